/** Which calls count as repetitions of abandoned ones. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { IdempotencyKeys, REPEAT_MS } from '../../src/tools/idempotency.ts';
import { controlled } from './support/functions.ts';
import { FakeHost, restarted, resumed, settled } from './support/host.ts';

const tea = { id: '1', name: 'order', args: { item: 'tea', cups: 1 } };
const again = { id: '2', name: 'order', args: { cups: 1, item: 'tea' } };
const milk = { id: '3', name: 'order', args: { item: 'milk', cups: 1 } };

describe('keys', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a repetition has the same function and the same arguments, in any order', () => {
    const keys = new IdempotencyKeys();
    keys.abandon(tea, 'key', 'interrupted');
    expect(keys.keyFor(milk)).not.toBe('key');
    expect(keys.keyFor({ ...again, name: 'cancel' })).not.toBe('key');
    expect(keys.keyFor(again)).toBe('key');
  });

  test('there is one repetition of a call', () => {
    const keys = new IdempotencyKeys();
    keys.abandon(tea, 'key', 'interrupted');
    expect([keys.keyFor(again), keys.keyFor(again)]).toEqual(['key', expect.not.stringMatching('key')]);
  });

  test('a call that is abandoned twice is repeated once', () => {
    const keys = new IdempotencyKeys();
    keys.abandon(tea, 'key', 'interrupted');
    keys.abandon(tea, 'key', 'rewound');
    expect([keys.keyFor(again), keys.keyFor(again)]).toEqual(['key', expect.not.stringMatching('key')]);
  });

  test('of two equal calls, the oldest is repeated first', () => {
    const keys = new IdempotencyKeys();
    keys.abandon(tea, 'first', 'interrupted');
    keys.abandon(again, 'second', 'interrupted');
    expect([keys.keyFor(tea), keys.keyFor(tea)]).toEqual(['first', 'second']);
  });

  test.each(['interrupted', 'rewound'] as const)('a call is remembered for as long as %s says', (why) => {
    const keys = new IdempotencyKeys();
    keys.abandon(tea, 'key', why);
    vi.advanceTimersByTime(REPEAT_MS[why]);
    expect(keys.keyFor(again)).not.toBe('key');
    keys.abandon(tea, 'key', why);
    vi.advanceTimersByTime(REPEAT_MS[why] - 1);
    expect(keys.keyFor(again)).toBe('key');
  });

  test('a call that goes on itself has no repetition', () => {
    const keys = new IdempotencyKeys();
    keys.abandon(tea, 'key', 'rewound');
    keys.reclaim('key');
    expect(keys.keyFor(again)).not.toBe('key');
  });

  test('the newest 256 abandoned calls are remembered', () => {
    const keys = new IdempotencyKeys();
    const call = (n: number) => ({ id: String(n), name: 'f', args: { n } });
    for (let n = 0; n < 257; n++) keys.abandon(call(n), `key ${n}`, 'interrupted');
    expect(keys.keyFor(call(0))).not.toBe('key 0');
    expect([keys.keyFor(call(1)), keys.keyFor(call(256))]).toEqual(['key 1', 'key 256']);
  });

  test('arguments nested deeper than the stack are like no others', () => {
    const keys = new IdempotencyKeys();
    const args = JSON.parse(`{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`) as Record<string, unknown>;
    keys.abandon({ id: '1', name: 'f', args }, 'key', 'interrupted');
    expect(keys.keyFor({ id: '2', name: 'f', args })).not.toBe('key');
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
