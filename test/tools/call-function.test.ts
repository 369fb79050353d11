/** Functions outside of a session. */
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { callFunction, defineFunction, functionResult, isLiveError } from '../../src/index.ts';
import { rejection } from '../support/events.ts';

const parameters = z.object({ n: z.number() });

test('a function runs as in a session, and the response is that of the wire', async () => {
  const double = defineFunction({
    name: 'double',
    parameters,
    execute: ({ n }, { id, name, idempotencyKey, signal }) => ({
      doubled: 2 * n,
      seen: [id, name, idempotencyKey, signal.aborted],
    }),
  });
  expect(await callFunction(double, { id: '7', name: 'double', args: { n: 2 } })).toEqual({
    id: '7',
    name: 'double',
    response: { doubled: 4, seen: ['7', 'double', '7', false] },
  });
  expect(await callFunction(double, { name: 'double', args: { n: 'x' } })).toEqual({
    name: 'double',
    response: { error: expect.stringMatching(/^Invalid arguments: n: /) },
  });
  const { response } = await callFunction(
    double,
    { name: 'double', args: { n: 1 } },
    { idempotencyKey: 'k' },
  );
  expect(response?.['seen']).toEqual([undefined, 'double', 'k', false].map((one) => one ?? null));
});

test('media and the last value of a generator are in the response', async () => {
  const parts = [{ inlineData: { mimeType: 'image/png', data: 'AAAA' } }];
  const draw = defineFunction({
    name: 'draw',
    *execute() {
      yield 'begun';
      yield functionResult('done', { parts });
    },
  });
  expect(await callFunction(draw, { name: 'draw' })).toEqual({
    name: 'draw',
    response: { output: 'done' },
    parts,
  });
});

test('approval is asked for', async () => {
  const execute = vi.fn();
  const f = defineFunction({ name: 'f', approve: () => false, execute });
  expect((await callFunction(f, { name: 'f' })).response).toEqual({ error: 'The call was not approved.' });
  expect(execute).not.toHaveBeenCalled();
});

test.each<readonly [string, Partial<Parameters<typeof defineFunction>[0]>, object]>([
  [
    'what it throws',
    {
      execute: () => {
        throw new Error('broken');
      },
    },
    { message: 'broken' },
  ],
  ['a time limit', { timeoutMs: 5, execute: () => new Promise(() => undefined) }, { code: 'timeout' }],
  [
    'a need for a session',
    { execute: (_, { session }) => session.isClosed },
    { code: 'configuration', message: 'The function f needs a session and was called without one.' },
  ],
])('%s is a rejection', async (_, options, cause) => {
  const f = defineFunction({ name: 'f', execute: () => 1, ...options });
  const error = await rejection(callFunction(f, { name: 'f' }));
  expect(isLiveError(error)).toBe(true);
  expect(error).toMatchObject({ code: 'function', message: 'The function f failed.', cause });
});

test('a signal aborts the call, before it and during it', async () => {
  const execute = vi.fn((_: unknown, { signal }: { signal: AbortSignal }) => {
    signal.addEventListener('abort', () => execute.mockName('aborted'));
    return new Promise(() => undefined);
  });
  const f = defineFunction({ name: 'f', execute });
  const before = await rejection(callFunction(f, { name: 'f' }, { signal: AbortSignal.abort() }));
  expect(before).toMatchObject({ code: 'aborted', name: 'AbortError' });
  expect(execute).not.toHaveBeenCalled();
  const controller = new AbortController();
  const pending = rejection(callFunction(f, { name: 'f' }, { signal: controller.signal }));
  await vi.waitFor(() => expect(execute).toHaveBeenCalled());
  controller.abort(new Error('enough'));
  expect(await pending).toMatchObject({ code: 'aborted', cause: { message: 'enough' } });
  expect(execute.getMockName()).toBe('aborted');
});
