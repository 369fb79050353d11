/** Which turns are the answer: turns are counted, since the order of arrival says nothing. */
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FunctionResponse, LiveClientMessage, LiveServerMessage } from '../../generated/types.ts';
import { ask, askStream } from '../../src/conversation/ask.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { turns } from '../../src/conversation/turns.ts';
import type { LiveEvent } from '../../src/live/events.ts';
import { JOINED_AFTER_MS } from '../../src/protocol/questions.ts';
import { drain, rejection, turn as loop, within } from '../support/events.ts';
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
  speechStarts,
  text,
  usage,
} from './support/session.ts';

const response = (id: string, more: Partial<FunctionResponse> = {}): FunctionResponse => ({
  id,
  name: 'f',
  response: {},
  ...more,
});
const lifecycle = (type: string, rest: object): LiveEvent => ({ type, ...rest }) as unknown as LiveEvent;
const texts = (message: string): LiveClientMessage => ({ realtimeInput: { text: message } });

/** What may trail a call: the rest of what was said before it. */
const REST: readonly [name: string, frames: readonly LiveServerMessage[]][] = [
  ['nothing', []],
  ['a piece of audio', [audio(9, 0)]],
  ['a transcript', [said(' please.')]],
  ['the end of a transcript', [{ serverContent: { outputTranscription: { finished: true } } }]],
];

describe('with a function call in it', () => {
  describe.each(REST)('that %s trails', (_, rest) => {
    it.each(['after the end of the turn', 'before what trails', 'before the end of the turn'])(
      'the answer is the next turn, where the response goes out %s',
      async (when) => {
        const session = new FakeSession('gemini-2.5-flash-native-audio-latest');
        const [one, two] = [ask(session, 'What is it?'), ask(session, 'Bye')];
        await session.slowly(audio(1, 0), said('One moment'), call('a'));
        // Families whose turns end at a call make another of the response, however early it is.
        if (when === 'before what trails') session.respond(1, response('a'));
        await session.slowly(...rest);
        if (when === 'before the end of the turn') session.respond(1, response('a'));
        await session.slowly(generated, complete);
        if (when === 'after the end of the turn') session.respond(1, response('a'));
        expect(session.sent).toEqual(['What is it?']);
        await session.slowly(audio(3, 0), said('A toaster.'), generated, complete);
        expect(await within(one, 'the answer')).toMatchObject({
          outputTranscript: 'A toaster.',
          openCalls: [],
        });
        await session.slowly(said('Goodbye.'), audio(4, 0), complete);
        expect((await within(two, 'the answer')).outputTranscript).toBe('Goodbye.');
      },
    );
  });

  it('the answer is the same turn where the model goes on in it', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x');
    await session.slowly(said('One moment.'), call('a'), audio(1, 0));
    session.respond(0, response('a'));
    await session.slowly(audio(2, 0), said(' A toaster.'), complete);
    expect((await within(answer, 'the answer')).outputTranscript).toBe('One moment. A toaster.');
  });

  it('all calls are waited for, without ids too', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x');
    const unnamed: LiveServerMessage = { toolCall: { functionCalls: [{ name: 'f' }, { name: 'f' }] } };
    await session.slowly(unnamed, complete);
    session.respond(1, { name: 'f', response: {} });
    await session.slowly(text('One of two.'), complete);
    session.respond(1, { name: 'f', response: {} });
    await session.slowly(text('Both.'), complete);
    expect((await within(answer, 'the answer')).text).toBe('Both.');
  });

  it('a call that was cancelled, or answered in silence, brings no turn', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'Switch on the light.');
    await session.slowly(text('Done.'), call('a'), call('b'), complete);
    session.respond(0, response('a', { scheduling: 'SILENT' }));
    await session.slowly({ toolCallCancellation: { ids: ['b'] } });
    expect((await within(answer, 'the answer')).text).toBe('Done.');
  });

  it('a response that is not the last one closes no call', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x');
    await session.slowly(call('a'), complete);
    session.respond(1, response('a', { willContinue: true }));
    await session.slowly(text('Half way.'), complete);
    session.respond(1, response('a'));
    await session.slowly(text('All.'), complete);
    expect((await within(answer, 'the answer')).text).toBe('All.');
  });

  it('a call has expired when a model that waits for it goes on without', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x');
    await session.slowly(call('a'), complete, text('I cannot tell.'), complete);
    expect((await within(answer, 'the answer')).text).toBe('I cannot tell.');
  });

  it('a call has not expired because the user is answered meanwhile, or where the model does not wait', async () => {
    for (const [model, spoken] of [
      ['gemini-3.1-flash-live-preview', [heard('Hello?')]],
      ['gemini-3.1-flash-live-preview', [speechStarts]],
      ['gemini-3.8-live', []],
    ] as const) {
      const session = new FakeSession(model);
      const answer = ask(session, 'x');
      await session.slowly(call('a'), complete, ...spoken, text('I am here.'), complete);
      session.respond(1, response('a'));
      await session.slowly(text('It rains.'), complete);
      expect((await within(answer, 'the answer')).text).toBe('It rains.');
    }
  });

  it('what others ask, call, answer and interrupt meanwhile is not of the answer', async () => {
    const session = new FakeSession();
    session.sendText('Old');
    const answer = ask(session, '1');
    // A call of another turn, which nobody answers.
    await session.slowly(text('Old'), call('z'), complete, text('One moment'), call('a'), complete);
    session.sendText('By hand');
    await session.slowly(text('Answer by hand'), interrupted, complete);
    session.respond(1, response('unknown'));
    session.respond(1, response('a'));
    await session.slowly(text('Of another call'), complete, text('Answer to 1'), complete);
    expect((await within(answer, 'the answer')).text).toBe('Answer to 1');
  });

  it('responses to the calls of others are not waited for', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x');
    session.respond(1, response('unknown'));
    await session.slowly(text('y'), complete);
    expect((await within(answer, 'the answer')).text).toBe('y');
  });

  it('turns of others are not among those of the answer', async () => {
    const session = new FakeSession('gemini-3.8-live');
    const answer = askStream(session, 'x');
    await session.slowly(text('One moment'), call('a'), complete);
    session.sendText('By hand');
    session.respond(1, response('a'));
    await session.slowly(text('Answer by hand'), complete, text('It rains.'), complete);
    const { items } = await within(drain(answer), 'the answer');
    expect(items.map((turn) => turn.text)).toEqual(['One moment', 'It rains.']);
  });

  it('interim words of the user are a sign too that the model speaks to something else', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x');
    await session.slowly(call('a'), complete, interim('Hel'), text('I am here.'), complete);
    session.respond(1, response('a'));
    await session.slowly(text('It rains.'), complete);
    expect((await within(answer, 'the answer')).text).toBe('It rains.');
  });

  it("a rule of one's own is asked once for each turn that may be the answer", async () => {
    const session = new FakeSession('gemini-3.8-live');
    const isAnswer = vi.fn((turn: Turn) => turn.text.startsWith('At last'));
    const answer = ask(session, 'x', { isAnswer });
    await session.slowly(text('One'), complete, usage(1), heard('hm'), text('Two'), complete, usage(2));
    await session.slowly(text('At last.'), complete);
    expect((await within(answer, 'the answer')).text).toBe('At last.');
    expect(isAnswer.mock.calls.map(([turn]) => turn.text)).toEqual(['One', 'Two', 'At last.']);
  });

  it('what the user interrupts is given as it is: the call is given up', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x');
    await session.slowly(text('One moment'), call('a'), interrupted, complete);
    expect(await within(answer, 'the answer')).toMatchObject({ text: 'One moment', interrupted: true });
  });
});

