/** Virtual time in which nothing waits for a promise: a conversation of minutes takes milliseconds. */

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
