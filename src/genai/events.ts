/** What sockets tell, as `@google/genai` hands it on. */
import { isLiveError, type ConnectionError, type LiveError } from '../index.ts';
import type {
  CloseEventLike,
  ErrorEventLike,
  LiveCallbacks,
  PlatformCloseEvent,
  PlatformErrorEvent,
} from './types.ts';

export function errorEvent(error: LiveError): PlatformErrorEvent {
  const event: object = { type: 'error', message: error.message, error } satisfies ErrorEventLike;
  return event as PlatformErrorEvent;
}

export function closeEvent({ code, reason }: Pick<CloseEventLike, 'code' | 'reason'>): PlatformCloseEvent {
  const wasClean = code !== NO_CLOSE_FRAME;
  const event: object = { type: 'close', code, reason, wasClean } satisfies CloseEventLike;
  return event as PlatformCloseEvent;
}

const NO_CLOSE_FRAME = 1006;

/** Calls what a socket that failed while a session was opened would have called. */
export function tellFailure(failure: unknown, { onerror, onclose }: Partial<LiveCallbacks>): void {
  const { closeCode: code, closeReason: reason = '' } = isLiveError(failure)
    ? (failure as Partial<ConnectionError>)
    : {};
  if (code === undefined) return;
  if (code === NO_CLOSE_FRAME) onerror?.(errorEvent(failure as LiveError));
  onclose?.(closeEvent({ code, reason }));
}
