/** Virtual time, and randomness from a seed. */

interface Task {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

export class Clock {
  now = 0;
  #tasks: Task[] = [];
  #order = 0;

  in(delayMs: number, run: () => void): void {
    this.#tasks.push({ at: this.now + Math.max(0, delayMs), order: this.#order++, run });
  }

  /** Runs everything that falls due in the next `ms`. */
  advance(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      let next: Task | undefined;
      for (const task of this.#tasks) {
        if (task.at > end) continue;
        if (next === undefined || task.at < next.at || (task.at === next.at && task.order < next.order)) {
          next = task;
        }
      }
      if (next === undefined) break;
      this.#tasks.splice(this.#tasks.indexOf(next), 1);
      this.now = next.at;
      next.run();
    }
    this.now = end;
  }
}

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to 1 (mulberry32). */
  next = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let value = this.#state;
    value = Math.imul(value ^ (value >>> 15), value | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  int(least: number, most: number): number {
    return Math.floor(this.between(least, most + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}
