/** Where the emulator's time comes from, and how an scheduler is kept with it. */

import type { Scheduler } from './scheduler.ts';

/** A clock with one kind of timer. Give your own to run the emulator in virtual time. */
export interface Clock {
  /** Milliseconds since 1970. Never runs back. */
  now(): number;
  /** Calls `task` in `delayMs`. */
  setTimer(task: () => void, delayMs: number): unknown;
  clearTimer(timer: unknown): void;
}

interface Timers {
  setTimeout(task: () => void, delayMs: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** The longest delay a timer takes: longer ones would fire at once. */
const MAX_DELAY_MS = 2 ** 31 - 1;

/** The runtime's own timers, looked up at each use: the fake timers of a test runner are found too. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimer: (task, delayMs) => (globalThis as unknown as Timers).setTimeout(task, delayMs),
  clearTimer: (timer) => (globalThis as unknown as Timers).clearTimeout(timer),
};

/** Service time as a clock shows it: it runs `speed` times as fast. */
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

  /** The clock's milliseconds from now to a moment in service time. */
  until(moment: number): number {
    return Math.min(Math.max(0, Math.ceil((moment - this.now()) / this.#speed)), MAX_DELAY_MS);
  }
}

/** Keeps an scheduler with the time: one timer, set to whatever is due next. Call the result to stop. */
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
