import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OverflowError } from '../../src/index.ts';
import { AsyncQueue } from '../../src/live/async-queue.ts';
import { drain, rejection } from '../support/events.ts';

function make<T>(limit = 1_000_000) {
  const ended: AsyncQueue<T>[] = [];
  return { box: new AsyncQueue<T>(limit, (queue) => void ended.push(queue)), ended };
}

const item = <T>(value: T) => ({ done: false, value });
const DONE = { done: true, value: undefined };

describe('order', () => {
  test('what goes in comes out, in order, whoever is first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 200 }), async (pushes) => {
        const { box } = make<number>();
        const results: Promise<IteratorResult<number, undefined>>[] = [];
        let pushed = 0;
        for (const isPush of pushes) {
          if (isPush) box.push(pushed++, 1);
          else results.push(box.next());
        }
        box.end();
        while (results.length <= pushed) results.push(box.next());
        const settled = await Promise.all(results);
        const values = settled.flatMap((result) => (result.done === true ? [] : [result.value]));
        expect(values).toEqual(Array.from({ length: pushed }, (_, n) => n));
        expect(settled.slice(pushed).every(({ done }) => done === true)).toBe(true);
      }),
    );
  });

  test('next() may be called many times at once', async () => {
    const { box } = make<string>();
    const waiting = [box.next(), box.next(), box.next()];
    box.push('a', 1);
    box.push('b', 1);
    box.end();
    expect(await Promise.all(waiting)).toEqual([item('a'), item('b'), DONE]);
  });

  test('100,000 items go through fast', async () => {
    const { box } = make<number>();
    for (let n = 0; n < 100_000; n++) box.push(n, 1);
    box.end();
    // One after the other, each would move all that follow: ten seconds and more.
    expect((await drain(box)).items).toHaveLength(100_000);
  });
});

describe('the end', () => {
  test('comes after what is held, and stays', async () => {
    const { box, ended } = make<string>();
    box.push('a', 1);
    box.end();
    box.push('too late', 1);
    box.end(new Error('too late'));
    expect([await box.next(), await box.next(), await box.next()]).toEqual([item('a'), DONE, DONE]);
    expect(ended).toEqual([box]);
  });

  test('with an error throws it once, to the first who waits', async () => {
    const { box } = make<string>();
    const waiting = [box.next(), box.next()];
    const error = new Error('cut');
    const first = rejection(waiting[0] as Promise<unknown>);
    box.end(error);
    expect(await first).toBe(error);
    expect(await waiting[1]).toEqual(DONE);
    expect(await box.next()).toEqual(DONE);
  });

  test('with an error and something held gives that first', async () => {
    const { box } = make<string>();
    box.push('a', 1);
    box.end(new Error('cut'));
    expect(await drain(box)).toEqual({ items: ['a'], error: new Error('cut') });
    expect(await box.next()).toEqual(DONE);
  });

  test('that nobody reads rejects nothing', async () => {
    make<string>().box.end(new Error('cut'));
    await new Promise(setImmediate);
  });
});

describe('return()', () => {
  test('ends this reader: what is held and who waits is let go', async () => {
    const { box, ended } = make<string>();
    const waiting = box.next();
    expect(await box.return()).toEqual(DONE);
    expect(await waiting).toEqual(DONE);
    box.push('a', 1);
    expect(await box.next()).toEqual(DONE);
    expect(ended).toEqual([box]);
    expect(await box.return()).toEqual(DONE);
  });

  test('after an end with an error leaves no error behind', async () => {
    const { box } = make<string>();
    box.push('a', 1);
    box.end(new Error('cut'));
    await box.return();
    expect(await box.next()).toEqual(DONE);
  });

  test('is what `break` calls', async () => {
    const { box, ended } = make<string>();
    box.push('a', 1);
    box.push('b', 1);
    for await (const value of box) if (value === 'a') break;
    expect(ended).toEqual([box]);
  });
});

describe('a reader that falls behind', () => {
  test('gets what fits and what broke the limit, then an OverflowError', async () => {
    const { box, ended } = make<number>(10);
    for (let n = 0; n < 10; n++) box.push(n, 4);
    expect(ended).toEqual([box]);
    const { items, error } = await drain(box);
    expect(items).toEqual([0, 1, 2]);
    expect(error).toBeInstanceOf(OverflowError);
    expect((error as Error).message).toContain('10 bytes');
  });

  test('does not, as long as it reads', async () => {
    const { box, ended } = make<number>(10);
    for (let n = 0; n < 1_000; n++) {
      box.push(n, 10);
      expect(await box.next()).toEqual(item(n));
    }
    expect(ended).toEqual([]);
  });

  test('is counted by what it holds: a reader that waits holds nothing', async () => {
    const { box, ended } = make<string>(10);
    const waiting = box.next();
    box.push('huge', 1_000);
    expect(await waiting).toEqual(item('huge'));
    expect(ended).toEqual([]);
  });
});
