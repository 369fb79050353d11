import { describe, expect, test } from 'vitest';
import type { LiveClientMessage, LiveServerMessage } from '../../generated/types.ts';
import {
  answer,
  audio,
  call,
  DEAD,
  END,
  GENERATED,
  handle,
  IDLE,
  instruct,
  INTERRUPTED,
  REFUSED,
  Session,
  text,
  turn,
  WORD,
} from './support/session.ts';

describe('where the turn stands', () => {
  test('what is owed is told whether it was handed to a socket or waits for one', () => {
    const session = new Session();
    const status = (): unknown => session.resumption.turnStatus(session.now);
    expect(status()).toEqual({ isSpeaking: false, owed: 0 });
    session.receive(handle('h0'));
    session.send(text('one'), text('two'));
    expect(status()).toEqual({ isSpeaking: false, owed: 2 });
    session.receive(WORD);
    expect(status()).toEqual({ isSpeaking: true, owed: 1 });
    session.close();
    session.send(text('three'));
    expect(status()).toEqual({ isSpeaking: false, owed: 1 });
    session.resume();
    expect(status()).toEqual({ isSpeaking: false, owed: 3 });
  });
});

describe('settlement', () => {
  test('a text is settled by the handle after the end of its turn, and not sent again', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(WORD, END, handle('h1'));
    const { setup, sent, events } = session.lose();
    expect(setup.sessionResumption).toEqual({ handle: 'h1' });
    expect(sent).toEqual([]);
    expect(events).toMatchObject([{ type: 'resumed', from: 'handle', replayed: [], answerOwed: false }]);
  });

  test('while its turn is under way it is not, and the handle from the middle of it is not kept', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(WORD, handle('h1'), WORD);
    expect(session.resumption.handle).toBe('h1');
    const ending = session.close();
    expect(ending.events).toMatchObject([
      { type: 'turnAborted', answerOwed: true },
      { type: 'reconnecting', why: 'network', attempt: 1, delayMs: 1_000 },
    ]);
    const { setup, sent, events } = session.resume();
    expect(setup.sessionResumption).toEqual({ handle: 'h0' });
    expect(sent).toEqual([text('one')]);
    expect(events).toMatchObject([
      { type: 'resumed', replayed: [{ message: text('one'), uncertain: false }], answerOwed: false },
    ]);
  });

  test('a turn that may be the answer to something earlier proves nothing', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'), text('two'));
    session.receive(WORD, END, handle('h1'));
    expect(session.lose().sent).toEqual([text('two')]);
  });

  test('a turn that was cut before its first word counts, where nobody spoke', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'), text('two'));
    session.receive(INTERRUPTED, END, WORD, END, handle('h1'));
    expect(session.lose().sent).toEqual([]);
  });

  test('after speech it does not, and neither does a turn, unless the server tells of speech and told of none', () => {
    for (const tells of [false, true]) {
      const session = new Session();
      session.receive(handle('h0'));
      if (tells) {
        session.receive({ voiceActivity: { voiceActivityType: 'ACTIVITY_START' } });
        session.receive({ voiceActivity: { voiceActivityType: 'ACTIVITY_END' } }, WORD, END, handle('h1'));
      }
      session.send(audio('a'), text('one'));
      session.receive(WORD, END, handle('h2'));
      expect(session.lose().sent.filter((message) => message.realtimeInput?.text === 'one')).toHaveLength(
        tells ? 0 : 1,
      );
    }
  });

  test('speech before the last message that is acknowledged is no longer in the way', () => {
    const session = new Session({}, { tuning: { readLagMs: 5_000 } });
    session.receive(handle('h0'));
    session.send(audio('a'), text('one'));
    session.now += 10_000;
    session.receive(WORD, END, handle('h1'));
    session.now += 10_000;
    session.receive(WORD, END);
    session.send(text('two'));
    session.receive(WORD, END, handle('h2'));
    expect(session.lose().sent).toEqual([]);
  });

  test('where nothing interrupts the model, spoken turns may wait, and a turn after speech proves nothing', () => {
    const session = new Session({ realtimeInputConfig: { activityHandling: 'NO_INTERRUPTION' } });
    session.receive(handle('h0'));
    session.send(text('one'), text('two'));
    session.receive(WORD, END, WORD, END, handle('h1'));
    session.send(audio('a'), text('three'));
    session.receive(WORD, END, handle('h2'));
    expect(session.lose().sent.filter((message) => message.realtimeInput?.text !== undefined)).toEqual([
      text('three'),
    ]);
  });

  test('a message without visible effect is settled with the next one that has', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(turn('context', false), instruct('be brief'));
    session.receive(handle('h1'));
    expect(session.lose().sent).toEqual([turn('context', false), instruct('be brief')]);
    session.send(turn('question'));
    session.receive(WORD, END, handle('h2'));
    const { sent, setup } = session.lose();
    expect(sent).toEqual([]);
    expect(setup.systemInstruction).toEqual({ parts: [{ text: 'be brief' }] });
  });

  test('a handle that comes too soon after the answer began does not settle it, and is not kept', () => {
    const session = new Session({}, { tuning: { handleLagMs: 2_500 } });
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(WORD, END, handle('h1'));
    expect(session.lose()).toMatchObject({
      setup: { sessionResumption: { handle: 'h0' } },
      sent: [text('one')],
    });
  });

  test('one that may be in the state stays uncertain, also with a handle that comes before it is sent again', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(WORD);
    session.send(text('two'));
    session.receive(END, handle('h1'));
    session.close();
    session.resumption.setup('handle');
    session.resumption.resumed('handle', session.now);
    session.receive(handle('h2'));
    const { setup, events } = session.lose();
    expect(setup).toMatchObject({ sessionResumption: { handle: 'h2' } });
    expect(events).toMatchObject([{ replayed: [{ message: text('two'), uncertain: true }] }]);
  });

  test('a message that is under way when a handle is kept is uncertain', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(WORD);
    session.send(text('two'));
    session.receive(END, handle('h1'));
    const { events, sent } = session.lose();
    expect(sent).toEqual([text('two')]);
    expect(events).toMatchObject([{ replayed: [{ message: text('two'), uncertain: true }] }]);
  });

  test('messages stay until the older handle settles them, for the case that the current one is dead', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.now = 20_000;
    session.send(text('one'));
    session.receive(WORD, END, handle('h1'));
    session.send(text('two'));
    session.receive(WORD, END, handle('h2'));
    session.close();
    expect(session.resumption.setup('handle').sessionResumption).toEqual({ handle: 'h2' });
    expect(session.close(DEAD).decision).toMatchObject({ do: 'dial', point: 'previousHandle', delayMs: 0 });
    const { setup, sent, events } = session.resume('previousHandle');
    expect(setup.sessionResumption).toEqual({ handle: 'h1' });
    expect(sent).toEqual([text('two')]);
    expect(events).toMatchObject([{ type: 'resumed', from: 'previousHandle' }]);
    // What was resumed from is the current handle now.
    expect(session.lose().setup.sessionResumption).toEqual({ handle: 'h1' });
  });

  test('an update without resumable, or without a handle, keeps the last good one', () => {
    const session = new Session();
    session.receive(
      handle('h0'),
      { sessionResumptionUpdate: {} },
      { sessionResumptionUpdate: { resumable: true } },
    );
    session.receive({ sessionResumptionUpdate: { newHandle: 'x' } });
    expect(session.resumption.handle).toBe('h0');
    expect(session.lose().setup.sessionResumption).toEqual({ handle: 'h0' });
  });

  test('several turnComplete with IN_PROGRESS are one turn', () => {
    const session = new Session();
    const status = (interactionStatus: 'IN_PROGRESS' | 'IDLE', turnComplete?: true): LiveServerMessage => ({
      serverContent: { interactionStatus, ...(turnComplete && { turnComplete }) },
    });
    session.receive(handle('h0'));
    session.send(text('one'), text('two'));
    session.receive(
      WORD,
      status('IN_PROGRESS', true),
      WORD,
      status('IN_PROGRESS', true),
      status('IDLE'),
      handle('h1'),
    );
    expect(session.lose().sent).toEqual([text('two')]);
  });
});

