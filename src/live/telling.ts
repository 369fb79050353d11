/** What a session tells about its connections, in words. */
import { ProtocolError, type Redact } from '../errors.ts';
import type { LiveServerMessage } from '../protocol/received.ts';
import type { LiveWarning } from '../protocol/warnings.ts';
import type { ResumptionEvent } from '../resumption/events.ts';

/** Asked for handles, and got none. */
export const UNRESUMABLE: LiveWarning = {
  code: 'unresumable',
  path: 'setup.sessionResumption',
  message:
    'was asked for, and two turns have brought no handle: a lost connection will end the session. A token that locks the whole setup does this, and some models do',
};

/** Of an event what a log may hold: no message, and nothing that leads to one. */
export function summary(event: ResumptionEvent): Record<string, unknown> {
  const fields = Object.entries(event).filter(
    ([name, value]) => name !== 'type' && !Array.isArray(value) && typeof value !== 'object',
  );
  return Object.fromEntries(fields);
}

/** What a server says is wrong, as an error that ends nothing. */
export function reportedError(
  { code, status, message }: NonNullable<LiveServerMessage['error']>,
  redact: Redact,
): ProtocolError {
  return new ProtocolError(
    redact(`The server reported an error: ${[code, status, message].filter(Boolean).join(' ')}`),
  );
}
