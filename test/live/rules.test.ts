/** What is known of models, at work in `connect` and in a session. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ConnectionError,
  ValidationError,
  type LiveClientSetup,
  type LiveConnectParameters,
} from '../../src/index.ts';
import { connectTo, Diary } from '../support/client.ts';
import { eventually, rejection, within } from '../support/events.ts';
import { acceptSetup, ScriptedServer, type Script } from '../support/server.ts';
import { deepFreeze } from '../support/values.ts';

let server: ScriptedServer;
const serve = async (script: Script = acceptSetup): Promise<void> => {
  server = await ScriptedServer.start(script);
};

beforeEach(() => serve());
afterEach(() => server.close());

const MODEL_3_1 = 'gemini-3.1-flash-live-preview';
const REFUSED: Partial<LiveConnectParameters> = { config: { thinkingConfig: { thinkingLevel: 'LOW' } } };
const UNSUPPORTED: Partial<LiveConnectParameters> = { tools: [{ codeExecution: {} }] };

describe('connect', () => {
  test('throws for what the service refuses, and dials nothing', async () => {
    const error = await rejection(connectTo(server.url, REFUSED));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).issues).toEqual([
      { path: 'config.thinkingConfig', code: 'refused', message: expect.stringContaining('1007') },
    ]);
    expect(server.requests).toEqual([]);
  });

  test('warns of what is only likely to be refused', async () => {
    const diary = new Diary();
    const session = await connectTo(server.url, { ...UNSUPPORTED, callbacks: diary.callbacks });
    await eventually(() => diary.warnings.length > 0, 'a warning');
    expect(diary.warnings).toEqual([
      { code: 'setup', path: 'tools[].codeExecution', message: expect.stringContaining('not supported') },
    ]);
    await session.close();
  });

  test('only warns where what it knows may be out of date', async () => {
    const diary = new Diary();
    const params = {
      ...REFUSED,
      ...UNSUPPORTED,
      validation: 'allowUnknown',
      callbacks: diary.callbacks,
    } as const;
    const session = await connectTo(server.url, params);
    await eventually(() => diary.warnings.length > 1, 'two warnings');
    expect(diary.warnings.map(({ path }) => path)).toEqual([
      'config.thinkingConfig',
      'tools[].codeExecution',
    ]);
    await session.close();
  });

  test('says nothing where it was told not to look', async () => {
    const diary = new Diary();
    const params = { ...REFUSED, ...UNSUPPORTED, validation: 'off', callbacks: diary.callbacks } as const;
    const session = await connectTo(server.url, params);
    await session.close();
    expect(diary.warnings).toEqual([]);
  });
});

describe('history', () => {
  const HISTORY = [
    { role: 'user', parts: [{ text: 'My name is Ada.' }] },
    { role: 'model', parts: [{ text: 'Hello, Ada.' }] },
  ];

  /** What a session with this history sends, up to the frame of a text that follows. */
  async function framesOf(params: Partial<LiveConnectParameters>): Promise<Record<string, unknown>[]> {
    const session = await connectTo(server.url, deepFreeze({ history: HISTORY, ...params }));
    session.sendRealtimeText('and now');
    const [peer] = server.peers;
    await eventually(() => peer?.raw.at(-1)?.includes('and now') === true, 'the text');
    const frames = (peer?.frames ?? []).slice(0, -1);
    await session.close();
    return frames;
  }

  test('goes out first, and asks for no answer', async () => {
    const [{ setup } = {}, ...others] = await framesOf({});
    expect(setup).not.toHaveProperty('historyConfig');
    expect(others).toEqual([{ clientContent: { turns: HISTORY, turnComplete: false } }]);
  });

  test('is announced where a model takes it in no other way', async () => {
    const [{ setup } = {}, ...others] = await framesOf({ model: MODEL_3_1 });
    expect(setup).toMatchObject({ historyConfig: { initialHistoryInClientContent: true } });
    expect(others).toEqual([{ clientContent: { turns: HISTORY, turnComplete: true } }]);
  });

  test('is not sent to a session that goes on', async () => {
    const [{ setup } = {}, ...others] = await framesOf({
      model: MODEL_3_1,
      sessionResumption: { handle: 'h' },
    });
    expect(setup).not.toHaveProperty('historyConfig');
    expect(others).toEqual([]);
  });

  test.each([[[]], [undefined]])('that is %j is none', async (history) => {
    expect(await framesOf({ history } as never)).toHaveLength(1);
  });

  test.each(['gemini-3.8-live', MODEL_3_1])(
    'goes out again if the connection breaks before %s has it',
    async (model) => {
      await server.close();
      await serve(async (peer) => {
        await acceptSetup(peer);
        await peer.next();
        if (server.peers.length === 1) peer.cut();
      });
      const session = await connectTo(server.url, { model, history: HISTORY, reconnect: true });
      const second = await server.peer(1);
      await eventually(() => second.raw.length === 2, 'the history');
      const [first] = server.peers;
      expect(second.frames).toEqual(first?.frames);
      await session.close();
    },
  );

  test('that would not fit the outbox is refused too', async () => {
    const params = { history: HISTORY, reconnect: { tuning: { maxOutboxBytes: 100 } } };
    expect(await rejection(connectTo(server.url, params))).toMatchObject({
      code: 'validation',
      issues: [{ path: 'history', message: expect.stringContaining('maxOutboxBytes') }],
    });
    expect(server.requests).toEqual([]);
  });

  test.each<[path: RegExp, history: unknown]>([
    [/^history$/, null],
    [/^history$/, 'Hi'],
    [/^history$/, { role: 'user' }],
    [/^history\[0\]\.parts$/, [{ role: 'user', parts: 'Hi' }]],
    [/history\[0\]\.role/, [{ parts: [] }]],
    [/history\[1\]\.role/, [...HISTORY.slice(0, 1), { role: 'system', parts: [] }]],
  ])('%s is refused before anything is dialed', async (path, history) => {
    const error = await rejection(connectTo(server.url, { history } as never));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).issues[0]?.path).toMatch(path);
    expect(server.requests).toEqual([]);
  });
});

