/** Shows a conversation as it happens: lines that change in place on a terminal, finished lines elsewhere. */
import { createLogUpdate } from 'log-update';

const WIDTH = 24;

/** Lines of a conversation: what is done stays, what is under way changes. */
export class Screen {
  readonly #live: boolean;
  readonly #update = createLogUpdate(process.stdout);
  #current = new Map<string, string>();

  constructor() {
    this.#live = process.stdout.isTTY;
  }

  /** A line that stays. */
  print(line: string): void {
    if (this.#live) this.#update.clear();
    console.log(line);
    if (this.#live && this.#current.size > 0) this.#draw();
  }

  /** The present state of something under way, named so that the next call replaces it. */
  show(name: string, line: string): void {
    this.#current.set(name, line);
    if (this.#live) this.#draw();
  }

  /** What was under way is done: its last state stays. */
  settle(): void {
    const lines = [...this.#current.values()];
    this.#current = new Map();
    if (this.#live) this.#update.clear();
    for (const line of lines) console.log(line);
  }

  #draw(): void {
    this.#update([...this.#current.values()].join('\n'));
  }
}

/** A bar for a part of a whole: `███████░░░`. */
export function bar(done: number, whole: number): string {
  const filled = whole <= 0 ? 0 : Math.round(Math.min(1, done / whole) * WIDTH);
  return '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
}

/** Two columns, aligned. */
export function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
}
