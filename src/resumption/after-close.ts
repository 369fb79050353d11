/** What to do after a connection has ended: the table of decisions. */
import type { ErrorKind } from '../errors.ts';

/** How a connection ended, or an attempt failed; `kind` as `describeClose` reads it. */
export interface Close {
  /** 1006 where there was no close frame. */
  readonly code: number;
  readonly reason: string;
  readonly kind: ErrorKind;
  /** An attempt whose socket never opened: nobody was there to refuse anything. */
  readonly isUnreached?: boolean;
}

/** How far the session had come: never set up, set up once and not again yet, in use. */
export type When = 'first' | 'resume' | 'open';

/**
 * - `reject`: `connect` rejects; a first connection is never retried
 * - `end`: the session ends; another attempt would end the same way
 * - `credential`: the same as before once more, if a function can give another credential; then `end`
 * - `nextPoint`: the handle is dead: go on with the next choice at once
 * - `samePoint`: the same handle again after a wait, a few times at most
 * - `reconnect`: dial, and resume
 * - `idle`: as the policy says about idleness
 * - `suspect`: something we sent is the likely reason: once more without it
 */
export type CloseAction =
  'reject' | 'end' | 'credential' | 'nextPoint' | 'samePoint' | 'reconnect' | 'idle' | 'suspect';

interface Row {
  readonly when?: When;
  readonly kinds?: readonly ErrorKind[];
  readonly code?: number;
  /** Where the kind is too coarse, the text decides. */
  readonly reason?: RegExp;
  readonly action: CloseAction;
}

/** The first row that fits is taken. */
const ROWS: readonly Row[] = [
  { when: 'first', action: 'reject' },
  { kinds: ['auth', 'token'], action: 'credential' },
  { kinds: ['model', 'location', 'quota'], action: 'end' },
  { reason: /context (?:window|length|size)|(?:too many|maximum).*tokens/i, action: 'end' },
  { when: 'resume', kinds: ['invalid', 'session'], action: 'nextPoint' },
  { when: 'resume', action: 'samePoint' },
  { kinds: ['idle'], action: 'idle' },
  { reason: /not implemented, or supported|requested entity was not found/i, action: 'suspect' },
  { code: 1007, action: 'suspect' },
  // A message was too big.
  { code: 1009, action: 'suspect' },
  { kinds: ['invalid'], action: 'end' },
  { action: 'reconnect' },
];

/** The action against a close. */
export function afterClose(when: When, { code, reason, kind }: Close): CloseAction {
  const row = ROWS.find(
    (candidate) =>
      (candidate.when ?? when) === when &&
      (candidate.kinds?.includes(kind) ?? true) &&
      (candidate.code ?? code) === code &&
      (candidate.reason?.test(reason) ?? true),
  );
  return (row as Row).action;
}
