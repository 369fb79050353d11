/** `ai.authTokens` over real sockets: against the emulator, and against a server that says what it is told. */
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';
import {
  AuthTokens,
  ConnectionError,
  GoogleGenAI,
  TimeoutException,
  ValidationError,
  type CreateAuthTokenParameters,
  type LiveConnectParameters,
} from '../../src/index.ts';
import type { FetchLike, Secret } from '../../src/types.ts';
import { clientOf, KEY, LogBook } from '../support/client.ts';
import { rejection } from '../support/events.ts';
import { deadPort } from '../support/server.ts';
import { serveHttp } from './support/http.ts';

const TOKEN = { name: 'auth_tokens/example' };

afterEach(() => vi.unstubAllGlobals());

describe('against the emulator', () => {
  let emulator: LiveEmulator;
  beforeAll(async () => void (emulator = await LiveEmulator.start({ port: 0, speed: 50 })));
  afterAll(() => emulator.close());

  const mint = (params: CreateAuthTokenParameters) => clientOf(emulator.url).authTokens.create(params);

  const connect = (apiKey: Secret, params: Partial<LiveConnectParameters> = {}) =>
    clientOf(emulator.url, { apiKey }).live.connect({ model: 'm', ...params });

  test('a token opens a session, as often as it has uses', async () => {
    const { name } = await mint({ uses: 2 });
    expect(name).toMatch(/^auth_tokens\//);
    for (let use = 0; use < 2; use++) {
      await (await connect(name)).close();
    }
    expect(await rejection(connect(name))).toMatchObject({ kind: 'token', closeCode: 1011 });
  });

  test('a page uses one where it may not use a key, as it was made or its name', async () => {
    const token = await mint({ uses: 2 });
    vi.stubGlobal('window', { document: {} });
    await (await connect(token)).close();
    await (await connect(token.name)).close();
  });

  test('its default lock holds, and leaves resuming to the session', async () => {
    const { name } = await mint({
      constraints: { model: 'locked', config: { responseModalities: ['TEXT'] }, sessionResumption: {} },
    });
    const session = await connect(name, { model: 'other', sessionResumption: {} });
    session.sendText('Hello');
    const said: string[] = [];
    for await (const message of session) {
      said.push(message.text ?? '');
      if (message.serverContent?.turnComplete) break;
    }
    expect(said.join('')).toBe('You said: Hello'); // in text: the locked modality
    const handle = session.resumptionHandle as string;
    await session.close();
    await (await connect(name, { model: 'other', sessionResumption: { handle } })).close();
  });

  test('times are taken in both forms', async () => {
    const expireTime = new Date(Date.now() + 60_000);
    expect(await mint({ expireTime, newSessionExpireTime: expireTime.toISOString() })).toMatchObject({
      name: expect.any(String) as string,
    });
    const error = await rejection(mint({ expireTime: new Date(0) }));
    expect(error).toMatchObject({ httpStatus: 400, kind: 'invalid' });
    expect((error as Error).message).toMatch(/expire_time must be in the future/);
  });

  test('a mask that is not taken is told with what to do', async () => {
    const error = await rejection(
      mint({ constraints: { model: 'm' }, lock: ['tools.functionDeclarations'] }),
    );
    expect(error).toMatchObject({ kind: 'invalid', hint: expect.stringMatching(/top-level/) as string });
  });
});

describe('the request', () => {
  test('goes to v1alpha with the key in a header', async () => {
    const server = await serveHttp(() => ({ body: TOKEN }));
    expect(await clientOf(server.url).authTokens.create({ uses: 3 })).toEqual({ ...TOKEN, resumable: true });
    expect(server.asked).toMatchObject([
      {
        method: 'POST',
        url: '/v1alpha/auth_tokens',
        headers: { 'x-goog-api-key': KEY, 'content-type': 'application/json' },
        body: '{"uses":3}',
      },
    ]);
  });

  test('has the path, query and user of baseUrl, the version and the headers of the client', async () => {
    const server = await serveHttp(() => ({ body: TOKEN }));
    const baseUrl = `${server.url.replace('http://', 'ws://us%C3%A9r:p%40ss@')}/relay/?tenant=t`;
    const ai = new GoogleGenAI({ baseUrl, apiVersion: 'v1beta', headers: { 'x-team': 'a' } });
    await ai.authTokens.create();
    expect(server.asked[0]).toMatchObject({
      url: '/relay/v1beta/auth_tokens?tenant=t',
      headers: {
        authorization: `Basic ${Buffer.from('usér:p@ss').toString('base64')}`,
        'x-team': 'a',
      },
      body: '{}',
    });
  });

  test.each<[CreateAuthTokenParameters, boolean]>([
    [{}, true],
    [{ constraints: { model: 'm', sessionResumption: {} } }, true],
    [{ constraints: { model: 'm' }, lock: ['model', 'tools'] }, true],
    [{ constraints: { model: 'm' }, lock: ['model', 'sessionResumption'] }, false],
    [{ constraints: { model: 'm' }, lock: ['sessionResumption.handle'] }, false],
    [{ constraints: { model: 'm' }, lock: 'all' }, false],
  ])('%j: whether its sessions can be resumed is told (%j)', async (params, resumable) => {
    const server = await serveHttp(() => ({ body: TOKEN }));
    expect(await clientOf(server.url).authTokens.create(params)).toEqual({ ...TOKEN, resumable });
  });

  test('asks for the key each time', async () => {
    const server = await serveHttp(() => ({ body: TOKEN }));
    const apiKey = vi.fn<() => string>().mockReturnValueOnce('first').mockReturnValueOnce('second');
    const ai = clientOf(server.url, { apiKey });
    await ai.authTokens.create();
    await ai.authTokens.create();
    expect(server.asked.map(({ headers }) => headers['x-goog-api-key'])).toEqual(['first', 'second']);
  });
});

describe('a fetch of the user', () => {
  test('makes the request, credential and all', async () => {
    const fetch = vi.fn<FetchLike>(() => Promise.resolve(Response.json(TOKEN)));
    const token = await clientOf('https://example.com', { fetch }).authTokens.create({ uses: 3 });
    expect(token).toMatchObject(TOKEN);
    expect(fetch.mock.calls).toEqual([
      [
        'https://example.com/v1alpha/auth_tokens',
        {
          method: 'POST',
          headers: { 'x-goog-api-key': KEY, 'Content-Type': 'application/json' },
          body: '{"uses":3}',
          redirect: 'manual',
          signal: expect.any(AbortSignal) as AbortSignal,
        },
      ],
    ]);
  });

  test("is the runtime's by its type", async () => {
    const server = await serveHttp(() => ({ body: TOKEN }));
    expect(await clientOf(server.url, { fetch }).authTokens.create()).toMatchObject(TOKEN);
  });

  test.each<[string, () => Error]>([
    ['a text', () => 'gone' as never],
    ['nothing', () => undefined as never],
    [
      'what cannot be looked at',
      () => Object.defineProperty(new Error(), 'cause', { get: () => expect.fail() }),
    ],
  ])('that throws %s is a failure of the network', async (_, thrown) => {
    const fetch = vi.fn<FetchLike>(() => Promise.reject(thrown()));
    const ai = clientOf('https://example.com', { fetch });
    expect(await rejection(ai.authTokens.create({ timeoutMs: 100 }))).toMatchObject({ kind: 'network' });
  });
});

describe('what is odd is told, and nothing of the credential', () => {
  const warnings = (log: LogBook): string[] =>
    log.lines.flatMap(([level, text]) => (level === 'warn' ? [String(text)] : []));
  const fetch = (): Promise<Response> => Promise.resolve(Response.json(TOKEN));

  test('a key that goes to another machine in the clear', async () => {
    const logger = new LogBook();
    await clientOf('http://relay.example.com', { fetch, logger }).authTokens.create();
    expect(warnings(logger)).toEqual([expect.stringMatching(/^insecure: baseUrl .*relay\.example\.com/)]);
    expect(JSON.stringify(logger.lines)).not.toContain(KEY);
  });

  test('without a logger, on the console, once', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.stubEnv('GOOGLE_GEMINI_BASE_URL', 'https://other.example.com');
    const { authTokens } = new GoogleGenAI({ apiKey: KEY, fetch });
    await authTokens.create();
    await authTokens.create();
    await new GoogleGenAI({ apiKey: KEY, fetch, logger: false }).authTokens.create();
    vi.unstubAllEnvs();
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/environment: .*other\.example\.com/)]]);
  });

  test('what the server says is shown without what moves a cursor', async () => {
    const error = { message: `\u001b[2Jwiped\r\n${KEY}` };
    const server = await serveHttp(() => ({ status: 403, body: { error } }));
    const { message } = (await rejection(clientOf(server.url).authTokens.create())) as Error;
    expect(message).toContain('\\u001b[2Jwiped\\u000d\\u000a[redacted]');
  });
});

