import { expect, test } from 'vitest';
import { memorySize } from '../../src/live/memory-size.ts';

test('text weighs as much as it is long, and what is small weighs something', () => {
  expect(memorySize({ text: 'a'.repeat(100_000) })).toBeGreaterThan(100_000);
  expect(memorySize({ text: 'a'.repeat(100_000) })).toBeLessThan(100_200);
  expect(memorySize({ parts: Array.from({ length: 10_000 }, () => ({})) })).toBeGreaterThan(500_000);
  expect(memorySize({ numbers: Array.from({ length: 10_000 }, (_, n) => n) })).toBeGreaterThan(80_000);
});

test('depth is no matter', () => {
  let deep: object = {};
  for (let n = 0; n < 100_000; n++) deep = { deep };
  expect(memorySize(deep)).toBeGreaterThan(5_000_000);
});
