/**
 * The emulator without real sockets: a client's WebSocket whose other end is the core, over a simulated network. All
 * waiting goes through the clock, so a virtual clock makes hours pass in a moment.
 */

import type { WebSocketLike } from '../../transport/socket.ts';
import type { ConnectionEnd } from '../connection-record.ts';
import type { Connection } from '../connection.ts';
import type { Service } from '../service.ts';
import { drive, type ServiceTime } from '../simulation/clock.ts';
import type { Random } from '../simulation/random.ts';
import { Scheduler, type Cancel } from '../simulation/scheduler.ts';
import { Network } from './network.ts';
import type { ServerSocket } from './server-socket.ts';

const CONNECTING = 0;
const OPEN = 1;
const CLOSING = 2;
const CLOSED = 3;

/** How long a socket waits for the answer to its close frame, as `ws` does, in milliseconds. */
const CLOSE_TIMEOUT_MS = 30_000;

interface Handlers {
  onopen: ((event: object) => unknown) | null;
  onmessage: ((event: { data: unknown }) => unknown) | null;
  onerror: ((event: { message: string; error: Error }) => unknown) | null;
  onclose: ((event: { code: number; reason: string; wasClean: boolean }) => unknown) | null;
}

/** What a socket needs of its emulator. */
export interface MemorySocketHost {
  readonly service: Service;
  readonly time: ServiceTime;
  readonly random: Random;
  /** Both ends are closed, so the socket need not be kept. */
  release(): void;
}

/** A WebSocket that ends in the emulator's core. Standard events; `terminate()` as in the `ws` package. */
export class MemorySocket implements WebSocketLike {
  binaryType = 'arraybuffer';
  onopen: Handlers['onopen'] = null;
  onmessage: Handlers['onmessage'] = null;
  onerror: Handlers['onerror'] = null;
  onclose: Handlers['onclose'] = null;
  #state = CONNECTING;
  #unread = 0;
  readonly #release: () => void;
  readonly #scheduler: Scheduler;
  readonly #network: Network;
  readonly #connection: Connection | undefined;
  /** Frames that have arrived while the server does not read. */
  #held: (() => void)[] = [];
  #paused = false;
  #blackholed = false;
  #timeout: Cancel | undefined;
  readonly #stops: (() => void)[];

  constructor(url: string, headers: Readonly<Record<string, string>>, host: MemorySocketHost) {
    const { service, time, random } = host;
    const { pathname, search } = new URL(url);
    const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
    this.#connection = service.connect({ path: pathname + search, headers: Object.fromEntries(lowerCase) });
    this.#scheduler = new Scheduler(time.now());
    this.#network = new Network(this.#scheduler, random, service.settings.network ?? {}, () => this.#cut());
    this.#stops = [
      drive(this.#scheduler, time),
      ...(this.#connection ? [drive(this.#connection.scheduler, time)] : []),
    ];
    this.#release = () => host.release();
    this.#network.up(() => this.#arrive());
  }

  get readyState(): number {
    return this.#state;
  }

  /** What the server has not read yet, in characters, which are bytes as long as only ASCII is sent. */
  get bufferedAmount(): number {
    return this.#unread;
  }

  send(data: string): void {
    if (this.#state === CONNECTING) throw new Error('InvalidStateError: the socket is not open yet');
    if (this.#state !== OPEN) return;
    this.#connection?.enter();
    this.#unread += data.length;
    this.#network.up(() =>
      this.#atServer(() => {
        this.#unread -= data.length;
        this.#connection?.receive(data);
      }),
    );
  }

