/** Functions in a session, over the emulator. */
import { expect, test } from 'vitest';
import { defineFunction } from '../../src/index.ts';
import { deferred, within } from '../support/events.ts';
import { order, ORDER, outcomes, play, until } from './support/play.ts';

test('a call is answered, and the model goes on', async () => {
  const f = defineFunction({
    name: 'add',
    parameters: { type: 'object', properties: { a: { type: 'number' }, b: { type: 'number' } } },
    execute: ({ a, b }, { session }) => ({ sum: Number(a) + Number(b), open: !session.isClosed }),
  });
  const { emulator, session, diary } = await play({ tools: [f] });
  session.sendText('call add {"a": 1, "b": 2}\ncall add {"a": 3, "b": 4}');
  const said = () => diary.messages.map(({ text }) => text ?? '').join('');
  await until(() => said().includes('"sum":3') && said().includes('"sum":7'));
  expect(outcomes(emulator)).toEqual(['taken', 'taken']);
  expect(diary.errors).toEqual([]);
  // Who listens sees the calls as ever.
  expect(diary.events.filter(({ type }) => type === 'functionCall')).toHaveLength(2);
});

test.each(['drop', 'cancel'] as const)(
  'an interrupted call is aborted and its twin is known by its key: %s',
  async (onInterrupt) => {
    const { defined, contexts, ends } = order();
    const { emulator, session } = await play({ tools: [defined] }, { calls: { onInterrupt } });
    session.sendText(ORDER);
    await until(() => contexts.length === 1);
    session.sendText(onInterrupt === 'drop' ? 'Wait.' : ORDER);
    await until(() => contexts[0]?.signal.aborted);
    ends[0]?.('too late');
    await until(() => contexts.length === 2);
    ends[1]?.('ordered');
    await until(() => outcomes(emulator).length > 0);
    expect(outcomes(emulator)).toEqual(['taken']);
    expect(contexts[1]?.id).not.toBe(contexts[0]?.id);
    expect(contexts[1]?.idempotencyKey).toBe(contexts[0]?.idempotencyKey);
  },
);

test('a generator keeps its call open until it ends', async () => {
  const gate = deferred();
  const f = defineFunction({
    name: 'bake',
    async *execute() {
      yield { half: true };
      await gate.promise;
      return { done: true };
    },
  });
  const { emulator, session } = await play({ tools: [f] });
  session.sendText('call bake');
  await until(() => outcomes(emulator).length === 1);
  expect(emulator.connections[0]?.state?.openCalls).toHaveLength(1);
  gate.resolve();
  await until(() => outcomes(emulator).length === 2);
  expect(outcomes(emulator)).toEqual(['taken', 'taken']);
  expect(emulator.connections[0]?.state?.openCalls).toEqual([]);
});

test('closing aborts what runs', async () => {
  const { defined, contexts, ends } = order();
  const { session, diary } = await play({ tools: [defined] });
  session.sendText(ORDER);
  await until(() => contexts.length === 1);
  await session.close();
  expect(contexts[0]?.signal.aborted).toBe(true);
  ends[0]?.('too late');
  await within(session.closed, 'the end');
  expect(diary.errors).toEqual([]);
});

test('a context update brings functions, and takes them away', async () => {
  const { defined, contexts, ends } = order();
  const { emulator, session } = await play({});
  session.sendContextUpdate({ tools: [defined] });
  session.sendText(ORDER);
  await until(() => contexts.length === 1);
  ends[0]?.('ordered');
  await until(() => outcomes(emulator).length === 1);
  // Now somebody else answers, by hand.
  session.sendContextUpdate({ tools: [{ functionDeclarations: [{ name: 'order' }] }] });
  session.sendText(ORDER);
  await until(() => emulator.connections[0]?.state?.openCalls.length === 1);
  session.sendContextUpdate({ tools: null });
  await until(() => emulator.connections[0]?.state?.tools.length === 0);
  expect([contexts.length, outcomes(emulator)]).toEqual([1, ['taken']]);
});

test('functions by hand stay by hand', async () => {
  const { defined } = order();
  const { emulator, session, diary } = await play({
    tools: [defined, { functionDeclarations: [{ name: 'by_hand' }] }],
  });
  session.sendText('call by_hand');
  await until(() => diary.events.some(({ type }) => type === 'functionCall'));
  const call = diary.events.find((event) => event.type === 'functionCall')?.functionCall;
  session.sendFunctionResponse({ id: call?.id ?? '', name: 'by_hand', response: { mine: true } });
  await until(() => outcomes(emulator).length === 1);
  expect(outcomes(emulator)).toEqual(['taken']);
});

test('what a function throws is told to the model and to onError', async () => {
  const cause = new Error('the kitchen is closed');
  const f = defineFunction({ name: 'cook', execute: () => Promise.reject(cause) });
  const { session, diary } = await play({ tools: [f] });
  session.sendText('call cook');
  await until(() => diary.messages.some(({ text }) => text?.includes('the kitchen is closed')));
  expect(diary.errors).toMatchObject([{ code: 'function', cause }]);
});
