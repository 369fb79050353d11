/** Who is talked to, and what the emulator answers a person. */
import { expect, onTestFinished, test } from 'vitest';
import { LiveEmulator, type EmulatedState, type EmulatedTurn, type Reply } from '../../src/emulator/index.ts';
import { GoogleGenAI } from '../../src/index.ts';
import { answer } from '../../src/talk/answer.ts';
import { openPartner, type Partner, type PartnerOptions } from '../../src/talk/partner.ts';

const MODEL = 'gemini-3.8-live';

async function meet(options: Partial<PartnerOptions> = {}): Promise<Partner> {
  const partner = await openPartner({ model: MODEL, apiKey: undefined, baseUrl: undefined, ...options });
  onTestFinished(() => partner.close());
  return partner;
}

test('with a key it is the service, and a token locks the model', async () => {
  await using service = await LiveEmulator.start({ apiKeys: ['my-key'] });
  const partner = await meet({ apiKey: 'my-key', baseUrl: service.url });
  expect(partner).toMatchObject({ isEmulator: false, baseUrl: service.url, model: MODEL });
  const token = await partner.mint();
  const page = new GoogleGenAI({ apiKey: token, baseUrl: service.url });
  const session = await page.live.connect({ model: 'gemini-3.1-flash-live-preview' });
  await session.close();
  const { path, state } = service.connections[0]!;
  expect(path).not.toContain('my-key');
  expect(state?.setup.model).toBe(`models/${MODEL}`);
  // One session each.
  await expect(page.live.connect({ model: MODEL, reconnect: false })).rejects.toThrow();
  const stranger = await meet({ apiKey: 'not-a-key', baseUrl: service.url });
  await expect(stranger.mint()).rejects.toMatchObject({ kind: 'auth' });
});

test('without a key it is the emulator, which says what it is', async () => {
  const partner = await meet();
  expect(partner.isEmulator).toBe(true);
  const ai = new GoogleGenAI({ apiKey: await partner.mint(), baseUrl: partner.baseUrl });
  const session = await ai.live.connect({ model: MODEL });
  session.sendText('Hello');
  const pieces: string[] = [];
  for await (const event of session.events()) {
    if (event.type === 'outputTranscription') pieces.push(event.transcription.text ?? '');
    if (pieces.length === 10) break;
  }
  await session.close();
  expect(pieces.join('')).toMatch(/^You said: Hello\nI am an emulator/);
});

function turnOf(turn: Partial<EmulatedTurn>): Reply[] {
  const session = { tools: [{ functionDeclarations: [{ name: 'get_time' }] }] } as unknown as EmulatedState;
  return [...answer({ parts: [], videoFrames: 0, session, ...turn })];
}

/** Seconds of 16 kHz PCM. */
const speech = (seconds: number): Uint8Array => new Uint8Array(seconds * 32_000);

test('speech comes back as it was, and then there is enough to interrupt', () => {
  const audio = speech(2);
  const [echo, ...rest] = turnOf({ audio });
  expect(echo).toMatchObject({
    pcm: audio,
    sampleRate: 16_000,
    transcript: expect.stringMatching('your voice'),
  });
  const words = rest.join('').split(/\s+/).length;
  expect(words).toBeGreaterThan(40);
  expect(rest.join('')).toMatch(/I am an emulator.*understood not a word/);
});

test('a cough is not answered: it waits for more', () => {
  expect(turnOf({ audio: speech(0.2) })).toEqual([{ waitingForInput: true }]);
});

test('what is written is repeated, and calls are made and told as by the plain emulator', () => {
  expect(turnOf({ text: 'Hello' }).join('')).toMatch(
    /^You said: Hello\nI am an emulator of the Gemini Live API/,
  );
  expect(turnOf({ text: 'call get_time' })).toEqual([[{ name: 'get_time', args: {} }]]);
  const functionResponse = { name: 'get_time', response: { time: 'noon' } };
  expect(turnOf({ parts: [{ functionResponse }] })).toEqual(['get_time answered {"time":"noon"}.']);
});