describe('transparent resumption', () => {
  const transparent = { sessionResumption: { transparent: true } };

  test('the index settles, whatever the turns do; the setup is number 0', () => {
    const session = new Session(transparent);
    session.receive(handle('h0'));
    session.send(text('one'), text('two'), text('three'));
    session.receive(WORD, handle('h1', '2'));
    // In the middle of an answer, and `three` is not settled: not kept.
    expect(session.lose().sent).toHaveLength(3);
    session.receive(handle('h2', '2'));
    session.receive(WORD, END, handle('h3', '2'));
    const { setup, sent } = session.lose();
    expect(setup.sessionResumption).toEqual({ transparent: true, handle: 'h3' });
    expect(sent).toEqual([text('three')]);
  });

  test('no index is no changes, and one below what is kept is not taken', () => {
    const session = new Session(transparent);
    session.receive(handle('h0'));
    session.send(text('one'), text('two'));
    session.receive(handle('h1'), handle('h2', '2'), handle('h3', '1'), handle('h4'));
    expect(session.lose()).toMatchObject({ setup: { sessionResumption: { handle: 'h2' } }, sent: [] });
  });

  test('speech is said again from the frame after the index', () => {
    const session = new Session(transparent);
    session.receive(handle('h0'));
    session.send(audio('a'), audio('b'), audio('c'));
    session.receive(handle('h1', '2'));
    expect(session.lose().sent).toEqual([audio('c')]);
  });
});

