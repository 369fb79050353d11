/** The server of the page: whom it serves, the tokens, and the line that it takes on. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as requestPlain, type IncomingHttpHeaders } from 'node:http';
import { request as requestSecure } from 'node:https';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { ConnectionError, GoogleGenAI, type LiveEvent } from '../../src/index.ts';
import type { Partner } from '../../src/talk/partner.ts';
import { openPartner } from '../../src/talk/partner.ts';
import { serveTalk, type TalkServer, type TalkServerOptions } from '../../src/talk/server.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talk-'));
  await writeFile(join(folder, 'index.html'), '<title>Talk</title>');
  await writeFile(join(folder, 'page.js'), 'export {};');
  await writeFile(join(folder, 'secrets.env'), 'KEY=1');
});

afterAll(() => rm(folder, { recursive: true }));

const PARTNER: Partner = {
  model: 'gemini-3.8-live',
  isEmulator: true,
  baseUrl: 'http://127.0.0.1:9', // nobody listens there
  connect: () => Promise.reject(new Error('nobody')),
  mint: () => Promise.resolve('auth_tokens/one'),
  close: () => Promise.resolve(),
};

async function serve(options: Partial<TalkServerOptions> = {}): Promise<TalkServer> {
  const server = await serveTalk({
    folder,
    partner: PARTNER,
    port: 0,
    addresses: [],
    tls: false,
    ...options,
  });
  onTestFinished(() => server.close());
  return server;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** `fetch` sets these headers itself, and refuses to be told. */
function ask(url: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = url.startsWith('https') ? requestSecure : requestPlain;
    request(url, { method, headers, rejectUnauthorized: false, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (body += piece));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

const originOf = (url: string): string => new URL(url).origin;

describe('files', () => {
  test('of the page are served under a policy, and nothing else is', async () => {
    const { url } = await serve();
    const page = await ask(url);
    expect(page).toMatchObject({ status: 200, body: '<title>Talk</title>' });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringContaining("script-src 'self';") as string,
      'x-content-type-options': 'nosniff',
    });
    expect((await ask(`${url}page.js`)).headers['content-type']).toBe('text/javascript; charset=utf-8');
    for (const path of ['secrets.env', 'index.html', '%2e%2e/package.json', 'line/a/ws/x', 'token'])
      expect((await ask(url + path)).status, path).toBe(404);
    expect((await ask(url, 'PUT')).status).toBe(405);
  });

  test('are not served under a name of somebody else', async () => {
    const { url } = await serve();
    const { port } = new URL(url);
    for (const host of ['evil.example', `evil.example:${port}`, 'localhost', '127.0.0.1'])
      expect((await ask(url, 'GET', { host })).status, host).toBe(403);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
      expect((await ask(url, 'GET', { host })).status, host).toBe(200);
  });

  test('that were not built are an error at the start', async () => {
    await expect(serve({ folder: join(folder, 'nowhere') })).rejects.toThrow('ENOENT');
  });
});

