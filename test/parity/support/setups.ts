/** The setup frames that both SDKs send for a configuration. */
import type { Backend } from '../../../src/protocol/setup.ts';
import { MODEL, type Configuration } from '../configurations/configuration.ts';
import { connectOurs, connectTheirs, type Place } from './clients.ts';
import type { Frame, Loopback } from './loopback.ts';
import { theirParameters } from './theirs.ts';

/** One configuration on one backend. */
export interface Case {
  readonly backend: Backend;
  readonly configuration: Configuration;
  /** On Vertex AI; without it, express mode. */
  readonly place?: Place;
}

export interface Setups {
  readonly ours: Frame;
  readonly theirs: Frame;
}

export async function sendBoth(server: Loopback, one: Case): Promise<Setups> {
  return { ours: await sendOurs(server, one), theirs: await sendTheirs(server, one) };
}

async function sendOurs(server: Loopback, { backend, configuration, place }: Case): Promise<Frame> {
  const session = await connectOurs(server, backend, { model: MODEL, ...configuration.ours }, place);
  const frame = await server.peer.next();
  await session.close();
  return frame;
}

async function sendTheirs(server: Loopback, { backend, configuration, place }: Case): Promise<Frame> {
  const session = await connectTheirs(server, backend, theirParameters(configuration), place);
  const frame = await server.peer.next();
  session.close();
  return frame;
}
