/** What a session tells beside the messages themselves. */
import type { ErrorKind, LiveError } from '../errors.ts';
import type { LiveMessageEvent } from '../protocol/events.ts';
import type { LiveWarning } from '../protocol/warnings.ts';

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
  /** What was sent and had not left this machine. */
  readonly undelivered: { readonly bytes: number };
  /** Present unless the end was asked for or clean. */
  readonly error?: LiveError;
}

/** What happens to the session rather than in it. */
export type LiveLifecycleEvent =
  | { readonly type: 'warning'; readonly warning: LiveWarning }
  | { readonly type: 'error'; readonly error: LiveError }
  /** The last event. */
  | { readonly type: 'close'; readonly info: CloseInfo };

/**
 * Everything a session tells, discriminated on `type`. More types will come: keep a `default` branch in
 * every switch.
 */
export type LiveEvent = LiveMessageEvent | LiveLifecycleEvent;
