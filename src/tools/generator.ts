/** Functions that give several results: all that a generator yields goes out at once, and what it returns is the last. */
import { now, pause } from '../runtime.ts';
import type { FunctionSignal } from './definition.ts';
import { toOutcome, type Outcome } from './response.ts';

/** A generator, synchronous or not. */
interface AnyGenerator {
  next(): Step | Promise<Step>;
  return?(value: unknown): unknown;
}

interface Step {
  readonly done?: boolean;
  readonly value: unknown;
}

export function isGenerator(value: unknown): value is AnyGenerator {
  return typeof (value as Partial<AnyGenerator> | null | undefined)?.next === 'function';
}

/** Milliseconds for which a generator may run without a pause of the event loop. */
const MOST_BUSY_MS = 10;

/** Ends a call whose responses were all sent: nothing to say, and no reason to speak. */
const END: Outcome = { response: {}, scheduling: 'SILENT' };

/**
 * The last result. Without `sendInterim` there can be only one response: what the generator returns, or else what it
 * yielded last.
 */
export async function runGenerator(
  generator: AnyGenerator,
  signal: FunctionSignal,
  sendInterim: ((outcome: Outcome) => void) | undefined,
): Promise<Outcome> {
  // Runs its `finally`. The generator may be in the middle of something, or refuse.
  const end = (): void =>
    void Promise.resolve()
      .then(() => generator.return?.(undefined))
      .catch(() => undefined);
  signal.addEventListener('abort', end);
  try {
    let yielded: { readonly value: unknown } | undefined;
    for (let restedAt = now(); ;) {
      // A generator that never waits would keep every timer and socket from running.
      if (now() - restedAt >= MOST_BUSY_MS) {
        await pause(0, signal);
        restedAt = now();
      }
      const { done, value } = await generator.next();
      const given: unknown = await value;
      if (signal.aborted) throw signal.reason;
      if (done === true) {
        if (sendInterim === undefined || yielded === undefined)
          return toOutcome(given === undefined ? yielded?.value : given);
        return { ...(given === undefined ? END : toOutcome(given)), willContinue: false };
      }
      sendInterim?.({ ...toOutcome(given), willContinue: true });
      yielded = { value: given };
    }
  } finally {
    end();
  }
}
