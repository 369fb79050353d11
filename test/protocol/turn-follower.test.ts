/** Where the model's turn stands. What belongs to which turn is tested with the conversation. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LiveServerMessage } from '../../generated/types.ts';
import { toEvents } from '../../src/protocol/message-events.ts';
import { JOINED_AFTER_MS } from '../../src/protocol/questions.ts';
import { followEvent } from '../../src/protocol/follow-event.ts';
import { TurnFollower } from '../../src/protocol/turn-follower.ts';
import { followMessage } from '../../src/protocol/follow-message.ts';
import { CHANGES } from '../../src/protocol/turn-changes.ts';

const content = (serverContent: NonNullable<LiveServerMessage['serverContent']>): LiveServerMessage => ({
  serverContent,
});
const text: LiveServerMessage = content({ modelTurn: { parts: [{ text: 'a' }] } });
const said = content({ outputTranscription: { text: 'a' } });
const heard = content({ inputTranscription: { text: 'a' } });
const generated = content({ generationComplete: true });
const interrupted = content({ interrupted: true });
const complete = content({ turnComplete: true });
const call: LiveServerMessage = { toolCall: { functionCalls: [{ id: '1', name: 'f' }] } };
const activity = (voiceActivityType: 'ACTIVITY_START' | 'ACTIVITY_END'): LiveServerMessage => ({
  voiceActivity: { voiceActivityType },
});
const signal = (vadSignalType: 'VAD_SIGNAL_TYPE_SOS' | 'VAD_SIGNAL_TYPE_EOS'): LiveServerMessage => ({
  voiceActivityDetectionSignal: { vadSignalType },
});

function names(changes: number): string[] {
  return Object.entries(CHANGES).flatMap(([name, bit]) => ((changes & bit) === 0 ? [] : name));
}

/** The names of the news of each message. */
function changesOf(...messages: readonly LiveServerMessage[]): string[][] {
  const turn = new TurnFollower();
  return messages.map((message) => names(followMessage(turn, message, 0)));
}

/** A follower that has received these. */
function after(...messages: readonly LiveServerMessage[]): TurnFollower {
  const turn = new TurnFollower();
  for (const message of messages) followMessage(turn, message, 0);
  return turn;
}

const sometimes = fc.option(fc.constant(true), { nil: undefined, freq: 3 });
const words = fc.option(fc.constantFrom({ text: 'a' }, { text: '' }, {}), { nil: undefined, freq: 3 });
const part = fc.constantFrom<object>(
  { text: 'a' },
  { text: 'a', thought: true },
  { inlineData: { mimeType: 'audio/pcm', data: 'AAAA' } },
  { inlineData: { mimeType: 'image/png', data: 'AAAA' } },
  { executableCode: { code: 'a' } },
);
const message = fc
  .record(
    {
      serverContent: fc.record(
        {
          modelTurn: fc.record({ parts: fc.array(part, { maxLength: 2 }) }),
          inputTranscription: words,
          interimInputTranscription: words,
          outputTranscription: words,
          waitingForInput: sometimes,
          interactionStatus: fc.constantFrom('IN_PROGRESS', 'IDLE', 'REQUIRES_ACTION', undefined),
          generationComplete: sometimes,
          interrupted: sometimes,
          turnComplete: sometimes,
        },
        { requiredKeys: [] },
      ),
      toolCall: fc.record({ functionCalls: fc.constantFrom([], [{ id: '1' }]) }),
      voiceActivity: fc.constantFrom(activity('ACTIVITY_START'), activity('ACTIVITY_END')),
    },
    { requiredKeys: [] },
  )
  .map(({ voiceActivity, ...rest }) => ({ ...rest, ...voiceActivity }) as LiveServerMessage);

it('messages and their events come to the same', () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 12 }), fc.nat(12), (messages, asksAt) => {
      const byMessage = new TurnFollower();
      const byEvent = new TurnFollower();
      for (const [now, message] of messages.entries()) {
        if (now === asksAt) for (const turn of [byMessage, byEvent]) turn.asked(now);
        const wire = JSON.parse(JSON.stringify(message)) as LiveServerMessage;
        const changes = toEvents(wire).reduce((all, event) => all | followEvent(byEvent, event, now), 0);
        expect(names(followMessage(byMessage, wire, now))).toEqual(names(changes));
        expect(byMessage).toEqual(byEvent);
        expect(byMessage.questions.owed(now)).toBe(byEvent.questions.owed(now));
        for (const ask of ['owes', 'isQuiet'] as const) {
          expect(byMessage[ask](now)).toBe(byEvent[ask](now));
        }
      }
    }),
    { numRuns: 500 },
  );
});

