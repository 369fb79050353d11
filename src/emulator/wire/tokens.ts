/** Ephemeral tokens: minting, uses, and what they lock of a setup (docs/evidence.md#ephemeral-tokens). */

import { descriptor, type FieldDescriptor } from '../../../generated/descriptor.ts';
import type { AuthToken, LiveClientSetup } from '../../../generated/types.ts';
import { readAuthToken } from '../../protocol/client-frame.ts';
import { isObject } from '../../runtime.ts';
import { invalid, refusals, RefusalError } from './refusals.ts';

const MINUTE_MS = 60_000;
const DEFAULT_MESSAGES_MS = 30 * MINUTE_MS;
const DEFAULT_SESSIONS_MS = 1 * MINUTE_MS;
const FURTHEST_MS = 20 * 60 * MINUTE_MS;

interface IssuedToken {
  readonly setup: LiveClientSetup | undefined;
  /** Paths in canonical form; empty with a setup means all of it. */
  readonly mask: readonly string[];
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
  readonly sessionsUntil: number;
  usesLeft: number;
}

type Json = Record<string, unknown>;

/** The tokens of one emulator. Times are milliseconds since 1970. */
export class TokenStore {
  readonly #tokens = new Map<string, IssuedToken>();
  readonly #secret: () => string;

  /** `secret` makes the part of a token that cannot be guessed. */
  constructor(secret: () => string) {
    this.#secret = secret;
  }

  /** Makes a token from the body of a request. Throws {@link RefusalError}, which is a 400 over HTTP. */
  mint(body: string, now: number): AuthToken {
    const {
      expireTime,
      newSessionExpireTime,
      uses,
      bidiGenerateContentSetup: setup,
      fieldMask,
    } = readAuthToken(body);
    const mask = fieldMask === undefined || fieldMask === '' ? [] : fieldMask.split(',').map(canonicalPath);
    if (setup !== undefined && mask.length > 0 && !coversAll(setup, mask)) {
      throw new RefusalError(
        invalid('BidiGenerateContentSetup contains fields that are not specified in field_mask'),
      );
    }
    const name = `auth_tokens/${this.#secret().replaceAll('-', '')}`;
    this.#tokens.set(name, {
      setup,
      mask,
      expiresAt: moment('expire_time', expireTime, now, DEFAULT_MESSAGES_MS),
      sessionsUntil: moment('new_session_expire_time', newSessionExpireTime, now, DEFAULT_SESSIONS_MS),
      usesLeft: uses === 0 ? Infinity : (uses ?? 1),
    });
    return { name };
  }

  /**
   * The setup of a session that begins with this token. Counts as a use unless it resumes one. Throws {@link RefusalError}
   * for a token that is unknown, used up or expired.
   */
  open(name: string, setup: LiveClientSetup, now: number): LiveClientSetup {
    const token = this.#tokens.get(name);
    if (token === undefined) throw new RefusalError(refusals.badToken);
    const resumes = setup.sessionResumption?.handle !== undefined;
    if (now >= token.expiresAt || (!resumes && now >= token.sessionsUntil))
      throw new RefusalError(refusals.tokenExpired);
    if (!resumes) {
      if (token.usesLeft < 1) throw new RefusalError(refusals.tokenSpent);
      token.usesLeft--;
    }
    return lock(setup, token);
  }

  /** Whether messages may still be sent in a session of this token. */
  isAlive(name: string, now: number): boolean {
    return now < (this.#tokens.get(name)?.expiresAt ?? 0);
  }
}

/**
 * Without a setup in the token nothing is locked. Without a mask the token's setup replaces the client's. With a mask
 * the fields it names come from the token, absent ones too, and the rest from the client.
 */
function lock(client: LiveClientSetup, { setup, mask }: IssuedToken): LiveClientSetup {
  if (setup === undefined) return client;
  if (mask.length === 0) return setup;
  const locked = structuredClone(client) as unknown as Json;
  for (const path of mask) copyPath(setup as unknown as Json, locked, path.split('.'));
  return locked as unknown as LiveClientSetup;
}

function copyPath(from: Json | undefined, to: Json, [step = '', ...rest]: readonly string[]): void {
  const value = from?.[step];
  if (rest.length > 0) {
    if (value !== undefined) to[step] ??= {};
    if (to[step] !== undefined) copyPath(value as Json | undefined, to[step] as Json, rest);
  } else if (value === undefined) delete to[step];
  else to[step] = structuredClone(value);
}

/** Fields of the setup that a mask can name only as a whole (docs/evidence.md#token-masks). */
const WHOLE = ['systemInstruction', 'tools', 'inputAudioTranscription', 'outputAudioTranscription'];

/** Whether a mask names every field that is set, directly or by a parent. */
function coversAll(value: object, mask: readonly string[], at = ''): boolean {
  return Object.entries(value).every(([name, item]: [string, unknown]) => {
    const path = at === '' ? name : `${at}.${name}`;
    if (mask.includes(path)) return true;
    const isParent = mask.some((entry) => entry.startsWith(`${path}.`));
    return isParent && isObject(item) && coversAll(item, mask, path);
  });
}

/** `generation_config.top_k` as `generationConfig.topK`. Throws {@link RefusalError} for a path that leads nowhere. */
function canonicalPath(path: string): string {
  const steps = path
    .trim()
    .split('.')
    .map((step) => step.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()));
  let type: string | undefined = 'LiveClientSetup';
  for (const step of steps) {
    const field: FieldDescriptor | undefined = Object.entries(descriptor[type ?? ''] ?? {}).find(
      ([name]) => name === step,
    )?.[1];
    if (field === undefined)
      throw new RefusalError(invalid('field_mask is invalid for BidiGenerateContentSetup'));
    type = field.repeated === undefined && !WHOLE.includes(step) ? field.ref : undefined;
  }
  return steps.join('.');
}

function moment(field: string, timestamp: string | undefined, now: number, defaultMs: number): number {
  if (timestamp === undefined) return now + defaultMs;
  const at = Date.parse(timestamp);
  if (Number.isNaN(at))
    throw new RefusalError(
      invalid(`Invalid value at '${field}' (type.googleapis.com/google.protobuf.Timestamp)`),
    );
  if (at <= now || at > now + FURTHEST_MS) {
    throw new RefusalError(invalid(`${field} must be in the future and less than 20 hours ahead.`));
  }
  return at;
}
