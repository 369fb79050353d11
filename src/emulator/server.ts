/** The emulator on a port: HTTP and WebSocket on Node, for clients of any make. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { drive, type ServiceTime } from './clock.ts';
import type { Connection } from './connection.ts';
import type { IncomingRequest } from './request.ts';
import type { Service } from './service.ts';

/** Where the server listens. */
export interface ListenOptions {
  /** Default 0: any free port. */
  port?: number | undefined;
  /** Default `127.0.0.1`: nobody but this machine. */
  host?: string | undefined;
}

/** A listening server. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Ends all connections at once and frees the port. */
  close(): Promise<void>;
}

/** The largest frame that is read; a larger one closes with 1009. */
const MAX_FRAME_BYTES = 64 * 2 ** 20;
const MAX_BODY_BYTES = 2 ** 20;

/** Listens. Rejects with the system's error where it cannot, a port in use for example. */
export async function listen(
  service: Service,
  time: ServiceTime,
  options: ListenOptions,
): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1' } = options;
  const sockets = new Set<Duplex>();
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  const server = createServer((request, response) => void answer(service, request, response));

  server.on('connection', (socket: Duplex) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const connection = service.connect(requestOf(request));
    if (connection === undefined) return refuse(socket, 404);
    const failed = (): void => connection.end({ code: 1006, reason: '', by: 'network' });
    socket.on('close', failed);
    const instead = connection.dial();
    if (instead === undefined) {
      webSockets.handleUpgrade(request, socket, head, (webSocket) => {
        socket.off('close', failed);
        attach(connection, webSocket, time);
      });
    } else if ('refuse' in instead) refuse(socket, instead.refuse);
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        for (const webSocket of webSockets.clients) webSocket.terminate();
        webSockets.close();
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function attach(connection: Connection, webSocket: WebSocket, time: ServiceTime): void {
  const stop = drive(connection.agenda, time);
  webSocket.on('message', (data: Buffer, isBinary) => {
    connection.agenda.wake(() => connection.receive(isBinary ? data : data.toString()));
  });
  webSocket.on('error', () => undefined); // 'close' follows and says what there is to say
  webSocket.on('close', (code, reason) => {
    connection.end({ code, reason: reason.toString(), by: code === 1006 ? 'network' : 'client' });
    stop();
  });
  connection.agenda.wake(() =>
    connection.open({
      send: (frame) => webSocket.readyState === webSocket.OPEN && webSocket.send(frame),
      close: (code, reason) => closeWith(webSocket, code, reason),
      drop: () => webSocket.terminate(),
      setPaused: (paused) => (paused ? webSocket.pause() : webSocket.resume()),
    }),
  );
}

/** Closes in good form where the code may stand in a close frame; 1006 for example may not, so the socket just ends. */
function closeWith(webSocket: WebSocket, code: number, reason: string): void {
  try {
    webSocket.close(code, reason);
  } catch {
    webSocket.terminate();
  }
}

async function answer(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > MAX_BODY_BYTES) return void request.destroy();
      pieces.push(piece);
    }
  } catch {
    return; // the client went away
  }
  const { status, body } = service.answer(
    request.method ?? '',
    requestOf(request),
    Buffer.concat(pieces).toString(),
  );
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' });
  response.end(`${JSON.stringify(body, null, 2)}\n`);
}

function requestOf({ url = '/', headers }: IncomingMessage): IncomingRequest {
  const plain = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return { path: url, headers: Object.fromEntries(plain) };
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
