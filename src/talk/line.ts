/**
 * The page's line to the service, through this server: a page needs no other origin than its own, a phone reaches an
 * emulator that listens on loopback, and a button of the page can cut the line.
 */
import {
  request as requestPlain,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import { request as requestSecure } from 'node:https';
import type { Duplex } from 'node:stream';

/** Lines by the id of their page. */
export class Lines {
  readonly #upstream: URL;
  readonly #open = new Map<string, Set<Duplex>>();

  /** `upstream`: the base URL of the service, with or without a path. */
  constructor(upstream: string) {
    this.#upstream = new URL(upstream.replace(/^ws/, 'http'));
  }

  /** Takes an upgrade on to the service. `path`: what the page asked for, without the id. */
  connect(id: string, path: string, { headers }: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { protocol, host, pathname } = this.#upstream;
    const url = new URL(pathname.replace(/\/$/, '') + path, this.#upstream);
    const request = (protocol === 'https:' ? requestSecure : requestPlain)(url, {
      headers: { ...handshakeOf(headers), host },
      agent: false,
    });
    this.#hold(id, socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => request.destroy());
    request.on('upgrade', (response, upstream, first) => {
      upstream.on('error', () => upstream.destroy());
      upstream.on('close', () => socket.destroy());
      socket.on('close', () => upstream.destroy());
      socket.write(headOf(response));
      socket.write(first);
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    request.on('response', (response) => {
      socket.write(headOf(response));
      response.pipe(socket);
    });
    request.on('error', () => socket.destroyed || socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
    request.end();
  }

  /** Cuts the lines of a page without a close frame. Returns how many there were. */
  cut(id: string): number {
    const sockets = this.#open.get(id) ?? new Set();
    for (const socket of sockets) socket.destroy();
    return sockets.size;
  }

  close(): void {
    for (const id of this.#open.keys()) this.cut(id);
  }

  #hold(id: string, socket: Duplex): void {
    const sockets = this.#open.get(id) ?? new Set();
    this.#open.set(id, sockets.add(socket));
    socket.on('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) this.#open.delete(id);
    });
  }
}

/** What a handshake needs. Cookies of other servers on this machine, and the page, are none of the service's business. */
function handshakeOf(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const isNeeded = ([name]: [string, unknown]): boolean =>
    /^(?:connection|upgrade|authorization|sec-websocket-.+)$/.test(name);
  return Object.fromEntries(Object.entries(headers).filter(isNeeded));
}

/** The head of an answer, as it came. */
function headOf({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}
