/** The setup frames that both SDKs send for a configuration. */
import { LiveService } from '../../../src/live/service.ts';
import { encode } from '../../../src/protocol/codec.ts';
import { checkOutgoing } from '../../../src/protocol/outgoing-check.ts';
import type { Backend, SetupParameters } from '../../../src/protocol/setup.ts';
import { MODEL, type Configuration } from '../configurations/configuration.ts';
import { connectOurs, connectTheirs } from './clients.ts';
import type { Frame, Loopback } from './loopback.ts';
import { theirParameters } from './theirs.ts';

/** One configuration on one backend. */
export interface Case {
  readonly title: string;
  readonly backend: Backend;
  readonly configuration: Configuration;
}

export interface Setups {
  readonly ours: Frame;
  readonly theirs: Frame;
}

export async function sendBoth(server: Loopback, { backend, configuration }: Case): Promise<Setups> {
  const params: SetupParameters = { model: MODEL, ...configuration.ours };
  return {
    ours: backend === 'gemini' ? await sendOurs(server, params) : writeForVertex(params),
    theirs: await sendTheirs(server, backend, configuration),
  };
}

async function sendOurs(server: Loopback, params: SetupParameters): Promise<Frame> {
  const session = await connectOurs(server, 'gemini', params);
  const frame = await server.peer.next();
  await session.close();
  return frame;
}

async function sendTheirs(server: Loopback, backend: Backend, configuration: Configuration): Promise<Frame> {
  const session = await connectTheirs(server, backend, theirParameters(configuration));
  const frame = await server.peer.next();
  session.close();
  return frame;
}

/** The steps of `connect` up to the socket: our client does not dial Vertex AI yet. */
function writeForVertex(params: SetupParameters): Frame {
  const backend = 'vertex';
  const message = LiveService.buildSetupMessage(params, { backend });
  const checked = checkOutgoing(message, { backend, validation: 'strict', warn: () => undefined });
  return JSON.parse(encode(checked)) as Frame;
}
