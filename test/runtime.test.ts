import { afterEach, expect, test, vi } from 'vitest';
import { startTimer } from '../src/runtime.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('acts once, and not if it is stopped before', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const [act, stopped] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const stop = startTimer(10, act);
  startTimer(10, stopped)();
  vi.advanceTimersByTime(9);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(act).toHaveBeenCalledOnce();
  expect(stopped).not.toHaveBeenCalled();
  stop();
});
