import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  ClosedError,
  ConnectionError,
  GoogleGenAI,
  LiveService,
  ValidationError,
  type LiveError,
} from '../src/index.ts';
import { clientOf, KEY } from './support/client.ts';
import { serve } from './support/conversation.ts';
import { rejection, thrown } from './support/events.ts';
import { FakeSocket } from './support/fake-socket.ts';
import { deepFreeze } from './support/values.ts';

const NAMES = ['GOOGLE_API_KEY', 'GEMINI_API_KEY', 'GOOGLE_GEMINI_BASE_URL'];

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('options', () => {
  test.each([null, 5, 'key', [], true])('%j are refused', (options) => {
    expect(thrown(() => new GoogleGenAI(options as never))).toBeInstanceOf(ValidationError);
  });

  test.each(['apikey', 'api_key', 'httpOptions', 'vertexAI', 'toString', '__proto__'])(
    'an unknown %s is refused',
    (name) => {
      const options = JSON.parse(`{"${name}":"secret-value"}`) as object;
      const error = thrown(() => new GoogleGenAI(options));
      expect((error as ValidationError).issues.map(({ path }) => path)).toEqual([name]);
      expect((error as Error).message).not.toContain('secret-value');
    },
  );

  test('undefined is as good as not given', () => {
    const names = [
      'apiKey',
      'vertexai',
      'project',
      'location',
      'accessToken',
      'apiVersion',
      'baseUrl',
      'headers',
      'webSocket',
      'fetch',
      'dangerouslyAllowBrowser',
      'logger',
    ];
    expect(() => new GoogleGenAI(Object.fromEntries(names.map((name) => [name, undefined])))).not.toThrow();
    expect(() => new GoogleGenAI()).not.toThrow();
  });

  test.each(['webSocket', 'fetch'])('%s must be a function', (name) => {
    const error = thrown(() => new GoogleGenAI({ [name]: {} }));
    expect((error as ValidationError).issues).toMatchObject([{ path: name, message: 'must be a function' }]);
  });

  test('are copied: changing them later changes nothing', async () => {
    const server = await serve();
    const options = { apiKey: KEY, baseUrl: server.url };
    const ai = new GoogleGenAI(options);
    options.baseUrl = 'http://127.0.0.1:1';
    await (await ai.live.connect({ model: 'm' })).close();
  });

  test('are never changed', async () => {
    const server = await serve();
    const ai = new GoogleGenAI(deepFreeze({ apiKey: KEY, baseUrl: server.url, headers: { 'x-a': '1' } }));
    await (await ai.live.connect(deepFreeze({ model: 'm' }))).close();
    expect(server.requests[0]?.headers).toMatchObject({ 'x-a': '1', 'x-goog-api-key': KEY });
  });
});

describe('the credential', () => {
  test('comes from the environment if no other is given', async () => {
    const server = await serve();
    vi.stubEnv('GOOGLE_API_KEY', 'google-key');
    vi.stubEnv('GEMINI_API_KEY', 'gemini-key');
    await (await new GoogleGenAI({ baseUrl: server.url }).live.connect({ model: 'm' })).close();
    await (await clientOf(server.url).live.connect({ model: 'm' })).close();
    expect(server.requests.map(({ headers }) => headers['x-goog-api-key'])).toEqual(['google-key', KEY]);
  });

  test('is asked for at each dial, not before', async () => {
    const server = await serve();
    const ask = vi
      .fn<() => string>()
      .mockReturnValueOnce('first-key')
      .mockReturnValueOnce('auth_tokens/second');
    const ai = clientOf(server.url, { apiKey: ask });
    void ai.live;
    expect(ask).not.toHaveBeenCalled();
    await (await ai.live.connect({ model: 'm' })).close();
    await (await ai.live.connect({ model: 'm' })).close();
    const [first, second] = server.requests;
    expect(first?.headers['x-goog-api-key']).toBe('first-key');
    expect(first?.url).toMatch(/v1beta\.GenerativeService\.BidiGenerateContent$/);
    expect(second?.headers.authorization).toBe('Token auth_tokens/second');
    expect(second?.headers['x-goog-api-key']).toBeUndefined();
    expect(second?.url).toMatch(/v1alpha\.GenerativeService\.BidiGenerateContentConstrained$/);
  });

  test('missing everywhere is an error that says what to do, before anything is dialed', async () => {
    for (const name of NAMES) vi.stubEnv(name, '');
    const error = await rejection(new GoogleGenAI().live.connect({ model: 'm' }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ phase: 'dial', kind: 'auth' });
    expect((error as ConnectionError).hint).toMatch(/apiKey.*GEMINI_API_KEY/);
  });

  test('may be left to a relay', async () => {
    for (const name of NAMES) vi.stubEnv(name, '');
    const server = await serve();
    await (await new GoogleGenAI({ baseUrl: server.url }).live.connect({ model: 'm' })).close();
    expect(server.requests[0]?.headers['x-goog-api-key']).toBeUndefined();
  });

  test.each([5, {}, ''])('of the wrong kind (%j) is refused', async (apiKey) => {
    const error = await rejection(new GoogleGenAI({ apiKey: apiKey as string }).live.connect({ model: 'm' }));
    expect((error as LiveError).code).toBe('configuration');
  });
});

