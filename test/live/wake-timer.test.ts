/** Waiting for something that is looked at now and then. */
import { expect, test } from 'vitest';
import { Waiters } from '../../src/live/wake-timer.ts';
import { within } from '../support/events.ts';

test('what comes to be just after it was asked for is found at the next look', async () => {
  const waiters = new Waiters();
  let asked = 0;
  const met = waiters.until(() => ++asked > 1);
  waiters.look();
  expect(waiters.isEmpty).toBe(false);
  waiters.look();
  expect(waiters.isEmpty).toBe(true);
  await within(met, 'the second look');
});

test('all are released at the end', async () => {
  const waiters = new Waiters();
  const all = [waiters.until(() => false), waiters.until(() => false)];
  waiters.release();
  await within(Promise.all(all), 'the release');
  expect(waiters.isEmpty).toBe(true);
});
