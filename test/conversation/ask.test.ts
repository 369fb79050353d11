/** A question and its answer. */
import { describe, expect, it } from 'vitest';
import type { FunctionResponse, LiveClientMessage, LiveServerMessage } from '../../generated/types.ts';
import { ClosedError, ConnectionError, LiveError } from '../../src/errors.ts';
import { ask } from '../../src/conversation/ask.ts';
import { trackUsage } from '../../src/conversation/ledger.ts';
import { turns } from '../../src/conversation/turns.ts';
import type { LiveEvent } from '../../src/live/events.ts';
import { drain, eventually, rejection, turn as loop, within } from '../support/events.ts';
import {
  audio,
  call,
  complete,
  FakeSession,
  generated,
  heard,
  interrupted,
  said,
  speechStarts,
  text,
  thought,
  together,
  usage,
} from './support/session.ts';

const response = (id: string): FunctionResponse => ({ id, name: 'f', response: {} });
const asked: LiveClientMessage = { realtimeInput: { text: 'x' } };
const lifecycle = (type: string, rest: object = {}): LiveEvent => ({ type, ...rest }) as unknown as LiveEvent;

describe('ask', () => {
  it('sends at once and gives the whole turn', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'How are you?');
    expect(session.sent).toEqual(['How are you?']);
    await session.slowly(thought('hm'), text('I am'), text(' fine.'), together(complete, usage(4)));
    const turn = await within(answer, 'the answer');
    expect(turn).toMatchObject({ text: 'I am fine.', thoughts: 'hm', reason: 'complete' });
    expect(turn.usage?.response.total).toBe(4);
    expect(session.readers).toBe(0);
  });

  it('sends content too', async () => {
    const session = new FakeSession();
    const question = [{ text: 'What is this?' }, { inlineData: { mimeType: 'image/png', data: 'AAAA' } }];
    const answer = ask(session, question);
    expect(session.sent).toEqual([{ turns: question }]);
    session.frames(text('A square.'), complete);
    expect((await within(answer, 'the answer')).text).toBe('A square.');
  });

  it('counts time from the question', async () => {
    const session = new FakeSession();
    let time = 100;
    const answer = ask(session, 'x', { now: () => time });
    time = 350;
    await session.slowly(text('y'));
    time = 600;
    session.frames(complete);
    expect((await answer).timings).toEqual({ startedAt: 100, firstOutputMs: 250, completeMs: 500 });
  });

  it('warns that there is no text to expect, where the answer is audio alone', async () => {
    const answers: [frames: LiveServerMessage[], warned: number][] = [
      [[audio(1, 0)], 1],
      [[audio(1, 0), said('y')], 0],
      [[audio(1, 0), text('y')], 0],
      [[text('y')], 0],
      [[], 0],
    ];
    for (const [frames, warned] of answers) {
      const session = new FakeSession();
      const answer = ask(session, 'x');
      await session.slowly(...frames, complete);
      await within(answer, 'the answer');
      expect(session.warnings).toHaveLength(warned);
      if (warned > 0) expect(session.warnings[0]?.message).toContain('outputAudioTranscription');
    }
  });

  it('needs no way to warn', async () => {
    const session = new FakeSession();
    Object.defineProperty(session, 'warn', { value: undefined });
    const answer = ask(session, 'x');
    await session.slowly(audio(1, 0), complete);
    expect((await within(answer, 'the answer')).reason).toBe('complete');
  });

  it('takes an answer of nothing, with its reason', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x');
    session.frames({ serverContent: { turnComplete: true, turnCompleteReason: 'BLOCKLIST' } });
    expect((await within(answer, 'the answer')).reason).toBe('BLOCKLIST');
  });

  it('does not take for an answer what its question interrupts', async () => {
    // Somebody reads turns, or nobody does; the old turn is cut, or ends by itself at the same time.
    for (const watch of [turns, trackUsage, undefined]) {
      for (const end of [[interrupted, complete], [together(interrupted, complete)], [complete]]) {
        if (watch === undefined && end[0] === complete) continue;
        const session = new FakeSession();
        watch?.(session);
        await session.slowly(text('Once upon'));
        const answer = ask(session, 'Stop. What time is it?');
        await session.slowly(text(' a time'), ...end, text('Noon.'), complete);
        expect((await within(answer, 'the answer')).text).toBe('Noon.');
        session.close();
      }
    }
  });

  it('is not disturbed by how the turn before it ends', async () => {
    const idle = { serverContent: { interactionStatus: 'IDLE' } } as const;
    for (const end of [[generated, complete], [idle], [together(complete, idle)], []]) {
      const session = new FakeSession();
      void turns(session);
      await session.slowly(text('Once upon'));
      const answer = ask(session, 'What time is it?');
      await session.slowly(...end);
      if (end.length === 0) {
        const replayed = [{ message: { realtimeInput: { text: 'What time is it?' } } }];
        session.tell(lifecycle('turnAborted'), lifecycle('resumed', { replayed }));
      }
      await session.slowly(usage(1), text('Noon.'), together(complete, usage(2)));
      const { text: words, usage: cost } = await within(answer, 'the answer');
      expect([words, cost?.response.total]).toEqual(['Noon.', 2]);
      session.close();
    }
  });

  it('does not take an interruption of nothing for an answer', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x');
    await session.slowly(interrupted, together(complete, usage(1)), text('y'), complete);
    expect((await within(answer, 'the answer')).text).toBe('y');
  });

  it('gives an answer that the user speaks over as it is', async () => {
    const session = new FakeSession();
    void turns(session);
    const answer = ask(session, 'x');
    await session.slowly(text('Long ans'), speechStarts, heard('No'), interrupted, complete);
    expect(await within(answer, 'the answer')).toMatchObject({ text: 'Long ans', interrupted: true });
  });

  it('goes on while calls are open: the answer is the turn that says what came of them', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'What is the weather?');
    await session.slowly(text('Let me see.'), call('a'), complete);
    session.respond(1, response('a'));
    await session.slowly(text('And the wind.'), call('b'), complete);
    session.respond(1, response('b'));
    await session.slowly(said('It rains.'), audio(1, 0), complete);
    expect(await within(answer, 'the answer')).toMatchObject({
      outputTranscript: 'It rains.',
      functionCalls: [],
    });
  });

  it('takes a blocking call and its answer for one turn', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'What is the weather?');
    await session.slowly(call('a'));
    session.respond(0, response('a'));
    await session.slowly(text('It rains.'), complete);
    expect(await within(answer, 'the answer')).toMatchObject({
      text: 'It rains.',
      functionCalls: [{ id: 'a', name: 'f' }],
    });
  });

  it('goes on where the response to a call interrupts what the model says meanwhile', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'What is the weather?');
    await session.slowly(call('a'), text('One moment'));
    session.respond(1, { ...response('a'), scheduling: 'INTERRUPT' });
    await session.slowly(interrupted, complete, text('It rains.'), complete);
    expect((await within(answer, 'the answer')).text).toBe('It rains.');
    const other = ask(session, 'What is the weather?');
    await session.slowly(call('a'), text('One moment'), speechStarts, interrupted, complete);
    expect((await within(other, 'the answer')).text).toBe('One moment');
  });

  it('can be told what an answer is', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'Switch on the light.', { isAnswer: () => true });
    await session.slowly(call('a'), complete);
    expect((await within(answer, 'the answer')).openCalls).toHaveLength(1);
  });

  it('asks one question after the other', async () => {
    const session = new FakeSession();
    session.onSend = (what) => session.frames(text(`${String(what)}!`), complete);
    const answers = await within(
      Promise.all(['one', 'two', 'three'].map((question) => ask(session, question))),
      'the answers',
    );
    expect(answers.map((turn) => turn.text)).toEqual(['one!', 'two!', 'three!']);
    expect(session.sent).toEqual(['one', 'two', 'three']);
  });

  it('asks on after a question that failed', async () => {
    const session = new FakeSession();
    const refusal = new Error('refused');
    session.refuse = (what) => {
      if (what === 'one') throw refusal;
    };
    session.onSend = () => session.frames(text('!'), complete);
    const [one, two] = [ask(session, 'one'), ask(session, 'two')];
    expect(await rejection(one)).toBe(refusal);
    expect((await within(two, 'the answer')).text).toBe('!');
    await eventually(() => session.readers === 0, 'the end of reading');
  });

  it('gives up when its signal is aborted: before, while it waits in line, and after', async () => {
    const session = new FakeSession();
    const reason = new Error('too slow');
    const expectAborted = async (promise: Promise<unknown>): Promise<void> => {
      const error = await rejection(promise);
      expect(error).toBeInstanceOf(LiveError);
      expect(error).toMatchObject({ code: 'aborted', name: 'AbortError', cause: reason });
    };
    await expectAborted(ask(session, 'x', { signal: AbortSignal.abort(reason) }));
    expect(session.sent).toEqual([]);

    const [first, second] = [new AbortController(), new AbortController()];
    const asked = ask(session, 'one', { signal: first.signal });
    const queued = ask(session, 'two', { signal: second.signal });
    const last = ask(session, 'three');
    second.abort(reason);
    await expectAborted(queued);
    await session.slowly(text('half'));
    expect(session.sent).toEqual(['one']);
    first.abort(reason);
    await expectAborted(asked);
    await eventually(() => session.sent.length === 2, 'the next question');
    expect(session.sent).toEqual(['one', 'three']);
    // What was given up is not the answer of the next one.
    await session.slowly(text(' more'), interrupted, complete, text('third'), complete);
    expect((await within(last, 'the answer')).text).toBe('third');
    expect(session.readers).toBe(0);
  });

  it('lets go of its signal', async () => {
    const session = new FakeSession();
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
    };
    const answer = ask(session, 'x', { signal });
    expect(listeners.size).toBe(1);
    session.frames(text('y'), complete);
    await within(answer, 'the answer');
    expect(listeners.size).toBe(0);
  });

  it('rejects when the session ends first, with its error if it has one', async () => {
    for (const frames of [[], [text('half')], [call('a'), complete]]) {
      for (const error of [undefined, new Error('lost')]) {
        const session = new FakeSession();
        const answer = ask(session, 'x');
        await session.slowly(...frames);
        session.close(error);
        const told = await rejection(answer);
        if (error === undefined) expect(told).toBeInstanceOf(ClosedError);
        else expect(told).toBe(error);
      }
    }
  });

  it('waits for a question that is asked again on a new connection', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x');
    await session.slowly(text('ha'));
    session.tell(lifecycle('turnAborted', { answerOwed: true }));
    await loop();
    session.tell(lifecycle('resumed', { answerOwed: false, replayed: [{ message: asked }] }));
    await session.slowly(text('whole'), complete);
    expect((await within(answer, 'the answer')).text).toBe('whole');
  });

  it('rejects when the answer was lost with its connection', async () => {
    const session = new FakeSession();
    const answer = ask(session, 'x');
    await session.slowly(text('ha'));
    session.tell(
      lifecycle('turnAborted', { answerOwed: true }),
      lifecycle('resumed', { answerOwed: true, replayed: [] }),
    );
    const error = await rejection(answer);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ kind: 'network', retryable: true });
    await eventually(() => session.readers === 0, 'the end of reading');
  });

  it('has options that are checked before anything is sent', async () => {
    const session = new FakeSession();
    await expect(ask(session, 'x', { maxBufferedBytes: 0 })).rejects.toMatchObject({ code: 'validation' });
    expect(session.sent).toEqual([]);
    expect(session.readers).toBe(0);
  });

  it('leaves other readers alone', async () => {
    const session = new FakeSession();
    const reader = turns(session);
    session.onSend = () => session.frames(text('!'), complete);
    await within(ask(session, 'x'), 'the answer');
    session.close();
    expect((await drain(reader)).items.map((turn) => turn.text)).toEqual(['!']);
  });
});
