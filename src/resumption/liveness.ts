/**
 * Whether the server still works for us, judged by what it sends. Pings are no measure: the service answers
 * them after 8 to 30 s, so that a keepalive of 20 s kills healthy sessions.
 */
import type { Policy } from './policy.ts';

export class Liveness {
  readonly #policy: Policy;
  /** The last frame of any kind. */
  #heardAt: number;
  /** Since when output is expected: since it was asked for, or since the last piece. */
  #since: number;
  #hasTold = false;
  /** A connection was given up for its silence, and the next one was silent so far: it is not the connection. */
  #gaveUp = false;
  /** Since when the socket takes nothing. */
  #stuckAt = Infinity;

  constructor(policy: Policy, now: number) {
    this.#policy = policy;
    this.#heardAt = this.#since = now;
  }

  heard(now: number): void {
    this.#heardAt = now;
  }

  /** Output was asked for: the wait begins anew. */
  asked(now: number): void {
    this.#since = now;
    this.#hasTold = false;
  }

  /** Output came. */
  progress(now: number): void {
    this.asked(now);
    this.#gaveUp = false;
  }

  /** The socket took what it was given, or holds so much that it is given nothing. */
  flow(takes: boolean, now: number): void {
    this.#stuckAt = takes ? Infinity : Math.min(this.#stuckAt, now);
  }

  /** When to look next; Infinity for never. */
  wakeAt(isExpecting: boolean): number {
    const stuck = this.#stuckAt + this.#policy.deadAfterMs;
    if (!isExpecting) return stuck;
    const stalled = this.#hasTold ? Infinity : this.#since + this.#policy.stalledAfterMs;
    return Math.min(stuck, stalled, this.#deadAt);
  }

  /** Milliseconds that output has been missing, told once; undefined if it is not. */
  stalled(isExpecting: boolean, now: number): number | undefined {
    const waited = now - this.#since;
    if (!isExpecting || this.#hasTold || waited < this.#policy.stalledAfterMs) return undefined;
    this.#hasTold = true;
    return waited;
  }

  isDead(isExpecting: boolean, now: number): boolean {
    if (now >= this.#stuckAt + this.#policy.deadAfterMs) return true;
    if (!isExpecting || now < this.#deadAt) return false;
    this.#gaveUp = true;
    return true;
  }

  get #deadAt(): number {
    if (this.#gaveUp) return Infinity;
    return Math.max(this.#heardAt, this.#since) + this.#policy.deadAfterMs;
  }
}