describe('a turn', () => {
  it('begins, goes on, is generated and ends', () => {
    expect(changesOf(text, said, call, generated, complete, text)).toEqual([
      ['began', 'parts'],
      ['transcript'],
      ['calls'],
      ['generated'],
      ['ended'],
      ['began', 'parts'],
    ]);
    const turn = after(text, generated);
    expect(turn).toMatchObject({ isSpeaking: true, isGenerated: true, isInterrupted: false, count: 0 });
    followMessage(turn, complete, 0);
    expect(turn).toMatchObject({ isSpeaking: false, count: 1 });
  });

  it('ends once where the status ends it before its turnComplete', () => {
    const idle = content({ interactionStatus: 'IDLE' });
    const goesOn = content({ turnComplete: true, interactionStatus: 'IN_PROGRESS' });
    expect(changesOf(text, goesOn, idle, complete).slice(1)).toEqual([[], ['ended'], ['confirmed']]);
    expect(after(text, goesOn, idle, complete).count).toBe(1);
  });

  it('of nothing was cut, or the model chose to say nothing', () => {
    expect(changesOf(interrupted, complete)).toEqual([['interrupted'], ['endedEmpty']]);
    expect(changesOf(complete)).toEqual([['endedSilent']]);
    // An interruption of nothing ends nothing that the user has begun to say.
    expect(changesOf(heard, interrupted, complete, text)).toEqual([
      [],
      ['interrupted'],
      [],
      ['began', 'parts'],
    ]);
  });

  it('of models that only transcribe ends with each utterance', () => {
    expect(changesOf(heard, generated, heard, generated)).toEqual([
      [],
      ['generated', 'endedHeard'],
      [],
      ['generated', 'endedHeard'],
    ]);
  });

  it('is begun by a transcript only if the model goes on', () => {
    expect(changesOf(text, complete, said, heard, complete).slice(2)).toEqual([
      ['lateTranscript'],
      [],
      ['endedSilent'],
    ]);
    expect(changesOf(text, complete, said, complete).slice(2)).toEqual([
      ['lateTranscript'],
      ['began', 'ended'],
    ]);
  });

  it('is not begun by audio that is never played', () => {
    const audio = { inlineData: { mimeType: 'audio/pcm', data: 'AAAA' } };
    const cut = { interrupted: true, modelTurn: { parts: [audio] } };
    expect(changesOf(content(cut))).toEqual([['interrupted']]);
  });

  it('is aborted by the loss of its connection, or had all but its end', () => {
    expect(names(after(text).cut())).toEqual(['aborted']);
    expect(names(after(text, generated).cut())).toEqual(['ended']);
    expect(names(after(text, complete).cut())).toEqual([]);
    expect(names(followEvent(after(text), { type: 'turnAborted' }, 0))).toEqual(['aborted']);
    expect(followEvent(after(text), { type: 'reconnecting' }, 0)).toBe(0);
  });
});

describe('speech', () => {
  const starts = [activity('ACTIVITY_START'), signal('VAD_SIGNAL_TYPE_SOS')];
  const ends = [activity('ACTIVITY_END'), signal('VAD_SIGNAL_TYPE_EOS')];

  it.each([0, 1])('begins and ends as the server tells, in both forms (%i)', (form) => {
    const turn = after(starts[form]!);
    expect([turn.isUserSpeaking, turn.isQuiet(0), turn.owes(0)]).toEqual([true, false, false]);
    followMessage(turn, ends[form]!, 1_000);
    expect([turn.isUserSpeaking, turn.isQuiet(1_000), turn.owes(1_000)]).toEqual([false, false, true]);
    // The model may choose not to answer.
    expect([turn.isQuiet(31_000), turn.owes(31_000)]).toEqual([true, false]);
  });

  it('of an unknown kind is not speech', () => {
    const turn = after({ voiceActivity: {} }, { voiceActivityDetectionSignal: {} });
    expect([turn.isUserSpeaking, turn.owes(0)]).toEqual([false, false]);
  });

  it.each([0, 1])('over the model is of the next turn (%i)', (form) => {
    expect(changesOf(text, starts[form]!)[1]).toEqual(['spokenOver']);
    const turn = after(text, starts[form]!, heard, interrupted, complete);
    expect(turn.isSpokenOver).toBe(false);
    // It is the user's part of the next turn: an interruption of nothing does not end that.
    followMessage(turn, interrupted, 0);
    expect(followMessage(turn, complete, 0)).toBe(0);
  });

  it('that the server did not tell of was not answered, if it tells of speech', () => {
    const start = activity('ACTIVITY_START');
    const end = activity('ACTIVITY_END');
    expect(changesOf(text, complete)[1]).toEqual(['ended']);
    expect(
      changesOf(start, end, text, complete, text, complete).filter((changes) => changes.includes('ended')),
    ).toEqual([['ended'], ['ended', 'unspoken']]);
    // What is told of during a turn is answered by the next one; a transcript may come late.
    expect(
      changesOf(start, end, text, complete, text, start, end, complete, text, complete).slice(-3),
    ).toEqual([['ended', 'unspoken'], ['began', 'parts'], ['ended']]);
    expect(changesOf(start, end, text, complete, text, heard, complete).at(-1)).toEqual(['ended']);
  });
});

