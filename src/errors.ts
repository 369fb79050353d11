/**
 * The error classes, and the shapes that every part shares: warnings, abort signals, loggers.
 * This module imports nothing, so that everything may import it.
 */

/** What went wrong with a connection, read from the close code and the reason text together. */
export type ErrorKind =
  | 'auth'
  | 'model'
  | 'invalid'
  | 'quota'
  | 'location'
  | 'internal'
  | 'deadline'
  | 'idle'
  | 'session'
  | 'token'
  | 'timeout'
  | 'network'
  | 'normal'
  | 'unknown';

/** How far a connection had come: loading code, opening the socket, waiting for `setupComplete`, in use. */
export type ConnectionPhase = 'load' | 'dial' | 'setup' | 'open';

/** The stable `code` of each error. Compare this, not the message. */
export type LiveErrorCode =
  | 'connection'
  | 'timeout'
  | 'validation'
  | 'protocol'
  | 'closed'
  | 'overflow'
  | 'aborted'
  | 'callback'
  | 'configuration'
  | 'function'
  | 'voice';

/** One thing wrong with a message, and where. Never the value itself: it may be audio or a secret. */
export interface ValidationIssue {
  /** Path of the wrong value, such as `setup.generationConfig.responseModalities[0]`. */
  readonly path: string;
  readonly message: string;
  /** The kind of fault, for programs; `invalid` where none is named. */
  readonly code?: IssueCode;
}

/** An issue of an error: its code is always there. */
export interface CodedIssue extends ValidationIssue {
  readonly code: IssueCode;
}

/**
 * Kinds of faults, by words that stay.
 * - `missing`: is required
 * - `wrongType`: is of another type than asked for
 * - `unknownField`: is no field or option of this object
 * - `unknownValue`: is none of the values of an enum
 * - `outOfRange`, `wrongFormat`: a number beyond a limit, a text that does not match
 * - `exclusive`: excludes another field that is set
 * - `vertexOnly`, `geminiOnly`: is taken by the other backend only
 * - `refused`: is known to be refused by the service; see `lintSetup`
 * - `invalid`: anything else
 */
export type IssueCode =
  | 'missing'
  | 'wrongType'
  | 'unknownField'
  | 'unknownValue'
  | 'outOfRange'
  | 'wrongFormat'
  | 'exclusive'
  | 'vertexOnly'
  | 'geminiOnly'
  | 'refused'
  | 'invalid';

/** A warning. The session goes on. */
export interface LiveWarning {
  /**
   * - `unknown-field`, `unknown-value`: the server sent a field or an enum value that is newer than this library; it was delivered
   * - `deprecated`: a field or form that still works and has a replacement
   * - `backend`: a field that this backend refuses, sent because of `validation: 'allowUnknown'`
   * - `model`: a message that the model is likely to refuse
   * - `setup`: a setting that the service is likely to refuse; see `lintSetup`
   * - `insecure`: the credential goes to another machine in the clear
   * - `environment`: a variable of the environment sends everything to a host that is not Google's
   * - `audio`: audio is sent at another sample rate, or with more channels, than it has
   * - `unread`: messages were discarded because nothing reads them
   * - `transcript`: `ask` got an answer in audio, and no transcript of it was asked for
   * - `callUnanswered`: a function call has had no answer for 10 s, and nothing is there that would give one
   * - `unknownCall`: an answer to no call of the model was not sent (`gemini-live/genai`)
   * - `unresumable`: the server gives no resumption handles: a lost connection ends the session
   * - `handles`: what resumption handles stand for was concluded from how they come
   */
  readonly code:
    | 'unknown-field'
    | 'unknown-value'
    | 'deprecated'
    | 'backend'
    | 'model'
    | 'setup'
    | 'insecure'
    | 'environment'
    | 'audio'
    | 'unread'
    | 'transcript'
    | 'callUnanswered'
    | 'unknownCall'
    | 'unresumable'
    | 'handles';
  /** The field, without indexes, such as `serverContent.modelTurn.parts[].colour`. */
  readonly path: string;
  readonly message: string;
}

const BRAND: unique symbol = Symbol.for('gemini-live.error');

/** The base of every error this library throws or reports. */
export class LiveError extends Error {
  override readonly name: string = 'LiveError';
  /** Stable across releases. */
  readonly code: LiveErrorCode;

  constructor(code: LiveErrorCode, message: string, options?: { cause?: unknown; name?: string }) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    if (options?.name !== undefined) this.name = options.name;
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** What is known of a failed connection. */
export interface ConnectionFailure {
  phase: ConnectionPhase;
  kind: ErrorKind;
  /** Whether the same attempt may succeed later without a change. */
  retryable?: boolean;
  /** What a person can do about it. */
  hint?: string;
  closeCode?: number;
  closeReason?: string;
  reasonTruncated?: boolean;
  httpStatus?: number;
  lastFrames?: readonly string[];
  cause?: unknown;
}

/** A connection could not be made, or was lost. */
export class ConnectionError extends LiveError {
  override readonly name: string = 'ConnectionError';
  readonly phase: ConnectionPhase;
  readonly kind: ErrorKind;
  readonly retryable: boolean;
  readonly hint: string;
  /** The WebSocket close code, if the socket closed. */
  readonly closeCode: number | undefined;
  /** The close reason as the server sent it: at most 123 bytes, often cut. */
  readonly closeReason: string | undefined;
  /** Whether the reason fills all the room a close frame has for it, and so was probably cut. */
  readonly reasonTruncated: boolean;
  /**
   * The last few frames that went out, oldest first, by their shapes and never with what was in them: such as
   * `['setup', 'clientContent.turns', 'realtimeInput.audio x 12']`. At most 5; the server may not have read the last.
   */
  readonly lastFrames: readonly string[];
  /** The HTTP status of a refused upgrade, where the runtime tells it (browsers do not). */
  readonly httpStatus: number | undefined;
  /** What was odd about the setup, if `connect` rejects with this. @default [] */
  warnings: readonly LiveWarning[] = [];

