/** A session whose connection is lost, or about to be: what is tried again, and what is not. */
import { describe, expect, test } from 'vitest';
import type { EmulatorOptions } from '../../src/emulator/index.ts';
import { ConnectionError, ValidationError } from '../../src/index.ts';
import { clientOf, connectTo, Diary } from '../support/client.ts';
import { eventually, rejection, within } from '../support/events.ts';
import { afterSetup, ScriptedServer } from '../support/server.ts';
import {
  AFTER_FIRST_TURN,
  AFTER_HANDLE,
  peakConnections,
  startEmulator,
  talk,
  type Talk,
} from './support/talk.ts';

const CUT = { script: [AFTER_FIRST_TURN, { ...AFTER_HANDLE, drop: true }] } satisfies EmulatorOptions;

describe('a connection that is lost', () => {
  test('is followed by another, and the conversation goes on', async () => {
    const one = await talk(CUT);
    await one.exchange('one');
    await one.until('resumed');
    await one.exchange('two');
    expect(one.happened()).toEqual(['reconnecting', 'resumed']);
    expect(one.events.find(({ type }) => type === 'resumed')).toMatchObject({
      from: 'handle',
      replayed: [],
      answerOwed: false,
    });
    expect(one.events.find(({ type }) => type === 'reconnecting')).toMatchObject({
      why: 'network',
      attempt: 1,
      error: { closeCode: 1006 },
    });
    expect(one.session.stats.connections).toBe(2);
    expect(one.errors).toEqual([]);
    await one.session.close();
    expect(one.closes).toMatchObject([{ initiatedBy: 'client', kind: 'normal' }]);
  });

  test('takes what it was told with it, and that is said again and reported', async () => {
    const one = await talk({ script: [AFTER_FIRST_TURN, { after: 'answer', connection: 0, drop: true }] });
    await one.exchange('one');
    await one.settled();
    one.session.sendText('two');
    await one.until('resumed');
    const resumed = one.events.find((event) => event.type === 'resumed');
    expect(resumed?.replayed).toMatchObject([{ message: { clientContent: { turnComplete: true } } }]);
    expect(JSON.stringify(resumed?.replayed)).toContain('two');
    await eventually(() => one.said().split('two').length > 1, 'the answer');
    await one.session.close();
  });

  test('ends the session where reconnecting is switched off', async () => {
    const one = await talk({ script: [{ ...AFTER_FIRST_TURN, drop: true }] }, false);
    one.session.sendText('one');
    expect(await within(one.session.closed, 'the end')).toMatchObject({ code: 1006, kind: 'network' });
    expect(one.happened()).toEqual(['close']);
    expect(one.emulator.connections[0]?.frames[0]).not.toHaveProperty('setup.sessionResumption');
  });

  test('is not waited for by a close', async () => {
    const one = await talk(CUT, { delaysMs: [10_000] });
    one.session.sendText('one');
    await one.until('reconnecting');
    await within(one.session.close(), 'the close');
    expect(one.closes).toMatchObject([{ initiatedBy: 'client', code: 1000 }]);
    expect(one.happened()).toEqual(['reconnecting', 'close']);
  });

  test('is not waited for by a close from within the event either', async () => {
    const one = await talk(CUT, { delaysMs: [10_000] });
    const reader = one.session.events();
    one.session.sendText('one');
    for await (const event of reader) if (event.type === 'reconnecting') void one.session.close();
    expect(one.closes).toHaveLength(1);
  });

  test('is not waited for by a signal, and what was not sent is told', async () => {
    const controller = new AbortController();
    const one = await talk(CUT, { delaysMs: [10_000] }, { signal: controller.signal });
    one.session.sendText('one');
    await one.until('reconnecting');
    one.session.sendText('two');
    one.session.sendAudio(new Uint8Array(3_200));
    expect(one.session.stats.undelivered).toMatchObject({ messages: 1, media: 1 });
    controller.abort();
    const { undelivered } = await within(one.session.closed, 'the end');
    expect(undelivered).toMatchObject({ messages: 1, media: 1 });
    expect(undelivered.mediaBytes).toBeGreaterThan(4_000);
  });

  test('before anything was said is followed by one that goes on', async () => {
    const one = await talk({ script: [{ after: 'setup', connection: 0, drop: true }] });
    await one.until('reconnecting');
    await one.exchange('one');
    expect(one.emulator.connections).toHaveLength(2);
    await one.session.close();
  });

  test('without a word is given up when an answer is owed', async () => {
    const one = await talk(
      { script: [AFTER_FIRST_TURN, { after: 'answer', connection: 0, halfOpen: 1_000 }] },
      { stalledAfterMs: 100, deadAfterMs: 200 },
    );
    await one.exchange('one');
    await one.settled();
    one.session.sendText('two');
    await one.until('resumed');
    expect(one.happened()).toEqual(['stalled', 'turnAborted', 'reconnecting', 'resumed']);
    await one.session.close();
  });
});

