import { describe, expect, test } from 'vitest';
import { transport } from '../../src/transport/node.ts';
import type { SocketClose, SocketHandlers } from '../../src/transport/socket.ts';
import { serve } from '../support/conversation.ts';
import { deferred, within } from '../support/events.ts';
import { acceptSetup, deadPort, httpAnswer } from '../support/server.ts';

function listener() {
  const opened = deferred();
  const ended = deferred<SocketClose>();
  const frames: string[] = [];
  let ends = 0;
  const handlers: SocketHandlers = {
    onOpen: () => opened.resolve(),
    onFrame: (text) => void frames.push(text),
    onClose: (close) => {
      ends++;
      ended.resolve(close);
    },
  };
  return {
    handlers,
    frames,
    opened: () => within(opened.promise, 'opening'),
    ended: () => within(ended.promise, 'the end'),
    ends: () => ends,
  };
}

const dial = async (url: string, headers = {}) => {
  const heard = listener();
  const socket = await transport.dial({ url: url.replace(/^http/, 'ws'), headers }, heard.handlers);
  return { socket, heard };
};

test('sends headers, asks for no compression, and frames are text', async () => {
  const server = await serve(() => undefined);
  const { socket, heard } = await dial(server.url, { 'x-goog-api-key': 'k' });
  await heard.opened();
  const { headers } = server.requests[0] ?? {};
  expect(headers?.['x-goog-api-key']).toBe('k');
  expect(headers?.['sec-websocket-extensions']).toBeUndefined();
  socket.send('{"a":"ü"}');
  const peer = await server.peer();
  expect(await peer.next()).toEqual({ a: 'ü' });
  peer.send('text ü', Buffer.from('bytes ü'));
  peer.close(4000, 'grund ü');
  expect(await heard.ended()).toEqual({ code: 4000, reason: 'grund ü' });
  expect(heard.frames).toEqual(['text ü', 'bytes ü']);
  expect(heard.ends()).toBe(1);
});

describe('the end', () => {
  test('of a refused upgrade has its status and no error of our own making', async () => {
    const server = await serve(acceptSetup, httpAnswer(403, 'forbidden'));
    const { heard } = await dial(server.url);
    expect(await heard.ended()).toEqual({ code: 1006, reason: '', httpStatus: 403 });
  });

  test('of a refused port has the error', async () => {
    const { heard } = await dial(`http://127.0.0.1:${await deadPort()}`);
    const { code, error } = await heard.ended();
    expect(code).toBe(1006);
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('comes after abandon(), while dialing and while open', async () => {
    const server = await serve(() => undefined);
    const early = await dial(server.url);
    early.socket.abandon();
    expect((await early.heard.ended()).code).toBe(1006);
    const late = await dial(server.url);
    await late.heard.opened();
    late.socket.abandon();
    expect((await late.heard.ended()).code).toBe(1006);
  });

  test('of a frame that is not UTF-8 has a class of error', async () => {
    const server = await serve((peer) => {
      peer.request.socket.write(Buffer.from([0x81, 0x02, 0xc3, 0x28]));
    });
    const { heard } = await dial(server.url);
    expect(await heard.ended()).toMatchObject({ code: 1006, error: { code: 'WS_ERR_INVALID_UTF8' } });
  });
});

test('what cannot be an address rejects', async () => {
  await expect(dial('nonsense')).rejects.toThrow();
});
