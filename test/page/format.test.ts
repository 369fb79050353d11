import { expect, it } from 'vitest';
import { median, seconds, whole } from '../../page/format.ts';

it('times have as many digits as one reads', () => {
  expect([90, 428, 9_949, 9_951, 61_240].map(seconds)).toEqual([
    '0.09 s',
    '0.43 s',
    '9.95 s',
    '10.0 s',
    '61.2 s',
  ]);
});

it('counts are grouped', () => {
  expect(whole(1_234_567)).toBe('1,234,567');
});

it('the median is one of the values, and undefined of none', () => {
  expect([[], [3], [5, 1, 3], [4, 1]].map(median)).toEqual([undefined, 3, 3, 4]);
});
