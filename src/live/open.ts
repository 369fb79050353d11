/** How a session begins: options, setup, dial, confirmation. */
import * as checks from '../protocol/checks.ts';
import { withHistory } from '../protocol/history.ts';
import { rulesFor } from '../protocol/models.ts';
import { AudioInput } from '../protocol/audio-input.ts';
import { videoFrame } from '../protocol/media.ts';
import * as outgoing from '../protocol/outgoing.ts';
import { checkHistory, checkSetup, explainSetup } from '../protocol/setup-check.ts';
import { buildSetupMessage } from '../protocol/setup.ts';
import type { LiveWarning } from '../protocol/warnings.ts';
import { ConnectionError } from '../errors.ts';
import { abortError, withDeadline } from '../runtime.ts';
import { chooseTransport } from '../transport/choose.ts';
import type { OwnEndpoint, SessionContext } from './context.ts';
import { Delivery } from './delivery.ts';
import { Functions, isRunnable } from './functions.ts';
import { readParameters, type LiveConnectParameters } from './parameters.ts';
import { Reconnector } from './reconnector.ts';
import type { SessionKit } from './session-parts.ts';
import { LiveSession } from './session.ts';

// Needed only once there is something to say, too.
export { geminiEndpoint, vertexEndpoint, withHeaders } from '../auth/endpoint.ts';
export { mint } from '../auth/mint.ts';
export { chooseTransport } from '../transport/choose.ts';

/**
 * Opens a session, or rejects and leaves nothing behind. Nothing is dialed before all of it has been checked.
 * `number` counts the sessions of the client.
 */
export async function openSession(
  params: LiveConnectParameters,
  shared: SessionContext,
  number: number,
): Promise<LiveSession> {
  const behaviour = readParameters(params);
  const context = ownContext(shared, behaviour);
  const { signal, validation, setupTimeoutMs, policy, duringCalls } = behaviour;
  const { backend, apiVersion, logger, fallback, webSocket, endpoint } = context;
  const warnings: LiveWarning[] = [];
  const warn = (warning: LiveWarning): void => void warnings.push(warning);
  const options = { backend, apiVersion, validation, warn };
  const message = buildSetupMessage(params, context);
  // The model as it is sent says where it is.
  const linted = { ...params, model: message.setup.model };
  checkSetup(linted, options);
  if (policy.enabled && rulesFor(params.model).noResumption !== true) message.setup.sessionResumption ??= {};
  const { announced, history } = withHistory(message.setup, params.history);
  const setup = oneText(checks.toFrame({ setup: announced }, options));
  if (history !== undefined) checkHistory(history, options, policy.maxOutboxBytes);
  if (signal?.aborted === true) throw abortError(signal, 'Connecting');
  const taps = [...context.taps, ...behaviour.taps];
  const delivery = new Delivery({ ...behaviour, logger, fallback, taps, session: number });
  const reconnector = new Reconnector({ context, delivery, policy, duringCalls, validation, setup });
  const firstEndpoint = async (): ReturnType<typeof endpoint> => {
    const found = await endpoint();
    if (found.resumable === false && policy.enabled) warn(LOCKED);
    for (const warning of found.warnings ?? []) warn(warning);
    return found;
  };
  const transport = chooseTransport(webSocket);
  const dialing = { transport, endpoint: firstEndpoint, timeoutMs: setupTimeoutMs, signal };
  const opening = reconnector.open(dialing, announced.sessionResumption?.handle);
  const setupComplete = await opening.catch(async (error: unknown) => {
    if (error instanceof ConnectionError) {
      const found = wasRefused(error) ? await within(() => explainSetup(linted, options)) : [];
      error.warnings = [...warnings, ...found];
      for (const warning of error.warnings) delivery.warning(warning);
    }
    throw error;
  });
  logger?.info('A session has begun.', { model: announced.model });
  const session = new LiveSession({
    kit: KIT,
    context,
    delivery,
    setupComplete,
    behaviour,
    warnings,
    reconnector,
    tools: params.tools ?? [],
  });
  if (history !== undefined && !session.isClosed) session.sendMessage(history);
  return session;
}

/** Of a session that has headers or an API version of its own. */
function ownContext(context: SessionContext, { headers, apiVersion }: OwnEndpoint): SessionContext {
  if (headers === undefined && apiVersion === undefined) return context;
  const known = context.backend === 'gemini' ? (apiVersion ?? context.apiVersion) : undefined;
  return { ...context, apiVersion: known, endpoint: () => context.endpoint({ headers, apiVersion }) };
}

/** Whether the service closed on the setup, as it does for a setting that it does not take. */
function wasRefused({ phase, closeCode }: ConnectionError): boolean {
  return phase === 'setup' && (closeCode === 1007 || closeCode === 1008);
}

/** An explanation may have to be loaded. A refusal is told without it if that takes too long. */
function within<T>(explain: () => Promise<readonly T[]>): Promise<readonly T[]> {
  return withDeadline({ timeoutMs: 2_000, waitsFor: 'An explanation' }, explain).catch(() => []);
}

const KIT: SessionKit<LiveSession> = {
  checks,
  AudioInput,
  videoFrame,
  outgoing,
  rulesFor,
  makeFunctions: (tools, { model, ...host }) =>
    tools.some(isRunnable)
      ? new Functions({ ...host, defaultBehavior: rulesFor(model).defaultBehavior })
      : undefined,
};

const LOCKED: LiveWarning = {
  code: 'unresumable',
  path: 'setup.sessionResumption',
  message:
    'has no effect: the token locks the whole setup. A lost connection will end the session; mint the token without lock: "all" to resume',
};

/** The newest setup. */
let newest = '';

/** Most sessions of a program begin alike: they keep one text, not one each. */
function oneText(setup: string): string {
  if (setup !== newest) newest = setup;
  return newest;
}