  constructor(message: string, failure: ConnectionFailure) {
    super(failure.kind === 'timeout' ? 'timeout' : 'connection', message, { cause: failure.cause });
    this.phase = failure.phase;
    this.kind = failure.kind;
    this.retryable = failure.retryable ?? false;
    this.hint = failure.hint ?? '';
    this.closeCode = failure.closeCode;
    this.closeReason = failure.closeReason;
    this.reasonTruncated = failure.reasonTruncated ?? false;
    this.lastFrames = failure.lastFrames ?? [];
    this.httpStatus = failure.httpStatus;
  }
}

/** Dialing and setup took longer than `setupTimeoutMs`. */
export class TimeoutException extends ConnectionError {
  override readonly name: string = 'TimeoutException';

  constructor(message: string, failure: Omit<ConnectionFailure, 'kind'>) {
    super(message, { retryable: true, ...failure, kind: 'timeout' });
  }
}

/** Something given to the library cannot be sent. Nothing was sent. */
export class ValidationError extends LiveError {
  override readonly name: string = 'ValidationError';
  readonly issues: readonly CodedIssue[];

  constructor(issues: readonly ValidationIssue[]) {
    const shown = issues
      .slice(0, 5)
      .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
    if (issues.length > shown.length) shown.push(`and ${issues.length - shown.length} more`);
    super('validation', shown.join('; '));
    this.issues = issues.map(withCode);
  }
}

function withCode(issue: ValidationIssue): CodedIssue {
  return { code: 'invalid', ...issue };
}

/**
 * A frame from the server that cannot be read, or parts of one that had to be left out.
 * The session goes on.
 */
export class ProtocolError extends LiveError {
  override readonly name: string = 'ProtocolError';
  readonly issues: readonly CodedIssue[];
  /** What was removed, by path; not enumerable, so that it is in no log by accident. */
  declare readonly raw: ReadonlyMap<string, unknown>;

  constructor(
    message: string,
    issues: readonly ValidationIssue[] = [],
    raw: ReadonlyMap<string, unknown> = new Map(),
  ) {
    super('protocol', message);
    this.issues = issues.map(withCode);
    Object.defineProperty(this, 'raw', { value: raw, enumerable: false });
  }
}

/** Something was sent on a session that has ended. */
export class ClosedError extends LiveError {
  override readonly name: string = 'ClosedError';

  constructor(message = 'The session is closed. Connect again to send more.', cause?: unknown) {
    super('closed', message, { cause });
  }
}

/** A reader fell further behind than `maxBufferedBytes`. Only this reader ends; the session goes on. */
export class OverflowError extends LiveError {
  override readonly name: string = 'OverflowError';

  constructor(limit: number) {
    super(
      'overflow',
      `This reader fell more than ${limit} bytes behind and was ended. Read faster, or raise maxBufferedBytes.`,
    );
  }
}

/**
 * Whether a value is an error of this library, whichever copy of the package made it.
 * With a `kind`, whether it is a {@link ConnectionError} of that kind.
 */
export function isLiveError(value: unknown): value is LiveError;
export function isLiveError(value: unknown, kind: ErrorKind): value is ConnectionError;
export function isLiveError(value: unknown, kind?: ErrorKind): boolean {
  if (!isInstance(value, Error) || !(BRAND in value)) return false;
  return kind === undefined || ('kind' in value && value.kind === kind);
}

/** As `instanceof`, without throwing: what was thrown may be a revoked proxy, which is an instance of nothing. */
export function isInstance<Class extends abstract new (...args: never) => unknown>(
  value: unknown,
  type: Class,
): value is InstanceType<Class> {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}

/** The part of `AbortSignal` that is used, so that neither DOM nor Node types are needed. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The runtime's `AbortSignal` where its types are known, so that it fits `fetch` and others. */
export type RuntimeSignal = typeof globalThis extends { AbortSignal: { prototype: infer Signal } }
  ? Signal
  : AbortSignalLike;

/** Where the library tells what it does. Gets neither secrets nor payload. `console` fits. */
export interface Logger {
  debug(message: string, fields?: Readonly<Record<string, unknown>>): void;
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
  error(message: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** A logger whose own failures disturb nobody. */
export function safeLogger(logger: Logger): Logger {
  const at =
    (level: keyof Logger): Logger['info'] =>
    (message, fields) => {
      try {
        // It may be async: a rejection is a failure too.
        const result: unknown =
          fields === undefined ? logger[level](message) : logger[level](message, fields);
        void Promise.resolve(result).catch(() => undefined);
      } catch {
        // There is nobody left to tell.
      }
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
