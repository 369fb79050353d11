/** The chunk with everything that is needed once there is something to say: asked for early, loaded once. */
import { ConnectionError, TimeoutException, type AbortSignalLike } from '../errors.ts';
import type * as Opener from './open.ts';
import { abortError, LONGEST_MS, startTimer } from '../runtime.ts';

let loading: Promise<typeof Opener> | undefined;
let loaded: typeof Opener | undefined;

/** Loads the chunk. A failure is not remembered: the next call tries again. */
export function loadOpener(): Promise<typeof Opener> {
  loading ??= import('./open.ts').catch((cause: unknown) => {
    loading = undefined;
    throw new ConnectionError('A part of this library could not be loaded.', {
      phase: 'load',
      kind: 'network',
      retryable: true,
      hint: 'Sessions and validators are a file of their own: check that your bundler ships its chunks and that they can be fetched.',
      cause,
    });
  });
  return loading;
}

/** How long loading may take, and what ends it before. What cannot be either is left for `connect` to refuse. */
export interface LoadLimits {
  readonly setupTimeoutMs?: unknown;
  readonly signal?: unknown;
}

/** Loads the chunk within the limits of a `connect`: a fetch that stalls must not hang it. */
export function loadOpenerWithin({ setupTimeoutMs, signal }: LoadLimits): Promise<typeof Opener> {
  if (loaded !== undefined) return Promise.resolve(loaded);
  const timeoutMs = Math.max(LEAST_TIMEOUT_MS, Number(setupTimeoutMs) || 0);
  const abortable = (signal ?? undefined) as AbortSignalLike | undefined;
  return new Promise((resolve, reject) => {
    const stopTimer = startTimer(Math.min(timeoutMs, LONGEST_MS), () =>
      settle(() => reject(tooLate(timeoutMs))),
    );
    const abort = (): void => settle(() => reject(abortError(abortable, 'Connecting')));
    const settle = (how: () => void): void => {
      stopTimer();
      abortable?.removeEventListener?.('abort', abort);
      how();
    };
    abortable?.addEventListener?.('abort', abort);
    if (abortable?.aborted === true) abort();
    loadOpener().then(
      (opener) => {
        loaded = opener;
        settle(() => resolve(opener));
      },
      (error: Error) => settle(() => reject(error)),
    );
  });
}

/** Loading has this long even where dialing and setup, which the option is about, have less. */
const LEAST_TIMEOUT_MS = 10_000;
function tooLate(timeoutMs: number): TimeoutException {
  const hint = 'Check that the chunks of your bundle can be fetched, and the network.';
  return new TimeoutException(`Waited ${timeoutMs} ms for a part of this library to load. ${hint}`, {
    phase: 'load',
    hint,
  });
}