  close(code = 1005, reason = ''): void {
    if (code !== 1005 && code !== 1000 && !(code >= 3_000 && code <= 4_999)) {
      throw new Error('InvalidAccessError: the close code must be 1000 or from 3000 to 4999');
    }
    if (this.#state === CONNECTING) this.#fail('closed before the connection was established');
    if (this.#state !== OPEN) return;
    this.#state = CLOSING;
    this.#network.up(() =>
      this.#atServer(() => {
        this.#endServer({ code, reason, by: 'client' });
        this.#network.down(() => this.#ended(code, reason, true));
      }),
    );
    this.#timeout = this.#scheduler.later(CLOSE_TIMEOUT_MS, () => this.terminate());
  }

  terminate(): void {
    if (this.#state === CLOSED) return;
    this.#state = CLOSING;
    this.#connection?.leave();
    this.#network.up(() => this.#endServer({ code: 1006, reason: '', by: 'network' }));
    this.#later(() => this.#ended(1006, '', false));
  }

  /** The request has reached the server. */
  #arrive(): void {
    const connection = this.#connection;
    if (this.#state !== CONNECTING) return this.#endServer({ code: 1006, reason: '', by: 'client' });
    if (connection === undefined) return this.#refused(404);
    const instead = connection.dial();
    if (instead !== undefined) {
      if ('refuse' in instead) this.#refused(instead.refuse);
      return;
    }
    this.#network.down(() => {
      if (this.#state !== CONNECTING) return;
      this.#state = OPEN;
      this.onopen?.({});
    });
    connection.scheduler.wake(() => connection.open(this.#serverSocket()));
  }

  /** The socket as the core sees it. */
  #serverSocket(): ServerSocket {
    const drop = (): void => {
      this.#endServer({ code: 1006, reason: '', by: 'network' });
      this.#network.down(() => this.#ended(1006, '', false));
    };
    return {
      send: (frame) => this.#network.down(() => this.#deliver(frame)),
      close: (code, reason) =>
        this.#network.down(() => {
          this.#network.up(() => this.#endServer({ code, reason, by: 'server' }));
          this.#ended(code, reason, true);
        }),
      drop,
      sendPartial: drop,
      blackhole: () => {
        this.#blackholed = true;
        this.#network.blackhole();
      },
      setPaused: (paused) => this.#setPaused(paused),
    };
  }

  #refused(status: number): void {
    this.#endServer({ code: 1006, reason: '', by: 'server' });
    this.#network.down(() => this.#fail(`Unexpected server response: ${status}`));
  }

  #atServer(arrive: () => void): void {
    if (this.#paused) this.#held.push(arrive);
    else this.#connection?.scheduler.wake(arrive);
  }

  #setPaused(paused: boolean): void {
    if (this.#blackholed) return;
    this.#paused = paused;
    // A frame that fills the server's queue stops the reading again.
    while (!this.#paused) {
      const next = this.#held.shift();
      if (next === undefined) return;
      this.#connection?.scheduler.wake(next);
    }
  }

  #deliver(frame: string | Uint8Array): void {
    if (this.#state !== OPEN && this.#state !== CLOSING) return;
    const asBuffer = typeof frame !== 'string' && this.binaryType === 'arraybuffer';
    this.onmessage?.({ data: asBuffer ? frame.slice().buffer : frame });
  }

  #cut(): void {
    this.#endServer({ code: 1006, reason: '', by: 'network' });
    this.#later(() => this.#ended(1006, '', false));
  }

  #fail(message: string): void {
    if (this.#state !== CONNECTING) return;
    this.#state = CLOSING;
    this.#later(() => {
      this.onerror?.({ message, error: new Error(message) });
      this.#ended(1006, '', false);
    });
  }

  /** Runs a task without network delay but after this call, since sockets never call back during one. */
  #later(task: () => void): void {
    this.#scheduler.later(0, task);
  }

  /** The client's end is closed. */
  #ended(code: number, reason: string, wasClean: boolean): void {
    if (this.#state === CLOSED) return;
    this.#state = CLOSED;
    this.#timeout?.();
    this.#connection?.leave();
    this.#releaseIfDone();
    this.onclose?.({ code, reason, wasClean });
  }

  /** The server's end is closed. */
  #endServer(end: ConnectionEnd): void {
    this.#connection?.end(end);
    this.#releaseIfDone();
  }

  #releaseIfDone(): void {
    const serverIsGone = this.#connection === undefined || this.#connection.closed !== undefined;
    if (this.#state === CLOSED && serverIsGone) this.#release();
  }

  /** Ends everything at once and silently, because the emulator is being closed. */
  dispose(): void {
    this.#state = CLOSED;
    this.#connection?.leave();
    this.#endServer({ code: 1006, reason: '', by: 'network' });
    for (const stop of this.#stops) stop();
  }
}
