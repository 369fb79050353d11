import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { ConnectionError, GoogleGenAI, TimeoutException, type WebSocketFactory } from '../../src/index.ts';
import type { SocketClose } from '../../src/transport/socket.ts';
import { adapt } from '../../src/transport/standard.ts';
import { connectTo, Diary, KEY } from '../support/client.ts';
import { serve } from '../support/conversation.ts';
import { deferred, drain, eventually, rejection, turn, within } from '../support/events.ts';
import { FakeSocket, obligingSocket } from '../support/fake-socket.ts';
import { acceptSetup, afterSetup, httpAnswer } from '../support/server.ts';

/** What an adapted socket tells, as lines. */
function listen(socket: FakeSocket) {
  const log: string[] = [];
  const closes: SocketClose[] = [];
  const adapted = adapt(socket, {
    onOpen: () => void log.push('open'),
    onFrame: (text) => void log.push(`frame ${text}`),
    onClose: (close) => {
      log.push(`close ${close.code} ${close.reason}`);
      closes.push(close);
    },
  });
  return { adapted, log, closes };
}

/** A Blob whose bytes come when the test says so. */
function slowBlob(text: string) {
  const read = deferred();
  return {
    read: () => read.resolve(),
    arrayBuffer: async () => {
      await read.promise;
      return new TextEncoder().encode(text).buffer;
    },
  };
}

