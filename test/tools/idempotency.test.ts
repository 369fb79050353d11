/** Which calls count as repetitions of abandoned ones. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IdempotencyKeys, REPEAT_MS } from '../../src/tools/idempotency.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const tea = { id: '1', name: 'order', args: { item: 'tea', cups: 1 } };
const again = { id: '2', name: 'order', args: { cups: 1, item: 'tea' } };
const milk = { id: '3', name: 'order', args: { item: 'milk', cups: 1 } };

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
