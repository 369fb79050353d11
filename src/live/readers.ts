/** The readers of one kind, messages or events, and what the next of them goes on with. */
import { AsyncQueue } from './async-queue.ts';

export class Readers<T> {
  /** How far a reader may fall behind, in bytes. */
  readonly #limit: number;
  /** Those that go on where the last of them stopped. */
  readonly #readers = new Set<AsyncQueue<T>>();
  /** Those that are about what comes from now on: they count for nothing when a reader stops. */
  readonly #others = new Set<AsyncQueue<T>>();
  /** What came since the last reader stopped, and before that what it had not read. Nobody has it yet. */
  #parked: AsyncQueue<T> | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Nobody is there to read, now or later. */
  get isEmpty(): boolean {
    return this.#parked === undefined && this.#readers.size + this.#others.size === 0;
  }

  /** Nobody falls behind: whoever reads is waiting. */
  get isWaiting(): boolean {
    if (this.#parked !== undefined) return false;
    for (const reader of this.#readers) if (!reader.isWaiting) return false;
    for (const reader of this.#others) if (!reader.isWaiting) return false;
    return true;
  }

  /** Makes a reader. `fromNow`: what came before is left for another one. */
  add(fromNow: boolean): AsyncQueue<T> {
    if (fromNow) {
      const reader = new AsyncQueue<T>(this.#limit, (ended) => this.#others.delete(ended));
      this.#others.add(reader);
      return reader;
    }
    const reader = this.#parked ?? this.#make();
    this.#parked = undefined;
    this.#readers.add(reader);
    return reader;
  }

  push(value: T, bytes: number): void {
    for (const reader of this.#readers) reader.push(value, bytes);
    for (const reader of this.#others) reader.push(value, bytes);
    this.#parked?.push(value, bytes);
  }

  end(error: unknown): void {
    for (const reader of [...this.#readers, ...this.#others]) reader.end(error);
    this.#parked?.end(error);
  }

  #make(): AsyncQueue<T> {
    return new AsyncQueue<T>(
      this.#limit,
      (ended) => this.#readers.delete(ended),
      (rest) => {
        if (this.#readers.size === 0) this.#parked = rest;
      },
    );
  }
}
