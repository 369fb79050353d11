import { describe, expect, test } from 'vitest';
import {
  addWavHeader,
  ClosedError,
  OverflowError,
  parseWav,
  type LiveSession,
  type LiveWarning,
} from '../../src/index.ts';
import type { AbortSignalLike } from '../../src/types.ts';
import { encodeBase64 } from '../../src/audio/base64.ts';
import { clientOf, connectTo, Diary } from '../support/client.ts';
import { converse, serve } from '../support/conversation.ts';
import { drain, eventually, thrown, turn, within } from '../support/events.ts';
import { acceptSetup, afterSetup } from '../support/server.ts';
import { deepFreeze } from '../support/values.ts';

const user = (text: string) => ({ role: 'user', parts: [{ text }] });
/** A model without rules: it takes every message. */
const UNKNOWN_MODEL = 'somebody-elses';
const audio = { data: 'AAAA', mimeType: 'audio/pcm;rate=16000' };
const video = { data: 'AAAA', mimeType: 'image/jpeg' };
const response = { id: '1', name: 'f', response: { output: 1 } };

/** Each method and what it puts on the wire, in frames. */
const SENDS: readonly [what: string, send: (session: LiveSession) => void, frames: object[]][] = [
  [
    'sendMessage',
    (s) => s.sendMessage({ clientContent: { turnComplete: true } }),
    [{ clientContent: { turnComplete: true } }],
  ],
  [
    'sendText',
    (s) => s.sendText('hé "\\ 🎧'),
    [{ clientContent: { turns: [user('hé "\\ 🎧')], turnComplete: true } }],
  ],
  [
    'sendClientContent',
    (s) => s.sendClientContent({ turns: ['a'], turnComplete: false }),
    [{ clientContent: { turns: [user('a')], turnComplete: false } }],
  ],
  ['sendClientContent()', (s) => s.sendClientContent(), [{ clientContent: { turnComplete: true } }]],
  ['sendRealtimeText', (s) => s.sendRealtimeText('a'), [{ realtimeInput: { text: 'a' } }]],
  [
    'sendAudio',
    (s) => s.sendAudio(new Int16Array([1, -1])),
    [{ realtimeInput: { audio: { mimeType: 'audio/pcm;rate=16000', data: 'AQD//w==' } } }],
  ],
  [
    'sendAudio at 24 kHz',
    (s) => s.sendAudio('AAAA', { sampleRate: 24_000 }),
    [{ realtimeInput: { audio: { mimeType: 'audio/pcm;rate=24000', data: 'AAAA' } } }],
  ],
  [
    'sendVideo',
    (s) => s.sendVideo(new Uint8Array([1, 2, 3])),
    [{ realtimeInput: { video: { mimeType: 'image/jpeg', data: 'AQID' } } }],
  ],
  [
    'sendVideo of PNG',
    (s) => s.sendVideo('AQID', { mimeType: 'image/png' }),
    [{ realtimeInput: { video: { mimeType: 'image/png', data: 'AQID' } } }],
  ],
  ['sendAudioStreamEnd', (s) => s.sendAudioStreamEnd(), [{ realtimeInput: { audioStreamEnd: true } }]],
  ['sendActivityStart', (s) => s.sendActivityStart(), [{ realtimeInput: { activityStart: {} } }]],
  [
    'sendActivityEnd',
    (s) => {
      s.sendAudio('AAAA');
      s.sendActivityEnd();
    },
    [
      { realtimeInput: { audio: { mimeType: 'audio/pcm;rate=16000', data: 'AAAA' } } },
      { realtimeInput: { activityEnd: {} } },
    ],
  ],
  ['sendMediaChunks', (s) => s.sendMediaChunks([audio]), [{ realtimeInput: { mediaChunks: [audio] } }]],
  [
    'sendFunctionResponse',
    (s) => s.sendFunctionResponse(response),
    [{ toolResponse: { functionResponses: [response] } }],
  ],
  [
    'sendToolResponse',
    (s) => s.sendToolResponse({ functionResponses: [response, response] }),
    [{ toolResponse: { functionResponses: [response, response] } }],
  ],
  [
    'sendContextUpdate',
    (s) => s.sendContextUpdate({ systemInstruction: 'a', tools: null }),
    [{ contextUpdate: { systemInstruction: user('a'), tools: {} } }],
  ],
  [
    'sendRealtimeInput',
    (s) =>
      s.sendRealtimeInput(
        deepFreeze({ activityEnd: {}, audio, video, text: 'a', activityStart: true } as const),
      ),
    [{ activityStart: {} }, { audio }, { video }, { text: 'a' }, { activityEnd: {} }].map(
      (realtimeInput) => ({ realtimeInput }),
    ),
  ],
];

