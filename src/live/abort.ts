/** What an aborted signal means for a promise. */
import { LiveError, type AbortSignalLike } from '../errors.ts';

/** What connecting rejects with when its signal was aborted: named as the platform names it. */
export function abortError(signal: AbortSignalLike | undefined): LiveError {
  return new LiveError('aborted', 'Connecting was aborted by its signal.', {
    cause: signal?.reason,
    name: 'AbortError',
  });
}
