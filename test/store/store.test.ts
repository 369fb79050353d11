/** A conversation as state. */
import { describe, expect, it, onTestFinished, vi, test } from 'vitest';
import type { FunctionResponse } from '../../generated/types.ts';
import { ClosedError, ConnectionError } from '../../src/errors.ts';
import type { LiveSession } from '../../src/index.ts';
import type { LiveEvent } from '../../src/live/events.ts';
import type { CallApproval } from '../../src/live/approval.ts';
import {
  startVoice,
  VoiceError,
  type VoiceDevices,
  type VoiceEvent,
  type VoiceSession,
  type VoiceSide,
  type VoiceState,
} from '../../src/voice/index.ts';
import {
  createConversation,
  type Conversation,
  type ConversationHooks,
  type ConversationOptions,
  type ConversationVoice,
  type ConversationVoiceOptions,
} from '../../src/store/index.ts';
import { eventually, turn as loop } from '../support/events.ts';
import {
  audio,
  call,
  complete,
  FakeSession,
  heard,
  interim,
  interrupted,
  said,
  speechEnds,
  speechStarts,
  text,
  together,
  usage,
} from '../conversation/support/session.ts';

const lifecycle = (type: string, rest: object = {}): LiveEvent => ({ type, ...rest }) as unknown as LiveEvent;
const response = (id: string): FunctionResponse => ({ id, name: 'f', response: { output: 4 } });

class Session extends FakeSession {
  closes = 0;
  interrupts = 0;

  override close(error?: Error): Promise<void> {
    this.closes++;
    super.close(error);
    return Promise.resolve();
  }

  interrupt(): void {
    this.interrupts++;
  }
}

interface Talk {
  readonly conversation: Conversation;
  readonly session: Session;
  readonly hooks: ConversationHooks;
}

/** A conversation that is started. */
async function talk(options: Partial<ConversationOptions> = {}): Promise<Talk> {
  const session = new Session();
  let hooks!: ConversationHooks;
  const conversation = createConversation({
    connect: (given) => {
      hooks = given;
      return Promise.resolve(session);
    },
    ...options,
  });
  await conversation.start();
  return { conversation, session, hooks };
}

/** A voice that does what a test says, and keeps what it is told. */
class FakeVoice implements ConversationVoice {
  readonly told: unknown[] = [];
  refuse: (() => never) | undefined;

  set muted(isMuted: boolean) {
    this.told.push(isMuted ? 'muted' : 'unmuted');
  }

  level(side: VoiceSide): number {
    return side === 'microphone' ? 0.25 : 0.5;
  }

  setDevice(side: VoiceSide, deviceId: string): Promise<void> {
    this.told.push(`${side} ${deviceId}`);
    this.refuse?.();
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.told.push('closed');
    return Promise.reject(new Error('already closed'));
  }
}

interface TalkAloud extends Talk {
  readonly voice: FakeVoice;
  readonly state: (state: VoiceState) => void;
  readonly tell: (event: VoiceEvent) => void;
}

/** A conversation with a voice that is started. */
async function talkAloud(): Promise<TalkAloud> {
  const voice = new FakeVoice();
  let options!: ConversationVoiceOptions;
  const talking = await talk({
    voice: (_session, given) => {
      options = given;
      return Promise.resolve(voice);
    },
  });
  return { ...talking, voice, state: options.onState, tell: options.onEvent };
}

/** Messages as short as they can be told: `user: Hello`, and what was not heard after a bar. */
function told(conversation: Conversation): string[] {
  return conversation
    .getSnapshot()
    .messages.map(
      ({ role, heard, unheard, isPartial }) =>
        `${role}: ${heard}${unheard && `|${unheard}`}${isPartial ? '...' : ''}`,
    );
}

