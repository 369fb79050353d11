/** How a session begins: options, setup, dial, confirmation. */
import * as checks from '../protocol/checks.ts';
import * as outgoing from '../protocol/outgoing.ts';
import { buildSetupMessage } from '../protocol/setup.ts';
import type { LiveWarning } from '../protocol/warnings.ts';
import { abortError } from './abort.ts';
import { Connection } from './connection.ts';
import type { SessionContext } from './context.ts';
import { Delivery } from './delivery.ts';
import { Lifeline } from './lifeline.ts';
import { readParameters, type LiveConnectParameters } from './parameters.ts';
import { LiveSession } from './session.ts';

/** Models that give no handles, and may not know the field (`protocol/wire.md`, section 4). */
const NOT_RESUMABLE = /transcribe/;

/** Opens a session, or rejects and leaves nothing behind. Nothing is dialed before all of it has been checked. */
export async function openSession(
  params: LiveConnectParameters,
  context: SessionContext,
): Promise<LiveSession> {
  const behaviour = readParameters(params);
  const { signal, validation, setupTimeoutMs, policy } = behaviour;
  const { backend, logger, transport, endpoint } = context;
  const message = buildSetupMessage(params, { backend });
  if (policy.enabled && !NOT_RESUMABLE.test(message.setup.model)) message.setup.sessionResumption ??= {};
  const warnings: LiveWarning[] = [];
  const warn = (warning: LiveWarning): void => void warnings.push(warning);
  const setup = shared(checks.toFrame(message, { backend, validation, warn }));
  if (signal?.aborted === true) throw abortError(signal);
  const connection = new Connection(checks);
  await connection.open({ transport, endpoint, timeoutMs: setupTimeoutMs, signal });
  const setupComplete = await connection.setup(setup);
  logger?.info('A session has begun.', { model: message.setup.model });
  const delivery = new Delivery({ ...behaviour, logger });
  return new LiveSession({
    context,
    checks,
    outgoing,
    delivery,
    setupComplete,
    behaviour,
    warnings,
    lifeline: (onEnd) => new Lifeline({ checks, context, delivery, policy, connection, setup, onEnd }),
  });
}

/** The newest setup. */
let newest = '';

/** Most sessions of a program begin alike: they keep one text, not one each. */
function shared(setup: string): string {
  if (setup !== newest) newest = setup;
  return newest;
}
