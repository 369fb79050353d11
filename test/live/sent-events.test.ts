/** What a session tells of what was sent: questions and function responses, at the call. */
import { expect, test } from 'vitest';
import type { LiveEvent, LiveSession } from '../../src/index.ts';
import { Diary } from '../support/client.ts';
import { converse } from '../support/conversation.ts';
import { eventually } from '../support/events.ts';
import { acceptSetup } from '../support/server.ts';

const MODEL_3_1 = 'gemini-3.1-flash-live-preview';
const responses = [
  { id: '1', name: 'f', response: {} },
  { id: '2', name: 'g', response: {} },
];
const user = (text: string) => ({ role: 'user', parts: [{ text }] });

/** A call, and what it tells. */
const SENDS: readonly [what: string, send: (session: LiveSession) => void, told: object[]][] = [
  [
    'sendText',
    (s) => s.sendText('a'),
    [
      {
        type: 'questionSent',
        message: { clientContent: { turns: [user('a')], turnComplete: true } },
      },
    ],
  ],
  [
    'client content that completes a turn',
    (s) => s.sendClientContent(),
    [{ type: 'questionSent', message: { clientContent: { turnComplete: true } } }],
  ],
  ['client content that does not', (s) => s.sendClientContent({ turns: ['a'], turnComplete: false }), []],
  [
    'realtime text among other input',
    (s) => s.sendRealtimeInput({ text: 'a', activityEnd: true, activityStart: true }),
    [{ type: 'questionSent', message: { realtimeInput: { text: 'a' } } }],
  ],
  ['audio', (s) => s.sendAudio('AAAA'), []],
  ['a context update', (s) => s.sendContextUpdate({ systemInstruction: 'a' }), []],
  [
    'function responses',
    (s) => s.sendToolResponse({ functionResponses: responses }),
    [{ type: 'functionResponsesSent', functionResponses: responses, newTurns: 0 }],
  ],
];

function sentEvents({ events }: Diary): LiveEvent[] {
  return events.filter(({ type }) => type === 'questionSent' || type === 'functionResponsesSent');
}

test.each(SENDS)('%s tells it at the call', async (_what, send, told) => {
  const diary = new Diary();
  const { session } = await converse({ callbacks: diary.callbacks, validation: 'allowUnknown' });
  send(session);
  expect(sentEvents(diary)).toEqual(told);
});

test('events come in the order of the calls', async () => {
  const diary = new Diary();
  const { session } = await converse({ callbacks: diary.callbacks, validation: 'allowUnknown' });
  for (const [, send] of SENDS) send(session);
  expect(sentEvents(diary)).toEqual(SENDS.flatMap(([, , told]) => told));
});

test('a question is told before the reconnect that it causes', async () => {
  const diary = new Diary();
  const { session, peer } = await converse({ callbacks: diary.callbacks, reconnect: true });
  await eventually(() => diary.messages.length > 0, 'the first message');
  peer.close(1008, 'The operation was aborted.');
  await eventually(() => diary.events.some(({ type }) => type === 'dormant'), 'dormancy');
  session.sendText('a');
  await eventually(() => diary.events.some(({ type }) => type === 'restarted'), 'another connection');
  const types = diary.events.map(({ type }) => type);
  expect(types).toEqual([
    'setupComplete',
    'dormant',
    'questionSent',
    'reconnecting',
    'restarted',
    'setupComplete',
  ]);
});

test('a question is not told again when it is sent again', async () => {
  const diary = new Diary();
  const { session, server, peer } = await converse(
    { callbacks: diary.callbacks, reconnect: { delaysMs: [0] } },
    acceptSetup,
  );
  session.sendText('a');
  await eventually(() => peer.raw.length === 2, 'the question');
  peer.cut();
  await eventually(() => server.peers[1]?.raw.length === 2, 'the question again');
  expect(sentEvents(diary)).toHaveLength(1);
});

test.each(['gemini-3.8-live', MODEL_3_1])('a history is no question to %s', async (model) => {
  const diary = new Diary();
  const history = [user('a'), { role: 'model', parts: [{ text: 'b' }] }];
  const { session, peer } = await converse({ model, history, callbacks: diary.callbacks });
  session.sendText('c');
  await eventually(() => peer.raw.length === 3, 'the history and the question');
  expect(sentEvents(diary)).toHaveLength(1);
});

test('what is refused is not told', async () => {
  const diary = new Diary();
  const { session } = await converse({
    callbacks: diary.callbacks,
    reconnect: { tuning: { maxOutboxBytes: 200 } },
  });
  expect(() => session.sendText('a'.repeat(300))).toThrow('maxOutboxBytes');
  expect(sentEvents(diary)).toEqual([]);
});
