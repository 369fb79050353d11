/** The chunks of the bundle that are loaded on demand: sessions with their validators, and requests over HTTP. */
import { ConnectionError, TimeoutException, type AbortSignalLike } from '../errors.ts';
import { abortError, LONGEST_MS, startTimer } from '../runtime.ts';

/** How long loading may take, and what ends it before. What cannot be either is left for `connect` to refuse. */
export interface LoadLimits {
  readonly setupTimeoutMs?: unknown;
  readonly signal?: unknown;
}

/** A part of the library that is loaded once. A failure is not remembered: the next call tries again. */
class Chunk<Module> {
  readonly #import: () => Promise<Module>;
  #loading: Promise<Module> | undefined;
  #loaded: Module | undefined;

  constructor(importIt: () => Promise<Module>) {
    this.#import = importIt;
  }

  load(): Promise<Module> {
    this.#loading ??= this.#import().catch((cause: unknown) => {
      this.#loading = undefined;
      throw new ConnectionError('A part of this library could not be loaded.', {
        phase: 'load',
        kind: 'network',
        retryable: true,
        hint: 'Sessions and validators are a file of their own: check that your bundler ships its chunks and that they can be fetched.',
        cause,
      });
    });
    return this.#loading;
  }

  /** Loads within the limits of a `connect`: a fetch that stalls must not hang it. */
  loadWithin({ setupTimeoutMs, signal }: LoadLimits): Promise<Module> {
    if (this.#loaded !== undefined) return Promise.resolve(this.#loaded);
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
      this.load().then(
        (module) => {
          this.#loaded = module;
          settle(() => resolve(module));
        },
        (error: Error) => settle(() => reject(error)),
      );
    });
  }
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

/** Everything that is needed once there is something to say. Asked for early. */
export const opener = /* @__PURE__ */ new Chunk(() => import('./open.ts'));

/** Requests over HTTP, which only minting makes. */
export const poster = /* @__PURE__ */ new Chunk(() => import('../auth/post.ts'));
