/** The way in: options in, services out. */
import {
  askAccessToken,
  askCredential,
  isEphemeralToken,
  isInPage,
  NEEDS_RELAY,
  refuseKeyInPage,
  type AccessToken,
  type Credential,
  type Secret,
} from './auth/credential.ts';
import type { Endpoint } from './auth/endpoint.ts';
import type { FetchLike } from './auth/post.ts';
import { readSettings, wantsDebugLog, type ServiceSettings } from './auth/settings.ts';
import { AuthTokens } from './auth/tokens.ts';
import {
  ConnectionError,
  LiveError,
  safeLogger,
  ValidationError,
  type Logger,
  type ValidationIssue,
} from './errors.ts';
import { opener, poster } from './live/chunks.ts';
import type { OwnEndpoint } from './live/context.ts';
import { LiveService } from './live/service.ts';
import { checkTaps, type LiveTap } from './live/taps.ts';
import { checkNames } from './protocol/names.ts';
import type { Backend } from './protocol/setup.ts';
import { platformConsole } from './runtime.ts';
import type { WebSocketFactory } from './transport/socket.ts';

export interface GoogleGenAIOptions {
  /**
   * An API key, or an ephemeral token (`auth_tokens/...`, or what `authTokens.create` gave), which implies v1alpha.
   * A function is asked at each dial. On Vertex AI a key of express mode. Default on Node: the environment's `GOOGLE_API_KEY`, then
   * `GEMINI_API_KEY`.
   */
  apiKey?: Secret | undefined;
  /**
   * Talks to Vertex AI instead of the Gemini API. Default on Node: whether the environment's
   * `GOOGLE_GENAI_USE_ENTERPRISE`, or else `GOOGLE_GENAI_USE_VERTEXAI`, is `true`; otherwise false.
   */
  vertexai?: boolean | undefined;
  /** Vertex AI: the project's id. Default on Node: the environment's `GOOGLE_CLOUD_PROJECT`. */
  project?: string | undefined;
  /**
   * Vertex AI: a region (`us-central1`), several (`us`, `eu`), or `global`. Default on Node: the environment's
   * `GOOGLE_CLOUD_LOCATION`; otherwise `global`.
   */
  location?: string | undefined;
  /**
   * Vertex AI: an OAuth access token of the scope `https://www.googleapis.com/auth/cloud-platform`. They last about
   * an hour, so pass a function, which is asked at each dial: `googleAuth()` of `gemini-live/google-auth`, or
   * `() => auth.getAccessToken()` with a `GoogleAuth` of google-auth-library. Headers that go with a token travel along
   * with it. Not together with `apiKey`.
   */
  accessToken?: AccessToken | undefined;
  /**
   * Default on Node: the environment's `GOOGLE_GENAI_API_VERSION`, where `beta` fits either service. Otherwise
   * `v1beta`, `v1alpha` with a token and for minting one, `v1beta1` on Vertex AI.
   */
  apiVersion?: string | undefined;
  /**
   * http(s) or ws(s), with or without a path. Default on Node: the environment's `GOOGLE_GEMINI_BASE_URL`, or
   * `GOOGLE_VERTEX_BASE_URL` for Vertex AI; otherwise Google's. On Vertex AI without a project and a key, it is the
   * whole address of a relay that knows them, and nothing is added to it.
   */
  baseUrl?: string | undefined;
  /** Sent with the handshake where the runtime can (browsers cannot). */
  headers?: Record<string, string>;
  /** Makes the sockets: for proxies, agents and other runtimes. Must pass the headers on. */
  webSocket?: WebSocketFactory;
  /** Makes the request for a token: see {@link AuthTokens.create}. @default the runtime's own */
  fetch?: FetchLike;
  /** Lets a long-lived key be used in a web page, where everyone who opens it can read it. */
  dangerouslyAllowBrowser?: boolean;
  /**
   * Where the library tells what it does: dials and frames, by shape and size, at the level `debug`, what happens to
   * a session at `info`. `console` fits. Never a credential, a handle or media.
   *
   * Without one, warnings that nobody listens to and errors that callbacks throw go to the console; false silences
   * those too.
   *
   * @default `console` where the environment's `DEBUG` has `gemini-live` (Node), otherwise none
   */
  logger?: Logger | false;
  /** Who watches all sessions of this client: see {@link LiveTap}. Default: nobody. */
  taps?: readonly LiveTap[];
}

