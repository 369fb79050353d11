/** How a session waits: one timer for its deadlines, conditions that are polled, and pauses that can be cut short. */
import { LONGEST_MS, startTimer } from '../runtime.ts';

/** Fires at the earliest of the times it was set to. Firing early does no harm. */
export class WakeTimer {
  readonly #ring: () => void;
  #at = Infinity;
  #stop: (() => void) | undefined;

  constructor(ring: () => void) {
    this.#ring = ring;
  }

  /** Sets the timer to `at`, unless it fires earlier anyway. Infinity is never. */
  set(at: number, time: number): void {
    if (at >= this.#at) return;
    this.#stop?.();
    this.#at = at;
    this.#stop = startTimer(Math.min(Math.max(0, at - time), LONGEST_MS), () => {
      this.#at = Infinity;
      this.#ring();
    });
  }

  stop(): void {
    this.#stop?.();
    this.#at = Infinity;
  }
}

/** Promises that each wait for a condition. */
export class Waiters {
  #waiting: { readonly isMet: () => boolean; readonly resolve: () => void }[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  until(isMet: () => boolean): Promise<void> {
    return new Promise((resolve) => void this.#waiting.push({ isMet, resolve }));
  }

  /** Resolves those whose condition is met. */
  look(): void {
    // Each condition is evaluated once: its result may change from one call to the next.
    this.#waiting = this.#waiting.filter(({ isMet, resolve }) => {
      if (!isMet()) return true;
      resolve();
      return false;
    });
  }

  /** Resolves all. */
  release(): void {
    for (const { resolve } of this.#waiting.splice(0)) resolve();
  }
}

/** A pause of `ms`, or without an end of its own. */
export function startPause(ms: number | undefined): {
  readonly over: Promise<void>;
  readonly end: () => void;
} {
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    const stop = ms === undefined ? undefined : startTimer(ms, resolve);
    end = () => {
      stop?.();
      resolve();
    };
  });
  return { over, end };
}
