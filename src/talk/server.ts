/** Serves the page on which one talks: its files, tokens, and its line to the service. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { makeKeyPair } from '../emulator/transport/tls.ts';
import { knowsPass, mayAct, mayRead, type Access } from './access.ts';
import { readPage, type PageFile } from './files.ts';
import { Lines } from './line.ts';
import type { Partner } from './partner.ts';

export interface TalkServerOptions {
  /** The folder with the built page. */
  readonly folder: string;
  readonly partner: Partner;
  readonly port: number;
  /** What it can be reached by beside loopback: addresses of this machine in its network. */
  readonly addresses: readonly string[];
  /** Over TLS, with a certificate that is made for it. */
  readonly tls: boolean;
}

export interface TalkServer {
  /** On this machine. */
  readonly url: string;
  /** From other machines, with the pass that they need. */
  readonly urls: readonly string[];
  close(): Promise<void>;
}

/** What the page is told. */
export interface Facts {
  readonly model: string;
  readonly isEmulator: boolean;
  /** The id of its line. */
  readonly line: string;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const LINE = /^\/line\/([\w-]+)(\/.*)$/;

/** All that the page needs is its own origin. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'permissions-policy': 'microphone=(self), camera=(), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Listens. Rejects where the port is taken, where the page was not built, and for TLS where there is no `openssl`. */
export async function serveTalk(options: TalkServerOptions): Promise<TalkServer> {
  const { folder, partner, addresses, tls } = options;
  const files = await readPage(folder);
  const lines = new Lines(partner.baseUrl);
  const scheme = tls ? 'https' : 'http';
  const pass = addresses.length > 0 ? randomUUID() : undefined;
  const hosts = new Set<string>();
  const access: Access = { scheme, hosts, pass };
  const parts = { files, lines, partner, access };
  const handle = (request: IncomingMessage, response: ServerResponse): void =>
    void serve(parts, request, response);
  const server: Server = tls
    ? createSecureServer(await makeKeyPair(addresses), handle)
    : createServer(handle);
  server.on('upgrade', (request, socket, head) => upgrade(parts, request, socket, head));
  server.listen(options.port, addresses.length > 0 ? '0.0.0.0' : '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  for (const name of [...LOOPBACK, ...addresses]) hosts.add(`${name}:${port}`);
  return {
    url: `${scheme}://127.0.0.1:${port}/${pass === undefined ? '' : `#${pass}`}`,
    urls: addresses.map((address) => `${scheme}://${address}:${port}/#${pass}`),
    close: async () => {
      lines.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Parts {
  readonly files: ReadonlyMap<string, PageFile>;
  readonly lines: Lines;
  readonly partner: Partner;
  readonly access: Access;
}

async function serve(
  { files, lines, partner, access }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reply = (status: number, body: string | Buffer = '', type = 'text/plain; charset=utf-8'): void => {
    response.writeHead(status, { ...HEADERS, 'content-type': type }).end(body);
  };
  const { pathname } = new URL(request.url ?? '/', 'http://page');
  if (!mayRead(request, access)) return reply(403, 'The page is not served under this name.');
  if (request.method === 'POST') {
    if (!mayAct(request, access)) return reply(403, 'This is for the page that is served here.');
    if (!knowsPass(request, access))
      return reply(403, 'Open the address that was printed in the terminal, with what stands behind its #.');
    const [, id, action] = LINE.exec(pathname) ?? [];
    if (id !== undefined && action === '/cut') return reply(200, String(lines.cut(id)));
    if (pathname !== '/token') return reply(404);
    return partner.mint().then(
      (token) => reply(200, token),
      (error: unknown) => reply(502, error instanceof Error ? error.message : 'There is no token.'),
    );
  }
  if (request.method !== 'GET') return reply(405);
  if (pathname === '/facts') {
    const facts: Facts = { model: partner.model, isEmulator: partner.isEmulator, line: randomUUID() };
    return reply(200, JSON.stringify(facts), 'application/json');
  }
  const file = files.get(pathname);
  return file === undefined ? reply(404) : reply(200, file.body, file.type);
}

function upgrade({ lines, access }: Parts, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const [, id, path = ''] = LINE.exec(request.url ?? '') ?? [];
  if (id !== undefined && path.startsWith('/ws/') && mayAct(request, access))
    lines.connect(id, path, request, socket, head);
  else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
