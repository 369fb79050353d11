/**
 * The emulator without sockets: a client's WebSocket whose other end is the core, over a network whose delays,
 * stalls and cuts come from the seed. Nothing here waits for real: who drives the clock drives it all.
 */

import type { WebSocketLike } from '../transport/socket.ts';
import { Agenda } from './agenda.ts';
import { drive, type ServiceTime } from './clock.ts';
import type { Connection, ConnectionEnd } from './connection.ts';
import type { Random } from './random.ts';
import type { Service } from './service.ts';

/** A fixed number, or a range to draw from each time. */
export type Spread = number | readonly [low: number, high: number];

/** How the in-memory network behaves, in both directions. Chances are from 0 to 1 and count for each frame. */
export interface NetworkOptions {
  /** The way from one end to the other, in milliseconds. Frames never overtake each other. Default 0. */
  latencyMs?: Spread;
  /** How likely a frame is held up, and all that come after it. Default 0. */
  stallChance?: number;
  /** For how long, in milliseconds. Default 2,300 to 3,600, as was measured. */
  stallMs?: Spread;
  /** How likely the connection breaks instead: what is on the way is lost, both ends see 1006. Default 0. */
  cutChance?: number;
}

const MEASURED_STALL_MS = [2_300, 3_600] as const;

const CONNECTING = 0;
const OPEN = 1;
const CLOSING = 2;
const CLOSED = 3;

interface Handlers {
  onopen: ((event: object) => unknown) | null;
  onmessage: ((event: { data: unknown }) => unknown) | null;
  onerror: ((event: { message: string; error: Error }) => unknown) | null;
  onclose: ((event: { code: number; reason: string; wasClean: boolean }) => unknown) | null;
}

/** What an open line needs of the emulator it leads to. */
export interface LineHost {
  readonly service: Service;
  readonly time: ServiceTime;
  readonly random: Random;
  /** Both ends are gone: the line need not be kept any more. */
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
  readonly #network: Network;
  readonly #connection: Connection | undefined;
  /** Frames at the server's door while it does not read. */
  #held: (() => void)[] | undefined;
  readonly #stops: (() => void)[];

  constructor(url: string, headers: Readonly<Record<string, string>>, host: LineHost) {
    const { service, time, random } = host;
    const { pathname, search } = new URL(url);
    const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
    this.#connection = service.connect({ path: pathname + search, headers: Object.fromEntries(lowerCase) });
    const agenda = new Agenda(time.now());
    this.#network = new Network(agenda, random, service.settings.network ?? {}, () => this.#cut());
    this.#stops = [drive(agenda, time), ...(this.#connection ? [drive(this.#connection.agenda, time)] : [])];
    this.#release = () => host.release();
    this.#network.up(() => this.#arrive());
  }

  get readyState(): number {
    return this.#state;
  }

  /** What the server has not read yet, in characters: bytes, as long as nothing but ASCII is sent. */
  get bufferedAmount(): number {
    return this.#unread;
  }

  send(data: string): void {
    if (this.#state === CONNECTING) throw new Error('InvalidStateError: the socket is not open yet');
    if (this.#state !== OPEN) return;
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
  }

  terminate(): void {
    if (this.#state === CLOSED) return;
    this.#state = CLOSING;
    this.#network.up(() => this.#endServer({ code: 1006, reason: '', by: 'network' }));
    this.#network.local(() => this.#ended(1006, '', false));
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
    connection.open({
      send: (frame) => this.#network.down(() => this.#deliver(frame)),
      close: (code, reason) =>
        this.#network.down(() => {
          this.#network.up(() => this.#endServer({ code, reason, by: 'server' }));
          this.#ended(code, reason, true);
        }),
      drop: () => {
        this.#endServer({ code: 1006, reason: '', by: 'network' });
        this.#network.down(() => this.#ended(1006, '', false));
      },
      setPaused: (paused) => this.#setPaused(paused),
    });
  }

  #refused(status: number): void {
    this.#endServer({ code: 1006, reason: '', by: 'server' });
    this.#network.down(() => this.#fail(`Unexpected server response: ${status}`));
  }

