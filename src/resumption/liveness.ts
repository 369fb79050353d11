/**
 * Whether the server is still responsive, judged by what it sends. Pings are no measure: the service answers
 * them after 8 to 30 s, so that a keepalive of 20 s kills healthy sessions.
 */
import type { Policy } from './policy.ts';

/** What there is to wait for: nothing, an answer, or one that the model may rightly keep to itself. */
export type Expectation = 'nothing' | 'answer' | 'maybe';

export class Liveness {
  readonly #policy: Policy;
  /** The last frame of any kind. */
  #heardAt: number;
  /** Since when output is expected: since it was asked for, or since the last piece. */
  #since: number;
  #hasTold = false;
  /** How many connections in a row were given up for their silence: it may not be the connection. */
  #givenUp = 0;
  /** Since when the socket takes nothing. */
  #stuckAt = Infinity;

  constructor(policy: Policy, now: number) {
    this.#policy = policy;
    this.#heardAt = this.#since = now;
  }

  /** When output last came or was asked for. */
  get quietSince(): number {
    return this.#since;
  }

  heard(now: number): void {
    this.#heardAt = now;
  }

  /** Output was asked for. The wait begins, unless one goes on in which nothing was heard: asking again is no sign of life. */
  asked(now: number): void {
    if (this.#since > this.#heardAt) return;
    this.#since = now;
    this.#hasTold = false;
  }

  /** Output came: the wait begins anew. */
  progress(now: number): void {
    this.#since = now;
    this.#hasTold = false;
    this.#givenUp = 0;
  }

  /** The socket took what it was given, or holds so much that it is given nothing. */
  flow(takes: boolean, now: number): void {
    this.#stuckAt = takes ? Infinity : Math.min(this.#stuckAt, now);
  }

  /** When to look next; Infinity for never. */
  wakeAt(expected: Expectation): number {
    const stuck = this.#stuckAt + this.#policy.deadAfterMs;
    if (expected === 'nothing') return stuck;
    const stalled = this.#hasTold ? Infinity : this.#since + this.#policy.stalledAfterMs;
    return Math.min(stuck, stalled, expected === 'answer' ? this.#deadAt : Infinity);
  }

  /** Milliseconds that output has been missing, told once; undefined if it is not. */
  stalled(expected: Expectation, now: number): number | undefined {
    const waited = now - this.#since;
    if (expected === 'nothing' || this.#hasTold || waited < this.#policy.stalledAfterMs) return undefined;
    this.#hasTold = true;
    return waited;
  }

  isDead(expected: Expectation, now: number): boolean {
    if (now >= this.#stuckAt + this.#policy.deadAfterMs) return true;
    if (expected !== 'answer' || now < this.#deadAt) return false;
    this.#givenUp++;
    return true;
  }

  get #deadAt(): number {
    // The time doubles with each, so that a silent server is neither redialed in a storm nor waited for without end.
    return Math.max(this.#heardAt, this.#since) + this.#policy.deadAfterMs * 2 ** this.#givenUp;
  }
}
