/** Ends of connections that no close frame told of. */
import { ConnectionError, type LiveError } from '../errors.ts';
import type { ConnectionEnd } from './connection.ts';

/** The end of a session that was closed while it had no connection. */
export function endByUser(): ConnectionEnd {
  const error = new ConnectionError('The session was closed.', {
    phase: 'open',
    kind: 'normal',
    closeCode: 1000,
    closeReason: '',
  });
  return { ...endOf(error), initiatedBy: 'client' };
}

/** The end of a connection that was given up: it took nothing, or owed an answer and said nothing. */
export function silent(): ConnectionEnd {
  const hint = 'Check the network between here and the service.';
  return endOf(
    new ConnectionError(`The connection had gone silent and was given up. ${hint}`, {
      phase: 'open',
      kind: 'network',
      retryable: true,
      hint,
    }),
  );
}

/** The end that an error amounts to. */
export function endOf(error: LiveError): ConnectionEnd {
  const failure =
    error instanceof ConnectionError
      ? error
      : new ConnectionError(error.message, { phase: 'dial', kind: 'unknown', cause: error });
  const {
    closeCode: code = 1006,
    closeReason: reason = '',
    reasonTruncated,
    kind,
    hint,
    retryable,
    httpStatus,
  } = failure;
  return {
    code,
    reason,
    reasonTruncated,
    kind,
    hint,
    retryable,
    httpStatus,
    initiatedBy: code === 1006 ? 'network' : 'server',
    // Without a close code it was no socket that failed, but a credential or the time.
    isUnreached: failure.phase === 'dial' && failure.closeCode !== undefined,
    unsentBytes: 0,
    error: failure,
  };
}
