/** The other side, in a process of its own: confirms every setup, then sends or swallows what it is told to. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { serve } from '../ipc.ts';
import { framesOf, json, type Kind } from './frames.ts';

/** Sessions are told apart by the model that their setup names. */
export type ServerCommand =
  /** Answers with the port. */
  | { type: 'listen' }
  /** Sends messages as fast as the client takes them, or each in a write of its own. */
  | { type: 'blast'; model: string; kind: Kind; count: number; oneByOne: boolean }
  /** Answers when `count` more messages have come from the client. */
  | { type: 'swallow'; model: string; count: number };

/** Bytes written at once, so that the client reads full buffers. */
const BLOCK_BYTES = 65_536;

class Session {
  readonly #stream: Duplex;
  #expected = 0;
  #swallowed = (): void => undefined;

  constructor(stream: Duplex) {
    this.#stream = stream;
  }

  received(): void {
    if (--this.#expected === 0) this.#swallowed();
  }

  swallow(count: number): Promise<void> {
    this.#expected = count;
    return new Promise((resolve) => {
      this.#swallowed = resolve;
    });
  }

  async blast(kind: Kind, count: number): Promise<void> {
    const { bytes, ends } = blockOf(kind);
    for (let left = count; left > 0; left -= ends.length) {
      const part = left >= ends.length ? bytes : bytes.subarray(0, ends[left - 1]);
      if (!this.#stream.write(part)) await once(this.#stream, 'drain');
    }
  }

  async trickle(kind: Kind, count: number): Promise<void> {
    const frames = framesOf(kind);
    for (let sent = 0; sent < count; sent++) {
      this.#stream.write(frames[sent % frames.length]);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

interface Block {
  readonly bytes: Buffer;
  /** Where each of its frames ends. */
  readonly ends: readonly number[];
}

const blocks = new Map<Kind, Block>();

function blockOf(kind: Kind): Block {
  const made = blocks.get(kind);
  if (made !== undefined) return made;
  const variants = framesOf(kind);
  const frames: Buffer[] = [];
  const ends: number[] = [];
  for (let end = 0; end < BLOCK_BYTES;) {
    const frame = variants[frames.length % variants.length] as Buffer;
    frames.push(frame);
    ends.push((end += frame.byteLength));
  }
  const block = { bytes: Buffer.concat(frames), ends };
  blocks.set(kind, block);
  return block;
}

const sessions = new Map<string, Session>();
const sockets = new WebSocketServer({ noServer: true });
const http = createServer();
http.on('upgrade', (request, stream, head) => {
  sockets.handleUpgrade(request, stream, head, (socket) => accept(socket, stream));
});

function accept(socket: WebSocket, stream: Duplex): void {
  socket.on('error', () => undefined);
  socket.once('message', (data: Buffer) => {
    const { setup } = JSON.parse(data.toString()) as { setup: { model: string } };
    const session = new Session(stream);
    sessions.set(setup.model.replace('models/', ''), session);
    socket.on('message', () => session.received());
    socket.send(json({ setupComplete: {} }));
  });
}

function sessionOf(model: string): Session {
  const session = sessions.get(model);
  if (session === undefined) throw new Error(`No session of ${model}.`);
  return session;
}

serve<ServerCommand>({
  async listen() {
    await once(http.listen({ port: 0, host: '127.0.0.1', backlog: 1_024 }), 'listening');
    return (http.address() as AddressInfo).port;
  },
  blast: ({ model, kind, count, oneByOne }) => {
    const session = sessionOf(model);
    return oneByOne ? session.trickle(kind, count) : session.blast(kind, count);
  },
  swallow: ({ model, count }) => sessionOf(model).swallow(count),
});