describe('function responses', () => {
  test('a piece that trails the call is no sign that the response was read', () => {
    for (const [afterMs, again] of [
      [300, 1],
      [1_000, 0],
    ] as const) {
      const session = new Session();
      session.receive(handle('h0'));
      session.send(text('one'));
      session.receive(WORD, call('wait1'), handle('h1'));
      session.send(answer('wait1'));
      session.now += afterMs - 1_000;
      session.receive(WORD, END, handle('h2'));
      // With the older handle the call is not open, and its question is asked again.
      expect(session.lose().events).toMatchObject([{ replayed: again === 1 ? [{}] : [] }]);
    }
  });

  test('where a turn ends at its call, the response brings the next one', () => {
    const session = new Session({ model: 'models/gemini-2.5-flash-native-audio' });
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(call('wait1'));
    session.send(answer('wait1'));
    session.receive(WORD, END);
    expect(session.resumption.undelivered.unacknowledged).toBe(1);
    session.receive(WORD, END);
    expect(session.resumption.undelivered.unacknowledged).toBe(0);
  });

  test('a call that the state holds gets its answer, sent before or after the loss', () => {
    const session = new Session();
    session.send(text('one'));
    session.receive(call('go1', 'go2'), WORD, END, handle('h1'));
    session.send(answer('go1'));
    const { sent, events } = session.lose();
    expect(events).toMatchObject([{ type: 'resumed', openCalls: ['go1', 'go2'], rewound: [] }]);
    expect(sent).toEqual([answer('go1')]);
    expect(session.send(answer('go2'))).toEqual([answer('go2')]);
  });

  test('a call that is newer than the state is forgotten: its answer is reported and never sent', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(call('wait1', 'wait2'));
    session.send(answer('wait1'));
    const { sent, events } = session.lose();
    expect(sent).toEqual([text('one')]);
    expect(events).toMatchObject([{ type: 'resumed', rewound: ['wait1'], openCalls: [] }]);
    session.now += 1_000;
    const late = answer('wait2');
    expect(
      session.resumption.send({ message: late, frame: JSON.stringify(late) }, session.now),
    ).toMatchObject([{ type: 'dropped', reason: 'rewound', ids: ['wait2'] }]);
    expect(session.flush()).toEqual([]);
  });

  test('of several answers in one message those are sent that the state waits for', () => {
    const session = new Session();
    session.send(text('one'));
    session.receive(call('go1'), WORD, END, handle('h1'), call('go2'));
    session.lose();
    const late = answer('go1', 'go2');
    expect(
      session.resumption.send({ message: late, frame: JSON.stringify(late) }, session.now),
    ).toMatchObject([
      { type: 'dropped', ids: ['go2'] },
      { type: 'functionResponsesSent', functionResponses: [{ id: 'go1' }] },
    ]);
    expect(session.flush()).toEqual([answer('go1')]);
  });

  test('the answer to a blocking call is settled once the model has gone on from it', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(call('wait1'));
    session.send(answer('wait1'));
    session.receive(WORD, END, handle('h1'));
    expect(session.lose()).toMatchObject({ setup: { sessionResumption: { handle: 'h1' } }, sent: [] });
  });

  test('one to a call that blocks nothing only after a turn of its own; until then no handle is kept', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(call('go1'));
    session.send(answer('go1'));
    session.receive(WORD, END, handle('h1'));
    expect(session.resumption.setup('handle').sessionResumption).toEqual({ handle: 'h0' });
    session.receive(WORD, END, handle('h2'));
    expect(session.lose()).toMatchObject({ setup: { sessionResumption: { handle: 'h2' } }, sent: [] });
  });

  test('a handle right after a call is not clear about it, and not kept; where there is none, it is', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(call('go1'));
    session.resumption.received(END, session.now);
    session.resumption.received(handle('h1'), session.now + 100);
    expect(session.lose().setup.sessionResumption).toEqual({ handle: 'h0' });
    const bare = new Session();
    bare.receive(call('go1'));
    bare.resumption.received(handle('h1'), bare.now + 100);
    expect(bare.lose().setup.sessionResumption).toEqual({ handle: 'h1' });
  });

  test('an interruption ends blocking calls, and with them what their answers prove', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(call('wait1'));
    session.send(answer('wait1'));
    session.receive(INTERRUPTED, END, WORD, END, handle('h1'));
    expect(session.lose().setup.sessionResumption).toEqual({ handle: 'h0' });
  });
});

