/** Says through the public methods what a recorded client said, and reads what arrives. */
import { readClientMessage } from '../../../src/protocol/client-frame.ts';
import type { LiveClientMessage, LiveClientSetup } from '../../../generated/types.ts';
import type { LiveConnectParameters } from '../../../src/live/parameters.ts';
import type { LiveSession } from '../../../src/live/session.ts';
import type { LiveSendToolResponseParameters } from '../../../src/protocol/outgoing.ts';
import type { Backend } from '../../../src/protocol/setup.ts';
import { connectOurs } from '../../parity/support/clients.ts';
import type { Loopback } from '../../parity/support/loopback.ts';
import type { Json } from './recordings.ts';

/** What became of a frame: it came out as it was, or why not. */
export type Outcome = 'equal' | { readonly failure: string };

/** Sends a conversation in one session. The first frame is the setup. Ends at the first that cannot be sent. */
export async function replayClient(
  server: Loopback,
  backend: Backend,
  frames: readonly Json[],
): Promise<Outcome> {
  const [first, ...others] = frames;
  try {
    const { setup } = canonical(first as Json, backend);
    if (setup === undefined) return { failure: 'the first frame is no setup' };
    const session = await connectOurs(server, backend, toParameters(setup));
    try {
      const arrived = [compare(first as Json, await server.peer.next(), backend)];
      for (const frame of others) arrived.push(await sendOne(server, session, backend, frame));
      return arrived.find((outcome) => outcome !== 'equal') ?? 'equal';
    } finally {
      await session.close();
    }
  } catch (error) {
    return { failure: String(error) };
  }
}

/** Sends one frame in a session that is set up. */
export async function sendOne(
  server: Loopback,
  session: LiveSession,
  backend: Backend,
  frame: Json,
): Promise<Outcome> {
  try {
    say(session, canonical(frame, backend));
  } catch (error) {
    return { failure: String(error) };
  }
  return compare(frame, await server.peer.next(), backend);
}

/** The frame as the service understands it: one spelling for everything. */
function canonical(frame: Json, backend: Backend): LiveClientMessage {
  return readClientMessage(JSON.stringify(frame), backend);
}

function compare(recorded: Json, arrived: Json, backend: Backend): Outcome {
  const expected = sorted(canonical(recorded, backend));
  const found = sorted(canonical(arrived, backend));
  return found === expected ? 'equal' : { failure: `came out as ${found} instead of ${expected}` };
}

function sorted(message: object): string {
  return JSON.stringify(message, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** The fields of a setup stand flat in the parameters; its generation config is called config there. */
function toParameters({ generationConfig, ...setup }: LiveClientSetup): LiveConnectParameters {
  return { ...setup, ...(generationConfig !== undefined && { config: generationConfig }) };
}

function say(session: LiveSession, message: LiveClientMessage): void {
  const { clientContent, realtimeInput, toolResponse, contextUpdate } = message;
  if (clientContent !== undefined) session.sendClientContent(clientContent);
  else if (realtimeInput !== undefined) session.sendRealtimeInput(realtimeInput);
  else if (toolResponse !== undefined)
    session.sendToolResponse(toolResponse as LiveSendToolResponseParameters);
  else if (contextUpdate !== undefined) {
    const { systemInstruction, tools } = contextUpdate;
    session.sendContextUpdate({
      ...(systemInstruction !== undefined && { systemInstruction }),
      ...(tools !== undefined && { tools: tools.tools ?? null }),
    });
  } else throw new Error(`no method says ${Object.keys(message).join(' and ')}`);
}
