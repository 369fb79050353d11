/** Keys and tokens: where they come from, and what kind they are. */
import { LiveError } from '../errors.ts';

/** A key or token, or a function that is asked for one at each dial. */
export type Secret = string | (() => string | Promise<string>);

/** How a credential authenticates: an API key, or an ephemeral token (`auth_tokens/...`). */
export interface Credential {
  readonly kind: 'key' | 'token';
  readonly value: string;
}

interface Environment {
  process?: { env?: Record<string, string | undefined> };
  window?: { document?: unknown };
  WorkerGlobalScope?: unknown;
  location?: { protocol?: string };
}

const environment = globalThis as unknown as Environment;

/** Whether this is an ephemeral token, which may be seen by a page's user, and not a long-lived key. */
export function isEphemeralToken(value: string): boolean {
  return value.startsWith('auth_tokens/');
}

/** What the environment of a Node process says; nothing elsewhere. Names as `protocol/wire.md` 3.2 has them. */
export function fromEnvironment(): { apiKey?: string; baseUrl?: string } {
  const env = environment.process?.env ?? {};
  const apiKey = env['GOOGLE_API_KEY'] || env['GEMINI_API_KEY'];
  const baseUrl = env['GOOGLE_GEMINI_BASE_URL'];
  return { ...(apiKey && { apiKey }), ...(baseUrl && { baseUrl }) };
}

/** Throws if a long-lived key is about to be used in a web page, where every visitor can read it. */
export function refuseKeyInPage(value: string): void {
  if (isEphemeralToken(value) || !isInPage(environment)) return;
  throw new LiveError(
    'configuration',
    'An API key in a web page can be read by everyone who opens it. Mint an ephemeral token on your server ' +
      "and pass that ('auth_tokens/...') as apiKey, or set dangerouslyAllowBrowser if this page is yours alone.",
  );
}

/** A page, or a worker of one. Workers of server runtimes were not loaded from a site. */
function isInPage({ window, WorkerGlobalScope, location }: Environment): boolean {
  if (window?.document !== undefined) return true;
  return WorkerGlobalScope !== undefined && location?.protocol?.startsWith('http') === true;
}

/** Asks for the credential. Rejects with what the user's function threw, or if it gives no text. */
export async function askCredential(secret: Secret): Promise<Credential> {
  const value = typeof secret === 'function' ? await secret() : secret;
  if (typeof value !== 'string' || value === '') {
    throw new LiveError('configuration', 'apiKey must be, or return, a text that is not empty.');
  }
  return { kind: isEphemeralToken(value) ? 'token' : 'key', value };
}