describe('the life of a conversation', () => {
  it('is told by its status', async () => {
    const session = new Session();
    let connected!: (session: Session) => void;
    const conversation = createConversation({
      connect: () => new Promise<Session>((resolve) => (connected = resolve)),
    });
    const status = (): string => conversation.getSnapshot().status;
    expect(status()).toBe('idle');
    const starting = conversation.start();
    expect(status()).toBe('connecting');
    connected(session);
    await starting;
    expect(status()).toBe('listening');
    conversation.send('Hello');
    await loop();
    expect(status()).toBe('thinking');
    await session.slowly(text('Hi'));
    expect(status()).toBe('speaking');
    await session.slowly(complete);
    expect(status()).toBe('listening');
    await session.slowly(speechStarts, speechEnds);
    expect(status()).toBe('thinking');
    session.tell(lifecycle('reconnecting', { why: 'network', attempt: 2, delayMs: 0 }));
    await loop();
    expect(conversation.getSnapshot()).toMatchObject({
      status: 'reconnecting',
      notice: 'The connection is lost. Connecting again. Attempt 2.',
    });
    session.tell(lifecycle('resumed', { answerOwed: false, replayed: [], replayedSpeech: 0 }));
    await loop();
    expect(conversation.getSnapshot()).toMatchObject({
      status: 'thinking',
      notice: 'The connection is back.',
    });
    await session.slowly(heard('And'));
    expect(conversation.getSnapshot().notice).toBe('');
    session.tell(lifecycle('dormant'));
    await loop();
    expect(status()).toBe('dormant');
    await conversation.stop();
    expect([status(), session.closes, session.readers]).toEqual(['idle', 1, 0]);
  });

  it('opens one session, however often it is started, and another after it was stopped', async () => {
    const sessions: Session[] = [];
    const conversation = createConversation({
      connect: () => {
        const session = new Session();
        sessions.push(session);
        return Promise.resolve(session);
      },
    });
    await Promise.all([conversation.start(), conversation.start()]);
    await conversation.start();
    expect(sessions).toHaveLength(1);
    await sessions[0]!.slowly(text('One'), together(complete, usage(3)));
    await conversation.stop();
    await conversation.start();
    await sessions[1]!.slowly(text('Two'), together(complete, usage(4)));
    expect(told(conversation)).toEqual(['model: One', 'model: Two']);
    expect(conversation.getSnapshot().usage).toMatchObject({ response: { total: 7 }, raw: [] });
    // A late end of the first changes nothing.
    void sessions[0]!.close(new Error('late'));
    await loop();
    expect(conversation.getSnapshot()).toMatchObject({ status: 'listening', error: undefined });
  });

  it('closes a session that opens after it was stopped', async () => {
    const session = new Session();
    let connected!: (session: Session) => void;
    const conversation = createConversation({
      connect: () => new Promise<Session>((resolve) => (connected = resolve)),
    });
    const starting = conversation.start();
    await conversation.stop();
    connected(session);
    await starting;
    expect([session.closes, session.readers, conversation.getSnapshot().status]).toEqual([1, 0, 'idle']);
  });

  it('that ends by itself, or fails after it was stopped, has no error', async () => {
    const { conversation, session } = await talk({ maxMessages: 1 });
    conversation.interrupt();
    void session.close();
    await eventually(() => conversation.getSnapshot().status === 'idle', 'the end');
    expect(conversation.getSnapshot().error).toBeUndefined();
    conversation.interrupt();

    let refuse!: (error: Error) => void;
    const late = createConversation({
      connect: () => new Promise<Session>((_resolve, reject) => (refuse = reject)),
    });
    const starting = late.start();
    late.interrupt();
    await late.stop();
    refuse(new Error('Late.'));
    await starting;
    expect(late.getSnapshot()).toMatchObject({ status: 'idle', error: undefined });
  });

  it('ends with the error of the session, or of connecting, and its hint', async () => {
    const error = new ConnectionError('Refused.', { phase: 'setup', kind: 'auth', hint: 'Check the key.' });
    const failed = createConversation({ connect: () => Promise.reject(error) });
    await failed.start();
    expect(failed.getSnapshot()).toMatchObject({
      status: 'idle',
      error: { message: 'Refused.', hint: 'Check the key.' },
    });
    const connect = vi.fn(() => {
      throw new Error('No model.');
    });
    const thrown = createConversation({ connect });
    await thrown.start();
    expect(thrown.getSnapshot().error).toEqual({ message: 'No model.', hint: '' });
    // Each start is another attempt.
    const starting = thrown.start();
    expect(thrown.getSnapshot()).toMatchObject({ status: 'idle', error: { message: 'No model.' } });
    await starting;
    expect(connect).toHaveBeenCalledTimes(2);

    const { conversation, session } = await talk();
    void session.close(error);
    await eventually(() => conversation.getSnapshot().status === 'idle', 'the end');
    expect(conversation.getSnapshot().error?.message).toBe('Refused.');
    const stopping = conversation.start();
    expect(conversation.getSnapshot().error).toBeUndefined();
    await stopping;
  });

  it('sends what was sent while it was connecting, in order, and nothing before its start', async () => {
    const session = new Session();
    const conversation = createConversation({ connect: () => Promise.resolve(session) });
    expect(() => conversation.send('early')).toThrow(ClosedError);
    const starting = conversation.start();
    conversation.send('one');
    conversation.send('two');
    expect(session.sent).toEqual([]);
    conversation.send('refused');
    conversation.send('three');
    session.refuse = (what) => {
      if (what === 'refused') throw new Error('Not that.');
    };
    await starting;
    expect(session.sent).toEqual(['one', 'two', 'three']);
    expect(conversation.getSnapshot()).toMatchObject({
      status: 'thinking',
      error: { message: 'Not that.' },
    });
    expect(() => conversation.send('refused')).toThrow('Not that.');
    conversation.interrupt();
    expect(session.interrupts).toBe(1);
  });

  it.each([0, -1, 1.5, NaN])('refuses %s as a number of messages', (maxMessages) => {
    expect(() => createConversation({ connect: () => Promise.reject(new Error()), maxMessages })).toThrow(
      'maxMessages',
    );
  });
});

