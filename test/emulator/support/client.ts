/** A client of standard sockets, for tests that run on both shells: on a port and in memory, in real time. */

import WebSocket from 'ws';
import { LiveEmulator, type EmulatorOptions } from '../../../src/emulator/index.ts';
import type { WebSocketLike } from '../../../src/transport/socket.ts';
import { GEMINI, type Frame } from './core.ts';

export type Shell = 'on a port' | 'in memory';
export const SHELLS: readonly Shell[] = ['on a port', 'in memory'];

/** An emulator behind one of its shells, fifty times as fast as the service. */
export function emulate(shell: Shell, options: EmulatorOptions = {}): Promise<LiveEmulator> {
  const all = { speed: 50, ...options };
  return shell === 'on a port' ? LiveEmulator.start(all) : Promise.resolve(new LiveEmulator(all));
}

export interface Ending {
  readonly code: number;
  readonly reason: string;
}

export class Client {
  readonly socket: WebSocketLike;
  readonly frames: Frame[] = [];
  readonly opened: Promise<void>;
  readonly closed: Promise<Ending>;
  ending: Ending | undefined;
  #waiting: (() => void)[] = [];

  constructor(emulator: LiveEmulator, path = `${GEMINI}?key=k`) {
    const inMemory = emulator.url.endsWith('.invalid');
    const url = emulator.url.replace('http', 'ws') + path;
    const socket = inMemory ? emulator.webSocket(url, { headers: {} }) : new WebSocket(url);
    this.socket = socket as WebSocketLike;
    this.socket.binaryType = 'arraybuffer';
    this.opened = new Promise((resolve) => (this.socket.onopen = () => resolve()));
    this.socket.onerror = () => undefined;
    this.socket.onmessage = ({ data }: { data: string | ArrayBuffer }) => {
      const text = typeof data === 'string' ? data : new TextDecoder().decode(data);
      this.frames.push(JSON.parse(text) as Frame);
      this.#wake();
    };
    this.closed = new Promise((resolve) => {
      this.socket.onclose = ({ code, reason }: Ending) => {
        this.ending = { code, reason };
        resolve(this.ending);
        this.#wake();
      };
    });
  }

  /** Connects and sends the setup; does not wait for the answer. */
  static async dial(emulator: LiveEmulator, setup: object = {}, path?: string): Promise<Client> {
    const client = new Client(emulator, path);
    await client.opened;
    client.send({ setup: { model: 'models/test', ...setup } });
    return client;
  }

  /** Connects, and waits for `setupComplete`. Rejects if the setup is refused. */
  static async connect(emulator: LiveEmulator, setup: object = {}, path?: string): Promise<Client> {
    const client = await Client.dial(emulator, setup, path);
    await client.until(({ setupComplete }) => setupComplete !== undefined);
    return client;
  }

  send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  write(text: string): void {
    this.send({ clientContent: { turns: [{ role: 'user', parts: [{ text }] }], turnComplete: true } });
  }

  /** The frames up to and with the next one that fits, taken. Rejects if the socket closes before it comes. */
  async until(fits: (frame: Frame) => boolean): Promise<Frame[]> {
    for (let seen = 0; ;) {
      for (; seen < this.frames.length; seen++) {
        if (fits(this.frames[seen]!)) return this.frames.splice(0, seen + 1);
      }
      if (this.ending !== undefined) throw new Error(`closed with ${this.ending.code} before the frame came`);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** The frames of a whole turn. */
  turn(): Promise<Frame[]> {
    return this.until(({ serverContent }) => serverContent?.turnComplete === true);
  }

  /** The next handle. */
  async handle(): Promise<string> {
    const frames = await this.until((frame) => frame.sessionResumptionUpdate?.newHandle !== undefined);
    return frames.at(-1)!.sessionResumptionUpdate!.newHandle!;
  }

  /** A whole turn and the handle after it. */
  async say(text: string): Promise<string> {
    this.write(text);
    await this.turn();
    return this.handle();
  }

  async close(): Promise<Ending> {
    this.socket.close(1000);
    return this.closed;
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
