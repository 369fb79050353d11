/** The way in: options in, services out. */
import { transport as platformTransport } from '#transport';
import {
  askCredential,
  fromEnvironment,
  isEphemeralToken,
  refuseKeyInPage,
  type Secret,
} from './auth/credential.ts';
import { geminiEndpoint, type Endpoint } from './auth/endpoint.ts';
import { ConnectionError, safeLogger, type LiveError, type Logger } from './errors.ts';
import { LiveService } from './live/service.ts';
import { checkNames } from './protocol/names.ts';
import { adapt } from './transport/standard.ts';
import type { Transport, WebSocketFactory } from './transport/socket.ts';

export interface GoogleGenAIOptions {
  /**
   * An API key, or an ephemeral token (`auth_tokens/...`, which implies v1alpha). A function is asked at
   * each dial. Default on Node: the environment's `GOOGLE_API_KEY`, then `GEMINI_API_KEY`.
   */
  apiKey?: Secret | undefined;
  /** Default `v1beta`; `v1alpha` with a token. */
  apiVersion?: string | undefined;
  /**
   * http(s) or ws(s), with or without a path. Default on Node: the environment's `GOOGLE_GEMINI_BASE_URL`;
   * otherwise the Gemini API.
   */
  baseUrl?: string | undefined;
  /** Sent with the handshake where the runtime can (browsers cannot). */
  headers?: Record<string, string>;
  /** Makes the sockets: for proxies, agents and other runtimes. Must pass the headers on. */
  webSocket?: WebSocketFactory;
  /** Lets a long-lived key be used in a web page, where everyone who opens it can read it. */
  dangerouslyAllowBrowser?: boolean;
  /** Default: none. `console` fits. */
  logger?: Logger;
}

const OPTIONS = [
  'apiKey',
  'apiVersion',
  'baseUrl',
  'headers',
  'webSocket',
  'dangerouslyAllowBrowser',
  'logger',
] as const satisfies readonly (keyof GoogleGenAIOptions)[];

/** A client of the Gemini API. It holds no connection until `live.connect`. */
export class GoogleGenAI {
  readonly #options: GoogleGenAIOptions;
  #live: LiveService | undefined;

  /** Throws for an option it does not know, and for an API key in a web page. */
  constructor(options: GoogleGenAIOptions = {}) {
    checkNames('', options, OPTIONS);
    this.#options = withoutUndefined(options);
    if (typeof options.apiKey === 'string') this.#refuseKeyInPage(options.apiKey);
  }

  /** Live conversations. */
  get live(): LiveService {
    const { logger } = this.#options;
    this.#live ??= new LiveService({
      backend: 'gemini',
      apiVersion: this.#apiVersion,
      transport: this.#transport(),
      logger: logger && safeLogger(logger),
      renewable: typeof this.#options.apiKey === 'function',
      endpoint: () => this.#endpoint(),
    });
    return this.#live;
  }

  /** Closes every session it opened. */
  async close(): Promise<void> {
    await this.#live?.close();
  }

  async #endpoint(): Promise<Endpoint> {
    const { apiKey, baseUrl, apiVersion, headers } = { ...fromEnvironment(), ...this.#options };
    if (apiKey === undefined && baseUrl === undefined && headers === undefined) throw noCredential();
    const credential = apiKey === undefined ? undefined : await askCredential(apiKey);
    if (credential !== undefined) this.#refuseKeyInPage(credential.value);
    return geminiEndpoint({
      credential,
      baseUrl,
      apiVersion,
      headers,
      sendsHeaders: platformTransport.sendsHeaders,
    });
  }

  /** As far as it is known before a credential is asked for. */
  get #apiVersion(): string | undefined {
    const { apiKey, apiVersion } = { ...fromEnvironment(), ...this.#options };
    const isKey = typeof apiKey === 'string' && !isEphemeralToken(apiKey);
    return apiVersion ?? (isKey ? 'v1beta' : undefined);
  }

  #transport(): Transport {
    const { webSocket } = this.#options;
    if (webSocket === undefined) return platformTransport;
    return {
      ...platformTransport,
      dial: async ({ url, headers }, handlers) => adapt(await webSocket(url, { headers }), handlers),
    };
  }

  #refuseKeyInPage(value: string): void {
    if (this.#options.dangerouslyAllowBrowser !== true) refuseKeyInPage(value);
  }
}

function noCredential(): LiveError {
  const hint = 'Pass apiKey to GoogleGenAI, or set GEMINI_API_KEY in the environment.';
  return new ConnectionError(`There is no API key. ${hint}`, { phase: 'dial', kind: 'auth', hint });
}

/** A copy without the options that are given and undefined, which must not hide a default. */
function withoutUndefined(options: GoogleGenAIOptions): GoogleGenAIOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