describe('context updates', () => {
  test('settled ones go into the setup of their handle, others stay in their place', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.now = 20_000;
    session.send(instruct('settled'), text('one'));
    session.receive(WORD, END, handle('h1'));
    session.send(text('two'), instruct('open'));
    session.close();
    expect(session.resumption.setup('previousHandle').systemInstruction).toBeUndefined();
    const { setup, sent } = session.resume();
    expect(setup.systemInstruction).toEqual({ parts: [{ text: 'settled' }] });
    expect(sent).toEqual([text('two'), instruct('open')]);
  });

  test('all go into a fresh session, but not those given while it is set up', () => {
    const session = new Session({}, { freshSession: 'empty' });
    session.send(instruct('first'), text('one'));
    session.receive(WORD, END);
    session.send(instruct('second'));
    session.close();
    const setup = session.resumption.setup('fresh');
    session.send(instruct('third'));
    const events = session.resumption.resumed('fresh', session.now);
    expect(setup.systemInstruction).toEqual({ parts: [{ text: 'second' }] });
    expect(events).toMatchObject([{ type: 'restarted', history: 0, replayed: [] }]);
    expect(session.flush()).toEqual([instruct('third')]);
    // What is folded stays folded.
    session.receive(handle('h0'));
    expect(session.lose().setup.systemInstruction).toEqual({ parts: [{ text: 'second' }] });
  });

  test('a suspect one never', () => {
    const session = new Session({}, { freshSession: 'empty' });
    session.send(instruct('bad'));
    expect(session.close(REFUSED).events).toContainEqual(
      expect.objectContaining({ type: 'dropped', reason: 'suspect', message: instruct('bad') }),
    );
    expect(session.resumption.setup('fresh').systemInstruction).toBeUndefined();
  });
});

describe('what is owed', () => {
  test('a spoken question is said again', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(audio('a'), audio('b'));
    session.receive({ voiceActivity: { voiceActivityType: 'ACTIVITY_END' } }, WORD);
    const { sent, events } = session.lose();
    expect(sent).toEqual([audio('a'), audio('b')]);
    expect(events).toMatchObject([{ replayedSpeech: 2, answerOwed: false }]);
  });

  test('if it is too old, the answer is owed, until a turn begins; a nudge asks for it', () => {
    for (const nudge of [undefined, 'Go on.']) {
      const session = new Session({}, nudge === undefined ? {} : { tuning: { nudge } });
      session.receive(handle('h0'));
      session.send(audio('a'));
      session.now += 20_000;
      session.receive(WORD);
      const first = session.lose();
      expect(first.events).toMatchObject([{ replayedSpeech: 0, answerOwed: true }]);
      expect(first.sent).toEqual(nudge === undefined ? [] : [text(nudge)]);
      if (nudge !== undefined) continue;
      expect(session.lose().events).toMatchObject([{ answerOwed: true }]);
      session.receive(WORD, GENERATED);
      expect(session.close().events).toMatchObject([{ type: 'reconnecting' }]);
      expect(session.resume().events).toMatchObject([{ answerOwed: false }]);
    }
  });

  test('an answer that arrived whole is not cut', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(WORD, GENERATED);
    expect(session.close().events.map(({ type }) => type)).toEqual(['reconnecting']);
  });
});

