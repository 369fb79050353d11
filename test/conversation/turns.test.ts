/** Where turns begin and end, and what belongs to them: docs/turns.md. */
import { describe, expect, it } from 'vitest';
import { OverflowError, type ValidationError } from '../../src/errors.ts';
import type { LiveEvent } from '../../src/live/events.ts';
import { turns } from '../../src/conversation/turns.ts';
import type { Turn, TurnOptions } from '../../src/conversation/turn.ts';
import type { LiveServerMessage } from '../../generated/types.ts';
import { drain, eventually, thrown, turn as loop, within } from '../support/events.ts';
import {
  audio,
  call,
  complete,
  FakeSession,
  generated,
  heard,
  interim,
  interrupted,
  said,
  speechEnds,
  speechStarts,
  text,
  thought,
  together,
  usage,
} from './support/session.ts';

const status = (interactionStatus: 'IN_PROGRESS' | 'IDLE' | 'REQUIRES_ACTION'): LiveServerMessage => ({
  serverContent: { interactionStatus },
});

/** What a test compares, without what is empty. */
function summary(turn: Turn): object {
  const { text, thoughts, outputTranscript, inputTranscript, audio, functionCalls, reason, usage } = turn;
  const told = {
    text,
    thoughts,
    said: outputTranscript,
    heard: inputTranscript,
    audio: [...audio.bytes].join(' '),
    calls: functionCalls.map(({ id }) => id).join(' '),
    tokens: usage?.response.total ?? '',
    reason: reason === 'complete' ? '' : (reason ?? 'under way'),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ''));
}

/** The turns that messages make in a session that ends after them, whether they come at once or one by one. */
async function turnsOf(...frames: readonly LiveServerMessage[]): Promise<object[]> {
  const all: object[][] = [];
  for (const pace of ['frames', 'slowly'] as const) {
    const session = new FakeSession();
    const reader = turns(session);
    await session[pace](...frames);
    session.close();
    const { items, error } = await drain(reader);
    expect(error).toBeUndefined();
    await within(Promise.all(items.map(({ done }) => done)), 'the end of every turn');
    all.push(items.map(summary));
  }
  expect(all[1]).toEqual(all[0]);
  return all[0]!;
}

