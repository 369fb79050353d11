import { expect, test } from 'vitest';
import { inVirtualTime, sleep } from '../../soak/clock.ts';
import { rejection } from '../support/events.ts';

test('hours pass in a moment, and everything happens in the order of time', async () => {
  const log = await inVirtualTime(1, async (clock) => {
    const happened: string[] = [];
    const start = [Date.now(), performance.now()];
    const wake = async (name: string, ms: number): Promise<void> => {
      await sleep(ms);
      happened.push(`${name} ${Date.now() - start[0]!} ${performance.now() - start[1]!}`);
    };
    const all = Promise.all([wake('c', 7_200_000), wake('a', 10), wake('b', 10)]);
    clearTimeout(setTimeout(() => happened.push('never'), 5));
    await clock.pass(7_200_000);
    await all;
    return happened;
  });
  expect(log).toEqual(['a 10 10', 'b 10 10', 'c 7200000 7200000']);
});

test('chance repeats itself, and all is as before afterwards, even after a failure', async () => {
  const before = [setTimeout, clearTimeout, Date.now, Math.random];
  const draw = (): Promise<number[]> =>
    inVirtualTime(5, () => Promise.resolve([Math.random(), Math.random()]));
  expect(await draw()).toEqual(await draw());
  await rejection(inVirtualTime(1, () => Promise.reject(new Error('broken'))));
  expect([setTimeout, clearTimeout, Date.now, Math.random]).toEqual(before);
  expect(Object.hasOwn(performance, 'now')).toBe(false);
});

test('waiting for a condition ends when it holds, or when the time is over', async () => {
  await inVirtualTime(1, async (clock) => {
    expect(await clock.until(() => clock.now >= 3_000, 60_000)).toBe(true);
    expect(clock.now).toBe(3_000);
    expect(await clock.until(() => false, 2_000)).toBe(false);
    expect(clock.now).toBe(5_000);
  });
});
