/** The transport of browsers, Deno, Bun and workers: the global `WebSocket`. */
import { adapt } from './standard.ts';
import type { Transport, WebSocketLike } from './socket.ts';

export const transport: Transport = {
  sendsHeaders: false,
  dial({ url }, handlers) {
    const { WebSocket } = globalThis as { WebSocket?: new (url: string) => WebSocketLike };
    if (WebSocket === undefined) {
      throw new Error('This runtime has no global WebSocket. Give GoogleGenAI a `webSocket` factory.');
    }
    return adapt(new WebSocket(url), handlers);
  },
};
