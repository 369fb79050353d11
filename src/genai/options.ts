/** Options of `@google/genai` as options of this library. */
import { GoogleGenAI as Client, LiveError, type GoogleGenAIOptions as ClientOptions } from '../index.ts';
import { machineToken } from './machine-token.ts';
import { refuseUnknown } from './names.ts';
import type { GoogleGenAIOptions, HttpOptions } from './types.ts';

/** Gives the client for a request that may have options of its own. */
export type ClientFor = (http?: HttpOptions) => RequestClient;

export interface RequestClient {
  readonly client: Client;
  /** Milliseconds that the request may take; undefined for the default. */
  readonly timeoutMs: number | undefined;
}

/** Throws a `configuration` error for options that contradict each other, and for those that have no place here. */
export function clientsOf(options: GoogleGenAIOptions): ClientFor {
  const { enterprise, vertexai = enterprise, httpOptions = {}, googleAuthOptions, ...others } = options;
  if (enterprise !== undefined && enterprise !== vertexai) throw wrong(TWO_NAMES);
  if (googleAuthOptions !== undefined) throw wrong(NO_AUTH_OPTIONS);
  const given = withHttp({ ...others, vertexai }, httpOptions);
  const isComplete = !new Client(given).lacksAccessToken || hasAuthorization(given);
  const common = isComplete ? given : { ...given, accessToken: machineToken() };
  const client = new Client(common);
  return (http) => ({
    client: http === undefined ? client : new Client(withHttp(common, http)),
    timeoutMs: http?.timeout ?? httpOptions.timeout,
  });
}

/** A record, so that the compiler misses none. */
const HTTP_OPTIONS: Readonly<Record<keyof HttpOptions, true>> = {
  baseUrl: true,
  apiVersion: true,
  headers: true,
  timeout: true,
  fetch: true,
  baseUrlResourceScope: true,
  extraBody: true,
  retryOptions: true,
};

function withHttp(options: ClientOptions, http: HttpOptions): ClientOptions {
  refuseUnknown('httpOptions', http, HTTP_OPTIONS);
  const { baseUrl = options.baseUrl, apiVersion = options.apiVersion, fetch = options.fetch, headers } = http;
  return {
    ...options,
    baseUrl,
    apiVersion,
    ...(fetch !== undefined && { fetch }),
    ...(headers !== undefined && { headers: { ...options.headers, ...headers } }),
  };
}

function hasAuthorization({ headers = {} }: ClientOptions): boolean {
  return Object.keys(headers).some((name) => name.toLowerCase() === 'authorization');
}

const TWO_NAMES = 'enterprise and vertexai are two names of one option, and differ: pass one of them.';
const NO_AUTH_OPTIONS =
  "googleAuthOptions has no place here: pass accessToken: googleAuth(options), with googleAuth of 'gemini-live/google-auth'.";

function wrong(message: string): LiveError {
  return new LiveError('configuration', message);
}
