/** One connection with a transport of our own making: what a real socket cannot be made to do. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ConnectionError, TimeoutException } from '../../src/index.ts';
import { abortError } from '../../src/runtime.ts';
import type { ConnectionEnd } from '../../src/live/connection-end.ts';
import { Connection } from '../../src/live/connection.ts';
import * as checks from '../../src/protocol/checks.ts';
import { readFrame, type Incoming } from '../../src/protocol/frame.ts';
import type { Socket, SocketHandlers, Transport } from '../../src/transport/socket.ts';
import { rejection, turn, within } from '../support/events.ts';

const URL_WITH_KEY = 'wss://example.com/?key=planted-secret';
const endpoint = () => Promise.resolve({ url: URL_WITH_KEY, headers: {}, secrets: ['planted-secret'] });

/** A socket that notes what is asked of it. */
function make() {
  const log: string[] = [];
  let handlers: SocketHandlers | undefined;
  const socket: Socket = {
    bufferedAmount: 7,
    send: (text) => void log.push(`send ${text}`),
    close: (code) => void log.push(`close ${code}`),
    abandon: () => void log.push('abandon'),
  };
  const transport: Transport = {
    sendsHeaders: true,
    dial: (_request, given) => {
      handlers = given;
      log.push('dial');
      return socket;
    },
  };
  const connection = new Connection(checks);
  const options = { transport, endpoint, timeoutMs: 10_000, signal: undefined };
  return {
    connection,
    options,
    log,
    get wire(): SocketHandlers {
      if (handlers === undefined) throw new Error('not dialed yet');
      return handlers;
    },
  };
}

type Made = ReturnType<typeof make>;

async function opened(made: Made): Promise<void> {
  const opening = made.connection.open(made.options);
  await turn();
  made.wire.onOpen();
  await within(opening, 'opening');
}

async function ready(made: Made): Promise<void> {
  await opened(made);
  const setup = made.connection.setup('S');
  made.wire.onFrame('{"setupComplete":{"sessionId":"s"}}');
  expect(await within(setup, 'setup')).toEqual({ sessionId: 's' });
}

function owner() {
  const incoming: Incoming[] = [];
  const ends: ConnectionEnd[] = [];
  return {
    incoming,
    ends,
    onIncoming: (one: Incoming) => void incoming.push(one),
    onEnd: (end: ConnectionEnd) => void ends.push(end),
  };
}

afterEach(() => {
  vi.useRealTimers();
});

test('the life of a connection', async () => {
  const made = make();
  await ready(made);
  const { connection, log, wire } = made;
  wire.onFrame('{"serverContent":{}}');
  const listener = owner();
  connection.start(listener);
  wire.onFrame('{"goAway":{}}');
  expect(listener.incoming.map(({ message }) => Object.keys(message ?? {})[0])).toEqual([
    'setupComplete',
    'serverContent',
    'goAway',
  ]);
  connection.send('F');
  expect(connection.bufferedAmount).toBe(7);
  connection.close();
  connection.close();
  wire.onClose({ code: 1000, reason: '' });
  expect(log).toEqual(['dial', 'send S', 'send F', 'close 1000']);
  expect(listener.ends).toMatchObject([{ code: 1000, initiatedBy: 'client', unsentBytes: 7 }]);
});

describe('an error has the shapes of what was sent last', () => {
  const AUDIO = '{"realtimeInput":{"audio":{"mimeType":"audio/pcm","data":"U0VDUkVU"}}}';
  const TEXT = '{"clientContent":{"turns":[{"parts":[{"text":"SECRET"}]}]}}';

  async function endOf(...frames: string[]): Promise<ConnectionError> {
    const made = make();
    await ready(made);
    const listener = owner();
    made.connection.start(listener);
    for (const frame of frames) made.connection.send(frame);
    made.wire.onClose({ code: 1007, reason: 'Request contains an invalid argument.' });
    return listener.ends[0]?.error as ConnectionError;
  }

  test('in use', async () => {
    expect((await endOf()).lastFrames).toEqual(['setup']);
    const error = await endOf(TEXT, AUDIO, AUDIO, AUDIO);
    expect(error.lastFrames).toEqual(['setup', 'clientContent.turns', 'realtimeInput.audio x 3']);
    expect(error.hint).toContain('client content');
    expect(JSON.stringify(error)).not.toMatch(/SECRET|U0VDUkVU/);
  });

  test('five of them at most', async () => {
    const { lastFrames } = await endOf(TEXT, AUDIO, TEXT, AUDIO, TEXT, AUDIO, AUDIO);
    expect(lastFrames).toHaveLength(5);
    expect(lastFrames.at(-1)).toBe('realtimeInput.audio x 2');
  });

  test('before setup was complete, and while dialing', async () => {
    const made = make();
    await opened(made);
    const setup = made.connection.setup('S');
    made.wire.onClose({ code: 1007, reason: 'x'.repeat(123) });
    expect(await rejection(setup)).toMatchObject({ lastFrames: ['setup'], reasonTruncated: true });
    const other = make();
    const opening = other.connection.open(other.options);
    await turn();
    other.wire.onClose({ code: 1006, reason: '' });
    expect(await rejection(opening)).toMatchObject({ lastFrames: [], reasonTruncated: false });
  });
});

