/**
 * Speaks through any standard `WebSocket`: the global one of browsers, Deno, Bun and workers, or one
 * that the user's own factory made.
 */
import { isInstance, LiveError } from '../errors.ts';
import type { Socket, SocketHandlers, WebSocketLike } from './socket.ts';

/** The global `WebSocket`. Options are for the runtimes that read them. */
export type StandardWebSocket = new (
  url: string,
  options?: { readonly headers: Readonly<Record<string, string>> },
) => WebSocketLike;

/** Throws where there is none. */
export function globalWebSocket(): StandardWebSocket {
  const { WebSocket } = globalThis as { WebSocket?: StandardWebSocket };
  if (WebSocket === undefined) {
    throw new Error('This runtime has no global WebSocket. Give GoogleGenAI a `webSocket` factory.');
  }
  return WebSocket;
}

interface BlobLike {
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface TextDecoderLike {
  decode(bytes: ArrayBuffer | Uint8Array): string;
}

const OPEN = 1;
const CLOSED = 3;

/** Attaches the handlers to a socket that is opening or open. Throws for what is no socket. */
export function adapt(socket: WebSocketLike, handlers: SocketHandlers): Socket {
  if (typeof socket?.send !== 'function' || typeof socket.close !== 'function') {
    throw new LiveError('configuration', 'The webSocket factory must give a WebSocket, or a promise of one.');
  }
  const { TextDecoder } = globalThis as { TextDecoder?: new () => TextDecoderLike };
  if (TextDecoder === undefined) throw new LiveError('configuration', NO_DECODER);
  return new StandardSocket(socket, handlers, new TextDecoder());
}

const NO_DECODER =
  'This runtime has no TextDecoder. React Native has one from 0.85 on, and Expo brings one; elsewhere load a polyfill first.';

class StandardSocket implements Socket {
  readonly #socket: WebSocketLike;
  readonly #handlers: SocketHandlers;
  readonly #decoder: TextDecoderLike;
  /** What is told next, once a Blob has come: reading one takes time, and all that follows waits behind it. */
  #pending: Promise<void> | undefined;
  #error: unknown;
  #ended = false;

  constructor(socket: WebSocketLike, handlers: SocketHandlers, decoder: TextDecoderLike) {
    this.#socket = socket;
    this.#decoder = decoder;
    this.#handlers = handlers;
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => handlers.onOpen();
    socket.onmessage = ({ data }: { data: unknown }) => {
      const text = this.#pending === undefined ? this.#decode(data) : undefined;
      if (text === undefined) this.#wait(() => this.#read(data));
      else handlers.onFrame(text);
    };
    socket.onerror = (event: { error?: unknown; message?: unknown }) => {
      this.#error ??= event.error ?? event.message;
    };
    socket.onclose = (event: { code?: number; reason?: string }) => {
      // Deno says 0 where no connection came about.
      const end = (): void => this.#end(event.code || 1006, event.reason ?? '');
      if (this.#pending === undefined) end();
      else this.#wait(end);
    };
    // A factory may hand over a socket that has opened already, or closed.
    if (socket.readyState === OPEN) void Promise.resolve().then(() => handlers.onOpen());
    if (socket.readyState === CLOSED) void Promise.resolve().then(() => this.#end(1006, ''));
  }

  get bufferedAmount(): number {
    return this.#socket.bufferedAmount;
  }

  /** A socket of the user's own may throw here. It is broken then, and the connection is over. */
  send(text: string): void {
    try {
      this.#socket.send(text);
    } catch (error) {
      this.#error ??= error;
      this.abandon();
    }
  }

  close(code?: number, reason?: string): void {
    try {
      this.#socket.close(code, reason);
    } catch (error) {
      this.#error ??= error;
      this.#end(1006, '');
    }
  }

  abandon(): void {
    if (this.#ended) return;
    try {
      // A browser cannot cut a connection: it closes in its own time, and we stop listening now.
      if (this.#socket.terminate === undefined) this.#socket.close();
      else this.#socket.terminate();
    } catch (error) {
      this.#error ??= error;
    }
    this.#end(1006, '');
  }

  async #read(data: unknown): Promise<void> {
    const text = this.#decode(data) ?? this.#decode(await bytesOf(data as BlobLike)) ?? '';
    if (!this.#ended) this.#handlers.onFrame(text);
  }

  /** Undefined for a Blob, and for what is no frame at all. */
  #decode(data: unknown): string | undefined {
    if (typeof data === 'string') return data;
    const isBytes = data instanceof ArrayBuffer || ArrayBuffer.isView(data);
    return isBytes ? this.#decoder.decode(data as ArrayBuffer | Uint8Array) : undefined;
  }

  #wait(act: () => void | Promise<void>): void {
    this.#pending = (this.#pending ?? Promise.resolve()).then(() => (this.#ended ? undefined : act()));
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

/** Undefined for what cannot be read: it is told as a frame that cannot be. */
async function bytesOf(blob: BlobLike): Promise<ArrayBuffer | undefined> {
  try {
    return await blob.arrayBuffer();
  } catch {
    return undefined;
  }
}

/** `ws`, Deno and Bun tell the status of a refused upgrade in the text of their errors only; browsers not at all. */
function refusedStatus(error: unknown): number | undefined {
  const text = isInstance(error, Error) ? error.message : typeof error === 'string' ? error : '';
  const status = STATUS.exec(text)?.[1];
  return status === undefined ? undefined : Number(status);
}

const STATUS = /(?:Unexpected server response|Invalid status code|Expected 101 status code): (\d{3})$/;
