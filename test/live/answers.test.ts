/** Answers to function calls by hand: those to calls that were never made, and those that do not come. */
import { expect, test, vi } from 'vitest';
import {
  GoogleGenAI,
  ValidationError,
  type LiveConnectParameters,
  type LiveSession,
} from '../../src/index.ts';
import { Diary } from '../support/client.ts';
import { converse } from '../support/conversation.ts';
import { eventually, thrown } from '../support/events.ts';
import { obligingSocket } from '../support/fake-socket.ts';

const answer = (id: string) => ({ id, name: 'lookup', response: {} });

/** A session with one open call, `fc_1` of `lookup`. */
async function called(params: Partial<LiveConnectParameters> = {}) {
  const diary = new Diary();
  const talk = await converse({ callbacks: diary.callbacks, ...params });
  talk.peer.send({ toolCall: { functionCalls: [{ id: 'fc_1', name: 'lookup' }] } });
  await eventually(() => diary.messages.some(({ toolCall }) => toolCall !== undefined), 'the call');
  return { ...talk, diary };
}

test('an answer to an id that was never called throws, names the open ones, and nothing is sent', async () => {
  const { session, peer } = await called();
  const error = thrown(() =>
    session.sendToolResponse({ functionResponses: [answer('fc_1'), answer('fc_2')] }),
  );
  expect(error).toBeInstanceOf(ValidationError);
  expect((error as ValidationError).issues).toMatchObject([
    {
      path: 'toolResponse.functionResponses[1].id',
      message: expect.stringContaining('fc_1 (lookup)') as string,
    },
  ]);
  session.sendFunctionResponse(answer('fc_1'));
  expect(await peer.next()).toEqual({ toolResponse: { functionResponses: [answer('fc_1')] } });
  // It was called once: a second answer may be a repetition.
  session.sendFunctionResponse(answer('fc_1'));
});

test.each<[string, Partial<LiveConnectParameters>]>([
  ['with validation: allowUnknown', { validation: 'allowUnknown' }],
  ['with validation: off', { validation: 'off' }],
  ['in a session that goes on from a handle', { sessionResumption: { handle: 'h' } }],
])('%s it is sent', async (_what, params) => {
  const { session, peer } = await called(params);
  session.sendFunctionResponse(answer('fc_2'));
  expect(await peer.next()).toEqual({ toolResponse: { functionResponses: [answer('fc_2')] } });
});

test('a call that nobody answers is told after 10 s, once', async () => {
  const socket = obligingSocket();
  const webSocket = () => {
    queueMicrotask(() => socket.opens());
    return socket;
  };
  const diary = new Diary();
  const ai = new GoogleGenAI({ apiKey: 'any', webSocket });
  const session: LiveSession = await ai.live.connect({
    model: 'gemini-3.8-live',
    callbacks: diary.callbacks,
  });
  await eventually(() => diary.calls.length > 0, 'the readers');
  vi.useFakeTimers();
  try {
    for (const id of ['1', '2'])
      socket.receives(JSON.stringify({ toolCall: { functionCalls: [{ id, name: 'lookup' }] } }));
    vi.advanceTimersByTime(9_999);
    expect(diary.warnings).toEqual([]);
    vi.advanceTimersByTime(20_000);
  } finally {
    vi.useRealTimers();
  }
  expect(diary.warnings).toMatchObject([{ code: 'callUnanswered', path: 'toolCall.lookup' }]);
  await session.close();
});
