import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { LiveEmulator, type EmulatorOptions, type ListenOptions } from '../../../src/emulator/index.ts';
import { makeKeyPair } from '../../../src/emulator/transport/tls.ts';
import { brief, GEMINI, outline, question, silence, textOf, VERTEX } from '../support/core.ts';
import { RawClient } from '../support/raw-client.ts';

const TEXT = { generationConfig: { responseModalities: ['TEXT'] } };
const NO_NEWS = ['sessionResumptionUpdate', 'voiceActivity'];

const running: LiveEmulator[] = [];
async function start(options: EmulatorOptions & ListenOptions = {}): Promise<LiveEmulator> {
  const emulator = await LiveEmulator.start({ speed: 100, ...options });
  running.push(emulator);
  return emulator;
}
afterEach(() => Promise.all(running.splice(0).map((emulator) => emulator.close())));

const wsUrl = (emulator: LiveEmulator, path = `${GEMINI}?key=k`): string =>
  emulator.url.replace('http', 'ws') + path;

describe('a raw client', () => {
  it('holds a written turn, in binary frames of pretty-printed JSON', async () => {
    const client = await RawClient.connect(await start(), TEXT);
    client.write('Hello');
    const frames = await client.turn();
    expect(textOf(frames, 'text')).toBe('You said: Hello');
    expect(client.binary.every(Boolean)).toBe(true);
    await client.close();
  });

  it('holds a spoken turn that ends by its silence', async () => {
    const client = await RawClient.connect(await start(), { outputAudioTranscription: {} });
    client.hear(question);
    client.hear(silence(1_000));
    const frames = await client.turn();
    expect(frames.filter(({ voiceActivity }) => voiceActivity)).toHaveLength(2);
    expect(textOf(frames, 'outputTranscription')).toMatch(/^This is your voice/);
    await client.close();
  });

  it('holds a function call', async () => {
    const client = await RawClient.connect(await start(), {
      ...TEXT,
      tools: [{ functionDeclarations: [{ name: 'weather' }] }],
    });
    client.write('call weather {"city": "Paris"}');
    const [call] = (await client.until(({ toolCall }) => toolCall !== undefined)).at(-1)!.toolCall!
      .functionCalls!;
    client.send({
      tool_response: { function_responses: [{ id: call!.id, name: 'weather', response: { degrees: 12 } }] },
    });
    expect(textOf(await client.turn(), 'text')).toBe('weather answered {"degrees":12}.');
    await client.close();
  });

  it('interrupts', async () => {
    const client = await RawClient.connect(await start({ speed: 20, respond: () => 'word '.repeat(30) }));
    client.write('One');
    await client.until(({ serverContent }) => serverContent?.modelTurn !== undefined);
    client.write('Two');
    const frames = await client.turn();
    expect(brief(frames.flatMap(outline)).slice(-2)).toEqual(['interrupted', 'turnComplete']);
    const kinds = brief((await client.turn()).flatMap(outline));
    expect(kinds).toEqual(['audio', 'generationComplete', 'turnComplete']);
    await client.close();
  });

  it('resumes on another connection', async () => {
    const emulator = await start();
    const first = await RawClient.connect(emulator, { ...TEXT, sessionResumption: {} });
    first.write('My name is Ada.');
    await first.turn();
    const [update] = await first.until(
      ({ sessionResumptionUpdate }) => sessionResumptionUpdate?.resumable === true,
    );
    const handle = update!.sessionResumptionUpdate!.newHandle!;
    await first.close();
    await emulator.until(() => emulator.connections[0]?.closed);
    expect(emulator.state(handle)?.history).toHaveLength(2);
    const second = await RawClient.connect(emulator, { sessionResumption: { handle } });
    second.write('And I am back.');
    expect(textOf(await second.turn(), 'text')).toBe('You said: And I am back.');
    await second.close();
  });

  it('uses its credential in any form', async () => {
    const emulator = await start({ apiKeys: ['mine'] });
    for (const [path, headers] of [
      [`//${GEMINI.slice(1)}?key=mine`, {}],
      [GEMINI, { 'X-Goog-Api-Key': 'mine' }],
      [VERTEX, { Authorization: 'Bearer mine' }],
    ] as const) {
      const client = await RawClient.connect(
        emulator,
        { model: path === VERTEX ? 'publishers/google/models/m' : 'models/m' },
        { path, headers },
      );
      await client.close();
    }
    const wrong = new RawClient(wsUrl(emulator, `${GEMINI}?key=yours`));
    await once(wrong.socket, 'open');
    wrong.send({ setup: { model: 'models/m' } });
    expect(await wrong.closed).toEqual({
      code: 1007,
      reason: 'API key not valid. Please pass a valid API key.',
    });
  });

  it('gets its close echoed, and the record says who closed', async () => {
    const emulator = await start();
    const client = await RawClient.connect(emulator);
    client.socket.close(1000, 'bye');
    expect((await client.closed).code).toBe(1000);
    expect(await emulator.until(() => emulator.connections[0]?.closed)).toEqual({
      code: 1000,
      reason: 'bye',
      by: 'client',
    });
    const other = await RawClient.connect(emulator);
    other.socket.terminate();
    expect(await emulator.until(() => emulator.connections[1]?.closed)).toMatchObject({
      code: 1006,
      by: 'network',
    });
  });
});