describe('a planned move', () => {
  test('after goAway loses nothing, and has no two connections set up at once', async () => {
    const one = await talk({ script: [{ ...AFTER_FIRST_TURN, goAway: { timeLeftMs: 20_000 } }] });
    await one.exchange('one');
    await one.until('resumed');
    expect(one.happened()).toEqual(['reconnecting', 'resumed']);
    await one.exchange('two');
    expect(peakConnections(one)).toBe(1);
    await one.session.close();
  });

  test('is made in time where the server falls silent after goAway', async () => {
    // At its own speed, since the server says in real time how much of it is left.
    const one = await talk({
      speed: 1,
      answerDelayMs: 50,
      script: [{ after: 'turn', connection: 0, goAway: { timeLeftMs: 2_000, silent: true } }],
    });
    await one.exchange('one');
    await eventually(() => one.messages.some(({ goAway }) => goAway), 'goAway');
    await one.exchange('two');
    expect(one.happened()).toContain('resumed');
    expect(one.events.find(({ type }) => type === 'reconnecting')).toMatchObject({ why: 'goAway' });
    expect(one.emulator.connections[0]?.closed).toMatchObject({ code: 1000, by: 'client' });
    expect(peakConnections(one)).toBe(1);
    await one.session.close();
  });

  test('is ended by a close', async () => {
    const one = await talk({
      script: [
        { ...AFTER_FIRST_TURN, goAway: { timeLeftMs: 20_000 } },
        { after: 'dial', connection: 1, hang: true },
      ],
    });
    await one.exchange('one');
    await eventually(() => one.emulator.connections.length > 1, 'the other dial');
    await within(one.session.close(), 'the close');
    expect(one.happened()).toEqual(['close']);
  });

  test('is tried again while the old connection lasts', async () => {
    const one = await talk({
      script: [
        { ...AFTER_FIRST_TURN, goAway: { timeLeftMs: 60_000 } },
        { after: 'dial', connection: 1, refuse: 503 },
      ],
    });
    await one.exchange('one');
    await one.until('resumed');
    expect(one.emulator.connections).toHaveLength(3);
    await one.session.close();
  });
});

describe('a close for idleness', () => {
  const IDLE = { script: [AFTER_FIRST_TURN, { ...AFTER_HANDLE, close: 'idle' }] } satisfies EmulatorOptions;

  test('lets the session sleep until something is sent', async () => {
    const one = await talk(IDLE);
    await one.exchange('one');
    await one.until('dormant');
    expect(one.emulator.connections).toHaveLength(1);
    await one.exchange('two');
    expect(one.happened()).toEqual(['dormant', 'reconnecting', 'resumed']);
    await one.session.close();
  });

  test('is followed by another connection at once, if the policy says so', async () => {
    const one = await talk(IDLE, { idle: 'eager' });
    one.session.sendText('one');
    await one.until('resumed');
    await one.session.close();
  });

  test('ends the session, if the policy says so', async () => {
    const one = await talk(IDLE, { idle: 'close' });
    one.session.sendText('one');
    expect(await within(one.session.closed, 'the end')).toMatchObject({ kind: 'idle' });
  });

  test('a session that sleeps can be closed', async () => {
    const one = await talk(IDLE);
    one.session.sendText('one');
    await one.until('dormant');
    await within(one.session.close(), 'the close');
    expect(one.closes).toHaveLength(1);
  });
});

