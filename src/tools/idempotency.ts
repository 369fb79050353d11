/**
 * Idempotency keys: a call that repeats an abandoned one has its key. On an interruption the service drops an open
 * call without notice and makes it again under a new id 2.6 to 3.6 s later (docs/evidence.md#cancelled-calls). A
 * session that is resumed from a state before a call asks again what led to it. By then the function may have run.
 */
import type { FunctionCall } from '../../generated/types.ts';
import { now } from '../runtime.ts';
import { canonicalJson } from './json.ts';

/** How long a call of the same function with the same arguments counts as a repetition, in milliseconds. */
export const REPEAT_MS = {
  /** Three times what was measured. */
  interrupted: 10_000,
  /** The question, perhaps seconds of speech, is sent again and thought about again. */
  rewound: 30_000,
} as const;

export type AbandonReason = keyof typeof REPEAT_MS;

/** Abandoned calls that are remembered; the oldest are forgotten first. */
const MOST_ABANDONED = 256;

interface Abandoned {
  readonly fingerprint: string;
  readonly key: string;
  readonly until: number;
}

export class IdempotencyKeys {
  #abandoned: Abandoned[] = [];

  /** For a call that came in: the key of the oldest abandoned call that it repeats, or a new one. */
  keyFor(call: FunctionCall): string {
    if (this.#abandoned.length === 0) return newKey();
    const fingerprint = fingerprintOf(call);
    const time = now();
    const index = this.#abandoned.findIndex((one) => one.fingerprint === fingerprint && one.until > time);
    // Taken out: each abandoned call is repeated once.
    return index < 0 ? newKey() : (this.#abandoned.splice(index, 1)[0] as Abandoned).key;
  }

  /** A call was abandoned. */
  abandon(call: FunctionCall, key: string, why: AbandonReason): void {
    // Abandoned twice, by an interruption and by a new connection, it is still one call.
    this.reclaim(key);
    this.#abandoned.push({ fingerprint: fingerprintOf(call), key, until: now() + REPEAT_MS[why] });
    if (this.#abandoned.length > MOST_ABANDONED) this.#abandoned.shift();
  }

  /** An abandoned call goes on itself. */
  reclaim(key: string): void {
    const time = now();
    this.#abandoned = this.#abandoned.filter((one) => one.key !== key && one.until > time);
  }
}

/** The same for calls of the same function with the same arguments. */
function fingerprintOf({ id, name = '', args = {} }: FunctionCall): string {
  try {
    return `${name} ${canonicalJson(args)}`;
  } catch {
    // Arguments nested deeper than the stack: like no other call.
    return `${name} ${id}`;
  }
}

/** As good as unique, with some hundred bits. Pages without TLS have no `crypto.randomUUID`. */
function newKey(): string {
  return `${Math.random()}${Math.random()}`.replaceAll('0.', '');
}