describe('after questions whose answers nobody waits for', () => {
  /** How a question is asked and left: given up, or sent by hand; before the answer begins, or in it. */
  const LEAVE: readonly [name: string, leave: (session: FakeSession) => Promise<void>][] = [
    [
      'an aborted ask',
      async (session) => {
        const abort = new AbortController();
        const asked = ask(session, 'Old', { signal: abort.signal });
        await loop();
        abort.abort();
        await rejection(asked);
      },
    ],
    ['a text sent by hand', (session) => Promise.resolve(session.sendText('Old'))],
  ];

  describe.each(LEAVE)('%s', (_, leave) => {
    it.each([true, false])('the answer is its own (turns are read too: %s)', async (reads) => {
      for (const end of [[complete], [interrupted, complete]]) {
        const session = new FakeSession();
        if (reads) void turns(session);
        await leave(session);
        const [one, two] = [ask(session, '1'), ask(session, '2')];
        await session.slowly(text('Answer to Old'), ...end, text('Answer to 1'), complete);
        expect((await within(one, 'the answer')).text).toBe('Answer to 1');
        await session.slowly(text('Answer to 2'), complete);
        expect((await within(two, 'the answer')).text).toBe('Answer to 2');
      }
    });

    it('that have begun, the answer is its own', async () => {
      const session = new FakeSession();
      await leave(session);
      await session.slowly(text('Answer'));
      const answer = ask(session, '1');
      await session.slowly(text(' to Old'), complete, text('Answer to 1'), complete);
      expect((await within(answer, 'the answer')).text).toBe('Answer to 1');
    });
  });

  it('that was cut before the model said anything, the answer is its own', async () => {
    const session = new FakeSession();
    session.sendText('Old');
    const answer = ask(session, '1');
    await session.slowly(interrupted, complete, text('Answer to 1'), complete);
    expect((await within(answer, 'the answer')).text).toBe('Answer to 1');
  });

  it('responses to their calls bring turns that are no answers', async () => {
    const session = new FakeSession();
    session.sendText('Old');
    await session.slowly(call('a'), complete);
    session.respond(1, response('a'));
    const answer = ask(session, '1');
    await session.slowly(text('What came of a'), complete, text('Answer to 1'), complete);
    expect((await within(answer, 'the answer')).text).toBe('Answer to 1');
  });
});