test('a close that looks like our fault is forgiven once, without what was sent last; again, it is the end', async () => {
  const one = await talk({
    script: [
      AFTER_FIRST_TURN,
      { after: 'answer', connection: 0, close: 'notImplemented' },
      { after: 'answer', connection: 1, close: 'notImplemented' },
    ],
  });
  await one.exchange('one');
  await one.settled();
  one.session.sendText('two');
  await one.until('resumed');
  expect(one.events.find((event) => event.type === 'dropped')).toMatchObject({
    reason: 'suspect',
    message: { clientContent: {} },
  });
  one.session.sendText('three');
  const info = await within(one.session.closed, 'the end');
  expect(info).toMatchObject({ code: 1008, initiatedBy: 'server' });
  expect(info.error).toBeInstanceOf(ConnectionError);
});

describe('what makes no sense to try again ends the session', () => {
  test.each([
    ['quota', { code: 1011, reason: 'You exceeded your current quota, please check your plan.' }],
    ['location', { code: 1007, reason: 'User location is not supported for the API use.' }],
    ['model', { code: 1008, reason: 'models/x is not found for API version v1beta' }],
  ] as const)('%s', async (kind, close) => {
    const one = await talk({ script: [AFTER_FIRST_TURN, { ...AFTER_HANDLE, close }] });
    one.session.sendText('one');
    expect(await within(one.session.closed, 'the end')).toMatchObject({ kind, error: { kind } });
    expect(one.emulator.connections).toHaveLength(1);
  });

  test.each([
    ['throws', () => Promise.reject(new Error('no token today'))],
    ['hangs', () => new Promise<string>(() => undefined)],
  ])('a token function that %s, in time and with an error that says so', async (_how, fail) => {
    let asked = 0;
    const one = await talk(
      CUT,
      { delaysMs: [0], attemptTimeoutMs: 30, tuning: { maxDelayMs: 10 } },
      {},
      { apiKey: () => (asked++ === 0 ? 'first' : fail()) },
    );
    one.session.sendText('one');
    const { error } = await within(one.session.closed, 'the end');
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ phase: 'dial', hint: expect.stringMatching(/./) });
  });
});

test('a credential is asked for at each dial, and once more if it is refused', async () => {
  const answers = ['first', 'refused', 'second'];
  const asked: string[] = [];
  const apiKey = (): string => {
    asked.push(answers[asked.length] ?? 'none');
    return asked.at(-1) as string;
  };
  const one = await talk({ ...CUT, apiKeys: ['first', 'second'] }, {}, {}, { apiKey });
  one.session.sendText('one');
  await one.until('resumed');
  expect(asked).toEqual(answers);
  await one.session.close();
});

describe('handles that do not work', () => {
  const SPOILED = {
    script: [
      AFTER_FIRST_TURN,
      { ...AFTER_HANDLE, breakHandles: 'forgotten' },
      { after: 0, connection: 0, drop: true },
    ],
  } satisfies EmulatorOptions;

  test('end the session by default, with the reason', async () => {
    const one = await talk(SPOILED);
    one.session.sendText('one');
    expect(await within(one.session.closed, 'the end')).toMatchObject({ kind: 'session', code: 1008 });
    expect(one.happened()).not.toContain('restarted');
  });

  test('are followed by an empty session, if the policy says so', async () => {
    const one = await talk(SPOILED, { freshSession: 'empty' });
    one.session.sendText('one');
    await one.until('restarted');
    await one.exchange('two');
    expect(one.happened()).not.toContain('resumed');
    await one.session.close();
  });

  test('are followed by a session that is told of the old one, if the policy says so', async () => {
    const one = await talk(SPOILED, { freshSession: 'history' });
    one.session.sendText('one');
    await one.until('restarted');
    await one.exchange('two');
    expect(JSON.stringify(one.emulator.connections.at(-1)?.frames)).toContain('one');
    await one.session.close();
  });
});

/** Handles stand for the state shortly before they were given. */
const SNAPSHOTS = { tuning: { handles: 'snapshot' } } as const;

