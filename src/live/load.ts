/** The chunk with everything that is needed once there is something to say: asked for early, loaded once. */
import { ConnectionError } from '../errors.ts';
import type * as Opener from './open.ts';

let loading: Promise<typeof Opener> | undefined;

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