  #atServer(arrive: () => void): void {
    if (this.#held === undefined) this.#connection?.agenda.wake(arrive);
    else this.#held.push(arrive);
  }

  #setPaused(paused: boolean): void {
    const held = this.#held ?? [];
    this.#held = paused ? held : undefined;
    if (!paused) for (const arrive of held) this.#atServer(arrive);
  }

  #deliver(frame: string | Uint8Array): void {
    if (this.#state !== OPEN && this.#state !== CLOSING) return;
    const asBuffer = typeof frame !== 'string' && this.binaryType === 'arraybuffer';
    this.onmessage?.({ data: asBuffer ? frame.slice().buffer : frame });
  }

  #cut(): void {
    this.#endServer({ code: 1006, reason: '', by: 'network' });
    this.#network.local(() => this.#ended(1006, '', false));
  }

  #fail(message: string): void {
    if (this.#state !== CONNECTING) return;
    this.#state = CLOSING;
    this.#network.local(() => {
      this.onerror?.({ message, error: new Error(message) });
      this.#ended(1006, '', false);
    });
  }

  /** The client's end is gone. */
  #ended(code: number, reason: string, wasClean: boolean): void {
    if (this.#state === CLOSED) return;
    this.#state = CLOSED;
    this.#releaseIfDone();
    this.onclose?.({ code, reason, wasClean });
  }

  /** The server's end is gone. */
  #endServer(end: ConnectionEnd): void {
    this.#connection?.end(end);
    this.#releaseIfDone();
  }

  #releaseIfDone(): void {
    const serverIsGone = this.#connection === undefined || this.#connection.closed !== undefined;
    if (this.#state === CLOSED && serverIsGone) this.#release();
  }

  /** Ends everything at once, without telling anybody: the emulator is being closed. */
  dispose(): void {
    this.#state = CLOSED;
    this.#endServer({ code: 1006, reason: '', by: 'network' });
    for (const stop of this.#stops) stop();
  }
}

/** The way between two ends, in order and with delays. */
class Network {
  readonly #agenda: Agenda;
  readonly #random: Random;
  readonly #options: NetworkOptions;
  readonly #onCut: () => void;
  readonly #arrivals = { up: 0, down: 0 };
  #cut = false;

  constructor(agenda: Agenda, random: Random, options: NetworkOptions, onCut: () => void) {
    this.#agenda = agenda;
    this.#random = random;
    this.#options = options;
    this.#onCut = onCut;
  }

  /** From the client to the server. */
  up(arrive: () => void): void {
    this.#carry('up', arrive);
  }

  /** From the server to the client. */
  down(arrive: () => void): void {
    this.#carry('down', arrive);
  }

  /** Not over the network, but later all the same: sockets never call back during a call. */
  local(task: () => void): void {
    this.#agenda.wake(() => void this.#agenda.in(0, task));
  }

  #carry(way: 'up' | 'down', arrive: () => void): void {
    if (this.#cut) return;
    const { latencyMs = 0, stallChance = 0, stallMs = MEASURED_STALL_MS, cutChance = 0 } = this.#options;
    if (this.#random.chance(cutChance)) {
      this.#cut = true;
      return this.#onCut();
    }
    this.#agenda.wake(() => {
      const { now } = this.#agenda;
      const delayMs = this.#draw(latencyMs) + (this.#random.chance(stallChance) ? this.#draw(stallMs) : 0);
      this.#arrivals[way] = Math.max(this.#arrivals[way], now + delayMs);
      this.#agenda.in(this.#arrivals[way] - now, () => (this.#cut ? undefined : arrive()));
    });
  }

  #draw(spread: Spread): number {
    return typeof spread === 'number' ? spread : this.#random.between(...spread);
  }
}
