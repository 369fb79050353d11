/** The transport of Node: the `ws` package, loaded when the first connection is made. */
import type { WebSocket } from 'ws';
import type { DialRequest, Socket, SocketHandlers, Transport } from './socket.ts';

export const transport: Transport = {
  sendsHeaders: true,
  async dial({ url, headers }: DialRequest, handlers) {
    const { WebSocket } = await import('ws');
    // With compression, a frame costs ten times the CPU and each session 240 kB more.
    return new NodeSocket(new WebSocket(url, { headers, perMessageDeflate: false }), handlers);
  },
};

class NodeSocket implements Socket {
  readonly #socket: WebSocket;
  #error: unknown;
  #httpStatus: number | undefined;
  /** Counted here: a socket that broke has forgotten what it did not write. */
  #unsent = 0;

  constructor(socket: WebSocket, handlers: SocketHandlers) {
    this.#socket = socket;
    socket.once('unexpected-response', (_request, response) => {
      this.#httpStatus = response.statusCode;
      socket.terminate();
    });
    socket.once('open', () => {
      socket.removeAllListeners('unexpected-response');
      handlers.onOpen();
    });
    // `ws` hands over text and binary frames alike as a Buffer.
    socket.on('message', (data: Buffer) => handlers.onFrame(data.toString()));
    socket.on('error', (error) => {
      // After a refusal it is only about our own hanging up.
      if (this.#httpStatus === undefined) this.#error ??= error;
    });
    socket.on('close', (code, reason) => {
      handlers.onClose({
        code,
        reason: reason.toString(),
        ...(this.#httpStatus !== undefined && { httpStatus: this.#httpStatus }),
        ...(this.#error !== undefined && { error: this.#error }),
      });
    });
  }

  get bufferedAmount(): number {
    return this.#unsent;
  }

  send(text: string): void {
    const { length } = text;
    this.#unsent += length;
    this.#socket.send(text, (error) => {
      if (!error) this.#unsent -= length;
    });
  }

  close(code?: number, reason?: string): void {
    this.#socket.close(code, reason);
  }

  abandon(): void {
    this.#socket.terminate();
  }
}