describe('the end comes once, whatever comes after it', () => {
  test('a second close, frames and an open are not heard', async () => {
    const made = make();
    await ready(made);
    const listener = owner();
    made.connection.start(listener);
    made.wire.onClose({ code: 1011, reason: 'one' });
    made.wire.onClose({ code: 1000, reason: 'two' });
    made.wire.onFrame('{}');
    made.wire.onOpen();
    made.connection.close();
    expect(listener.ends.map(({ code }) => code)).toEqual([1011]);
    expect(listener.incoming).toHaveLength(1);
    expect(made.log).not.toContain('close 1000');
  });

  test('an end before anyone listens is told when someone does, after the frames', async () => {
    const made = make();
    await ready(made);
    made.wire.onFrame('{"goAway":{}}');
    made.wire.onClose({ code: 1011, reason: 'x' });
    const order: string[] = [];
    made.connection.start({
      onIncoming: () => void order.push('frame'),
      onEnd: () => void order.push('end'),
    });
    expect(order).toEqual(['frame', 'frame', 'end']);
  });

  test('a failed opening is over: nothing the socket does is heard, and it is let go of once', async () => {
    const made = make();
    const opening = rejection(made.connection.open(made.options));
    await turn();
    made.wire.onClose({ code: 1006, reason: '', error: new Error(`cannot reach ${URL_WITH_KEY}`) });
    const error = await opening;
    expect(error).toBeInstanceOf(ConnectionError);
    expect((error as Error).message).not.toContain('planted-secret');
    made.wire.onOpen();
    made.wire.onFrame('{"setupComplete":{}}');
    made.wire.onClose({ code: 1000, reason: '' });
    expect(await rejection(made.connection.setup('S'))).toBe(error);
    expect(made.connection.isUsable).toBe(false);
    expect(made.log.filter((line) => line.startsWith('send'))).toEqual([]);
  });

  test('a close between opening and setup', async () => {
    const made = make();
    await opened(made);
    made.wire.onClose({ code: 1011, reason: 'x' });
    expect(await rejection(made.connection.setup('S'))).toMatchObject({ closeCode: 1011 });
  });
});

describe('what came before anyone listened', () => {
  test('stays before what comes while it is told, and the end comes last', async () => {
    const made = make();
    await ready(made);
    made.wire.onFrame('{"goAway":{"timeLeft":"1s"}}');
    const order: string[] = [];
    made.connection.start({
      onIncoming: ({ message = {} }) => {
        order.push(message.goAway?.timeLeft ?? 'setupComplete');
        // A socket in memory may answer at once what a callback sends.
        if (order.length === 1) made.wire.onFrame('{"goAway":{"timeLeft":"2s"}}');
        if (order.length === 2) made.wire.onClose({ code: 1000, reason: '' });
      },
      onEnd: () => void order.push('end'),
    });
    expect(order).toEqual(['setupComplete', '1s', '2s', 'end']);
  });

  test('is not held for ever: a flood before setup is complete ends the connection', async () => {
    const made = make();
    await opened(made);
    const setup = rejection(made.connection.setup('S'));
    const frame = `{"x":"${'x'.repeat(1_000_000)}"}`;
    for (let n = 0; n < 20; n++) made.wire.onFrame(frame);
    expect(await setup).toMatchObject({
      phase: 'setup',
      message: expect.stringMatching(/without confirming/) as string,
    });
    expect(made.log.filter((line) => line === 'abandon')).toHaveLength(1);
  });

  test('is held up to 16 MiB', async () => {
    const made = make();
    await opened(made);
    const setup = rejection(made.connection.setup('S'));
    const frame = (x: string): string => JSON.stringify({ x });
    made.wire.onFrame(frame('x'.repeat(2 ** 24 - readFrame(frame(''), checks.checkIncoming).bytes)));
    expect(made.connection.isUsable).toBe(true);
    made.wire.onFrame('{}');
    expect(made.connection.isUsable).toBe(false);
    expect(await setup).toMatchObject({ phase: 'setup' });
  });

  test('is held, however much, once setup is complete', async () => {
    const made = make();
    await ready(made);
    const frame = `{"x":"${'x'.repeat(1_000_000)}"}`;
    for (let n = 0; n < 20; n++) made.wire.onFrame(frame);
    const listener = owner();
    made.connection.start(listener);
    expect(listener.incoming).toHaveLength(21);
  });
});

