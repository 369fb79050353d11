/** What can go wrong while a session is in use, and at its end. */
import assert from 'node:assert/strict';
import {
  ClosedError,
  ConnectionError,
  isLiveError,
  type CloseInfo,
  type LiveCallbacks,
  type LiveConnectParameters,
  type LiveEvent,
  type LiveServerMessage,
  type LiveSession,
} from '../../src/index.ts';
import { connectTo, Diary, LogBook } from './client.ts';
import { drain, eventually, thrown, turn, within } from './events.ts';
import type { Scenario } from './scenario.ts';
import { acceptSetup, afterSetup, ScriptedServer, type Peer, type Script } from './server.ts';

interface Scene {
  readonly session: LiveSession;
  readonly peer: Peer;
}

/** A scenario with a session; afterwards both ends are gone. */
function scene(
  act: (scene: Scene) => Promise<void>,
  params: Partial<LiveConnectParameters> | (() => Partial<LiveConnectParameters>) = {},
  script: Script = acceptSetup,
): Scenario {
  return async () => {
    const server = await ScriptedServer.start(script);
    const session = await connectTo(server.url, typeof params === 'function' ? params() : params);
    await act({ session, peer: await server.peer() });
    await session.close();
    await server.close();
  };
}

function told(session: LiveSession): Promise<CloseInfo> {
  return within(session.closed, 'the close being told');
}

/** A close by the server: what is told, and that it is told once and last, everywhere. */
function closedBy(end: (peer: Peer) => void, expected: Partial<CloseInfo>, clean = false): Scenario {
  return async () => {
    const diary = new Diary();
    await scene(
      async ({ session, peer }) => {
        const messages = drain(session);
        const events = drain(session.events());
        peer.send({ serverContent: { turnComplete: true } });
        end(peer);
        const info = await told(session);
        const { code, kind, initiatedBy } = info;
        assert.deepEqual({ code, kind, initiatedBy, ...expected }, { code, kind, initiatedBy, ...expected });
        for (const [name, value] of Object.entries(expected)) {
          assert.deepEqual(info[name as keyof CloseInfo], value, name);
        }
        assert.equal(info.error === undefined, clean);
        assert.equal(session.isClosed, true);
        for (const { items, error } of [await messages, await events]) {
          assert.ok(items.length >= 2);
          assert.equal(error, info.error);
        }
        assert.equal((await events).items.at(-1)?.type, 'close');
        assert.deepEqual(diary.closes, [info]);
        assert.equal(diary.calls.at(-1)?.name, 'onClose');
        assert.equal(diary.events.filter(({ type }) => type === 'close').length, 1);
        assert.deepEqual(diary.errors, []);
        assert.ok(thrown(() => session.sendText('too late')) instanceof ClosedError);
      },
      { callbacks: diary.callbacks },
    )();
  };
}

const CALLBACKS = ['onOpen', 'onMessage', 'onEvent', 'onError', 'onWarning', 'onClose'] as const;

/** A callback that always fails: the session goes on, and every other callback is told everything. */
function failingCallback(name: keyof LiveCallbacks, how: 'throws' | 'rejects' | 'rejects late'): Scenario {
  return async () => {
    const diary = new Diary();
    const log = new LogBook();
    let calls = 0;
    const failing = (): unknown => {
      calls++;
      if (calls > 100) throw new Error('recursion');
      const failure = new Error(`planted in ${name}`);
      if (how === 'throws') throw failure;
      return how === 'rejects' ? Promise.reject(failure) : turn().then(() => Promise.reject(failure));
    };
    const callbacks = { ...diary.callbacks, [name]: failing } as LiveCallbacks;
    const server = await ScriptedServer.start();
    const session = await connectTo(server.url, { callbacks }, { logger: log });
    const peer = await server.peer();
    peer.send('not JSON', { serverContent: { turnComplete: true, newField: 1 } });
    const isDone = (message: LiveServerMessage): boolean => message.serverContent?.turnComplete === true;
    if (name === 'onMessage') await eventually(() => calls === 2, 'both messages');
    else await eventually(() => diary.messages.some(isDone), 'the last message');
    session.sendText('still here');
    assert.ok('clientContent' in (await peer.next()));
    await session.close();
    await turn();
    await turn();

    assert.ok(calls >= 1);
    if (name === 'onError') {
      assert.ok(log.lines.some(([level]) => level === 'error'));
    } else {
      assert.equal(diary.errors.filter((error) => error.code === 'callback').length, calls);
      const [told] = diary.errors.filter((error) => error.code === 'callback');
      assert.ok(isLiveError(told));
      assert.match(told.message, new RegExp(name));
      assert.match((told.cause as Error).message, /planted/);
    }
    assert.equal(diary.closes.length, name === 'onClose' ? 0 : 1);
    if (name !== 'onEvent') assert.equal(diary.events.at(-1)?.type, 'close');
    await server.close();
  };
}

