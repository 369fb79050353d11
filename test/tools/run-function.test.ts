/** One run of a function: its arguments, its approval and its time. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { FunctionContext } from '../../src/tools/definition.ts';
import { defineFunction, withFunctionDefaults } from '../../src/tools/define.ts';
import { deferred } from '../support/events.ts';
import { answerTo, controlled } from './support/functions.ts';
import { FakeHost, settled } from './support/host.ts';

afterEach(() => {
  vi.useRealTimers();
});

const error = (message: string) => ({ id: '1', name: 'f', response: { error: message } });

describe('arguments', () => {
  test('are checked and transformed by a Standard Schema', async () => {
    const parameters = z.object({ city: z.string().trim(), days: z.int().default(3) });
    const f = defineFunction({
      name: 'f',
      parameters,
      // Typed by inference.
      execute: ({ city, days }) => ({ city: city.toUpperCase(), days: days.toFixed(1) }),
    });
    const host = new FakeHost([f]);
    host.call('1', 'f', { city: ' Paris ' });
    await settled();
    host.call('2', 'f', { days: 'x' });
    await settled();
    expect(host.responses[0]).toMatchObject({ response: { city: 'PARIS', days: '3.0' } });
    const message = String(host.responses[1]?.response?.['error']);
    expect(message).toMatch(/^Invalid arguments: city: .*; days: /);
    // The model is to blame, and told; nobody else needs to know.
    expect(host.errors).toEqual([]);
  });

  test('may be transformed into any type', async () => {
    const parameters = z.object({ city: z.string() }).transform(({ city }) => city);
    const f = defineFunction({ name: 'f', parameters, execute: (city) => city.toUpperCase() });
    const host = new FakeHost([f]);
    host.call('1', 'f', { city: 'Rome' });
    await settled();
    expect(host.responses[0]?.response).toEqual({ output: 'ROME' });
  });

  test('may be checked asynchronously', async () => {
    const parameters = z
      .object({ n: z.number() })
      .refine(({ n }) => Promise.resolve(n > 1), { message: 'too few', path: ['n'] });
    const execute = vi.fn(() => 'ran');
    const host = new FakeHost([defineFunction({ name: 'f', parameters, execute })]);
    host.call('1', 'f', { n: 1 });
    host.call('2', 'f', { n: 2 });
    await settled();
    expect(host.responses.map(({ response }) => response)).toEqual([
      { error: 'Invalid arguments: n: too few' },
      { output: 'ran' },
    ]);
    expect(execute).toHaveBeenCalledOnce();
  });

  test('are checked by a JSON Schema', async () => {
    const parameters = { type: 'object', properties: { a: { type: 'string' } }, required: ['b'] };
    const execute = vi.fn();
    expect((await answerTo(execute, { parameters })).response).toEqual(
      error('Invalid arguments: b: is required; a: must be of type string'),
    );
    expect(execute).not.toHaveBeenCalled();
  });

  test('are an empty object if the call has none', async () => {
    const execute = vi.fn();
    const host = new FakeHost([defineFunction({ name: 'f', execute })]);
    host.call('1', 'f');
    await settled();
    expect(execute.mock.calls[0]?.[0]).toEqual({});
  });

  test('may be nested deeper than the stack', async () => {
    const depth = 200_000;
    const args = JSON.parse(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`) as Record<string, unknown>;
    const parameters = { type: 'object', properties: { a: { enum: ['x'] } } };
    const host = new FakeHost([defineFunction({ name: 'f', parameters, execute: () => 1 })]);
    host.call('1', 'f', args);
    await settled();
    expect(host.responses).toMatchObject([{ id: '1', response: { error: expect.any(String) } }]);
  });

  test('whose check throws are an error', async () => {
    const parameters = z.object({
      a: z.number().transform(() => {
        throw new Error('of the check');
      }),
    });
    const host = new FakeHost([defineFunction({ name: 'f', parameters, execute: () => 1 })]);
    host.call('1', 'f', { a: 1 });
    await settled();
    expect(host.responses).toEqual([error('of the check')]);
  });
});

describe('approval', () => {
  test.each([
    ['false', () => false, 'The call was not approved.'],
    ['a promise of false', () => Promise.resolve(false), 'The call was not approved.'],
    ['an error', () => Promise.reject(new Error('Not on Sundays.')), 'Not on Sundays.'],
  ])('is refused by %s, and the model is told', async (_, approve, message) => {
    const execute = vi.fn();
    const { response, errors } = await answerTo(execute, { approve });
    expect(response).toEqual(error(message));
    expect(execute).not.toHaveBeenCalled();
    expect(errors).toEqual([]);
  });

  test('is asked for with checked arguments, and has no time limit', async () => {
    vi.useFakeTimers();
    const asked = deferred<boolean>();
    const approve = vi.fn((_args: { n: number }, _context: FunctionContext) => asked.promise);
    const parameters = z.object({ n: z.coerce.number() });
    const host = new FakeHost([
      defineFunction({ name: 'f', parameters, approve, timeoutMs: 10, execute: ({ n }) => n + 1 }),
    ]);
    host.call('1', 'f', { n: '4' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(approve.mock.calls).toMatchObject([[{ n: 4 }, { id: '1', name: 'f', session: host.session }]]);
    asked.resolve(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(host.responses).toEqual([{ id: '1', name: 'f', response: { output: 5 } }]);
  });

  test('that is given after a cancellation runs nothing', async () => {
    const asked = deferred<boolean>();
    const execute = vi.fn();
    const host = new FakeHost([defineFunction({ name: 'f', approve: () => asked.promise, execute })]);
    host.call('1', 'f');
    await settled();
    host.receive({ toolCallCancellation: { ids: ['1'] } });
    asked.resolve(true);
    await settled();
    expect(execute).not.toHaveBeenCalled();
    expect(host.frames).toEqual([]);
  });

  test('of the session is asked for where a function has none of its own', async () => {
    const own = defineFunction({
      name: 'own',
      approve() {
        return this.name === 'own';
      },
      execute: () => 1,
    });
    const plain = defineFunction({ name: 'plain', execute: () => 1 });
    const host = new FakeHost(withFunctionDefaults([own, plain], { behavior: 'NON_BLOCKING' }));
    const asked: string[] = [];
    host.session.approve = (_args, { name }) => {
      asked.push(name);
      return false;
    };
    host.call('1', 'own');
    await settled();
    host.call('2', 'plain');
    await settled();
    expect(asked).toEqual(['plain']);
    expect(host.responses.map(({ response }) => response)).toEqual([
      { output: 1 },
      { error: 'The call was not approved.' },
    ]);
  });

  test('is the default for functions without their own', async () => {
    const own = defineFunction({ name: 'own', approve: () => true, execute: () => 1 });
    const plain = defineFunction({ name: 'plain', execute: () => 1 });
    const host = new FakeHost(
      withFunctionDefaults([own, plain], { approve: () => false, behavior: 'NON_BLOCKING' }),
    );
    host.call('1', 'own');
    await settled();
    host.call('2', 'plain');
    await settled();
    expect(host.responses.map(({ response }) => response)).toEqual([
      { output: 1 },
      { error: 'The call was not approved.' },
    ]);
  });
});

describe('time', () => {
  test('is over: the model and the user are told, and the function is aborted', async () => {
    vi.useFakeTimers();
    const { defined, runs } = controlled('work', { timeoutMs: 2_500 });
    const host = new FakeHost([defined]);
    host.call('1', 'work');
    await vi.advanceTimersByTimeAsync(2_499);
    expect(host.frames).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    const message = 'The function work took longer than 2.5 s.';
    expect(host.responses).toEqual([{ id: '1', name: 'work', response: { error: message } }]);
    expect(runs[0]?.context.signal.reason).toMatchObject({ name: 'TimeoutError', code: 'timeout', message });
    expect(host.errors).toMatchObject([{ code: 'function', cause: { message } }]);
    runs[0]?.resolve('late');
    await vi.advanceTimersByTimeAsync(0);
    expect(host.responses).toHaveLength(1);
  });

  test('is 30 s by default, and may be unlimited', async () => {
    vi.useFakeTimers();
    const short = controlled('short');
    const endless = controlled('endless', { timeoutMs: Infinity });
    const host = new FakeHost([short.defined, endless.defined]);
    host.call('1', 'short');
    host.call('2', 'endless');
    await vi.advanceTimersByTimeAsync(29_999);
    expect(host.responses).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(host.responses.map(({ id }) => id)).toEqual(['1']);
    await vi.advanceTimersByTimeAsync(3 ** 20);
    endless.runs[0]?.resolve(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(host.responses.map(({ id }) => id)).toEqual(['1', '2']);
  });

  test('leaves no timer behind', async () => {
    vi.useFakeTimers();
    const { defined, runs } = controlled();
    const host = new FakeHost([defined]);
    host.call('1', 'work');
    host.call('2', 'work');
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(2);
    runs[0]?.resolve(1);
    await vi.advanceTimersByTimeAsync(0);
    host.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
