/** What a session reports beside the messages of the wire: its events and callbacks, its end, its statistics. */
import { ProtocolError, type ErrorKind, type LiveError } from '../errors.ts';
import type { LiveMessageEvent } from '../protocol/message-events.ts';
import type { LiveServerMessage } from '../protocol/received.ts';
import type { LiveWarning } from '../protocol/warnings.ts';
import type { Redact } from '../redaction.ts';
import type { ReconnectingEvent, ResumptionEvent } from '../resumption/resumption-events.ts';

/** How a session ended. */
export interface CloseInfo {
  /** The WebSocket close code; 1006 where there was no close frame. */
  readonly code: number;
  /** As the server gave it: at most 123 bytes. */
  readonly reason: string;
  /** Whether the reason was probably cut by that limit. */
  readonly reasonTruncated: boolean;
  readonly kind: ErrorKind;
  /** What a person can do about it; empty where there is nothing to do. */
  readonly hint: string;
  readonly initiatedBy: 'client' | 'server' | 'network';
  readonly undelivered: Undelivered;
  /** Present unless the end was asked for or clean. */
  readonly error?: LiveError;
}

/** What the user sent, and what nothing shows the server to have read. */
export interface Undelivered {
  /** Messages that waited for a connection: none of them was sent. */
  readonly messages: number;
  /** Messages that were sent, and to which the server has shown no reaction yet. */
  readonly unacknowledged: number;
  /** Frames of media that waited for the socket or a connection, and their size. */
  readonly media: number;
  readonly mediaBytes: number;
  /** What was handed to the socket and had not left this machine. */
  readonly bytes: number;
}

/** A session in numbers: {@link LiveSession.stats}. */
export interface SessionStats {
  /** Connections that were set up so far, the present one included. */
  readonly connections: number;
  /** Media that was not sent and never will be: see the event `dropped`. */
  readonly dropped: { readonly frames: number; readonly bytes: number };
  readonly undelivered: Undelivered;
  /**
   * What the server's resumption handles are taken to stand for: the session shortly before a handle was given, or the
   * session as it is when resumed. See docs/sessions.md.
   */
  readonly handles: 'snapshot' | 'session';
}

/** Events of the session itself. Those that a message of the server carries are {@link LiveMessageEvent}. */
export type LiveLifecycleEvent =
  | { readonly type: 'warning'; readonly warning: LiveWarning }
  | { readonly type: 'error'; readonly error: LiveError }
  /** With the error that ended the connection or the attempt, where there was one. */
  | (ReconnectingEvent & { readonly error?: LiveError })
  | Exclude<ResumptionEvent, ReconnectingEvent>
  /** As `interrupted` of a message, after `session.interrupt()`: throw away what is not played yet. */
  | { readonly type: 'interrupted'; readonly local: true }
  /** The last event. */
  | { readonly type: 'close'; readonly info: CloseInfo };

/**
 * Every event of a session, discriminated on `type`. More types will come: keep a `default` branch in
 * every switch.
 */
export type LiveEvent = LiveMessageEvent | LiveLifecycleEvent;

/**
 * Functions called as things happen. They may be async: they are not waited for. What they throw or
 * reject with goes to `onError`; what `onError` throws goes to the logger.
 */
export interface LiveCallbacks {
  /** Once a session, after setup is complete and before the first message. */
  onOpen?(): void;
  /** Every frame, whole, in the order of arrival. */
  onMessage?(message: LiveServerMessage): void;
  /** Every thing in every frame, and what happens to the session. */
  onEvent?(event: LiveEvent): void;
  /** An error after which the session goes on. The error that ends it goes to `onClose`. */
  onError?(error: LiveError): void;
  /** Each warning once. */
  onWarning?(warning: LiveWarning): void;
  /** Once, and last. */
  onClose?(info: CloseInfo): void;
}

/** The `error` of a message, as an error after which the session goes on. */
export function reportedError(
  { code, status, message }: NonNullable<LiveServerMessage['error']>,
  redact: Redact,
): ProtocolError {
  return new ProtocolError(
    redact(`The server reported an error: ${[code, status, message].filter(Boolean).join(' ')}`),
  );
}
