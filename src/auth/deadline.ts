/** Work that ends in time, whatever it waits for. Without DOM or Node types; globals are looked up at each call. */
import { LiveError, TimeoutException, type AbortSignalLike } from '../errors.ts';

interface Globals {
  setTimeout(act: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  AbortController: new () => { readonly signal: AbortSignalLike; abort(): void };
  performance: { now(): number };
}

export interface Deadline {
  /** For all of the work, in milliseconds. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignalLike | undefined;
  /** What is late if it is late: `a token`. */
  readonly waitsFor: string;
}

/** What work is told about its end. */
export interface Ending {
  /** Aborted when nobody waits for the work any more. */
  readonly signal: AbortSignalLike;
  /** Milliseconds until then. */
  remainingMs(): number;
}

/**
 * What `work` gives. Rejects with a `TimeoutException` when the time is over, and with an error of the code
 * `aborted` when the signal says so; what `work` gives after that is let go.
 */
export function withDeadline<T>(
  { timeoutMs, signal, waitsFor }: Deadline,
  work: (ending: Ending) => Promise<T>,
): Promise<T> {
  const { setTimeout, clearTimeout, AbortController, performance } = globalThis as unknown as Globals;
  const endsAt = performance.now() + timeoutMs;
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const end = (error: LiveError): void => {
      settle();
      reject(error);
      controller.abort();
    };
    const abort = (): void => end(aborted(signal));
    const timer = setTimeout(() => end(tooLate(timeoutMs, waitsFor)), timeoutMs);
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    if (signal?.aborted === true) return abort();
    signal?.addEventListener('abort', abort);
    work({ signal: controller.signal, remainingMs: () => endsAt - performance.now() })
      .then(resolve, reject)
      .finally(settle);
  });
}

/** Resolves after `ms`. Rejects with the code `aborted` if the signal says so before. */
export function pause(ms: number, signal: AbortSignalLike): Promise<void> {
  const { setTimeout, clearTimeout } = globalThis as unknown as Globals;
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(aborted(signal));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
  });
}

function aborted(signal: AbortSignalLike | undefined): LiveError {
  return new LiveError('aborted', 'Aborted by its signal.', { cause: signal?.reason, name: 'AbortError' });
}

function tooLate(timeoutMs: number, waitsFor: string): TimeoutException {
  const hint = 'Check the network, the address and proxies; raise timeoutMs if they are slow.';
  return new TimeoutException(`Waited ${timeoutMs} ms for ${waitsFor}. ${hint}`, { phase: 'dial', hint });
}
