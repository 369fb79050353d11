/** `finish` ends a conversation without losing its end; `interrupt` stops an answer here. */
import { readFile } from 'node:fs/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { parseWav, turns, type LiveEvent, type LiveSession } from '../../src/index.ts';
import { connectTo } from '../support/client.ts';
import { deferred, drain, eventually, turn, within } from '../support/events.ts';
import { FakeSocket, obligingSocket } from '../support/fake-socket.ts';
import { AFTER_FIRST_TURN, AFTER_HANDLE, talk, type Talk } from './support/talk.ts';

const QUESTION = new URL('../../examples/assets/question.wav', import.meta.url);
const LONG = 60_000;

async function finish({ session }: Talk, timeoutMs = LONG): Promise<boolean> {
  return within(session.finish({ timeoutMs }), 'the end');
}

/** A session whose questions wait for `never`. */
async function talkUnanswered(): Promise<{ one: Talk; never: ReturnType<typeof deferred<void>> }> {
  const never = deferred();
  const one = await talk({
    async *respond() {
      await never.promise;
      yield 'late';
    },
  });
  return { one, never };
}

describe('finish', () => {
  test('waits for the answer and for the handle that holds it', async () => {
    const one = await talk({});
    one.session.sendText('one');
    expect(await finish(one)).toBe(true);
    expect(one.said()).toBe('You said: one');
    await within(one.settled(), 'the handle');
    expect(one.closes).toMatchObject([{ initiatedBy: 'client', undelivered: { messages: 0 } }]);
  });

  test('a handle that stands for the session is not waited for', async () => {
    const one = await talk({ resumption: { handles: 'session' } }, { tuning: { handles: 'session' } });
    await eventually(() => one.session.resumptionHandle !== undefined, 'the handle');
    const handle = one.session.resumptionHandle;
    one.session.sendText('one');
    expect(await finish(one)).toBe(true);
    expect(one.said()).toBe('You said: one');
    expect(one.session.resumptionHandle).toBe(handle);
  });

  test('without resumption there is no handle to wait for', async () => {
    const one = await talk({}, false);
    one.session.sendText('one');
    expect(await finish(one)).toBe(true);
    expect(one.said()).toBe('You said: one');
  });

  test('ends the stream of audio, and the last words come', async () => {
    const { pcm, sampleRate } = parseWav(await readFile(QUESTION));
    const transcribe = (): string => 'What is the weather?';
    const one = await talk({ transcribe }, {}, { inputAudioTranscription: {} });
    one.session.sendAudio(pcm, { sampleRate });
    expect(await finish(one)).toBe(true);
    const heard = one.messages.map(({ serverContent }) => serverContent?.inputTranscription?.text ?? '');
    expect(heard.join('')).toContain('What is the weather?');
    expect(one.messages.some(({ serverContent }) => serverContent?.turnComplete === true)).toBe(true);
  });

  test('ends a marked activity, and waits for its answer', async () => {
    const { pcm, sampleRate } = parseWav(await readFile(QUESTION));
    const realtimeInputConfig = { automaticActivityDetection: { disabled: true } };
    const one = await talk({}, {}, { realtimeInputConfig });
    one.session.sendActivityStart();
    one.session.sendAudio(pcm, { sampleRate });
    expect(await finish(one)).toBe(true);
    expect(one.messages.some(({ serverContent }) => serverContent?.turnComplete === true)).toBe(true);
  });

  test('a session that said nothing ends at once', async () => {
    const one = await talk({});
    expect(await finish(one)).toBe(true);
    expect(await finish(one)).toBe(false);
    expect(one.closes).toHaveLength(1);
  });

  test('an answer that does not come is waited for no longer than it may', async () => {
    const { one, never } = await talkUnanswered();
    one.session.sendText('one');
    expect(await finish(one, 50)).toBe(false);
    expect(one.session.isClosed).toBe(true);
    never.resolve();
  });

  test('ends with a session that is closed meanwhile', async () => {
    const { one, never } = await talkUnanswered();
    one.session.sendText('one');
    const finished = finish(one);
    await one.session.close();
    expect(await finished).toBe(false);
    never.resolve();
  });

  test('a sleeping session is not woken', async () => {
    const one = await talk({ script: [AFTER_FIRST_TURN, { ...AFTER_HANDLE, close: 'idle' }] });
    await one.exchange('one');
    await one.until('dormant');
    expect(await finish(one)).toBe(true);
    expect(one.emulator.connections).toHaveLength(1);
  });

  test('waits for another connection, and for the answer there', async () => {
    const one = await talk({ script: [{ after: 'turn', connection: 0, drop: true }] });
    await one.exchange('one');
    await one.until('reconnecting');
    one.session.sendText('two');
    expect(await finish(one)).toBe(true);
    expect(one.said()).toContain('two');
  });
});

