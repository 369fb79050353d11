import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interval, only, pick, range, type Choice } from '../../mutation/sample.ts';
import type { Report } from '../../mutation/survivors.ts';

const hundred = Array.from({ length: 100 }, (_, i) => i);

test('a seed picks the same mutants again, each at most once', () => {
  expect(pick(hundred, 40, 7)).toEqual(pick(hundred, 40, 7));
  expect(pick(hundred, 40, 7)).not.toEqual(pick(hundred, 40, 8));
  expect(new Set(pick(hundred, 40, 7)).size).toBe(40);
  expect(new Set(pick([1, 2], 40, 7))).toEqual(new Set([1, 2]));
});

test('each mutant is picked about as often as another', () => {
  const times = hundred.slice(0, 10).map(() => 0);
  for (let seed = 0; seed < 2000; seed++) {
    for (const picked of pick(hundred.slice(0, 10), 3, seed)) times[picked]!++;
  }
  // 600 each; the standard deviation is 20.
  for (const count of times) expect(Math.abs(count - 600)).toBeLessThan(100);
});

const choice: Choice = {
  file: 'src/least.ts',
  from: { line: 2, column: 9 },
  to: { line: 2, column: 15 },
  replacement: 'a < b',
};

test('a place is written as Stryker reads it: lines from 1, columns from 0', () => {
  expect(range(choice)).toBe('src/least.ts:2:9-2:15');
});

test('of a place with several mutants the report keeps those of the sample', () => {
  // Columns from 1, as in a report.
  const location = { start: { line: 2, column: 10 }, end: { line: 2, column: 16 } };
  const elsewhere = { start: { line: 3, column: 10 }, end: { line: 3, column: 16 } };
  const picked = { status: 'Survived', replacement: 'a < b', location };
  const mutants = [
    picked,
    { ...picked, replacement: 'true' },
    { ...picked, location: elsewhere },
    { ...picked, status: 'NoCoverage', replacement: 'false' },
  ];
  const report: Report = { files: { 'src/least.ts': { source: '', mutants } } };
  expect(only(report, [choice]).files['src/least.ts']?.mutants).toEqual([picked]);
});

test('the interval is that of Wilson', () => {
  const rounded = (killed: number, tried: number) => interval(killed, tried).map((end) => end.toFixed(3));
  expect(rounded(32, 40)).toEqual(['0.652', '0.895']);
  expect(rounded(10, 10)).toEqual(['0.722', '1.000']);
  expect(interval(0, 0)).toEqual([0, 1]);
});

test('the interval holds the share, and is narrower for more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (tried, some) => {
      const killed = Math.min(some, tried);
      const [low, high] = interval(killed, tried);
      expect(low).toBeLessThanOrEqual(killed / tried);
      expect(high).toBeGreaterThanOrEqual(killed / tried - 1e-12);
      const [lower, higher] = interval(4 * killed, 4 * tried);
      expect(higher - lower).toBeLessThan(high - low);
    }),
  );
});
