/** Keys and tokens: where they come from, and what kind they are. */
import { LiveError } from '../errors.ts';

/**
 * A key or token, or a function that is asked for one at each dial. A function that gives nothing fails that
 * dial: its type allows it because Google's auth library's does.
 */
export type Secret =
  SecretValue | (() => SecretValue | null | undefined | Promise<SecretValue | null | undefined>);

/** A text, or an ephemeral token together with what is known of it. */
export type SecretValue = string | KnownToken;

/** What `authTokens.create` gave, also after a trip through JSON. */
export interface KnownToken {
  readonly name: string;
  /** False if it locks what a session resumes, so that a session on it cannot be resumed. */
  readonly resumable?: boolean;
}

/** An OAuth access token, or a function that is asked for one at each dial. */
export type AccessToken =
  | AccessTokenValue
  | (() => AccessTokenValue | null | undefined | Promise<AccessTokenValue | null | undefined>);

/** A text, or a token together with the headers that go with it. */
export type AccessTokenValue = string | TokenWithHeaders;

/** What `googleAuth` gives. */
export interface TokenWithHeaders {
  readonly token: string;
  /** Such as `x-goog-user-project`: the project that is billed, if it is another one. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a credential authenticates: an API key, an ephemeral token (`auth_tokens/...`), an OAuth access token. */
export interface Credential {
  readonly kind: 'key' | 'token' | 'bearer';
  readonly value: string;
  /** False if it is known that no session on it can be resumed. */
  readonly resumable?: boolean;
  /** What goes with it in each handshake. */
  readonly headers?: Readonly<Record<string, string>>;
}

interface Place {
  window?: { document?: unknown };
  WorkerGlobalScope?: unknown;
  location?: { protocol?: string };
  navigator?: { userAgent?: string };
}

/** Whether this is an ephemeral token, which may be seen by a page's user, and not a long-lived key. */
export function isEphemeralToken(value: string): boolean {
  return value.startsWith('auth_tokens/');
}

/** Throws if a long-lived key is about to be used in a web page, where every visitor can read it. */
export function refuseKeyInPage(value: string): void {
  if (isEphemeralToken(value) || !isInPage()) return;
  throw new LiveError(
    'configuration',
    'An API key or access token in a web page can be read by everyone who opens it. Mint an ephemeral token on your server ' +
      "and pass that ('auth_tokens/...') as apiKey, or set dangerouslyAllowBrowser if this page is yours alone.",
  );
}

/** Why a page, or any socket without headers, cannot talk to Vertex AI by itself. */
export const NEEDS_RELAY =
  'Vertex AI takes credentials in headers only, which sockets of browsers cannot send. Give the address of a relay on ' +
  'your server as baseUrl, and no credential here; or, outside of pages, a webSocket that sends headers.';

/**
 * A page, or a worker of one. Workers of server runtimes were not loaded from a site, and neither were the documents
 * that jsdom and happy-dom give to tests.
 */
export function isInPage(): boolean {
  const { window, WorkerGlobalScope, location, navigator } = globalThis as unknown as Place;
  if (/\b(?:jsdom|HappyDOM)\//.test(navigator?.userAgent ?? '')) return false;
  if (window?.document !== undefined) return true;
  return WorkerGlobalScope !== undefined && location?.protocol?.startsWith('http') === true;
}

/** Asks for a key or token. Rejects with what the user's function threw, or if it gives no text. */
export async function askCredential(apiKey: Secret): Promise<Credential> {
  const given = typeof apiKey === 'function' ? await apiKey() : apiKey;
  const { name, resumable } =
    typeof given === 'object' && given !== null ? given : { name: given, resumable: undefined };
  const value = textOf(name, 'apiKey');
  return {
    kind: isEphemeralToken(value) ? 'token' : 'key',
    value,
    ...(resumable === false && { resumable }),
  };
}

/** Asks for an OAuth access token. Rejects as {@link askCredential} does. */
export async function askAccessToken(accessToken: AccessToken): Promise<Credential> {
  const given = typeof accessToken === 'function' ? await accessToken() : accessToken;
  const { token, headers } =
    typeof given === 'object' && given !== null ? given : { token: given, headers: undefined };
  const value = textOf(token, 'accessToken');
  return { kind: 'bearer', value, ...(headers !== undefined && { headers }) };
}

function textOf(value: unknown, option: string): string {
  if (typeof value !== 'string' || value === '') {
    throw new LiveError('configuration', `${option} must be, or return, a text that is not empty.`);
  }
  // Keys that are read from a file often end with one. Such a text cannot stand in a header.
  if (/[\r\n\0]/.test(value))
    throw new LiveError('configuration', `${option} holds a line break. Cut it off.`);
  return value;
}
