/** Where a connection goes and how it says who it is. */
import { LiveError } from '../errors.ts';
import type { Credential } from './credential.ts';

/** What decides the address and the headers of a connection. */
export interface EndpointOptions {
  /** Undefined for a relay that adds its own. */
  credential?: Credential | undefined;
  /** http(s) or ws(s), with or without a path. */
  baseUrl?: string | undefined;
  apiVersion?: string | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  /** False puts the credential into the URL. */
  sendsHeaders: boolean;
}

export interface Endpoint {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Everything in it that must appear in no log and no error. */
  readonly secrets: readonly string[];
}

const DEFAULT_BASE_URL = 'https://generativelanguage.googleapis.com';

/**
 * The address and headers for the Gemini API. A key travels in `x-goog-api-key`; an ephemeral token in
 * `Authorization: Token ...`, and only to the `Constrained` method, whose version is v1alpha by default
 * (`protocol/wire.md` 3.1).
 */
export function geminiEndpoint(options: EndpointOptions): Endpoint {
  const { credential, sendsHeaders } = options;
  const token = credential?.kind === 'token';
  const base = parseBaseUrl(options.baseUrl ?? DEFAULT_BASE_URL);
  const version = options.apiVersion ?? (token ? 'v1alpha' : 'v1beta');
  const method = token ? 'BidiGenerateContentConstrained' : 'BidiGenerateContent';
  const path = `/ws/google.ai.generativelanguage.${version}.GenerativeService.${method}`;
  const headers: Record<string, string> = { ...options.headers };
  const query = base.query === '' ? [] : [base.query];
  if (credential !== undefined) {
    if (!sendsHeaders)
      query.push(`${token ? 'access_token' : 'key'}=${encodeURIComponent(credential.value)}`);
    else if (token) headers['Authorization'] = `Token ${credential.value}`;
    else headers['x-goog-api-key'] = credential.value;
  }
  return {
    url: base.origin + base.path + path + (query.length === 0 ? '' : `?${query.join('&')}`),
    headers,
    secrets: [
      // A token without its prefix is as good as one with it.
      ...(credential === undefined ? [] : [credential.value, credential.value.replace(/^auth_tokens\//, '')]),
      ...secretsOf(base, options.headers ?? {}),
    ],
  };
}

interface BaseUrl {
  /** ws or wss, user, host and port. */
  origin: string;
  user: string;
  /** Without a trailing slash. */
  path: string;
  query: string;
}

const BASE_URL = /^(https?|wss?):\/\/(?:([^/?#@]*)@)?([^/?#@]+)(\/[^?#]*)?(?:\?([^#]*))?$/i;

function parseBaseUrl(text: string): BaseUrl {
  const match = BASE_URL.exec(text);
  if (match === null) {
    throw new LiveError(
      'configuration',
      'baseUrl must be an http, https, ws or wss URL, such as "https://relay.example.com/gemini".',
    );
  }
  const [, scheme = '', user = '', host = '', path = '', query = ''] = match;
  const secure = /^(?:https|wss)$/i.test(scheme);
  return {
    origin: `${secure ? 'wss' : 'ws'}://${user === '' ? '' : `${user}@`}${host}`,
    user,
    path: path.replace(/(?<!\/)\/+$/, ''),
    query,
  };
}

/** Whatever a user puts in headers, the query or before the host of a URL is treated as a secret. */
function secretsOf(base: BaseUrl, headers: Readonly<Record<string, string>>): string[] {
  const queryValues = base.query.split('&').map((pair) => pair.slice(pair.indexOf('=') + 1));
  const [user = '', ...password] = base.user.split(':');
  const found = [...Object.values(headers), user, ...queryValues].flatMap(decodedToo);
  // "Bearer xyz": the scheme is no secret, what follows it is one by itself too.
  for (const value of Object.values(headers)) found.push(value.slice(value.indexOf(' ') + 1));
  // Shorter values, "true" or "de", are in innocent texts too; a password never is.
  return [...found.filter((value) => value.length >= 8), ...decodedToo(password.join(':'))].filter(
    (value) => value !== '',
  );
}

/** A part of a URL as it stands there, and as who reads the URL sees it. */
function decodedToo(text: string): string[] {
  try {
    return [text, decodeURIComponent(text)];
  } catch {
    return [text];
  }
}
