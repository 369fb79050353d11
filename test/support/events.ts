/** Waiting for things that happen, never for time to pass. */

// Kept from before any test fakes the clock.
const { setTimeout, clearTimeout, setImmediate } = globalThis;

/** Long enough for a busy machine; only a failing test waits that long. */
const WATCHDOG_MS = 10_000;

/** What `promise` gives; an error that names what was missed if it never settles. */
export async function within<T>(promise: PromiseLike<T>, what: string): Promise<T> {
  let watchdog: NodeJS.Timeout | undefined;
  const missed = new Promise<never>((_, reject) => {
    watchdog = setTimeout(() => reject(new Error(`never happened: ${what}`)), WATCHDOG_MS);
  });
  try {
    return await Promise.race([promise, missed]);
  } finally {
    clearTimeout(watchdog);
  }
}

/** One turn of the event loop: whatever was ready by now has been handled. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Lets the event loop turn until a condition holds. */
export async function eventually(condition: () => boolean, what: string): Promise<void> {
  const start = process.hrtime.bigint();
  while (!condition()) {
    if (process.hrtime.bigint() - start > BigInt(WATCHDOG_MS) * 1_000_000n)
      throw new Error(`never happened: ${what}`);
    await turn();
  }
}

export interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
}

export function deferred<T = void>(): Deferred<T> {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** What a promise rejects with; fails if it does not. */
export async function rejection(promise: PromiseLike<unknown>): Promise<unknown> {
  const outcome = await within(
    promise.then(
      () => undefined,
      (error: unknown) => ({ error }),
    ),
    'a rejection',
  );
  if (outcome === undefined) throw new Error('resolved, and should have been rejected');
  return outcome.error;
}

/** What a function throws; fails if it does not. */
export function thrown(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('returned, and should have thrown');
}

/** All that an iterator gives before it ends, and what it ended with. */
export async function drain<T>(reader: AsyncIterable<T>): Promise<{ items: T[]; error?: unknown }> {
  const items: T[] = [];
  const reading = (async () => {
    for await (const item of reader) items.push(item);
  })();
  try {
    await within(reading, 'the end of a reader');
    return { items };
  } catch (error) {
    return { items, error };
  }
}
