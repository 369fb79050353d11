/**
 * Tasks in order of time. The emulator's core has no timer and reads no clock: it schedules tasks here, and a driver
 * asks for `next` and calls `advance`. That is how hours pass in a moment.
 */

/** Cancels a task. Does nothing if it has run or was cancelled. */
export type Cancel = () => void;

interface Entry {
  readonly at: number;
  readonly task: () => void;
}

/** Tasks in service time: milliseconds on a scale that the driver chooses. */
export class Scheduler {
  /** Called when `next` may have changed, so that the driver can reset its timer. */
  onChange: (() => void) | undefined;
  /** The current time, where it passes by itself. Set by the driver. */
  source: (() => number) | undefined;
  #now: number;
  #ended = false;
  /** In order of time, and of entry where times are equal. */
  #entries: Entry[] = [];

  constructor(now = 0) {
    this.#now = now;
  }

  /** The current time in milliseconds. Only {@link advance} moves it. */
  get now(): number {
    return this.#now;
  }

  /** The current time of the driver, which is ahead of {@link now} until the next {@link advance}. */
  get present(): number {
    return Math.max(this.#now, this.source?.() ?? this.#now);
  }

  /** When the next task is due; `undefined` if there is none. */
  get next(): number | undefined {
    return this.#entries[0]?.at;
  }

  /** Runs `task` after `delayMs`, never during this call. */
  after(delayMs: number, task: () => void): Cancel {
    return this.at(this.#now + delayMs, task);
  }

  /**
   * The same for callers from outside, for whom time may have passed. Unlike {@link wake} it runs nothing during the
   * call, so the caller is not called back.
   */
  later(delayMs: number, task: () => void): Cancel {
    return this.at(this.present + Math.max(0, delayMs), task);
  }

  /**
   * Runs `task` at a time, or as soon as possible if that has passed; never during this call. Tasks that must stay in
   * order need times and not delays, since rounding can reorder delays that end at the same time.
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

  /** Moves the time forward and runs what falls due on the way, each task at its own time. */
  advance(now: number): void {
    for (let first = this.#entries[0]; first !== undefined && first.at <= now; first = this.#entries[0]) {
      this.#entries.shift();
      this.#now = Math.max(this.#now, first.at);
      first.task();
    }
    this.#now = Math.max(this.#now, now);
  }

  /** Runs what comes from outside, such as a frame or the value of a promise, at the current time. */
  wake(task: () => void): void {
    if (this.source !== undefined) this.advance(this.source());
    task();
  }

  /** Cancels all tasks and accepts no more. */
  end(): void {
    this.#ended = true;
    this.clear();
  }

  /** Cancels all tasks. */
  clear(): void {
    this.#entries = [];
    this.onChange?.();
  }
}
