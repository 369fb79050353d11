import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pause, withDeadline, type Remaining } from '../src/runtime.ts';
import { TimeoutException } from '../src/index.ts';
import { rejection } from './support/events.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const forever = (): Promise<never> => new Promise(() => undefined);

/** A signal that counts who listens. */
function counted() {
  const controller = new AbortController();
  const add = vi.spyOn(controller.signal, 'addEventListener');
  const remove = vi.spyOn(controller.signal, 'removeEventListener');
  return { controller, left: () => add.mock.calls.length - remove.mock.calls.length };
}

describe('withDeadline', () => {
  test('gives what the work gives, and leaves nothing behind', async () => {
    const { controller, left } = counted();
    const deadline = { timeoutMs: 100, signal: controller.signal, waitsFor: 'it' };
    expect(await withDeadline(deadline, () => Promise.resolve(5))).toBe(5);
    const failure = new Error('no');
    expect(await rejection(withDeadline(deadline, () => Promise.reject(failure)))).toBe(failure);
    expect(left()).toBe(0);
  });

  test('ends when the time is over, and tells the work', async () => {
    let ending: Remaining | undefined;
    const waiting = rejection(
      withDeadline({ timeoutMs: 100, waitsFor: 'a token' }, (told) => {
        ending = told;
        return forever();
      }),
    );
    vi.advanceTimersByTime(99);
    expect(ending?.signal.aborted).toBe(false);
    expect(ending?.remainingMs()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(ending?.signal.aborted).toBe(true);
    const error = await waiting;
    expect(error).toBeInstanceOf(TimeoutException);
    expect((error as Error).message).toMatch(/^Waited 100 ms for a token\./);
  });

  test('ends when its signal says so, with the reason', async () => {
    const { controller, left } = counted();
    const waiting = rejection(
      withDeadline({ timeoutMs: 100, signal: controller.signal, waitsFor: 'it' }, forever),
    );
    const reason = new Error('enough');
    controller.abort(reason);
    expect(await waiting).toMatchObject({ code: 'aborted', name: 'AbortError', cause: reason });
    expect(left()).toBe(0);
  });

  test('does not begin if its signal was aborted', async () => {
    const work = vi.fn(forever);
    const signal = AbortSignal.abort();
    expect(await rejection(withDeadline({ timeoutMs: 100, signal, waitsFor: 'it' }, work))).toMatchObject({
      code: 'aborted',
    });
    expect(work).not.toHaveBeenCalled();
  });
});

describe('pause', () => {
  test('takes its time', async () => {
    const { controller, left } = counted();
    let over = false;
    const pausing = pause(100, controller.signal).then(() => (over = true));
    await vi.advanceTimersByTimeAsync(99);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await pausing;
    expect(over).toBe(true);
    expect(left()).toBe(0);
  });

  test('ends early with its signal', async () => {
    const controller = new AbortController();
    const pausing = rejection(pause(100, controller.signal));
    controller.abort();
    expect(await pausing).toMatchObject({ code: 'aborted' });
    expect(await rejection(pause(100, AbortSignal.abort()))).toMatchObject({ code: 'aborted' });
  });
});