describe('what is owed', () => {
  it('is counted: turns answer questions in their order', () => {
    const turn = new TurnFollower();
    expect([turn.asked(0), turn.asked(0)]).toEqual([1, 2]);
    followMessage(turn, text, 0);
    expect([turn.questions.answering, turn.questions.owed(0), turn.isAwaited]).toEqual([1, 1, false]);
    for (const message of [interrupted, complete, text]) followMessage(turn, message, 0);
    expect([turn.questions.answering, turn.questions.owed(0)]).toEqual([2, 0]);
    for (const message of [complete, heard, text]) followMessage(turn, message, 0);
    expect(turn.questions.answering).toBe(0);
  });

  it('may be answered together: what was asked before a turn, when nothing follows it', () => {
    const turn = new TurnFollower();
    turn.asked(0);
    turn.asked(0);
    followMessage(turn, text, 1_000);
    turn.asked(1_000);
    expect(turn.questions.joinedAt).toBe(Infinity);
    followMessage(turn, complete, 2_000);
    const quiet = 2_000 + JOINED_AFTER_MS;
    expect([
      turn.questions.isOwed(2, quiet - 1),
      turn.questions.owed(quiet - 1),
      turn.questions.joinedAt,
    ]).toEqual([true, 2, quiet]);
    expect([turn.questions.isOwed(2, quiet), turn.questions.isOwed(3, quiet)]).toEqual([false, true]);
    expect(turn.questions.joinedAt).toBe(Infinity);
    followMessage(turn, text, 60_000);
    expect(turn.questions.answering).toBe(3);
  });

  it('is nothing to a question that is asked after a long quiet', () => {
    const turn = new TurnFollower();
    turn.asked(0);
    expect([turn.questions.owed(JOINED_AFTER_MS - 1), turn.questions.owed(JOINED_AFTER_MS)]).toEqual([1, 0]);
    followMessage(turn, text, JOINED_AFTER_MS);
    expect(turn.questions.answering).toBe(1);
  });

  it('is owed by a turn of nothing, unless that was cut by the newest question', () => {
    const silent = new TurnFollower();
    silent.asked(0);
    followMessage(silent, complete, 0);
    expect([silent.questions.answering, silent.questions.owed(0), silent.isAwaited]).toEqual([1, 0, false]);
    const cut = new TurnFollower();
    cut.asked(0);
    for (const message of [interrupted, complete]) followMessage(cut, message, 0);
    expect([cut.questions.answering, cut.questions.owed(0), cut.isAwaited]).toEqual([0, 1, true]);
    cut.asked(0);
    for (const message of [interrupted, complete]) followMessage(cut, message, 0);
    expect([cut.questions.answering, cut.questions.owed(0)]).toEqual([1, 1]);
  });

  it('outlives a connection to whom questions are told once, and not to whom they are handed over again', () => {
    const told = new TurnFollower();
    followEvent(told, { type: 'questionSent' }, 0);
    followMessage(told, text, 0);
    followEvent(told, { type: 'turnAborted' }, 0);
    followEvent(told, { type: 'questionSent' }, 0);
    const replayed = [{ message: { realtimeInput: { text: 'a' } } }];
    followEvent(told, { type: 'resumed', replayed }, 0);
    expect([told.questions.isOwed(1, 0), told.questions.owed(0)]).toEqual([true, 2]);
    // What the session does not ask again is not owed, but what was asked meanwhile is.
    followEvent(told, { type: 'reconnecting' }, 0);
    followEvent(told, { type: 'questionSent' }, 0);
    followEvent(told, { type: 'restarted', replayed }, 0);
    expect([told.questions.isOwed(1, 0), told.questions.isOwed(2, 0), told.questions.owed(0)]).toEqual([
      false,
      true,
      2,
    ]);
    // Responses that are sent again may bring any number of turns.
    followEvent(told, { type: 'resumed', replayed: [{ message: { toolResponse: {} } }] }, 0);
    expect(told.questions.owed(0)).toBe(2);
    const handed = new TurnFollower();
    handed.asked(0);
    handed.cut();
    expect([handed.questions.owed(0), handed.owes(0), handed.isAwaited]).toEqual([0, false, false]);
  });

  it('is what the model has to say, begun or not', () => {
    const turn = new TurnFollower();
    expect([turn.owes(0), turn.isQuiet(0)]).toEqual([false, true]);
    turn.asked(0);
    expect([turn.owes(0), turn.isQuiet(0)]).toEqual([true, false]);
    followMessage(turn, text, 0);
    expect([turn.owes(0), turn.isQuiet(0)]).toEqual([true, false]);
    followMessage(turn, generated, 0);
    expect([turn.owes(0), turn.isQuiet(0)]).toEqual([false, false]);
    followMessage(turn, complete, 0);
    expect([turn.owes(0), turn.isQuiet(0)]).toEqual([false, true]);
    turn.isLost = true;
    expect(turn.owes(0)).toBe(true);
    followMessage(turn, text, 0);
    expect(turn.isLost).toBe(false);
  });
});
