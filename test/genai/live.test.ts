/** Sessions over real sockets: what callbacks are told, in which order, and what becomes of a failure. */
import { describe, expect, test, vi } from 'vitest';
import { GoogleGenAI, LiveServerMessage, type LiveConnectParameters } from '../../src/genai/index.ts';
import { ClosedError, ConnectionError, isLiveError, LiveError, ValidationError } from '../../src/index.ts';
import { serve } from '../support/conversation.ts';
import { deferred, eventually, rejection, thrown } from '../support/events.ts';
import { acceptSetup, afterSetup, deadPort, type Script } from '../support/server.ts';

const KEY = 'test-key-0123456789';

/** Connects, and keeps what is told. */
async function connect(script: Script, params: Partial<LiveConnectParameters> = {}) {
  const server = await serve(script);
  const told: [name: string, value?: unknown][] = [];
  const ai = new GoogleGenAI({ apiKey: KEY, httpOptions: { baseUrl: server.url } });
  const opening = ai.live.connect({
    model: 'gemini-3.8-live',
    callbacks: {
      onopen: () => void told.push(['onopen']),
      onmessage: (message) => void told.push(['onmessage', message]),
      onerror: (event) => void told.push(['onerror', event]),
      onclose: (event) => void told.push(['onclose', event]),
    },
    ...params,
  });
  return { server, told, names: () => told.map(([name]) => name), opening };
}

const goAway = { goAway: { timeLeft: '10s' } };

describe('opening', () => {
  test('onopen, then what came during the setup, then connect resolves', async () => {
    const { told, names, opening } = await connect(async (peer) => {
      await peer.next();
      peer.send(goAway, { setupComplete: { sessionId: 's' } });
    });
    const session = await opening;
    expect(names()).toEqual(['onopen', 'onmessage', 'onmessage']);
    expect(told[1]?.[1]).toMatchObject(goAway);
    expect(told[2]?.[1]).toMatchObject({ setupComplete: { sessionId: 's' } });
    expect(session.setupComplete).toEqual({ sessionId: 's' });
    session.close();
    await eventually(() => names().includes('onclose'), 'the close');
    expect(told.at(-1)).toEqual(['onclose', { type: 'close', code: 1000, reason: '', wasClean: true }]);
  });

  test('messages are of the class, which can be made too', async () => {
    const { told, opening } = await connect(acceptSetup);
    (await opening).close();
    expect(told[1]?.[1]).toBeInstanceOf(LiveServerMessage);
    const made = new LiveServerMessage();
    expect(made.text).toBeUndefined();
    const inlineData = { data: 'AAAA', mimeType: 'audio/pcm' };
    made.serverContent = { modelTurn: { parts: [{ text: 'a' }, { text: 'b' }, { inlineData }] } };
    expect([made.text, made.data]).toEqual(['ab', 'AAAA']);
    expect(JSON.parse(JSON.stringify(made))).toEqual({ serverContent: made.serverContent });
  });

  test('a session asks for no handles, and ends with its connection, unless reconnect says otherwise', async () => {
    const first = await connect(afterSetup((peer) => peer.cut()));
    await first.opening;
    await eventually(() => first.names().includes('onclose'), 'the close');
    expect(first.told.at(-1)?.[1]).toMatchObject({ code: 1006, wasClean: false });
    expect(first.server.peers[0]?.frames[0]).toEqual({ setup: { model: 'models/gemini-3.8-live' } });

    const second = await connect(acceptSetup, { reconnect: true });
    const session = await second.opening;
    expect(second.server.peers[0]?.frames[0]?.['setup']).toMatchObject({ sessionResumption: {} });
    (await second.server.peer()).cut();
    await second.server.peer(1);
    expect(second.names()).not.toContain('onclose');
    session.close();
  });

  test('an abort signal ends connecting', async () => {
    const controller = new AbortController();
    const { opening, names } = await connect(() => controller.abort(), {
      config: { abortSignal: controller.signal },
    });
    expect(await rejection(opening)).toMatchObject({ code: 'aborted' });
    expect(names()).toEqual([]);
  });
});

describe('a failure while opening', () => {
  test('a close by the server is told to onclose, and rejects', async () => {
    const { told, names, opening } = await connect((peer) => peer.close(1007, 'Invalid argument.'));
    const error = await rejection(opening);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ closeCode: 1007 });
    expect(names()).toEqual(['onclose']);
    expect(told[0]?.[1]).toEqual({ type: 'close', code: 1007, reason: 'Invalid argument.', wasClean: true });
  });

  test('a server that is not there is told to onerror and onclose, and rejects', async () => {
    const names: string[] = [];
    const baseUrl = `http://127.0.0.1:${await deadPort()}`;
    const ai = new GoogleGenAI({ apiKey: KEY, httpOptions: { baseUrl } });
    const callbacks = {
      onmessage: () => undefined,
      onerror: ({ message }: { message: string }) => void names.push(message),
      onclose: ({ code }: { code: number }) => void names.push(`${code}`),
    };
    const error = (await rejection(ai.live.connect({ model: 'm', callbacks }))) as ConnectionError;
    expect(names).toEqual([error.message, '1006']);
  });

  test.each<[what: string, params: Partial<LiveConnectParameters>, path: string]>([
    [
      'what the Gemini API does not take',
      { config: { sessionResumption: { transparent: true } } },
      'transparent',
    ],
    ['a field that is none', { config: { temprature: 1 } as object }, 'temprature'],
    ['an option that is none', { reconect: true } as object, 'reconect'],
  ])('refused before dialing: %s', async (_what, params, path) => {
    const { server, names, opening } = await connect(acceptSetup, params);
    const error = await rejection(opening);
    expect(error).toBeInstanceOf(ValidationError);
    expect(String(error)).toContain(path);
    expect(server.requests).toEqual([]);
    expect(names()).toEqual([]);
  });
});

