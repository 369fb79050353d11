/** Opens sessions. */
import type { Endpoint } from '../auth/endpoint.ts';
import { ClosedError, type Logger } from '../errors.ts';
import { encode } from '../protocol/codec.ts';
import { validateFunctionResponses } from '../protocol/outgoing.ts';
import { buildSetupMessage, type Backend } from '../protocol/setup.ts';
import type { LiveWarning } from '../protocol/warnings.ts';
import type { Transport } from '../transport/socket.ts';
import { loadChecks } from './checks.ts';
import { abortError, Connection } from './connection.ts';
import { readParameters, type LiveConnectParameters } from './parameters.ts';
import { LiveSession } from './session.ts';

/** What the client gives its services. */
export interface ServiceContext {
  readonly backend: Backend;
  readonly transport: Transport;
  readonly logger: Logger | undefined;
  /** Resolves the credential: asked at each dial. */
  endpoint(): Promise<Endpoint>;
}

/** Live conversations: `ai.live`. */
export class LiveService {
  readonly #context: ServiceContext;
  readonly #sessions = new Set<LiveSession>();
  #closed = false;

  /** Shapes the setup message that `connect` would send, without validating it. */
  static readonly buildSetupMessage = buildSetupMessage;

  /** Throws `ValidationError` unless every function response has what the backend asks for. */
  static readonly validateFunctionResponses = validateFunctionResponses;

  /** @internal */
  constructor(context: ServiceContext) {
    this.#context = context;
    // Asked for early, so that it is there when the first connection needs it. connect() reports a failure.
    loadChecks().catch(() => undefined);
  }

  /**
   * Opens a conversation. Resolves after the server confirmed the setup. Rejects with `ValidationError`
   * before anything is sent, `ConnectionError` if the server or the network refuses, `TimeoutException`
   * after `setupTimeoutMs`, and an error with code `aborted` if the signal says so. After a rejection no
   * socket and no timer is left.
   */
  async connect(params: LiveConnectParameters): Promise<LiveSession> {
    const behaviour = readParameters(params);
    const { signal, validation, setupTimeoutMs } = behaviour;
    const { backend, logger, transport, endpoint } = this.#context;
    const message = buildSetupMessage(params, { backend });
    const checks = await loadChecks();
    const warnings: LiveWarning[] = [];
    const frame = encode(
      checks.checkOutgoing(message, { backend, validation, warn: (warning) => warnings.push(warning) }),
    );
    if (signal?.aborted === true) throw abortError(signal);
    const connection = new Connection(checks);
    await connection.open({ transport, checks, endpoint, timeoutMs: setupTimeoutMs, signal });
    const setupComplete = await connection.setup(frame);
    logger?.info('A session has begun.', { model: message.setup.model });
    const session = new LiveSession({
      connection,
      setupComplete,
      checks,
      backend,
      behaviour,
      logger,
      warnings,
      onEnded: (ended) => this.#sessions.delete(ended),
    });
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
