/** A key planted anywhere never shows up in an error, a log line, what is told, or what is printed. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import {
  GoogleGenAI,
  type GoogleGenAIOptions,
  type LiveConnectParameters,
  type LiveSession,
} from '../../src/index.ts';
import { Diary, LogBook } from '../support/client.ts';
import { serve } from '../support/conversation.ts';
import { eventually, rejection } from '../support/events.ts';
import { FakeSocket } from '../support/fake-socket.ts';
import { expectClean, print, SECRET } from '../support/secret.ts';
import { acceptSetup, afterSetup, deadPort, httpAnswer, type Peer, type Script } from '../support/server.ts';

/** The places a secret can be planted in, and how a client gets it. */
const PLACES: readonly [where: string, plant: (url: string) => GoogleGenAIOptions][] = [
  ['apiKey', (url) => ({ apiKey: SECRET, baseUrl: url })],
  ['a token', (url) => ({ apiKey: `auth_tokens/${SECRET}`, baseUrl: url })],
  ['a token as it was made', (url) => ({ apiKey: { name: `auth_tokens/${SECRET}` }, baseUrl: url })],
  ['a function', (url) => ({ apiKey: () => Promise.resolve(SECRET), baseUrl: url })],
  [
    'the query of baseUrl',
    (url) => ({ apiKey: 'other-key', baseUrl: `${url}?sig=${encodeURIComponent(SECRET)}` }),
  ],
  [
    'the password in baseUrl',
    (url) => ({ baseUrl: url.replace('://', `://user:${encodeURIComponent(SECRET)}@`) }),
  ],
  ['the user in baseUrl', (url) => ({ baseUrl: url.replace('://', `://${encodeURIComponent(SECRET)}@`) })],
  ['a header', (url) => ({ apiKey: 'other-key', baseUrl: url, headers: { 'x-relay': SECRET } })],
  [
    'a bearer',
    (url) => ({ apiKey: 'other-key', baseUrl: url, headers: { Authorization: `Bearer ${SECRET}` } }),
  ],
  [
    'an access token',
    (url) => ({ vertexai: true, project: 'p', accessToken: () => Promise.resolve(SECRET), baseUrl: url }),
  ],
  ['a key of express mode', (url) => ({ vertexai: true, apiKey: SECRET, baseUrl: url })],
  [
    'the address of a relay',
    (url) => ({
      vertexai: true,
      accessToken: 'other',
      baseUrl: `${url}/r?sig=${encodeURIComponent(SECRET)}`,
    }),
  ],
  [
    'the environment',
    (url) => {
      vi.stubEnv('GOOGLE_API_KEY', SECRET);
      return { baseUrl: url };
    },
  ],
];

afterEach(() => {
  vi.unstubAllEnvs();
});

interface Outcome {
  ai: GoogleGenAI;
  log: LogBook;
  diary: Diary;
  error?: unknown;
  session?: LiveSession;
}

async function attempt(
  options: GoogleGenAIOptions,
  params: Partial<LiveConnectParameters> = {},
): Promise<Outcome> {
  const log = new LogBook();
  const diary = new Diary();
  const ai = new GoogleGenAI({ ...options, logger: log });
  const connecting = ai.live.connect({ model: 'm', reconnect: false, callbacks: diary.callbacks, ...params });
  try {
    return { ai, log, diary, session: await connecting };
  } catch (error) {
    return { ai, log, diary, error };
  }
}

/** Servers that say what they were told. */
const echo = (peer: Peer): string => {
  const { url = '', headers } = peer.request;
  return `${url} ${headers['x-goog-api-key'] ?? ''} ${headers.authorization ?? ''} ${headers['x-relay'] ?? ''}`;
};
/** At most what fits into a close frame, cut wherever that is. */
const cut = (text: string): string => text.slice(-120);

