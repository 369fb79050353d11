import { describe, expect, test } from 'vitest';
import type { ReconnectPolicy } from '../../src/resumption/policy.ts';
import {
  answer,
  audio,
  call,
  DEAD,
  END,
  GENERATED,
  handle,
  instruct,
  INTERRUPTED,
  Session,
  turn,
  WORD,
} from './support/session.ts';

/** Gemini 3.8 on the Gemini API: one handle after the setup, which stands for the session. */
function begin(policy: ReconnectPolicy = {}): Session {
  const session = new Session({}, policy, false, 'gemini');
  session.receive(handle('h0'));
  return session;
}

describe('where a handle stands for the session', () => {
  test('answered questions are not sent again, and the one that is not answered is, once', () => {
    const session = begin();
    expect(session.resumption.handleKind).toBe('session');
    for (const words of ['one', 'two', 'three', 'four', 'five']) {
      session.send(turn(words));
      session.receive(WORD, GENERATED, END);
    }
    session.send(turn('six'));
    const { setup, sent, events } = session.lose();
    expect(setup.sessionResumption).toEqual({ handle: 'h0' });
    expect(sent).toEqual([turn('six')]);
    expect(events).toMatchObject([
      { type: 'resumed', replayed: [{ message: turn('six'), uncertain: true }], rewound: [] },
    ]);
  });

  test('a question is answered by all that is made, not by its first word; then it need not be complete', () => {
    for (const [received, again] of [
      [[WORD], 1],
      [[WORD, GENERATED], 0],
      [[WORD, GENERATED, END], 0],
      [[WORD, INTERRUPTED, END], 0],
    ] as const) {
      const session = begin();
      session.send(turn('one'));
      session.receive(...received);
      expect(session.lose().sent).toHaveLength(again);
    }
  });

  test('open calls stay open, and so does the answer to one: under the same id, if nothing shows that it came', () => {
    const session = begin();
    session.send(turn('one'));
    session.receive(call('wait1', 'go1'));
    session.close();
    session.send(answer('wait1'));
    const { sent, events } = session.resume();
    expect(sent).toEqual([answer('wait1')]);
    expect(events).toMatchObject([{ rewound: [], openCalls: ['wait1', 'go1'] }]);
    const again = session.lose();
    expect(again.sent).toEqual([answer('wait1')]);
    expect(again.events).toMatchObject([{ rewound: [], openCalls: ['go1', 'wait1'] }]);
    session.receive(WORD, END, WORD, END);
    expect(session.lose().sent).toEqual([]);
  });

  test('a call that the server gave up is not answered on the next connection', () => {
    const session = begin();
    session.send(turn('one'));
    session.receive(call('wait1'), INTERRUPTED, END);
    session.lose();
    expect(session.send(answer('wait1'))).toEqual([]);
  });

  test('speech that left is not sent again, and its answer is owed', () => {
    const session = begin();
    session.send(audio('a'), audio('b'));
    session.receive({ serverContent: { inputTranscription: { text: 'a b' } } });
    const { sent, events } = session.lose();
    expect(sent).toEqual([]);
    expect(events).toMatchObject([{ type: 'resumed', replayedSpeech: 0, answerOwed: true }]);
  });

  test('context updates that nothing shows to be read go again in order; the setup has the others', () => {
    const session = begin();
    session.send(instruct('a'), turn('one'));
    session.receive(WORD, END);
    session.send(instruct('b'), turn('two'));
    const { setup, sent } = session.lose();
    expect(setup.systemInstruction).toEqual({ parts: [{ text: 'a' }] });
    expect(sent).toEqual([instruct('b'), turn('two')]);
  });

  test('the state may answer by itself: the first turn after a resume shows nothing of what is sent again', () => {
    const session = begin();
    session.send(turn('one'));
    session.lose();
    session.receive(WORD, END);
    expect(session.resumption.undelivered.unacknowledged).toBe(1);
    session.receive(WORD, END);
    expect(session.resumption.undelivered.unacknowledged).toBe(0);
  });

  test('a question that is said again at five cuts counts as two causes, not as six', () => {
    const session = begin();
    session.send(turn('one'));
    for (let cut = 0; cut < 5; cut++) session.lose();
    session.receive(WORD, END);
    expect(session.resumption.undelivered.unacknowledged).toBe(1);
    session.receive(WORD, END);
    expect(session.resumption.undelivered.unacknowledged).toBe(0);
  });

  test('what was said again long before a turn began has been read, and brings no turn after a pause', () => {
    const session = begin();
    session.send(turn('one'), turn('two'), turn('three'));
    session.lose();
    session.now += 15_000;
    session.receive(WORD, END);
    expect(session.resumption.undelivered.unacknowledged).toBe(3);
    session.now += 20_000;
    session.receive(WORD, END);
    expect(session.resumption.undelivered.unacknowledged).toBe(0);
    session.send(turn('four'));
    session.receive(WORD, END);
    expect(session.resumption.undelivered.unacknowledged).toBe(0);
  });

  test('speech of the connection that was lost may bring the next turn', () => {
    const session = begin();
    session.send(audio('a'), turn('one'));
    session.receive(WORD);
    session.lose();
    session.receive(WORD, END, WORD, END);
    expect(session.resumption.undelivered.unacknowledged).toBe(1);
  });

  test('after speech, time alone shows what was read, on the next connection too', () => {
    const realtimeInputConfig = { automaticActivityDetection: { disabled: true } };
    const session = new Session({ realtimeInputConfig }, {}, false, 'gemini');
    session.receive(handle('h0'));
    const spoken = [{ activityStart: {} }, { audio: { data: 'a' } }, { activityEnd: {} }];
    session.send(...spoken.map((realtimeInput) => ({ realtimeInput })));
    session.receive(WORD, END);
    session.send(turn('one'));
    session.lose();
    session.now += 40_000;
    session.receive(WORD);
    expect(session.resumption.undelivered.unacknowledged).toBe(1);
    session.receive(END);
    expect(session.resumption.undelivered.unacknowledged).toBe(0);
  });

  test('there is no handle to fall back on', () => {
    const session = begin();
    session.send(turn('one'));
    session.receive(WORD, END);
    session.lose();
    session.receive(handle('h1'));
    session.receive(WORD, END, WORD, END);
    expect(session.close()).toMatchObject({ decision: { do: 'dial', point: 'handle' } });
    expect(session.close(DEAD)).toMatchObject({ decision: { do: 'end' } });
  });

  test('a planned move waits until nothing is owed and nothing is unsettled', () => {
    const session = begin();
    session.send(turn('one'));
    session.receive({ goAway: { timeLeft: '50s' } });
    expect(session.resumption.beginMove(session.now)).toBe(false);
    session.receive(WORD);
    expect(session.resumption.beginMove(session.now)).toBe(false);
    session.receive(END);
    expect(session.resumption.beginMove(session.now)).toBe(true);
  });

  test('what is kept does not grow with the conversation', () => {
    const session = begin({ tuning: { maxOutboxBytes: 1_000 } });
    for (let words = 0; words < 500; words++) {
      session.send(turn('a question of some length'.repeat(3)));
      session.receive(WORD, END);
    }
    expect(session.lose().sent).toEqual([]);
  });

  test('history is sent again if it is asked for, before all else, once a resume', () => {
    for (const repeatHistory of [false, true]) {
      const session = begin({ tuning: { repeatHistory } });
      session.send(turn('history', false), turn('one'));
      session.receive(WORD, END);
      session.send(turn('two'));
      const again = repeatHistory ? [turn('history', false)] : [];
      expect(session.lose().sent).toEqual([...again, turn('two')]);
      expect(session.lose().sent).toEqual([...again, turn('two')]);
    }
    const early = begin({ tuning: { repeatHistory: true } });
    early.send(turn('history', false), turn('one'));
    expect(early.lose().sent).toEqual([turn('history', false), turn('one')]);
  });

  test('tuning.handles decides against what is known', () => {
    const session = begin({ tuning: { handles: 'snapshot' } });
    session.send(turn('one'));
    session.receive(WORD, END);
    expect(session.resumption.handleKind).toBe('snapshot');
    expect(session.lose().sent).toEqual([turn('one')]);
  });
});

