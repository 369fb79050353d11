/** Calls and their answers, over a session that is none. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { FunctionResponse } from '../../generated/types.ts';
import { ValidationError } from '../../src/index.ts';
import type { FunctionContext } from '../../src/tools/definition.ts';
import { defineFunction, withFunctionDefaults } from '../../src/tools/define.ts';
import { functionResult } from '../../src/tools/response.ts';
import { deferred, type Deferred } from '../support/events.ts';
import { FakeHost, settled, type FakeOptions } from './support/host.ts';

afterEach(() => {
  vi.useRealTimers();
});

interface Run extends Deferred<unknown> {
  readonly args: unknown;
  readonly context: FunctionContext;
  fail(error: unknown): void;
}

/** A function whose runs end when the test says so. */
function controlled(name = 'work', options: Partial<Parameters<typeof defineFunction>[0]> = {}) {
  const runs: Run[] = [];
  const defined = defineFunction({
    name,
    ...options,
    execute: (args, context) =>
      new Promise((resolve, reject) => {
        runs.push({ args, context, promise: Promise.resolve(), resolve, fail: reject });
      }),
  });
  return { defined, runs };
}

/** One call of a function: what is sent for it. */
async function answerTo(
  execute: (args: Record<string, unknown>, context: FunctionContext) => unknown,
  options: Partial<Parameters<typeof defineFunction>[0]> = {},
  host: FakeOptions = {},
): Promise<{
  frames: FakeHost['frames'];
  response: FunctionResponse | undefined;
  errors: FakeHost['errors'];
}> {
  const fake = new FakeHost([defineFunction({ name: 'f', ...options, execute })], host);
  fake.call('1', 'f', { a: 1 });
  await settled();
  return { frames: fake.frames, response: fake.responses.at(-1), errors: fake.errors };
}

const error = (message: string) => ({ id: '1', name: 'f', response: { error: message } });