describe('a turn', () => {
  it('has what the user said and what the model made of it', async () => {
    expect(
      await turnsOf(
        heard('How '),
        heard('are you?'),
        thought('Hm.'),
        together(audio(1, 0), said('I am')),
        audio(2, 0),
        said(' fine.'),
        generated,
        together(complete, usage(7)),
      ),
    ).toEqual([{ heard: 'How are you?', thoughts: 'Hm.', said: 'I am fine.', audio: '1 0 2 0', tokens: 7 }]);
  });

  it('follows another', async () => {
    expect(await turnsOf(text('one'), complete, text('two'), complete, heard('three'))).toEqual([
      { text: 'one' },
      { text: 'two' },
      { heard: 'three', reason: 'closed' },
    ]);
  });

  it('is there as soon as it begins, and grows', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    session.frames(text('one'));
    const { value: turn } = await within(reader.next(), 'a turn');
    expect(summary(turn!)).toEqual({ text: 'one', reason: 'under way' });
    await session.slowly(text(' two'), thought('x'), call('a'));
    expect(summary(turn!)).toEqual({ text: 'one two', thoughts: 'x', calls: 'a', reason: 'under way' });
    session.frames(complete);
    expect(await within(turn!.done, 'its end')).toBe(turn);
    expect(turn!.reason).toBe('complete');
    session.close();
    expect(await reader.next()).toEqual({ done: true, value: undefined });
  });

  it('of nothing is a turn: the model chose to say nothing', async () => {
    expect(await turnsOf(together(complete, usage(3)), text('more'), complete)).toEqual([
      { tokens: 3 },
      { text: 'more' },
    ]);
  });

  it('has the reason of the service where it gives one', async () => {
    expect(
      await turnsOf({ serverContent: { turnComplete: true, turnCompleteReason: 'BLOCKLIST' } }, text('x'), {
        serverContent: { turnComplete: true, turnCompleteReason: 'TURN_COMPLETE_REASON_UNSPECIFIED' },
      }),
    ).toEqual([{ reason: 'BLOCKLIST' }, { text: 'x' }]);
  });

  it('is not begun by frames without news', async () => {
    expect(
      await turnsOf(
        {},
        { serverContent: {} },
        { setupComplete: {} },
        speechStarts,
        speechEnds,
        { goAway: { timeLeft: '5s' } },
        { sessionResumptionUpdate: { newHandle: 'h', resumable: true } },
        { serverContent: { outputTranscription: {} } },
        { serverContent: { outputTranscription: { finished: true } } },
        { serverContent: { inputTranscription: { text: '' } } },
        { serverContent: { groundingMetadata: {} } },
        generated,
        interrupted,
      ),
    ).toEqual([]);
  });

  it('has an answer as soon as a picture comes, though it has no text of it', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    const inlineData = { mimeType: 'image/png', data: 'AA==' };
    session.frames({ serverContent: { modelTurn: { parts: [{ inlineData }] } } }, complete);
    const turn = (await reader.next()).value!;
    await turn.done;
    expect(turn.timings.firstOutputMs).toBeDefined();
    expect([turn.text, turn.thoughts, turn.audio.byteLength]).toEqual(['', '', 0]);
    session.close();
  });

  it('keeps grounding, URLs and that the model waits', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    session.frames(
      text('x'),
      { serverContent: { groundingMetadata: { webSearchQueries: ['a'] } } },
      { serverContent: { groundingMetadata: { webSearchQueries: ['b'] } } },
      { serverContent: { urlContextMetadata: { urlMetadata: [{ retrievedUrl: 'u' }] } } },
      { serverContent: { waitingForInput: true, turnComplete: true, groundingMetadata: {} } },
    );
    session.close();
    const { items } = await drain(reader);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      groundingMetadata: [{ webSearchQueries: ['a'] }, { webSearchQueries: ['b'] }],
      urlContextMetadata: [{ urlMetadata: [{ retrievedUrl: 'u' }] }],
      waitingForInput: true,
    });
  });

  it('knows its open calls: those that were neither answered nor cancelled', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    const open = async (...frames: LiveServerMessage[]): Promise<unknown[]> => {
      session.frames(...frames);
      await loop();
      return turn.openCalls.map(({ id }) => id);
    };
    session.frames(text('Let me see.'));
    const turn = (await reader.next()).value!;
    expect(await open(call('a'), call('b'))).toEqual(['a', 'b']);
    expect(await open({ toolCallCancellation: { ids: ['a', 'z'] } })).toEqual(['b']);
    // What trails the call is no sign that somebody has answered it.
    expect(await open(thought('hm'), audio(1, 0))).toEqual(['b']);
    session.respond(0, { id: 'b', name: 'f', willContinue: true });
    expect(await open()).toEqual(['b']);
    session.respond(0, { id: 'b', name: 'f' });
    expect(await open()).toEqual([]);
    expect(await open(call('c'), call('d'), complete)).toEqual(['c', 'd']);
    // A response or a cancellation may come late.
    session.respond(1, { id: 'd', name: 'f' });
    expect(await open({ toolCallCancellation: { ids: ['c'] } })).toEqual([]);
    expect(turn.functionCalls.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    session.close();
  });
});

