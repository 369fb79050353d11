import { afterEach, expect, test, vi } from 'vitest';
import type { LiveService } from '../../src/live/service.ts';
import { rejection } from '../support/events.ts';

afterEach(() => {
  vi.doUnmock('../../src/live/open.ts');
  vi.resetModules();
});

test('loads once', async () => {
  const { opener } = await import('../../src/live/chunks.ts');
  expect(opener.load()).toBe(opener.load());
  expect((await opener.load()).openSession).toBeTypeOf('function');
});

test('a chunk that cannot be loaded is a ConnectionError of phase load, and is tried again', async () => {
  vi.resetModules();
  vi.doMock('../../src/live/open.ts', () => {
    throw new Error('404');
  });
  const { opener } = await import('../../src/live/chunks.ts');
  expect(await rejection(opener.load())).toMatchObject({
    name: 'ConnectionError',
    phase: 'load',
    retryable: true,
  });
  vi.doUnmock('../../src/live/open.ts');
  expect((await opener.load()).openSession).toBeTypeOf('function');
});

test('connect() rejects with it, and touching `live` does not', async () => {
  vi.resetModules();
  vi.doMock('../../src/live/open.ts', () => {
    throw new Error('404');
  });
  const { GoogleGenAI } = await import('../../src/client.ts');
  const { live } = new GoogleGenAI({ apiKey: 'k' });
  expect(await rejection(live.connect({ model: 'm' }))).toMatchObject({ phase: 'load' });
});

async function neverLoads(): Promise<LiveService> {
  vi.resetModules();
  vi.doMock('../../src/live/open.ts', () => new Promise(() => {}));
  const { GoogleGenAI } = await import('../../src/client.ts');
  return new GoogleGenAI({ apiKey: 'k' }).live;
}

test('a chunk that never comes is given up after ten seconds, or setupTimeoutMs if that is more', async () => {
  const live = await neverLoads();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const failed = rejection(live.connect({ model: 'm', setupTimeoutMs: 20_000 }));
  vi.advanceTimersByTime(19_999);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await failed).toMatchObject({ name: 'TimeoutException', phase: 'load' });
  vi.useRealTimers();
});

test.each([
  ['was aborted already', () => AbortSignal.abort()],
  ['is aborted meanwhile', () => AbortSignal.timeout(20)],
])('a chunk that never comes is given up when the signal %s', async (_when, signal) => {
  const live = await neverLoads();
  const failed = rejection(live.connect({ model: 'm', signal: signal() }));
  expect(await failed).toMatchObject({ name: 'AbortError', code: 'aborted' });
});