test('an answer to a call that the resumed session does not hold is not sent, and reported', async () => {
  const one = await talk(
    { script: [AFTER_FIRST_TURN, { after: 'call', connection: 0, drop: true }] },
    SNAPSHOTS,
    { tools: [{ functionDeclarations: [{ name: 'slow', behavior: 'BLOCKING' }] }] },
  );
  const calls = () => one.messages.flatMap(({ toolCall }) => toolCall?.functionCalls ?? []);
  const answered = () =>
    one.emulator.connections.flatMap(({ frames }) =>
      frames.flatMap(({ toolResponse }) => toolResponse?.functionResponses?.map(({ id }) => id) ?? []),
    );
  const answer = (id = 'none') => one.session.sendFunctionResponse({ id, name: 'slow', response: {} });
  await one.exchange('one');
  await one.settled();
  one.session.sendText('call slow {}');
  await eventually(() => calls().length === 2, 'the call, and its twin');
  const [first, second] = calls();
  expect(second?.id).not.toBe(first?.id);
  answer(first?.id);
  answer(second?.id);
  expect(one.events.find((event) => event.type === 'dropped')).toMatchObject({
    reason: 'rewound',
    ids: [first?.id],
  });
  await eventually(() => answered().includes(second?.id), 'the answer');
  expect(answered()).not.toContain(first?.id);
  await one.session.close();
});

/** As on 3.8, whose one handle stands for the session. The emulator drops the connection when it is told to. */
describe('where a handle stands for the session', () => {
  const SESSION = { tuning: { handles: 'session' } } as const;
  const OPTIONS = { resumption: { handles: 'session' } } satisfies EmulatorOptions;

  /** Texts of the frames that left on the connections after the first. */
  function saidAgain({ emulator }: Talk): string[] {
    const frames = emulator.connections.slice(1).flatMap((connection) => connection.frames);
    return frames.flatMap(({ clientContent }) => clientContent?.turns?.[0]?.parts?.[0]?.text ?? []);
  }

  test('of five answered questions none is said again, and the one without an answer is, once', async () => {
    const steps = Array.from({ length: 5 }, () => AFTER_FIRST_TURN);
    const script = [...steps, { after: 'answer', connection: 0, drop: true }] as const;
    const one = await talk({ ...OPTIONS, script }, SESSION);
    for (const question of ['one', 'two', 'three', 'four', 'five']) {
      await one.exchange(question);
      await eventually(() => one.session.stats.undelivered.unacknowledged === 0, 'the end of the turn');
    }
    one.session.sendText('six');
    await one.until('resumed');
    await eventually(() => saidAgain(one).length > 0, 'the question');
    expect(saidAgain(one)).toEqual(['six']);
    expect(one.events.find(({ type }) => type === 'resumed')).toMatchObject({
      replayed: [{ uncertain: true }],
    });
    await one.session.close();
  });

  test('an open call is answered under its id', async () => {
    const script = [{ after: 'call', connection: 0, drop: true }] as const;
    const one = await talk({ ...OPTIONS, script }, SESSION, {
      tools: [{ functionDeclarations: [{ name: 'slow', behavior: 'BLOCKING' }] }],
    });
    one.session.sendText('call slow {}');
    await one.until('resumed');
    expect(one.events.find(({ type }) => type === 'resumed')).toMatchObject({ replayed: [], rewound: [] });
    const [call] = one.messages.flatMap(({ toolCall }) => toolCall?.functionCalls ?? []);
    one.session.sendFunctionResponse({ id: call?.id ?? '', response: {} });
    await eventually(() => one.said().includes('slow answered'), 'the answer');
    const [response] = one.emulator.connections.at(-1)?.state?.messages.slice(-1) ?? [];
    expect(response).toMatchObject({
      kind: 'functionResponse',
      id: call?.id,
      name: 'slow',
      outcome: 'taken',
    });
    await one.session.close();
  });
});

test('an impossible policy is refused before anything is dialed, with its path', async () => {
  const emulator = await startEmulator();
  const refused = await rejection(
    connectTo(emulator.url, { reconnect: { tuning: { jitter: 2 }, delaysMs: [], idle: 'never' as 'lazy' } }),
  );
  expect(refused).toBeInstanceOf(ValidationError);
  expect((refused as ValidationError).issues.map(({ path }) => path)).toEqual([
    'reconnect.delaysMs',
    'reconnect.idle',
    'reconnect.tuning.jitter',
  ]);
  expect(emulator.connections).toEqual([]);
});

