/** Reads a session's events and hands them to the collectors of its turns. */
import type { LiveEvent } from '../live/events.ts';
import { Boundaries, type Collector } from './boundaries.ts';

/** The part of a session that turns are read from. */
export interface TurnSource {
  events(): AsyncIterable<LiveEvent>;
}

export interface FollowHandlers<C extends Collector> {
  /** A turn begins. */
  begin(): C;
  /** A turn that the model is in the middle of already, if that is known. Without this, the rest of it is a turn. */
  join?(): C;
  /** Every event, before the turns get it. */
  event?(event: LiveEvent): unknown;
  /** Nothing more comes: the session has ended, with what its readers are told, or {@link Follower.stop} was called. */
  end(error?: unknown): void;
}

/** Follows a session's turns, from the moment it is made. */
export class Follower<C extends Collector> {
  /** Nobody followed the session before: whether the model was in the middle of a turn is not known. */
  readonly isFirst: boolean;
  readonly #handlers: FollowHandlers<C>;
  readonly #boundaries: Boundaries<C>;
  readonly #feed: Feed;
  /** Set by {@link stop}: it is the end when this turn is over. */
  #until: { readonly turn: C | undefined } | undefined;

  constructor(session: TurnSource, handlers: FollowHandlers<C>) {
    this.#handlers = handlers;
    this.#boundaries = new Boundaries(() => handlers.begin());
    this.#feed = FEEDS.get(session) ?? new Feed(session);
    const { followers } = this.#feed;
    this.isFirst = followers.size === 0;
    const isMidway = [...followers].some(({ isSpeaking }) => isSpeaking);
    if (isMidway && handlers.join !== undefined) this.#boundaries.join(handlers.join());
    followers.add(this);
  }

  /** The turn under way. */
  get current(): C | undefined {
    return this.#boundaries.current;
  }

  get isSpeaking(): boolean {
    return this.#boundaries.isSpeaking;
  }

  /** Whether {@link pause} has something to do. */
  get isUnsettled(): boolean {
    return this.#boundaries.isUnsettled;
  }

  /** Stops following: at once, or when the turn under way is over. */
  stop(when: 'now' | 'turnIsOver'): void {
    this.#until = { turn: this.current };
    if (when === 'now' || this.current === undefined) this.end();
  }

  take(event: LiveEvent): void {
    try {
      this.#handlers.event?.(event);
      this.#boundaries.feed(event);
    } catch (error) {
      // A clock of the user's that fails; others that follow go on.
      this.end(error);
    }
  }

  /** Between two events. `isQuiet`: the next one has not arrived yet. */
  pause(isQuiet: boolean): void {
    if (isQuiet) this.#boundaries.settle();
    const isOver = this.#until !== undefined && this.current !== this.#until.turn;
    if (isOver && (isQuiet || this.current !== undefined)) this.end();
  }

  end(error?: unknown): void {
    if (!this.#feed.followers.delete(this)) return;
    try {
      this.#boundaries.close();
    } catch (thrown) {
      error ??= thrown;
    }
    this.#handlers.end(error);
    this.#feed.stopIfAlone();
  }
}

/** What is being read. One reader a session: whoever begins to follow it is told rightly what is going on. */
const FEEDS = new WeakMap<TurnSource, Feed>();

class Feed {
  readonly followers = new Set<Follower<Collector>>();
  readonly #session: TurnSource;
  readonly #events: AsyncIterator<LiveEvent>;

  constructor(session: TurnSource) {
    this.#session = session;
    this.#events = session.events()[Symbol.asyncIterator]();
    FEEDS.set(session, this);
    void this.#read();
  }

  stopIfAlone(): void {
    if (this.followers.size > 0 || FEEDS.get(this.#session) !== this) return;
    FEEDS.delete(this.#session);
    void this.#events.return?.();
  }

  async #read(): Promise<void> {
    let error: unknown;
    try {
      for (;;) {
        const next = this.#events.next();
        const unsettled = [...this.followers].some(({ isUnsettled }) => isUnsettled);
        // What came with the event before is there already, and wins: all of a message is read before a turn settles.
        const isQuiet = unsettled && (await Promise.race([next, Promise.resolve()])) === undefined;
        for (const follower of this.followers) follower.pause(isQuiet);
        const result = await next;
        if (result.done === true) break;
        for (const follower of this.followers) follower.take(result.value);
      }
    } catch (thrown) {
      error = thrown;
    }
    if (FEEDS.get(this.#session) === this) FEEDS.delete(this.#session);
    for (const follower of this.followers) follower.end(error);
  }
}