test('an answer that was stopped here is over, though it goes on at the service', async () => {
  const { conversation, session } = await talk();
  const status = (): string => conversation.getSnapshot().status;
  await session.slowly(text('Once'));
  expect(status()).toBe('speaking');
  session.tell(lifecycle('interrupted', { local: true }));
  await loop();
  expect(status()).toBe('listening');
  await session.slowly(complete, text('Yes'));
  expect(status()).toBe('speaking');
});

describe('messages', () => {
  it('are what both sides said and wrote, and grow under their ids', async () => {
    const { conversation, session } = await talk();
    conversation.send('Hello');
    await session.slowly(audio(1, 0), said('Hi'));
    expect(told(conversation)).toEqual(['user: Hello', 'model: Hi...']);
    const before = conversation.getSnapshot().messages;
    await session.slowly(said(' there.'), complete, interim('How'), heard('How are'), heard(' you?'));
    expect(told(conversation)).toEqual(['user: Hello', 'model: Hi there.', 'user: How are you?...']);
    const after = conversation.getSnapshot().messages;
    expect(after[1]?.id).toBe(before[1]?.id);
    // What has not changed is the same object.
    expect(after[0]).toBe(before[0]);
    const { messages, calls } = conversation.getSnapshot();
    conversation.mute(true);
    expect(conversation.getSnapshot().messages).toBe(messages);
    expect(conversation.getSnapshot().calls).toBe(calls);
    expect(conversation.history).toEqual([
      { role: 'user', parts: [{ text: 'Hello' }] },
      { role: 'model', parts: [{ text: 'Hi there.' }] },
      { role: 'user', parts: [{ text: 'How are you?' }] },
    ]);
  });

  it('of the user come before the answer, also where they are told late', async () => {
    const { conversation, session } = await talk();
    await session.slowly(said('Fine.'), heard('How are you?'), complete);
    expect(told(conversation)).toEqual(['user: How are you?', 'model: Fine.']);
  });

  it('are heard anew where speech is sent again', async () => {
    const { conversation, session } = await talk();
    await session.slowly(heard('How a'));
    session.tell(
      lifecycle('reconnecting', { why: 'network', attempt: 1 }),
      lifecycle('resumed', { answerOwed: false, replayed: [], replayedSpeech: 3 }),
    );
    await session.slowly(heard('How are you?'), text('Fine.'), complete);
    expect(told(conversation)).toEqual(['user: How are you?', 'model: Fine.']);
  });

  it('tell what was not heard of an answer that was cut, by the audio that was played', async () => {
    const { conversation, session, tell } = await talkAloud();
    const cut = (heardMs: number): void => tell({ type: 'interrupted', by: 'user', heardMs, ofMs: 3_000 });
    const second = audio(...Array.from({ length: 48_000 }, () => 0));
    await session.slowly(
      together(second, said('One ')),
      together(second, said('two ')),
      second,
      said('three.'),
    );
    await session.slowly(interrupted, complete);
    cut(2_500);
    expect(told(conversation)).toEqual(['model: One two |three.']);
    expect(conversation.getSnapshot().messages[0]?.isEstimate).toBe(true);
    expect(conversation.history).toEqual([{ role: 'model', parts: [{ text: 'One two ' }] }]);
    cut(0);
    expect(told(conversation)).toEqual(['model: |One two three.']);
    expect(conversation.history).toEqual([]);
  });

  it('are bounded, in number and in length', async () => {
    const { conversation, session } = await talk({ maxMessages: 3 });
    for (const words of ['1', '2', '3', '4']) await session.slowly(text(words), complete);
    expect(told(conversation)).toEqual(['model: 2', 'model: 3', 'model: 4']);
    // A model that ends no turn.
    await session.slowly(audio(1, 0));
    for (let piece = 0; piece < 5; piece++) await session.slowly(said('x'.repeat(4_000)));
    const lengths = conversation.getSnapshot().messages.map((message) => message.heard.length);
    expect(lengths).toEqual([1, 12_000, 8_000]);
    // The one that is forgotten still grows in vain.
    await session.slowly(heard('y'.repeat(10_001)), heard('z'));
    expect(conversation.getSnapshot().messages).toHaveLength(3);
  });

  it('have costs and a latency', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const { conversation, session } = await talk();
    conversation.send('Hello');
    await loop();
    vi.advanceTimersByTime(300);
    await session.slowly(audio(1, 0));
    vi.advanceTimersByTime(300);
    await session.slowly(audio(1, 0), said('Hello'), said(' you.'), together(complete, usage(5)));
    expect(conversation.getSnapshot()).toMatchObject({ latencyMs: 300, usage: { response: { total: 5 } } });
    // Its message has that of the audio before it. An answer that nobody asked for has none.
    await session.slowly(audio(1, 0), said('And more.'), complete);
    const latencies = conversation.getSnapshot().messages.map((message) => message.latencyMs);
    expect(latencies).toEqual([undefined, 300, undefined]);
    for (const tokens of [1, 2, 3]) await session.slowly(text('x'), together(complete, usage(tokens)));
    expect(conversation.getSnapshot().usage.response.total).toBe(11);
  });
});