describe('it rejects', () => {
  test('for what is wrong, before the key is asked for', async () => {
    const apiKey = vi.fn(() => KEY);
    const { authTokens } = clientOf('http://127.0.0.1:1', { apiKey });
    for (const params of [null, 5, { uses: -1 }, { timeoutMs: 0 }, { timeoutMs: '1' }, { signal: {} }]) {
      expect(await rejection(authTokens.create(params as never))).toBeInstanceOf(ValidationError);
    }
    expect(apiKey).not.toHaveBeenCalled();
  });

  test('on Vertex AI', async () => {
    const ai = new GoogleGenAI({ vertexai: true, apiKey: KEY });
    const error = await rejection(ai.authTokens.create());
    expect(error).toMatchObject({ code: 'configuration' });
    expect((error as Error).message).toMatch(/Gemini API.*Vertex AI has none/);
  });

  test('in a page, and with a token', async () => {
    const token = clientOf('http://127.0.0.1:1', { apiKey: 'auth_tokens/x' });
    expect(await rejection(token.authTokens.create())).toMatchObject({
      code: 'configuration',
      message: expect.stringMatching(/cannot make tokens/) as string,
    });
    vi.stubGlobal('window', { document: {} });
    const page = clientOf('http://127.0.0.1:1', { apiKey: () => KEY });
    expect(await rejection(page.authTokens.create())).toMatchObject({ code: 'configuration' });
  });

  test('without a key, and when the function for it fails', async () => {
    for (const name of ['GOOGLE_API_KEY', 'GEMINI_API_KEY', 'GOOGLE_GEMINI_BASE_URL']) vi.stubEnv(name, '');
    expect(await rejection(new GoogleGenAI().authTokens.create())).toMatchObject({ kind: 'auth' });
    vi.unstubAllEnvs();
    const failing = clientOf('http://127.0.0.1:1', { apiKey: () => Promise.reject(new Error('sealed')) });
    const error = await rejection(failing.authTokens.create());
    expect(error).toBeInstanceOf(ConnectionError);
    expect((error as Error).message).toMatch(/sealed/);
  });

  test('when the function for the key never answers', async () => {
    const { authTokens } = clientOf('http://127.0.0.1:1', { apiKey: () => new Promise(() => undefined) });
    expect(await rejection(authTokens.create({ timeoutMs: 20 }))).toBeInstanceOf(TimeoutException);
    expect(await rejection(authTokens.create({ signal: AbortSignal.abort() }))).toMatchObject({
      code: 'aborted',
    });
  });

  test.each(['<html>', '[]', '{}', 'null', '{"name":""}', '{"name":5}'])(
    'for an answer of %s',
    async (body) => {
      const server = await serveHttp(() => ({ body }));
      const error = await rejection(clientOf(server.url).authTokens.create());
      expect(error).toMatchObject({ kind: 'invalid', message: expect.stringMatching(/no token/) as string });
    },
  );

  test('after retries, with what the server said', async () => {
    const server = await serveHttp(() => ({
      status: 429,
      body: { error: { message: 'Slow down' } },
      headers: { 'retry-after': '0' },
    }));
    const log = new LogBook();
    const error = await rejection(clientOf(server.url, { logger: log }).authTokens.create());
    expect(error).toMatchObject({ httpStatus: 429, kind: 'quota', retryable: true });
    expect((error as Error).message).toMatch(/Slow down/);
    expect(server.asked).toHaveLength(4);
    expect(log.lines).toHaveLength(3);
  });

  test('in time, where nobody answers', async () => {
    const server = await serveHttp(() => undefined);
    const { authTokens } = clientOf(server.url);
    expect(await rejection(authTokens.create({ timeoutMs: 50 }))).toBeInstanceOf(TimeoutException);
    const abort = new AbortController();
    const failing = rejection(authTokens.create({ signal: abort.signal }));
    abort.abort();
    expect(await failing).toMatchObject({ code: 'aborted', name: 'AbortError' });
    const dead = clientOf(`http://127.0.0.1:${await deadPort()}`);
    expect(await rejection(dead.authTokens.create({ timeoutMs: 100 }))).toMatchObject({ kind: 'network' });
  });
});

test('`authTokens` is one object', () => {
  const ai = clientOf('http://127.0.0.1:1');
  expect(ai.authTokens).toBeInstanceOf(AuthTokens);
  expect(ai.authTokens).toBe(ai.authTokens);
});