describe('where nothing is known', () => {
  const unknown = (): Session => {
    const session = new Session({ model: 'models/gemini-9-live' }, {}, false, 'gemini');
    session.receive(handle('h0'));
    return session;
  };

  test('before, all that is sent again is uncertain: the state may be the session', () => {
    const session = unknown();
    session.send(turn('one'));
    session.receive(WORD, END);
    expect(session.lose().events).toMatchObject([{ replayed: [{ uncertain: true }] }]);
  });

  test('three turns without a handle change the rule, with a warning', () => {
    const session = unknown();
    for (const words of ['one', 'two', 'three']) {
      session.send(turn(words));
      session.receive(WORD, END);
      expect(session.resumption.warnings).toEqual([]);
    }
    session.send(turn('four'));
    session.now += 2_000;
    session.receive(WORD);
    expect(session.resumption.warnings).toMatchObject([{ code: 'handles' }]);
    expect(session.resumption.handleKind).toBe('session');
    expect(session.lose().sent).toEqual([turn('four')]);
  });

  test('a correction loses nothing that was settled in the last three turns', () => {
    const session = begin();
    for (const words of ['one', 'two', 'three', 'four']) {
      session.send(turn(words));
      session.receive(WORD, END);
    }
    session.receive(WORD, END, handle('h1'));
    expect(session.resumption.handleKind).toBe('session');
    session.send(turn('five'));
    for (const message of [WORD, END, handle('h2')]) {
      session.resumption.received(message, session.now);
      session.now += 20;
    }
    expect(session.resumption.handleKind).toBe('snapshot');
    // No snapshot is old enough to settle the fifth, which was settled as long as handles stood for the session.
    const { setup, sent } = session.lose();
    expect(setup.sessionResumption).toEqual({ handle: 'h1' });
    expect(sent).toEqual([turn('five')]);
  });
});