const OPTIONS = [
  'apiKey',
  'vertexai',
  'project',
  'location',
  'accessToken',
  'apiVersion',
  'baseUrl',
  'headers',
  'webSocket',
  'fetch',
  'dangerouslyAllowBrowser',
  'logger',
  'taps',
] as const satisfies readonly (keyof GoogleGenAIOptions)[];

/** A client of the Gemini API or of Vertex AI. It holds no connection until `live.connect`. */
export class GoogleGenAI {
  readonly #options: GoogleGenAIOptions;
  readonly #settings: ServiceSettings;
  readonly #logger: Logger | undefined;
  readonly #fallback: Logger | undefined;
  #live: LiveService | undefined;
  /** Most dials have the same credential, and so the same endpoint: their sessions share it. */
  #newest: { readonly credential: Credential | undefined; readonly endpoint: Endpoint } | undefined;
  #authTokens: AuthTokens | undefined;

  /**
   * Throws for an option it does not know, for options that contradict each other (`LiveError` with the code
   * `configuration`), and for a long-lived credential in a web page.
   */
  constructor(options: GoogleGenAIOptions = {}) {
    checkNames('', options, OPTIONS);
    const issues: ValidationIssue[] = [];
    checkTaps(options.taps ?? [], issues);
    for (const name of ['webSocket', 'fetch'] as const) {
      if (!['function', 'undefined'].includes(typeof options[name]))
        issues.push({ path: name, message: 'must be a function' });
    }
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      if (typeof value !== 'string') issues.push({ path: `headers.${name}`, message: 'must be a string' });
    }
    if (issues.length > 0) throw new ValidationError(issues);
    this.#options = withoutUndefined(options);
    this.#settings = readSettings(this.#options);
    const { logger = wantsDebugLog() ? platformConsole() : undefined } = this.#options;
    this.#logger = logger === undefined || logger === false ? undefined : safeLogger(logger);
    this.#fallback = logger === undefined ? safeLogger(platformConsole()) : undefined;
    const { backend, accessToken } = this.#settings;
    const given = options.apiKey ?? accessToken;
    if (backend === 'vertex' && given !== undefined && isInPage() && options.webSocket === undefined)
      throw new LiveError('configuration', NEEDS_RELAY);
    if (typeof given === 'string') this.#refuseInPage(given);
  }

  /** Which service it talks to. */
  get backend(): Backend {
    return this.#settings.backend;
  }

  /** @internal Whether only an access token is missing, which the machine may have. */
  get lacksAccessToken(): boolean {
    const { backend, place, apiKey, accessToken } = this.#settings;
    const hasNone = apiKey === undefined && accessToken === undefined;
    return backend === 'vertex' && place !== undefined && hasNone && !isInPage();
  }

  /** Live conversations. */
  get live(): LiveService {
    const { backend, place } = this.#settings;
    this.#live ??= new LiveService({
      backend,
      apiVersion: this.#apiVersion,
      parent: place && `projects/${place.project}/locations/${place.location}`,
      webSocket: this.#options.webSocket,
      logger: this.#logger,
      fallback: this.#fallback,
      taps: this.#options.taps ?? [],
      renewable: typeof (this.#settings.accessToken ?? this.#settings.apiKey) === 'function',
      endpoint: (own) => this.#endpoint(own),
    });
    return this.#live;
  }

  /** Ephemeral tokens, for clients that must not have the API key. Gemini API only. */
  get authTokens(): AuthTokens {
    this.#authTokens ??= new AuthTokens({
      settings: this.#settings,
      headers: this.#options.headers,
      logger: this.#logger,
      fallback: this.#fallback,
      fetch: this.#options.fetch,
      credential: () => this.#credential(),
      load: (limits) => Promise.all([opener.loadWithin(limits), poster.loadWithin(limits)]),
    });
    return this.#authTokens;
  }

  /** Closes every session it opened. */
  async close(): Promise<void> {
    await this.#live?.close();
  }

  async #endpoint(own?: OwnEndpoint): Promise<Endpoint> {
    const { backend, baseUrl, baseUrlFrom, place } = this.#settings;
    const { webSocket } = this.#options;
    const [credential, { geminiEndpoint, vertexEndpoint, withHeaders, chooseTransport }] = await Promise.all([
      this.#credential(),
      opener.load(),
    ]);
    const { credential: newest, endpoint } = this.#newest ?? {};
    const isSame = newest?.value === credential?.value && newest?.resumable === credential?.resumable;
    if (endpoint !== undefined && isSame && own === undefined) return endpoint;
    const apiVersion = own?.apiVersion ?? this.#settings.apiVersion;
    const headers = withHeaders(withHeaders(credential?.headers, this.#options.headers), own?.headers);
    const common = { credential, baseUrl, baseUrlFrom, apiVersion, headers };
    const { sendsHeaders } = chooseTransport(webSocket);
    // Who makes the sockets passes the headers on.
    const passesHeaders = sendsHeaders || webSocket !== undefined;
    const made =
      backend === 'gemini'
        ? geminiEndpoint({ ...common, sendsHeaders })
        : vertexEndpoint({ ...common, place, sendsHeaders: passesHeaders });
    if (own === undefined) this.#newest = { credential, endpoint: made };
    return made;
  }

  /** Asks for the key or token; undefined where a relay adds its own. */
  async #credential(): Promise<Credential | undefined> {
    const { backend, apiKey, accessToken, baseUrl } = this.#settings;
    const secret = accessToken ?? apiKey;
    if (secret !== undefined) {
      const credential = await (accessToken === undefined
        ? askCredential(secret as Secret)
        : askAccessToken(accessToken));
      this.#refuseInPage(credential.value);
      return credential;
    }
    if (baseUrl === undefined && this.#options.headers === undefined) throw noCredential(backend);
    return undefined;
  }

  /** As far as it is known before a credential is asked for. On Vertex AI no version knows more than another. */
  get #apiVersion(): string | undefined {
    const { backend, apiKey, apiVersion } = this.#settings;
    if (backend === 'vertex') return undefined;
    const isKey = typeof apiKey === 'string' && !isEphemeralToken(apiKey);
    return apiVersion ?? (isKey ? 'v1beta' : undefined);
  }

  #refuseInPage(value: string): void {
    if (this.#options.dangerouslyAllowBrowser !== true) refuseKeyInPage(value);
  }
}

function noCredential(backend: ServiceSettings['backend']): LiveError {
  const [what, hint] = isInPage()
    ? [
        'ephemeral token',
        'Mint one on your server (authTokens.create), and pass it to GoogleGenAI as apiKey.',
      ]
    : backend === 'gemini'
      ? [
          'API key',
          'Pass apiKey to GoogleGenAI, or set GEMINI_API_KEY in the environment (Deno: with --allow-env).',
        ]
      : [
          'access token',
          'Pass accessToken to GoogleGenAI: a function that asks google-auth-library for one.',
        ];
  return new ConnectionError(`There is no ${what}. ${hint}`, { phase: 'dial', kind: 'auth', hint });
}

/** A copy without the options that are given and undefined, which must not hide a default. */
function withoutUndefined(options: GoogleGenAIOptions): GoogleGenAIOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