it('counts one connection where a client gives up one and sets up another at once', async () => {
  const emulator = await start();
  for (let moves = 0; moves < 20; moves++) {
    const left = await RawClient.connect(emulator);
    const next = new RawClient(wsUrl(emulator));
    await once(next.socket, 'open');
    left.socket.terminate();
    next.send({ setup: { model: 'models/test' } });
    await next.until(({ setupComplete }) => setupComplete !== undefined);
    await next.close();
  }
  expect(emulator.peakConnections()).toBe(1);
});

describe('faults on real sockets', () => {
  const fail = (client: RawClient): Promise<string> =>
    new Promise((resolve) => client.socket.once('error', ({ message }) => resolve(message)));

  it('refuses the upgrade with a status, or for a path it does not know', async () => {
    const emulator = await start({ script: [{ after: 'dial', refuse: 401 }] });
    expect(await fail(new RawClient(wsUrl(emulator)))).toBe('Unexpected server response: 401');
    expect(await fail(new RawClient(wsUrl(emulator, '/ws/nothing')))).toBe('Unexpected server response: 404');
    expect(emulator.connections.map(({ closed }) => closed?.code)).toEqual([1006]);
  });

  it('never answers the upgrade, and still closes', async () => {
    const emulator = await start({ script: [{ after: 'dial', hang: true }] });
    const client = new RawClient(wsUrl(emulator));
    await emulator.until(() => emulator.connections.length === 1);
    await emulator.close();
    expect((await client.closed).code).toBe(1006);
  });

  it('destroys the socket, closes as told, and sends garbage', async () => {
    const emulator = await start({
      script: [
        { after: 'setup', drop: true, connection: 0 },
        { after: 'setup', close: { code: 1011, reason: 'Internal error encountered.' }, connection: 1 },
        { after: 'setup', raw: new Uint8Array([0xff, 0xfe]), connection: 2 },
        { after: 'setup', close: { code: 1006 }, connection: 3 },
      ],
    });
    expect((await (await RawClient.connect(emulator)).closed).code).toBe(1006);
    expect(await (await RawClient.connect(emulator)).closed).toEqual({
      code: 1011,
      reason: 'Internal error encountered.',
    });
    const garbled = new RawClient(wsUrl(emulator));
    const received: Buffer[] = [];
    garbled.socket.removeAllListeners('message');
    garbled.socket.on('message', (data: Buffer) => received.push(data));
    await once(garbled.socket, 'open');
    garbled.send({ setup: { model: 'models/m' } });
    while (received.length < 2) await once(garbled.socket, 'message');
    expect([...received[1]!]).toEqual([0xff, 0xfe]);
    expect((await (await RawClient.connect(emulator)).closed).code).toBe(1006);
  });

  it('stops reading, so that the client feels it', async () => {
    const emulator = await start({ script: [{ after: 'setup', pause: true }] });
    const client = await RawClient.connect(emulator);
    const data = 'A'.repeat(4 * 2 ** 20);
    for (let i = 0; i < 8; i++) client.send({ realtimeInput: { audio: { mimeType: 'audio/pcm', data } } });
    await new Promise((resolve) => setImmediate(resolve));
    expect(client.socket.bufferedAmount).toBeGreaterThan(2 ** 20);
    expect(emulator.connections[0]?.frames).toHaveLength(1);
    client.socket.terminate();
  });
});

