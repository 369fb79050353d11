/** How a session begins: options, setup, dial, confirmation. */
import * as checks from '../protocol/checks.ts';
import { withHistory } from '../protocol/history.ts';
import { rulesFor } from '../protocol/models.ts';
import * as outgoing from '../protocol/outgoing.ts';
import { checkHistory, checkSetup } from '../protocol/setup-check.ts';
import { buildSetupMessage } from '../protocol/setup.ts';
import type { LiveWarning } from '../protocol/warnings.ts';
import { abortError } from '../runtime.ts';
import type { SessionContext } from './context.ts';
import { Delivery } from './delivery.ts';
import { Functions, isRunnable } from './functions.ts';
import { readParameters, type LiveConnectParameters } from './parameters.ts';
import { Reconnector } from './reconnector.ts';
import { LiveSession, type SessionKit } from './session.ts';

// Needed only once there is something to say, too.
export { geminiEndpoint, vertexEndpoint } from '../auth/endpoint.ts';
export { mint } from '../auth/mint.ts';

/**
 * Opens a session, or rejects and leaves nothing behind. Nothing is dialed before all of it has been checked.
 * `number` counts the sessions of the client.
 */
export async function openSession(
  params: LiveConnectParameters,
  context: SessionContext,
  number: number,
): Promise<LiveSession> {
  const behaviour = readParameters(params);
  const { signal, validation, setupTimeoutMs, policy, duringCalls } = behaviour;
  const { backend, apiVersion, logger, transport, endpoint } = context;
  const warnings: LiveWarning[] = [];
  const warn = (warning: LiveWarning): void => void warnings.push(warning);
  const options = { backend, apiVersion, validation, warn };
  const message = buildSetupMessage(params, context);
  // The model as it is sent says where it is.
  checkSetup({ ...params, model: message.setup.model }, options);
  if (policy.enabled && rulesFor(params.model).noResumption !== true) message.setup.sessionResumption ??= {};
  const { announced, history } = withHistory(message.setup, params.history);
  const setup = shared(checks.toFrame({ setup: announced }, options));
  if (history !== undefined) checkHistory(history, options, policy.maxOutboxBytes);
  if (signal?.aborted === true) throw abortError(signal, 'Connecting');
  const taps = [...context.taps, ...behaviour.taps];
  const delivery = new Delivery({ ...behaviour, logger, taps, session: number });
  const reconnector = new Reconnector({ context, delivery, policy, duringCalls, setup });
  const firstEndpoint = async (): ReturnType<typeof endpoint> => {
    const found = await endpoint();
    if (found.resumable === false && policy.enabled) warn(LOCKED);
    return found;
  };
  const dialing = { transport, endpoint: firstEndpoint, timeoutMs: setupTimeoutMs, signal };
  const setupComplete = await reconnector.open(dialing, announced.sessionResumption?.handle);
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

const KIT: SessionKit = {
  checks,
  outgoing,
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
function shared(setup: string): string {
  if (setup !== newest) newest = setup;
  return newest;
}