describe('what is sent', () => {
  test.each(SENDS)('%s', async (_what, send, frames) => {
    const { session, peer } = await converse({ model: UNKNOWN_MODEL, validation: 'allowUnknown' });
    send(session);
    for (const frame of frames) expect(await peer.next()).toEqual(frame);
  });

  test('goes in the order of the calls', async () => {
    const { session, peer } = await converse({ model: UNKNOWN_MODEL, validation: 'allowUnknown' });
    for (const [, send] of SENDS) send(session);
    for (const frame of SENDS.flatMap(([, , frames]) => frames)) expect(await peer.next()).toEqual(frame);
  });

  test.each(SENDS)('%s after the close throws ClosedError, and nothing is sent', async (_what, send) => {
    const { session, peer } = await converse();
    const closing = session.close();
    expect(thrown(() => send(session))).toBeInstanceOf(ClosedError);
    await closing;
    expect(thrown(() => send(session))).toBeInstanceOf(ClosedError);
    await peer.closed;
    expect(peer.frames.filter((frame) => !('setup' in frame))).toEqual([]);
  });

  test('what lies in the socket when it breaks is counted', async () => {
    const { session, peer } = await converse();
    peer.freeze();
    const piece = 'A'.repeat(1_000_000);
    for (let n = 0; n < 64; n++) session.sendAudio(piece);
    peer.cut();
    const { undelivered, initiatedBy } = await within(session.closed, 'the end');
    const { dropped } = session.stats;
    expect(initiatedBy).toBe('network');
    expect(undelivered.bytes).toBeGreaterThan(1_000_000);
    // What does not fit into the socket waits in a queue of ours, and that is bounded.
    expect(undelivered.mediaBytes).toBeLessThan(5_000_000);
    expect(undelivered.bytes + undelivered.mediaBytes + dropped.bytes).toBeGreaterThan(60_000_000);
    expect(undelivered.media + dropped.frames).toBeLessThan(64);
  });
});

describe('what is told', () => {
  test('in order: onOpen, warnings of the setup, then every frame', async () => {
    const diary = new Diary();
    const server = await serve(
      afterSetup((peer) =>
        peer.send({ serverContent: { interrupted: true, turnComplete: true } }, { serverContent: {} }),
      ),
    );
    const session = await connectTo(server.url, {
      callbacks: diary.callbacks,
      inputAudioTranscription: { adaptationPhrases: ['a'] },
    });
    expect(diary.calls).toEqual([]);
    await eventually(() => diary.messages.length === 3, 'three messages');
    await session.close();
    expect(
      diary.calls.map(({ name, value }) => (name === 'onEvent' ? (value as { type: string }).type : name)),
    ).toEqual([
      'onOpen',
      'onWarning',
      'warning',
      'onMessage',
      'setupComplete',
      'onMessage',
      'interrupted',
      'turnComplete',
      'onMessage',
      'close',
      'onClose',
    ]);
  });

  test('whoever attaches right after connect() misses nothing', async () => {
    const { session, peer } = await converse(
      {},
      afterSetup((one) => one.send({ serverContent: { turnComplete: true } })),
    );
    const [messages, events, more] = [drain(session), drain(session.events()), drain(session)];
    peer.close(1000);
    expect((await messages).items.map((one) => Object.keys(one)[0])).toEqual([
      'setupComplete',
      'serverContent',
    ]);
    expect((await events).items.map(({ type }) => type)).toEqual(['setupComplete', 'turnComplete', 'close']);
    expect((await more).items).toHaveLength(2);
  });

  test('messages have the public names and their getters', async () => {
    const { session, peer } = await converse();
    const reader = session[Symbol.asyncIterator]();
    await reader.next();
    peer.send({
      serverContent: { modelTurn: { parts: [{ text: 'a' }] } },
      usageMetadata: { candidatesTokenCount: 3 },
    });
    const { value } = await within(reader.next(), 'a message');
    expect(value?.text).toBe('a');
    expect(value?.usageMetadata).toEqual({ responseTokenCount: 3 });
  });

  test('the newest usable handle', async () => {
    const { session, peer } = await converse();
    expect(session.resumptionHandle).toBeUndefined();
    const reader = session[Symbol.asyncIterator]();
    await reader.next();
    for (const [update, expected] of [
      [{ newHandle: 'a', resumable: true }, 'a'],
      [{ newHandle: 'b', resumable: false }, 'a'],
      [{ resumable: true }, 'a'],
      [{ newHandle: '', resumable: true }, 'a'],
      [{}, 'a'],
      [{ newHandle: 'c', resumable: true }, 'c'],
    ] as const) {
      peer.send({ sessionResumptionUpdate: update });
      await within(reader.next(), 'the update');
      expect(session.resumptionHandle).toBe(expected);
    }
  });

  test('setupComplete as the server gave it', async () => {
    const { session } = await converse({}, async (peer) => {
      await peer.next();
      peer.send({ setupComplete: { sessionId: 's' } });
    });
    expect(session.setupComplete).toEqual({ sessionId: 's' });
  });
});