describe('a drop in the middle of a frame', () => {
  it('leaves a head and a part of what it announces on the wire', async () => {
    const emulator = await start({ script: [{ after: 'setup', drop: 'midFrame' }] });
    const client = await RawClient.connect(emulator, TEXT);
    const pieces: Buffer[] = [];
    const { _socket } = client.socket as unknown as { _socket: Socket };
    _socket.on('data', (piece: Buffer) => pieces.push(piece));
    client.write('Hello');
    expect(await client.closed).toEqual({ code: 1006, reason: '' });
    const bytes = Buffer.concat(pieces);
    const announced = Number(bytes.readBigUInt64BE(2));
    expect([bytes[0], bytes[1]]).toEqual([0x82, 127]);
    expect(bytes.length - 10).toBe(announced >> 1);
    expect(bytes.subarray(10, 30).toString()).toMatch(/^\{\s+"serverContent/);
  });
});

describe('POST /v1alpha/auth_tokens', () => {
  const mint = (
    emulator: LiveEmulator,
    body: unknown,
    headers: Record<string, string> = { 'x-goog-api-key': 'k' },
  ) => fetch(`${emulator.url}/v1alpha/auth_tokens`, { method: 'POST', headers, body: JSON.stringify(body) });

  it('mints a token that opens a session', async () => {
    const emulator = await start();
    const response = await mint(emulator, {
      uses: 1,
      bidiGenerateContentSetup: { model: 'models/m', ...TEXT },
    });
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    const { name } = (await response.json()) as { name: string };
    const path = `${GEMINI.replace('v1beta', 'v1alpha')}Constrained?access_token=${encodeURIComponent(name)}`;
    const client = await RawClient.connect(emulator, {}, { path });
    client.write('Hello');
    expect(textOf(await client.turn(), 'text')).toBe('You said: Hello');
    await client.close();
  });

  it('refuses as the service does', async () => {
    const emulator = await start({ apiKeys: ['k'] });
    const failures = await Promise.all([
      mint(emulator, { setup: {} }),
      mint(emulator, {}, {}),
      mint(emulator, {}, { 'x-goog-api-key': 'other' }),
      fetch(`${emulator.url}/v1alpha/auth_tokens`),
      fetch(emulator.url),
    ]);
    const bodies = await Promise.all(
      failures.map((failure) => failure.json() as Promise<{ error: { code: number } }>),
    );
    expect(failures.map(({ status }) => status)).toEqual([400, 403, 400, 405, 404]);
    expect(bodies.map(({ error }) => error.code)).toEqual([400, 403, 400, 405, 404]);
  });
});

describe('an emulator', () => {
  it('listens on loopback on a free port, and frees it', async () => {
    const emulator = await start();
    expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const client = await RawClient.connect(emulator);
    await emulator.close();
    expect((await client.closed).code).toBe(1006);
    const port = Number(new URL(emulator.url).port);
    const again = createServer().listen(port, '127.0.0.1');
    await once(again, 'listening');
    again.close();
  });

  it('rejects where it cannot listen', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(LiveEmulator.start({ port })).rejects.toThrow(/EADDRINUSE/);
    other.close();
  });

  it('writes an IPv6 host as a URL does', async () => {
    const emulator = await start({ host: '::1' });
    expect(emulator.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    await (await RawClient.connect(emulator)).close();
  });

  it('stops waiting when it is closed', async () => {
    const emulator = await start();
    const waiting = emulator.until(() => emulator.connections[0]);
    await emulator.close();
    await expect(waiting).rejects.toThrow(/closed before/);
  });

  it.each([
    [{ speed: 0 }, 'speed'],
    [{ speed: Number.NaN }, 'speed'],
    [{ setupDelayMs: -1 }, 'setupDelayMs'],
    [{ lifetimeMs: Infinity }, 'lifetimeMs'],
    [{ lifeTimeMs: 5 }, 'lifeTimeMs'],
    [{ script: [{ after: 'setup' }, { after: 'teardown' }] }, 'script[1].after'],
    [{ script: [{ after: -1 }] }, 'script[0].after'],
    [{ script: [{ after: 'turn', clsoe: { code: 1011 } }] }, 'script[0].clsoe'],
    [{ script: [{ after: 'open', refuse: 401 }] }, 'script[0].refuse'],
  ])('refuses %j and names the path', async (options, path) => {
    await expect(LiveEmulator.start(options as EmulatorOptions)).rejects.toMatchObject({
      code: 'validation',
      issues: [{ path }],
    });
  });
});

it('speaks of nothing unasked but what the model does', async () => {
  const client = await RawClient.connect(await start(), TEXT);
  client.write('Hello');
  const kinds = (await client.turn()).flatMap(outline);
  expect(kinds.filter((kind) => NO_NEWS.includes(kind))).toEqual([]);
  await client.close();
});

describe('pages', () => {
  const mint = (emulator: LiveEmulator, headers: Record<string, string>, method = 'POST') =>
    fetch(`${emulator.url}/v1alpha/auth_tokens`, { method, headers: { 'x-goog-api-key': 'k', ...headers } });

  it('of this machine may mint a token, after asking whether they may', async () => {
    const emulator = await start();
    const origin = 'http://localhost:5173';
    const asked = await mint(
      emulator,
      { origin, 'access-control-request-headers': 'content-type,x-goog-api-key' },
      'OPTIONS',
    );
    expect(asked.status).toBe(204);
    expect(Object.fromEntries(asked.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': 'content-type,x-goog-api-key',
    });
    const minted = await mint(emulator, { origin });
    expect(minted.headers.get('access-control-allow-origin')).toBe(origin);
    expect(await minted.json()).toMatchObject({ name: expect.stringMatching(/^auth_tokens\//) });
  });

  it('of elsewhere get neither a token nor a socket, unless the options name them', async () => {
    const origin = 'https://evil.example';
    const emulator = await start();
    const answer = await mint(emulator, { origin });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect((await new RawClient(wsUrl(emulator), { origin }).closed).code).toBe(1006);
    expect(emulator.connections).toEqual([]);
    const open = await start({ origins: [origin] });
    await (await RawClient.connect(open, {}, { headers: { origin } })).close();
  });

  it('that lead a name of their own here are refused', async () => {
    const emulator = await start();
    expect((await new RawClient(wsUrl(emulator), { host: 'evil.example' }).closed).code).toBe(1006);
    expect(emulator.connections).toEqual([]);
    const known = await start({ hosts: ['service.example'] });
    await (await RawClient.connect(known, {}, { headers: { host: 'service.example' } })).close();
  });
});

describe('handles and tokens', () => {
  const given = async (options: EmulatorOptions): Promise<string[]> => {
    const emulator = await start(options);
    const client = await RawClient.connect(emulator, { sessionResumption: {} });
    const [frame] = await client.until(
      ({ sessionResumptionUpdate }) => sessionResumptionUpdate !== undefined,
    );
    await client.close();
    return [frame!.sessionResumptionUpdate!.newHandle!, emulator.mintToken()];
  };

  it('cannot be guessed, unless a seed is given that repeats them', async () => {
    const [first, second] = [await given({}), await given({})];
    expect(first[0]).not.toBe(second[0]);
    expect(first[1]).not.toBe(second[1]);
    expect(await given({ seed: 1 })).toEqual(await given({ seed: 1 }));
  });
});

describe('TLS', () => {
  const handshake = async (emulator: LiveEmulator, ca: string, host?: string): Promise<string> => {
    const headers = host === undefined ? {} : { host };
    const url = emulator.url.replace('http', 'ws') + `${GEMINI}?key=k`;
    const socket = new WebSocket(url, { ca, headers, ...(host !== undefined && { servername: host }) });
    const outcome = await new Promise<string>((resolve) => {
      socket.on('open', () => resolve('open'));
      socket.on('error', ({ message }) => resolve(message));
    });
    socket.terminate();
    return outcome;
  };

  it('is spoken with a certificate made on the spot, for loopback and the hosts that are allowed', async () => {
    const emulator = await start({ tls: true, hosts: ['service.example'] });
    expect(emulator.url).toMatch(/^https:\/\/127.0.0.1:\d+$/);
    expect(await handshake(emulator, emulator.certificate!)).toBe('open');
    expect(await handshake(emulator, emulator.certificate!, 'service.example')).toBe('open');
    expect(await handshake(emulator, emulator.certificate!, 'other.example')).toMatch(/does not match/);
  });

  it('is spoken with a key and a certificate that are given', async () => {
    const tls = await makeKeyPair([]);
    const emulator = await start({ tls });
    expect(emulator.certificate).toBe(tls.cert);
    expect(await handshake(emulator, tls.cert)).toBe('open');
  });
});

it('sends text frames where that is asked for', async () => {
  const client = await RawClient.connect(await start({ frames: 'text' }), TEXT);
  client.write('Hello');
  expect(textOf(await client.turn(), 'text')).toBe('You said: Hello');
  expect(client.binary.some(Boolean)).toBe(false);
  await client.close();
});

it('forgets closed connections beyond those it is to keep', async () => {
  const emulator = await start({ keepClosed: 1 });
  for (let count = 0; count < 3; count++) {
    await (await RawClient.connect(emulator)).close();
    await emulator.until(() => emulator.connections.every(({ closed }) => closed !== undefined));
  }
  await (await RawClient.connect(emulator)).close();
  expect(emulator.connections.map(({ closed }) => closed?.code ?? 'open')).toHaveLength(2);
});
