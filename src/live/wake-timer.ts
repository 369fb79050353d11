/** When to look at a session again: one timer, and those who wait for what it may find. */
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

/** Those who wait for something, each for its own. */
export class Waiters {
  #waiting: { readonly isMet: () => boolean; readonly resolve: () => void }[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  until(isMet: () => boolean): Promise<void> {
    return new Promise((resolve) => void this.#waiting.push({ isMet, resolve }));
  }

  /** Resolves what has come to be. */
  look(): void {
    // Asked once: between two questions the answer may change.
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
