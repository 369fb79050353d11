import { describe, expect, test } from 'vitest';
import { marginOf, PlannedMove } from '../../src/resumption/planned-move.ts';

describe('a move', () => {
  test.each([
    [60_000, 10_000],
    [30_000, 10_000],
    [15_000, 5_000],
    [3_000, 1_500],
    [0, 1_500],
  ])('with a notice of %i ms leaves %i ms before the end', (notice, margin) => {
    expect(marginOf(notice)).toBe(margin);
  });

  test('takes place at the first calm moment, or at the deadline', () => {
    const move = new PlannedMove(30_000, 100_000);
    expect(move.begin(101_000, false)).toBe(false);
    expect(move.wakeAt(101_000, false)).toBe(120_000);
    expect(move.wakeAt(101_000, true)).toBeLessThan(101_000);
    expect(move.begin(101_000, true)).toBe(true);
    expect(new PlannedMove(30_000, 0).begin(20_000, false)).toBe(true);
  });

  test('is not begun before its time, not even at the deadline', () => {
    const move = new PlannedMove(10_000, 0, 15_000);
    expect([move.begin(14_999, true), move.wakeAt(0, true), move.wakeAt(0, false)]).toEqual([
      false,
      15_000,
      15_000,
    ]);
    expect(move.begin(15_000, true)).toBe(true);
  });

  test('is begun once; when the dial fails, again a second later', () => {
    const move = new PlannedMove(undefined, 0);
    expect(move.begin(20_000, false)).toBe(true);
    expect(move.begin(20_001, true)).toBe(false);
    expect(move.wakeAt(20_001, false)).toBe(Infinity);
    move.failed(22_000);
    expect(move.wakeAt(21_000, false)).toBe(22_000);
    expect(move.begin(21_500, false)).toBe(false);
    expect(move.begin(22_000, false)).toBe(true);
  });

  test('once dialed, the deadline still wakes a session that was calm and is not any more', () => {
    const move = new PlannedMove(30_000, 0);
    expect(move.begin(1_000, true)).toBe(true);
    expect(move.isDue(1_500, false)).toBe(false);
    expect(move.wakeAt(1_500, false)).toBe(20_000);
    expect(move.isDue(20_000, false)).toBe(true);
  });

  test('a long notice is no reason to hurry: it begins a minute before the end', () => {
    const move = new PlannedMove(300_000, 0);
    expect(move.begin(239_999, true)).toBe(false);
    expect(move.wakeAt(1_000, true)).toBe(240_000);
    expect(move.isDue(240_000, true)).toBe(true);
    expect([move.isDue(289_999, false), move.isDue(290_000, false)]).toEqual([false, true]);
    expect(move.begin(240_000, true)).toBe(true);
  });

  test('another goAway brings the deadline forward, never puts it off', () => {
    const move = new PlannedMove(60_000, 0);
    move.warn(90_000, 10_000);
    expect(move.wakeAt(10_000, false)).toBe(50_000);
    move.warn(6_000, 20_000);
    expect(move.wakeAt(20_000, false)).toBe(24_000);
    move.warn(-5_000, 21_000);
    expect(move.begin(21_000, false)).toBe(true);
  });
});