describe.each(PLACES)('planted in %s', (_where, plant) => {
  test.each<[string, Script]>([
    ['closes before setup and says so', (peer) => peer.close(1007, cut(`bad key ${SECRET}`))],
    ['says it escaped', (peer) => peer.close(1008, cut(`bad key ${encodeURIComponent(SECRET)}`))],
    ['says half of it', (peer) => peer.close(1008, cut(`bad key ${SECRET.slice(0, 20)}`))],
    ['echoes all it was told', (peer) => peer.close(1011, cut(echo(peer)))],
    [
      'sends an error frame with it, then closes',
      (peer) => {
        peer.send({ error: { code: 400, message: `bad key ${SECRET}` } });
        peer.close(1007, 'x');
      },
    ],
  ])('a server that %s', async (_what, script) => {
    const server = await serve(script);
    const { error, ai, log, diary } = await attempt(plant(server.url));
    expect(error).toBeInstanceOf(Error);
    expectClean(error, log.lines, diary.calls, ai, ai.live);
  });

  test('a server that says it as the name of a field', async () => {
    const named = { [SECRET]: 1, serverContent: { [SECRET]: 1, turnComplete: true } };
    const server = await serve(afterSetup((peer) => peer.send(named)));
    const { session, log, diary } = await attempt(plant(server.url));
    await eventually(() => diary.warnings.length > 0, 'the warnings');
    await session?.close();
    expect(diary.warnings.map(({ path }) => path)).toContain('serverContent.[redacted]');
    expectClean(log.lines, diary.warnings);
  });

  test('a server that says it in its refusal', async () => {
    const server = await serve(acceptSetup, httpAnswer(401, `no such key: ${SECRET}`, [`X-Key: ${SECRET}`]));
    const { error, ai, log } = await attempt(plant(server.url));
    expect(error).toMatchObject({ httpStatus: 401 });
    expectClean(error, log.lines, ai, ai.live);
  });

  test('a server that is not there', async () => {
    const { error, log } = await attempt(plant(`http://127.0.0.1:${await deadPort()}`));
    expect(error).toBeInstanceOf(Error);
    expectClean(error, log.lines);
  });

  test('a server that says it during the session, and at its end', async () => {
    const server = await serve(
      afterSetup(async (peer) => {
        peer.send(
          { error: { code: 401, message: `bad key ${SECRET}`, status: SECRET } },
          `not JSON ${SECRET}`,
        );
        await peer.next();
        peer.close(1011, cut(`bad key ${SECRET}`));
      }),
    );
    const { session, ai, log, diary } = await attempt(plant(server.url));
    if (session === undefined) throw new Error('no session');
    expectClean(session, ai, ai.live);
    await eventually(() => diary.errors.length === 2, 'both errors');
    session.sendText('hello');
    const info = await session.closed;
    expect(info.reason).toContain('[redacted]');
    // What the server sent as a message is the user's, as it came.
    expectClean(info, info.error, diary.errors, diary.closes, log.lines, session);
  });

  test('running out of time, and an abort', async () => {
    const server = await serve(() => undefined);
    const late = await attempt(plant(server.url), { setupTimeoutMs: 20 });
    expectClean(late.error, late.log.lines);
    const abort = new AbortController();
    const aborting = attempt(plant(server.url), { signal: abort.signal });
    abort.abort();
    expectClean((await aborting).error);
  });

  test('a socket that cannot be made, and one that fails with the address in its error', async () => {
    const throwing = await attempt({
      ...plant('http://127.0.0.1:1'),
      webSocket: (url, { headers }) => {
        throw Object.assign(new Error(`cannot open ${url} with ${JSON.stringify(headers)}`), {
          url,
          headers,
        });
      },
    });
    expectClean(throwing.error, throwing.log.lines);

    const failing = await attempt({
      ...plant('http://127.0.0.1:1'),
      webSocket: (url, { headers }) => {
        const socket = new FakeSocket();
        setImmediate(() => {
          const text = `${url} ${Object.values(headers).join(' ')}`;
          socket.fails({ error: Object.assign(new Error(text), { url, headers, cause: new Error(text) }) });
          socket.ends(1006, text);
        });
        return socket;
      },
    });
    expectClean(failing.error, failing.log.lines);

    const viaClass = await attempt({
      ...plant('http://127.0.0.1:1'),
      webSocket: (url, { headers }) => new WebSocket(url, { headers }),
    });
    expectClean(viaClass.error);
  });
});

