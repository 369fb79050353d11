/** Servers on loopback that do what a script says: real sockets, and no idea of the protocol. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server as HttpServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { within } from './events.ts';

/** A frame as the server writes it: an object goes out as binary JSON, as the service sends it. */
export type Outgoing = object | string | Buffer;

/** The server's end of one connection. */
export class Peer {
  /** What the client sent, raw, in order. */
  readonly raw: string[] = [];
  /** How it ended. */
  readonly closed: Promise<{ code: number; reason: string }>;
  readonly request: IncomingMessage;
  readonly #socket: WebSocket;
  #read = 0;
  #isClosed = false;
  #wake: () => void = () => undefined;

  constructor(socket: WebSocket, request: IncomingMessage) {
    this.#socket = socket;
    this.request = request;
    socket.on('message', (data: Buffer) => {
      this.raw.push(data.toString());
      this.#wake();
    });
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => {
        this.#isClosed = true;
        this.#wake();
        resolve({ code, reason: reason.toString() });
      });
    });
  }

  /** What the client sent, parsed. */
  get frames(): Record<string, never>[] {
    return this.raw.map((text) => JSON.parse(text) as Record<string, never>);
  }

  /** The next frame that was not asked for yet. */
  async next(): Promise<Record<string, never>> {
    while (this.#read >= this.raw.length) {
      if (this.#isClosed) throw new Error('the client closed and sent nothing more');
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      await within(woken, 'a frame from the client');
    }
    return JSON.parse(this.raw[this.#read++] as string) as Record<string, never>;
  }

  send(...frames: readonly Outgoing[]): void {
    for (const frame of frames) {
      const isPlain = typeof frame === 'string' || Buffer.isBuffer(frame);
      this.#socket.send(isPlain ? frame : Buffer.from(JSON.stringify(frame, null, 2)));
    }
  }

  close(code?: number, reason?: string): void {
    this.#socket.close(code, reason);
  }

  /** The connection breaks, without a close frame. */
  cut(): void {
    this.#socket.terminate();
  }

  /** Reads nothing more, so that close frames are never answered. */
  freeze(): void {
    this.#socket.pause();
  }

  thaw(): void {
    this.#socket.resume();
  }
}

export type Script = (peer: Peer) => void | Promise<void>;

/** The answer to a setup, and nothing else. */
export const acceptSetup: Script = async (peer) => {
  await peer.next();
  peer.send({ setupComplete: {} });
};

/** Accepts the setup, then goes on as told. */
export function afterSetup(script: Script): Script {
  return async (peer) => {
    await acceptSetup(peer);
    await script(peer);
  };
}

export class ScriptedServer {
  readonly port: number;
  readonly url: string;
  readonly peers: Peer[] = [];
  /** Upgrade requests seen, refused ones too. */
  readonly requests: IncomingMessage[] = [];
  readonly #http: HttpServer;
  readonly #sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  readonly #script: Script;
  #wake: () => void = () => undefined;
  #broken: unknown;

  private constructor(http: HttpServer, script: Script, refuse: string | undefined) {
    this.#http = http;
    this.#script = script;
    this.port = (http.address() as AddressInfo).port;
    this.url = `http://127.0.0.1:${this.port}`;
    http.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
      this.requests.push(request);
      socket.on('error', () => undefined);
      if (refuse !== undefined) socket.end(refuse);
      else this.#sockets.handleUpgrade(request, socket, head, (ws) => this.#greet(new Peer(ws, request)));
    });
  }

  /** Listens on a free port. With `refuse`, every upgrade gets that answer instead, as raw HTTP. */
  static async start(script: Script = acceptSetup, refuse?: string): Promise<ScriptedServer> {
    const http = createServer();
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    return new ScriptedServer(http, script, refuse);
  }

  /** One connection, as soon as it is there. */
  async peer(index = 0): Promise<Peer> {
    while (this.peers[index] === undefined) {
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      await within(woken, 'a connection');
    }
    return this.peers[index];
  }

  /** Fails if a client left its socket open, or if the script failed. */
  async close(): Promise<void> {
    this.#http.close();
    for (const peer of this.peers) {
      peer.thaw();
      await within(peer.closed, 'the client letting go of its socket').catch((error: unknown) => {
        peer.cut();
        throw error;
      });
    }
    this.#http.closeAllConnections();
    if (this.#broken !== undefined) throw this.#broken;
  }

  #greet(peer: Peer): void {
    this.peers.push(peer);
    this.#wake();
    Promise.resolve(this.#script(peer)).catch((error: unknown) => {
      this.#broken ??= error;
    });
  }
}

/** A TCP server that takes connections and leaves the rest to `onSocket`; without, it never says anything. */
export async function tcpServer(
  onSocket: (socket: Socket) => void = () => undefined,
): Promise<{ url: string; sockets: Socket[]; close(): Promise<void> }> {
  const sockets: Socket[] = [];
  const server = createTcpServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.resume();
    onSocket(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    sockets,
    async close() {
      server.close();
      for (const socket of sockets) {
        if (!socket.destroyed) await within(once(socket, 'close'), 'the client letting go of its socket');
      }
    },
  };
}

/** A port where nobody listens. */
export async function deadPort(): Promise<number> {
  const server = createTcpServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** An HTTP answer as text. */
export function httpAnswer(status: number, body = '', headers: readonly string[] = []): string {
  return [
    `HTTP/1.1 ${status} Refused`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    ...headers,
    '',
    body,
  ].join('\r\n');
}

/** For {@link tcpServer}: a WebSocket upgrade with `frames` in the same packet, which then answers nothing but a close. */
export function upgradeWith(...frames: readonly Buffer[]): (socket: Socket) => void {
  return (socket) => {
    socket.once('data', (request: Buffer) => {
      const key = /sec-websocket-key: (\S+)/i.exec(request.toString())?.[1] ?? '';
      const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
      const head = [
        'HTTP/1.1 101 Switching Protocols',
        'Upgrade: websocket',
        'Connection: Upgrade',
        `Sec-WebSocket-Accept: ${accept}`,
        '\r\n',
      ];
      socket.write(Buffer.concat([Buffer.from(head.join('\r\n')), ...frames]));
      socket.on('data', (data: Buffer) => {
        if ((data[0] ?? 0) === CLOSE_FRAME) socket.end(Buffer.from([CLOSE_FRAME, 0]));
      });
    });
  };
}

const CLOSE_FRAME = 0x88;

/** One unmasked text frame of fewer than 126 bytes. */
export function textFrame(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x81, Buffer.byteLength(text)]), Buffer.from(text)]);
}