describe('transcripts', () => {
  it('are appended, whether they say that they are finished or not', async () => {
    expect(
      await turnsOf(
        { serverContent: { inputTranscription: { text: 'Hi', finished: true } } },
        { serverContent: { outputTranscription: {} } },
        said('Hel'),
        said('lo'),
        { serverContent: { outputTranscription: { finished: true } } },
        audio(1, 0),
        complete,
      ),
    ).toEqual([{ heard: 'Hi', said: 'Hello', audio: '1 0' }]);
  });

  it('of a segment replace each other until it is final', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    session.frames(interim('I wa'));
    const turn = (await reader.next()).value!;
    const steps: string[] = [];
    for (const frame of [
      interim('I want'),
      interim('I want'),
      heard('I went'),
      interim(' ho'),
      heard(' home.'),
    ]) {
      await session.slowly(frame);
      steps.push(turn.inputTranscript);
    }
    expect(steps).toEqual(['I want', 'I want', 'I went', 'I went ho', 'I went home.']);
    session.close();
  });

  it('of a segment are final where one message has both', async () => {
    expect(
      await turnsOf(
        interim('hello wor'),
        together(interim('hello worl'), heard('Hello world.')),
        generated,
        together(heard('Bye.'), interim('By')),
        generated,
      ),
    ).toEqual([{ heard: 'Hello world.' }, { heard: 'Bye.' }]);
  });

  it('that never become final are told as they are', async () => {
    expect(await turnsOf(heard('I am '), interim('here'), text('Good.'), complete)).toEqual([
      { heard: 'I am here', text: 'Good.' },
    ]);
  });

  it('of the model that come after the end belong to the turn that has ended', async () => {
    expect(
      await turnsOf(audio(1, 0), said('By'), complete, said('e.'), heard('Wait'), text('Yes?'), complete),
    ).toEqual([
      { audio: '1 0', said: 'Bye.' },
      { heard: 'Wait', text: 'Yes?' },
    ]);
    expect(await turnsOf(audio(1, 0), complete, said('Bye.'), speechStarts, audio(2, 0), complete)).toEqual([
      { audio: '1 0', said: 'Bye.' },
      { audio: '2 0' },
    ]);
    expect(await turnsOf(audio(1, 0), complete, said('Bye.'))).toEqual([{ audio: '1 0', said: 'Bye.' }]);
  });

  it('of the model that come before its voice belong to the turn of that voice', async () => {
    expect(
      await turnsOf(audio(1, 0), said('One'), complete, said('Two'), said(' too'), audio(2, 0), complete),
    ).toEqual([
      { audio: '1 0', said: 'One' },
      { audio: '2 0', said: 'Two too' },
    ]);
    expect(await turnsOf(text('x'), complete, said('Two'), generated, complete)).toEqual([
      { text: 'x' },
      { said: 'Two' },
    ]);
    expect(await turnsOf(text('x'), complete, said('Two'), complete)).toEqual([
      { text: 'x' },
      { said: 'Two' },
    ]);
  });

  it('of the user that come late belong to the turn that answers them', async () => {
    expect(await turnsOf(heard('How'), audio(1, 0), heard(' late'), audio(2, 0), complete)).toEqual([
      { heard: 'How late', audio: '1 0 2 0' },
    ]);
  });

  it('of what the user says over the model belong to the next turn', async () => {
    expect(
      await turnsOf(
        heard('Tell me'),
        audio(1, 0),
        speechStarts,
        heard('No'),
        interrupted,
        together(complete, usage(5)),
        heard(' wait'),
        speechEnds,
        text('Yes?'),
        together(complete, usage(6)),
      ),
    ).toEqual([
      { heard: 'Tell me', audio: '1 0', tokens: 5, reason: 'interrupted' },
      { heard: 'No wait', text: 'Yes?', tokens: 6 },
    ]);
  });

  it('of what the user said over the model are told soon, and not lost when the session ends', async () => {
    const frames = [audio(1, 0), speechStarts, heard('No'), interrupted, complete];
    expect(await turnsOf(...frames)).toEqual([
      { audio: '1 0', reason: 'interrupted' },
      { heard: 'No', reason: 'closed' },
    ]);
    const session = new FakeSession();
    const reader = turns(session);
    session.frames(...frames);
    await reader.next();
    expect(summary((await within(reader.next(), 'the next turn')).value!)).toEqual({
      heard: 'No',
      reason: 'under way',
    });
    session.close();
  });

  it('end a turn of models that only transcribe, which send no turnComplete', async () => {
    expect(
      await turnsOf(
        interim('he'),
        heard('Hello.'),
        generated,
        speechEnds,
        speechStarts,
        heard('Bye.'),
        generated,
      ),
    ).toEqual([{ heard: 'Hello.' }, { heard: 'Bye.' }]);
    // And if one comes after all, it is of the turn that has ended.
    expect(
      await turnsOf(heard('Hello.'), generated, together(complete, usage(1)), text('x'), complete),
    ).toEqual([{ heard: 'Hello.', tokens: 1 }, { text: 'x' }]);
  });
});

