/** When a session has nothing left to do, with a clock of the test's. */
import { expect, test } from 'vitest';
import { GENERATED, END, Session, WORD } from './support/session.ts';

const PAUSE = '{"realtimeInput":{"audioStreamEnd":true}}';

/** The user has spoken, and the model has begun to answer. */
function spoken(model: string): Session {
  const session = new Session({ model, sessionResumption: {} });
  session.resumption.sendMedia('audio', '{}', session.now);
  session.resumption.sendMedia('pause', PAUSE, session.now);
  session.flush();
  session.receive(WORD, WORD);
  return session;
}

const isComplete = ({ resumption, now }: Session, inMs: number): boolean => resumption.isComplete(now + inMs);

test('a translation, which ends no turn, is over when nothing of it has come for five seconds', () => {
  const session = spoken('models/gemini-3.5-live-translate-preview');
  expect([isComplete(session, 4_999), isComplete(session, 5_000)]).toEqual([false, true]);
  session.receive(WORD);
  expect([isComplete(session, 4_999), isComplete(session, 5_000)]).toEqual([false, true]);
  session.receive({ voiceActivity: { voiceActivityType: 'ACTIVITY_START' } });
  expect(isComplete(session, 60_000)).toBe(false);
});

test('any other answer is over when the model says so', () => {
  const session = spoken('models/gemini-2.5-flash-live');
  expect(isComplete(session, 60_000)).toBe(false);
  session.receive(GENERATED, END, { sessionResumptionUpdate: { newHandle: 'h', resumable: true } });
  expect(isComplete(session, 0)).toBe(true);
});
