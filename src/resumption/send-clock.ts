/** When the server sent its newest message, as far as times of arrival show. */

/** Gaps between messages that were sent apart, and not delivered together after a stall. A handle follows a turn by 20 ms (docs/evidence.md#resumption-handles). */
const SENT_APART_MS = [10, 200] as const;
/** How much of any other gap counts as time at the server. */
const CERTAIN_GAP_MS = 50;
/** 3.6 s were measured (docs/evidence.md#liveness). */
const LONGEST_STALL_MS = 5_000;

/**
 * A lower bound for when the newest message was sent: when it would have arrived had the line not stalled.
 *
 * Arrival does not tell how far apart messages were sent: a line that stalls delivers late, and then all at once,
 * what the server sent in close succession. A message that comes a moment after another one is not late: one that
 * waited behind the other would have come together with it, and its own delay is no longer than that moment. Any
 * other may be.
 */
export class SendClock {
  /** Never later than the newest message arrived. */
  at: number;
  #heardAt: number;

  constructor(now: number) {
    this.at = this.#heardAt = now;
  }

  /** A message has arrived. */
  heard(now: number): void {
    const gap = now - this.#heardAt;
    const [least, most] = SENT_APART_MS;
    this.#heardAt = now;
    if (gap >= least && gap <= most) this.at = now;
    else this.at = Math.max(this.at + Math.min(gap, CERTAIN_GAP_MS), now - LONGEST_STALL_MS);
  }
}