describe('an interruption', () => {
  it('throws away the audio of its own message, and ends the streams', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    session.frames(audio(1, 0));
    const turn = (await reader.next()).value!;
    const voice = turn.audio[Symbol.asyncIterator]();
    expect((await voice.next()).value).toEqual(new Uint8Array([1, 0]));
    session.frames(audio(2, 0), together(audio(3, 0), said('cut'), interrupted), complete);
    await turn.done;
    // What was not played is to be thrown away; what came before is kept all the same.
    expect(await voice.next()).toEqual({ done: true, value: undefined });
    expect(summary(turn)).toEqual({ audio: '1 0 2 0', said: 'cut', reason: 'interrupted' });
    expect(turn.interrupted).toBe(true);
    session.close();
  });

  it('of nothing is a turn of nothing', async () => {
    expect(
      await turnsOf(text('a'), complete, interrupted, together(complete, usage(2)), text('b'), complete),
    ).toEqual([{ text: 'a' }, { tokens: 2, reason: 'interrupted' }, { text: 'b' }]);
  });

  it('of nothing does not end the turn that the user has begun', async () => {
    expect(
      await turnsOf(text('a'), complete, heard('b'), interrupted, complete, text('c'), complete),
    ).toEqual([{ text: 'a' }, { heard: 'b', text: 'c' }]);
    expect(await turnsOf(heard('b'), interrupted, text('c'), complete)).toEqual([{ heard: 'b', text: 'c' }]);
  });
});

describe('extended thinking', () => {
  it('ends at IDLE', async () => {
    const inProgress = together(complete, status('IN_PROGRESS'));
    for (const end of [
      [together(complete, status('IDLE'))],
      [together(complete, status('REQUIRES_ACTION'))],
      [status('IDLE'), complete],
      [{ interactionStatus: 'IDLE' } as const],
      [complete],
    ]) {
      expect(
        await turnsOf(text('a'), inProgress, call('1'), text('b'), inProgress, ...end, text('c')),
      ).toEqual([
        { text: 'ab', calls: '1' },
        { text: 'c', reason: 'closed' },
      ]);
    }
  });

  it('has the usage and the reason of its end', async () => {
    const end = {
      serverContent: { turnComplete: true, turnCompleteReason: 'BLOCKLIST', interactionStatus: 'IDLE' },
      usageMetadata: { responseTokenCount: 4 },
    } as const;
    expect(await turnsOf(text('a'), end, text('b'), complete)).toEqual([
      { text: 'a', tokens: 4, reason: 'BLOCKLIST' },
      { text: 'b' },
    ]);
  });

  it('takes a status for that of its own message', async () => {
    expect(await turnsOf(together(call('1'), status('IN_PROGRESS')), text('a'), complete, text('b'))).toEqual(
      [
        { calls: '1', text: 'a' },
        { text: 'b', reason: 'closed' },
      ],
    );
    expect(await turnsOf(together(call('1'), status('REQUIRES_ACTION')), text('a'), complete)).toEqual([
      { calls: '1' },
      { text: 'a' },
    ]);
  });

  it('ends when it is interrupted, whatever the status', async () => {
    const cut = together(interrupted, complete, status('IN_PROGRESS'));
    expect(await turnsOf(text('a'), cut, text('b'), complete)).toEqual([
      { text: 'a', reason: 'interrupted' },
      { text: 'b' },
    ]);
  });

  it('passes over a status that is new', async () => {
    const waiting = { serverContent: { turnComplete: true, interactionStatus: 'WAITING_FOR_INPUT' } };
    expect(await turnsOf(text('a'), waiting as LiveServerMessage, text('b'), complete)).toEqual([
      { text: 'a' },
      { text: 'b' },
    ]);
  });
});

