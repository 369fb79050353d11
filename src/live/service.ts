/** Opens sessions. */
import { ClosedError } from '../errors.ts';
import type { FunctionResponse, LiveClientSetup } from '../../generated/types.ts';
import { validateFunctionResponses } from '../protocol/function-calls.ts';
import {
  buildSetupMessage,
  type Backend,
  type SetupParameters,
  type SetupTarget,
} from '../protocol/setup.ts';
import type { Closable, SessionContext } from './context.ts';
import { opener } from './chunks.ts';
import type { LiveConnectParameters } from './parameters.ts';
import type { LiveSession } from './session.ts';

/** Live conversations: `ai.live`. */
export class LiveService {
  readonly #context: SessionContext;
  readonly #sessions = new Set<Closable>();
  /** How many sessions were begun, as taps count them. */
  #begun = 0;
  #closed = false;

  /** Shapes the setup message that `connect` would send, without validating it. */
  static readonly buildSetupMessage: (
    params: SetupParameters,
    target?: SetupTarget,
  ) => { setup: LiveClientSetup } = buildSetupMessage;

  /** Throws `ValidationError` unless every function response has what the backend asks for. */
  static readonly validateFunctionResponses: (
    responses: readonly FunctionResponse[],
    options?: { backend?: Backend },
  ) => void = validateFunctionResponses;

  /** @internal */
  constructor(context: Omit<SessionContext, 'onEnded'>) {
    this.#context = { ...context, onEnded: (session) => this.#sessions.delete(session) };
    // Asked for early, so that it is there when the first connection needs it. connect() reports a failure.
    opener.load().catch(() => undefined);
  }

  /**
   * Opens a conversation. Resolves after the server confirmed the setup; then, in a task of its own, follow `onOpen`, the
   * warnings of the setup, and every message from the first one on, `setupComplete` among them. So whoever attaches
   * readers right after it misses nothing. Rejects with `ValidationError`
   * before anything is sent, `ConnectionError` if the server or the network refuses, `TimeoutException`
   * after `setupTimeoutMs`, and an error with code `aborted` if the signal says so. After a rejection no
   * socket and no timer is left.
   */
  async connect(params: LiveConnectParameters): Promise<LiveSession> {
    if (this.#closed) throw new ClosedError('The client is closed. Make a new one to connect again.');
    const { openSession } = await opener.loadWithin(params ?? {});
    const session = await openSession(params, this.#context, ++this.#begun);
    this.#sessions.add(session);
    if (!this.#closed) return session;
    await session.close();
    throw new ClosedError('The client was closed while connecting.');
  }

  /** Closes every session that is open. What is still connecting is closed as soon as it is open. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#sessions].map((session) => session.close()));
  }
}
