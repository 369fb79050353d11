/** A key that makes tokens never shows up in an error, a log line or what is printed. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { GoogleGenAI, type CreateAuthTokenParameters, type GoogleGenAIOptions } from '../../src/index.ts';
import { LogBook } from '../support/client.ts';
import { rejection } from '../support/events.ts';
import { expectClean, print, SECRET } from '../support/secret.ts';
import { deadPort } from '../support/server.ts';
import { serveHttp, type Answer, type Asked } from './support/http.ts';

/** The places a secret can be planted in, and how a client gets it. */
const PLACES: readonly [where: string, plant: (url: string) => GoogleGenAIOptions][] = [
  ['apiKey', (baseUrl) => ({ apiKey: SECRET, baseUrl })],
  ['a function', (baseUrl) => ({ apiKey: () => Promise.resolve(SECRET), baseUrl })],
  ['a token', (baseUrl) => ({ apiKey: `auth_tokens/${SECRET}`, baseUrl })],
  ['the query', (url) => ({ apiKey: 'other-key', baseUrl: `${url}?sig=${encodeURIComponent(SECRET)}` })],
  [
    'the password',
    (url) => ({ baseUrl: url.replace('://', `://user:${encodeURIComponent(SECRET)}@`), headers: {} }),
  ],
  ['a header', (baseUrl) => ({ apiKey: 'other-key', baseUrl, headers: { 'x-relay': SECRET } })],
  ['a header that cannot be sent', (baseUrl) => ({ baseUrl, headers: { 'x-relay': `${SECRET}\r\nx: y` } })],
];

/** Fails soon, whatever happens. */
const LIMITS: CreateAuthTokenParameters = { timeoutMs: 200 };

async function attempt(
  options: GoogleGenAIOptions,
  params: CreateAuthTokenParameters = LIMITS,
): Promise<void> {
  const log = new LogBook();
  const ai = new GoogleGenAI({ ...options, logger: log });
  const error = await rejection(ai.authTokens.create(params));
  expect(error).toBeInstanceOf(Error);
  expectClean(error, log.lines, ai, ai.authTokens);
}

const echo = ({ url, headers }: Asked): string => `bad key ${SECRET} ${url} ${JSON.stringify(headers)}`;

afterEach(() => vi.unstubAllGlobals());

describe.each(PLACES)('planted in %s', (_where, plant) => {
  test.each<[string, (asked: Asked) => Answer | undefined]>([
    ['refuses and says why', (asked) => ({ status: 400, body: { error: { message: echo(asked) } } })],
    ['asks to come back', (asked) => ({ status: 503, body: { error: { message: echo(asked) } } })],
    ['answers nonsense', (asked) => ({ body: echo(asked) })],
    ['never answers', () => undefined],
  ])('a server that %s', async (_what, answer) => {
    const server = await serveHttp(answer);
    await attempt(plant(server.url));
  });

  test('a server that is not there', async () => {
    await attempt(plant(`http://127.0.0.1:${await deadPort()}`));
  });

  test('a fetch that quotes its request', async () => {
    vi.stubGlobal('fetch', (url: string, init: object) =>
      Promise.reject(
        Object.assign(new TypeError(`cannot fetch ${url} ${JSON.stringify(init)}`), { url, init }),
      ),
    );
    await attempt(plant('http://127.0.0.1:1'));
  });
});

test('constraints are not shown, nor what asking for the key throws', async () => {
  const constraints = { model: 'm', config: { temperature: SECRET as never }, systemInstruction: SECRET };
  await attempt({ apiKey: 'k', baseUrl: 'http://127.0.0.1:1' }, { ...LIMITS, constraints });
  const key = 'AIzaSyPlanted0123456789';
  const ai = new GoogleGenAI({ apiKey: () => Promise.reject(new Error(`cannot decrypt ${key}`)) });
  expect(print(await rejection(ai.authTokens.create()))).not.toContain(key);
});

test('a token that was made is in no log', async () => {
  const server = await serveHttp(() => ({ body: { name: `auth_tokens/${SECRET}` } }));
  const log = new LogBook();
  const ai = new GoogleGenAI({ apiKey: 'k', baseUrl: server.url, logger: log });
  await ai.authTokens.create({ constraints: { model: 'm', systemInstruction: SECRET } });
  expect(log.lines).toHaveLength(1);
  expectClean(log.lines, ai, ai.authTokens);
});
