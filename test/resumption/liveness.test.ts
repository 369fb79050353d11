import { describe, expect, test } from 'vitest';
import { Liveness } from '../../src/resumption/liveness.ts';
import { readPolicy } from '../../src/resumption/policy.ts';

const POLICY = readPolicy({ stalledAfterMs: 1_000, deadAfterMs: 5_000 }, []);

describe('Liveness', () => {
  test('expects nothing and is never tired of it', () => {
    const liveness = new Liveness(POLICY, 0);
    expect(liveness.wakeAt('nothing')).toBe(Infinity);
    expect(liveness.stalled('nothing', 1e9)).toBeUndefined();
    expect(liveness.isDead('nothing', 1e9)).toBe(false);
  });

  test('tells once that expected output has not come, and again after the next wait', () => {
    const liveness = new Liveness(POLICY, 0);
    liveness.asked(100);
    expect(liveness.wakeAt('answer')).toBe(1_100);
    expect(liveness.stalled('answer', 1_099)).toBeUndefined();
    expect(liveness.stalled('answer', 1_100)).toBe(1_000);
    expect(liveness.stalled('answer', 1_200)).toBeUndefined();
    liveness.progress(1_300);
    expect(liveness.stalled('answer', 2_300)).toBe(1_000);
  });

  test('any frame at all shows that the connection lives', () => {
    const liveness = new Liveness(POLICY, 0);
    liveness.asked(0);
    liveness.heard(4_000);
    expect(liveness.isDead('answer', 8_999)).toBe(false);
    expect(liveness.isDead('answer', 9_000)).toBe(true);
  });

  test('who goes on asking a connection that is silent does not keep it alive', () => {
    const liveness = new Liveness(POLICY, 0);
    for (let now = 100; now < 5_000; now += 100) liveness.asked(now);
    expect(liveness.stalled('answer', 1_100)).toBe(1_000);
    expect(liveness.isDead('answer', 5_099)).toBe(false);
    expect(liveness.isDead('answer', 5_100)).toBe(true);
  });

  test('a question after a sign of life has a wait of its own', () => {
    const liveness = new Liveness(POLICY, 0);
    liveness.asked(100);
    liveness.heard(200);
    liveness.asked(4_000);
    expect(liveness.isDead('answer', 8_999)).toBe(false);
    expect(liveness.isDead('answer', 9_000)).toBe(true);
  });

  test('a second connection that is just as silent has twice the time: it may not be the connection', () => {
    const liveness = new Liveness(POLICY, 0);
    expect(liveness.isDead('answer', 5_000)).toBe(true);
    liveness.heard(6_000);
    liveness.asked(6_000);
    expect(liveness.isDead('answer', 15_999)).toBe(false);
    expect(liveness.isDead('answer', 16_000)).toBe(true);
    liveness.heard(17_000);
    liveness.asked(17_000);
    expect(liveness.isDead('answer', 36_999)).toBe(false);
    liveness.progress(60_000);
    expect(liveness.isDead('answer', 65_000)).toBe(true);
  });

  test('a socket that takes nothing is dead as well', () => {
    const liveness = new Liveness(POLICY, 0);
    liveness.flow(false, 1_000);
    liveness.flow(false, 3_000);
    expect(liveness.wakeAt('nothing')).toBe(6_000);
    expect(liveness.isDead('nothing', 6_000)).toBe(true);
    liveness.flow(true, 6_000);
    expect(liveness.isDead('nothing', 1e9)).toBe(false);
  });
});