describe('moves', () => {
  const goAway = (timeLeft?: string): LiveServerMessage => ({ goAway: { ...(timeLeft && { timeLeft }) } });

  test('at the handle after the end of a turn', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(WORD, goAway('50s'));
    expect(session.resumption.beginMove(session.now)).toBe(false);
    session.receive(END);
    expect(session.resumption.beginMove(session.now)).toBe(false);
    session.receive(handle('h1'));
    expect(session.resumption.wakeAt(session.now)).toBeLessThan(session.now);
    expect(session.resumption.beginMove(session.now)).toBe(true);
    expect(session.resumption.beginMove(session.now)).toBe(false);
    expect(session.resumption.canLeave(session.now)).toBe(true);
    const { decision, events } = session.resumption.leave(session.now, 0);
    expect(decision).toMatchObject({ do: 'dial', point: 'handle', delayMs: 0, why: 'goAway' });
    expect(events).toMatchObject([{ type: 'reconnecting', why: 'goAway', attempt: 1 }]);
    expect(session.send(text('held'))).toEqual([]);
    expect(session.resume()).toMatchObject({
      setup: { sessionResumption: { handle: 'h1' } },
      sent: [text('held')],
    });
  });

  test('at once, if all is calm when the notice comes', () => {
    const session = new Session();
    session.receive(handle('h0'), goAway());
    expect(session.resumption.beginMove(session.now)).toBe(true);
  });

  test('at the deadline, if a call is pending or the server falls silent', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(call('go1'), WORD, END, handle('h1'), goAway('30s'));
    const deadline = session.now + 20_000;
    expect(session.resumption.wakeAt(session.now)).toBe(deadline);
    expect(session.resumption.beginMove(deadline - 1)).toBe(false);
    expect(session.resumption.beginMove(deadline)).toBe(true);
  });

  test('not while the user speaks or has just spoken, and not within a marked activity', () => {
    const session = new Session();
    session.receive(handle('h0'), { voiceActivity: { voiceActivityType: 'ACTIVITY_START' } }, goAway('50s'));
    expect(session.resumption.beginMove(session.now)).toBe(false);
    session.receive({ voiceActivity: { voiceActivityType: 'ACTIVITY_END' } });
    expect(session.resumption.beginMove(session.now)).toBe(false);
    const manual = new Session();
    manual.receive(handle('h0'));
    manual.send({ realtimeInput: { activityStart: {} } });
    manual.receive(goAway('50s'));
    expect(manual.resumption.beginMove(manual.now)).toBe(false);
  });

  test('when the dial fails the connection goes on, and it is tried again', () => {
    const session = new Session();
    session.receive(handle('h0'), goAway('50s'));
    session.resumption.beginMove(session.now);
    session.resumption.moveFailed(session.now);
    expect(session.send(text('goes on'))).toHaveLength(1);
    session.receive(WORD, END, handle('h1'));
    expect(session.resumption.beginMove(session.now)).toBe(true);
  });

  test('not without a handle, and not with reconnecting off', () => {
    const session = new Session();
    session.send(text('one'));
    session.receive(WORD, END, goAway('1s'));
    expect(session.resumption.beginMove(session.now + 60_000)).toBe(false);
    const off = new Session({}, false);
    off.receive(handle('h0'), goAway('1s'));
    expect(off.resumption.beginMove(off.now + 60_000)).toBe(false);
    expect(off.resumption.wakeAt(off.now)).toBe(Infinity);
  });

  test('what comes after leaving is not heard', () => {
    const session = new Session();
    session.receive(handle('h0'), goAway());
    session.resumption.leave(session.now, 0);
    session.receive(handle('h1'));
    expect(session.resume().setup.sessionResumption).toEqual({ handle: 'h0' });
  });
});

describe('points', () => {
  test('without a handle the session ends, unless nothing was said yet', () => {
    const session = new Session();
    session.send(instruct('x'), text('one'));
    expect(session.close().decision).toMatchObject({ do: 'dial', point: 'fresh' });
    expect(session.resume('fresh')).toMatchObject({
      events: [{ type: 'restarted', replayed: [{ message: text('one') }] }],
      sent: [text('one')],
    });
    session.receive(WORD, END);
    expect(session.close().decision).toEqual({ do: 'end' });
  });

  test('a handle given by the user is one', () => {
    const session = new Session({ sessionResumption: { handle: 'given' } });
    expect(session.resumption.handle).toBe('given');
    session.send(text('one'));
    expect(session.lose()).toMatchObject({
      setup: { sessionResumption: { handle: 'given' } },
      sent: [text('one')],
    });
  });

  test('history tells a fresh session what was said; what has no answer is sent after it', () => {
    const session = new Session({}, { freshSession: 'history' });
    session.receive(handle('h0'));
    session.send(turn('one'));
    session.receive(WORD, END, handle('h1'));
    session.send(turn('two'));
    session.close();
    expect(session.close(DEAD).decision).toMatchObject({ do: 'dial', point: 'fresh' });
    const { setup, events, sent } = session.resume('fresh');
    expect(setup.sessionResumption).toEqual({});
    expect(setup.historyConfig).toBeUndefined();
    const turns = [
      { role: 'user', parts: [{ text: 'one' }] },
      { role: 'model', parts: [{ text: 'word' }] },
    ];
    expect(sent).toEqual([{ clientContent: { turns, turnComplete: false } }, turn('two')]);
    expect(events).toMatchObject([{ type: 'restarted', history: 2, replayed: [{ message: turn('two') }] }]);
    session.receive(WORD, END, handle('n1'));
    expect(session.lose()).toMatchObject({ setup: { sessionResumption: { handle: 'n1' } }, sent: [] });
  });

  test('a model that takes history only when told so is told so', () => {
    const session = new Session(
      { model: 'models/gemini-3.1-flash-live-preview' },
      { freshSession: 'history' },
    );
    session.send(turn('one'));
    session.receive(WORD, END);
    const { setup, sent } = session.lose('fresh');
    expect(setup.historyConfig).toEqual({ initialHistoryInClientContent: true });
    expect(sent).toMatchObject([{ clientContent: { turnComplete: true } }]);
  });

  test('the history that a session begins with ends with a complete turn', () => {
    const session = new Session({ historyConfig: { initialHistoryInClientContent: true } });
    const asked = [turn('one', false), turn('two'), turn('three')].map((message) =>
      session.resumption
        .send({ message, frame: JSON.stringify(message) }, session.now)
        .some(({ type }) => type === 'questionSent'),
    );
    expect(asked).toEqual([false, false, true]);
  });

  test('a fresh session takes for its history what the first one would have', () => {
    const asks = (session: Session, message: LiveClientMessage): boolean =>
      session.resumption
        .send({ message, frame: JSON.stringify(message) }, session.now)
        .some(({ type }) => type === 'questionSent');
    for (const hasTurned of [false, true]) {
      const session = new Session(
        { historyConfig: { initialHistoryInClientContent: true } },
        { freshSession: 'empty' },
      );
      session.send(text('one'));
      if (hasTurned) session.receive(WORD, END);
      session.close();
      const { setup } = session.resume('fresh');
      expect(setup.historyConfig === undefined).toBe(hasTurned);
      expect(asks(session, turn('two'))).toBe(hasTurned);
    }
  });

  test('a history that the user gives is announced until it is settled, and asks for nothing', () => {
    const session = new Session({ historyConfig: { initialHistoryInClientContent: true } });
    session.receive(handle('h0'));
    session.send(turn('history'), turn('one'));
    expect(session.lose()).toMatchObject({
      setup: { historyConfig: { initialHistoryInClientContent: true } },
      sent: [turn('history'), turn('one')],
    });
    session.receive(WORD, END, handle('h1'));
    const { setup, sent } = session.lose();
    expect(setup.historyConfig).toBeUndefined();
    expect(sent).toEqual([]);
  });
});

