/** Ephemeral tokens: `ai.authTokens`. What makes them comes in chunks, when it is needed. */
import type { AuthToken } from '../../generated/types.ts';
import { LiveError, type AbortSignalLike, type Logger } from '../errors.ts';
import type { SetupParameters } from '../protocol/setup.ts';
import type { Credential } from './credential.ts';
import type { FetchLike, postJson } from './post.ts';
import type { ServiceSettings } from './settings.ts';

/** What a token is good for. Everything may be left out. */
export interface CreateAuthTokenParameters {
  /** How many sessions it can begin; 0 for any number. Default 1. Resuming one is not counted, says Google. */
  uses?: number;
  /**
   * When it and its sessions end: a `Date`, or RFC 3339 text such as `2026-11-24T12:00:00Z`. By default in 30 minutes;
   * must be less than 20 hours ahead.
   */
  expireTime?: Date | string;
  /** Until when it can begin sessions, in the same forms. By default for 60 seconds; less than 20 hours ahead. */
  newSessionExpireTime?: Date | string;
  /** The setup of its sessions, as it is passed to `connect`. Checked before anything is sent. */
  constraints?: SetupParameters;
  /**
   * What of `constraints` a session on the token cannot change. None of it was checked against the service
   * (docs/evidence.md#ephemeral-tokens).
   *
   * - By default every top-level field of `constraints` but `sessionResumption`, which is left out of the token, since
   *   a session says itself what it resumes. Fields that `constraints` lacks stay open.
   * - A list of names locks these: `['model', 'tools']`. One that `constraints` lacks is locked to nothing. `config`
   *   stands for `generationConfig`. Fields of `constraints` that the list lacks are reported to be refused with 400,
   *   and so are some paths into a field (`config.temperature`).
   * - `'all'` sends no mask: the token's setup is used, and the session's own is ignored, its resumption handle too.
   *   Such a session cannot be resumed.
   */
  lock?: 'all' | readonly string[];
  /** Aborts it. */
  signal?: AbortSignalLike;
  /** For all of it, with retries, in milliseconds. Default 30 000. */
  timeoutMs?: number;
}

/**
 * A token that was made. Hand it, or its `name` alone, to the one who may use it, and to nobody else. Both fit
 * `apiKey`; with all of it, a client knows whether its sessions can be resumed.
 */
export interface MintedToken extends AuthToken {
  name: string;
  /** Whether a session on it can be resumed: not if it locks `sessionResumption`, by name or with `'all'`. */
  resumable: boolean;
}

/** What minting needs of its client. */
export interface MintingContext {
  readonly settings: ServiceSettings;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly logger: Logger | undefined;
  /** Where warnings go without a logger; undefined for nowhere. */
  readonly fallback: Logger | undefined;
  /** Makes the request; undefined for the runtime's own. */
  readonly fetch: FetchLike | undefined;
  /** Asks for the API key; undefined where a relay adds it. */
  credential(): Promise<Credential | undefined>;
  /** Loads what makes tokens. Ends in time, and with the signal. */
  load(limits: { setupTimeoutMs: unknown; signal: unknown }): Promise<readonly [{ mint: Mint }, Poster]>;
}

type Mint = (
  params: CreateAuthTokenParameters,
  context: MintingContext,
  poster: Poster,
) => Promise<MintedToken>;

/** Requests: a chunk of their own. */
export interface Poster {
  readonly postJson: typeof postJson;
}

/** Makes ephemeral tokens, on a server that has the API key. */
export class AuthTokens {
  readonly #context: MintingContext;

  /** @internal */
  constructor(context: MintingContext) {
    this.#context = context;
  }

  /**
   * Makes a token: `new GoogleGenAI({ apiKey: token })` is a client that uses it. Rejects with
   * `ValidationError` before anything is sent; with `ConnectionError` (`httpStatus`, `kind`, `hint`) if the service
   * or the network refuses, after three retries where they may help; with `TimeoutException` after `timeoutMs`;
   * with the code `aborted` if the signal says so; and with the code `configuration` on Vertex AI, which has no tokens.
   */
  async create(params: CreateAuthTokenParameters = {}): Promise<MintedToken> {
    const context = this.#context;
    if (context.settings.backend === 'vertex') throw new LiveError('configuration', NOT_ON_VERTEX);
    const { timeoutMs, signal } = params ?? {};
    const [{ mint }, poster] = await context.load({ setupTimeoutMs: timeoutMs, signal });
    return mint(params, context, poster);
  }
}

const NOT_ON_VERTEX =
  'Ephemeral tokens are for the Gemini API. Vertex AI has none: put a relay on your server instead.';
