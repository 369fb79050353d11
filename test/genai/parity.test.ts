/** What is given to `@google/genai` is given to `gemini-live/genai`, and the frames are equal. */
import { GoogleGenAI as TheirClient, type Session as TheirSession } from '@google/genai';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GoogleGenAI, type LiveConnectConfig } from '../../src/genai/index.ts';
import type { Backend } from '../../src/protocol/setup.ts';
import { BOTH, MODEL } from '../parity/configurations/configuration.ts';
import { configurations } from '../parity/configurations/index.ts';
import { exceptions } from '../parity/exceptions.ts';
import { patch } from '../parity/support/exceptions.ts';
import { Loopback } from '../parity/support/loopback.ts';
import { theirParameters } from '../parity/support/theirs.ts';

let server: Loopback;

beforeAll(async () => {
  // They warn of every use of generationConfig.
  vi.spyOn(console, 'warn').mockReturnValue();
  server = await Loopback.start();
});

afterAll(() => server.close());

const callbacks = { onmessage: () => undefined };

const optionsFor = (backend: Backend) => ({
  apiKey: 'parity-test-key',
  vertexai: backend === 'vertex',
  httpOptions: { baseUrl: server.url },
});

const cases = configurations.flatMap((configuration) =>
  configuration.backends.map((backend) => ({
    title: `${configuration.name} (${backend})`,
    backend,
    configuration,
  })),
);

it.for(cases)('the setup: $title', async ({ backend, configuration }) => {
  // Theirs changes its parameters, so each gets its own.
  const { model, config } = theirParameters(configuration);
  const ours = await new GoogleGenAI(optionsFor(backend)).live.connect({
    model,
    config: config as LiveConnectConfig | undefined,
    callbacks,
    // They send what the service refuses.
    validation: 'allowUnknown',
  });
  const ourFrame = await server.peer.next();
  ours.close();
  const theirs = await new TheirClient(optionsFor(backend)).live.connect({
    ...theirParameters(configuration),
    callbacks,
  });
  const theirFrame = await server.peer.next();
  theirs.close();
  expect(patch({ ours: ourFrame, theirs: theirFrame }, exceptions)).toStrictEqual(ourFrame);
});

const AUDIO = { data: 'AAECAw==', mimeType: 'audio/pcm;rate=16000' };
const IMAGE = { data: '/9j/4AAQ', mimeType: 'image/jpeg' };

/** What sessions of both packages can do, to the letter. */
type Shared = Pick<
  TheirSession,
  'sendClientContent' | 'sendRealtimeInput' | 'sendToolResponse' | 'sendContextUpdate' | 'conn'
>;

const SENDS: readonly [what: string, send: (session: Shared) => void][] = [
  ['a text', (s) => s.sendClientContent({ turns: 'Hello' })],
  ['texts and parts', (s) => s.sendClientContent({ turns: ['Look:', { inlineData: IMAGE }] })],
  [
    'a content, incomplete',
    (s) => s.sendClientContent({ turns: { role: 'user', parts: [{ text: 'Hello' }] }, turnComplete: false }),
  ],
  ['no turns', (s) => s.sendClientContent({})],
  ['audio', (s) => s.sendRealtimeInput({ audio: AUDIO })],
  ['video', (s) => s.sendRealtimeInput({ video: IMAGE })],
  ['realtime text', (s) => s.sendRealtimeInput({ text: 'Hello' })],
  ['the end of the stream', (s) => s.sendRealtimeInput({ audioStreamEnd: true })],
  ['an instruction', (s) => s.sendContextUpdate({ systemInstruction: 'Be brief.' })],
  ['tools', (s) => s.sendContextUpdate({ tools: { tools: [{ googleSearch: {} }] } })],
  ['no tools', (s) => s.sendContextUpdate({ tools: {} })],
  ['a frame', (s) => s.conn.send(JSON.stringify({ clientContent: { turnComplete: true } }))],
];

describe.each(BOTH)('%s', (backend) => {
  it.for(SENDS)('sends %s', async ([, send]) => {
    const ours = await new GoogleGenAI(optionsFor(backend)).live.connect({ model: MODEL, callbacks });
    const fromUs = server.peer;
    const theirs = await new TheirClient(optionsFor(backend)).live.connect({ model: MODEL, callbacks });
    const fromThem = server.peer;
    await Promise.all([fromUs.next(), fromThem.next()]);
    send(ours as unknown as Shared);
    send(theirs);
    expect(await fromUs.next()).toStrictEqual(await fromThem.next());
    ours.close();
    theirs.close();
  });
});