describe('callbacks', () => {
  test('may be null, but for onmessage', async () => {
    const message = deferred<LiveServerMessage>();
    const callbacks = { onopen: null, onmessage: message.resolve, onerror: null, onclose: null };
    const { opening } = await connect(acceptSetup, { callbacks });
    expect((await message.promise).setupComplete).toEqual({});
    (await opening).close();
  });

  test('what they throw goes to onerror, and connect resolves', async () => {
    const bug = new Error('a bug');
    const errors: unknown[] = [];
    const callbacks = {
      onopen: () => {
        throw bug;
      },
      onmessage: () => undefined,
      onerror: ({ error }: { error?: unknown }) => void errors.push(error),
    };
    const { opening } = await connect(acceptSetup, { callbacks });
    (await opening).close();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toBeInstanceOf(LiveError);
    expect(errors[0]).toMatchObject({ code: 'callback', cause: bug });
  });

  test('without onerror, it is shown on the console', async () => {
    const shown = vi.spyOn(console, 'error').mockReturnValue();
    const callbacks = { onmessage: () => Promise.reject(new Error('a bug')) };
    const { opening } = await connect(acceptSetup, { callbacks });
    (await opening).close();
    await eventually(() => shown.mock.calls.length > 0, 'the console');
    expect(shown.mock.calls[0]?.[0]).toContain('onMessage callback failed');
    shown.mockRestore();
  });
});

describe('sends', () => {
  const AUDIO = { data: 'AAAA', mimeType: 'audio/pcm;rate=16000' };
  const IMAGE = { data: '/9j/4AAQ', mimeType: 'image/jpeg' };

  test('media goes out as audio or video', async () => {
    const { server, opening } = await connect(acceptSetup);
    const session = await opening;
    session.sendRealtimeInput({ media: AUDIO });
    session.sendRealtimeInput({ media: IMAGE });
    session.close();
    const peer = await server.peer();
    await peer.closed;
    expect(peer.frames.slice(1)).toEqual([
      { realtimeInput: { audio: AUDIO } },
      { realtimeInput: { video: IMAGE } },
    ]);
  });

  test('answers: to a call they go out, without their id they throw, to no call they are warned of', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const called = deferred();
    const { server, opening } = await connect(
      afterSetup((peer) =>
        peer.send({ toolCall: { functionCalls: [{ id: '1', name: 'look_up', args: {} }] } }),
      ),
      { callbacks: { onmessage: ({ toolCall }) => toolCall && called.resolve() } },
    );
    const session = await opening;
    await called.promise;
    const response = { name: 'look_up', response: {} };
    expect(String(thrown(() => session.sendToolResponse({ functionResponses: response })))).toContain(
      'FunctionResponse request must have an id',
    );
    const stray = { ...response, id: 'none' };
    const answer = { ...response, id: '1' };
    expect(thrown(() => session.sendToolResponse({ functionResponses: [stray, answer] }))).toBeInstanceOf(
      ValidationError,
    );
    session.sendToolResponse({ functionResponses: stray });
    session.sendToolResponse({ functionResponses: [answer] });
    session.close();
    const peer = await server.peer();
    await peer.closed;
    expect(peer.frames.slice(1)).toEqual([{ toolResponse: { functionResponses: [answer] } }]);
    expect(warned.mock.calls.map(([text]) => text)).toEqual([expect.stringContaining('unknownCall')]);
    warned.mockRestore();
  });

  test('after the end they throw', async () => {
    const { opening } = await connect(acceptSetup);
    const session = await opening;
    session.close();
    expect(thrown(() => session.sendClientContent({ turns: 'Hello' }))).toBeInstanceOf(ClosedError);
  });

  test('frames that are none are refused, and not quoted', async () => {
    const { opening } = await connect(acceptSetup);
    const session = await opening;
    const error = thrown(() => session.conn.send('not JSON'));
    expect(isLiveError(error)).toBe(true);
    expect(String(error)).not.toContain('not JSON');
    expect(thrown(() => session.conn.send('{"clientContents":{}}'))).toBeInstanceOf(ValidationError);
    session.conn.close();
  });
});
