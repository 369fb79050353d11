import { afterEach, expect, test, vi } from 'vitest';
import { rejection } from '../support/events.ts';

afterEach(() => {
  vi.doUnmock('../../src/live/open.ts');
  vi.resetModules();
});

test('loads once', async () => {
  const { loadOpener } = await import('../../src/live/load.ts');
  expect(loadOpener()).toBe(loadOpener());
  expect((await loadOpener()).openSession).toBeTypeOf('function');
});

test('a chunk that cannot be loaded is a ConnectionError of phase load, and is tried again', async () => {
  vi.resetModules();
  vi.doMock('../../src/live/open.ts', () => {
    throw new Error('404');
  });
  const { loadOpener } = await import('../../src/live/load.ts');
  expect(await rejection(loadOpener())).toMatchObject({
    name: 'ConnectionError',
    phase: 'load',
    retryable: true,
  });
  vi.doUnmock('../../src/live/open.ts');
  expect((await loadOpener()).openSession).toBeTypeOf('function');
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

test.each([
  ['the time of connect is over', { setupTimeoutMs: 20 }, { name: 'TimeoutException', phase: 'load' }],
  ['its signal is aborted', { signal: AbortSignal.timeout(20) }, { name: 'AbortError', code: 'aborted' }],
])('a chunk that never comes is given up when %s', async (_name, limits, expected) => {
  vi.resetModules();
  vi.doMock('../../src/live/open.ts', () => new Promise(() => {}));
  const { GoogleGenAI } = await import('../../src/client.ts');
  const { live } = new GoogleGenAI({ apiKey: 'k' });
  expect(await rejection(live.connect({ model: 'm', ...limits }))).toMatchObject(expected);
});
