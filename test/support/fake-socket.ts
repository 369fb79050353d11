/** A WebSocket that does what the test says, when it says so. */
import type { WebSocketLike } from '../../src/index.ts';

export class FakeSocket implements WebSocketLike {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 3;

  binaryType = 'blob';
  readyState: number;
  bufferedAmount = 0;
  readonly sent: string[] = [];
  readonly closes: (readonly [number | undefined, string | undefined])[] = [];
  onopen: WebSocketLike['onopen'] = null;
  onmessage: WebSocketLike['onmessage'] = null;
  onerror: WebSocketLike['onerror'] = null;
  onclose: WebSocketLike['onclose'] = null;
  /** Called with each frame sent. */
  onSend: (data: string) => void = () => undefined;

  constructor(readyState = FakeSocket.CONNECTING) {
    this.readyState = readyState;
  }

  send(data: string): void {
    this.sent.push(data);
    this.onSend(data);
  }

  close(code?: number, reason?: string): void {
    this.closes.push([code, reason]);
  }

  opens(): void {
    this.readyState = FakeSocket.OPEN;
    this.onopen?.({} as never);
  }

  receives(data: unknown): void {
    this.onmessage?.({ data } as never);
  }

  fails(event: object): void {
    this.onerror?.(event as never);
  }

  ends(code?: number, reason?: string): void {
    this.readyState = FakeSocket.CLOSED;
    this.onclose?.({ code, reason } as never);
  }
}

/** A socket that is set up by whoever sends to it, and closes when asked. */
export function obligingSocket(readyState = FakeSocket.CONNECTING): FakeSocket {
  const socket = new FakeSocket(readyState);
  socket.onSend = (data) => {
    if (data.startsWith('{"setup"')) socket.receives('{"setupComplete":{}}');
  };
  const { close } = socket;
  socket.close = (code, reason) => {
    close.call(socket, code, reason);
    queueMicrotask(() => socket.ends(code ?? 1005, reason));
  };
  return socket;
}