describe('warnings', () => {
  test('of deprecated fields come once, in the setup and later', async () => {
    const diary = new Diary();
    const { session, peer } = await converse({
      model: UNKNOWN_MODEL,
      callbacks: diary.callbacks,
      outputAudioTranscription: { adaptationPhrases: ['a'] },
    });
    for (let n = 0; n < 3; n++) session.sendMediaChunks([audio]);
    for (let n = 0; n < 3; n++) await peer.next();
    await session.close();
    expect(diary.warnings.map(({ code, path }) => [code, path])).toEqual([
      ['deprecated', 'realtimeInput.mediaChunks'],
      ['deprecated', 'setup.outputAudioTranscription.adaptationPhrases'],
    ]);
    expect(diary.warnings[0]?.message).toContain('use audio');
  });

  test('of audio that is not what it is sent as come once', async () => {
    const diary = new Diary();
    const { session } = await converse({ callbacks: diary.callbacks });
    const { pcm } = parseWav(addWavHeader(new Int16Array(960), { sampleRate: 48_000, channels: 2 }));
    for (let n = 0; n < 3; n++) session.sendAudio(pcm);
    expect(diary.warnings.map(({ code, path }) => [code, path])).toEqual([
      ['audio', 'realtimeInput.audio.data'],
      ['audio', 'realtimeInput.audio.mimeType'],
    ]);
    await session.close();
  });

  test('a stream of audio may begin with a file, however it is sent', async () => {
    const { session } = await converse({});
    const frame = [0xff, 0xfb, 0x90, 0x64];
    const mp3 = Uint8Array.from({ length: 840 }, (_, at) => frame[at % 417] ?? 1);
    const blob = { data: encodeBase64(mp3), mimeType: 'audio/pcm;rate=16000' };
    const send = [() => session.sendAudio(mp3), () => session.sendRealtimeInput({ audio: blob })];
    for (const act of send) expect(act).toThrow('is MP3');
    session.sendAudio(new Uint8Array(640));
    for (const act of send) expect(act).not.toThrow();
    session.sendAudioStreamEnd();
    for (const act of send) expect(act).toThrow('is MP3');
    await session.close();
  });

  test('of unknown fields from the server come once a path, 200 at most', async () => {
    const diary = new Diary();
    const { session, peer } = await converse({ callbacks: diary.callbacks });
    for (let n = 0; n < 300; n++) peer.send({ serverContent: { [`new${n}`]: n, same: n } });
    await eventually(() => diary.messages.length === 301, 'all messages');
    expect(diary.warnings).toHaveLength(200);
    expect(diary.warnings.filter(({ path }) => path === 'serverContent.same')).toHaveLength(1);
    await session.close();
  });
});

describe('validation', () => {
  const newer = { setup: undefined, clientContent: { turnComplete: true, newField: { a: 1 } } } as never;

  test('allowUnknown lets newer fields pass, warns of another backend’s, and refuses what is wrong', async () => {
    const warnings: LiveWarning[] = [];
    const { session, peer } = await converse({
      validation: 'allowUnknown',
      explicitVadSignal: true,
      callbacks: { onWarning: (warning) => void warnings.push(warning) },
      ...({ config: { newKnob: 1 } } as object),
    });
    expect(peer.frames[0]).toMatchObject({
      setup: { explicitVadSignal: true, generationConfig: { newKnob: 1 } },
    });
    session.sendMessage(newer);
    expect(await peer.next()).toEqual({ clientContent: { turnComplete: true, newField: { a: 1 } } });
    expect(() => session.sendMessage({ clientContent: { turnComplete: 'yes' } } as never)).toThrow(
      /turnComplete/,
    );
    await session.close();
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([['backend', 'setup.explicitVadSignal']]);
  });

  test('off lets everything pass', async () => {
    const { session, peer } = await converse({
      validation: 'off',
      ...({ config: { temperature: 'hot' } } as object),
    });
    expect(peer.frames[0]).toMatchObject({ setup: { generationConfig: { temperature: 'hot' } } });
    session.sendMessage({ clientContent: 5, x: 1 } as never);
    expect(await peer.next()).toEqual({ clientContent: 5, x: 1 });
  });

  test('the setup that is sent is the one that buildSetupMessage shows', async () => {
    const params = deepFreeze({
      model: 'gemini-3.8-live',
      config: { responseModalities: ['AUDIO' as const], temperature: 0.5 },
      systemInstruction: ['Be brief.'],
      contextWindowCompression: { triggerTokens: 1_000, slidingWindow: { targetTokens: '500' } },
      tools: [{ functionDeclarations: [{ name: 'f', parameters: { type: 'object' as never } }] }],
    });
    const { peer } = await converse(params);
    expect(peer.frames[0]).toEqual({
      setup: {
        model: 'models/gemini-3.8-live',
        generationConfig: { responseModalities: ['AUDIO'], temperature: 0.5 },
        systemInstruction: user('Be brief.'),
        contextWindowCompression: { triggerTokens: '1000', slidingWindow: { targetTokens: '500' } },
        tools: [{ functionDeclarations: [{ name: 'f', parameters: { type: 'OBJECT' } }] }],
      },
    });
  });
});

