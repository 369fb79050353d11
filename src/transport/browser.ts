/** The transport of browsers and workers: the global `WebSocket`, which takes no headers there. */
import { adapt, globalWebSocket } from './standard.ts';
import type { Transport } from './socket.ts';

export const transport: Transport = {
  sendsHeaders: false,
  dial({ url }, handlers) {
    const WebSocket = globalWebSocket();
    return adapt(new WebSocket(url), handlers);
  },
};