describe('calls', () => {
  it('are told with their arguments and their response', async () => {
    const { conversation, session } = await talk();
    await session.slowly(
      { toolCall: { functionCalls: [{ id: 'a', name: 'f', args: { x: 1 } }] } },
      call('b'),
    );
    session.respond(0, response('a'));
    await session.slowly({ toolCallCancellation: { ids: ['b'] } });
    expect(conversation.getSnapshot().calls).toMatchObject([
      { id: 'a', name: 'f', args: { x: 1 }, state: 'answered', response: { output: 4 } },
      { id: 'b', state: 'cancelled', response: undefined },
    ]);
  });

  it('wait for a person where they are to be approved', async () => {
    const { conversation, session, hooks } = await talk();
    const { signal } = new AbortController();
    await session.slowly(call('a'), call('b'));
    const [one, two] = ['a', 'b'].map((id) => hooks.approve({}, { id, name: 'f', signal }));
    const states = (): string[] => conversation.getSnapshot().calls.map(({ state }) => state);
    expect(states()).toEqual(['waiting', 'waiting']);
    const [a, b] = conversation.getSnapshot().calls;
    a!.approve();
    b!.deny('Not today.');
    expect(await one).toBe(true);
    await expect(two).rejects.toThrow('Not today.');
    expect(states()).toEqual(['running', 'running']);
    // It is decided.
    a!.deny();
    session.respond(0, response('a'), response('b'));
    await loop();
    expect(states()).toEqual(['answered', 'answered']);
  });

  it('may be asked about before they are told, and without an id', async () => {
    const { conversation, session, hooks } = await talk();
    const { signal } = new AbortController();
    const asked = hooks.approve({ x: 1 }, { id: 'a', name: 'f', signal });
    await session.slowly(call('a'), { toolCall: { functionCalls: [{ name: 'g' }, { name: 'g' }] } });
    const unnamed = hooks.approve({}, { id: undefined, name: 'g', signal });
    expect(conversation.getSnapshot().calls.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'f waiting',
      'g waiting',
      'g running',
    ]);
    for (const each of conversation.getSnapshot().calls) each.approve();
    expect(await Promise.all([asked, unnamed])).toEqual([true, true]);
    session.respond(0, { name: 'g', response: {} });
    await loop();
    expect(conversation.getSnapshot().calls.map(({ state }) => state)).toEqual([
      'running',
      'answered',
      'running',
    ]);
  });

  it('need no decision any more when the model does not want them, or the session is gone', async () => {
    const { conversation, session, hooks } = await talk();
    const abort = new AbortController();
    await session.slowly(call('a'), call('b'));
    const one = hooks.approve({}, { id: 'a', name: 'f', signal: abort.signal });
    const two = hooks.approve({}, { id: 'b', name: 'f', signal: new AbortController().signal });
    abort.abort();
    expect(await one).toBe(false);
    await conversation.stop();
    expect(await two).toBe(false);
    expect(conversation.getSnapshot().calls.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('that are over are forgotten, and those that are open are not', async () => {
    const { conversation, session } = await talk();
    await session.slowly(call('open'));
    for (let id = 0; id < 200; id++) {
      session.frames(call(`${id}`));
      session.respond(0, response(`${id}`));
    }
    await loop();
    const { calls } = conversation.getSnapshot();
    expect(calls.map(({ id }) => id).slice(0, 2)).toEqual(['open', '100']);
    expect([calls.length, calls.at(-1)?.id]).toEqual([101, '199']);
  });

  it('that nobody answers are shown up to a bound, but for those that wait for a person', async () => {
    const { conversation, session, hooks } = await talk();
    session.frames(call('waiting'));
    await loop();
    void hooks.approve({}, { id: 'waiting', name: 'f', signal: new AbortController().signal });
    for (let id = 0; id < 3_000; id++) session.frames(call(`${id}`));
    await loop();
    const { calls } = conversation.getSnapshot();
    expect(calls.map(({ id }) => id).slice(0, 2)).toEqual(['waiting', '2001']);
    expect([calls.length, calls.at(-1)?.id]).toEqual([1_000, '2999']);
    await conversation.stop();
    expect(conversation.getSnapshot().calls).toHaveLength(100);
  });
});

describe('who listens', () => {
  it('is told of many changes at once, and gets the same snapshot until there is another', async () => {
    const { conversation, session } = await talk();
    const listener = vi.fn();
    const leave = conversation.subscribe(listener);
    await loop();
    listener.mockClear();
    const before = conversation.getSnapshot();
    expect(conversation.getSnapshot()).toBe(before);
    session.frames(text('a'), text('b'), text('c'));
    await eventually(() => told(conversation)[0] === 'model: abc...', 'the text');
    expect(listener.mock.calls.length).toBeLessThan(4);
    expect(conversation.getSnapshot()).not.toBe(before);
    leave();
    listener.mockClear();
    await session.slowly(text('d'));
    expect(listener).not.toHaveBeenCalled();
  });

  it('and throws disturbs nobody, and is seen: it is thrown where nobody catches it', async () => {
    const { conversation } = await talk();
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const error = new Error('a bug of the user');
    const listener = vi.fn();
    conversation.subscribe(() => {
      throw error;
    });
    conversation.subscribe(listener);
    conversation.mute(true);
    await Promise.resolve();
    expect(listener).toHaveBeenCalledOnce();
    expect(() => vi.runAllTimers()).toThrow(error);
  });
});

describe('a voice', () => {
  it('is joined to the session that is being opened, muted and closed', async () => {
    const voice = new FakeVoice();
    const session = new Session();
    const join = vi.fn((opening: Promise<Session>) => opening.then(() => voice));
    const conversation = createConversation({ connect: () => Promise.resolve(session), voice: join });
    conversation.mute(true);
    const starting = conversation.start();
    expect(join).toHaveBeenCalledOnce();
    await starting;
    conversation.mute(false);
    expect(voice.told).toEqual(['muted', 'unmuted']);
    expect(conversation.getSnapshot()).toMatchObject({ isMuted: false, status: 'listening' });
    await conversation.stop();
    expect([voice.told.at(-1), session.closes]).toEqual(['closed', 1]);
  });

  it('is closed where the session cannot be opened', async () => {
    const voice = new FakeVoice();
    const conversation = createConversation({
      connect: () => Promise.reject(new Error('No.')),
      voice: () => Promise.resolve(voice),
    });
    await conversation.start();
    await conversation.stop();
    expect(voice.told.at(-1)).toBe('closed');
    expect(conversation.getSnapshot().error?.message).toBe('No.');
  });

  it('that cannot be opened ends the conversation', async () => {
    const session = new Session();
    const conversation = createConversation({
      connect: () => Promise.resolve(session),
      voice: () => Promise.reject(new Error('The microphone was refused.')),
    });
    await conversation.start();
    expect(conversation.getSnapshot()).toMatchObject({
      status: 'idle',
      error: { message: 'The microphone was refused.' },
    });
    await conversation.stop();
    expect(session.closes).toBe(1);
  });

  it.each(['a getter that throws', 'a revoked proxy'])('is ended by %s, too', async (what) => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const getter = {
      get message() {
        throw new Error('bang');
      },
    };
    const conversation = createConversation({
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- whatever a user's code throws
      connect: () => Promise.reject(what === 'a revoked proxy' ? proxy : getter),
    });
    await conversation.start();
    expect(conversation.getSnapshot()).toMatchObject({
      status: 'idle',
      error: { message: 'The conversation has failed.', hint: '' },
    });
  });

  it('asks for the microphone in words', async () => {
    const { conversation, state } = await talkAloud();
    state('asking');
    expect(conversation.getSnapshot().notice).toBe('Allow the microphone.');
    state('listening');
    expect(conversation.getSnapshot().notice).toBe('');
  });

  it('is waited for until it sounds, and speaks until it is silent', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const { conversation, session, state } = await talkAloud();
    const status = (): string => conversation.getSnapshot().status;
    state('listening');
    await session.slowly(speechStarts, speechEnds);
    vi.advanceTimersByTime(300);
    await session.slowly(audio(1, 0), said('Hi'));
    expect(conversation.getSnapshot()).toMatchObject({ status: 'speaking', latencyMs: undefined });
    vi.advanceTimersByTime(60);
    state('speaking');
    expect(conversation.getSnapshot()).toMatchObject({ latencyMs: 360, messages: [{ latencyMs: 360 }] });
    await session.slowly(said(' there.'), complete);
    expect(conversation.getSnapshot().messages).toMatchObject([{ heard: 'Hi there.', latencyMs: 360 }]);
    expect(status()).toBe('speaking');
    state('listening');
    expect(status()).toBe('listening');
  });

  it('tells of the devices, and goes over to those that are chosen, also at the next start', async () => {
    const voice = new FakeVoice();
    const opened: ConversationVoiceOptions[] = [];
    const conversation = createConversation({
      connect: () => Promise.resolve(new Session()),
      voice: (_session, options) => {
        opened.push(options);
        return Promise.resolve(voice);
      },
    });
    expect(conversation.getSnapshot().devices).toEqual({
      microphones: [],
      speakers: [],
      microphone: '',
      speaker: '',
    });
    await conversation.start();
    expect([opened[0]?.microphone, opened[0]?.speaker]).toStrictEqual([{}, {}]);
    const devices: VoiceDevices = {
      microphones: [{ id: 'm', label: 'Headset' }],
      speakers: [{ id: 's', label: 'Headset' }],
      microphone: '',
      speaker: '',
    };
    opened[0]!.onEvent({ type: 'devices', devices });
    expect(conversation.getSnapshot().devices).toBe(devices);
    await conversation.setDevice('microphone', 'm');
    expect(conversation.getSnapshot().devices).toEqual({ ...devices, microphone: 'm' });
    voice.refuse = () => {
      throw new VoiceError('device', 'The speaker cannot be used.', 'Choose another one.');
    };
    await conversation.setDevice('speaker', 's');
    expect(conversation.getSnapshot()).toMatchObject({
      status: 'listening',
      devices: { speaker: '' },
      error: { message: 'The speaker cannot be used.', hint: 'Choose another one.' },
    });
    await conversation.stop();
    await conversation.setDevice('speaker', 's');
    await conversation.start();
    expect(opened[1]).toMatchObject({ microphone: { deviceId: 'm' }, speaker: { deviceId: 's' } });
    expect(voice.told).toEqual(['unmuted', 'microphone m', 'speaker s', 'closed', 'unmuted']);
  });

  it('is waited for no longer than the words, where the answer is written or already sounds', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    vi.advanceTimersByTime(1_000);
    const { conversation, session, state } = await talkAloud();
    const latency = (): number | undefined => conversation.getSnapshot().latencyMs;
    state('listening');
    await session.slowly(speechStarts, speechEnds);
    vi.advanceTimersByTime(200);
    await session.slowly(text('Hi'));
    expect(latency()).toBe(200);
    state('speaking');
    await session.slowly(complete, speechStarts, speechEnds);
    vi.advanceTimersByTime(100);
    await session.slowly(audio(1, 0));
    expect(latency()).toBe(100);
  });

  it('that goes over to another microphone changes nothing that was said', async () => {
    const { conversation, session, tell } = await talkAloud();
    await session.slowly(audio(1, 0), said('Hi'));
    const { messages } = conversation.getSnapshot();
    tell({ type: 'microphone', label: 'Headset' });
    expect(conversation.getSnapshot()).toMatchObject({ error: undefined });
    expect(conversation.getSnapshot().messages).toBe(messages);
  });

  it('that loses its microphone says so, and the conversation goes on', async () => {
    const { conversation, tell } = await talkAloud();
    tell({ type: 'error', error: new VoiceError('deviceLost', 'The microphone was lost.', 'Plug it in.') });
    expect(conversation.getSnapshot()).toMatchObject({
      status: 'listening',
      error: { message: 'The microphone was lost.', hint: 'Plug it in.' },
    });
  });

  it('has levels, which change no snapshot, until it is closed', async () => {
    const { conversation } = await talkAloud();
    const before = conversation.getSnapshot();
    expect(conversation.getLevel('microphone')).toBe(0.25);
    expect(conversation.getLevel('speaker')).toBe(0.5);
    expect(conversation.getSnapshot()).toBe(before);
    await conversation.stop();
    expect(conversation.getLevel('microphone')).toBe(0);
  });

  it('that was closed changes nothing more', async () => {
    const { conversation, state, tell } = await talkAloud();
    await conversation.stop();
    await conversation.start();
    const before = conversation.getSnapshot();
    state('speaking');
    tell({ type: 'error', error: new VoiceError('deviceLost', 'Late.', '') });
    expect(conversation.getSnapshot()).toBe(before);
  });

  it('needs neither levels nor a choice of devices, and has no level while it is opened', async () => {
    const voice = { muted: true, close: () => Promise.resolve() };
    let opened!: (voice: ConversationVoice) => void;
    const conversation = createConversation({
      connect: () => Promise.resolve(new Session()),
      voice: () => new Promise<ConversationVoice>((resolve) => (opened = resolve)),
    });
    const starting = conversation.start();
    expect(conversation.getLevel('speaker')).toBe(0);
    opened(voice);
    await starting;
    expect([voice.muted, conversation.getLevel('speaker')]).toEqual([false, 0]);
    await conversation.setDevice('speaker', 's');
    expect(conversation.getSnapshot()).toMatchObject({ devices: { speaker: 's' }, error: undefined });
  });

  it('is the one of the page where it is just wanted', async () => {
    const session = new Session() as Session & VoiceSession;
    const conversation = createConversation({ connect: () => Promise.resolve(session), voice: true });
    await conversation.start();
    // Here is no page.
    expect(conversation.getSnapshot().error).toEqual({
      message: 'This page has no access to microphones and audio worklets.',
      hint: 'Serve it over HTTPS, or from localhost.',
    });
    await conversation.stop();
    expect(session.closes).toBe(1);
  });

  it('of gemini-live/voice fits', () => {
    const connect = (): Promise<LiveSession> => Promise.reject(new Error());
    createConversation({ connect, voice: true });
    createConversation({ connect, voice: startVoice });
    createConversation({
      connect,
      voice: (session, options) => startVoice(session, { ...options, pushToTalk: true }),
    });
    // @ts-expect-error A session of one's own that sends no audio has no voice.
    createConversation({ connect: () => Promise.resolve(new Session()), voice: true });
  });
});

