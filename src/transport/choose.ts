/** How the sessions of a client dial: over the sockets of this runtime, or over those that its user makes. */
import { transport as platform } from '#transport';
import type { Transport, WebSocketFactory } from './socket.ts';
import { adapt } from './standard.ts';

export function chooseTransport(webSocket: WebSocketFactory | undefined): Transport {
  if (webSocket === undefined) return platform;
  return {
    ...platform,
    dial: async ({ url, headers }, handlers) => adapt(await webSocket(url, { headers }), handlers),
  };
}