describe('functions', () => {
  it('that block are in the turn of their answer', async () => {
    expect(await turnsOf(call('a'), text('It rains.'), generated, complete)).toEqual([
      { calls: 'a', text: 'It rains.' },
    ]);
  });

  it('that do not block have a turn of their own', async () => {
    expect(await turnsOf(text('Wait.'), call('a'), complete, text('It rains.'), complete)).toEqual([
      { text: 'Wait.', calls: 'a' },
      { text: 'It rains.' },
    ]);
  });
});

describe('usage', () => {
  it('is the last report of a turn, late ones too', async () => {
    expect(
      await turnsOf(
        text('a'),
        usage(1),
        usage(3),
        together(complete, usage(5)),
        usage(6),
        text('b'),
        complete,
      ),
    ).toEqual([{ text: 'a', tokens: 6 }, { text: 'b' }]);
  });

  it('begins a turn where there is none', async () => {
    expect(await turnsOf(usage(2), text('a'), complete)).toEqual([{ text: 'a', tokens: 2 }]);
  });
});

/** Events that come with reconnecting. */
const lifecycle = (type: string, rest: object = {}): LiveEvent => ({ type, ...rest }) as unknown as LiveEvent;

describe('a lost connection', () => {
  it('aborts the turn that the model was at, and ends its audio', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    session.frames(heard('Hi'), audio(1, 0), said('Hel'));
    const turn = (await reader.next()).value!;
    session.tell(lifecycle('turnAborted', { answerOwed: true }));
    await within(turn.done, 'its end');
    expect(summary(turn)).toEqual({ heard: 'Hi', audio: '1 0', said: 'Hel', reason: 'aborted' });
    expect(await drain(turn.audio)).toEqual({ items: [] });
    // On the new connection nothing can be of the old turn any more.
    session.tell(lifecycle('resumed', { replayed: [] }));
    session.frames(said('Hello'), audio(2, 0), complete);
    session.close();
    expect((await drain(reader)).items.map(summary)).toEqual([{ said: 'Hello', audio: '2 0' }]);
  });

  it('lets the user’s words be heard again where they are sent again', async () => {
    for (const replayedSpeech of [0, 3]) {
      const session = new FakeSession();
      const reader = turns(session);
      session.frames(heard('What ti'));
      session.tell(lifecycle('resumed', { replayedSpeech, replayed: [] }));
      session.frames(heard('What time is it?'), text('Noon.'), complete);
      session.close();
      const again = replayedSpeech === 0 ? 'What ti' : '';
      expect((await drain(reader)).items.map(summary)).toEqual([
        { heard: `${again}What time is it?`, text: 'Noon.' },
      ]);
    }
  });

  it('completes a turn of which only the end was missing', async () => {
    for (const type of ['resumed', 'restarted', 'dormant']) {
      const session = new FakeSession();
      const reader = turns(session);
      session.frames(text('All of it.'), generated);
      session.tell(lifecycle('reconnecting'), lifecycle(type, { replayed: [] }));
      session.frames(text('More.'), complete);
      session.close();
      expect((await drain(reader)).items.map(summary)).toEqual([{ text: 'All of it.' }, { text: 'More.' }]);
    }
  });
});

describe('the end of a session', () => {
  it('ends the turn under way, then iteration', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    session.frames(text('half'));
    const turn = (await reader.next()).value!;
    session.close();
    await within(turn.done, 'its end');
    expect(turn.reason).toBe('closed');
    expect(await drain(reader)).toEqual({ items: [] });
  });

  it('throws the error of the session after the last turn', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    session.frames(text('whole'), complete, text('half'));
    const error = new Error('lost');
    session.close(error);
    const { items, error: told } = await drain(reader);
    expect(items.map(summary)).toEqual([{ text: 'whole' }, { text: 'half', reason: 'closed' }]);
    expect(told).toBe(error);
  });

  it('without a close event is an end too', async () => {
    const frames = [text('half')];
    const reader = turns({
      turn: { isSpeaking: false, owed: 0 },
      async *events() {
        for (const frame of frames) {
          await loop();
          yield { type: 'text', text: frame.serverContent!.modelTurn!.parts![0]!.text! } as const;
        }
        throw new Error('broken');
      },
    });
    const { items, error } = await drain(reader);
    expect(items.map(summary)).toEqual([{ text: 'half', reason: 'closed' }]);
    expect(error).toEqual(new Error('broken'));
  });
});

