/** What a session logs: frames as shapes and sizes, its events, warnings, and the failures of callbacks. */
import type { Logger } from '../errors.ts';
import { isKnownField } from '../protocol/message-events.ts';
import type { LiveServerMessage } from '../protocol/received.ts';
import { shapeOf } from '../protocol/sent-frames.ts';
import { printable, redactor } from '../redaction.ts';
import type { LiveLifecycleEvent } from './events.ts';
import type { LiveTap } from './taps.ts';

/** Each dial and frame as a line of the level `debug`, without anything that was said. */
export function frameLog(logger: Logger): LiveTap {
  return {
    dial: ({ url }, source) => logger.debug('Dialing.', { ...source, url }),
    sent: ({ text }, source) =>
      logger.debug('Sent.', { ...source, frame: shapeOf(text), characters: text.length }),
    received: ({ text, message }, source) =>
      logger.debug('Received.', { ...source, frame: fieldsOf(message), characters: text.length }),
  };
}

/** `serverContent.modelTurn, usageMetadata`. Names that are not known are the server's own text, and are not shown. */
function fieldsOf(message: LiveServerMessage | undefined): string {
  if (message === undefined) return 'unreadable';
  const { serverContent, ...others } = message;
  const content = namesOf('content', serverContent ?? {}).map((name) => `serverContent.${name}`);
  return [...new Set([...content, ...namesOf('message', others)])].join(', ');
}

function namesOf(of: 'message' | 'content', holder: object): string[] {
  return Object.keys(holder).map((name) => (isKnownField(of, name) ? name : 'unknown'));
}

/** Logs an event about the session. Warnings, errors and sent frames have lines of their own. */
export function logLifecycle(logger: Logger, event: LiveLifecycleEvent): void {
  switch (event.type) {
    case 'warning':
    case 'error':
    case 'questionSent':
    case 'functionResponsesSent':
      return;
    case 'close': {
      const { code, reason, kind, initiatedBy, error } = event.info;
      logger.info('The session has ended.', { code, reason, kind, initiatedBy, ...causeOf(error) });
      return;
    }
    case 'reconnecting':
      logger.info('Session: reconnecting.', { ...plain(event), ...causeOf(event.error) });
      return;
    default:
      logger.info(`Session: ${event.type}.`, plain(event));
  }
}

function causeOf(error: Error | undefined): { readonly error?: string } {
  return error === undefined ? {} : { error: error.message };
}

/** The fields of an event that a log may hold: no messages, and nothing that refers to one. */
function plain(event: LiveLifecycleEvent): Record<string, unknown> {
  const fields = Object.entries(event).filter(([name]) => name !== 'type');
  return Object.fromEntries(fields.filter(([, value]) => typeof value !== 'object'));
}

/** The stack of what a user's function threw: without what looks like a secret, and without what moves a cursor. */
export function stackOf(cause: unknown): string {
  try {
    const stack = cause instanceof Error ? cause.stack : undefined;
    const lines = redactor([])(stack ?? String(cause)).split('\n');
    return lines.map((line) => printable(line)).join('\n');
  } catch {
    return 'It threw a value that cannot be read.';
  }
}
