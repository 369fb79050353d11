import { expect, it } from 'vitest';
import { ConnectionCounter } from '../../src/emulator/connection-counter.ts';

it('counts what is open at the same time, of one session or of all', () => {
  const counter = new ConnectionCounter();
  const [a, b, c] = [{ session: 'one' }, { session: 'one' }, { session: 'two' }] as const;
  counter.add(a);
  counter.add(c);
  counter.remove(a);
  counter.add(b);
  expect([counter.peak('one'), counter.peak('two'), counter.peak()]).toEqual([1, 1, 2]);
  const d = { session: 'one' };
  counter.add(d);
  counter.remove(d);
  counter.add(d); // does not come back
  expect([counter.peak('one'), counter.peak('nobody'), counter.peak()]).toEqual([2, 0, 3]);
});

it('forgets a connection in what it says of its session', () => {
  const counter = new ConnectionCounter();
  const [a, b] = [{ session: 'one' }, { session: 'one' }] as const;
  counter.add(a);
  counter.add(b);
  counter.forget(b);
  expect([counter.peak('one'), counter.peak()]).toEqual([1, 2]);
});