describe('errors that quote the options', () => {
  test('an unknown option, an address that is none, headers that cannot be sent', async () => {
    const wrong: unknown[] = [
      { apikey: SECRET },
      { apiKey: SECRET, baseUrl: `htp://${encodeURIComponent(SECRET)}@example.com` },
      { apiKey: SECRET, baseUrl: `https://exa mple.com/?k=${SECRET}` },
      { apiKey: `${SECRET}\n`, baseUrl: 'http://127.0.0.1:1' },
      { accessToken: SECRET },
      { project: SECRET },
      { vertexai: true, project: SECRET, location: SECRET, accessToken: SECRET },
      { vertexai: true, accessToken: SECRET, apiKey: SECRET, project: 'p' },
      { vertexai: true, project: 'p', accessToken: `${SECRET}\n`, baseUrl: 'http://127.0.0.1:1' },
      { apiKey: 'k', headers: { 'x-bad': `${SECRET}\r\n` }, baseUrl: 'http://127.0.0.1:1' },
      { apiKey: 'k', headers: { [`bad name`]: SECRET }, baseUrl: 'http://127.0.0.1:1' },
    ];
    for (const options of wrong) {
      const error = await rejection(
        Promise.resolve().then(() =>
          new GoogleGenAI(options as GoogleGenAIOptions).live.connect({ model: 'm' }),
        ),
      );
      expectClean(error);
    }
  });

  test('a credential function that throws what looks like a key', async () => {
    const key = 'AIzaSyPlanted0123456789';
    const { error, log } = await attempt({
      apiKey: () => Promise.reject(new Error(`cannot decrypt ${key}`)),
    });
    expect(print([error, log.lines])).not.toContain(key);
  });

  test('a validation error shows no value', async () => {
    const { error } = await attempt({ apiKey: 'k' }, { config: { temperature: SECRET } } as never);
    expectClean(error);
  });

  test('a key in a page', () => {
    vi.stubGlobal('window', { document: {} });
    try {
      expectClean(thrownBy(() => new GoogleGenAI({ apiKey: SECRET })));
    } finally {
      vi.unstubAllGlobals();
    }
  });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('should have thrown');
}

describe('what a server quotes back', () => {
  const handle = (n: number): string => `handle-${n}-0123456789`;
  const update = (n: number) => ({ sessionResumptionUpdate: { newHandle: handle(n), resumable: true } });

  test('handles that it gave are in no error and no close, the newest and those before', async () => {
    const log = new LogBook();
    const diary = new Diary();
    const server = await serve(
      afterSetup((peer) => {
        peer.send(update(1), update(2), { error: { message: `no ${handle(1)} and ${handle(2)}` } });
        peer.close(1011, `lost ${handle(1)} ${handle(2)}`);
      }),
    );
    const ai = new GoogleGenAI({ apiKey: 'some-other-key', baseUrl: server.url, logger: log });
    const session = await ai.live.connect({
      model: 'gemini-3.8-live',
      reconnect: false,
      callbacks: { onError: diary.callbacks.onError, onClose: diary.callbacks.onClose },
    });
    const info = await session.closed;
    expect(info.reason).toBe('lost [redacted] [redacted]');
    expect(diary.errors[0]?.message).toContain('no [redacted] and [redacted]');
    expect(print([info, diary.errors, log.lines])).not.toContain('-0123456789');
  });

  test('a handle of an earlier connection is not in the refusal of a later one', async () => {
    const server = await serve(async (peer) => {
      if (server.peers.length > 1) return peer.close(1008, `session not found: ${handle(1)}`);
      await acceptSetup(peer);
      peer.send(update(1));
      peer.send({ serverContent: { modelTurn: { parts: [{ text: 'a' }] }, turnComplete: true } }, update(2));
      await peer.next();
      peer.cut();
    });
    const ai = new GoogleGenAI({ apiKey: 'some-other-key', baseUrl: server.url });
    const session = await ai.live.connect({ model: 'gemini-3.8-live', reconnect: { delaysMs: [0] } });
    const reading = session[Symbol.asyncIterator]();
    for (let n = 0; n < 4; n++) await reading.next();
    session.sendText('go');
    const info = await session.closed;
    expect(info.reason).toBe('session not found: [redacted]');
    expect(print(info)).not.toContain(handle(1));
  });

  test('the user and password of an address, as the header that they became', async () => {
    const basic = Buffer.from('user:pass-0123456789').toString('base64');
    const server = await serve((peer) => peer.close(1008, `bad ${basic}, Basic ${basic}`));
    const baseUrl = server.url.replace('://', '://user:pass-0123456789@');
    const refused = await rejection(new GoogleGenAI({ apiKey: 'k', baseUrl }).live.connect({ model: 'm' }));
    expect(String(refused)).toContain('bad [redacted], Basic [redacted]');
  });

  test('control characters are escaped, and a long text is cut', async () => {
    const diary = new Diary();
    const server = await serve(
      afterSetup((peer) => {
        peer.send({ error: { message: `\u001b[31m${'x'.repeat(1_000_000)}` } });
        peer.close(1011, 'a\u001b[2Jb\r\nc');
      }),
    );
    const ai = new GoogleGenAI({ apiKey: 'some-other-key', baseUrl: server.url });
    const session = await ai.live.connect({
      model: 'gemini-3.8-live',
      reconnect: false,
      callbacks: { onError: diary.callbacks.onError },
    });
    const { reason, error } = await session.closed;
    expect(reason).toBe('a\\u001b[2Jb\\u000d\\u000ac');
    expect(error?.message).toContain('a\\u001b[2Jb');
    expect(diary.errors[0]?.message).toMatch(/^The server reported an error: \\u001b\[31mx+…$/);
    expect(diary.errors[0]?.message.length).toBeLessThan(1_100);
  });
});
