/** Conversations on Vertex AI, as the emulator holds them: what is named otherwise there, and what is there alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';
import {
  GoogleGenAI,
  type LiveConnectParameters,
  type LiveEvent,
  type LiveSession,
} from '../../src/index.ts';
import { question, silence } from '../emulator/support/core.ts';
import { rejection } from '../support/events.ts';

let emulator: LiveEmulator;
beforeAll(async () => void (emulator = await LiveEmulator.start({ port: 0, speed: 50 })));
afterAll(() => emulator.close());

function connect(params: Partial<LiveConnectParameters> = {}): Promise<LiveSession> {
  const ai = new GoogleGenAI({
    vertexai: true,
    project: 'p-1',
    location: 'us-central1',
    accessToken: () => Promise.resolve('ya29.example'),
    baseUrl: emulator.url,
  });
  const config = { responseModalities: ['TEXT'] } satisfies LiveConnectParameters['config'];
  return ai.live.connect({ model: 'gemini-3.8-live', config, ...params });
}

/** What is told until something of a kind is. */
async function until(session: LiveSession, type: LiveEvent['type']): Promise<LiveEvent[]> {
  const events: LiveEvent[] = [];
  for await (const event of session.events()) {
    events.push(event);
    if (event.type === type) return events;
  }
  throw new Error(`no ${type}`);
}

const sent = () => emulator.connections.at(-1)?.frames[0]?.setup;

describe('the emulator takes the paths of Vertex AI', () => {
  test('and the name of a model in a project', async () => {
    const session = await connect();
    expect(session.setupComplete.sessionId).toMatch(/^[\da-f-]{36}$/);
    expect(emulator.connections.at(-1)?.path).toMatch(/LlmBidiService\/BidiGenerateContent$/);
    expect(sent()?.model).toBe('projects/p-1/locations/us-central1/publishers/google/models/gemini-3.8-live');
    await session.close();
  });

  test('usage comes under one name, whatever the backend calls it', async () => {
    const session = await connect();
    session.sendText('Hello');
    const usage = (await until(session, 'usage')).at(-1);
    if (usage?.type !== 'usage') throw new Error('no usage');
    expect(usage.usageMetadata.responseTokenCount).toBeGreaterThan(0);
    expect(JSON.stringify(usage)).not.toContain('candidates');
    await session.close();
  });
});

describe('signals of speech', () => {
  test('come as events if they are asked for', async () => {
    const session = await connect({ explicitVadSignal: true });
    session.sendAudio(question);
    session.sendAudio(silence(1_000));
    const events = await until(session, 'turnComplete');
    const signals = events.flatMap((event) =>
      event.type === 'vadSignal' ? [event.signal.vadSignalType] : [],
    );
    expect(signals).toEqual(['VAD_SIGNAL_TYPE_SOS', 'VAD_SIGNAL_TYPE_EOS']);
    await session.close();
  });

  test('are refused on the Gemini API, before anything is sent', async () => {
    const ai = new GoogleGenAI({ apiKey: 'any', baseUrl: emulator.url });
    for (const params of [{ explicitVadSignal: true }, { sessionResumption: { transparent: true } }]) {
      const error = await rejection(ai.live.connect({ model: 'm', ...params }));
      expect(error).toMatchObject({
        code: 'validation',
        message: expect.stringMatching(/Vertex AI only/) as string,
      });
    }
  });
});

test('transparent resumption says which message the server has', async () => {
  const session = await connect({ sessionResumption: { transparent: true } });
  expect(sent()?.sessionResumption).toEqual({ transparent: true });
  session.sendText('Hello');
  for await (const { sessionResumptionUpdate: update } of session) {
    if (update?.lastConsumedClientMessageIndex === undefined) continue;
    expect(update).toMatchObject({
      newHandle: expect.any(String) as string,
      lastConsumedClientMessageIndex: '1',
    });
    break;
  }
  await session.close();
});
