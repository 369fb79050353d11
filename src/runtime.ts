/** What the language leaves to each runtime: clocks, timers, deadlines, abort signals. Without DOM or Node types. */
import { LiveError, TimeoutException, type AbortSignalLike, type Logger } from './errors.ts';

/** Looked up at each call, so that a test's clock is used. */
interface Globals {
  setTimeout(act: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  /** Node, Deno and Bun. */
  setImmediate?(act: () => void): void;
  AbortController: new () => AbortControllerLike;
  performance: { now(): number };
  console: Logger;
}

/** The part of `AbortController` that is used. */
export interface AbortControllerLike {
  readonly signal: AbortSignalLike;
  abort(reason?: unknown): void;
}

/** The longest time that the timers of every runtime can wait, in milliseconds. */
export const LONGEST_MS = 2 ** 31 - 1;

/** The console that every runtime has. */
export function platformConsole(): Logger {
  return (globalThis as unknown as Globals).console;
}

/** Milliseconds on a clock that never runs back. */
export function now(): number {
  return (globalThis as unknown as Globals).performance.now();
}

/** Calls `act` once after `ms`, unless the function returned is called before. */
export function startTimer(ms: number, act: () => void): () => void {
  const timers = globalThis as unknown as Globals;
  const timer = timers.setTimeout(act, ms);
  return () => timers.clearTimeout(timer);
}

/** Calls `act` in a task of its own, as soon as there is one: a timer would let the process sleep for a millisecond. */
export function startTask(act: () => void): void {
  const { setImmediate } = globalThis as unknown as Globals;
  if (setImmediate === undefined) startTimer(0, act);
  else setImmediate(act);
}

/** Resolves when `work` does, or after `ms` without it. */
export function atMost(ms: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const stop = startTimer(Math.min(ms, LONGEST_MS), resolve);
    void work.then(() => {
      stop();
      resolve();
    });
  });
}

/** Calls `act` when the signal aborts, at once if it has, unless the function returned is called before. */
export function onAbort(signal: AbortSignalLike, act: () => void): () => void {
  signal.addEventListener('abort', act);
  if (signal.aborted) act();
  return () => signal.removeEventListener('abort', act);
}

/** Resolves after `ms`. Rejects with the code `aborted` if the signal says so before. */
export function pause(ms: number, signal: AbortSignalLike): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      stop();
      reject(abortError(signal));
    };
    const stop = startTimer(ms, () => {
      signal.removeEventListener('abort', abort);
      resolve();
    });
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
  });
}

/** The runtime's own. */
export function newAbortController(): AbortControllerLike {
  return new (globalThis as unknown as Globals).AbortController();
}

/** The error of work that its signal has ended: named as the platform names it. */
export function abortError(signal: AbortSignalLike | undefined, what = 'This'): LiveError {
  return new LiveError('aborted', `${what} was aborted by its signal.`, {
    cause: signal?.reason,
    name: 'AbortError',
  });
}

export interface Deadline {
  /** For all of the work, in milliseconds. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignalLike | undefined;
  /** What is late if it is late: `a token`. */
  readonly waitsFor: string;
}

/** What work is told about its deadline. */
export interface Remaining {
  /** Aborted when nobody waits for the work any more. */
  readonly signal: AbortSignalLike;
  /** Milliseconds until the deadline. */
  remainingMs(): number;
}

/**
 * What `work` gives. Rejects with a `TimeoutException` when the time is over, and with an error of the code
 * `aborted` when the signal says so. What `work` gives after that is ignored.
 */
export function withDeadline<T>(
  { timeoutMs, signal, waitsFor }: Deadline,
  work: (remaining: Remaining) => Promise<T>,
): Promise<T> {
  const endsAt = now() + timeoutMs;
  const controller = newAbortController();
  return new Promise<T>((resolve, reject) => {
    const end = (error: LiveError): void => {
      settle();
      reject(error);
      controller.abort();
    };
    const abort = (): void => end(abortError(signal));
    const stopTimer = startTimer(timeoutMs, () => end(tooLate(timeoutMs, waitsFor)));
    const settle = (): void => {
      stopTimer();
      signal?.removeEventListener('abort', abort);
    };
    if (signal?.aborted === true) return abort();
    signal?.addEventListener('abort', abort);
    work({ signal: controller.signal, remainingMs: () => endsAt - now() })
      .then(resolve, reject)
      .finally(settle);
  });
}

/** An object that is no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | undefined)?.then === 'function';
}

function tooLate(timeoutMs: number, waitsFor: string): TimeoutException {
  const hint = 'Check the network, the address and proxies; raise timeoutMs if they are slow.';
  return new TimeoutException(`Waited ${timeoutMs} ms for ${waitsFor}. ${hint}`, { phase: 'dial', hint });
}
