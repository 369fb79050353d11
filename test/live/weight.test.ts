import { expect, test } from 'vitest';
import { weigh } from '../../src/live/weight.ts';

test('text weighs as much as it is long, and what is small weighs something', () => {
  expect(weigh({ text: 'a'.repeat(100_000) })).toBeGreaterThan(100_000);
  expect(weigh({ text: 'a'.repeat(100_000) })).toBeLessThan(100_200);
  expect(weigh({ parts: Array.from({ length: 10_000 }, () => ({})) })).toBeGreaterThan(500_000);
  expect(weigh({ numbers: Array.from({ length: 10_000 }, (_, n) => n) })).toBeGreaterThan(80_000);
});

test('depth is no matter', () => {
  let deep: object = {};
  for (let n = 0; n < 100_000; n++) deep = { deep };
  expect(weigh(deep)).toBeGreaterThan(5_000_000);
});
