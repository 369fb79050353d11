/**
 * One socket from dial to close: opening, setup, frames, and why it ended. A session has one after the other. It knows
 * what each is for; a connection does not.
 */
import type { LiveServerSetupComplete } from '../../generated/types.ts';
import type { Endpoint } from '../auth/endpoint.ts';
import { ClosedError, type AbortSignalLike, type ConnectionPhase, type LiveError } from '../errors.ts';
import type * as Checks from '../protocol/checks.ts';
import { readFrame, type Incoming } from '../protocol/frame.ts';
import { MOST_SHAPES, SentFrames } from '../protocol/sent-frames.ts';
import { printable, redactor, type Redact } from '../redaction.ts';
import { abortError, startTimer } from '../runtime.ts';
import type { Socket, SocketClose, SocketHandlers, Transport } from '../transport/socket.ts';
import {
  closeError,
  dialError,
  endByUser,
  endOf,
  floodError,
  timeoutError,
  type CloseContext,
  type ConnectionEnd,
} from './connection-end.ts';
import type { ConnectionTaps } from './taps.ts';

export interface ConnectionOptions {
  readonly transport: Transport;
  /** Asked at each dial: it resolves keys and tokens. */
  endpoint(): Promise<Endpoint>;
  /** For all of opening and setup together. */
  readonly timeoutMs: number;
  /** The option that `timeoutMs` comes from, for the error. Default `setupTimeoutMs`. */
  readonly timeoutOption?: string;
  /** Ends opening and setup. Afterwards it is the session's business. */
  readonly signal?: AbortSignalLike | undefined;
}

/** Receives the frames and the end of a connection that is set up. */
export interface ConnectionOwner {
  onIncoming(incoming: Incoming): void;
  /** The socket has written everything, where the runtime reports that. */
  onDrain?(): void;
  /** Once, and last. */
  onEnd(end: ConnectionEnd): void;
}

/** Holds the resumption handles of the session. They are secrets: whoever has one can go on with the conversation. */
export interface SecretHolder {
  readonly handles: readonly string[];
  /** The server has given a handle. */
  onHandle(handle: string): void;
}

/** How long a deliberate close waits for the server's. */
const CLOSE_TIMEOUT_MS = 2_000;

/** The most that a server may send before setup is complete, so that it cannot fill the memory. */
const MOST_HELD_BYTES = 16 * 1024 * 1024;

interface Stage {
  resolve(): void;
  reject(error: LiveError): void;
}

export class Connection implements SocketHandlers {
  readonly #checks: typeof Checks;
  readonly #taps: ConnectionTaps | undefined;
  readonly #session: SecretHolder | undefined;
  #phase: ConnectionPhase = 'dial';
  #socket: Socket | undefined;
  /** `onOpen` was called; it may come before `dial` returns the socket. */
  #hasOpened = false;
  /** The step of opening that is being waited for. */
  #stage: Stage | undefined;
  /** Stops the clock and the abort signal of opening. */
  #disarm: (() => void) | undefined;
  /** Why opening failed, or that the connection was abandoned. */
  #failure: LiveError | undefined;
  #secrets: readonly string[] = [];
  #confirmation: LiveServerSetupComplete | undefined;
  /** Frames that came before the owner listens. */
  #held: Incoming[] | undefined = [];
  #heldBytes = 0;
  #owner: ConnectionOwner | undefined;
  #end: ConnectionEnd | undefined;
  /** Stops waiting for the server's close; set once a close has begun. */
  #closing: (() => void) | undefined;
  /** What was sent after the setup. */
  #sentFrames: SentFrames | undefined;

  constructor(checks: typeof Checks, taps?: ConnectionTaps, session?: SecretHolder) {
    this.#checks = checks;
    this.#taps = taps;
    this.#session = session;
  }

