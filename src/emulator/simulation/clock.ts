/** Where the emulator's time comes from, and how a scheduler follows it. */

import type { Scheduler } from './scheduler.ts';

/** A clock with timers. Pass your own to run the emulator in virtual time. */
export interface Clock {
  /** Milliseconds since 1970. Never decreases. */
  now(): number;
  /** Calls `task` after `delayMs`. */
  setTimer(task: () => void, delayMs: number): unknown;
  clearTimer(timer: unknown): void;
}

interface Timers {
  setTimeout(task: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The longest delay a timer takes. Longer ones would fire at once. */
const MAX_DELAY_MS = 2 ** 31 - 1;

/** The runtime's own timers, looked up at each use so that fake timers of a test runner work too. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimer: (task, delayMs) => (globalThis as unknown as Timers).setTimeout(task, delayMs),
  clearTimer: (timer) => (globalThis as unknown as Timers).clearTimeout(timer),
};

/** Service time: it runs `speed` times as fast as its clock. */
export class ServiceTime {
  readonly clock: Clock;
  readonly #speed: number;
  readonly #start: number;

  constructor(clock: Clock, speed: number) {
    this.clock = clock;
    this.#speed = speed;
    this.#start = clock.now();
  }

  /** Milliseconds of service time since the start. */
  now(): number {
    return (this.clock.now() - this.#start) * this.#speed;
  }

  /** Milliseconds of the clock until a time in service time. */
  until(moment: number): number {
    return Math.min(Math.max(0, Math.ceil((moment - this.now()) / this.#speed)), MAX_DELAY_MS);
  }
}

/** Makes a scheduler follow the time, with one timer for whatever is due next. Call the result to stop. */
export function drive(scheduler: Scheduler, time: ServiceTime): () => void {
  let timer: unknown;
  let due: number | undefined;
  const rearm = (): void => {
    if (scheduler.next === due && timer !== undefined) return;
    if (timer !== undefined) time.clock.clearTimer(timer);
    due = scheduler.next;
    timer = due === undefined ? undefined : time.clock.setTimer(ring, time.until(due));
  };
  const ring = (): void => {
    timer = undefined;
    try {
      scheduler.advance(time.now());
    } finally {
      rearm();
    }
  };
  scheduler.source = () => time.now();
  scheduler.onChange = rearm;
  rearm();
  return () => {
    scheduler.onChange = undefined;
    scheduler.clear();
    rearm();
  };
}
