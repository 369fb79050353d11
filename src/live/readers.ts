/** All readers of messages, or all of events, and what is kept for the next reader. */
import { AsyncQueue } from './async-queue.ts';

export class Readers<T> {
  /** How far a reader may fall behind, in bytes. */
  readonly #limit: number;
  /** Readers that continue where the last one stopped. */
  readonly #readers = new Set<AsyncQueue<T>>();
  /** Readers made with `fromNow`. What they leave unread is not kept. */
  readonly #others = new Set<AsyncQueue<T>>();
  /** What the last reader left unread, and what has come since. */
  #parked: AsyncQueue<T> | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether nothing needs to be kept: there is no reader, and none has stopped. */
  get isEmpty(): boolean {
    return this.#parked === undefined && this.#readers.size + this.#others.size === 0;
  }

  /** Whether every reader waits for the next value, so that none has to be held. */
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
