/** The client: what it takes, and what it sends elsewhere. */
import { describe, expect, test, vi } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { GoogleGenAI, type GoogleGenAIOptions } from '../../src/genai/index.ts';
import { GoogleGenAI as TheirClient } from '@google/genai';
import { isLiveError } from '../../src/index.ts';
import { rejection, thrown } from '../support/events.ts';
import { startGoogleIdentity } from '../support/google-identity.ts';
import { serve } from '../support/conversation.ts';

const KEY = 'test-key-0123456789';
const callbacks = { onmessage: () => undefined };

test('everything that the client of @google/genai has is here, or throws where to find it', () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const theirs = new TheirClient({ apiKey: KEY });
  const ours = new GoogleGenAI({ apiKey: KEY });
  const getters = Object.getOwnPropertyNames(TheirClient.prototype);
  const names = [...Object.keys(theirs), ...getters].filter((name) => !INTERNAL.has(name));
  expect(names.length).toBeGreaterThan(15);
  const here = names.filter((name) => Object.hasOwn(ours, name));
  for (const name of names.filter((one) => !here.includes(one))) {
    const error = thrown(() => ours[name as keyof GoogleGenAI]);
    expect(String(error)).toContain(`ai.${name} is not of the Live API: keep the client of '@google/genai'`);
  }
  expect(here.sort()).toEqual(['authTokens', 'live', 'vertexai']);
  expect(names).toContain('models');
  expect(String(thrown(() => ours.live.music))).toContain('ai.live.music is not of the Live API');
});

/** Not public, by its types. */
const INTERNAL = new Set([
  'apiClient',
  'apiKey',
  'apiVersion',
  'constructor',
  'getNextGenClient',
  'httpOptions',
  'location',
  'project',
  ...['_agents', '_credentials', '_decisions', '_environments', '_interactions'],
  ...['_nextGenClient', '_triggers', '_voices', '_webhooks'],
]);

describe('options', () => {
  test('enterprise is vertexai by another name', () => {
    const place = { project: 'p', location: 'us-central1' };
    expect(new GoogleGenAI({ enterprise: true, ...place }).vertexai).toBe(true);
    expect(new GoogleGenAI({ vertexai: false, apiKey: KEY }).vertexai).toBe(false);
  });

  test.each<[what: string, options: GoogleGenAIOptions, message: string]>([
    ['two names that differ', { enterprise: true, vertexai: false }, 'enterprise and vertexai'],
    ['options for google-auth-library', { vertexai: true, googleAuthOptions: {} }, 'googleAuth(options)'],
    ['a misspelt option of httpOptions', { httpOptions: { baseURL: 'x' } as object }, 'httpOptions.baseURL'],
    ['what neither knows', { apiKeys: KEY } as GoogleGenAIOptions, 'apiKeys'],
  ])('refused: %s', (_what, options, message) => {
    const error = thrown(() => new GoogleGenAI(options));
    expect(isLiveError(error)).toBe(true);
    expect(String(error)).toContain(message);
  });

  test('httpOptions of the client, and of one session in place of them', async () => {
    const server = await serve();
    const ai = new GoogleGenAI({
      apiKey: KEY,
      apiVersion: 'v1beta',
      httpOptions: { baseUrl: server.url, headers: { 'x-a': 'client', 'x-b': 'client' } },
    });
    (await ai.live.connect({ model: 'm', callbacks })).close();
    const httpOptions = { apiVersion: 'v1alpha', headers: { 'x-b': 'session' } };
    (await ai.live.connect({ model: 'm', config: { httpOptions }, callbacks })).close();
    const seen = server.requests.map(({ url, headers }) => [
      url?.match(/v1\w+/)?.[0],
      headers['x-a'],
      headers['x-b'],
    ]);
    expect(seen).toEqual([
      ['v1beta', 'client', 'client'],
      ['v1alpha', 'client', 'session'],
    ]);
    expect(server.requests[0]?.headers['x-goog-api-key']).toBe(KEY);
    expect(server.requests[0]?.url).not.toContain(KEY);
  });

  test('the timeout of httpOptions limits connecting', async () => {
    const server = await serve(async (peer) => void (await peer.next()));
    const ai = new GoogleGenAI({ apiKey: KEY, httpOptions: { baseUrl: server.url, timeout: 50 } });
    expect(await rejection(ai.live.connect({ model: 'm', callbacks }))).toMatchObject({
      code: 'timeout',
      phase: 'setup',
    });
  });
});

describe('on Vertex AI without a credential', () => {
  const options = (url: string) => ({
    vertexai: true,
    project: 'p-1',
    location: 'us-central1',
    httpOptions: { baseUrl: url },
  });

  test('the credentials of the machine are used', async () => {
    const identity = await startGoogleIdentity();
    for (const [name, value] of Object.entries(identity.env)) vi.stubEnv(name, value);
    await using emulator = await LiveEmulator.start({ port: 0, speed: 50 });
    const session = await new GoogleGenAI(options(emulator.url)).live.connect({ model: 'm', callbacks });
    session.close();
    vi.unstubAllEnvs();
    await identity.close();
  });

  test('but not where headers have one', async () => {
    const server = await serve();
    const headers = { Authorization: 'Bearer of-my-own' };
    const ai = new GoogleGenAI({ ...options(server.url), headers });
    (await ai.live.connect({ model: 'm', callbacks })).close();
    expect(server.requests[0]?.headers.authorization).toBe('Bearer of-my-own');
  });
});
