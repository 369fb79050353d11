import { afterEach, expect, test, vi } from 'vitest';
import { transport } from '../../src/transport/deno-bun.ts';
import { FakeSocket } from '../support/fake-socket.ts';

const handlers = { onOpen: () => undefined, onFrame: () => undefined, onClose: () => undefined };
const request = { url: 'wss://example.com/', headers: { 'x-goog-api-key': 'k' } };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Makes `read` the way in which the global `WebSocket` reads its options, and returns what it has made. */
function stubSocket(read: (options?: { headers?: object }) => unknown) {
  const made: { readonly url: string; readonly options: unknown; readonly socket: FakeSocket }[] = [];
  class Global extends FakeSocket {
    constructor(url: string, options?: { headers?: object }) {
      super();
      made.push({ url, options: read(options), socket: this });
    }
  }
  vi.stubGlobal('WebSocket', Global);
  return made;
}

test('headers are sent where the socket reads them', async () => {
  const made = stubSocket((options) => options?.headers);
  expect(transport.sendsHeaders).toBe(true);
  expect(made).toEqual([]);
  await transport.dial(request, handlers);
  expect(made).toMatchObject([{ url: request.url, options: request.headers }]);
});

test('a socket that takes protocols only gets the address alone', async () => {
  const made = stubSocket((protocols) => {
    if (protocols !== undefined) throw new SyntaxError(`Invalid protocol "${String(protocols)}"`);
  });
  expect(transport.sendsHeaders).toBe(false);
  await transport.dial(request, handlers);
  expect(made).toMatchObject([{ url: request.url, options: undefined }]);
});

test('a socket that ignores its options is closed, and the next one gets the address alone', async () => {
  const made = stubSocket(() => undefined);
  expect(transport.sendsHeaders).toBe(false);
  expect(made.map(({ socket }) => socket.closes.length)).toEqual([1]);
  await transport.dial(request, handlers);
  expect(made.at(-1)).toMatchObject({ url: request.url });
  expect(made.at(-1)?.socket.closes).toEqual([]);
});