describe('a reader that falls behind', () => {
  test('ends alone; the session and the others go on', async () => {
    const diary = new Diary();
    const { session, peer } = await converse({ callbacks: diary.callbacks, maxBufferedBytes: 5_000 });
    const slow = session[Symbol.asyncIterator]();
    const quick = session[Symbol.asyncIterator]();
    await within(quick.next(), 'setupComplete');
    for (let n = 0; n < 50; n++) {
      peer.send({ serverContent: { outputTranscription: { text: `${n}`.repeat(100) } } });
      const { value } = await within(quick.next(), 'the next message');
      expect(value?.serverContent?.outputTranscription?.text).toBe(`${n}`.repeat(100));
    }
    expect(diary.messages).toHaveLength(51);
    const { items, error } = await drain({ [Symbol.asyncIterator]: () => slow });
    expect(error).toBeInstanceOf(OverflowError);
    expect(items.length).toBeLessThan(20);
    session.sendText('still here');
    await peer.next();
    await session.close();
    expect(await quick.next()).toEqual({ done: true, value: undefined });
    expect(diary.errors).toEqual([]);
    expect(diary.closes[0]?.kind).toBe('normal');
  });
});

describe('a frame of a million wrong parts, through a socket', () => {
  test('is one error, and the session goes on', async () => {
    const diary = new Diary();
    const { session, peer } = await converse({ callbacks: diary.callbacks });
    const text = `{"serverContent":{"modelTurn":{"parts":[${Array.from({ length: 1_000_000 }, () => '5').join()}]}}}`;
    await eventually(() => diary.messages.length === 1, 'setupComplete');
    peer.send(text, { serverContent: { turnComplete: true } });
    await eventually(() => diary.messages.length === 2, 'the frame after it');
    expect(diary.errors.map(({ code }) => code)).toEqual(['protocol']);
    session.sendText('still here');
    await peer.next();
  });
});

describe('the life of a session', () => {
  test('leaves no listener on the signal', async () => {
    const listeners = new Set<() => void>();
    const signal: AbortSignalLike = {
      aborted: false,
      addEventListener: (_type, listener) => void listeners.add(listener),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
    };
    const { session } = await converse({ signal });
    expect(listeners.size).toBe(1);
    await session.close();
    expect(listeners.size).toBe(0);

    const refusing = await serve((peer) => peer.close(1007, 'no'));
    await connectTo(refusing.url, { signal }).catch(() => undefined);
    expect(listeners.size).toBe(0);
  });

  test('`await using` closes', async () => {
    const server = await serve();
    {
      await using session = await connectTo(server.url);
      expect(session.isClosed).toBe(false);
    }
    expect((await (await server.peer()).closed).code).toBe(1000);
  });

  test('`closed` is one promise, whenever it is asked for', async () => {
    const { session } = await converse();
    const early = session.closed;
    await session.close();
    expect(await session.closed).toBe(await early);
  });

  test('the client closes all of its sessions', async () => {
    const server = await serve();
    const ai = clientOf(server.url);
    const sessions = await Promise.all([1, 2, 3].map(() => ai.live.connect({ model: 'm' })));
    await ai.close();
    expect(sessions.map(({ isClosed }) => isClosed)).toEqual([true, true, true]);
    for (let n = 0; n < 3; n++) expect((await (await server.peer(n)).closed).code).toBe(1000);
  });

  test('sessions of one client know nothing of each other', async () => {
    const server = await serve(async (peer) => {
      await acceptSetup(peer);
      if (server.peers.indexOf(peer) === 0) peer.close(1011, 'Internal error encountered.');
    });
    const ai = clientOf(server.url);
    const first = await ai.live.connect({ model: 'm', reconnect: false });
    const second = await ai.live.connect({ model: 'm' });
    await within(first.closed, 'the first one’s end');
    await turn();
    expect(second.isClosed).toBe(false);
    await second.close();
  });
});
