/**
 * What is to happen when. The emulator's core holds no timer and reads no clock: it writes down what is
 * due, and whoever drives it asks for `next` and calls `advance`. Hours pass in a moment this way.
 */

/** Takes a task off the scheduler. Harmless if it is done or already gone. */
export type Cancel = () => void;

interface Entry {
  readonly at: number;
  readonly task: () => void;
}

/** An ordered list of tasks in service time: milliseconds on a scale of the driver's choice. */
export class Scheduler {
  /** Called when `next` may be another one, so that the driver can set its timer anew. */
  onChange: (() => void) | undefined;
  /** Tells the present where time goes on by itself. Set by the driver. */
  source: (() => number) | undefined;
  #now: number;
  #ended = false;
  /** In the order of their time, and of their entry where times are equal. */
  #entries: Entry[] = [];

  constructor(now = 0) {
    this.#now = now;
  }

  /** The present, in milliseconds: moved by {@link advance} only. */
  get now(): number {
    return this.#now;
  }

  /** The present as the driver tells it: ahead of {@link now} until the next {@link advance}. */
  get present(): number {
    return Math.max(this.#now, this.source?.() ?? this.#now);
  }

  /** When the next task is due; `undefined` with nothing to do. */
  get next(): number | undefined {
    return this.#entries[0]?.at;
  }

  /** Runs `task` in `delayMs` from now; never during this call. */
  in(delayMs: number, task: () => void): Cancel {
    return this.at(this.#now + delayMs, task);
  }

  /**
   * The same for who comes from outside, where time may have gone on. Unlike {@link wake} it runs nothing
   * during the call, whatever is due: the caller is not called back.
   */
  later(delayMs: number, task: () => void): Cancel {
    return this.at(this.present + Math.max(0, delayMs), task);
  }

  /**
   * Runs `task` at a moment, or now if that is over; never during this call. What has to stay in order is given
   * as moments: delays to the same moment, counted from different ones, are not always equal.
   */
  at(moment: number, task: () => void): Cancel {
    if (this.#ended) return () => undefined;
    const entry = { at: Math.max(moment, this.#now), task };
    let place = this.#entries.length;
    while (place > 0 && this.#entries[place - 1]!.at > entry.at) place--;
    this.#entries.splice(place, 0, entry);
    if (place === 0) this.onChange?.();
    return () => {
      const index = this.#entries.indexOf(entry);
      if (index < 0) return;
      this.#entries.splice(index, 1);
      if (index === 0) this.onChange?.();
    };
  }

  /** Moves the present and runs what falls due on the way, each task at its own time. Time never runs back. */
  advance(now: number): void {
    for (let first = this.#entries[0]; first !== undefined && first.at <= now; first = this.#entries[0]) {
      this.#entries.shift();
      this.#now = Math.max(this.#now, first.at);
      first.task();
    }
    this.#now = Math.max(this.#now, now);
  }

  /** Runs what comes from outside, a frame or a promise's value, at the present moment. */
  wake(task: () => void): void {
    if (this.source !== undefined) this.advance(this.source());
    task();
  }

  /** Forgets everything, and takes nothing on any more. */
  end(): void {
    this.#ended = true;
    this.clear();
  }

  /** Forgets everything that was to be done. */
  clear(): void {
    this.#entries = [];
    this.onChange?.();
  }
}
