/** What a request asks for: which service, which version, with what credential. */

import type { Backend } from '../../protocol/setup.ts';

export type { Backend };

/** A request: the path with its query, and the headers by lower-case name. */
export interface IncomingRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A path that leads to a Live session. */
export interface LiveRoute {
  readonly backend: Backend;
  /** Such as `v1beta`. */
  readonly version: string;
  /** Whether it is a path of Firebase, which names models by their project too. */
  readonly isFirebase?: true;
  /** Whether it is the method for ephemeral tokens only. */
  readonly constrained: boolean;
}

/** How a client authenticates. */
export interface Credential {
  /** An API key, an ephemeral token, or an OAuth access token. */
  readonly kind: 'key' | 'token' | 'bearer';
  readonly value: string;
}

/**
 * Every path in use: those of the Gemini API and Vertex AI with `.` or `/` before the method, those of Firebase with
 * or without a location, all of them also with a prefix or doubled slashes.
 */
const LIVE_PATH = new RegExp(
  String.raw`(?:^|/)ws/+google\.(?<api>ai\.generativelanguage|cloud\.aiplatform|firebase\.vertexai)` +
    String.raw`\.(?<version>v\w+)\.(?:GenerativeService|LlmBidiService)[./]` +
    String.raw`BidiGenerateContent(?<constrained>Constrained)?(?<location>/locations/[\w-]+)?/?$`,
);

/** The Live service behind a path; `undefined` where there is none. */
export function liveRoute(path: string): LiveRoute | undefined {
  const { api, version, constrained, location } = LIVE_PATH.exec(pathname(path))?.groups ?? {};
  if (api === undefined || version === undefined) return undefined;
  const vertex = api === 'cloud.aiplatform' || location !== undefined;
  return {
    backend: vertex ? 'vertex' : 'gemini',
    version,
    constrained: constrained !== undefined,
    ...(api === 'firebase.vertexai' && { isFirebase: true as const }),
  };
}

/** The version in the path that mints tokens, `/{version}/auth_tokens`; `undefined` for any other path. */
export function tokenRoute(path: string): string | undefined {
  return /(?:^|\/)(v\w+)\/+auth_tokens\/?$/.exec(pathname(path))?.[1];
}

/** What the client authenticates with, in the header or in the URL; the header wins. */
export function credentialOf({ path, headers }: IncomingRequest): Credential | undefined {
  const [scheme = '', token = ''] = (headers['authorization'] ?? '').trim().split(/\s+/);
  if (token !== '' && /^token$/i.test(scheme)) return { kind: 'token', value: token };
  if (token !== '' && /^bearer$/i.test(scheme)) return bearer(token);
  const key = headers['x-goog-api-key'];
  if (key !== undefined && key !== '') return { kind: 'key', value: key };
  const query = new URLSearchParams(path.split('?')[1]);
  const access = query.get('access_token');
  if (access !== null && access !== '') return bearer(access);
  const inUrl = query.get('key');
  return inUrl === null || inUrl === '' ? undefined : { kind: 'key', value: inUrl };
}

function bearer(value: string): Credential {
  return { kind: value.startsWith('auth_tokens/') ? 'token' : 'bearer', value };
}

function pathname(path: string): string {
  return path.split('?')[0]!;
}
