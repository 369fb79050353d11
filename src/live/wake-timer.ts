/** When to look at a session again: one timer, and those who wait until all that was sent has left. */
import { LONGEST_MS, startTimer } from '../runtime.ts';

/** Rings at the earliest of the times it was set to; one that rings early does no harm. */
export class WakeTimer {
  readonly #ring: () => void;
  #at = Infinity;
  #stop: (() => void) | undefined;

  constructor(ring: () => void) {
    this.#ring = ring;
  }

  /** Sets it to `at`, unless it rings before that anyway. Infinity is never. */
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

/** Promises that resolve together. */
export class Waiters {
  readonly #waiting: (() => void)[] = [];

  wait(): Promise<void> {
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  release(): void {
    for (const resolve of this.#waiting) resolve();
  }
}
