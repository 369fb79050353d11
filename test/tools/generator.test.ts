/** Functions that give several results. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineFunction } from '../../src/tools/define.ts';
import { deferred, eventually } from '../support/events.ts';
import { answerTo } from './support/functions.ts';
import { FakeHost, settled } from './support/host.ts';

describe('a generator', () => {
  // It takes a break when it seems to have run for long, and this clock stands still.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  const steps = async function* () {
    yield 'begun';
    await Promise.resolve();
    yield { half: true };
    return 'done';
  };

  test('sends each value that it yields, and at last the one that it returns', async () => {
    const { frames } = await answerTo(steps, { scheduling: 'WHEN_IDLE' });
    const common = { id: '1', name: 'f', scheduling: 'WHEN_IDLE' };
    expect(frames.flat()).toEqual([
      { ...common, response: { output: 'begun' }, willContinue: true },
      { ...common, response: { half: true }, willContinue: true },
      { ...common, response: { output: 'done' }, willContinue: false },
    ]);
  });

  test('that returns nothing ends its call silently', async () => {
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
  ] as const)('has only its last value sent: %s', async (_, options, host) => {
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
    // oxlint-disable-next-line require-yield -- a generator that yields nothing is the subject
    const { frames } = await answerTo(function* () {
      return 4;
    });
    expect(frames.flat()).toEqual([{ id: '1', name: 'f', response: { output: 4 } }]);
  });

  test('that throws ends its call with an error', async () => {
    const { frames } = await answerTo(async function* () {
      yield 1;
      await Promise.resolve();
      throw new Error('broken');
    });
    expect(frames.flat().map(({ response }) => response)).toEqual([{ output: 1 }, { error: 'broken' }]);
    expect(frames.flat()[1]?.willContinue).toBeUndefined();
  });

  test.each(['cancelled', 'given something that JSON cannot hold'])(
    'runs its finally block when it is %s',
    async (how) => {
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
    },
  );
});

describe('a generator that never waits', () => {
  const endless = {
    synchronous: function* () {
      for (let n = 0; ; n++) yield n;
    },
    asynchronous: async function* () {
      for (let n = 0; ; n++) yield await Promise.resolve(n);
    },
  };

  test.each(['synchronous', 'asynchronous'] as const)('ends when its time is over: %s', async (kind) => {
    const host = new FakeHost([defineFunction({ name: 'f', timeoutMs: 30, execute: endless[kind] })]);
    host.call('1', 'f');
    await eventually(() => host.errors.length > 0, 'the end of its time');
    expect(host.responses.at(-1)?.response).toEqual({ error: 'The function f took longer than 0.03 s.' });
  });

  test.each(['synchronous', 'asynchronous'] as const)('ends with the session: %s', async (kind) => {
    const ended = vi.fn();
    const execute = function* () {
      try {
        yield* endless.synchronous();
      } finally {
        ended();
      }
    };
    const executeAsync = async function* () {
      try {
        yield* endless.asynchronous();
      } finally {
        ended();
      }
    };
    const host = new FakeHost([
      defineFunction({
        name: 'f',
        timeoutMs: Infinity,
        execute: kind === 'synchronous' ? execute : executeAsync,
      }),
    ]);
    host.call('1', 'f');
    await eventually(() => host.responses.length > 0, 'its first value');
    host.close();
    await eventually(() => ended.mock.calls.length > 0, 'its end');
    const { length } = host.responses;
    await settled();
    expect([host.responses.length, host.errors]).toEqual([length, []]);
  });
});
