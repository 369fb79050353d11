import { afterEach, expect, test, vi } from 'vitest';
import { transport } from '../../src/transport/browser.ts';
import { thrown } from '../support/events.ts';
import { FakeSocket } from '../support/fake-socket.ts';

const handlers = { onOpen: () => undefined, onFrame: () => undefined, onClose: () => undefined };

afterEach(() => {
  vi.unstubAllGlobals();
});

test('uses the global WebSocket with the address alone', async () => {
  const made: unknown[][] = [];
  class Global extends FakeSocket {
    constructor(...args: unknown[]) {
      super();
      made.push(args);
    }
  }
  vi.stubGlobal('WebSocket', Global);
  await transport.dial({ url: 'wss://example.com/?key=k', headers: { secret: 's' } }, handlers);
  expect(made).toEqual([['wss://example.com/?key=k']]);
  expect(transport.sendsHeaders).toBe(false);
});

test('says what to do where there is none', () => {
  vi.stubGlobal('WebSocket', undefined);
  const error = thrown(() => transport.dial({ url: 'wss://example.com', headers: {} }, handlers));
  expect((error as Error).message).toMatch(/webSocket.*factory/);
});
