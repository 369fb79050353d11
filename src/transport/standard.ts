/**
 * Speaks through any standard `WebSocket`: the global one of browsers, Deno, Bun and workers, or one
 * that the user's own factory made.
 */
import { LiveError } from '../errors.ts';
import type { Socket, SocketHandlers, WebSocketLike } from './socket.ts';

interface BlobLike {
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface TextDecoderLike {
  decode(bytes: ArrayBuffer | Uint8Array): string;
}

const { TextDecoder } = globalThis as unknown as { TextDecoder: new () => TextDecoderLike };

const OPEN = 1;
const CLOSED = 3;

/** Attaches the handlers to a socket that is opening or open. Throws for what is no socket. */
export function adapt(socket: WebSocketLike, handlers: SocketHandlers): Socket {
  if (typeof socket?.send !== 'function' || typeof socket.close !== 'function') {
    throw new LiveError('configuration', 'The webSocket factory must give a WebSocket, or a promise of one.');
  }
  return new StandardSocket(socket, handlers);
}

class StandardSocket implements Socket {
  readonly #socket: WebSocketLike;
  readonly #handlers: SocketHandlers;
  readonly #decoder = new TextDecoder();
  /** Set once a Blob came: reading one is asynchronous, so everything after it waits its turn. */
  #turn: Promise<void> | undefined;
  #error: unknown;
  #ended = false;

  constructor(socket: WebSocketLike, handlers: SocketHandlers) {
    this.#socket = socket;
    this.#handlers = handlers;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => handlers.onOpen();
    socket.onmessage = (event: { data: unknown }) => this.#receive(event.data);
    socket.onerror = (event: { error?: unknown; message?: unknown }) => {
      this.#error ??= event.error ?? event.message;
    };
    socket.onclose = (event: { code?: number; reason?: string }) => {
      this.#inOrder(() => this.#end(event.code ?? 1006, event.reason ?? ''));
    };
    // A factory may hand over a socket that has opened already, or closed.
    if (socket.readyState === OPEN) void Promise.resolve().then(() => handlers.onOpen());
    if (socket.readyState === CLOSED) void Promise.resolve().then(() => this.#end(1006, ''));
  }

  get bufferedAmount(): number {
    return this.#socket.bufferedAmount;
  }

  send(text: string): void {
    this.#socket.send(text);
  }

  close(code?: number, reason?: string): void {
    this.#socket.close(code, reason);
  }

  abandon(): void {
    // A browser cannot cut a connection: it closes in its own time, and we stop listening now.
    if (this.#socket.terminate === undefined) this.#socket.close();
    else this.#socket.terminate();
    this.#end(1006, '');
  }

  #receive(data: unknown): void {
    if (typeof data === 'string') this.#inOrder(() => this.#handlers.onFrame(data));
    else if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) {
      const text = this.#decoder.decode(data as ArrayBuffer | Uint8Array);
      this.#inOrder(() => this.#handlers.onFrame(text));
    } else if (typeof (data as BlobLike | undefined)?.arrayBuffer === 'function') {
      // What cannot be read is told as a frame that cannot be.
      const reading = (data as BlobLike).arrayBuffer().then(
        (bytes) => this.#decoder.decode(bytes),
        () => '',
      );
      this.#turn = (this.#turn ?? Promise.resolve()).then(async () => {
        const text = await reading;
        if (!this.#ended) this.#handlers.onFrame(text);
      });
    }
  }

  #inOrder(act: () => void): void {
    if (this.#turn === undefined) act();
    else {
      this.#turn = this.#turn.then(() => {
        if (!this.#ended) act();
      });
    }
  }

  #end(code: number, reason: string): void {
    if (this.#ended) return;
    this.#ended = true;
    const httpStatus = refusedStatus(this.#error);
    this.#handlers.onClose({
      code,
      reason,
      ...(httpStatus !== undefined && { httpStatus }),
      ...(this.#error !== undefined && { error: this.#error }),
    });
  }
}

/** `ws` tells the status of a refused upgrade in the text of its error only; browsers not at all. */
function refusedStatus(error: unknown): number | undefined {
  const text = error instanceof Error ? error.message : typeof error === 'string' ? error : '';
  const status = /^Unexpected server response: (\d{3})$/.exec(text)?.[1];
  return status === undefined ? undefined : Number(status);
}
