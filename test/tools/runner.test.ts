/** Which calls are run and answered, over a session that is none. */
import { describe, expect, test } from 'vitest';
import { defineFunction } from '../../src/tools/define.ts';
import { controlled } from './support/functions.ts';
import { FakeHost, restarted, resumed, settled } from './support/host.ts';

describe('several calls', () => {
  const both = {
    functionCalls: [
      { id: '1', name: 'work' },
      { id: '2', name: 'work' },
    ],
  };

  test('run concurrently, and are answered when each is done', async () => {
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

  test('are answered in one frame if the model waits for them', async () => {
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

  test('do not wait for one that was cancelled', async () => {
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

describe('a name', () => {
  const plain = { functionDeclarations: [{ name: 'plain' }] };

  test('that nobody declared is answered with an error; calls of others are left alone', async () => {
    const idle = { setTools: () => undefined, received: () => undefined, lifecycle: () => undefined };
    const other = { declaration: { name: 'other' }, createRunner: () => idle };
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

  test('may belong to a tool whose functions only the service knows', async () => {
    const host = new FakeHost([
      defineFunction({ name: 'f', execute: () => 1 }),
      { computerUse: { environment: 'ENVIRONMENT_BROWSER' } },
    ]);
    host.call('1', 'click_at');
    await settled();
    expect(host.responses).toEqual([]);
  });

  test('stops running when the tools change; calls that came before go on', async () => {
    const { defined, runs } = controlled();
    const host = new FakeHost([defined]);
    host.call('1', 'work');
    await settled();
    host.runner.setTools([plain]);
    host.call('2', 'work');
    await settled();
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

describe('a call that is no longer wanted', () => {
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
    // A function that ignores its signal.
    runs[0]?.resolve('late');
    await settled();
    expect([host.frames, host.errors]).toEqual([[], []]);
  });

  test.each(events)('is not run if this comes before it has begun: %s', async (_, happen) => {
    const { defined, runs } = controlled('work', { behavior: 'BLOCKING' });
    const host = new FakeHost([defined]);
    host.call('1', 'work');
    happen(host);
    await settled();
    expect([runs, host.frames]).toEqual([[], []]);
  });

  test.each(events)('is not answered with the rest of its batch: %s', async (name, happen) => {
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

  test('may reject with the reason of its signal, and no error is reported', async () => {
    const { defined, runs } = controlled();
    const host = new FakeHost([defined]);
    host.call('1', 'work');
    await settled();
    runs[0]?.context.signal.addEventListener('abort', () => runs[0]?.fail(runs[0].context.signal.reason));
    host.close();
    await settled();
    expect([host.frames, host.errors]).toEqual([[], []]);
  });

  test('is not one that the model does not wait for, when the model is interrupted', async () => {
    const { defined, runs } = controlled();
    const host = new FakeHost([defined]);
    host.call('1', 'work');
    await settled();
    host.receive({ serverContent: { interrupted: true } });
    runs[0]?.resolve(1);
    await settled();
    expect(host.responses).toHaveLength(1);
  });

  test('is one that comes after the end', async () => {
    const { defined, runs } = controlled();
    const host = new FakeHost([defined]);
    host.isClosed = true;
    host.call('1', 'work');
    await settled();
    expect(runs).toEqual([]);
  });

  test('goes on if the resumed session is told its result in words', async () => {
    const { defined, runs } = controlled('work', { behavior: 'BLOCKING' });
    const host = new FakeHost([defined]);
    host.call('told', 'work');
    host.call('lost', 'work');
    await settled();
    host.runner.lifecycle({ ...resumed([]), toldCalls: ['told'] });
    expect(runs.map(({ context }) => context.signal.aborted)).toEqual([false, true]);
    for (const { resolve } of runs) resolve('done');
    await settled();
    expect(host.responses.map(({ id }) => id)).toEqual(['told']);
  });

  test('goes on if the resumed session knows it, and runs again if it waits for it again', async () => {
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

describe('10,000 calls', () => {
  const calls = Array.from({ length: 10_000 }, (_, n) => ({ id: String(n), name: 'work' }));
  const ids = calls.map(({ id }) => id);

  /** A list that counts how often one of its elements is read. */
  function counted<T>(list: readonly T[]): { readonly list: readonly T[]; readonly reads: () => number } {
    let reads = 0;
    const get = (target: readonly T[], key: PropertyKey, receiver: unknown): unknown => {
      if (/^\d+$/.test(String(key))) reads++;
      return Reflect.get(target, key, receiver);
    };
    return { list: new Proxy(list, { get }), reads: () => reads };
  }

  test.each(['BLOCKING', 'NON_BLOCKING'] as const)(
    'in one frame: 256 run, the others are answered with an error at once (%s)',
    async (behavior) => {
      const { defined, runs } = controlled('work', { behavior });
      const host = new FakeHost([defined]);
      host.receive({ toolCall: { functionCalls: calls } });
      const problem = '256 calls are open already.';
      expect(host.frames.map(({ length }) => length)).toEqual([9_744]);
      expect(host.frames[0]?.[0]).toEqual({ id: '256', name: 'work', response: { error: problem } });
      expect(host.errors).toMatchObject([
        { code: 'function', message: `${problem} Further ones (9744) are answered with an error.` },
      ]);
      await settled();
      expect(runs).toHaveLength(256);
      for (const { resolve } of runs) resolve(1);
      await settled();
      expect(new Set(host.responses.map(({ id }) => id)).size).toBe(10_000);
      expect(host.responses).toHaveLength(10_000);
      // There is room again.
      host.call('next', 'work');
      await settled();
      expect(runs).toHaveLength(257);
    },
  );

  test('in 10,000 frames: 256 run, the others are answered with an error', async () => {
    const { defined, runs } = controlled();
    const host = new FakeHost([defined]);
    for (const call of calls) host.receive({ toolCall: { functionCalls: [call] } });
    await settled();
    expect([runs.length, host.responses.length]).toEqual([256, 9_744]);
  });

  test.each<readonly [string, (host: FakeHost, list: readonly string[]) => void]>([
    ['cancelled', (host, list) => host.receive({ toolCallCancellation: { ids: list as string[] } })],
    ['kept by a resumed session', (host, list) => host.runner.lifecycle(resumed(list))],
    ['lost by a resumed session', (host, list) => host.runner.lifecycle(resumed([], list))],
  ])('are %s by reading each id a few times', async (how, happen) => {
    const { defined, runs } = controlled('work', { behavior: 'BLOCKING' });
    const host = new FakeHost([defined]);
    host.receive({ toolCall: { functionCalls: calls } });
    await settled();
    const { list, reads } = counted(ids);
    happen(host, list);
    expect(reads()).toBeLessThanOrEqual(3 * ids.length);
    const isKept = how.startsWith('kept');
    expect(new Set(runs.map(({ context }) => context.signal.aborted))).toEqual(new Set([!isKept]));
  });
});

test('calls that are over are remembered, the newest 256 at least', async () => {
  const { defined, runs } = controlled();
  const quick = defineFunction({ name: 'quick', execute: () => 1 });
  const host = new FakeHost([defined, quick]);
  host.call('slow', 'work');
  for (let n = 0; n < 1_000; n++) {
    host.call(String(n), 'quick');
    if (n % 100 === 99) await settled();
  }
  expect(host.responses).toHaveLength(1_000);
  // Known, since it still runs, or since it is among the newest.
  for (const id of ['slow', '744', '999']) host.call(id, id === 'slow' ? 'work' : 'quick');
  await settled();
  expect([runs.length, host.responses.length]).toEqual([1, 1_000]);
});
