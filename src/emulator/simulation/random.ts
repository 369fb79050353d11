/** Seeded random numbers. Not for secrets. */

/** A seeded source of randomness. */
export class Random {
  #state: number;

  /** Any number; the same one gives the same sequence. */
  constructor(seed: number) {
    this.#state = Math.trunc(seed) | 0;
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** From `low` to below `high`. */
  between(low: number, high: number): number {
    return low + this.next() * (high - low);
  }

  /** A whole number below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return probability > 0 && this.next() < probability;
  }

  /** This many decimal digits, the first not 0. */
  digits(count: number): string {
    return Array.from({ length: count }, (_, i) => (i === 0 ? 1 + this.below(9) : this.below(10))).join('');
  }

  /** In the form of a version 4 UUID. */
  uuid(): string {
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) =>
      (letter === 'x' ? this.below(16) : 8 + this.below(4)).toString(16),
    );
  }

  /** An independent source, so that what one part draws does not change what another gets. */
  fork(): Random {
    return new Random(Math.floor(this.next() * 2 ** 32));
  }
}
