/** Addresses as users give them, and what in them must not be shown. */
import { LiveError } from '../errors.ts';

/** A base URL taken apart. */
export interface BaseUrl {
  /** Whether it is https or wss. */
  readonly secure: boolean;
  /** `user:password` as it stands there, or empty. */
  readonly user: string;
  /** Name and port. */
  readonly host: string;
  readonly path: string;
  readonly query: string;
}

const BASE_URL = /^(https?|wss?):\/\/(?:([^/?#@]*)@)?([^/?#@]+)(\/[^?#]*)?(?:\?([^#]*))?$/i;

/** Throws a `configuration` error, which does not show it, for what is no such URL. */
export function parseBaseUrl(text: string): BaseUrl {
  const match = BASE_URL.exec(text);
  if (match === null) {
    throw new LiveError(
      'configuration',
      'baseUrl must be an http, https, ws or wss URL, such as "https://relay.example.com/gemini".',
    );
  }
  const [, scheme = '', user = '', host = '', path = '', query = ''] = match;
  return {
    secure: /^(?:https|wss)$/i.test(scheme),
    user,
    host,
    path,
    query,
  };
}

/** Its path without slashes at the end, for something to follow. */
export function folderOf({ path }: BaseUrl): string {
  return path.replace(/(?<!\/)\/+$/, '');
}

/** Whatever a user puts in headers, the query or before the host of a URL is treated as a secret. */
export function secretsOf(base: BaseUrl, headers: Readonly<Record<string, string>>): string[] {
  const queryValues = base.query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1));
  const [user = '', ...password] = base.user.split(':');
  // A server may quote the user and password of the address as the header that they became.
  const basic = base.user === '' ? [] : decodedToo(base.user).map(toBase64);
  const found = [...Object.values(headers), user, ...queryValues].flatMap(decodedToo);
  for (const value of Object.values(headers)) {
    // "Bearer xyz": the scheme is no secret, what follows it is one by itself too. Line breaks may be quoted as "\n".
    found.push(value.slice(value.indexOf(' ') + 1), ...value.split(/[\r\n]+/));
  }
  // Shorter values, "true" or "de", are in innocent texts too; a password never is.
  const certain = [...basic, ...decodedToo(password.join(':'))];
  return [...found.filter((value) => value.length >= 8), ...certain].filter((value) => value !== '');
}

/** A part of a URL as it stands there, and as who reads the URL sees it. */
function decodedToo(text: string): string[] {
  try {
    return [text, decodeURIComponent(text)];
  } catch {
    return [text];
  }
}

const { TextEncoder, btoa } = globalThis as unknown as {
  TextEncoder: new () => { encode(text: string): Uint8Array };
  btoa(binary: string): string;
};

function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
