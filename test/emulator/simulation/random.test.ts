import { expect, it } from 'vitest';
import { Random } from '../../../src/emulator/simulation/random.ts';

it('repeats itself for the same seed only', () => {
  const draw = (seed: number) => {
    const random = new Random(seed);
    return [random.next(), random.uuid(), random.digits(19), random.fork().next()];
  };
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

it('draws what its names say', () => {
  const random = new Random(1);
  const draws = Array.from({ length: 1_000 }, () => random.between(40, 200));
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(40);
  expect(Math.max(...draws)).toBeLessThan(200);
  expect(draws.reduce((sum, draw) => sum + draw) / 1_000).toBeCloseTo(120, -1);
  expect(random.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(random.digits(19)).toMatch(/^[1-9]\d{18}$/);
  expect([random.chance(0), random.chance(1)]).toEqual([false, true]);
});