describe('an answer', () => {
  test.each([
    ['an object', { celsius: 21, at: new Date(0) }, { celsius: 21, at: '1970-01-01T00:00:00.000Z' }],
    ['a text', 'sunny', { output: 'sunny' }],
    ['a number', 4, { output: 4 }],
    ['null', null, { output: null }],
    ['a list', [1, undefined], { output: [1, null] }],
    ['nothing', undefined, { output: 'ok' }],
    ['an error', new Error('no such city'), { error: 'no such city' }],
  ])('of %s is an object', async (_, result, response) => {
    expect((await answerTo(() => result)).response).toEqual({ id: '1', name: 'f', response });
    expect((await answerTo(() => Promise.resolve(result))).response).toEqual({
      id: '1',
      name: 'f',
      response,
    });
  });

  test('has media and a scheduling of its own', async () => {
    const parts = [{ inlineData: { mimeType: 'image/png', data: 'AAAA' } }];
    const execute = () => functionResult({ seen: true }, { parts, scheduling: 'SILENT' });
    const { response } = await answerTo(execute, { scheduling: 'INTERRUPT' });
    expect(response).toEqual({ id: '1', name: 'f', response: { seen: true }, parts, scheduling: 'SILENT' });
  });

  test('says when the model takes it up, unless the model waits for it', async () => {
    const scheduling = 'INTERRUPT';
    expect((await answerTo(() => 1, { scheduling })).response).toMatchObject({ scheduling });
    const blocking = await answerTo(() => 1, { scheduling, behavior: 'BLOCKING' });
    expect(blocking.response).toEqual({ id: '1', name: 'f', response: { output: 1 } });
  });

  test('has no id where the call had none', async () => {
    const host = new FakeHost(
      [defineFunction({ name: 'f', execute: (_, { id }) => ({ id: id ?? 'none' }) })],
      {
        backend: 'vertex',
      },
    );
    const calls = [{ name: 'f' }, { name: 'f' }];
    host.receive({ toolCall: { functionCalls: calls } });
    await settled();
    expect(host.responses).toEqual([
      { name: 'f', response: { id: 'none' } },
      { name: 'f', response: { id: 'none' } },
    ]);
  });

  test('tells of what is thrown, and so is the user', async () => {
    const cause = new Error('the database is down');
    const { response, errors } = await answerTo(() => Promise.reject(cause));
    expect(response).toEqual(error('the database is down'));
    expect(errors).toMatchObject([{ code: 'function', message: 'The function f failed.', cause }]);
    const odd = await answerTo(() => {
      throw { secret: 'x' };
    });
    expect(odd.response).toEqual(error('The function failed.'));
  });

  test.each([
    [
      'a cycle',
      () => {
        const a: Record<string, unknown> = {};
        a['a'] = a;
        return a;
      },
      /circular structure/,
    ],
    ['a bigint', () => ({ n: [1n] }), /BigInt/],
    ['a function', () => () => 1, /JSON cannot hold the result/],
    ['a map', () => ({ m: new Map() }), /JSON cannot hold the m/],
    ['no number', () => ({ n: Number.NaN }), /JSON cannot hold the n/],
    ['bytes', () => ({ b: new Uint8Array(1) }), /JSON cannot hold the b/],
    ['bytes of Node', () => ({ b: Buffer.alloc(1) }), /JSON cannot hold the b/],
  ])('of %s is an error', async (_, result, message) => {
    const { response, errors } = await answerTo(result);
    expect(response?.response?.['error']).toMatch(message);
    expect(errors).toHaveLength(1);
  });

  test('that the checks refuse is an error, and does not take others along', async () => {
    const refuse = (responses: readonly FunctionResponse[]) =>
      responses.some(({ parts }) => parts !== undefined)
        ? new ValidationError([{ path: 'parts', message: 'is wrong' }])
        : undefined;
    const behavior = 'BLOCKING';
    const host = new FakeHost(
      [
        defineFunction({ name: 'good', behavior, execute: () => 1 }),
        defineFunction({ name: 'bad', behavior, execute: () => functionResult(2, { parts: [] }) }),
      ],
      { refuse },
    );
    host.receive({
      toolCall: {
        functionCalls: [
          { id: '1', name: 'good' },
          { id: '2', name: 'bad' },
        ],
      },
    });
    await settled();
    expect(host.frames).toEqual([
      [{ id: '1', name: 'good', response: { output: 1 } }],
      [{ id: '2', name: 'bad', response: { error: 'The result cannot be sent.' } }],
    ]);
    expect(host.errors).toMatchObject([{ code: 'function', cause: { code: 'validation' } }]);
  });

  test('that cannot be sent at all is told, once', async () => {
    const refuse = () => new ValidationError([{ path: 'id', message: 'is required' }]);
    const { frames, errors } = await answerTo(() => 1, {}, { refuse });
    expect(frames).toEqual([]);
    expect(errors).toHaveLength(2);
  });
});

