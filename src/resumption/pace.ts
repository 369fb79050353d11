/**
 * When the newest message would have come at the earliest if the line never stalled. Arrival does not tell how
 * far apart messages were sent: a line that stalls delivers late, and then all at once, what the server sent in
 * close succession. A message that comes a moment after another one is not late: one that waited behind the
 * other would have come together with it, and its own delay is no longer than that moment. Any other may be.
 */

/** Between two messages that came one by one. The server takes 20 ms to give a handle (docs/evidence.md#resumption-handles). */
const ONE_BY_ONE_MS = [10, 200] as const;
/** How much of another silence is taken as one of the server's. */
const SURE_MS = 50;
/** 3.6 s were seen (docs/evidence.md#liveness). */
const LONGEST_STALL_MS = 5_000;

export class Pace {
  /** Never later than the newest message came. */
  at: number;
  #heardAt: number;

  constructor(now: number) {
    this.at = this.#heardAt = now;
  }

  /** A message has come. */
  heard(now: number): void {
    const gap = now - this.#heardAt;
    const [least, most] = ONE_BY_ONE_MS;
    this.#heardAt = now;
    if (gap >= least && gap <= most) this.at = now;
    else this.at = Math.max(this.at + Math.min(gap, SURE_MS), now - LONGEST_STALL_MS);
  }
}