describe('in time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

  it('questions that the server joined are answered by one turn, when nothing follows it', async () => {
    const session = new FakeSession();
    session.sendText('And');
    const answer = ask(session, 'tell me more.');
    const done = vi.fn();
    void answer.then(done);
    session.frames(text('Both.'), complete);
    await vi.advanceTimersByTimeAsync(JOINED_AFTER_MS - 1);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).text).toBe('Both.');
  });

  it('what was asked long ago is not waited for', async () => {
    const session = new FakeSession();
    session.sendText('Never answered');
    await vi.advanceTimersByTimeAsync(JOINED_AFTER_MS);
    const answer = ask(session, 'x');
    session.frames(text('y'), complete);
    expect((await answer).text).toBe('y');
  });

  it('rejects when nothing of the answer comes for a minute, or as long as it is told', async () => {
    for (const timeoutMs of [undefined, 100]) {
      const session = new FakeSession();
      const limit = timeoutMs ?? 60_000;
      const asked = ask(session, 'x', timeoutMs === undefined ? {} : { timeoutMs });
      const error = rejection(asked);
      await vi.advanceTimersByTimeAsync(limit - 1);
      // Each piece begins the wait anew.
      session.frames(text('y'));
      await vi.advanceTimersByTimeAsync(limit - 1);
      session.frames(text('z'));
      await vi.advanceTimersByTimeAsync(limit - 1);
      expect(session.readers).toBe(1);
      await vi.advanceTimersByTimeAsync(1);
      expect(await error).toMatchObject({ code: 'timeout', name: 'TimeoutError' });
      expect((await error) as Error).toHaveProperty(
        'message',
        `Nothing of the answer has come for ${limit} ms. Set timeoutMs to wait longer.`,
      );
      session.frames(complete);
      await settle();
      expect(session.readers).toBe(0);
    }
  });

  it('is not kept waiting by the answer to another question', async () => {
    const session = new FakeSession();
    session.sendText('Old');
    const error = rejection(ask(session, 'x'));
    await vi.advanceTimersByTimeAsync(59_999);
    session.frames(text('Answer to Old'));
    await vi.advanceTimersByTimeAsync(1);
    expect(await error).toMatchObject({ code: 'timeout' });
  });

  it('says which calls nobody has answered', async () => {
    const session = new FakeSession();
    const error = rejection(ask(session, 'x'));
    session.frames(call('a', 'get_weather'), complete);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(((await error) as Error).message).toContain('No response was sent to calls of get_weather.');
  });

  it('waits for ever if it is told so, and refuses what is no time', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x', { timeoutMs: Infinity });
    await vi.advanceTimersByTimeAsync(10_000_000);
    session.frames(text('y'), complete);
    expect((await answer).text).toBe('y');
    for (const timeoutMs of [0, -1, NaN, '1' as unknown as number]) {
      expect(await rejection(ask(session, 'x', { timeoutMs }))).toMatchObject({ code: 'validation' });
    }
  });
});

