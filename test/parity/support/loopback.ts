/** A WebSocket server on loopback that stands in for the service: it keeps every frame and says what it is told to. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

export type Frame = Record<string, unknown>;

/** One connection, seen from the server. */
export class Peer {
  /** What the client asked for, and with which headers. */
  readonly request: IncomingMessage;
  readonly #socket: WebSocket;
  #frames: Frame[] = [];
  #waiting: { resolve(frame: Frame): void; reject(error: Error): void }[] = [];

  constructor(socket: WebSocket, request: IncomingMessage, onFirst: (peer: Peer) => void) {
    this.request = request;
    this.#socket = socket;
    socket.once('message', () => onFirst(this));
    socket.on('message', (data: Buffer) => this.#take(JSON.parse(data.toString()) as Frame));
    socket.on('close', () => {
      for (const { reject } of this.#waiting) reject(new Error('The client closed without another frame.'));
    });
  }

  /** The client's next frame. */
  next(): Promise<Frame> {
    const frame = this.#frames.shift();
    if (frame !== undefined) return Promise.resolve(frame);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** A frame as the service writes it: binary, pretty-printed, with a newline at the end. */
  send(frame: object): void {
    this.#socket.send(Buffer.from(`${JSON.stringify(frame, null, 2)}\n`));
  }

  close(): void {
    this.#socket.close(1000);
  }

  #take(frame: Frame): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#frames.push(frame);
    else waiting.resolve(frame);
  }
}

export class Loopback {
  readonly #server: WebSocketServer;
  #peer: Peer | undefined;

  /** `onSetup` is called with each first frame; by default it is confirmed. */
  static async start(onSetup: (peer: Peer) => void = confirm): Promise<Loopback> {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    return new Loopback(server, onSetup);
  }

  private constructor(server: WebSocketServer, onSetup: (peer: Peer) => void) {
    this.#server = server;
    server.on('connection', (socket, request) => {
      this.#peer = new Peer(socket, request, onSetup);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The newest connection. */
  get peer(): Peer {
    if (this.#peer === undefined) throw new Error('Nobody has connected.');
    return this.#peer;
  }

  close(): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}

function confirm(peer: Peer): void {
  peer.send({ setupComplete: {} });
}