describe('frames', () => {
  test('are read whatever they come in', () => {
    const socket = new FakeSocket();
    const { log } = listen(socket);
    expect(socket.binaryType).toBe('arraybuffer');
    const bytes = new TextEncoder().encode('naïve 🎧');
    const view = new Uint8Array([0, ...bytes, 0]).subarray(1, -1);
    socket.opens();
    socket.receives('naïve 🎧');
    socket.receives(bytes.buffer);
    socket.receives(view);
    socket.receives(Buffer.from(bytes));
    socket.receives(new DataView(bytes.buffer));
    expect(log).toEqual(['open', ...Array.from({ length: 5 }, () => 'frame naïve 🎧')]);
  });

  test('need a TextDecoder, and a runtime without one is told where to get it', () => {
    vi.stubGlobal('TextDecoder', undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(() => listen(new FakeSocket())).toThrow(/no TextDecoder.*polyfill/);
  });

  test('stay in order when they are Blobs, read late and in the wrong order, and the close comes last', async () => {
    const socket = new FakeSocket();
    const { log } = listen(socket);
    const blobs = [slowBlob('1'), slowBlob('2'), slowBlob('4')];
    socket.opens();
    socket.receives('0');
    socket.receives(blobs[0]);
    socket.receives(blobs[1]);
    socket.receives('3');
    socket.receives(blobs[2]);
    socket.receives(new TextEncoder().encode('5').buffer);
    socket.ends(1011, 'done');
    for (const blob of [...blobs].reverse()) {
      blob.read();
      await turn();
    }
    await eventually(() => log.length === 8, 'the close');
    expect(log).toEqual([
      'open',
      ...['0', '1', '2', '3', '4', '5'].map((text) => `frame ${text}`),
      'close 1011 done',
    ]);
  });

  test('that are real Blobs', async () => {
    const socket = new FakeSocket();
    const { log } = listen(socket);
    for (const text of ['a', 'b', 'c']) socket.receives(new Blob([text]));
    socket.ends(1000, '');
    await eventually(() => log.length === 4, 'the close');
    expect(log).toEqual(['frame a', 'frame b', 'frame c', 'close 1000 ']);
  });

  test('a Blob that cannot be read is an empty frame, and the rest goes on', async () => {
    const socket = new FakeSocket();
    const { log } = listen(socket);
    socket.receives({ arrayBuffer: () => Promise.reject(new Error('gone')) });
    socket.receives('after');
    socket.ends(1000, '');
    await eventually(() => log.length === 3, 'the close');
    expect(log).toEqual(['frame ', 'frame after', 'close 1000 ']);
  });

  test('nothing is told after the end', async () => {
    const socket = new FakeSocket();
    const { log, adapted } = listen(socket);
    const blob = slowBlob('late');
    socket.receives(blob);
    adapted.abandon();
    blob.read();
    socket.receives('later');
    socket.ends(1000, '');
    await turn();
    expect(log).toEqual(['close 1006 ']);
    expect(socket.closes).toHaveLength(1);
  });
});

describe('the end', () => {
  test('carries what the runtime said of an error', () => {
    const socket = new FakeSocket();
    const { closes } = listen(socket);
    const error = new Error('handshake timed out');
    socket.fails({ error });
    socket.fails({ error: new Error('a second one') });
    socket.ends(1006);
    expect(closes).toEqual([{ code: 1006, reason: '', error }]);
  });

  test.each([
    ['ws', 'Unexpected server response: 403', 1006],
    ['Deno', 'NetworkError: failed to connect to WebSocket: Invalid status code: 403', 0],
    ['Bun', "WebSocket connection to 'wss://example.com/' failed: Expected 101 status code: 403", 1006],
  ])('carries the HTTP status as %s tells it', (_runtime, message, code) => {
    const socket = new FakeSocket();
    const { closes } = listen(socket);
    socket.fails({ error: new Error(message) });
    socket.ends(code, '');
    expect(closes[0]).toMatchObject({ code: 1006, httpStatus: 403 });
  });

  test('comes once', () => {
    const socket = new FakeSocket();
    const { log } = listen(socket);
    socket.ends(1000, 'one');
    socket.ends(1001, 'two');
    expect(log).toEqual(['close 1000 one']);
  });

  test('uses terminate() where there is one', () => {
    const terminate = vi.fn<() => void>();
    const socket = Object.assign(new FakeSocket(), { terminate });
    listen(socket).adapted.abandon();
    expect(terminate).toHaveBeenCalledOnce();
    expect(socket.closes).toEqual([]);
  });
});

test('sends, closes and counts through the socket', () => {
  const socket = new FakeSocket();
  const { adapted } = listen(socket);
  socket.bufferedAmount = 12;
  adapted.send('{}');
  adapted.close(1000, 'bye');
  expect(adapted.bufferedAmount).toBe(12);
  expect(socket.sent).toEqual(['{}']);
  expect(socket.closes).toEqual([[1000, 'bye']]);
});

describe('a webSocket factory', () => {
  const connect = (webSocket: WebSocketFactory, setupTimeoutMs = 30) =>
    new GoogleGenAI({ apiKey: KEY, webSocket }).live.connect({ model: 'm', setupTimeoutMs });

  test('may hand over a socket that opens later', async () => {
    const socket = obligingSocket();
    const connecting = connect(() => socket);
    await eventually(() => socket.onopen !== null, 'the handlers');
    socket.opens();
    await (await connecting).close();
    expect(socket.closes).toEqual([[1000, undefined]]);
  });

  test.each([
    ['at once', (socket: FakeSocket) => socket],
    ['later', async (socket: FakeSocket) => turn().then(() => socket)],
  ])('may hand over, %s, a socket that is open', async (_when, make) => {
    const socket = obligingSocket(FakeSocket.OPEN);
    const session = await connect(() => make(socket));
    session.sendText('hello');
    expect(socket.sent.map((frame) => Object.keys(JSON.parse(frame) as object)[0])).toEqual([
      'setup',
      'clientContent',
    ]);
    await session.close();
  });

  test('gets the address and the headers', async () => {
    const asked: unknown[] = [];
    await connect((url, options) => {
      asked.push(url, options);
      return obligingSocket(FakeSocket.OPEN);
    });
    expect(asked).toEqual([
      'wss://generativelanguage.googleapis.com/ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent',
      { headers: { 'x-goog-api-key': KEY } },
    ]);
  });

  test.each<[string, WebSocketFactory, RegExp]>([
    ['throws', () => { throw new Error('no proxy'); }, /no proxy/], // prettier-ignore
    ['rejects', () => Promise.reject(new Error('no proxy')), /no proxy/],
    ['gives a socket that is closed', () => new FakeSocket(FakeSocket.CLOSED), /closed with 1006/],
  ])('that %s', async (_what, webSocket, message) => {
    const error = await rejection(connect(webSocket, 10_000));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      phase: 'dial',
      kind: 'network',
      message: expect.stringMatching(message) as string,
    });
  });

  test.each([undefined, null, {}, 'wss://example.com'])('that gives %j', async (given) => {
    const error = await rejection(connect(() => given as never));
    expect(error).toMatchObject({
      code: 'configuration',
      message: expect.stringMatching(/webSocket/) as string,
    });
  });

  test('that never answers runs out of time', async () => {
    expect(await rejection(connect(() => new Promise(() => undefined)))).toBeInstanceOf(TimeoutException);
  });

  test('whose socket never opens runs out of time, and the socket is closed', async () => {
    const socket = new FakeSocket();
    expect(await rejection(connect(() => socket))).toBeInstanceOf(TimeoutException);
    expect(socket.closes).toHaveLength(1);
  });

  test('whose socket comes too late: it is closed', async () => {
    const made = deferred<FakeSocket>();
    await rejection(connect(() => made.promise));
    const socket = new FakeSocket();
    made.resolve(socket);
    await eventually(() => socket.closes.length === 1, 'the socket being closed');
    expect(socket.sent).toEqual([]);
  });

  test('whose socket throws when the setup is sent', async () => {
    const socket = new FakeSocket(FakeSocket.OPEN);
    socket.onSend = () => {
      throw new Error('not writable');
    };
    const error = await rejection(connect(() => socket));
    expect(error).toMatchObject({ phase: 'setup', message: expect.stringMatching(/not writable/) as string });
    expect(socket.closes).toHaveLength(1);
  });

  const bang = (): never => {
    throw new Error('bang');
  };

  test('whose socket throws at a close: the session ends all the same', async () => {
    const socket = obligingSocket(FakeSocket.OPEN);
    const session = await connect(() => socket);
    socket.close = bang;
    await within(session.close(), 'the close');
    expect(await session.closed).toMatchObject({ initiatedBy: 'client', kind: 'normal' });
  });

  test('whose socket throws when it is given up: the refusal is told all the same', async () => {
    const socket = new FakeSocket();
    socket.close = bang;
    expect(await rejection(connect(() => socket))).toBeInstanceOf(TimeoutException);
  });

  test('whose socket throws at a send: the connection is lost, with that cause', async () => {
    const socket = obligingSocket(FakeSocket.OPEN);
    const session = await connectTo('ws://unused', {}, { webSocket: () => socket });
    socket.onSend = bang;
    session.sendText('a');
    const { error, initiatedBy } = await within(session.closed, 'the end');
    expect(initiatedBy).toBe('network');
    expect(error).toMatchObject({ closeCode: 1006, cause: { message: 'bang' } });
  });

  test.each([
    ['throws', { arrayBuffer: bang }],
    ['rejects', { arrayBuffer: () => Promise.reject(new Error('bang')) }],
    ['gives something else', { arrayBuffer: () => Promise.resolve(5) }],
    ['is none', { size: 3 }],
  ])(
    'whose socket hands over a Blob that %s: a frame that cannot be read, and the next is',
    async (_how, blob) => {
      const socket = obligingSocket(FakeSocket.OPEN);
      const diary = new Diary();
      const session = await connectTo(
        'ws://unused',
        { callbacks: diary.callbacks },
        { webSocket: () => socket },
      );
      await eventually(() => diary.messages.length === 1, 'the setup');
      socket.receives(blob);
      socket.receives('{"goAway":{}}');
      await eventually(() => diary.messages.length === 2, 'the next frame');
      expect(diary.errors).toMatchObject([{ code: 'protocol' }]);
      await session.close();
    },
  );

  test('whose socket never answers a close: two seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const socket = new FakeSocket(FakeSocket.OPEN);
      socket.onSend = () => socket.receives('{"setupComplete":{}}');
      const session = await connect(() => socket);
      const closing = session.close();
      await vi.advanceTimersByTimeAsync(1_999);
      expect(socket.closes).toEqual([[1000, undefined]]);
      await vi.advanceTimersByTimeAsync(1);
      await within(closing, 'the close');
      expect(await session.closed).toMatchObject({ code: 1006, initiatedBy: 'client', kind: 'normal' });
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("the `ws` package's class, in a factory", () => {
  const factory: WebSocketFactory = (url, { headers }) => new WebSocket(url, { headers });

  test('carries a conversation', async () => {
    const server = await serve(
      afterSetup(async (peer) => {
        await peer.next();
        peer.send({ serverContent: { outputTranscription: { text: 'naïve 🎧' } } }, '{"goAway":{}}');
        peer.close(1011, 'Internal error encountered.');
      }),
    );
    const session = await connectTo(server.url, {}, { webSocket: factory });
    const reading = drain(session);
    session.sendText('hello');
    const { items, error } = await reading;
    expect(items.map((message) => Object.keys(message)[0])).toEqual([
      'setupComplete',
      'serverContent',
      'goAway',
    ]);
    expect(items[1]?.serverContent?.outputTranscription?.text).toBe('naïve 🎧');
    expect(error).toMatchObject({
      kind: 'internal',
      closeCode: 1011,
      closeReason: 'Internal error encountered.',
    });
    expect(server.requests[0]?.headers['x-goog-api-key']).toBe(KEY);
  });

  test('keeps the HTTP status of a refusal', async () => {
    const server = await serve(acceptSetup, httpAnswer(401));
    const error = await rejection(connectTo(server.url, {}, { webSocket: factory }));
    expect(error).toMatchObject({ phase: 'dial', kind: 'auth', httpStatus: 401 });
  });

  test('is let go of when time runs out', async () => {
    const server = await serve(() => undefined);
    const error = await rejection(connectTo(server.url, { setupTimeoutMs: 40 }, { webSocket: factory }));
    expect(error).toMatchObject({ phase: 'setup', kind: 'timeout' });
  });
});
