/**
 * One small interface over a WebSocket. `node.ts` and `browser.ts` implement it, and so does the
 * emulator's in-memory pair; nothing above this folder knows which one it speaks through.
 */

/** What a socket tells its owner. `onClose` comes once and last; nothing comes after it. */
export interface SocketHandlers {
  onOpen(): void;
  /** Everything that was handed over has been written. Where the runtime does not tell (browsers), it never comes. */
  onDrain?(): void;
  /** One whole frame as text. The service sends its JSON in binary frames; the transport decodes them. */
  onFrame(text: string): void;
  onClose(close: SocketClose): void;
}

/** How a socket ended. */
export interface SocketClose {
  /** The WebSocket close code; 1006 where there was no close frame. */
  code: number;
  reason: string;
  /** The HTTP status of a refused upgrade, where the runtime tells it. */
  httpStatus?: number;
  /** What the runtime said was wrong, if anything. May hold the URL: redact before showing. */
  error?: unknown;
}

/** A socket being opened or in use. */
export interface Socket {
  /** Bytes handed over and not yet written to the network. */
  readonly bufferedAmount: number;
  /** Sends one text frame. Only while open. */
  send(text: string): void;
  /** Starts the closing handshake. `onClose` follows when the peer answers. */
  close(code?: number, reason?: string): void;
  /** Ends at once, without a handshake; while still opening too. `onClose` follows if the runtime tells. */
  abandon(): void;
}

export interface DialRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
}

/** Opens a socket. Handlers are called later, never during the call. Throws or rejects if it cannot even try. */
export type Dial = (request: DialRequest, handlers: SocketHandlers) => Socket | Promise<Socket>;

/** What a platform brings: how to dial, and whether its sockets can send headers. */
export interface Transport {
  dial: Dial;
  /** False where the runtime's socket takes no headers (browsers, workers): the credential goes in the URL. */
  sendsHeaders: boolean;
}

/**
 * The part of the standard `WebSocket` that is used. The sockets of browsers, Deno, Bun, Node and the
 * `ws` package all fit.
 */
export interface WebSocketLike {
  binaryType: string;
  readonly readyState: number;
  readonly bufferedAmount: number;
  send(data: string): void;
  close(code?: number, reason?: string): void;
  /** Known to `ws` only: ends without a handshake. */
  terminate?(): void;
  onopen: ((event: never) => unknown) | null;
  onmessage: ((event: never) => unknown) | null;
  onerror: ((event: never) => unknown) | null;
  onclose: ((event: never) => unknown) | null;
}

/** Makes the socket of each connection: for proxies, agents and other runtimes. */
export type WebSocketFactory = (
  url: string,
  options: { headers: Readonly<Record<string, string>> },
) => WebSocketLike | Promise<WebSocketLike>;
