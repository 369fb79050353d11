/** Ephemeral tokens: `ai.authTokens`. */
import type { CreateAuthTokenParameters as ClientParameters, MintedToken } from '../index.ts';
import { refuseUnknown } from './names.ts';
import type { ClientFor } from './options.ts';
import { isSetupField, toSetup } from './setup.ts';
import type { CreateAuthTokenParameters, LiveConnectConstraints } from './types.ts';

/** Makes ephemeral tokens, on a server that has the API key. */
export class Tokens {
  readonly #clientFor: ClientFor;

  /** @internal */
  constructor(clientFor: ClientFor) {
    this.#clientFor = clientFor;
  }

  /**
   * Makes a token: `new GoogleGenAI({ apiKey: token.name })` is a client that uses it. Rejects with `ValidationError`
   * before anything is sent, with `ConnectionError` if the service or the network refuses, with `TimeoutException`, and
   * on Vertex AI, which has no tokens.
   */
  async create(params: CreateAuthTokenParameters = {}): Promise<MintedToken> {
    refuseUnknown('', params, { config: true });
    const { config = {} } = params;
    const { httpOptions, abortSignal, liveConnectConstraints, lockAdditionalFields, ...limits } = config;
    const { client, timeoutMs } = this.#clientFor(httpOptions);
    return client.authTokens.create({
      ...limits,
      ...(liveConnectConstraints && (await lockedSetup(liveConnectConstraints, lockAdditionalFields))),
      ...(abortSignal !== undefined && { signal: abortSignal }),
      ...(timeoutMs !== undefined && { timeoutMs }),
    });
  }
}

/** Without a list everything is locked; with one, the fields that are set and those in it. */
async function lockedSetup(
  { model = '', config }: LiveConnectConstraints,
  more: readonly string[] | undefined,
): Promise<Pick<ClientParameters, 'constraints' | 'lock'>> {
  const constraints = await toSetup(model, config);
  if (more === undefined) return { constraints, lock: 'all' };
  return { constraints, lock: [...new Set([...Object.keys(constraints), ...more.map(topFieldOf)])] };
}

/** The service refuses paths into the generation config: it is locked as a whole. */
function topFieldOf(name: string): string {
  return isSetupField(name) || name === 'model' || name === 'tools' ? name : 'config';
}