describe('other ends', () => {
  test('idle: dormant until there is something to send', () => {
    const session = new Session();
    session.receive(handle('h0'));
    expect(session.close(IDLE)).toEqual({ decision: { do: 'dormant' }, events: [{ type: 'dormant' }] });
    expect(session.send(text('hello'))).toEqual([]);
    expect(session.resumption.undelivered).toEqual({
      messages: 1,
      unacknowledged: 0,
      media: 0,
      mediaBytes: 0,
    });
    const { decision } = session.resumption.awake(session.now, 0);
    expect(decision).toMatchObject({ do: 'dial', point: 'handle', delayMs: 0, why: 'idle' });
    const { sent, events } = session.resume();
    expect(sent).toEqual([text('hello')]);
    expect(events).toMatchObject([{ type: 'resumed', gapMs: 1_000, replayed: [] }]);
  });

  test('a refused message is set aside with all media, once', () => {
    const session = new Session();
    session.receive(handle('h0'));
    session.send(text('one'), audio('a'), text('two'));
    const { decision, events } = session.close(REFUSED);
    expect(decision).toMatchObject({ do: 'dial', point: 'handle', suspect: true });
    expect(events).toMatchObject([
      { type: 'dropped', reason: 'suspect', message: text('two') },
      { type: 'reconnecting' },
    ]);
    expect(session.resume().sent).toEqual([text('one')]);
    expect(session.close(REFUSED).decision).toEqual({ do: 'end' });
  });

  test('an empty activity is not sent; at the next report it is told', () => {
    const session = new Session({ realtimeInputConfig: { automaticActivityDetection: { disabled: true } } });
    const start = { realtimeInput: { activityStart: {} } };
    expect(session.send(start, { realtimeInput: { activityEnd: {} } })).toEqual([start]);
    expect(session.resumption.wakeAt(session.now)).toBeLessThanOrEqual(session.now);
    expect(session.resumption.wake(session.now).events).toMatchObject([
      { type: 'dropped', reason: 'emptyActivity' },
    ]);
    expect(session.resumption.wakeAt(session.now)).toBe(Infinity);
  });

  test('a marked activity counts as one question', () => {
    const session = new Session({ realtimeInputConfig: { automaticActivityDetection: { disabled: true } } });
    session.receive(handle('h0'));
    session.send(
      { realtimeInput: { activityStart: {} } },
      audio('a'),
      { realtimeInput: { activityEnd: {} } },
      text('one'),
    );
    session.receive(WORD, END, handle('h1'));
    expect(session.lose().sent).toEqual([text('one')]);
    session.receive(WORD, END, handle('h2'));
    expect(session.lose().sent).toEqual([]);
  });
});

