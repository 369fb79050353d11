import { describe, expect, test } from 'vitest';
import { SendClock } from '../../src/resumption/send-clock.ts';

function paceAfter(...moments: number[]): number {
  const pace = new SendClock(0);
  for (const now of moments) pace.heard(now);
  return pace.at;
}

describe('SendClock', () => {
  test('a message that comes a moment after another one is not late', () => {
    expect(paceAfter(1_000, 1_050)).toBe(1_050);
    expect(paceAfter(1_000, 1_050, 1_250)).toBe(1_250);
  });

  test('one that comes together with another one may be as late as that', () => {
    expect(paceAfter(100, 200, 3_300, 3_300)).toBe(250);
    expect(paceAfter(100, 200, 3_300, 3_305)).toBe(255);
  });

  test('one that comes after a silence may be late, but no later than a line stalls', () => {
    expect(paceAfter(100, 200, 3_300)).toBe(250);
    expect(paceAfter(100, 200, 10_000)).toBe(5_000);
  });

  test('it never runs back, and never ahead', () => {
    let [before, now] = [0, 0];
    const pace = new SendClock(0);
    for (const gap of [0, 5, 10, 0, 200, 201, 0, 0, 7_000, 9, 60_000, 0, 50, 4_000, 1]) {
      pace.heard((now += gap));
      expect(pace.at).toBeGreaterThanOrEqual(before);
      expect(pace.at).toBeLessThanOrEqual(now);
      before = pace.at;
    }
  });
});
