/** The emulator on a port: HTTP and WebSocket on Node, for any client. */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Connection } from '../connection.ts';
import type { Service } from '../service.ts';
import { drive, type ServiceTime } from '../simulation/clock.ts';
import { Scheduler } from '../simulation/scheduler.ts';
import { accessRefusal, corsHeaders, isLoopback, type AccessOptions } from '../wire/access.ts';
import type { IncomingRequest } from '../wire/request.ts';
import { Network } from './network.ts';
import { makeKeyPair, type KeyPair } from './tls.ts';

/** Where the server listens. */
export interface ListenOptions extends AccessOptions {
  /** Default 0: any free port. */
  port?: number | undefined;
  /** The address to listen on. Default `127.0.0.1`: reachable from this machine only. */
  host?: string | undefined;
  /**
   * Speaks TLS: with this key and certificate, or with `true` with a self-signed certificate for loopback and
   * `hosts`, made by the `openssl` command. Default false.
   */
  tls?: KeyPair | boolean | undefined;
}

/** A listening server. */
export interface RunningServer {
  /** Such as `http://127.0.0.1:8787`. */
  readonly url: string;
  /** What clients have to trust, as PEM; `undefined` without TLS. */
  readonly certificate: string | undefined;
  /** Ends all connections at once and frees the port. */
  close(): Promise<void>;
}

/** The largest frame that is read; a larger one closes with 1009. */
const MAX_FRAME_BYTES = 64 * 2 ** 20;
const MAX_BODY_BYTES = 2 ** 20;

/** Listens. Rejects with the system's error if it cannot, for example because the port is in use. */
export async function listen(
  service: Service,
  time: ServiceTime,
  options: ListenOptions,
): Promise<RunningServer> {
  const { port = 0, host = '127.0.0.1', hosts = [], tls = false } = options;
  const keyPair = tls === true ? await makeKeyPair(hosts) : tls || undefined;
  const sockets = new Set<Duplex>();
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  /** Why a request is not served; `undefined` if it is. */
  const refusalOf = (request: IncomingMessage): string | undefined =>
    accessRefusal(requestOf(request).headers, options, !isLoopback(host));
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const refusal = refusalOf(request);
    if (refusal === undefined) void answer(service, request, response);
    else reply(response, 403, { error: { code: 403, message: refusal, status: 'PERMISSION_DENIED' } });
  };
  const server = keyPair === undefined ? createServer(handle) : createSecureServer(keyPair, handle);

  server.on('connection', (socket: Duplex) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (refusalOf(request) !== undefined) return refuse(socket, 403);
    const connection = service.connect(requestOf(request));
    if (connection === undefined) return refuse(socket, 404);
    const failed = (): void => connection.end({ code: 1006, reason: '', by: 'network' });
    socket.on('close', failed);
    const instead = connection.dial();
    if (instead === undefined) {
      webSockets.handleUpgrade(request, socket, head, (webSocket) => {
        socket.off('close', failed);
        attach({ connection, webSocket, socket, time, service });
      });
    } else if ('refuse' in instead) refuse(socket, instead.refuse);
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    certificate: keyPair?.cert,
    url: `${keyPair === undefined ? 'http' : 'https'}://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        for (const webSocket of webSockets.clients) webSocket.terminate();
        webSockets.close();
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

interface Attachment {
  readonly connection: Connection;
  readonly webSocket: WebSocket;
  /** The socket under the WebSocket. */
  readonly socket: Duplex;
  readonly time: ServiceTime;
  readonly service: Service;
}

function attach({ connection, webSocket, socket, time, service }: Attachment): void {
  const stop = drive(connection.scheduler, time);
  const network = networkFor(service, time, () => {
    connection.end({ code: 1006, reason: '', by: 'network' });
    webSocket.terminate();
  });
  let blackholed = false;
  const down = (send: () => void): void => {
    if (!blackholed) network.down(() => (webSocket.readyState === webSocket.OPEN ? send() : undefined));
  };
  const drop = (): void => {
    connection.end({ code: 1006, reason: '', by: 'network' });
    down(() => webSocket.terminate());
  };
  const pause = (): void => {
    webSocket.pause();
    connection.leave(); // whether the client is still there cannot be seen from here on
  };
  webSocket.on('message', (data: Buffer, isBinary) => {
    if (blackholed) return; // had arrived already
    connection.enter();
    network.up(() => connection.scheduler.wake(() => connection.receive(isBinary ? data : data.toString())));
  });
  // The WebSocket's 'close' comes later, possibly after the first frame of the client's next connection.
  for (const sign of ['end', 'error']) socket.on(sign, () => connection.leave());
  webSocket.on('error', () => undefined); // 'close' follows and says what there is to say
  webSocket.on('close', (code, reason) => {
    connection.leave();
    if (blackholed) return;
    network.up(() => {
      connection.end({ code, reason: reason.toString(), by: code === 1006 ? 'network' : 'client' });
      stop();
      network.stop();
    });
  });
  connection.scheduler.wake(() =>
    connection.open({
      send: (frame) => down(() => webSocket.send(frame)),
      close: (code, reason) =>
        down(() => {
          closeWith(webSocket, code, reason);
          webSocket.resume(); // the client's close frame is read in any case
        }),
      drop,
      sendPartial: (frame) => {
        down(() => void socket.write(partOf(frame)));
        drop();
      },
      blackhole: () => {
        blackholed = true;
        pause();
      },
      setPaused: (paused) => {
        if (blackholed) return;
        if (paused) pause();
        else webSocket.resume();
      },
    }),
  );
}

interface NetworkPath {
  up(arrive: () => void): void;
  down(arrive: () => void): void;
  stop(): void;
}

/** The real network, with what the options add. */
function networkFor(service: Service, time: ServiceTime, onCut: () => void): NetworkPath {
  const options = service.settings.network;
  const atOnce = (arrive: () => void): void => arrive();
  if (options === undefined) return { up: atOnce, down: atOnce, stop: () => undefined };
  const scheduler = new Scheduler(time.now());
  const stop = drive(scheduler, time);
  const network = new Network(scheduler, service.random.fork(), options, onCut);
  return { up: (arrive) => network.up(arrive), down: (arrive) => network.down(arrive), stop };
}

/** The beginning of a WebSocket frame: its header and part of the payload that the header announces. */
function partOf(frame: string | Uint8Array): Buffer {
  const payload = Buffer.from(frame as string);
  const head = Buffer.alloc(10);
  head[0] = typeof frame === 'string' ? 0x81 : 0x82;
  head[1] = 127; // the length follows in 8 bytes
  head.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([head, payload.subarray(0, payload.length >> 1)]);
}

/** Sends a close frame where the code is allowed in one. Others, such as 1006, just end the socket. */
function closeWith(webSocket: WebSocket, code: number, reason: string): void {
  try {
    webSocket.close(code, reason);
  } catch {
    webSocket.terminate();
  }
}

async function answer(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const cors = corsHeaders(requestOf(request).headers);
  if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
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
  reply(response, status, body, cors);
}

function reply(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
  response.end(`${JSON.stringify(body, null, 2)}\n`);
}

function requestOf({ url = '/', headers }: IncomingMessage): IncomingRequest {
  const plain = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return { path: url, headers: Object.fromEntries(plain) };
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} RefusalError\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
