/** What a session tells beside the messages themselves. */
import type { ErrorKind, LiveError } from '../errors.ts';
import type { LiveMessageEvent } from '../protocol/events.ts';
import type { LiveWarning } from '../protocol/warnings.ts';
import type { ReconnectingEvent, ResumptionEvent } from '../resumption/events.ts';

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

/** What the user sent and nothing shows to have been read by the server. */
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
}

/** What happens to the session rather than in it. */
export type LiveLifecycleEvent =
  | { readonly type: 'warning'; readonly warning: LiveWarning }
  | { readonly type: 'error'; readonly error: LiveError }
  /** With the error that ended the connection or the attempt, where there was one. */
  | (ReconnectingEvent & { readonly error?: LiveError })
  | Exclude<ResumptionEvent, ReconnectingEvent>
  /** The last event. */
  | { readonly type: 'close'; readonly info: CloseInfo };

/**
 * Everything a session tells, discriminated on `type`. More types will come: keep a `default` branch in
 * every switch.
 */
export type LiveEvent = LiveMessageEvent | LiveLifecycleEvent;
