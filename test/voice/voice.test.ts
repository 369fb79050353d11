/** How a voice joins an input and an output to a session. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LiveError, type LiveEvent } from '../../src/index.ts';
import {
  startVoice,
  VoiceError,
  type Voice,
  type VoiceEvent,
  type VoiceOptions,
} from '../../src/voice/index.ts';
import { turn } from '../support/events.ts';
import { FakeInput, FakeOutput, FakeSession } from './support/fakes.ts';

const AUDIO: LiveEvent = {
  type: 'audio',
  data: new Uint8Array(4_800),
  mimeType: 'audio/pcm;rate=24000',
  sampleRate: 24_000,
};
const COMPLETE: LiveEvent = { type: 'turnComplete', reason: undefined };
const RESUMED: LiveEvent = {
  type: 'resumed',
  from: 'handle',
  openCalls: [],
  gapMs: 10,
  replayed: [],
  replayedSpeech: 0,
  rewound: [],
  dropped: 0,
  answerOwed: false,
};

type Options = Omit<VoiceOptions<FakeInput, FakeOutput>, 'microphone' | 'speaker'>;

async function start(session = new FakeSession(), options: Options = {}) {
  const input = new FakeInput();
  const output = new FakeOutput();
  const states: string[] = [];
  const events: VoiceEvent[] = [];
  const voice: Voice<FakeInput, FakeOutput> = await startVoice(Promise.resolve(session), {
    microphone: input,
    speaker: output,
    onState: (state) => states.push(state),
    onEvent: (event) => events.push(event),
    ...options,
  });
  return { session, input, output, states, events, voice };
}

describe('a voice', () => {
  test('sends what the input hears, and plays what the model says', async () => {
    const { session, input, output } = await start();
    input.says();
    input.says();
    session.tells(AUDIO, COMPLETE);
    await turn();
    expect(session.sent).toEqual(['audio', 'audio']);
    expect(output.told).toEqual(['play 4800 at 24000', 'complete']);
  });

  test('an interruption silences the speaker, and says what was heard of the answer', async () => {
    const { session, output, events } = await start();
    output.played = { playedMs: 300, ofMs: 1_200 };
    session.tells(AUDIO, { ...AUDIO, flushed: true }, { type: 'interrupted' });
    await turn();
    expect(output.told).toEqual(['play 4800 at 24000', 'flush']);
    session.tells({ type: 'turnAborted', answerOwed: true });
    await turn();
    expect(events).toEqual([
      { type: 'interrupted', by: 'user', heardMs: 300, ofMs: 1_200 },
      { type: 'interrupted', by: 'connection', heardMs: 300, ofMs: 1_200 },
    ]);
  });

  test('an output that fails to fall silent is told, and stops nothing', async () => {
    const { session, output, events } = await start();
    const cause = new Error('gone');
    output.flush = () => Promise.reject(cause);
    session.tells(AUDIO, { type: 'interrupted' }, AUDIO);
    await turn();
    expect(events).toMatchObject([{ type: 'error', error: { code: 'voice', cause } }]);
    expect(output.told).toHaveLength(2);
  });

  test('an interruption of nothing is not told', async () => {
    const { session, events } = await start();
    session.tells({ type: 'interrupted' });
    await turn();
    expect(events).toEqual([]);
  });

  test('an input that has an end tells the service that nothing comes', async () => {
    const { session, input } = await start();
    input.says();
    input.queue.end();
    await turn();
    expect(session.sent).toEqual(['audio', 'audioStreamEnd']);
  });

  test('its states follow the conversation', async () => {
    const { session, output, states, voice } = await start();
    const activity = (voiceActivityType: 'ACTIVITY_START' | 'ACTIVITY_END'): LiveEvent => ({
      type: 'voiceActivity',
      voiceActivity: { voiceActivityType },
    });
    session.tells(activity('ACTIVITY_START'), activity('ACTIVITY_END'), AUDIO);
    await turn();
    output.onPlaying?.(true);
    session.tells({ type: 'reconnecting', why: 'network', attempt: 1, delayMs: 0 }, RESUMED);
    await turn();
    output.onPlaying?.(false);
    voice.muted = true;
    voice.muted = false;
    await voice.close();
    output.onPlaying?.(true);
    expect(states).toEqual([
      'asking',
      'connecting',
      'listening',
      'thinking',
      'speaking',
      'reconnecting',
      'speaking',
      'listening',
      'muted',
      'listening',
      'closed',
    ]);
    expect(voice.state).toBe('closed');
  });

  test('ends with its session, and tells why', async () => {
    const { session, input, output, events, voice } = await start();
    const error = new LiveError('connection', 'The connection was closed.');
    session.queue.end(error);
    await turn();
    expect(events).toEqual([{ type: 'error', error }]);
    expect([input.isClosed, output.isClosed, voice.state]).toEqual([true, true, 'closed']);
  });

  test('an input that is lost is told, and the model goes on speaking', async () => {
    const { session, input, output, events, voice } = await start();
    const error = new VoiceError('deviceLost', 'The microphone was lost.', 'Plug it in.');
    input.queue.end(error);
    await turn();
    session.tells(AUDIO);
    await turn();
    expect(events).toEqual([{ type: 'error', error }]);
    expect([output.told.length, voice.state]).toEqual([1, 'listening']);
  });

  test('what a callback throws stops nothing, and is reported', async () => {
    const report = vi.fn<(error: unknown) => void>();
    vi.stubGlobal('reportError', report);
    const thrown = new Error('a bug');
    const onState = (): never => {
      throw thrown;
    };
    const { session, output } = await start(new FakeSession(), { onState });
    session.tells(AUDIO);
    await turn();
    expect(output.told).toHaveLength(1);
    expect(report).toHaveBeenCalledWith(thrown);
    vi.unstubAllGlobals();
  });

  test.each([true, false])(
    'close leaves nothing open; the session only unless closeSession: %s',
    async (closeSession) => {
      const { session, input, output, voice } = await start(new FakeSession(), { closeSession });
      await Promise.all([voice.close(), voice.close()]);
      expect([input.isClosed, output.isClosed, session.isClosed]).toEqual([true, true, closeSession]);
    },
  );
});

describe('starting', () => {
  test('rejects with what connecting rejects with, and leaves nothing open', async () => {
    const [input, output] = [new FakeInput(), new FakeOutput()];
    const error = new LiveError('connection', 'no');
    const states: string[] = [];
    const starting = startVoice(Promise.reject(error), {
      microphone: input,
      speaker: output,
      onState: (state) => states.push(state),
    });
    await expect(starting).rejects.toBe(error);
    expect([input.isClosed, output.isClosed, states.at(-1)]).toEqual([true, true, 'closed']);
  });

  test('without a microphone closes the session, even one that comes later', async () => {
    const session = new FakeSession();
    let connect: (session: FakeSession) => void = () => undefined;
    const connecting = new Promise<FakeSession>((resolve) => {
      connect = resolve;
    });
    // There is no page here, so there is no microphone.
    await expect(startVoice(connecting)).rejects.toMatchObject({ name: 'VoiceError', kind: 'insecure' });
    connect(session);
    await turn();
    expect(session.isClosed).toBe(true);
  });
});

test('an input that is muted from the first is told as muted', async () => {
  const input = new FakeInput();
  input.muted = true;
  const voice = await startVoice(new FakeSession(), { microphone: input, speaker: new FakeOutput() });
  expect(voice.state).toBe('muted');
  await voice.close();
});

describe('mute', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('sends nothing, and after a second one end of the stream', async () => {
    const { session, input, voice } = await start();
    input.says();
    await Promise.resolve();
    await Promise.resolve();
    voice.muted = true;
    input.says();
    vi.advanceTimersByTime(999);
    expect(session.sent).toEqual(['audio']);
    vi.advanceTimersByTime(5_000);
    expect(session.sent).toEqual(['audio', 'audioStreamEnd']);
  });

  test('for less than a second ends no stream, nor does one before anything was said', async () => {
    const { session, voice } = await start();
    voice.muted = true;
    vi.advanceTimersByTime(999);
    voice.muted = false;
    voice.muted = true;
    vi.advanceTimersByTime(5_000);
    expect(session.sent).toEqual([]);
  });

  test('ends no stream under manual activity', async () => {
    const { session, input, voice } = await start(new FakeSession(true));
    input.says();
    await Promise.resolve();
    voice.muted = true;
    vi.advanceTimersByTime(5_000);
    expect(session.sent).not.toContain('audioStreamEnd');
  });
});

describe('push to talk', () => {
  test('what is pressed at the end is released, where the session goes on', async () => {
    const session = new FakeSession(true);
    const { voice } = await start(session, { pushToTalk: true, closeSession: false });
    voice.press();
    await voice.close();
    expect(session.sent).toEqual(['activityStart', 'activityEnd']);
    expect(session.isClosed).toBe(false);
  });

  test('sends between press and release only, and marks both', async () => {
    const { session, input, voice } = await start(new FakeSession(true), { pushToTalk: true });
    input.says();
    await turn();
    voice.press();
    voice.press();
    input.says();
    await turn();
    voice.release();
    voice.release();
    input.says();
    await turn();
    expect(session.sent).toEqual(['activityStart', 'audio', 'activityEnd']);
    expect(voice.state).toBe('thinking');
  });

  test('needs a session with manual activity, and says how to get one', async () => {
    const session = new FakeSession();
    await expect(start(session, { pushToTalk: true })).rejects.toThrow(
      /automaticActivityDetection: \{ disabled: true \}/,
    );
    expect(session.isClosed).toBe(true);
  });
});