describe('flow and liveness', () => {
  test('all waits while the socket is full, and goes in the order of sending then', () => {
    const session = new Session();
    session.now = 1;
    for (const message of [audio('a'), text('one'), audio('b')]) {
      session.resumption.send({ message, frame: JSON.stringify(message) }, session.now);
    }
    expect(session.resumption.pollMs).toBe(20);
    expect(session.flush(65_536)).toEqual([]);
    expect(session.resumption.undelivered).toMatchObject({ messages: 1, unacknowledged: 0, media: 2 });
    expect(session.flush(65_535)).toEqual([audio('a'), text('one'), audio('b')]);
    expect(session.resumption.pollMs).toBe(Infinity);
    expect(session.send(audio('c'), text('two'))).toEqual([audio('c'), text('two')]);
  });

  test('media that a call has held for long is dropped at the bound, but for the newest, and the call is named', () => {
    const session = new Session(
      { model: 'models/gemini-2.5-flash-native-audio' },
      { maxMediaBytes: 3_000, speechReplayMs: 5_000 },
    );
    session.send(text('one'));
    session.receive(call('wait1'));
    const piece = audio('a'.repeat(200));
    for (let second = 0; second < 20; second++) expect(session.send(piece)).toEqual([]);
    const { events } = session.resumption.wake(session.now);
    expect(events).toMatchObject([{ type: 'dropped', reason: 'held', ids: ['wait1'] }]);
    // The model has ended two turns: it does not wait any more, and the call can be answered all the same.
    session.receive(END, WORD, END);
    expect(session.flush().length).toBeGreaterThan(2);
    expect(session.send(answer('wait1'))).toEqual([answer('wait1')]);
  });

  test('drops are reported at once, and then together once a second', () => {
    const session = new Session({ model: 'models/gemini-2.5-flash-native-audio' }, { maxMediaBytes: 400 });
    session.send(text('one'));
    session.receive(call('wait1'));
    const message = audio('a'.repeat(300));
    const frame = JSON.stringify(message);
    const add = (pieces: number): void => {
      for (let piece = 0; piece < pieces; piece++) session.resumption.send({ message, frame }, session.now);
    };
    const told = (now: number) =>
      session.resumption
        .wake(now)
        .events.map((event) => (event.type === 'dropped' ? event.frames : event.type));
    const { now } = session;
    // One fits.
    add(2);
    expect(told(now)).toEqual([1]);
    add(2);
    expect(told(now)).toEqual([]);
    expect(session.resumption.wakeAt(now)).toBe(now + 1_000);
    expect(told(now + 999)).toEqual([]);
    expect(told(now + 1_000)).toEqual([2]);
    // Looking when there is nothing to tell puts nothing off.
    expect(told(now + 5_000)).toEqual([]);
    add(1);
    expect(told(now + 5_001)).toEqual([1]);
  });

  test('an answer to a call that was never made is refused, unless the session may have made it before', () => {
    const assertAnswer = (session: Session): void =>
      session.resumption.assertSendable([{ message: answer('a'), frame: JSON.stringify(answer('a')) }]);
    expect(() => assertAnswer(new Session())).toThrow('answers no call of the model');
    assertAnswer(new Session({ sessionResumption: { handle: 'h' } }));
  });

  test('what waits is bounded where nothing is kept to be sent again, too', () => {
    const session = new Session({}, false);
    const message = text('a'.repeat(1_000_000));
    const send = (): void => {
      session.resumption.assertSendable([{ message, frame: JSON.stringify(message) }]);
      session.resumption.send({ message, frame: JSON.stringify(message) }, session.now);
      session.flush(65_536);
    };
    for (let sent = 0; sent < 16; sent++) send();
    expect(send).toThrow(/maxOutboxBytes/);
    expect(session.flush()).toHaveLength(16);
    expect(send).not.toThrow();
  });

  test('a socket that takes no message for a minute is given up, as with media', () => {
    const session = new Session();
    const message = text('one');
    session.resumption.send({ message, frame: JSON.stringify(message) }, 0);
    session.flush(70_000);
    expect([session.resumption.pollMs, session.resumption.wakeAt(0)]).toEqual([20, 60_000]);
    expect(session.resumption.wake(60_000).isDead).toBe(true);
  });

  test('a socket that takes nothing for a minute is given up', () => {
    const session = new Session();
    session.resumption.sendMedia('audio', 'x', 0);
    session.flush(70_000);
    expect(session.resumption.wakeAt(0)).toBe(60_000);
    expect(session.resumption.wake(60_000)).toMatchObject({ isDead: true, events: [] });
  });

  test('stalled is told when an answer was asked for and nothing came, not while a call is pending', () => {
    const session = new Session();
    session.send(text('one'));
    expect(session.resumption.wakeAt(session.now)).toBe(31_000);
    expect(session.resumption.wake(31_000).events).toEqual([{ type: 'stalled', waitedMs: 30_000 }]);
    expect(session.resumption.wake(61_000).isDead).toBe(true);
    session.receive(call('wait1'));
    expect(session.resumption.wakeAt(session.now)).toBe(Infinity);
    session.receive(END);
    expect(session.resumption.wakeAt(session.now)).toBe(Infinity);
  });

  const HEARD: LiveServerMessage = { serverContent: { inputTranscription: { text: 'What time is it?' } } };
  const STARTED: LiveServerMessage = { voiceActivity: { voiceActivityType: 'ACTIVITY_START' } };
  const ENDED: LiveServerMessage = { voiceActivity: { voiceActivityType: 'ACTIVITY_END' } };
  const MODEL_2 = { model: 'models/gemini-2.5-flash-native-audio' };

  test.each<[string, readonly LiveServerMessage[]]>([
    ['a transcript', [HEARD]],
    ['the end of an activity', [STARTED, ENDED]],
  ])('speech that the server has heard is watched, as %s tells: stalled, then dead', (_, told) => {
    for (const pieces of [0, 100]) {
      const session = new Session(MODEL_2);
      session.send(audio('a'));
      session.receive(...told);
      const heardAt = session.now;
      // The microphone goes on.
      for (let piece = 0; piece < pieces; piece++) session.resumption.sendMedia('audio', 'x', session.now);
      expect(session.resumption.wakeAt(heardAt)).toBe(heardAt + 30_000);
      expect(session.resumption.wake(heardAt + 30_000).events).toEqual([
        { type: 'stalled', waitedMs: 30_000 },
      ]);
      expect(session.resumption.wake(heardAt + 60_000).isDead).toBe(true);
    }
  });

  test('whoever holds the session is told to look at the clock when speech has been heard', () => {
    for (const told of [HEARD, ENDED]) {
      const session = new Session(MODEL_2);
      session.send(audio('a'));
      session.receive(STARTED);
      expect(session.resumption.received(told, session.now + 1)).toBe(told === ENDED);
      expect(new Session(MODEL_2).resumption.received(HEARD, 1)).toBe(true);
    }
  });

  test('not while the user speaks, nor once the model has answered, be it with silence', () => {
    for (const told of [[STARTED], [HEARD, WORD, GENERATED], [HEARD, WORD, END], [HEARD, END]]) {
      const session = new Session(MODEL_2);
      session.send(audio('a'));
      session.receive(...told);
      expect(session.resumption.wakeAt(session.now)).toBe(Infinity);
    }
  });

  test('a model that may choose to stay silent, and a microphone that stops, stall and nothing more', () => {
    const proactive = new Session({});
    proactive.send(audio('a'));
    proactive.receive(HEARD);
    const stopped = new Session(MODEL_2);
    stopped.send(audio('a'), { realtimeInput: { audioStreamEnd: true } });
    for (const session of [proactive, stopped]) {
      const { now } = session;
      expect(session.resumption.wake(now + 30_000).events).toMatchObject([{ type: 'stalled' }]);
      expect(session.resumption.wakeAt(now + 30_000)).toBe(Infinity);
      expect(session.resumption.wake(now + 600_000).isDead).toBe(false);
      session.receive(WORD, END);
      expect(session.resumption.wakeAt(session.now)).toBe(Infinity);
    }
  });

  test('models that only transcribe or translate owe nothing for speech', () => {
    for (const model of ['models/gemini-3.5-transcribe-live', 'models/gemini-3.5-live-translate']) {
      const session = new Session({ model });
      session.send(audio('a'));
      session.receive(HEARD);
      if (model.endsWith('translate')) session.receive(WORD);
      else session.receive(GENERATED);
      expect(session.resumption.wake(session.now + 600_000).isDead).toBe(false);
      expect(session.resumption.wakeAt(session.now)).toBe(Infinity);
    }
  });

  test('a close for idleness long after speech that has no answer does not park the question', () => {
    const session = new Session(MODEL_2);
    session.receive(handle('h0'));
    session.send(audio('a'));
    session.receive(HEARD);
    session.now += 90_000;
    expect(session.close(IDLE)).toMatchObject({ decision: { do: 'dial' } });
    expect(session.resume().events).toMatchObject([{ type: 'resumed', answerOwed: true }]);
  });

  test('messages queue to a bound, then the send throws', () => {
    const session = new Session({}, { tuning: { maxOutboxBytes: 100 } });
    session.close();
    session.send(text('x'.repeat(50)));
    expect(() => session.send(text('x'.repeat(50)))).toThrow(expect.objectContaining({ code: 'overflow' }));
  });

  test('with reconnecting off nothing is kept', () => {
    const session = new Session({}, { tuning: { maxOutboxBytes: 100 } });
    const off = new Session({}, false);
    off.send(...Array.from({ length: 50 }, (_, i) => text(`${i}`)), audio('a'));
    expect(off.resumption.undelivered).toEqual({ messages: 0, unacknowledged: 0, media: 0, mediaBytes: 0 });
    expect(off.close().decision).toEqual({ do: 'end' });
    expect(session.resumption.dropped).toEqual({ frames: 0, bytes: 0 });
  });

  test('without handles what was answered is let go', () => {
    const session = new Session({}, { tuning: { maxOutboxBytes: 200 } });
    for (let round = 0; round < 50; round++) {
      session.send(text(`${round}`));
      session.receive(WORD, END);
    }
    expect(session.resumption.undelivered.unacknowledged).toBe(0);
  });
});
