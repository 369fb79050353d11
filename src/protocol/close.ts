/** Why a connection ended, and what to do about it: reads the table of closes. */
import type { ConnectionPhase, ErrorKind } from '../errors.ts';
import { CLOSE_ROWS, type CloseActions, type CloseRow } from './close-table.ts';
import { lastMessage } from './sent-frames.ts';

export interface CloseDescription {
  readonly kind: ErrorKind;
  /** Whether the same attempt may succeed later without a change. */
  readonly retryable: boolean;
  /** What a person can do about it. */
  readonly hint: string;
  /** Whether the reason fills all 123 bytes a close frame has for it, and so was probably cut. */
  readonly reasonTruncated: boolean;
}

/** What is known of an end. */
export interface CloseFacts {
  code: number;
  reason: string;
  phase: ConnectionPhase;
  httpStatus?: number | undefined;
  /** The shapes of the frames sent last: see `SentFrames`. */
  lastFrames?: readonly string[];
}

/** A close frame without a code comes as this: it says no more and no less than 1000. */
const NO_CODE = 1005;

/** Whether a code says that the end was meant. */
export function isCleanClose(code: number): boolean {
  return code === 1000 || code === NO_CODE;
}

/** Bytes that a close frame has for its reason. */
const REASON_BYTES = 123;

/** Reads an end. Quota is told from an internal error by its text: both are 1011. */
export function describeClose(facts: CloseFacts): CloseDescription {
  const { kind, hint, actions } = rowOf(facts);
  return {
    kind,
    // Within a session, whatever answers 404 or does not speak WebSocket is a proxy. Before it, the address is wrong.
    retryable: actions.resuming === 'retry' && kind !== 'invalid',
    hint,
    // Cut at a character's border, so up to three bytes may be missing.
    reasonTruncated: utf8Length(facts.reason) >= REASON_BYTES - 3,
  };
}

/** What a session does that was set up at least once. */
export function actionsAfter(facts: CloseFacts): CloseActions {
  return rowOf(facts).actions;
}

/** The row of the table that describes an end. */
export function rowOf({ code, reason, phase, httpStatus, lastFrames = [] }: CloseFacts): CloseRow {
  const last = lastMessage(lastFrames);
  const status = httpStatus === undefined ? '' : `${httpStatus}`;
  const wanted = code === NO_CODE ? 1000 : code;
  for (const row of CLOSE_ROWS) {
    if (row.code !== undefined && row.code !== wanted) continue;
    if (row.phase !== undefined && row.phase !== phase) continue;
    if (row.status?.test(status) === false || row.reason?.test(reason) === false) continue;
    if (row.after?.test(last) !== false) return row;
  }
  throw new Error('The last row of the table takes everything.');
}

function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
  }
  return length;
}
