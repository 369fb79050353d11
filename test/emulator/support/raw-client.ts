/** A client that is no client: the `ws` package and JSON, as anybody may write it. */

import { once } from 'node:events';
import WebSocket from 'ws';
import type { LiveEmulator } from '../../../src/emulator/index.ts';
import { GEMINI, type Frame } from './core.ts';

export class RawClient {
  readonly frames: Frame[] = [];
  /** Whether each frame was binary. */
  readonly binary: boolean[] = [];
  readonly socket: WebSocket;
  readonly closed: Promise<{ code: number; reason: string }>;
  #waiting: (() => void)[] = [];

  constructor(url: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(url, { headers });
    this.socket.on('message', (data, isBinary) => {
      this.binary.push(isBinary);
      this.frames.push(JSON.parse((data as Buffer).toString()) as Frame);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => {
        resolve({ code, reason: reason.toString() });
        for (const wake of this.#waiting.splice(0)) wake();
      });
    });
  }

  /** Connects, sends the setup and waits for `setupComplete`. */
  static async connect(
    emulator: LiveEmulator,
    setup: object = {},
    { path = `${GEMINI}?key=k`, headers = {} }: { path?: string; headers?: Record<string, string> } = {},
  ): Promise<RawClient> {
    const client = new RawClient(emulator.url.replace('http', 'ws') + path, headers);
    await once(client.socket, 'open');
    client.send({ setup: { model: 'models/test', ...setup } });
    await client.until(({ setupComplete }) => setupComplete !== undefined);
    return client;
  }

  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  write(text: string): void {
    this.send({ clientContent: { turns: [{ role: 'user', parts: [{ text }] }], turnComplete: true } });
  }

  hear(pcm: Uint8Array): void {
    for (let at = 0; at < pcm.length; at += 1_280) {
      const data = Buffer.from(pcm.subarray(at, at + 1_280)).toString('base64');
      this.send({ realtimeInput: { audio: { mimeType: 'audio/pcm;rate=16000', data } } });
    }
  }

  /** The frames up to and with the next one that fits, taken. Rejects if the socket closes before it comes. */
  async until(fits: (frame: Frame) => boolean): Promise<Frame[]> {
    for (let seen = 0; ;) {
      for (; seen < this.frames.length; seen++) {
        if (fits(this.frames[seen]!)) return this.frames.splice(0, seen + 1);
      }
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error('closed before the frame came');
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** The frames of a whole turn. */
  turn(): Promise<Frame[]> {
    return this.until(({ serverContent }) => serverContent?.turnComplete === true);
  }

  async close(): Promise<void> {
    this.socket.close(1000);
    await this.closed;
  }
}
