/** A bounded queue with one reader, as each iterator of a session is. */
import { OverflowError } from '../errors.ts';

interface Waiter<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(error: unknown): void;
}

/**
 * Yields values once, and ends with undefined. From TypeScript 5.6 on
 * `AsyncIterableIterator<T, undefined, undefined>` says the same; before, that takes one type only.
 */
export interface AsyncReader<T> extends AsyncIterator<T, undefined, undefined> {
  [Symbol.asyncIterator](): this;
}

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * Values go in as they arrive and come out as they are asked for, in order. When it holds more than
 * `limit` bytes it takes nothing more, and its reader gets an {@link OverflowError} after what it holds.
 */
export class AsyncQueue<T> implements AsyncReader<T> {
  readonly #limit: number;
  readonly #onEnd: (queue: AsyncQueue<T>) => void;
  readonly #onReturn: ((rest: AsyncQueue<T>) => void) | undefined;
  #items: { value: T; bytes: number }[] = [];
  /** Where the next item is; those before it are read. */
  #head = 0;
  #bytes = 0;
  #hasReturned = false;
  #waiters: Waiter<T>[] = [];
  /** Set when nothing more will come. */
  #end: { error?: unknown } | undefined;

  /** `onReturn` gets a queue with what the reader had not read when it stopped; it goes on where this one ended. */
  constructor(
    limit: number,
    onEnd: (queue: AsyncQueue<T>) => void,
    onReturn?: (rest: AsyncQueue<T>) => void,
  ) {
    this.#limit = limit;
    this.#onEnd = onEnd;
    this.#onReturn = onReturn;
  }

  /** Whether the reader waits, so that the next value is not held. */
  get isWaiting(): boolean {
    return this.#waiters.length > 0;
  }

  push(value: T, bytes: number): void {
    if (this.#end !== undefined) return;
    const waiter = this.#waiters.shift();
    if (waiter !== undefined) {
      waiter.resolve({ done: false, value });
      return;
    }
    this.#items.push({ value, bytes });
    this.#bytes += bytes;
    if (this.#bytes > this.#limit) this.end(new OverflowError(this.#limit));
  }

  /** Nothing more comes. What is held is read first, then iteration ends, with `error` if there is one. */
  end(error?: unknown): void {
    if (this.#end !== undefined) return;
    this.#end = error === undefined ? {} : { error };
    this.#onEnd(this);
    for (const waiter of this.#waiters.splice(0)) this.#settle(waiter);
  }

  next(): Promise<IteratorResult<T, undefined>> {
    const item = this.#items[this.#head];
    if (item !== undefined) {
      this.#bytes -= item.bytes;
      this.#advance();
      return Promise.resolve({ done: false, value: item.value });
    }
    return new Promise((resolve, reject) => {
      const waiter = { resolve, reject };
      if (this.#end === undefined) this.#waiters.push(waiter);
      else this.#settle(waiter);
    });
  }

  /** `break` ends this reader and nothing else. */
  return(): Promise<IteratorReturnResult<undefined>> {
    if (this.#hasReturned) return Promise.resolve(DONE);
    this.#hasReturned = true;
    const rest = this.#onReturn && this.#rest();
    this.end();
    this.#end = {};
    this.#items = [];
    this.#head = 0;
    if (rest !== undefined) this.#onReturn?.(rest);
    return Promise.resolve(DONE);
  }

  #rest(): AsyncQueue<T> {
    const rest = new AsyncQueue<T>(this.#limit, this.#onEnd, this.#onReturn);
    rest.#items = this.#items.slice(this.#head);
    rest.#bytes = this.#bytes;
    rest.#end = this.#end;
    return rest;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** An error is thrown once; after that, iteration is over. */
  #settle({ resolve, reject }: Waiter<T>): void {
    const error = this.#end?.error;
    this.#end = {};
    if (error === undefined) resolve(DONE);
    else reject(error);
  }

  /** Moves on without shifting the whole list at each step. */
  #advance(): void {
    (this.#items as unknown[])[this.#head++] = undefined;
    if (this.#head * 2 < this.#items.length) return;
    this.#items = this.#items.slice(this.#head);
    this.#head = 0;
  }
}