describe('finish, where turns come close together', () => {
  const SAYS = { serverContent: { modelTurn: { parts: [{ text: 'So' }] } } };
  const ENDS = { serverContent: { generationComplete: true, turnComplete: true } };

  async function connected(): Promise<{ session: LiveSession; say: (...frames: object[]) => void }> {
    const socket = obligingSocket(FakeSocket.OPEN);
    const session = await connectTo('wss://example.com', {}, { webSocket: () => socket });
    const say = (...frames: object[]): void => frames.forEach((one) => socket.receives(JSON.stringify(one)));
    return { session, say };
  }

  test('a turn that begins right behind another is waited for', async () => {
    const { session, say } = await connected();
    session.sendText('one');
    const finished = session.finish({ timeoutMs: LONG });
    say(SAYS, ENDS, SAYS);
    await turn();
    expect(session.isClosed).toBe(false);
    say(ENDS);
    expect(await within(finished, 'the end')).toBe(true);
  });

  test('speech may bring a turn after another, until the stream has been over for a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const { session, say } = await connected();
    session.sendAudio(new Int16Array(640));
    const finished = session.finish({ timeoutMs: LONG });
    say(SAYS, ENDS);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(session.isClosed).toBe(false);
    say({ voiceActivity: { voiceActivityType: 'ACTIVITY_START' } });
    await vi.advanceTimersByTimeAsync(4_000);
    say({ voiceActivity: { voiceActivityType: 'ACTIVITY_END' } }, SAYS);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(session.isClosed).toBe(false);
    say(ENDS);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await finished).toBe(true);
  });
});

describe('interrupt', () => {
  async function halfway(): Promise<{ one: Talk; goOn: () => void }> {
    const rest = deferred();
    const one = await talk({
      async *respond({ text }) {
        if (text !== 'one') return yield `You said: ${text}`;
        yield 'first half';
        await rest.promise;
        yield 'second half';
      },
    });
    return { one, goOn: () => rest.resolve() };
  }

  const written = (events: readonly LiveEvent[]): string =>
    events.map((event) => (event.type === 'text' ? event.text : '')).join('');

  test('stops the answer here and says so; the next answer is told', async () => {
    const { one, goOn } = await halfway();
    const reader = turns(one.session);
    const later = one.session.events();
    one.session.sendText('one');
    await eventually(() => written(one.events) === 'first half', 'the first half');
    expect(one.session.interrupt()).toBe(true);
    expect(one.events.at(-1)).toEqual({ type: 'interrupted', local: true });
    goOn();
    const turn = (await within(reader.next(), 'the turn')).value!;
    expect(await within(turn.done, 'its end')).toMatchObject({ text: 'first half', reason: 'interrupted' });
    expect(one.said()).toBe('first halfsecond half');
    one.session.sendText('two');
    await finish(one);
    expect(written(one.events)).toBe('first halfYou said: two');
    expect(written((await drain(later)).items)).toBe('first halfYou said: two');
  });

  test('without an answer under way there is nothing to stop', async () => {
    const { one } = await halfway();
    expect(one.session.interrupt()).toBe(false);
    await one.exchange('two');
    await finish(one);
    expect(one.session.interrupt()).toBe(false);
    expect(one.events.some(({ type }) => type === 'interrupted')).toBe(false);
  });
});
