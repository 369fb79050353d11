/** How connections end, and the errors that say so. */
import { ConnectionError, isInstance, LiveError, TimeoutException, type ConnectionPhase } from '../errors.ts';
import { isCleanClose, type CloseDescription } from '../protocol/close.ts';
import { safeCause, type Redact } from '../redaction.ts';
import type { SocketClose } from '../transport/socket.ts';
import type { CloseInfo, Undelivered } from './events.ts';

/** How a connection ended after setup. */
export interface ConnectionEnd extends CloseDescription {
  readonly code: number;
  readonly reason: string;
  readonly initiatedBy: 'client' | 'server' | 'network';
  /** An attempt whose socket never opened. */
  readonly isUnreached?: boolean;
  /** The HTTP status of a refused upgrade. */
  readonly httpStatus?: number | undefined;
  /** Bytes that were sent and had not left this machine. */
  readonly unsentBytes: number;
  /** Created when it is read: capturing a stack is slow, and most ends need no error. */
  readonly error: ConnectionError;
}

/** The end of a session that the user closed. `code` and `reason` are what the server answered. */
export function endByUser(code = 1000, reason = '', unsentBytes = 0): ConnectionEnd {
  const kind = 'normal';
  return {
    kind,
    hint: '',
    retryable: false,
    reasonTruncated: false,
    code,
    reason,
    initiatedBy: 'client',
    unsentBytes,
    get error() {
      const failure = { phase: 'open', kind, closeCode: code, closeReason: reason } as const;
      return new ConnectionError('The session was closed.', failure);
    },
  };
}

/** The end of a session, as its user receives it. */
export function closeInfo(end: ConnectionEnd, undelivered: Omit<Undelivered, 'bytes'>): CloseInfo {
  const { code, reason, reasonTruncated, kind, hint, initiatedBy, unsentBytes } = end;
  const isClean = initiatedBy === 'client' || isCleanClose(code);
  return {
    code,
    reason,
    reasonTruncated,
    kind,
    hint,
    initiatedBy,
    undelivered: { ...undelivered, bytes: unsentBytes },
    ...(!isClean && { error: end.error }),
  };
}

/** The end of a connection that nobody asked to close. */
export function endOf(close: SocketClose, context: CloseContext, unsentBytes: number): ConnectionEnd {
  const { code, reason } = close;
  let error: ConnectionError | undefined;
  return {
    ...context.description,
    code,
    reason: context.redact(reason),
    initiatedBy: code === 1006 ? 'network' : 'server',
    unsentBytes,
    get error() {
      return (error ??= closeError(close, context));
    },
  };
}

/** The end of a connection that was given up: it took nothing, or owed an answer and said nothing. */
export function endOfSilence(): ConnectionEnd {
  const hint = 'Check the network between here and the service.';
  return endOfAttempt(
    new ConnectionError(`The connection had gone silent and was given up. ${hint}`, {
      phase: 'open',
      kind: 'network',
      retryable: true,
      hint,
    }),
  );
}

/** The end of an attempt that failed with an error. */
export function endOfAttempt(error: unknown): ConnectionEnd {
  const message = isInstance(error, Error) ? error.message : 'The attempt to connect failed.';
  const failure = isInstance(error, ConnectionError)
    ? error
    : new ConnectionError(message, { phase: 'dial', kind: 'unknown', cause: error });
  const { closeCode = 1006, closeReason = '', reasonTruncated, kind, hint, retryable, httpStatus } = failure;
  return {
    code: closeCode,
    reason: closeReason,
    reasonTruncated,
    kind,
    hint,
    retryable,
    httpStatus,
    initiatedBy: closeCode === 1006 ? 'network' : 'server',
    // Without a close code it was no socket that failed, but a credential or the time.
    isUnreached: failure.phase === 'dial' && failure.closeCode !== undefined,
    unsentBytes: 0,
    error: failure,
  };
}

/** What is known about a close. */
export interface CloseContext {
  readonly phase: ConnectionPhase;
  readonly lastFrames: readonly string[];
  readonly description: CloseDescription;
  readonly redact: Redact;
}

/** The error of a socket that closed without being asked to. */
export function closeError(close: SocketClose, context: CloseContext): ConnectionError {
  const { code, reason, httpStatus, error } = close;
  const { phase, lastFrames, description, redact } = context;
  const { hint } = description;
  const closeReason = redact(reason);
  const cause = error === undefined ? undefined : safeCause(error, redact);
  const quoted = closeReason === '' ? '' : ` "${closeReason}"`;
  const because = cause === undefined ? '' : ` (${cause.message})`;
  const what =
    httpStatus === undefined ? `closed with ${code}${quoted}${because}` : `refused with HTTP ${httpStatus}`;
  return new ConnectionError(`The connection was ${what} ${WHEN[phase]}.${hint === '' ? '' : ` ${hint}`}`, {
    ...description,
    phase,
    closeCode: code,
    closeReason,
    lastFrames,
    cause,
    ...(httpStatus !== undefined && { httpStatus }),
  });
}

const WHEN: Record<ConnectionPhase, string> = {
  load: 'while loading',
  dial: 'while dialing',
  setup: 'before setup was complete',
  open: 'while in use',
};

/** The error of opening that took too long. `option` is the one that limits it. */
export function timeoutError(phase: ConnectionPhase, timeoutMs: number, option: string): TimeoutException {
  const waitedFor = phase === 'dial' ? 'the socket to open' : 'setupComplete';
  const hint =
    phase === 'dial'
      ? `Check the network, the address and proxies; raise ${option} if they are slow.`
      : 'The server accepted the socket and never confirmed the setup. Try again; check the model.';
  return new TimeoutException(`Waited ${timeoutMs} ms for ${waitedFor}. ${hint}`, { phase, hint });
}

/** The error of a server that sends too much before it confirms the setup. */
export function floodError(bytes: number): ConnectionError {
  const hint = 'What answers there does not behave like the Live API. Check baseUrl.';
  const message = `The server sent more than ${bytes} bytes without confirming the setup. ${hint}`;
  return new ConnectionError(message, { phase: 'setup', kind: 'invalid', hint });
}

/** The error of a dial that failed before there was a socket. */
export function dialError(error: unknown, phase: ConnectionPhase, redact: Redact): LiveError {
  if (isInstance(error, LiveError)) return error;
  const cause = safeCause(error, redact);
  return new ConnectionError(`The connection could not be opened: ${cause.message}`, {
    phase,
    kind: 'network',
    retryable: true,
    hint: 'What failed is the credential function, the webSocket factory or the runtime: see the cause.',
    cause,
  });
}
