/**
 * One socket from dial to close: opening, setup, frames, and why it ended. A session may have many,
 * one after the other, and knows what they are for; a connection does not.
 */
import type { LiveServerSetupComplete } from '../../generated/types.ts';
import type { Endpoint } from '../auth/endpoint.ts';
import {
  ClosedError,
  ConnectionError,
  LiveError,
  redactor,
  safeCause,
  TimeoutException,
  type AbortSignalLike,
  type ConnectionPhase,
  type Redact,
} from '../errors.ts';
import type * as Checks from '../protocol/checks.ts';
import type { CloseDescription } from '../protocol/close.ts';
import { readFrame, type Incoming } from '../protocol/frame.ts';
import { MOST_SHAPES, SentFrames } from '../protocol/sent-frames.ts';
import type { Socket, SocketClose, SocketHandlers, Transport } from '../transport/socket.ts';
import { abortError, startTimer } from '../runtime.ts';

export interface ConnectionOptions {
  readonly transport: Transport;
  /** Asked at each dial: it resolves keys and tokens. */
  endpoint(): Promise<Endpoint>;
  /** For all of opening and setup together. */
  readonly timeoutMs: number;
  /** Ends opening and setup. Afterwards it is the session's business. */
  readonly signal: AbortSignalLike | undefined;
}

/** Who listens to a connection that is set up. */
export interface ConnectionOwner {
  onIncoming(incoming: Incoming): void;
  /** The socket has written all it was given, where the runtime tells. */
  onDrain?(): void;
  /** Once, and last. */
  onEnd(end: ConnectionEnd): void;
}

/** How a connection ended after setup. */
export interface ConnectionEnd extends CloseDescription {
  readonly code: number;
  readonly reason: string;
  readonly initiatedBy: 'client' | 'server' | 'network';
  /** An attempt whose socket never opened. */
  readonly isUnreached?: boolean;
  /** The HTTP status of a refused upgrade. */
  readonly httpStatus?: number | undefined;
  /** Bytes that were sent and had not left this machine. */
  readonly unsentBytes: number;
  readonly error: ConnectionError;
}

/** How long a deliberate close waits for the server's. */
const CLOSE_TIMEOUT_MS = 2_000;

/** A server says little before setup is complete. One that goes on and on must not fill the memory. */
const MOST_HELD_BYTES = 16 * 1024 * 1024;

interface Stage {
  resolve(): void;
  reject(error: LiveError): void;
}

export class Connection implements SocketHandlers {
  readonly #checks: typeof Checks;
  #phase: ConnectionPhase = 'dial';
  #socket: Socket | undefined;
  /** The step of opening that is being waited for. */
  #stage: Stage | undefined;
  /** Stops the clock and the abort signal of opening. */
  #disarm: (() => void) | undefined;
  #failure: LiveError | undefined;
  #secrets: readonly string[] = [];
  #confirmation: LiveServerSetupComplete | undefined;
  /** Frames that came before the owner listens. */
  #held: Incoming[] | undefined = [];
  #heldBytes = 0;
  #owner: ConnectionOwner | undefined;
  #end: ConnectionEnd | undefined;
  #closing: (() => void) | undefined;
  /** What was sent after the setup. */
  #sentFrames: SentFrames | undefined;

  constructor(checks: typeof Checks) {
    this.#checks = checks;
  }

  /** Dials. Resolves when the socket is open; rejects, with nothing left behind, if that fails. */
  async open(options: ConnectionOptions): Promise<void> {
    this.#arm(options);
    const opened = this.#wait();
    const dialed = this.#dial(options).then(
      (socket) => {
        this.#socket = socket;
        if (this.#failure !== undefined) socket.abandon();
      },
      (error: unknown) => this.#fail(this.#cannotDial(error)),
    );
    // A socket that was open before we got it may say so before it is here.
    await Promise.all([opened, dialed]);
  }

