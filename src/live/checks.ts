/** The chunk with validators, field rules and hints: asked for early, loaded once. */
import { ConnectionError } from '../errors.ts';

/** What the chunk holds. */
export type Checks = typeof import('../protocol/checks.ts');

let loading: Promise<Checks> | undefined;

/** Loads the chunk. A failure is not remembered: the next call tries again. */
export function loadChecks(): Promise<Checks> {
  loading ??= import('../protocol/checks.ts').catch((cause: unknown) => {
    loading = undefined;
    throw new ConnectionError('A part of this library could not be loaded.', {
      phase: 'load',
      kind: 'network',
      retryable: true,
      hint: 'The validators are a file of their own: check that your bundler ships its chunks and that they can be fetched.',
      cause,
    });
  });
  return loading;
}
