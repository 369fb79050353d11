/** The turns of a session, one after the other. */
import { OverflowError, ValidationError, type ValidationIssue } from '../errors.ts';
import { AsyncQueue, type AsyncReader } from '../live/async-queue.ts';
import { now as monotonic } from '../runtime.ts';
import { Follower, type TurnSource } from './follow.ts';
import { MAX_BUFFERED_BYTES, TurnRecord, type Turn, type TurnOptions, type TurnSettings } from './turn.ts';

/**
 * The turns of a session, each as soon as it begins: its text and audio can be read as they come, and
 * `await turn.done` waits for its end. Made by the call, not by the first `next()`, and read in the background, so that
 * times are right and a turn is whole however late it is looked at. Begins where the last reader of the session's
 * events stopped.
 *
 * Ends as the session does: normally, or by throwing the session's error after the last turn. `break` ends this
 * reader and nothing else; the turn it was at still comes to its end. An `OverflowError` is thrown when turns
 * that nobody takes hold more than `maxBufferedBytes`. What belongs to which turn: docs/turns.md.
 */
export function turns(session: TurnSource, options: TurnOptions = {}): AsyncReader<Turn> {
  return new TurnReader(session, settingsOf(options));
}

/** Checks options and fills in their defaults. */
export function settingsOf(options: TurnOptions): TurnSettings {
  const { maxBufferedBytes = MAX_BUFFERED_BYTES, keepAudio = true, usageReports = 'snapshots' } = options;
  const issues: ValidationIssue[] = [];
  if (typeof maxBufferedBytes !== 'number' || !(maxBufferedBytes > 0)) {
    issues.push({ path: 'maxBufferedBytes', message: 'must be a number above 0' });
  }
  if (issues.length > 0) throw new ValidationError(issues);
  return { maxBufferedBytes, keepAudio, usageReports, now: options.now ?? monotonic };
}

class TurnReader implements AsyncReader<Turn> {
  readonly #queue = new AsyncQueue<TurnRecord>(Infinity, () => undefined);
  readonly #follower: Follower<TurnRecord>;
  readonly #limit: number;
  /** Turns that nobody has taken, with what those that are over hold. */
  readonly #waiting = new Map<TurnRecord, number>();
  #newest: TurnRecord | undefined;
  #heldBytes = 0;

  constructor(session: TurnSource, settings: TurnSettings) {
    this.#limit = settings.maxBufferedBytes;
    this.#follower = new Follower<TurnRecord>(session, {
      begin: () => this.#add(new TurnRecord(settings)),
      end: (error) => this.#queue.end(error),
    });
  }

  async next(): Promise<IteratorResult<TurnRecord, undefined>> {
    const result = await this.#queue.next();
    if (result.done !== true) {
      this.#heldBytes -= this.#waiting.get(result.value) ?? 0;
      this.#waiting.delete(result.value);
    }
    return result;
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    const { current } = this.#follower;
    const isWatched = current !== undefined && !this.#waiting.has(current);
    this.#follower.stop(isWatched ? 'turnIsOver' : 'now');
    return this.#queue.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** A reader that falls too far behind is ended before it takes all memory. The turn before has its size now. */
  #add(turn: TurnRecord): TurnRecord {
    const before = this.#newest;
    if (before !== undefined && this.#waiting.has(before)) {
      this.#waiting.set(before, before.heldBytes);
      this.#heldBytes += before.heldBytes;
    }
    if (this.#heldBytes > this.#limit) {
      this.#queue.end(new OverflowError(this.#limit));
      this.#follower.stop('turnIsOver');
    }
    this.#newest = turn;
    this.#waiting.set(turn, 0);
    this.#queue.push(turn, 0);
    return turn;
  }
}