describe('a reader', () => {
  it('is made by the call, and takes the turns of any number of readers', async () => {
    const session = new FakeSession();
    const [first, second] = [turns(session), turns(session)];
    await session.slowly(text('a'), complete);
    const third = turns(session);
    session.frames(text('b'), complete);
    session.close();
    const all = await Promise.all([first, second, third].map((reader) => drain(reader)));
    expect(all.map(({ items }) => items.map(({ text }) => text))).toEqual([['a', 'b'], ['a', 'b'], ['b']]);
  });

  it('that is left lets the turn it was at come to its end, and reads no more', async () => {
    const session = new FakeSession();
    session.onSend = () => session.frames(text('one'));
    const reader = turns(session);
    session.sendText('go');
    let seen: Turn | undefined;
    for await (const turn of reader) {
      seen = turn;
      break;
    }
    expect(await reader.next()).toEqual({ done: true, value: undefined });
    expect(session.readers).toBe(1);
    session.frames(text(' two'), together(complete, usage(1)), text('three'));
    await within(seen!.done, 'the end of the turn');
    expect(summary(seen!)).toEqual({ text: 'one two', tokens: 1 });
    await eventually(() => session.readers === 0, 'the end of reading');
  });

  it('that is left between turns, or before it took one, reads no more', async () => {
    const session = new FakeSession();
    const between = turns(session);
    session.frames(text('a'), complete);
    await (
      await between.next()
    ).value!.done;
    await between.return!();
    const early = turns(session);
    await session.slowly(text('b'));
    await early.return!();
    expect(session.readers).toBe(0);
  });

  it('that nobody reads is ended before it holds too much', async () => {
    const session = new FakeSession();
    // A turn and a piece of audio weigh something of themselves.
    const reader = turns(session, { maxBufferedBytes: 2_000 });
    session.frames(audio(1, 0, 2, 0), complete, audio(3, 0), complete, audio(4, 0), complete);
    await loop();
    const { items, error } = await drain(reader);
    expect(items.map(summary)).toEqual([{ audio: '1 0 2 0' }, { audio: '3 0' }]);
    expect(error).toBeInstanceOf(OverflowError);
    await eventually(() => session.readers === 0, 'the end of reading');
  });

  it.each([0, -1, NaN, '1'])('refuses a bound of %s', (maxBufferedBytes) => {
    const options = { maxBufferedBytes } as TurnOptions;
    const error = thrown(() => turns(new FakeSession(), options));
    expect((error as ValidationError).issues).toEqual([
      { path: 'maxBufferedBytes', message: 'must be a number above 0', code: 'invalid' },
    ]);
  });

  it('whose clock fails ends with its error, alone', async () => {
    const session = new FakeSession();
    let calls = 0;
    const error = new Error('no time');
    const now = (): number => {
      if (calls++ > 0) throw error;
      return 0;
    };
    const [broken, whole] = [turns(session, { now }), turns(session)];
    await session.slowly(text('a'), complete);
    session.close();
    expect((await drain(broken)).error).toBe(error);
    expect((await drain(whole)).items.map(summary)).toEqual([{ text: 'a' }]);
  });

  it('tells when things happened, on the clock it is given', async () => {
    const session = new FakeSession();
    let time = 1_000;
    const reader = turns(session, { now: () => time });
    const at = async (when: number, ...frames: LiveServerMessage[]): Promise<void> => {
      time = when;
      await session.slowly(...frames);
    };
    await at(2_000, heard('Hi'));
    const turn = (await reader.next()).value!;
    await at(2_300, thought('hm'), call('a'));
    expect(turn.timings).toEqual({ startedAt: 2_000, firstOutputMs: undefined, completeMs: undefined });
    await at(2_450, said('Hello'));
    await at(2_500, audio(1, 0));
    await at(3_000, complete);
    expect(turn.timings).toEqual({ startedAt: 2_000, firstOutputMs: 450, completeMs: 1_000 });
    session.close();
  });
});

