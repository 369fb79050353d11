/** The turns of a session, one after the other. */
import { OverflowError, ValidationError } from '../errors.ts';
import type { LiveEvent } from '../live/events.ts';
import { AsyncQueue, type AsyncReader } from '../live/async-queue.ts';
import { now as monotonic } from '../runtime.ts';
import { Follower, type TurnSource } from './follow.ts';
import { MAX_BUFFERED_BYTES, TurnRecord, type Turn, type TurnOptions } from './turn.ts';

/**
 * The turns of a session from now on, each as soon as it begins: its text and audio can be read as they come,
 * and `await turn.done` waits for its end. Made by the call, not by the first `next()`, and read in the
 * background, so that times are right and a turn is whole however late it is looked at.
 *
 * Ends as the session does: normally, or by throwing the session's error after the last turn. `break` ends this
 * reader and nothing else; the turn it was at still comes to its end. An `OverflowError` is thrown when turns
 * that nobody takes hold more than `maxBufferedBytes` of audio. What belongs to which turn: docs/turns.md.
 */
export function turns(session: TurnSource, options: TurnOptions = {}): AsyncReader<Turn> {
  return new TurnReader(session, options);
}

/** For {@link ask}. */
export interface Question {
  /** When it was sent, on the clock of the options. */
  readonly sentAt: number;
  /** Every event that the reader gets. */
  event(event: LiveEvent): unknown;
}

export class TurnReader implements AsyncReader<TurnRecord> {
  readonly #queue = new AsyncQueue<TurnRecord>(Infinity, () => undefined);
  readonly #follower: Follower<TurnRecord>;
  /** Turns that nobody has taken. */
  readonly #waiting = new Set<TurnRecord>();

  constructor(session: TurnSource, options: TurnOptions, question?: Question) {
    const { maxBufferedBytes = MAX_BUFFERED_BYTES, keepAudio = true, now = monotonic } = options;
    if (typeof maxBufferedBytes !== 'number' || !(maxBufferedBytes > 0)) {
      throw new ValidationError([{ path: 'maxBufferedBytes', message: 'must be a number above 0' }]);
    }
    const { usageReports = 'snapshots' } = options;
    const settings = { maxBufferedBytes, keepAudio, now, usageReports };
    this.#follower = new Follower<TurnRecord>(session, {
      begin: () => {
        this.#bound(maxBufferedBytes);
        const turn = new TurnRecord(settings, question?.sentAt);
        this.#waiting.add(turn);
        this.#queue.push(turn, 0);
        return turn;
      },
      // What the model was saying before the question is nobody's.
      ...(question && { event: (event) => question.event(event), join: () => new TurnRecord(settings) }),
      end: (error) => this.#queue.end(error),
    });
  }

  /** Nobody read turns before: the first one may be the rest of a turn. */
  get isFirst(): boolean {
    return this.#follower.isFirst;
  }

  async next(): Promise<IteratorResult<TurnRecord, undefined>> {
    const result = await this.#queue.next();
    if (result.done !== true) this.#waiting.delete(result.value);
    return result;
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    const { current } = this.#follower;
    const isWatched = current !== undefined && !this.#waiting.has(current);
    this.#follower.stop(isWatched ? 'turnIsOver' : 'now');
    return this.#queue.return();
  }

  /** Ends iteration with an error, after the turns that are there. */
  fail(error: Error): void {
    this.#queue.end(error);
    this.#follower.stop('turnIsOver');
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** A reader that falls too far behind is ended before it takes all memory. */
  #bound(limit: number): void {
    let held = 0;
    for (const { audio } of this.#waiting) held += audio.heldBytes;
    if (held > limit) this.fail(new OverflowError(limit));
  }
}
