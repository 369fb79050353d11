/** The transport of Node: the `ws` package, loaded when the first connection is made. */
import { createRequire } from 'node:module';
import type * as Ws from 'ws';
import type { WebSocket } from 'ws';
import type { DialRequest, Socket, SocketHandlers, Transport } from './socket.ts';

/** Kept, since even an import that is done already costs a dial 0.1 ms. */
let loading: Promise<typeof Ws> | undefined;

/**
 * `ws` is CommonJS. Importing it makes Node look for the exports of each of its files first, which takes longer than all
 * the rest of a program's way to its first session. A bundle, which has it inside, finds it by the import.
 */
function load(): Promise<typeof Ws> {
  try {
    return Promise.resolve(createRequire(import.meta.url)('ws') as typeof Ws);
  } catch {
    return import('ws');
  }
}

export const transport: Transport = {
  sendsHeaders: true,
  async dial({ url, headers }: DialRequest, handlers) {
    loading ??= load();
    const { WebSocket } = await loading;
    // With compression, a frame costs ten times the CPU and each session 240 kB more.
    return new NodeSocket(new WebSocket(url, { headers, perMessageDeflate: false }), handlers);
  },
};

/** Where a socket of `ws` keeps ours: listeners are shared functions, since closures cost each idle session memory. */
const OWNER: unique symbol = Symbol('owner');

class NodeSocket implements Socket {
  readonly socket: WebSocket;
  readonly handlers: SocketHandlers;
  error: unknown;
  httpStatus: number | undefined;
  /** Counted here: a socket that broke has forgotten what it did not write. */
  bufferedAmount = 0;

  constructor(socket: WebSocket, handlers: SocketHandlers) {
    this.socket = Object.assign(socket, { [OWNER]: this });
    this.handlers = handlers;
    socket.once('unexpected-response', onRefused);
    socket.once('open', onOpen);
    socket.on('message', onMessage);
    socket.on('error', onError);
    socket.on('close', onClose);
  }

  send(text: string): void {
    const { length } = text;
    this.bufferedAmount += length;
    this.socket.send(text, (error) => {
      if (error) return;
      this.bufferedAmount -= length;
      if (this.bufferedAmount === 0) this.handlers.onDrain?.();
    });
  }

  close(code?: number, reason?: string): void {
    this.socket.close(code, reason);
  }

  abandon(): void {
    this.socket.terminate();
  }
}

function ownerOf(socket: WebSocket): NodeSocket {
  return (socket as unknown as { [OWNER]: NodeSocket })[OWNER];
}

function onRefused(this: WebSocket, _request: unknown, { statusCode }: { statusCode?: number }): void {
  ownerOf(this).httpStatus = statusCode;
  this.terminate();
}

function onOpen(this: WebSocket): void {
  this.off('unexpected-response', onRefused);
  ownerOf(this).handlers.onOpen();
}

/** `ws` hands over text and binary frames alike as a Buffer. */
function onMessage(this: WebSocket, data: Buffer): void {
  ownerOf(this).handlers.onFrame(data.toString());
}

function onError(this: WebSocket, error: Error): void {
  const owner = ownerOf(this);
  // After a refusal it is only about our own hanging up.
  if (owner.httpStatus === undefined) owner.error ??= error;
}

function onClose(this: WebSocket, code: number, reason: Buffer): void {
  const { handlers, httpStatus, error } = ownerOf(this);
  handlers.onClose({
    code,
    reason: reason.toString(),
    ...(httpStatus !== undefined && { httpStatus }),
    ...(error !== undefined && { error }),
  });
}