describe('functions of any session', () => {
  it('wait for a person where approve is ask, and run unasked otherwise', async () => {
    const session: Session & { approve?: CallApproval | undefined } = Object.assign(new Session(), {
      approve: undefined,
    });
    const { conversation } = await talk({ connect: () => Promise.resolve(session), approve: 'ask' });
    const { signal } = new AbortController();
    const asked = session.approve?.({ x: 1 }, { id: 'a', name: 'f', signal });
    const [call] = conversation.getSnapshot().calls;
    expect(call).toMatchObject({ id: 'a', name: 'f', args: { x: 1 }, state: 'waiting' });
    // As the handler of a click, which is given the event.
    (call!.deny as (event: unknown) => void)({ type: 'click' });
    await expect(asked).rejects.toThrow('The user did not approve the call.');

    session.approve = undefined;
    await talk({ connect: () => Promise.resolve(session) });
    expect(session.approve).toBeUndefined();
  });

  it('are not run where nobody can be asked', async () => {
    const { conversation, session } = await talk({ approve: 'ask' });
    expect(conversation.getSnapshot().status).toBe('idle');
    expect(conversation.getSnapshot().error?.message).toContain("approve: 'ask' needs the session of");
    await conversation.stop();
    expect(session.closes).toBe(1);
  });
});

it.each([
  ['connect', { connect: undefined }],
  ['voice', { voice: 'yes' }],
  ['approve', { approve: true }],
])('a wrong %s is refused', (path, wrong) => {
  const options = { connect: () => Promise.resolve(new Session()), ...wrong };
  expect(() => createConversation(options as unknown as ConversationOptions)).toThrow(path);
});