describe('arguments', () => {
  test('of a Standard Schema are checked and brought to its form', async () => {
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

  test('may become anything', async () => {
    const parameters = z.object({ city: z.string() }).transform(({ city }) => city);
    const f = defineFunction({ name: 'f', parameters, execute: (city) => city.toUpperCase() });
    const host = new FakeHost([f]);
    host.call('1', 'f', { city: 'Rome' });
    await settled();
    expect(host.responses[0]?.response).toEqual({ output: 'ROME' });
  });

  test('of a schema that takes its time', async () => {
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

  test('of JSON Schema are checked', async () => {
    const parameters = { type: 'object', properties: { a: { type: 'string' } }, required: ['b'] };
    const execute = vi.fn();
    expect((await answerTo(execute, { parameters })).response).toEqual(
      error('Invalid arguments: b: is required; a: must be of type string'),
    );
    expect(execute).not.toHaveBeenCalled();
  });

  test('are an empty object where the call has none', async () => {
    const execute = vi.fn();
    const host = new FakeHost([defineFunction({ name: 'f', execute })]);
    host.call('1', 'f');
    await settled();
    expect(execute.mock.calls[0]?.[0]).toEqual({});
  });

  test('however deep, harm nothing', async () => {
    const depth = 200_000;
    const args = JSON.parse(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`) as Record<string, unknown>;
    const parameters = { type: 'object', properties: { a: { enum: ['x'] } } };
    const host = new FakeHost([defineFunction({ name: 'f', parameters, execute: () => 1 })]);
    host.call('1', 'f', args);
    await settled();
    expect(host.responses).toMatchObject([{ id: '1', response: { error: expect.any(String) } }]);
  });

  test('a check that throws is an error too', async () => {
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

describe('several calls', () => {
  const both = {
    functionCalls: [
      { id: '1', name: 'work' },
      { id: '2', name: 'work' },
    ],
  };

  test('run side by side, and are answered as they end', async () => {
    const { defined, runs } = controlled();
    const host = new FakeHost([defined]);
    host.receive({ toolCall: both });
    await settled();
    expect(runs).toHaveLength(2);
    runs[1]?.resolve('second');
    await settled();
    runs[0]?.resolve('first');
    await settled();
    expect(host.frames.map((frame) => frame.map(({ id }) => id))).toEqual([['2'], ['1']]);
  });

  test('that the model waits for are answered in one frame', async () => {
    const { defined, runs } = controlled('work', { behavior: 'BLOCKING' });
    const host = new FakeHost([defined]);
    host.receive({ toolCall: both });
    await settled();
    runs[1]?.resolve('second');
    await settled();
    expect(host.frames).toEqual([]);
    runs[0]?.fail(new Error('first'));
    await settled();
    expect(host.frames).toEqual([
      [
        { id: '1', name: 'work', response: { error: 'first' } },
        { id: '2', name: 'work', response: { output: 'second' } },
      ],
    ]);
  });

  test('one that is cancelled does not hold up the other', async () => {
    const { defined, runs } = controlled('work', { behavior: 'BLOCKING' });
    const host = new FakeHost([defined]);
    host.receive({ toolCall: both });
    await settled();
    runs[1]?.resolve('second');
    await settled();
    host.receive({ toolCallCancellation: { ids: ['1'] } });
    expect(host.responses.map(({ id }) => id)).toEqual(['2']);
  });

  test('with the same id are one call', async () => {
    const { defined, runs } = controlled();
    const host = new FakeHost([defined]);
    host.call('1', 'work');
    host.call('1', 'work');
    await settled();
    runs[0]?.resolve(1);
    await settled();
    host.call('1', 'work');
    await settled();
    expect([runs.length, host.responses.length]).toEqual([1, 1]);
  });
});

describe('names', () => {
  const plain = { functionDeclarations: [{ name: 'plain' }] };

  test('that nobody defined are answered, those of others are not', async () => {
    const other = { declaration: { name: 'other' }, createRunner: () => ({}) as never };
    const host = new FakeHost([
      defineFunction({ name: 'f', execute: () => 1 }),
      plain,
      other,
      { googleSearch: {} },
    ]);
    host.receive({
      toolCall: { functionCalls: ['plain', 'nobody', 'other', 'f'].map((name) => ({ id: name, name })) },
    });
    await settled();
    expect(host.responses).toEqual([
      { id: 'nobody', name: 'nobody', response: { error: 'There is no function called nobody.' } },
      { id: 'f', name: 'f', response: { output: 1 } },
    ]);
  });

  test('may be those of a tool whose functions the service alone knows', async () => {
    const host = new FakeHost([
      defineFunction({ name: 'f', execute: () => 1 }),
      { computerUse: { environment: 'ENVIRONMENT_BROWSER' } },
    ]);
    host.call('1', 'click_at');
    await settled();
    expect(host.responses).toEqual([]);
  });

  test('change with the tools; what runs goes on', async () => {
    const { defined, runs } = controlled();
    const host = new FakeHost([defined]);
    host.call('1', 'work');
    await settled();
    host.runner.setTools([plain]);
    host.call('2', 'work');
    runs[0]?.resolve(1);
    await settled();
    expect(host.responses.map(({ id, response }) => [id, Object.keys(response ?? {})])).toEqual([
      ['2', ['error']],
      ['1', ['output']],
    ]);
  });

  test('a piece of a call is not the call', async () => {
    const { defined, runs } = controlled();
    const host = new FakeHost([defined], { backend: 'vertex' });
    const piece = { id: '1', name: 'work', willContinue: true };
    host.receive({ toolCall: { functionCalls: [piece] } });
    await settled();
    expect(runs).toEqual([]);
    host.call('1', 'work', { whole: true });
    await settled();
    expect(runs.map(({ args }) => args)).toEqual([{ whole: true }]);
  });
});

describe('a call that is not wanted any more', () => {
  const events: readonly (readonly [string, (host: FakeHost) => void])[] = [
    ['a cancellation', (host) => host.receive({ toolCallCancellation: { ids: ['1'] } })],
    ['an interruption', (host) => host.receive({ serverContent: { interrupted: true } })],
    ['a resumed session', (host) => host.runner.lifecycle(resumed([]))],
    ['a new session', (host) => host.runner.lifecycle(restarted())],
    ['the end', (host) => host.close()],
  ];

  test.each(events)('is aborted and never answered: %s', async (_, happen) => {
    const { defined, runs } = controlled('work', { behavior: 'BLOCKING' });
    const host = new FakeHost([defined]);
    host.call('1', 'work');
    await settled();
    expect(runs[0]?.context.signal.aborted).toBe(false);
    happen(host);
    expect(runs[0]?.context.signal.aborted).toBe(true);
    expect(runs[0]?.context.signal.reason).toMatchObject({ name: 'AbortError', code: 'aborted' });
    // It does not listen, and ends all the same.
    runs[0]?.resolve('late');
    await settled();
    expect([host.frames, host.errors]).toEqual([[], []]);
  });

  test.each(events)('is not even begun, if its message says so: %s', async (_, happen) => {
    const { defined, runs } = controlled('work', { behavior: 'BLOCKING' });
    const host = new FakeHost([defined]);
    host.call('1', 'work');
    happen(host);
    await settled();
    expect([runs, host.frames]).toEqual([[], []]);
  });

  test.each(events)('is not sent after others that it was to be sent with: %s', async (name, happen) => {
    const { defined, runs } = controlled('work', { behavior: 'BLOCKING' });
    const host = new FakeHost([defined]);
    host.receive({
      toolCall: {
        functionCalls: [
          { id: '1', name: 'work' },
          { id: '2', name: 'work' },
        ],
      },
    });
    await settled();
    runs[0]?.resolve('first');
    await settled();
    happen(host);
    runs[1]?.resolve('second');
    await settled();
    expect(host.responses.map(({ id }) => id)).toEqual(name === 'a cancellation' ? ['2'] : []);
  });

  test('rejects as its signal says, and nobody hears of it', async () => {
    const { defined, runs } = controlled();
    const host = new FakeHost([defined]);
    host.call('1', 'work');
    await settled();
    runs[0]?.context.signal.addEventListener('abort', () => runs[0]?.fail(runs[0].context.signal.reason));
    host.close();
    await settled();
    expect([host.frames, host.errors]).toEqual([[], []]);
  });

  test('an interruption leaves alone what the model does not wait for', async () => {
    const { defined, runs } = controlled();
    const host = new FakeHost([defined]);
    host.call('1', 'work');
    await settled();
    host.receive({ serverContent: { interrupted: true } });
    runs[0]?.resolve(1);
    await settled();
    expect(host.responses).toHaveLength(1);
  });

  test('a call after the end is not run', async () => {
    const { defined, runs } = controlled();
    const host = new FakeHost([defined]);
    host.isClosed = true;
    host.call('1', 'work');
    await settled();
    expect(runs).toEqual([]);
  });

  test('a resumed session keeps the calls it knows, and takes back those it waits for again', async () => {
    const { defined, runs } = controlled('work', { behavior: 'BLOCKING' });
    const host = new FakeHost([defined]);
    host.call('kept', 'work');
    host.call('back', 'work');
    await settled();
    host.receive({ toolCallCancellation: { ids: ['back'] } });
    host.runner.lifecycle(resumed(['kept', 'back']));
    await settled();
    expect(runs.map(({ context }) => context.id)).toEqual(['kept', 'back', 'back']);
    expect(runs[2]?.context.idempotencyKey).toBe(runs[1]?.context.idempotencyKey);
    for (const { resolve } of runs) resolve('done');
    await settled();
    expect(host.responses.map(({ id }) => id)).toEqual(['kept', 'back']);
  });
});

function resumed(openCalls: readonly string[], rewound: readonly string[] = []) {
  return { type: 'resumed', from: 'handle', openCalls, ...continuation, rewound } as const;
}

function restarted(rewound: readonly string[] = []) {
  return { type: 'restarted', history: 0, ...continuation, rewound } as const;
}

const continuation = { gapMs: 0, replayed: [], replayedSpeech: 0, dropped: 0, answerOwed: false } as const;

describe('time', () => {
  test('runs out: the model and the user are told, and the function is aborted', async () => {
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

  test('is 30 s by default, and may be endless', async () => {
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

describe('a generator', () => {
  const steps = async function* () {
    yield 'begun';
    await Promise.resolve();
    yield { half: true };
    return 'done';
  };

  test('gives several responses', async () => {
    const { frames } = await answerTo(steps, { scheduling: 'WHEN_IDLE' });
    const common = { id: '1', name: 'f', scheduling: 'WHEN_IDLE' };
    expect(frames.flat()).toEqual([
      { ...common, response: { output: 'begun' }, willContinue: true },
      { ...common, response: { half: true }, willContinue: true },
      { ...common, response: { output: 'done' }, willContinue: false },
    ]);
  });

  test('that returns nothing ends in silence', async () => {
    const { frames } = await answerTo(function* () {
      yield Promise.resolve(1);
    });
    expect(frames.flat()).toEqual([
      { id: '1', name: 'f', response: { output: 1 }, willContinue: true },
      { id: '1', name: 'f', response: {}, scheduling: 'SILENT', willContinue: false },
    ]);
  });

  test.each([
    ['Vertex AI', {}, { backend: 'vertex' }],
    ['a model that waits', { behavior: 'BLOCKING' }, {}],
  ] as const)('gives the last one only: %s', async (_, options, host) => {
    const response = { id: '1', name: 'f' };
    expect((await answerTo(steps, options, host)).frames.flat()).toEqual([
      { ...response, response: { output: 'done' } },
    ]);
    const unreturned = await answerTo(
      function* () {
        yield 1;
        yield 2;
      },
      options,
      host,
    );
    expect(unreturned.frames.flat()).toEqual([{ ...response, response: { output: 2 } }]);
  });

  test('that yields nothing gives one response', async () => {
    // oxlint-disable-next-line require-yield
    const { frames } = await answerTo(function* () {
      return 4;
    });
    expect(frames.flat()).toEqual([{ id: '1', name: 'f', response: { output: 4 } }]);
  });

  test('that throws ends with an error', async () => {
    const { frames } = await answerTo(async function* () {
      yield 1;
      await Promise.resolve();
      throw new Error('broken');
    });
    expect(frames.flat().map(({ response }) => response)).toEqual([{ output: 1 }, { error: 'broken' }]);
    expect(frames.flat()[1]?.willContinue).toBeUndefined();
  });

  test.each(['cancelled', 'given something that JSON cannot hold'])('can tidy up when %s', async (how) => {
    const gate = deferred();
    const tidied = vi.fn();
    const f = defineFunction({
      name: 'f',
      async *execute() {
        try {
          yield 1;
          await gate.promise;
          yield 2n;
          yield 3;
        } finally {
          tidied();
        }
      },
    });
    const host = new FakeHost([f]);
    host.call('1', 'f');
    await settled();
    if (how === 'cancelled') host.receive({ toolCallCancellation: { ids: ['1'] } });
    gate.resolve();
    await settled();
    expect(tidied).toHaveBeenCalledOnce();
    expect(host.responses).toHaveLength(how === 'cancelled' ? 1 : 2);
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

  test('is asked with checked arguments, and takes the time it takes', async () => {
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

  test('that comes after a cancellation runs nothing', async () => {
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

  test('for all, but for those that have their own', async () => {
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

describe('the idempotency key', () => {
  const interrupt = (host: FakeHost): void => host.receive({ serverContent: { interrupted: true } });
  const speak = (host: FakeHost): void =>
    host.receive({ serverContent: { modelTurn: { parts: [{ text: 'Ordered.' }] } } });

  /** Two equal calls of a blocking function, and what happens between them. */
  async function keysOf(
    happen: (host: FakeHost, answer: () => Promise<void>) => Promise<void> | void,
  ): Promise<readonly string[]> {
    const { defined, runs } = controlled('order', { behavior: 'BLOCKING' });
    const host = new FakeHost([defined]);
    host.call('1', 'order', { item: 'tea' });
    await settled();
    await happen(host, async () => {
      runs[0]?.resolve('ordered');
      await settled();
      expect(host.responses.map(({ id }) => id)).toEqual(['1']);
    });
    host.call('2', 'order', { item: 'tea' });
    await settled();
    return runs.map(({ context }) => context.idempotencyKey);
  }

  test.each<readonly [string, Parameters<typeof keysOf>[0]]>([
    ['an interruption', interrupt],
    ['a cancellation', (host) => host.receive({ toolCallCancellation: { ids: ['1'] } })],
    ['a session resumed without the call', (host) => host.runner.lifecycle(resumed([]))],
    ['a session begun anew', (host) => host.runner.lifecycle(restarted())],
    [
      'an interruption before the model has read the response',
      async (host, answer) => {
        await answer();
        interrupt(host);
      },
    ],
    [
      'a session resumed from a state before a call that was answered',
      async (host, answer) => {
        await answer();
        speak(host);
        host.runner.lifecycle(resumed([], ['1']));
      },
    ],
  ])('is the same after %s', async (_, happen) => {
    const [first, second] = await keysOf(happen);
    expect(first).toMatch(/^\d{20,}/);
    expect(second).toBe(first);
  });

  test.each<readonly [string, Parameters<typeof keysOf>[0]]>([
    ['nothing happens', () => undefined],
    [
      'the model speaks after the response, and is interrupted',
      async (host, answer) => {
        await answer();
        speak(host);
        interrupt(host);
      },
    ],
    [
      'the model is transcribed after the response, and is interrupted',
      async (host, answer) => {
        await answer();
        host.receive({ serverContent: { outputTranscription: { text: 'Ordered.' } } });
        interrupt(host);
      },
    ],
    [
      'the model calls another function after the response, and is interrupted',
      async (host, answer) => {
        await answer();
        host.call('x', 'other');
        interrupt(host);
      },
    ],
  ])('is a new one if %s', async (_, happen) => {
    const [first, second] = await keysOf(happen);
    expect(second).toMatch(/^\d{20,}/);
    expect(second).not.toBe(first);
  });

  test('goes to one repetition of a call, which may be abandoned and repeated itself', async () => {
    const { defined, runs } = controlled('order', { behavior: 'BLOCKING' });
    const host = new FakeHost([defined]);
    for (const id of ['1', '2', '3', '4']) {
      host.call(id, 'order');
      if (id === '3') host.call('other', 'order');
      await settled();
      if (id !== '3') interrupt(host);
    }
    const [first, second, third, other, fourth] = runs.map(({ context }) => context.idempotencyKey);
    expect([second, third]).toEqual([first, first]);
    expect(other).not.toBe(first);
    expect([first, other]).not.toContain(fourth);
  });

  test('goes to one repetition of a call that was abandoned twice', async () => {
    const { defined, runs } = controlled('order', { behavior: 'BLOCKING' });
    const host = new FakeHost([defined]);
    host.call('1', 'order');
    await settled();
    runs[0]?.resolve('ordered');
    await settled();
    interrupt(host);
    host.runner.lifecycle(resumed([], ['1']));
    host.call('2', 'order');
    host.call('3', 'order');
    await settled();
    const [first, second, third] = runs.map(({ context }) => context.idempotencyKey);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('may be made by the function', async () => {
    const idempotencyKey = ({ order }: Record<string, unknown>): string => `order-${String(order)}`;
    const { defined, runs } = controlled('f', { idempotencyKey });
    const host = new FakeHost([defined]);
    host.call('1', 'f', { order: 7 });
    await settled();
    expect(runs[0]?.context.idempotencyKey).toBe('order-7');
  });
});

test('remembers a bounded number of calls, and none that still run', async () => {
  const { defined, runs } = controlled();
  const quick = defineFunction({ name: 'quick', execute: () => 1 });
  const host = new FakeHost([defined, quick]);
  host.call('slow', 'work');
  for (let n = 0; n < 1_000; n++) host.call(String(n), 'quick');
  await settled();
  expect(host.responses).toHaveLength(1_000);
  host.call('slow', 'work');
  await settled();
  runs[0]?.resolve(1);
  await settled();
  expect(host.responses.filter(({ id }) => id === 'slow')).toHaveLength(1);
});
