/** `ai.authTokens.create`: what it asks for, and what its tokens are good for. */
import { describe, expect, test } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { GoogleGenAI, Modality, type CreateAuthTokenConfig } from '../../src/genai/index.ts';
import { isLiveError } from '../../src/index.ts';
import { rejection } from '../support/events.ts';

const KEY = 'test-key-0123456789';
const model = 'gemini-3.8-live';

/** The request that is made for a token. */
async function requestFor(config?: CreateAuthTokenConfig) {
  const requests: { url: string; body: Record<string, unknown> }[] = [];
  const fetch = (url: string, { body }: { body: string }) => {
    requests.push({ url, body: JSON.parse(body) as Record<string, unknown> });
    const text = () => Promise.resolve(JSON.stringify({ name: 'auth_tokens/example' }));
    return Promise.resolve({ status: 200, headers: { get: () => null }, text });
  };
  const ai = new GoogleGenAI({ apiKey: KEY, httpOptions: { fetch } });
  const token = await ai.authTokens.create(config && { config });
  return { token, ...requests[0] };
}

describe('the request', () => {
  test('without a config', async () => {
    const { token, url, body } = await requestFor();
    expect(token.name).toBe('auth_tokens/example');
    expect(url).toMatch(/\/v1alpha\/auth_tokens$/);
    expect(body).toEqual({});
  });

  test('limits, and an API version of its own', async () => {
    const limits = {
      uses: 3,
      expireTime: '2026-11-24T12:30:00Z',
      newSessionExpireTime: '2026-11-24T12:01:00Z',
    };
    const { url, body } = await requestFor({ ...limits, httpOptions: { apiVersion: 'v9' } });
    expect(body).toEqual(limits);
    expect(url).toMatch(/\/v9\/auth_tokens$/);
  });

  const liveConnectConstraints = {
    model,
    config: { responseModalities: [Modality.TEXT], systemInstruction: 'Be brief.' },
  };

  test.each<[what: string, lock: string[] | undefined, mask: string | undefined]>([
    ['everything', undefined, undefined],
    ['what is set', [], 'model,systemInstruction,generationConfig'],
    [
      'what is set, and more',
      ['temperature', 'outputAudioTranscription'],
      'model,systemInstruction,generationConfig,outputAudioTranscription',
    ],
  ])('locks %s', async (_what, lock, mask) => {
    const { body } = await requestFor({
      liveConnectConstraints,
      ...(lock && { lockAdditionalFields: lock }),
    });
    expect(body).toMatchObject({
      bidiGenerateContentSetup: {
        model: `models/${model}`,
        generationConfig: { responseModalities: ['TEXT'] },
        systemInstruction: { parts: [{ text: 'Be brief.' }] },
      },
    });
    expect(body?.['fieldMask']).toBe(mask);
  });
});

test('a token opens a session', async () => {
  await using emulator = await LiveEmulator.start({ port: 0, speed: 50 });
  const httpOptions = { baseUrl: emulator.url };
  const { name } = await new GoogleGenAI({ apiKey: KEY, httpOptions }).authTokens.create({
    config: { liveConnectConstraints: { model } },
  });
  const ai = new GoogleGenAI({ apiKey: name, apiVersion: 'v1alpha', httpOptions });
  (await ai.live.connect({ model, callbacks: { onmessage: () => undefined } })).close();
});

test('what belongs into config and stands beside it is refused', async () => {
  const params = { uses: 1 } as object;
  const error = await rejection(new GoogleGenAI({ apiKey: KEY }).authTokens.create(params));
  expect(error).toMatchObject({ code: 'validation', issues: [{ path: 'uses' }] });
});

test('aborting, and Vertex AI, which has no tokens', async () => {
  const ai = new GoogleGenAI({ apiKey: KEY });
  const aborted = await rejection(ai.authTokens.create({ config: { abortSignal: AbortSignal.abort() } }));
  expect(aborted).toMatchObject({ code: 'aborted' });
  const vertex = new GoogleGenAI({ vertexai: true, apiKey: KEY });
  expect(isLiveError(await rejection(vertex.authTokens.create()))).toBe(true);
});
