/** A call that nobody answers, in a session whose clock is the test's. */
import { describe, expect, test } from 'vitest';
import { answer, audio, call, END, handle, Session, text, WORD } from './support/session.ts';

/** Functions whose names begin with `go` are run by the session. */
const runs = (name: string): boolean => name === 'go';

function called(...ids: string[]): Session {
  const session = new Session({}, {}, false, 'vertex', runs);
  session.receive(handle('h0'));
  session.send(text('one'));
  session.receive(call(...ids));
  return session;
}

describe('a call without an answer', () => {
  test('is told after 10 s, once', () => {
    const session = called('wait1', 'wait2');
    const due = session.now + 10_000;
    expect(session.resumption.wakeAt(session.now)).toBe(due);
    expect(session.resumption.wake(due - 1).warnings).toEqual([]);
    expect(session.resumption.wake(due).warnings).toMatchObject([
      { code: 'callUnanswered', path: 'toolCall.wait' },
    ]);
    expect(session.resumption.wake(due + 10_000).warnings).toEqual([]);
    expect(session.resumption.wakeAt(session.now)).toBe(Infinity);
  });

  test.each<[string, string[], (session: Session) => void]>([
    ['is answered', ['wait1'], (session) => void session.send(answer('wait1'))],
    [
      'is answered while there is no connection',
      ['wait1'],
      (session) => {
        session.close();
        session.send(answer('wait1'));
        session.resume();
      },
    ],
    ['is run here', ['go1'], () => undefined],
    ['is cancelled', ['wait1'], (session) => session.receive({ toolCallCancellation: { ids: ['wait1'] } })],
    ['is unknown to the session that goes on', ['wait1'], (session) => void session.lose('fresh')],
  ])('is not told if it %s', (_what, ids, happens) => {
    const session = called(...ids);
    happens(session);
    expect(session.resumption.wake(session.now + 60_000).warnings).toEqual([]);
  });

  test('is told though the model has gone on without it', () => {
    const session = called('wait1');
    session.receive(END, WORD, END);
    expect(session.resumption.wake(session.now + 10_000).warnings).toHaveLength(1);
  });

  test('a name that is none is not quoted', () => {
    const session = called();
    session.receive({ toolCall: { functionCalls: [{ id: 'a', name: '\u001b[31m' }] } });
    expect(session.resumption.wake(session.now + 10_000).warnings).toMatchObject([{ path: 'toolCall' }]);
  });
});

describe('expiry', () => {
  /** One answered question, then a call that nobody answers, by the model of {@link SETUP} or another. */
  function unanswered(model: string, id: string): Session {
    const session = new Session({ model });
    session.receive(handle('h0'));
    session.send(text('one'));
    session.receive(call(id), WORD, END);
    return session;
  }

  test('a blocking call holds audio back until the model has ended a later turn; then it can be answered still', () => {
    const session = unanswered('models/gemini-2.5-flash-native-audio', 'wait1');
    expect(session.send(audio('a'))).toEqual([]);
    session.receive(WORD);
    expect(session.flush()).toEqual([]);
    session.receive(END);
    expect(session.flush()).toHaveLength(1);
    expect(session.send(answer('wait1'))).toEqual([answer('wait1')]);
  });

  test('a call that blocks nothing suspends the watch over its own turn only', () => {
    const session = unanswered('models/gemini-3.8-live', 'go1');
    session.send(text('two'));
    expect(session.resumption.wake(session.now + 30_000).events).toMatchObject([{ type: 'stalled' }]);
    expect(session.resumption.wake(session.now + 60_000).isDead).toBe(true);
  });
});
