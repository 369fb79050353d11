import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useEmulator } from '../../src/emulator/index.ts';
import { ask, GoogleGenAI } from '../../src/index.ts';

const VARIABLES = [
  'GEMINI_API_KEY',
  'GOOGLE_API_KEY',
  'GOOGLE_GENAI_API_VERSION',
  'GOOGLE_GEMINI_BASE_URL',
  'GOOGLE_VERTEX_BASE_URL',
];
const environment = (): Record<string, string | undefined> =>
  Object.fromEntries(VARIABLES.map((name) => [name, process.env[name]]));

beforeEach(() => {
  vi.stubEnv('GOOGLE_API_KEY', 'the key of a person');
  vi.stubEnv('GOOGLE_GENAI_API_VERSION', 'v9');
  vi.stubEnv('GOOGLE_GEMINI_BASE_URL', '');
  vi.stubEnv('GEMINI_API_KEY', undefined);
  vi.stubEnv('GOOGLE_VERTEX_BASE_URL', undefined);
});
afterEach(() => void vi.unstubAllEnvs());

it('leads clients there that are given nothing, and keeps the key of a person to itself', async () => {
  await using emulator = await useEmulator({ speed: 20 });
  const session = await new GoogleGenAI().live.connect({
    model: 'gemini-3.8-live',
    outputAudioTranscription: {},
  });
  expect((await ask(session, 'Hello')).outputTranscript).toBe('You said: Hello');
  await session.close();
  const [connection] = emulator.connections;
  expect(connection?.path).toContain('.v1beta.');
  expect(JSON.stringify(connection?.headers)).not.toContain('the key of a person');
});

it('leads clients of Vertex AI there', async () => {
  await using emulator = await useEmulator();
  const ai = new GoogleGenAI({ vertexai: true, project: 'p', location: 'l', accessToken: () => 'token' });
  await (await ai.live.connect({ model: 'gemini-3.8-live' })).close();
  expect(emulator.connections[0]?.path).toContain('aiplatform');
});

it('gives the environment back once it is closed, however often that is done', async () => {
  const before = environment();
  const outer = await useEmulator();
  const between = environment();
  const inner = await useEmulator();
  expect(environment()).toMatchObject({ GOOGLE_GEMINI_BASE_URL: inner.url, GOOGLE_API_KEY: undefined });
  await inner.close();
  expect(environment()).toEqual(between);
  await outer.close();
  expect(environment()).toEqual(before);
  process.env['GEMINI_API_KEY'] = 'a later one';
  await outer.close();
  expect(process.env['GEMINI_API_KEY']).toBe('a later one');
});

it('changes nothing if it cannot start', async () => {
  const before = environment();
  await expect(useEmulator({ speed: -1 })).rejects.toMatchObject({ code: 'validation' });
  expect(environment()).toEqual(before);
});
