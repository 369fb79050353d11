/** Results of functions whose calls the resumed session does not know, where nothing asks for them again. */
import { expect, test } from 'vitest';
import type { FunctionResponse } from '../../generated/types.ts';
import type { ReconnectPolicy } from '../../src/resumption/policy.ts';
import { rewoundResult } from '../../src/resumption/rewound-result.ts';
import { answer, audio, call, handle, Session, text, turn } from './support/session.ts';

const TELL: ReconnectPolicy = { speechReplayMs: 0, tuning: { rewoundResults: 'tell' } };

const words = (result: string): string =>
  `The function f was called before the connection was lost. Its result: ${result}`;

/** The user has spoken, and the model has made two calls, of which one is answered. */
function spoken(policy: ReconnectPolicy): Session {
  const session = new Session({}, policy);
  session.receive(handle('h0'));
  session.send(audio('a'));
  session.receive(call('wait1', 'wait2'));
  session.send(answer('wait1'));
  return session;
}

test('results are told as a turn of the user, those that were sent and those that come later', () => {
  const session = spoken(TELL);
  const { events, sent } = session.lose();
  const told = turn(words('{}'));
  expect(events).toMatchObject([
    { type: 'resumed', rewound: ['wait1'], toldCalls: ['wait2', 'wait1'], answerOwed: true },
    { type: 'questionSent', message: told },
  ]);
  expect(sent).toEqual([told]);
  expect(session.send(answer('wait2'))).toEqual([told]);
  // It is told once.
  expect(session.send(answer('wait2'))).toEqual([]);
});

test('after a loss they are told again, like any message', () => {
  const session = spoken(TELL);
  session.lose();
  session.send(answer('wait2'));
  expect(session.lose().sent).toEqual([turn(words('{}')), turn(words('{}'))]);
});

test('by default they are not sent', () => {
  const session = spoken({ speechReplayMs: 0 });
  const { events, sent } = session.lose();
  expect(events).toMatchObject([{ type: 'resumed', rewound: ['wait1'] }]);
  expect(events[0]).not.toHaveProperty('toldCalls');
  expect([sent, session.send(answer('wait2'))]).toEqual([[], []]);
});

test('nor are they where the question is sent again: it brings the calls again', () => {
  const session = new Session({}, TELL);
  session.receive(handle('h0'));
  session.send(text('one'));
  session.receive(call('wait1'));
  expect(session.lose().sent).toEqual([text('one')]);
  expect(session.send(answer('wait1'))).toEqual([]);
});

test('a new session is told them too', () => {
  const session = spoken({ ...TELL, freshSession: 'empty' });
  const { events, sent } = session.lose('fresh');
  expect(events).toMatchObject([{ type: 'restarted', toldCalls: ['wait2', 'wait1'] }, {}]);
  expect(sent).toEqual([turn(words('{}'))]);
});

const result: FunctionResponse = { id: 'a', name: 'f', response: { ok: [1] } };

test.each<[string, FunctionResponse, string, object]>([
  ['as content', result, 'models/gemini-3.8-live', turn(words('{"ok":[1]}'))],
  [
    'as realtime text where the model takes typed turns so',
    result,
    'models/gemini-3.1-flash-live-preview',
    text(words('{"ok":[1]}')),
  ],
  [
    'without asking for an answer if it is silent',
    { ...result, scheduling: 'SILENT' },
    'models/gemini-3.8-live',
    turn(words('{"ok":[1]}'), false),
  ],
])('a result is told %s', (_how, response, model, message) => {
  expect(rewoundResult(response, model)).toEqual({ message, frame: JSON.stringify(message) });
});