test('a server that gives no handles is told of, once', async () => {
  const turn = { serverContent: { modelTurn: { parts: [{ text: 'Yes.' }] }, turnComplete: true } };
  const server = await ScriptedServer.start(
    afterSetup((peer) => {
      for (let n = 0; n < 4; n++) peer.send(turn);
    }),
  );
  const diary = new Diary();
  const session = await connectTo(server.url, { callbacks: diary.callbacks, reconnect: true });
  await eventually(() => diary.messages.length === 5, 'four turns');
  expect(diary.warnings).toMatchObject([{ code: 'unresumable' }]);
  await session.close();
  await server.close();
});

test.each([
  ['is told of at once', true, [{ code: 'unresumable' }]],
  ['is not told of where nothing would be resumed', false, []],
])('a token that is known to lock everything %s', async (_what, reconnect, warnings) => {
  const emulator = await startEmulator({ strangeness: 0 });
  const ai = clientOf(emulator.url);
  const token = await ai.authTokens.create({ constraints: { model: 'gemini-3.8-live' }, lock: 'all' });
  const diary = new Diary();
  const session = await connectTo(emulator.url, { callbacks: diary.callbacks, reconnect }, { apiKey: token });
  await eventually(() => diary.messages.length > 0, 'the beginning');
  expect(diary.warnings).toMatchObject(warnings);
  await session.close();
});

test('an outage that outlasts the attempts with one handle is survived: nobody was there to refuse it', async () => {
  const refused = [1, 2, 3, 4, 5, 6].map(
    (connection) => ({ after: 'dial', connection, refuse: 503 }) as const,
  );
  const one = await talk(
    { script: [...CUT.script, ...refused] },
    { delaysMs: [0, 5], tuning: { maxDelayMs: 10 } },
  );
  await one.exchange('one');
  await one.until('resumed');
  expect(one.happened().filter((type) => type === 'reconnecting').length).toBeGreaterThan(3);
  await one.session.close();
});

test('a session that can go nowhere does not move: it ends with its connection, and says so', async () => {
  const server = await ScriptedServer.start(
    afterSetup(async (peer) => {
      peer.send({ goAway: { timeLeft: '1.6s' } });
      await peer.next();
      peer.close(1001, '');
    }),
  );
  const session = await connectTo(server.url, { reconnect: { idle: 'lazy' } });
  session.sendText('one');
  const turn = { serverContent: { modelTurn: { parts: [{ text: 'Yes.' }] } } };
  (await server.peer()).send(turn);
  expect(await within(session.closed, 'the end')).toMatchObject({ initiatedBy: 'server' });
  await server.close();
});

test('a question that was under way at a close for idleness is asked again at once', async () => {
  const one = await talk({
    script: [AFTER_FIRST_TURN, { after: 'answer', connection: 0, close: 'idle' }],
  });
  await one.exchange('one');
  await one.settled();
  one.session.sendText('two');
  await one.until('resumed');
  expect(one.happened()).not.toContain('dormant');
  await one.session.close();
});

test('what wakes a session that sleeps is told with the close that put it to sleep', async () => {
  const one = await talk({ script: [AFTER_FIRST_TURN, { ...AFTER_HANDLE, close: 'idle' }] });
  await one.exchange('one');
  await one.until('dormant');
  await one.exchange('two');
  expect(one.events.find(({ type }) => type === 'reconnecting')).toMatchObject({
    why: 'idle',
    error: { kind: 'idle', closeCode: 1008 },
  });
  await one.session.close();
});

test('a handle that the server quotes is in no error', async () => {
  const handle = 'handle-0123456789-secret';
  const server = await ScriptedServer.start((peer) => peer.close(1008, `no session for ${handle}`));
  const refused = await rejection(connectTo(server.url, { sessionResumption: { handle } }));
  expect(String(refused)).toContain('no session for');
  expect(JSON.stringify(refused) + String(refused)).not.toContain(handle);
  await server.close();
});

test('a maxDelayMs below the default waits shortens them', async () => {
  const emulator = await startEmulator();
  const session = await connectTo(emulator.url, { reconnect: { tuning: { maxDelayMs: 2_000 } } });
  await session.close();
});
