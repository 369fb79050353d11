/** The transport of Deno and Bun: the global `WebSocket`, which takes headers there. */
import { adapt, globalWebSocket } from './standard.ts';
import type { Transport } from './socket.ts';

export const transport: Transport = {
  get sendsHeaders() {
    return takesHeaders();
  },
  dial({ url, headers }, handlers) {
    const WebSocket = globalWebSocket();
    return adapt(takesHeaders() ? new WebSocket(url, { headers }) : new WebSocket(url), handlers);
  },
};

/**
 * Deno takes them from 2.5 on. Before that it reads the options as the name of a protocol, which they are not. Either
 * way the constructor throws before it dials.
 */
function takesHeaders(): boolean {
  let isAsked = false;
  const options = {
    get headers(): never {
      isAsked = true;
      throw new Error('asked');
    },
  };
  try {
    const WebSocket = globalWebSocket();
    new WebSocket('ws://127.0.0.1', options).close();
  } catch {
    // As it should.
  }
  return isAsked;
}