describe('streams', () => {
  it('give text as it comes, from the beginning, to any number of readers', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    session.frames(text('one'), thought('hm'));
    const turn = (await reader.next()).value!;
    const first = turn.stream('text');
    expect(await first.next()).toEqual({ done: false, value: 'one' });
    const waiting = first.next();
    await session.slowly(text(' two'), text(' three'));
    expect(await waiting).toEqual({ done: false, value: ' two' });
    const second = drain(turn.stream('text'));
    const thoughts = drain(turn.stream('thoughts'));
    session.frames(said('!'), complete);
    expect(await drain(first)).toEqual({ items: [' three'] });
    expect(await second).toEqual({ items: ['one two three'] });
    expect(await thoughts).toEqual({ items: ['hm'] });
    expect(await drain(turn.stream('outputTranscript'))).toEqual({ items: ['!'] });
    session.close();
  });

  it.each([
    ['text', text],
    ['thoughts', thought],
    ['outputTranscript', said],
  ] as const)('give %s as it comes to who waits for it', async (what, piece) => {
    const session = new FakeSession();
    const reader = turns(session);
    session.frames(piece('one'));
    const turn = (await reader.next()).value!;
    const stream = turn.stream(what);
    expect((await stream.next()).value).toBe('one');
    for (const more of [' two', ' three']) {
      const next = stream.next();
      await session.slowly(piece(more));
      expect(await within(next, what)).toEqual({ done: false, value: more });
    }
    const end = stream.next();
    session.frames(complete);
    expect((await within(end, 'the end')).done).toBe(true);
    session.close();
  });

  it('give audio as it comes, and all of it', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    session.frames(audio(1, 0));
    const turn = (await reader.next()).value!;
    const first = drain(turn.audio);
    await session.slowly(audio(2, 0), audio(3, 0), complete);
    const pieces = [1, 2, 3].map((value) => new Uint8Array([value, 0]));
    expect(await first).toEqual({ items: pieces });
    expect(await drain(turn.audio)).toEqual({ items: pieces });
    expect(turn.audio).toMatchObject({ sampleRate: 24_000, mimeType: 'audio/pcm;rate=24000', byteLength: 6 });
    session.close();
  });

  it('of audio end when all has been made, and those of transcripts with the turn', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    session.frames(audio(1, 0), said('Hello'), generated);
    const turn = (await reader.next()).value!;
    const transcript = drain(turn.stream('outputTranscript'));
    expect((await within(drain(turn.audio), 'the end of the audio')).items).toEqual([new Uint8Array([1, 0])]);
    expect(await within(turn.generated, 'all of it')).toBe(turn);
    expect(turn.reason).toBeUndefined();
    // What comes late is kept.
    session.frames(said(' there.'), audio(2, 0), complete);
    expect((await transcript).items.join('')).toBe('Hello there.');
    expect([...(await turn.done).audio.bytes]).toEqual([1, 0, 2, 0]);
    session.close();
  });

  it('of audio go on where the model may: calls are open, or the status says when the turn is over', async () => {
    for (const [model, frames] of [
      ['gemini-3.1-flash-live-preview', [call('a'), generated]],
      ['gemini-3.8-live-extended-thinking', [generated, together(complete, status('IN_PROGRESS'))]],
    ] as const) {
      const session = new FakeSession(model);
      const reader = turns(session);
      session.frames(audio(1, 0), ...frames);
      const turn = (await reader.next()).value!;
      const voice = drain(turn.audio);
      await loop();
      session.frames(audio(2, 0), together(complete, status('IDLE')));
      expect((await voice).items).toHaveLength(2);
      session.close();
    }
  });

  it('and all was made when a turn is over, however it ends', async () => {
    for (const end of [complete, interrupted]) {
      const session = new FakeSession();
      const reader = turns(session);
      session.frames(audio(1, 0), end);
      const turn = (await reader.next()).value!;
      if (end === interrupted) session.close();
      await within(turn.generated, 'the end');
    }
  });

  it('keep no audio that was read if they are told so', async () => {
    const session = new FakeSession();
    const reader = turns(session, { keepAudio: false });
    session.frames(audio(1, 0), audio(2, 0));
    const turn = (await reader.next()).value!;
    const voice = turn.audio[Symbol.asyncIterator]();
    expect((await voice.next()).value).toEqual(new Uint8Array([1, 0]));
    expect([...turn.audio.bytes]).toEqual([2, 0]);
    session.frames(complete);
    expect((await drain(voice)).items).toEqual([new Uint8Array([2, 0])]);
    expect(turn.audio.bytes).toHaveLength(0);
    expect(turn.audio).toMatchObject({ byteLength: 4, droppedBytes: 0 });
    session.close();
  });

  it('let the oldest audio go when there is too much, and say so', async () => {
    const session = new FakeSession();
    // A piece weighs something of itself.
    const reader = turns(session, { maxBufferedBytes: 250 });
    session.frames(audio(1, 0));
    const turn = (await reader.next()).value!;
    const voice = turn.audio[Symbol.asyncIterator]();
    await voice.next();
    await session.slowly(audio(2, 0), audio(3, 0), audio(4, 0), complete);
    expect([...turn.audio.bytes]).toEqual([3, 0, 4, 0]);
    expect(turn.audio).toMatchObject({ byteLength: 8, droppedBytes: 4 });
    // A reader goes on with what is there.
    expect((await drain(voice)).items).toEqual([new Uint8Array([3, 0]), new Uint8Array([4, 0])]);
    session.close();
  });

  it('end with the session', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    session.frames(text('a'), audio(1, 0));
    const turn = (await reader.next()).value!;
    const [words, voice] = [drain(turn.stream('text')), drain(turn.audio)];
    await loop();
    session.close();
    expect((await words).items).toEqual(['a']);
    expect((await voice).items).toEqual([new Uint8Array([1, 0])]);
  });
});

