/// <reference lib="esnext.disposable" preserve="true" />
/** The emulator's public class. */

import type { AuthToken } from '../../generated/types.ts';
import type { WebSocketFactory } from '../transport/socket.ts';
import type { ConnectionRecord } from './connection-record.ts';
import type { EmulatorOptions } from './options.ts';
import { Service } from './service.ts';
import type { EmulatedState, HandleFault } from './session/state.ts';
import { ServiceTime, systemClock } from './simulation/clock.ts';
import { MemorySocket } from './transport/memory-socket.ts';
import type { ListenOptions, RunningServer } from './transport/server.ts';

/** The URL of an emulator that does not listen. Only its `webSocket` can reach it. */
const MEMORY_URL = 'https://emulator.invalid';

/**
 * A local stand-in for the Gemini Live API that speaks its protocol. It understands nothing: it detects where
 * speech begins and ends, and answers with an echo, or with what `respond` returns. `LiveEmulator.start()` listens
 * on a port for any client; `new LiveEmulator()` is reached through {@link webSocket} only, without real sockets,
 * and in virtual time if its clock is virtual.
 */
export class LiveEmulator implements AsyncDisposable {
  /** A WebSocket to this emulator that never leaves the process, for the `webSocket` option of a client. */
  readonly webSocket: WebSocketFactory;
  readonly #service: Service;
  readonly #time: ServiceTime;
  readonly #sockets = new Set<MemorySocket>();
  #server: RunningServer | undefined;
  #closed = false;

  /** Throws a `ValidationError` for invalid options. */
  constructor(options: EmulatorOptions = {}) {
    const clock = options.clock ?? systemClock;
    this.#time = new ServiceTime(clock, options.speed ?? 1);
    this.#service = new Service(
      options,
      () => clock.now(),
      () => this.#time.now(),
    );
    const random = this.#service.random.fork();
    this.webSocket = (url, { headers }) => {
      const socket = new MemorySocket(url, headers, {
        service: this.#service,
        time: this.#time,
        random: random.fork(),
        release: () => this.#sockets.delete(socket),
      });
      this.#sockets.add(socket);
      return socket;
    };
  }

  /** Starts an emulator that listens. Rejects if it cannot, for example because the port is in use. */
  static async start(options: EmulatorOptions & ListenOptions = {}): Promise<LiveEmulator> {
    const emulator = new LiveEmulator(options);
    const { listen } = await import('./transport/server.ts'); // the rest runs without Node
    emulator.#server = await listen(emulator.#service, emulator.#time, options);
    return emulator;
  }

  /** For a client's `baseUrl`: `http://127.0.0.1:PORT`. */
  get url(): string {
    return this.#server?.url ?? MEMORY_URL;
  }

  /** The certificate that clients have to trust, as PEM; `undefined` without TLS. */
  get certificate(): string | undefined {
    return this.#server?.certificate;
  }

  /** What each client did, in the order of dialing. Updated while connections are open. */
  get connections(): readonly ConnectionRecord[] {
    return this.#service.connections;
  }

  /** The state that a resumption handle stands for; `undefined` if the handle is unknown or has expired. */
  state(handle: string): EmulatedState | undefined {
    return this.#service.stateOf(handle);
  }

  /**
   * Breaks a handle, as the fault `breakHandles` does for all handles of a session: `forgotten` (1008 session not
   * found), `dead` (1007), or `poisoned` (resuming works, and soon after the next turn the connection ends, each
   * time). Returns false if the handle is unknown.
   */
  breakHandle(handle: string, how: HandleFault): boolean {
    return this.#service.breakHandle(handle, how);
  }

  /**
   * The highest number of connections, of one session or of all, that had sent a setup and were not closed at the
   * same time, as their clients saw it. Exact in memory. On a port, connections that were paused or half open are
   * not counted, since nothing more can be seen of them.
   */
  peakConnections(session?: string): number {
    return this.#service.peakConnections(session);
  }

  /** Mints an ephemeral token, as `POST /v1alpha/auth_tokens` does. Throws for a request that the service refuses. */
  mintToken(request: AuthToken = {}): string {
    return this.#service.tokens.mint(JSON.stringify(request), this.#service.wallClock()).name!;
  }

  /**
   * Waits until `condition` returns something other than undefined or false, and resolves to that. It is called
   * after each frame, connection and close. Rejects if the emulator is closed first.
   */
  until<Value>(condition: () => Value | undefined | false): Promise<Value> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const value = condition();
        if (value === undefined || value === false) {
          if (!this.#closed) return;
          reject(new Error('The emulator was closed before what was waited for happened.'));
        } else resolve(value);
        stop();
      };
      const stop = this.#service.watch(check);
      check();
    });
  }

  /** Ends all connections without a close frame, and releases the port. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const socket of this.#sockets) socket.dispose();
    await this.#server?.close();
    this.#service.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}
