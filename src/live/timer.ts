/** Timers without DOM or Node types. The globals are looked up at each call, so that a test's clock is used. */

interface Timers {
  setTimeout(act: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  performance: { now(): number };
}

/** The longest time that timers of every runtime can wait, in milliseconds. */
export const LONGEST_MS = 2 ** 31 - 1;

/** Milliseconds on a clock that never runs back. */
export function now(): number {
  return (globalThis as unknown as Timers).performance.now();
}

/** Calls `act` once after `ms`, unless the function returned is called before. */
export function startTimer(ms: number, act: () => void): () => void {
  const timers = globalThis as unknown as Timers;
  const timer = timers.setTimeout(act, ms);
  return () => timers.clearTimeout(timer);
}
