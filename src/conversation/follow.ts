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
  /** Every event, before the turns get it. */
  event?(event: LiveEvent): void;
  /** Nothing more comes: the session has ended, with what its readers are told, or {@link Follower.stop} was called. */
  end(error?: unknown): void;
}

/** What is being read, by session: whoever asks something wants to know whether the model is speaking. */
const READ = new WeakMap<TurnSource, Set<Boundaries<Collector>>>();

/** Whether the model is in the middle of a turn; undefined if nobody reads the session's turns. */
export function isModelSpeaking(session: TurnSource): boolean | undefined {
  const read = READ.get(session);
  return read === undefined ? undefined : [...read].some(({ isSpeaking }) => isSpeaking);
}

export class Follower<C extends Collector> {
  readonly #session: TurnSource;
  readonly #handlers: FollowHandlers<C>;
  readonly #boundaries: Boundaries<C>;
  readonly #events: AsyncIterator<LiveEvent>;
  /** Set by {@link stop}: reading ends when this turn is over. */
  #until: { readonly turn: C | undefined } | undefined;

  /** Reads from now on: events that come after this call are not missed. */
  constructor(session: TurnSource, handlers: FollowHandlers<C>) {
    this.#session = session;
    this.#handlers = handlers;
    this.#boundaries = new Boundaries(() => handlers.begin());
    this.#events = session.events()[Symbol.asyncIterator]();
    const read = READ.get(session) ?? new Set();
    READ.set(session, read.add(this.#boundaries));
    void this.#read();
  }

  /** The turn under way. */
  get current(): C | undefined {
    return this.#boundaries.current;
  }

  /** Stops reading: at once, or when the turn under way is over. */
  stop(when: 'now' | 'turnIsOver'): void {
    this.#until = { turn: this.current };
    if (when === 'now' || this.current === undefined) void this.#events.return?.();
  }

  async #read(): Promise<void> {
    let error: unknown;
    try {
      for (;;) {
        const next = this.#events.next();
        // What came with the event before is there already, and wins: all of a message is read before a turn settles.
        const isQuiet = this.#boundaries.isUnsettled && (await Promise.race([next, Promise.resolve()])) === undefined;
        if (isQuiet) this.#boundaries.settle();
        if (this.#isDone(isQuiet)) void this.#events.return?.();
        const result = await next;
        if (result.done === true) break;
        this.#handlers.event?.(result.value);
        this.#boundaries.feed(result.value);
      }
    } catch (thrown) {
      error = thrown;
    }
    this.#boundaries.close();
    const read = READ.get(this.#session);
    read?.delete(this.#boundaries);
    if (read?.size === 0) READ.delete(this.#session);
    this.#handlers.end(error);
  }

  /** Whether the turn that was waited for is over, and all that came with it was read. */
  #isDone(isQuiet: boolean): boolean {
    if (this.#until === undefined || this.current === this.#until.turn) return false;
    return isQuiet || this.current !== undefined;
  }
}