  /** Dials. Resolves when the socket is open; rejects, with nothing left behind, if that fails. */
  open(options: ConnectionOptions): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) return reject(this.#failure);
      this.#stage = { resolve, reject };
      this.#arm(options);
      this.#dial(options).catch((error: unknown) => this.#fail(dialError(error, this.#phase, this.redact)));
    });
  }

  /** Sends the setup and resolves when the server has confirmed it. */
  setup(frame: string): Promise<LiveServerSetupComplete> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) return reject(this.#failure);
      this.#phase = 'setup';
      this.#stage = { resolve: () => resolve(this.#confirmation ?? {}), reject };
      try {
        this.#socket?.send(frame);
        this.#taps?.sent(frame);
      } catch (error) {
        this.#fail(dialError(error, this.#phase, this.redact));
      }
      this.#confirm();
    });
  }

  /** Begins delivery to `owner`, with the frames that came during setup first. */
  start(owner: ConnectionOwner): void {
    // Frames that arrive during these callbacks are held behind them.
    for (const incoming of this.#held ?? []) {
      if (this.#failure === undefined) owner.onIncoming(incoming);
    }
    if (this.#failure !== undefined) return;
    this.#held = undefined;
    this.#owner = owner;
    if (this.#end !== undefined) owner.onEnd(this.#end);
  }

  /** Makes a text of the peer's safe to show: without the session's secrets and control characters, and short. */
  get redact(): Redact {
    const redact = redactor([...this.#secrets, ...(this.#session?.handles ?? [])]);
    return (text) => printable(redact(text));
  }

  /** False once opening has failed, or the socket has closed. */
  get isUsable(): boolean {
    return this.#failure === undefined && this.#end === undefined;
  }

  get bufferedAmount(): number {
    return this.#socket?.bufferedAmount ?? 0;
  }

  send(frame: string): void {
    this.#socket?.send(frame);
    this.#taps?.sent(frame);
    this.#sentFrames ??= new SentFrames();
    this.#sentFrames.add(frame);
  }

  /** Ends the connection at once, without `onEnd`. A pending {@link open} or {@link setup} rejects. */
  abandon(): void {
    if (!this.isUsable) return;
    this.#owner = undefined;
    this.#closing?.();
    this.#fail(new ClosedError('The connection was abandoned.'));
  }

  /** Starts the closing handshake; `onEnd` follows after `timeoutMs` at the latest, whatever the server does. */
  close(timeoutMs = CLOSE_TIMEOUT_MS): void {
    if (this.#closing !== undefined || this.#end !== undefined) return;
    this.#closing = startTimer(timeoutMs, () => {
      this.#socket?.abandon();
      this.onClose({ code: 1006, reason: 'The server did not answer the close in time.' });
    });
    this.#socket?.close(1000);
  }

  onOpen(): void {
    this.#hasOpened = true;
    if (this.#socket !== undefined) this.#stage?.resolve();
  }

  onDrain(): void {
    this.#owner?.onDrain?.();
  }

  onFrame(text: string): void {
    if (this.#failure !== undefined || this.#end !== undefined) return;
    const incoming = this.#withoutSecrets(readFrame(text, this.#checks.checkIncoming));
    const handle = incoming.message?.sessionResumptionUpdate?.newHandle;
    if (handle) this.#session?.onHandle(handle);
    this.#taps?.received(text, incoming.message);
    if (this.#owner !== undefined) {
      this.#owner.onIncoming(incoming);
      return;
    }
    this.#held?.push(incoming);
    this.#heldBytes += incoming.bytes;
    this.#confirmation ??= incoming.message?.setupComplete;
    this.#confirm();
    if (this.#phase !== 'open' && this.#heldBytes > MOST_HELD_BYTES) this.#fail(floodError(MOST_HELD_BYTES));
  }

  /** Warnings quote the names of fields, which are the server's own text. */
  #withoutSecrets(incoming: Incoming): Incoming {
    if (incoming.warnings === undefined || incoming.warnings.length === 0) return incoming;
    const { redact } = this;
    const warnings = incoming.warnings.map((warning) => ({ ...warning, path: redact(warning.path) }));
    return { ...incoming, warnings };
  }

  onClose(close: SocketClose): void {
    if (this.#failure !== undefined || this.#end !== undefined) return;
    if (this.#phase !== 'open') {
      this.#fail(closeError(close, this.#contextOf(close)));
      return;
    }
    const { bufferedAmount } = this;
    this.#closing?.();
    this.#end =
      this.#closing === undefined
        ? endOf(close, this.#contextOf(close), bufferedAmount)
        : endByUser(close.code, this.redact(close.reason), bufferedAmount);
    this.#socket = undefined;
    this.#owner?.onEnd(this.#end);
  }

  /** Setup is done once it is sent and confirmed, in either order: a relay with a setup of its own may speak first. */
  #confirm(): void {
    if (this.#confirmation === undefined || this.#phase !== 'setup') return;
    this.#phase = 'open';
    this.#disarm?.();
    this.#stage?.resolve();
    this.#stage = undefined;
  }

  async #dial({ endpoint, transport }: ConnectionOptions): Promise<void> {
    const { url, headers, secrets } = await endpoint();
    this.#secrets = secrets;
    // Time may have run out while the user's function was asked for a key.
    if (this.#failure !== undefined) return;
    this.#taps?.dial({ url: this.redact(url.replace(/\/\/[^/@]*@/, '//')), headers: Object.keys(headers) });
    const socket = await transport.dial({ url, headers }, this);
    if (this.#failure !== undefined) return socket.abandon();
    this.#socket = socket;
    if (this.#hasOpened) this.#stage?.resolve();
  }

  #arm({ timeoutMs, timeoutOption = 'setupTimeoutMs', signal }: ConnectionOptions): void {
    const stopTimer = startTimer(timeoutMs, () =>
      this.#fail(timeoutError(this.#phase, timeoutMs, timeoutOption)),
    );
    const abort = (): void => this.#fail(abortError(signal, 'Connecting'));
    signal?.addEventListener('abort', abort);
    this.#disarm = () => {
      this.#disarm = undefined;
      stopTimer();
      signal?.removeEventListener('abort', abort);
    };
  }

  /** Releases the socket, and rejects what is pending. */
  #fail(error: LiveError): void {
    if (this.#failure !== undefined) return;
    this.#failure = error;
    this.#disarm?.();
    this.#held = undefined;
    this.#socket?.abandon();
    this.#socket = undefined;
    this.#stage?.reject(error);
  }

  #contextOf({ code, reason, httpStatus }: SocketClose): CloseContext {
    const phase = this.#phase;
    const shapes = this.#sentFrames?.shapes ?? [];
    const lastFrames = phase === 'dial' ? [] : ['setup', ...shapes].slice(-MOST_SHAPES);
    const description = this.#checks.describeClose({ code, reason, phase, httpStatus, lastFrames });
    return { phase, lastFrames, description, redact: this.redact };
  }
}