describe('in a page', () => {
  const inPage = (): void => void vi.stubGlobal('window', { document: {} });

  test('a key is refused, unless opted in; a token passes', () => {
    inPage();
    expect((thrown(() => new GoogleGenAI({ apiKey: KEY })) as LiveError).code).toBe('configuration');
    expect(() => new GoogleGenAI({ apiKey: KEY, dangerouslyAllowBrowser: true })).not.toThrow();
    expect(() => new GoogleGenAI({ apiKey: 'auth_tokens/x' })).not.toThrow();
  });

  test('a key that a function gives is refused before it is sent', async () => {
    const server = await serve();
    inPage();
    const error = await rejection(clientOf(server.url, { apiKey: () => KEY }).live.connect({ model: 'm' }));
    expect((error as LiveError).code).toBe('configuration');
    expect(server.requests).toEqual([]);
  });
});

describe('the address', () => {
  test('has the path of baseUrl, its query, and the version asked for', async () => {
    const server = await serve();
    const ai = clientOf(`${server.url}/relay/?tenant=t`, { apiVersion: 'v1' });
    await (await ai.live.connect({ model: 'm' })).close();
    expect(server.requests[0]?.url).toBe(
      '/relay/ws/google.ai.generativelanguage.v1.GenerativeService.BidiGenerateContent?tenant=t',
    );
  });

  test('with a user goes out as basic authentication', async () => {
    const server = await serve();
    const ai = clientOf(server.url.replace('://', '://user:pa%40ss@'));
    await (await ai.live.connect({ model: 'm' })).close();
    expect(server.requests[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('user:pa@ss').toString('base64')}`,
    );
  });

  test('may be a WebSocket’s', async () => {
    const server = await serve();
    await (await clientOf(server.url.replace('http', 'ws')).live.connect({ model: 'm' })).close();
    expect(server.requests).toHaveLength(1);
  });

  test('that is none rejects', async () => {
    const error = await rejection(clientOf('nowhere').live.connect({ model: 'm' }));
    expect((error as LiveError).code).toBe('configuration');
  });
});

describe('Vertex AI', () => {
  const PATH = '/ws/google.cloud.aiplatform.v1beta1.LlmBidiService/BidiGenerateContent';
  const place = { vertexai: true, project: 'p-1', location: 'eu' };

  test('an access token is asked for at each dial, and models are those of the project', async () => {
    const server = await serve();
    const accessToken = vi.fn<() => Promise<string>>();
    accessToken.mockResolvedValueOnce('first').mockResolvedValueOnce('second');
    const ai = new GoogleGenAI({ ...place, accessToken, baseUrl: server.url });
    await (await ai.live.connect({ model: 'gemini-3.8-live' })).close();
    await (await ai.live.connect({ model: 'acme/voice' })).close();
    expect(server.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      [PATH, 'Bearer first'],
      [PATH, 'Bearer second'],
    ]);
    const models = server.peers.map(
      ({ frames }) => (frames[0] as { setup?: { model: string } }).setup?.model,
    );
    expect(models).toEqual([
      'projects/p-1/locations/eu/publishers/google/models/gemini-3.8-live',
      'projects/p-1/locations/eu/publishers/acme/models/voice',
    ]);
  });

  test('a key of express mode needs no project', async () => {
    const server = await serve();
    const ai = new GoogleGenAI({ vertexai: true, apiKey: KEY, baseUrl: server.url });
    await (await ai.live.connect({ model: 'm', reconnect: false })).close();
    expect(server.requests[0]).toMatchObject({ url: PATH, headers: { 'x-goog-api-key': KEY } });
    expect(server.peers[0]?.frames[0]).toEqual({
      setup: { model: 'publishers/google/models/m', generationConfig: { responseModalities: ['AUDIO'] } },
    });
  });

  test('all of it may come from the environment', async () => {
    const server = await serve();
    vi.stubEnv('GOOGLE_GENAI_USE_VERTEXAI', 'true');
    vi.stubEnv('GOOGLE_CLOUD_PROJECT', 'p-2');
    vi.stubEnv('GOOGLE_VERTEX_BASE_URL', server.url);
    vi.stubEnv('GOOGLE_GENAI_API_VERSION', 'v1');
    const ai = new GoogleGenAI({ accessToken: 'ya29.x' });
    await (await ai.live.connect({ model: 'm' })).close();
    expect(server.requests[0]?.url).toBe(PATH.replace('v1beta1', 'v1'));
    expect(JSON.stringify(server.peers[0]?.frames)).toContain('projects/p-2/locations/global/');
  });

  test('a relay is dialed at its own address, as it stands', async () => {
    vi.stubEnv('GOOGLE_API_KEY', '');
    vi.stubEnv('GEMINI_API_KEY', '');
    vi.stubEnv('GOOGLE_CLOUD_PROJECT', '');
    const server = await serve();
    const ai = new GoogleGenAI({ vertexai: true, baseUrl: `${server.url}/live/?room=1` });
    await (await ai.live.connect({ model: 'm' })).close();
    expect(server.requests[0]?.url).toBe('/live/?room=1');
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  test('without a credential it says what to pass', async () => {
    for (const name of ['GOOGLE_API_KEY', 'GEMINI_API_KEY', 'GOOGLE_VERTEX_BASE_URL']) vi.stubEnv(name, '');
    const error = await rejection(new GoogleGenAI(place).live.connect({ model: 'm' }));
    expect(error).toMatchObject({ phase: 'dial', kind: 'auth' });
    expect((error as ConnectionError).hint).toMatch(/accessToken.*google-auth-library/);
  });

  test('an ephemeral token is refused before anything is dialed', async () => {
    const server = await serve();
    const ai = new GoogleGenAI({ vertexai: true, apiKey: () => 'auth_tokens/x', baseUrl: server.url });
    expect(await rejection(ai.live.connect({ model: 'm' }))).toMatchObject({ code: 'configuration' });
    expect(server.requests).toEqual([]);
  });

  test('a page needs a relay, and is told so', () => {
    vi.stubGlobal('window', { document: {} });
    const credentials = [
      { ...place, accessToken: () => 'x' },
      { vertexai: true, apiKey: KEY },
    ];
    for (const options of credentials) {
      const error = thrown(() => new GoogleGenAI({ ...options, dangerouslyAllowBrowser: true }));
      expect(error).toMatchObject({
        code: 'configuration',
        message: expect.stringMatching(/relay/) as string,
      });
    }
    expect(() => new GoogleGenAI({ vertexai: true, baseUrl: 'https://relay.example.com' })).not.toThrow();
  });

  test('a page that makes its own sockets may do as it likes, if it says so', () => {
    vi.stubGlobal('window', { document: {} });
    const webSocket = () => new FakeSocket();
    const options = { ...place, accessToken: 'ya29.x', webSocket };
    expect((thrown(() => new GoogleGenAI(options)) as LiveError).code).toBe('configuration');
    expect(() => new GoogleGenAI({ ...options, dangerouslyAllowBrowser: true })).not.toThrow();
  });
});

test('`live` is one service', () => {
  const ai = new GoogleGenAI({ apiKey: KEY });
  expect(ai.live).toBeInstanceOf(LiveService);
  expect(ai.live).toBe(ai.live);
});

test('close() without a session, twice, before and after `live` was touched', async () => {
  const server = await serve();
  const ai = clientOf(server.url);
  await ai.close();
  const { live } = ai;
  await ai.close();
  await ai.close();
  expect(await rejection(live.connect({ model: 'm' }))).toBeInstanceOf(ClosedError);
  expect(server.requests).toEqual([]);
});

test.each([[{ a: 5 }], [{ a: 'b', c: undefined }], [{ a: ['b'] }]])('headers %j are refused', (headers) => {
  expect(thrown(() => new GoogleGenAI({ apiKey: KEY, headers: headers as never }))).toBeInstanceOf(
    ValidationError,
  );
});

test('without a credential, a page is told of tokens and not of the environment', async () => {
  vi.stubGlobal('window', { document: {} });
  vi.stubEnv('GEMINI_API_KEY', undefined);
  vi.stubEnv('GOOGLE_API_KEY', undefined);
  const refused = await rejection(new GoogleGenAI().live.connect({ model: 'm' }));
  expect(refused).toMatchObject({
    kind: 'auth',
    hint: expect.stringContaining('authTokens.create') as string,
  });
  expect(String(refused)).not.toContain('environment');
});
