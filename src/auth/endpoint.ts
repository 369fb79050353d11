/** Where a connection goes and how it says who it is. */
import { LiveError, type LiveWarning } from '../errors.ts';
import { folderOf, parseBaseUrl, secretsOf, type BaseUrl } from './base-url.ts';
import { NEEDS_RELAY, type Credential } from './credential.ts';
import type { VertexPlace } from './settings.ts';

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
  /** The environment's variable that `baseUrl` comes from; undefined where it was passed. */
  baseUrlFrom?: string | undefined;
}

export interface Endpoint {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Everything in it that must appear in no log and no error. */
  readonly secrets: readonly string[];
  /** False if it is known that a session which is begun with this credential cannot be resumed. */
  readonly resumable?: boolean;
  /** What is odd about it, if anything. */
  readonly warnings?: readonly LiveWarning[];
}

/** Where the Gemini API is. */
export const GEMINI_BASE_URL = 'https://generativelanguage.googleapis.com';

/**
 * The address and headers for the Gemini API. A key travels in `x-goog-api-key`; an ephemeral token in
 * `Authorization: Token ...`, and only to the `Constrained` method, whose version is v1alpha by default
 * (docs/evidence.md#addresses).
 */
export function geminiEndpoint(options: EndpointOptions): Endpoint {
  const { credential } = options;
  const token = credential?.kind === 'token';
  const base = parseBaseUrl(options.baseUrl ?? GEMINI_BASE_URL);
  const version = options.apiVersion ?? (token ? 'v1alpha' : 'v1beta');
  const method = token ? 'BidiGenerateContentConstrained' : 'BidiGenerateContent';
  const path = `/ws/google.ai.generativelanguage.${version}.GenerativeService.${method}`;
  return endpoint(base, folderOf(base) + path, options);
}

/** On Vertex AI the place counts too: undefined with a key of express mode, and behind a relay. */
export interface VertexEndpointOptions extends EndpointOptions {
  place?: VertexPlace | undefined;
}

/**
 * The address and headers for Vertex AI. An access token travels as `Authorization: Bearer ...`, a key in
 * `x-goog-api-key`; neither may stand in the URL. A base URL for which neither place nor key is known is the
 * whole address already: a relay's (docs/evidence.md#addresses). Throws a `configuration` error where a
 * credential cannot be sent.
 */
export function vertexEndpoint(options: VertexEndpointOptions): Endpoint {
  const { place, credential, baseUrl, apiVersion = 'v1beta1', sendsHeaders } = options;
  if (credential?.kind === 'token') throw new LiveError('configuration', NO_TOKENS);
  if (credential !== undefined && !sendsHeaders) throw new LiveError('configuration', NEEDS_RELAY);
  const whole = baseUrl !== undefined && place === undefined && credential?.kind !== 'key';
  const path = `/ws/google.cloud.aiplatform.${apiVersion}.LlmBidiService/BidiGenerateContent`;
  const base = parseBaseUrl(baseUrl ?? `https://${vertexHost(place?.location ?? 'global')}`);
  return endpoint(base, whole ? base.path : folderOf(base) + path, options);
}

const NO_TOKENS =
  'Ephemeral tokens are for the Gemini API. On Vertex AI pass accessToken, or a key of express mode.';

/** `us` and `eu` are several regions each, and have hosts of their own kind. */
function vertexHost(location: string): string {
  if (location === 'global') return 'aiplatform.googleapis.com';
  if (location === 'us' || location === 'eu') return `aiplatform.${location}.rep.googleapis.com`;
  return `${location}-aiplatform.googleapis.com`;
}

function endpoint(base: BaseUrl, path: string, options: EndpointOptions): Endpoint {
  const { credential, sendsHeaders, headers = {} } = options;
  const query = base.query === '' ? [] : [base.query];
  if (credential !== undefined && !sendsHeaders) {
    const name = credential.kind === 'token' ? 'access_token' : 'key';
    query.push(`${name}=${encodeURIComponent(credential.value)}`);
  }
  const scheme = base.secure ? 'wss' : 'ws';
  const user = base.user === '' ? '' : `${base.user}@`;
  const warnings = warningsOf(base, options);
  return {
    url: `${scheme}://${user}${base.host}${path}${query.length === 0 ? '' : `?${query.join('&')}`}`,
    headers: credential !== undefined && sendsHeaders ? withCredential(headers, credential) : { ...headers },
    secrets: secretsIn(base, headers, credential),
    ...(warnings.length > 0 && { warnings }),
    ...(credential?.resumable === false && { resumable: false }),
  };
}

/** What is odd about where a credential goes. */
export function warningsOf(
  { secure, host, user }: BaseUrl,
  { credential, baseUrlFrom }: Pick<EndpointOptions, 'credential' | 'baseUrlFrom'>,
): LiveWarning[] {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (LOOPBACK.test(name)) return [];
  const warnings: LiveWarning[] = [];
  if (!secure && (credential !== undefined || user !== '')) {
    const message = `sends the credential in the clear to ${name}: use https or wss`;
    warnings.push({ code: 'insecure', path: 'baseUrl', message });
  }
  if (baseUrlFrom !== undefined && !name.endsWith('.googleapis.com')) {
    const message = `comes from ${baseUrlFrom}: everything, the credential included, goes to ${name}`;
    warnings.push({ code: 'environment', path: 'baseUrl', message });
  }
  return warnings;
}

/** This machine. */
const LOOPBACK = /^(?:localhost|(?:.+\.)localhost|127(?:\.\d+){3}|\[::1\])$/;

/** The headers and that of a credential, in place of one of the same name. */
export function withCredential(
  headers: Readonly<Record<string, string>>,
  { kind, value }: Credential,
): Record<string, string> {
  const [name, text] = {
    key: ['x-goog-api-key', value],
    token: ['Authorization', `Token ${value}`],
    bearer: ['Authorization', `Bearer ${value}`],
  }[kind] as [string, string];
  return withHeaders(headers, { [name]: text });
}

type Headers = Readonly<Record<string, string>>;

/** `headers`, and `others` in place of those of the same names, in either case. */
export function withHeaders(headers: Headers = {}, others: Headers = {}): Record<string, string> {
  const replaced = new Set(Object.keys(others).map((name) => name.toLowerCase()));
  const kept = Object.entries(headers).filter(([name]) => !replaced.has(name.toLowerCase()));
  return { ...Object.fromEntries(kept), ...others };
}

/** All that must not be shown of an address, its headers and a credential. */
export function secretsIn(
  base: BaseUrl,
  headers: Readonly<Record<string, string>>,
  credential: Credential | undefined,
): string[] {
  // A token without its prefix is as good as one with it.
  const own = credential && [credential.value, credential.value.replace(/^auth_tokens\//, '')];
  return [...(own ?? []), ...secretsOf(base, headers)];
}