test.each([
  ['gemini-3.8-live', { sessionResumption: {} }],
  ['gemini-3.5-transcribe-live', {}],
])('handles are asked for where there are any: %s', async (model, expected) => {
  const transcribing = { config: { responseModalities: ['TEXT' as const] }, inputAudioTranscription: {} };
  const params = { model, reconnect: true, ...(model.includes('transcribe') && transcribing) };
  const session = await connectTo(server.url, params);
  const setup = server.peers[0]?.frames[0]?.['setup'] as Partial<LiveClientSetup> | undefined;
  const { sessionResumption } = setup ?? {};
  expect({ ...(sessionResumption && { sessionResumption }) }).toEqual(expected);
  await session.close();
});

describe('proactivity of 2.5 models', () => {
  const NATIVE = 'gemini-2.5-flash-native-audio-latest';

  test.each([
    [undefined, ['proactivity']],
    ['v1beta', ['proactivity']],
    ['v1alpha', []],
  ])('with API version %s: refused for %j', async (apiVersion, paths) => {
    const config = { responseModalities: ['AUDIO' as const] };
    const params = { model: NATIVE, config, proactivity: { proactiveAudio: true } };
    const connecting = connectTo(server.url, params, { apiVersion });
    const refused = await connecting.then(
      async (session) => {
        await session.close();
        return [];
      },
      (error: unknown) => (error as ValidationError).issues.map(({ path }) => path),
    );
    expect(refused).toEqual(paths);
  });
});

test('the error of a refused setup has the warnings of the setup', async () => {
  await server.close();
  await serve((peer) => peer.close(1007, 'Request contains an invalid argument.'));
  const params = { model: 'gemini-3.8-live', config: { responseModalities: ['TEXT' as const] } };
  const error = await rejection(connectTo(server.url, params));
  expect(error).toBeInstanceOf(ConnectionError);
  expect((error as ConnectionError).warnings).toMatchObject([
    { code: 'setup', path: 'config.responseModalities' },
  ]);
});

describe('sendText', () => {
  test.each([
    [
      'gemini-3.8-live',
      { clientContent: { turns: [{ role: 'user', parts: [{ text: 'Hi' }] }], turnComplete: true } },
    ],
    [MODEL_3_1, { realtimeInput: { text: 'Hi' } }],
  ])('on %s', async (model, frame) => {
    const session = await connectTo(server.url, { model });
    const [peer] = server.peers;
    session.sendText('Hi');
    expect(await peer?.next()).toEqual(frame);
    await session.close();
  });
});

test('the error of a lost session says what was sent last, and not what was in it', async () => {
  await server.close();
  await serve(async (peer) => {
    await acceptSetup(peer);
    for (let frame = 0; frame < 4; frame++) await peer.next();
    peer.close(1007, 'Request contains an invalid argument.');
  });
  const session = await connectTo(server.url, { reconnect: false });
  session.sendText('a secret of the user');
  for (let frame = 0; frame < 3; frame++) session.sendAudio(new Uint8Array(640));
  const { error, hint } = await within(session.closed, 'the end');
  expect(error).toBeInstanceOf(ConnectionError);
  expect((error as ConnectionError).lastFrames).toEqual([
    'setup',
    'clientContent.turns',
    'realtimeInput.audio x 3',
  ]);
  expect(hint).toContain('client content');
  expect(JSON.stringify(error)).not.toContain('secret');
});
