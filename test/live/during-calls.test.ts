/** Audio while the model waits for the answer to a blocking call, which closes Gemini 2.x with 1008. */
import { expect, test } from 'vitest';
import { GoogleGenAI, Modality, type LiveConnectParameters } from '../../src/index.ts';
import { deferred, eventually, within } from '../support/events.ts';
import { obligingSocket } from '../support/fake-socket.ts';
import { talk, type Talk } from './support/talk.ts';

const CHUNK = new Uint8Array(640);

/** A session whose model waits for an answer, and the id of the call. */
async function blocked(params: Partial<LiveConnectParameters>): Promise<Talk & { id: string }> {
  const one = await talk({}, false, {
    model: 'gemini-2.5-flash-live',
    tools: [{ functionDeclarations: [{ name: 'slow' }] }],
    ...params,
  });
  one.session.sendText('call slow {}');
  const call = () => one.messages.flatMap(({ toolCall }) => toolCall?.functionCalls ?? [])[0];
  await eventually(() => call() !== undefined, 'the call');
  return Object.assign(one, { id: call()?.id ?? '' });
}

/** What the server got after the text, by kind. */
function arrived({ emulator }: Talk): string[] {
  return (emulator.connections[0]?.frames ?? [])
    .slice(2)
    .map(({ realtimeInput, toolResponse }) => (toolResponse ? 'answer' : realtimeInput ? 'media' : 'other'));
}

test('is held for models that cannot take it, and goes out after the answer', async () => {
  const one = await blocked({});
  one.session.sendAudio(CHUNK);
  one.session.sendVideo('AAAA');
  expect(one.session.stats.undelivered.media).toBe(2);
  one.session.sendFunctionResponse({ id: one.id, name: 'slow', response: {} });
  await within(one.session.drained(), 'everything to leave');
  await eventually(() => arrived(one).length === 3, 'all of it');
  expect(arrived(one)).toEqual(['answer', 'media', 'media']);
  expect(one.session.isClosed).toBe(false);
  await one.session.close();
});

test('is dropped, counted and told, if one wants so', async () => {
  const one = await blocked({ duringCalls: 'drop' });
  one.session.sendAudio(CHUNK);
  one.session.sendFunctionResponse({ id: one.id, name: 'slow', response: {} });
  one.session.sendAudio(CHUNK);
  await eventually(() => arrived(one).length === 2, 'the answer');
  expect(arrived(one)).toEqual(['answer', 'media']);
  expect(one.session.stats.dropped.frames).toBe(1);
  await one.until('dropped');
  expect(one.events.find(({ type }) => type === 'dropped')).toMatchObject({ reason: 'duringCall' });
  await one.session.close();
});

test('is not handed to a socket that is being closed, and is told as undelivered', async () => {
  const socket = obligingSocket();
  const ai = new GoogleGenAI({
    apiKey: 'any',
    webSocket: () => {
      queueMicrotask(() => socket.opens());
      return socket;
    },
  });
  const reading = deferred();
  const callbacks = { onOpen: () => reading.resolve() };
  const session = await ai.live.connect({ model: 'gemini-2.5-flash-live', callbacks });
  await reading.promise;
  socket.receives('{"toolCall":{"functionCalls":[{"id":"a","name":"slow"}]}}');
  session.sendAudio(CHUNK);
  // The server hears of the close late, and gives the call up first: nothing holds the audio any more.
  socket.close = () => undefined;
  const closing = session.close();
  socket.receives('{"toolCallCancellation":{"ids":["a"]}}');
  socket.ends(1000, '');
  await within(closing, 'the end');
  expect(socket.sent).toHaveLength(1);
  expect((await session.closed).undelivered).toMatchObject({ media: 1 });
});

test('is sent, if one wants so, and for models that take it', async () => {
  for (const params of [
    { duringCalls: 'send' },
    { model: 'gemini-3.1-flash-live-preview', config: { responseModalities: [Modality.AUDIO] } },
  ] satisfies Partial<LiveConnectParameters>[]) {
    const one = await blocked(params);
    one.session.sendAudio(CHUNK);
    await eventually(() => arrived(one).length === 1, 'the audio');
    await one.session.close();
  }
});
