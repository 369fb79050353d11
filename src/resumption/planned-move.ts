/** A move to another connection before the server cuts this one. */

/** What is assumed where a `goAway` does not say how much time is left. */
const UNKNOWN_NOTICE_MS = 30_000;
/** How long before the announced end a session moves at the earliest: a longer notice is no reason to hurry. */
const EARLIEST_MS = 60_000;

/** How long before the announced end a session leaves at the latest: a third of the notice, 1.5 to 10 s. */
export function marginOf(noticeMs: number): number {
  return Math.min(10_000, Math.max(1_500, noticeMs / 3));
}

/**
 * Driven by time, not by messages: a server that falls silent after `goAway` is left as well. The move takes
 * place at the first moment at which nothing is lost by it, or at the deadline.
 */
export class PlannedMove {
  #deadline = Infinity;
  /** From when on any calm moment will do. */
  #earliest = Infinity;
  /** When to dial at the earliest; Infinity while it is being done. */
  #notBefore: number;

  constructor(noticeMs: number | undefined, now: number, notBefore = -Infinity) {
    this.#notBefore = notBefore;
    this.warn(noticeMs, now);
  }

  /** Another `goAway` may bring the deadline forward, but never postpones it. */
  warn(noticeMs = UNKNOWN_NOTICE_MS, now: number): void {
    this.#deadline = Math.min(this.#deadline, now + Math.max(0, noticeMs - marginOf(noticeMs)));
    this.#earliest = Math.min(this.#earliest, now + Math.max(0, noticeMs - EARLIEST_MS));
  }

  /** Whether it is time to leave. `isCalm`: nothing would be lost. */
  isDue(now: number, isCalm: boolean): boolean {
    return now >= this.#dueAt(isCalm);
  }

  /** Whether to dial; true once. */
  begin(now: number, isCalm: boolean): boolean {
    if (now < this.#notBefore || !this.isDue(now, isCalm)) return false;
    this.#notBefore = Infinity;
    return true;
  }

  /** The new connection could not be opened. The old one still works; when to dial again. */
  failed(notBefore: number): void {
    this.#notBefore = notBefore;
  }

  /** When time alone makes a difference; Infinity for never. */
  wakeAt(now: number, isCalm: boolean): number {
    const dialAt = Math.max(this.#notBefore, this.#dueAt(isCalm));
    return dialAt < Infinity || now >= this.#deadline ? dialAt : this.#deadline;
  }

  #dueAt(isCalm: boolean): number {
    return isCalm ? this.#earliest : this.#deadline;
  }
}