const INTERRUPTED = {
  serverContent: {
    interrupted: true,
    modelTurn: {
      parts: [{ inlineData: { mimeType: 'audio/pcm;rate=24000', data: 'AAAA' } }, { text: 'aside' }],
    },
    outputTranscription: { text: 'well' },
  },
  toolCall: { functionCalls: [{ id: '1', name: 'f', args: {} }] },
  usageMetadata: { totalTokenCount: 3 },
};

export const session: Readonly<Record<string, Scenario>> = {
  '21 frames, then a close, and a slow reader': scene(
    async ({ session }) => {
      const seen: unknown[] = [];
      const reading = (async () => {
        for await (const message of session) {
          await turn();
          seen.push(message.serverContent?.outputTranscription?.text);
        }
      })();
      const error: unknown = await within(
        reading.then(
          () => undefined,
          (reason: unknown) => reason,
        ),
        'the end of the reader',
      );
      assert.deepEqual(
        seen.slice(1),
        Array.from({ length: 21 }, (_, n) => `${n}`),
      );
      assert.ok(isLiveError(error, 'internal'));
    },
    {},
    afterSetup((peer) => {
      for (let n = 0; n < 21; n++) peer.send({ serverContent: { outputTranscription: { text: `${n}` } } });
      peer.close(1011, 'Internal error encountered.');
    }),
  ),
  'frames and a close before anyone reads': scene(
    async ({ session }) => {
      await told(session);
      const { items, error } = await drain(session);
      assert.equal(items.length, 2);
      assert.equal(error, undefined);
    },
    {},
    afterSetup((peer) => {
      peer.send({ serverContent: { turnComplete: true } });
      peer.close(1000);
    }),
  ),
  'one frame with an interruption, a call and audio': scene(async ({ session, peer }) => {
    const events = session.events();
    peer.send(INTERRUPTED);
    const seen: LiveEvent[] = [];
    for await (const event of events) {
      seen.push(event);
      if (event.type === 'usage') break;
    }
    assert.deepEqual(
      seen.map(({ type }) => type),
      ['setupComplete', 'audio', 'text', 'outputTranscription', 'functionCall', 'interrupted', 'usage'],
    );
  }),
  'a cancelled call': scene(async ({ session, peer }) => {
    const events = session.events();
    peer.send({ toolCallCancellation: { ids: ['a', 'b'] } });
    await events.next();
    assert.deepEqual((await events.next()).value, { type: 'functionCallCancellation', ids: ['a', 'b'] });
  }),
  'garbage in the middle': async () => {
    const diary = new Diary();
    await scene(
      async ({ session, peer }) => {
        peer.send('{"serverContent":', Buffer.from([1, 2, 3]), '[]', {
          serverContent: { turnComplete: true },
        });
        await eventually(() => diary.messages.length === 2, 'the frame after the garbage');
        assert.equal(diary.errors.length, 3);
        assert.equal(session.isClosed, false);
        session.sendText('hello');
        assert.ok('clientContent' in (await peer.next()));
      },
      { callbacks: diary.callbacks },
    )();
  },
  'an error frame': async () => {
    const diary = new Diary();
    await scene(
      async ({ peer, session }) => {
        peer.send({ error: { code: 400, message: 'Bad thing.', status: 'INVALID_ARGUMENT' } });
        await eventually(() => diary.errors.length === 1, 'the error');
        assert.match(diary.errors[0]?.message ?? '', /400 INVALID_ARGUMENT Bad thing/);
        assert.equal(diary.messages.at(-1)?.error?.code, 400);
        assert.equal(session.isClosed, false);
      },
      { callbacks: diary.callbacks },
    )();
  },
  'a goAway, then a close with 1011': closedBy(
    (peer) => {
      peer.send({ goAway: { timeLeft: '0.5s' } });
      peer.close(1011, 'Deadline expired before operation could complete.');
    },
    { code: 1011, kind: 'deadline', initiatedBy: 'server' },
  ),
  'a close with 1011': closedBy((peer) => peer.close(1011, 'Internal error encountered.'), {
    code: 1011,
    reason: 'Internal error encountered.',
    kind: 'internal',
    initiatedBy: 'server',
  }),
  'a close with 1008 for idling': closedBy((peer) => peer.close(1008, 'The operation was aborted'), {
    code: 1008,
    kind: 'idle',
    initiatedBy: 'server',
  }),
  'a clean close': closedBy(
    (peer) => peer.close(1000),
    { code: 1000, reason: '', kind: 'normal', initiatedBy: 'server', hint: '' },
    true,
  ),
  'a close without a code': closedBy(
    (peer) => peer.close(),
    { code: 1005, reason: '', kind: 'normal', initiatedBy: 'server', hint: '' },
    true,
  ),
  'a cut': closedBy((peer) => peer.cut(), {
    code: 1006,
    reason: '',
    kind: 'network',
    initiatedBy: 'network',
  }),
  'bytes that are no WebSocket frame': closedBy(
    (peer) => peer.request.socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff])),
    { code: 1006, kind: 'network', initiatedBy: 'network' },
  ),
  'our own close': async () => {
    const diary = new Diary();
    await scene(
      async ({ session, peer }) => {
        const messages = drain(session);
        const closing = [session.close(), session.close(), session[Symbol.asyncDispose]()];
        assert.equal(session.isClosed, true);
        assert.ok(thrown(() => session.sendAudio(new Uint8Array(2))) instanceof ClosedError);
        await within(Promise.all(closing), 'all three closes');
        await session.close();
        assert.deepEqual(await peer.closed, { code: 1000, reason: '' });
        const info = await told(session);
        const { code, kind, initiatedBy, error } = info;
        assert.deepEqual(
          { code, kind, initiatedBy, error },
          { code: 1000, kind: 'normal', initiatedBy: 'client', error: undefined },
        );
        assert.equal((await messages).error, undefined);
        assert.deepEqual(diary.closes, [info]);
        assert.equal(diary.calls.at(-1)?.name, 'onClose');
      },
      { callbacks: diary.callbacks },
    )();
  },
  'a close as soon as it is open': async () => {
    const diary = new Diary();
    await scene(
      async ({ session }) => {
        await session.close();
        assert.deepEqual(
          diary.calls.map(({ name, value }) => (name === 'onEvent' ? (value as LiveEvent).type : name)),
          ['onOpen', 'onMessage', 'setupComplete', 'close', 'onClose'],
        );
      },
      { callbacks: diary.callbacks },
    )();
  },
  'a close by both at once': scene(async ({ session, peer }) => {
    peer.close(1011, 'Internal error encountered.');
    await session.close();
    assert.equal((await told(session)).initiatedBy, 'client');
  }),
  'frames that come after our close': scene(
    async ({ session }) => {
      const messages = drain(session);
      await session.close();
      assert.equal((await messages).items.length, 3);
    },
    {},
    afterSetup((peer) => peer.send({ serverContent: {} }, { serverContent: {} })),
  ),
  'a server that never answers our close': async () => {
    const server = await ScriptedServer.start(afterSetup((peer) => peer.freeze()));
    const session = await connectTo(server.url);
    // Timers of one process ring in the order of their times, however busy the machine is.
    const rung: string[] = [];
    const timers = [1_500, 4_000].map((ms) => setTimeout(() => rung.push(`${ms} ms`), ms));
    await within(session.close(), 'the close');
    timers.forEach(clearTimeout);
    assert.deepEqual(rung, ['1500 ms']);
    const { code, kind, initiatedBy, error } = await told(session);
    assert.deepEqual(
      { code, kind, initiatedBy, error },
      { code: 1006, kind: 'normal', initiatedBy: 'client', error: undefined },
    );
    await server.close();
  },
  'an abort after': async () => {
    const abort = new AbortController();
    await scene(
      async ({ session }) => {
        abort.abort();
        const { code, initiatedBy } = await told(session);
        assert.deepEqual([code, initiatedBy], [1000, 'client']);
      },
      { signal: abort.signal },
    )();
  },
  'a close from inside each callback': async () => {
    for (const name of ['onOpen', 'onMessage', 'onEvent'] as const) {
      const diary = new Diary();
      const holder: { session?: LiveSession } = {};
      const callbacks = { ...diary.callbacks, [name]: () => void holder.session?.close() };
      const server = await ScriptedServer.start();
      holder.session = await connectTo(server.url, { callbacks });
      await told(holder.session);
      assert.equal(diary.closes.length, 1);
      assert.deepEqual(diary.errors, []);
      await server.close();
    }
  },
  'a logger that throws': async () => {
    const bad = (): never => {
      throw new Error('disk full');
    };
    const server = await ScriptedServer.start();
    const logger = { debug: bad, info: bad, warn: bad, error: bad };
    const session = await connectTo(server.url, {}, { logger });
    (await server.peer()).send('garbage', { newField: 1 }, { serverContent: { turnComplete: true } });
    for await (const message of session) if (message.serverContent?.turnComplete) break;
    await session.close();
    await server.close();
  },
  'a logger that rejects': async () => {
    const bad = (): Promise<never> => Promise.reject(new Error('disk full'));
    const server = await ScriptedServer.start();
    const logger = { debug: bad, info: bad, warn: bad, error: bad };
    const session = await connectTo(server.url, {}, { logger });
    await session.close();
    await turn();
    await server.close();
  },
  ...Object.fromEntries(
    CALLBACKS.flatMap((name) =>
      (['throws', 'rejects', 'rejects late'] as const).map((how) => [
        `${name} ${how}`,
        failingCallback(name, how),
      ]),
    ),
  ),
  'a connection error after the end is the one told': async () => {
    const server = await ScriptedServer.start();
    const session = await connectTo(server.url);
    (await server.peer()).cut();
    const info = await told(session);
    assert.ok(info.error instanceof ConnectionError);
    assert.equal(info.error.phase, 'open');
    await session.close();
    await server.close();
  },
};
