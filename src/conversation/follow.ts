/** Reads a session's events and hands them to the collectors of its turns. */
import type { LiveWarning } from '../errors.ts';
import type { LiveEvent } from '../live/events.ts';
import type { ModelRules } from '../protocol/models.ts';
import type { Questions } from '../protocol/questions.ts';
import type { TurnStatus } from '../protocol/turn-follower.ts';
import { now } from '../runtime.ts';
import { Boundaries, type Collector, type Collectors } from './boundaries.ts';

/** The part of a session that turns are read from. */
export interface TurnSource {
  readonly turn: TurnStatus;
  events(options?: { readonly fromNow?: boolean }): AsyncIterable<LiveEvent>;
  /** @internal The rules of its model: some end their turns in ways of their own. */
  readonly rules?: Pick<ModelRules, 'defaultBehavior' | 'endsByStatus'>;
  /** @internal */
  warn?(warning: LiveWarning): void;
}

export interface FollowHandlers<C extends Collector> extends Collectors<C> {
  /** Every event, after the turns got it. */
  event?(event: LiveEvent): unknown;
  /** Nothing more comes: the session has ended, with what its readers are told, or {@link Follower.stop} was called. */
  end(error?: unknown): void;
}

/** Follows a session's turns, from the moment it is made. */
export class Follower<C extends Collector> {
  readonly #handlers: FollowHandlers<C>;
  readonly #boundaries: Boundaries<C>;
  readonly #events: AsyncIterator<LiveEvent>;
  /** Set by {@link stop}: it is the end when this turn is over. */
  #until: { readonly turn: C | undefined } | undefined;
  #isOver = false;

  /** `fromNow`: what came before is not read, and counts as unread for others. */
  constructor(session: TurnSource, handlers: FollowHandlers<C>, { fromNow = false } = {}) {
    this.#handlers = handlers;
    this.#boundaries = new Boundaries(handlers, session.rules);
    if (fromNow) this.#join(session.turn);
    this.#events = session.events({ fromNow })[Symbol.asyncIterator]();
    void this.#read();
  }

  /** What was asked, and what of it has been answered. */
  get questions(): Questions {
    return this.#boundaries.follower.questions;
  }

  /** The turn under way. */
  get current(): C | undefined {
    return this.#boundaries.current;
  }

  /** Stops following: at once, or when the turn under way is over. */
  stop(when: 'now' | 'turnIsOver'): void {
    this.#until = { turn: this.current };
    if (when === 'now' || this.current === undefined) this.#end();
  }

  #join({ isSpeaking, owed }: TurnStatus): void {
    if (isSpeaking) this.#boundaries.follower.join();
    for (let question = 0; question < owed; question++) this.questions.asked(now());
  }

  async #read(): Promise<void> {
    try {
      for (;;) {
        const next = this.#events.next();
        // What came with the event before is there already, and wins: all of a message is read before a turn settles.
        const isQuiet =
          this.#boundaries.isUnsettled && (await Promise.race([next, Promise.resolve()])) === undefined;
        if (isQuiet || this.#until !== undefined) this.#pause(isQuiet);
        const result = await next;
        if (result.done === true || this.#isOver) break;
        this.#boundaries.feed(result.value, now());
        this.#handlers.event?.(result.value);
      }
      this.#end();
    } catch (error) {
      this.#end(error);
    }
  }

  /** Between two events. `isQuiet`: the next one has not arrived yet. */
  #pause(isQuiet: boolean): void {
    if (isQuiet) this.#boundaries.settle();
    const isReached = this.#until !== undefined && this.current !== this.#until.turn;
    if (isReached && (isQuiet || this.current !== undefined)) this.#end();
  }

  #end(error?: unknown): void {
    if (this.#isOver) return;
    this.#isOver = true;
    try {
      this.#boundaries.close();
    } catch (thrown) {
      error ??= thrown;
    }
    this.#handlers.end(error);
    void this.#events.return?.();
  }
}