describe('what a server may send', () => {
  /** Milliseconds for the turns of one session that gets this. */
  async function timeOf(act: (session: FakeSession) => void): Promise<number> {
    const session = new FakeSession();
    const reader = turns(session);
    const startedAt = performance.now();
    act(session);
    session.close();
    await drain(reader);
    return performance.now() - startedAt;
  }

  it.each<[string, (session: FakeSession, count: number) => void]>([
    [
      'calls',
      (session, count) => {
        const calls = Array.from({ length: count }, (_, n) => ({ id: `${n}`, name: 'f' }));
        session.frames({ toolCall: { functionCalls: calls } });
        session.respond(0, ...calls);
      },
    ],
    [
      'calls without ids, cancelled',
      (session, count) => {
        session.frames({ toolCall: { functionCalls: Array.from({ length: count }, () => ({ name: 'f' })) } });
        session.frames({ toolCallCancellation: { ids: Array.from({ length: count }, () => 'f') } });
      },
    ],
    [
      'turns that nobody takes',
      (session, count) => {
        for (let n = 0; n < count; n++) session.frames(complete);
      },
    ],
    [
      'pieces of audio, more than are held',
      (session, count) => {
        for (let n = 0; n < 20 * count; n++) {
          session.tell({ type: 'audio', data: new Uint8Array(1), mimeType: 'audio/pcm', sampleRate: 24_000 });
        }
      },
    ],
  ])('takes time that grows with it: %s', async (_, act) => {
    await timeOf((session) => act(session, 1_000));
    const few = await timeOf((session) => act(session, 5_000));
    const many = await timeOf((session) => act(session, 40_000));
    // 8 times as many: about 8 times as long, and not 64.
    expect(many).toBeLessThan(24 * few + 200);
  });
});