describe('tokens', () => {
  test('are for the page that is served here', async () => {
    const { url } = await serve();
    const origin = originOf(url);
    expect(await ask(`${url}token`, 'POST', { origin })).toMatchObject({
      status: 200,
      body: 'auth_tokens/one',
    });
    const foreign = ['https://evil.example', 'null', origin.replace('http', 'https'), `${origin}0`];
    for (const other of foreign)
      expect((await ask(`${url}token`, 'POST', { origin: other })).status, other).toBe(403);
    expect((await ask(`${url}token`, 'POST')).status).toBe(403);
    expect((await ask(`${url}token`, 'POST', { origin, host: 'evil.example' })).status).toBe(403);
    // A name that leads here, and a page of that name.
    const rebound = { origin: 'http://evil.example', host: 'evil.example' };
    expect((await ask(`${url}token`, 'POST', rebound)).status).toBe(403);
  });

  test('are refused with the reason', async () => {
    const mint = (): Promise<string> =>
      Promise.reject(new ConnectionError('The key is not valid.', { phase: 'dial', kind: 'auth', hint: '' }));
    const { url } = await serve({ partner: { ...PARTNER, mint } });
    expect(await ask(`${url}token`, 'POST', { origin: originOf(url) })).toMatchObject({
      status: 502,
      body: 'The key is not valid.',
    });
  });

  test('in a network need the pass that is printed, and the page of an address that is listed', async () => {
    // Stands for an address of the network: it leads here, and is none of those that are always served.
    const { url, urls } = await serve({ addresses: ['127.0.0.2'] });
    const [there = ''] = urls;
    const { origin, hash } = new URL(there);
    expect(there).toBe(url.replace('127.0.0.1', '127.0.0.2'));
    expect(hash).toMatch(/^#[\da-f-]{36}$/);
    const pass = hash.slice(1);
    const token = (headers: Record<string, string>): Promise<Answer> =>
      ask(`${origin}/token`, 'POST', { origin, ...headers });
    expect((await token({ 'x-talk-pass': pass })).status).toBe(200);
    expect((await token({})).status).toBe(403);
    expect((await token({ 'x-talk-pass': pass.replace(/./g, '0') })).status).toBe(403);
    expect((await token({ 'x-talk-pass': pass, origin: 'https://evil.example' })).status).toBe(403);
  });
});

describe('TLS', () => {
  test('has a certificate for each address', async () => {
    const { url, urls } = await serve({ tls: true, addresses: ['127.0.0.2'] });
    expect(url).toMatch(/^https:/);
    const { origin, hash } = new URL(urls[0] ?? '');
    const headers = { origin, 'x-talk-pass': hash.slice(1) };
    expect((await ask(`${origin}/token`, 'POST', headers)).status).toBe(200);
    const plain = { ...headers, origin: origin.replace('https', 'http') };
    expect((await ask(`${origin}/token`, 'POST', plain)).status).toBe(403);
  });
});

describe('the line', () => {
  /** A client that dials as the page does. */
  async function page(
    given?: Partner,
  ): Promise<{ ai: GoogleGenAI; url: string; line: string; origin: string }> {
    const partner =
      given ?? (await openPartner({ model: 'gemini-3.8-live', apiKey: undefined, baseUrl: undefined }));
    onTestFinished(() => partner.close());
    const { url } = await serve({ partner });
    const origin = originOf(url);
    const { line } = JSON.parse((await ask(`${url}facts`)).body) as { line: string };
    const ai = new GoogleGenAI({
      apiKey: async () => (await ask(`${url}token`, 'POST', { origin })).body,
      baseUrl: `${origin}/line/${line}`,
      webSocket: (address, { headers }) => new WebSocket(address, { headers, origin }),
    });
    return { ai, url, line, origin };
  }

  test('leads to the service, can be cut, and is taken up again', async () => {
    const { ai, url, line, origin } = await page();
    const session = await ai.live.connect({ model: 'gemini-3.8-live' });
    session.sendText('Hello');
    const events = session.events();
    const until = async (type: LiveEvent['type']): Promise<LiveEvent> => {
      for (;;) {
        const { value, done } = await events.next();
        if (done === true) throw new Error(`The session has ended before ${type}.`);
        if (value.type === type) return value;
      }
    };
    await until('audio');
    expect(await ask(`${url}line/someone-else/cut`, 'POST', { origin })).toMatchObject({ body: '0' });
    expect(await ask(`${url}line/${line}/cut`, 'POST', { origin })).toMatchObject({ status: 200, body: '1' });
    expect(await until('reconnecting')).toMatchObject({ why: 'network' });
    await until('resumed');
    session.sendText('Are you there?');
    await until('turnComplete');
    await session.close();
  });

  test('leads to a service over TLS, as Gemini is', async () => {
    await using service = await LiveEmulator.start({ tls: true });
    // Its certificate is its own.
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { ai } = await page({
      ...PARTNER,
      baseUrl: service.url,
      mint: () => Promise.resolve(service.mintToken()),
    });
    const session = await ai.live.connect({ model: 'gemini-3.8-live' });
    await session.close();
    expect(await session.closed).toMatchObject({ code: 1000, initiatedBy: 'client' });
    expect(service.connections).toHaveLength(1);
  });

  test('is for the page that is served here', async () => {
    const { url, line, origin } = await page();
    const path = `${url.replace('http', 'ws')}line/${line}/ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent?key=any`;
    const dialed = (address: string, headers: Record<string, string>): Promise<string> =>
      new Promise((resolve) => {
        const socket = new WebSocket(address, { headers });
        socket.on('open', () => {
          socket.close();
          resolve('open');
        });
        socket.on('error', ({ message }) => resolve(message));
      });
    expect(await dialed(path, { origin })).toBe('open');
    expect(await dialed(path, { origin: 'https://evil.example' })).toMatch('403');
    expect(await dialed(path, {})).toMatch('403');
    expect(await dialed(path.replace('/ws/', '/v1beta/'), { origin })).toMatch('403');
    expect((await ask(`${url}line/${line}/cut`, 'POST', { origin: 'https://evil.example' })).status).toBe(
      403,
    );
  });

  test('that leads nowhere is an error of the connection, and a refusal of the service is told as it is', async () => {
    let asked = '';
    const refusing = createServer((socket) => {
      socket.on('data', (data) => {
        asked += String(data);
        socket.end('HTTP/1.1 429 Too Many\r\nContent-Length: 0\r\n\r\n');
      });
    });
    await new Promise<void>((resolve) => refusing.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void refusing.close());
    const { port } = refusing.address() as AddressInfo;
    for (const [baseUrl, status] of [
      [PARTNER.baseUrl, 502],
      [`http://127.0.0.1:${port}/relay`, 429],
    ] as const) {
      const { url } = await serve({ partner: { ...PARTNER, baseUrl } });
      const { hostname, host, origin, port: mine } = new URL(url);
      const socket = connect(Number(mine), hostname);
      onTestFinished(() => void socket.destroy());
      socket.write(
        `GET /line/a/ws/x HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: k\r\nCookie: a=secret\r\n\r\n`,
      );
      const first = await new Promise<string>((resolve) =>
        socket.once('data', (data) => resolve(String(data))),
      );
      expect(first).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    }
    expect(asked).toMatch(/^GET \/relay\/ws\/x HTTP/);
    expect(asked.toLowerCase()).toContain(`\r\nhost: 127.0.0.1:${port}\r\n`);
    expect(asked.toLowerCase()).toContain('\r\nsec-websocket-key: k\r\n');
    expect(asked).not.toMatch(/secret|origin/i);
  });
});