describe('time', () => {
  test('is one budget for dialing and setup together', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const made = make();
    const opening = made.connection.open(made.options);
    await turn();
    vi.advanceTimersByTime(6_000);
    made.wire.onOpen();
    await opening;
    const setup = rejection(made.connection.setup('S'));
    vi.advanceTimersByTime(3_999);
    expect(made.log).not.toContain('abandon');
    vi.advanceTimersByTime(1);
    const error = await setup;
    expect(error).toBeInstanceOf(TimeoutException);
    expect(error).toMatchObject({ phase: 'setup', message: expect.stringMatching(/10000 ms/) as string });
    expect(made.log.at(-1)).toBe('abandon');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('stops when setup is done', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const made = make();
    const opening = made.connection.open(made.options);
    await turn();
    made.wire.onOpen();
    await opening;
    const setup = made.connection.setup('S');
    made.wire.onFrame('{"setupComplete":{}}');
    await setup;
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a deliberate close waits two seconds, then the socket is let go of', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const made = make();
    const opening = made.connection.open(made.options);
    await turn();
    made.wire.onOpen();
    await opening;
    const setup = made.connection.setup('S');
    made.wire.onFrame('{"setupComplete":{}}');
    await setup;
    const listener = owner();
    made.connection.start(listener);
    made.connection.close();
    vi.advanceTimersByTime(1_999);
    expect(listener.ends).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(made.log.at(-1)).toBe('abandon');
    expect(listener.ends).toMatchObject([{ code: 1006, initiatedBy: 'client', unsentBytes: 7 }]);
    made.wire.onClose({ code: 1000, reason: '' });
    expect(listener.ends).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a transport', () => {
  test.each<[string, Transport['dial']]>([
    ['throws', () => { throw new Error(`bad ${URL_WITH_KEY}`); }], // prettier-ignore
    ['rejects', () => Promise.reject(new Error(`bad ${URL_WITH_KEY}`))],
  ])('that %s is a ConnectionError without the key', async (_what, dial) => {
    const { connection, options } = make();
    const error = await rejection(connection.open({ ...options, transport: { sendsHeaders: true, dial } }));
    expect(error).toMatchObject({ phase: 'dial', kind: 'network' });
    expect((error as Error).message).toContain('bad');
    expect((error as Error).message).not.toContain('planted-secret');
  });

  test('that says it is open before it gives its socket', async () => {
    const { connection, options, log } = make();
    const dial: Transport['dial'] = async (request, handlers) => {
      handlers.onOpen();
      await turn();
      return options.transport.dial(request, handlers);
    };
    await connection.open({ ...options, transport: { sendsHeaders: true, dial } });
    void connection.setup('S');
    expect(log).toEqual(['dial', 'send S']);
  });

  test('whose socket says it is open, then closes before it is given', async () => {
    const { connection, options } = make();
    const dial: Transport['dial'] = async (request, handlers) => {
      handlers.onOpen();
      handlers.onClose({ code: 1011, reason: 'x' });
      await turn();
      return options.transport.dial(request, handlers);
    };
    const opening = connection.open({ ...options, transport: { sendsHeaders: true, dial } });
    expect(await rejection(opening.then(() => connection.setup('S')))).toMatchObject({ closeCode: 1011 });
  });
});

test('abortError is named as the platform names it, and carries the reason', () => {
  expect(abortError(undefined)).toMatchObject({ name: 'AbortError', code: 'aborted' });
  const reason = new Error('why');
  expect(abortError(AbortSignal.abort(reason)).cause).toBe(reason);
});