  /** Sends the setup and resolves when the server has confirmed it. */
  async setup(frame: string, handle?: string): Promise<LiveServerSetupComplete> {
    // Who has the handle can go on with the conversation.
    if (handle) this.#secrets = [...this.#secrets, handle];
    if (this.#failure !== undefined) throw this.#failure;
    this.#phase = 'setup';
    const confirmed = this.#wait();
    try {
      this.#socket?.send(frame);
    } catch (error) {
      this.#fail(this.#cannotDial(error));
    }
    this.#confirm();
    await confirmed;
    this.#stage = undefined;
    return this.#confirmation ?? {};
  }

  /** From here on the owner is told everything, beginning with what came during setup. */
  start(owner: ConnectionOwner): void {
    // What comes while these are told waits behind them.
    for (const incoming of this.#held ?? []) {
      if (this.#failure === undefined) owner.onIncoming(incoming);
    }
    if (this.#failure !== undefined) return;
    this.#held = undefined;
    this.#owner = owner;
    if (this.#end !== undefined) owner.onEnd(this.#end);
  }

  /** Takes what this connection authenticates with out of a text. */
  get redact(): Redact {
    return redactor(this.#secrets);
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
    this.#sentFrames ??= new SentFrames();
    this.#sentFrames.add(frame);
  }

  get #lastFrames(): readonly string[] {
    if (this.#phase === 'dial') return [];
    return ['setup', ...(this.#sentFrames?.shapes ?? [])].slice(-MOST_SHAPES);
  }

  /** Ends at once, and tells nobody but whoever waits for it to open. */
  abandon(): void {
    this.#owner = undefined;
    this.#closing?.();
    this.#fail(new ClosedError('The connection was given up.'));
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
    this.#stage?.resolve();
  }

  onDrain(): void {
    this.#owner?.onDrain?.();
  }

  onFrame(text: string): void {
    if (this.#failure !== undefined || this.#end !== undefined) return;
    const incoming = readFrame(text, this.#checks.checkIncoming);
    if (this.#owner !== undefined) {
      this.#owner.onIncoming(incoming);
      return;
    }
    this.#held?.push(incoming);
    this.#heldBytes += incoming.bytes;
    this.#confirmation ??= incoming.message?.setupComplete;
    this.#confirm();
    if (this.#phase !== 'open' && this.#heldBytes > MOST_HELD_BYTES) this.#fail(this.#tooMuch());
  }

  onClose(close: SocketClose): void {
    if (this.#failure !== undefined || this.#end !== undefined) return;
    const error = this.#explain(close);
    if (this.#phase !== 'open') {
      this.#fail(error);
      return;
    }
    const asked = this.#closing !== undefined;
    this.#closing?.();
    const { code } = close;
    const { kind, hint, retryable, reasonTruncated } = error;
    this.#end = {
      kind,
      hint,
      retryable,
      reasonTruncated,
      code,
      reason: error.closeReason ?? '',
      initiatedBy: asked ? 'client' : code === 1006 ? 'network' : 'server',
      unsentBytes: this.bufferedAmount,
      error,
    };
    this.#socket = undefined;
    this.#owner?.onEnd(this.#end);
  }

  /** Setup is done once it is sent and confirmed, in either order: a relay with a setup of its own may speak first. */
  #confirm(): void {
    if (this.#confirmation === undefined || this.#phase !== 'setup') return;
    this.#phase = 'open';
    this.#disarm?.();
    this.#stage?.resolve();
  }

  async #dial({ endpoint, transport }: ConnectionOptions): Promise<Socket> {
    const { url, headers, secrets } = await endpoint();
    this.#secrets = secrets;
    // Time may have run out while the user's function was asked for a key.
    if (this.#failure !== undefined) throw this.#failure;
    return transport.dial({ url, headers }, this);
  }

  #wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#stage = { resolve, reject };
    });
  }

  #arm({ timeoutMs, signal }: ConnectionOptions): void {
    const stopTimer = startTimer(timeoutMs, () => this.#fail(this.#tooLate(timeoutMs)));
    const abort = (): void => this.#fail(abortError(signal, 'Connecting'));
    signal?.addEventListener('abort', abort);
    this.#disarm = () => {
      this.#disarm = undefined;
      stopTimer();
      signal?.removeEventListener('abort', abort);
    };
  }

  /** The end of opening: the socket is let go, and whoever waits is told. */
  #fail(error: LiveError): void {
    if (this.#failure !== undefined) return;
    this.#failure = error;
    this.#disarm?.();
    this.#held = undefined;
    this.#socket?.abandon();
    this.#socket = undefined;
    this.#stage?.reject(error);
  }

  #tooLate(timeoutMs: number): TimeoutException {
    const waitedFor = this.#phase === 'dial' ? 'the socket to open' : 'setupComplete';
    const hint =
      this.#phase === 'dial'
        ? 'Check the network, the address and proxies; raise setupTimeoutMs if they are slow.'
        : 'The server accepted the socket and never confirmed the setup. Try again; check the model.';
    const message = `Waited ${timeoutMs} ms for ${waitedFor}. ${hint}`;
    return new TimeoutException(message, { phase: this.#phase, hint });
  }

  #tooMuch(): ConnectionError {
    const hint = 'What answers there does not behave like the Live API. Check baseUrl.';
    const message = `The server sent more than ${MOST_HELD_BYTES} bytes without confirming the setup. ${hint}`;
    return new ConnectionError(message, { phase: this.#phase, kind: 'invalid', hint });
  }

  #cannotDial(error: unknown): LiveError {
    if (error instanceof LiveError) return error;
    const cause = safeCause(error, this.redact);
    return new ConnectionError(`The connection could not be opened: ${cause.message}`, {
      phase: this.#phase,
      kind: 'network',
      retryable: true,
      hint: 'What failed is the credential function, the webSocket factory or the runtime: see the cause.',
      cause,
    });
  }

  #explain({ code, reason, httpStatus, error }: SocketClose): ConnectionError {
    const phase = this.#phase;
    const { redact } = this;
    const lastFrames = this.#lastFrames;
    const description = this.#checks.describeClose({ code, reason, phase, httpStatus, lastFrames });
    const { hint } = description;
    const closeReason = redact(reason);
    const cause = error === undefined ? undefined : safeCause(error, redact);
    const what =
      httpStatus === undefined
        ? `closed with ${code}${closeReason === '' ? '' : ` "${closeReason}"`}${cause === undefined ? '' : ` (${cause.message})`}`
        : `refused with HTTP ${httpStatus}`;
    return new ConnectionError(`The connection was ${what} ${WHEN[phase]}.${hint === '' ? '' : ` ${hint}`}`, {
      ...description,
      phase,
      closeCode: code,
      closeReason,
      lastFrames,
      cause,
      ...(httpStatus !== undefined && { httpStatus }),
    });
  }
}

const WHEN: Record<ConnectionPhase, string> = {
  load: 'while loading',
  dial: 'while dialing',
  setup: 'before setup was complete',
  open: 'while in use',
};
