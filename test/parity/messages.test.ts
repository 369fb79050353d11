/** After the setup too, both SDKs send the same frames for the same calls. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveSendRealtimeInputParameters } from '../../src/protocol/outgoing.ts';
import type { Backend } from '../../src/protocol/setup.ts';
import { BOTH, MODEL } from './configurations/configuration.ts';
import { messages } from './messages.ts';
import { connectOurs, connectTheirs } from './support/clients.ts';
import { fieldsIn, reachableFields } from './support/coverage.ts';
import { Loopback, type Frame, type Peer } from './support/loopback.ts';

/** Both sessions, and what the server gets from each. */
async function connectBoth(server: Loopback, backend: Backend) {
  const ours = await connectOurs(server, backend, { model: MODEL });
  const fromUs = server.peer;
  const theirs = await connectTheirs(server, backend, { model: MODEL });
  const fromThem = server.peer;
  await fromUs.next();
  await fromThem.next();
  return { ours, fromUs, theirs, fromThem };
}

/** The messages whose fields the methods fill. What is inside a content or a tool, the setup has exercised. */
const MESSAGES = [
  'LiveClientContent',
  'LiveClientRealtimeInput',
  'LiveClientToolResponse',
  'LiveClientContextUpdate',
  'LiveClientContextUpdateTools',
  'FunctionResponse',
  'FunctionResponsePart',
];

describe.each(BOTH)('%s', (backend) => {
  let server: Loopback;
  let both: Awaited<ReturnType<typeof connectBoth>>;
  const exercised = new Set<string>();

  beforeAll(async () => {
    server = await Loopback.start();
    both = await connectBoth(server, backend);
  });

  afterAll(async () => {
    both.theirs.close();
    await both.ours.close();
    await server.close();
  });

  it.for(messages.filter(({ backends }) => backends.includes(backend)))('$name', async (message) => {
    message.ours(both.ours);
    message.theirs(both.theirs);
    for (let count = message.frames ?? 1; count > 0; count--) {
      const frame = await both.fromUs.next();
      expect(await both.fromThem.next()).toStrictEqual(frame);
      for (const field of fieldsIn(frame, 'LiveClientMessage', backend)) exercised.add(field);
    }
  });

  it('sends several kinds of realtime input as one frame each, where theirs is one frame in all', async () => {
    const input = {
      audio: { data: 'AAEC', mimeType: 'audio/pcm' },
      video: { data: 'AAEC', mimeType: 'image/png' },
      text: 'Hello',
      audioStreamEnd: true,
      activityStart: {},
      activityEnd: {},
    } satisfies LiveSendRealtimeInputParameters;
    both.ours.sendRealtimeInput(input);
    both.theirs.sendRealtimeInput(input);
    const frames: Frame[] = [];
    for (const _ of Object.keys(input)) frames.push(await realtimeInput(both.fromUs));
    expect(frames.map((frame) => Object.keys(frame).length)).toEqual(frames.map(() => 1));
    expect(Object.assign({}, ...frames)).toStrictEqual(await realtimeInput(both.fromThem));
  });

  it('has exercised every field of these messages', () => {
    const fields = reachableFields('LiveClientMessage', backend).filter((field) =>
      MESSAGES.includes(field.split('.')[0] ?? ''),
    );
    expect(fields.filter((field) => !exercised.has(field))).toEqual([]);
  });
});

async function realtimeInput(peer: Peer): Promise<Frame> {
  const { realtimeInput } = await peer.next();
  return realtimeInput as Frame;
}