describe('over connections', () => {
  it('an answer that is cut comes again, among those to other questions', async () => {
    const session = new FakeSession();
    session.sendText('Old');
    const answer = ask(session, '1');
    await session.slowly(text('Answer to O'));
    const replayed = ['Old', '1'].map((message) => ({ message: texts(message), uncertain: false }));
    session.tell(lifecycle('turnAborted', {}), lifecycle('resumed', { answerOwed: false, replayed }));
    await session.slowly(text('Answer to Old'), complete, text('Answer'));
    session.tell(lifecycle('turnAborted', {}));
    session.tell(lifecycle('resumed', { answerOwed: false, replayed: replayed.slice(1) }));
    await session.slowly(text('Answer to 1'), complete);
    expect((await within(answer, 'the answer')).text).toBe('Answer to 1');
  });

  it('rejects where an answer that is cut will not come again', async () => {
    const session = new FakeSession();
    const error = rejection(ask(session, 'x'));
    await session.slowly(text('half'));
    session.tell(lifecycle('turnAborted', {}), lifecycle('resumed', { answerOwed: false, replayed: [] }));
    expect(await within(error, 'the end')).toMatchObject({ code: 'connection' });
  });

  it('is not disturbed by a move between its turns', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x');
    await session.slowly(call('a'), complete);
    session.tell(lifecycle('reconnecting', {}), lifecycle('resumed', { answerOwed: false, replayed: [] }));
    session.respond(1, response('a'));
    await session.slowly(text('y'), complete);
    expect((await within(answer, 'the answer')).text).toBe('y');
  });

  it('rejects where the session does not ask again', async () => {
    for (const event of [
      lifecycle('resumed', { answerOwed: true, replayed: [] }),
      lifecycle('restarted', { answerOwed: false, replayed: [] }),
      lifecycle('dropped', { reason: 'suspect', frames: 1, bytes: 1, message: texts('x') }),
    ]) {
      const session = new FakeSession();
      const error = rejection(ask(session, 'x'));
      await loop();
      session.tell(lifecycle('reconnecting', {}), event);
      expect(await within(error, 'the end')).toMatchObject({ code: 'connection', kind: 'network' });
    }
  });

  it('is not disturbed by what is dropped of others', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x');
    await loop();
    session.tell(
      lifecycle('dropped', { reason: 'overflow', frames: 1, bytes: 1 }),
      lifecycle('dropped', { reason: 'suspect', frames: 1, bytes: 1, message: texts('y') }),
    );
    await session.slowly(text('y'), complete);
    expect((await within(answer, 'the answer')).text).toBe('y');
  });
});

describe('askStream', () => {
  it('sends at the call, and gives the turns of the answer as they begin', async () => {
    const session = new FakeSession();
    session.sendText('Old');
    const answer = askStream(session, 'x');
    expect(session.sent).toEqual(['Old', 'x']);
    await session.slowly(text('Answer to Old'), complete, text('One'));
    const first = (await within(answer.next(), 'a turn')).value!;
    expect(first).toMatchObject({ text: 'One', reason: undefined });
    const words = first.stream('text');
    expect((await words.next()).value).toBe('One');
    await session.slowly(text(' moment.'), call('a'), complete);
    expect((await words.next()).value).toBe(' moment.');
    session.respond(1, response('a'));
    await session.slowly(text('It rains.'), complete);
    const { items, error } = await within(drain(answer), 'the rest');
    expect([items.map((turn) => turn.text), error]).toEqual([['It rains.'], undefined]);
    await items[0]?.done;
    await loop();
    expect(session.readers).toBe(0);
  });

  it('gives a turn that answers several questions once, when that is known', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const session = new FakeSession();
    session.sendText('And');
    const reading = drain(askStream(session, 'tell me more.'));
    session.frames(text('Both.'), complete);
    await vi.advanceTimersByTimeAsync(JOINED_AFTER_MS);
    expect((await reading).items.map((turn) => turn.text)).toEqual(['Both.']);
  });

  it('that is left after its end disturbs nobody in line', async () => {
    const session = new FakeSession();
    const [one, two, three] = ['1', '2', '3'].map((question) => askStream(session, question));
    await session.slowly(text('1'), complete);
    await drain(one!);
    await one!.return?.();
    await session.slowly(text('2'), complete, text('3'), complete);
    for (const [stream, answer] of [
      [two!, '2'],
      [three!, '3'],
    ] as const) {
      expect((await within(drain(stream), 'the answer')).items.map((turn) => turn.text)).toEqual([answer]);
    }
  });

  it('throws what ask rejects with, after the turns that are there', async () => {
    const session = new FakeSession();
    const answer = askStream(session, 'x');
    await session.slowly(text('half'));
    session.close(new Error('lost'));
    const { items, error } = await drain(answer);
    expect([items.map((turn) => turn.reason), error]).toEqual([['closed'], new Error('lost')]);
    session.refuse = () => {
      throw new Error('refused');
    };
    expect((await drain(askStream(session, 'x'))).error).toEqual(new Error('refused'));
  });

  it('waits in line, and makes way for the next question when it is left', async () => {
    const session = new FakeSession();
    const [one, two] = [askStream(session, 'one'), askStream(session, 'two')];
    expect(session.sent).toEqual(['one']);
    await session.slowly(text('1'));
    for await (const turn of one) {
      expect(turn.text).toBe('1');
      break;
    }
    expect(session.sent).toEqual(['one', 'two']);
    await session.slowly(interrupted, complete, text('2'), complete);
    expect((await drain(two)).items.map((turn) => turn.text)).toEqual(['2']);
  });
});
