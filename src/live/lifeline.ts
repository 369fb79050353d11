/** Keeps a session connected: the sockets and the one timer around the decisions of `resumption`. */
import type { LiveClientSetup } from '../../generated/types.ts';
import { ConnectionError, type LiveError, type Redact } from '../errors.ts';
import type * as Checks from '../protocol/checks.ts';
import { encode } from '../protocol/codec.ts';
import type { Incoming } from '../protocol/frame.ts';
import type { ResumptionEvent } from '../resumption/events.ts';
import type { MediaKind } from '../resumption/media.ts';
import type { Policy } from '../resumption/policy.ts';
import type { Rung } from '../resumption/recovery.ts';
import { Resumption, type Ending } from '../resumption/resumption.ts';
import {
  Connection,
  type ConnectionEnd,
  type ConnectionOptions,
  type ConnectionOwner,
} from './connection.ts';
import { LONGEST_MS, now, startTimer } from './timer.ts';

/** What a lifeline is made of. */
export interface LifelineParts {
  readonly checks: typeof Checks;
  /** The first connection, set up. */
  readonly connection: Connection;
  /** What it was set up with, in the names of the wire. */
  readonly setup: LiveClientSetup;
  readonly policy: Policy;
  /** Whether the credential is a function that can be asked again. */
  readonly renewable: boolean;
  readonly dial: Pick<ConnectionOptions, 'transport' | 'endpoint'>;
}

/** Whom a lifeline tells. */
export interface LifelineHost {
  onIncoming(incoming: Incoming): void;
  onEvent(event: ResumptionEvent): void;
  /** Once, and last: there will be no other connection. */
  onEnd(end: ConnectionEnd): void;
}

/** How long a planned move waits for the old connection's close frame. */
const LEAVE_TIMEOUT_MS = 500;

export class Lifeline implements ConnectionOwner {
  readonly #parts: LifelineParts;
  readonly #host: LifelineHost;
  readonly #resumption: Resumption;
  /** The connection in use; undefined while there is none. */
  #connection: Connection | undefined;
  /** The connection being opened, if any. */
  #next: Connection | undefined;
  /** Whether it is open, and waits for the right moment to take over. */
  #isReady = false;
  #isDormant = false;
  #isClosing = false;
  #hasEnded = false;
  /** Resolves when the connection that is left has closed. */
  #left: (() => void) | undefined;
  #stopWaiting: (() => void) | undefined;
  #stopTimer: (() => void) | undefined;
  #timerAt = Infinity;
  #onDrained: (() => void)[] | undefined;

  constructor(parts: LifelineParts, host: LifelineHost) {
    const { connection, setup, policy, renewable } = parts;
    this.#parts = parts;
    this.#host = host;
    this.#connection = connection;
    this.#resumption = new Resumption({ setup, policy, renewable, now: now() });
  }

  /** From here on the host is told everything. */
  start(): void {
    this.#connection?.start(this);
  }

  get handle(): string | undefined {
    return this.#resumption.handle;
  }

  /** What was taken in and nothing shows to be delivered. */
  get undelivered(): Resumption['undelivered'] {
    return this.#resumption.undelivered;
  }

  get dropped(): Resumption['dropped'] {
    return this.#resumption.dropped;
  }

  /** Bytes that were handed to the socket and have not left this machine. */
  get bufferedAmount(): number {
    return this.#connection?.bufferedAmount ?? 0;
  }

  get redact(): Redact {
    return this.#connection?.redact ?? ((text) => text);
  }

  /** Takes in messages, each with its frame. They go out as soon as they can, on this connection or the next. */
  send(messages: readonly { wire: object; frame: string }[]): void {
    for (const { wire, frame } of messages) {
      const event = this.#resumption.send(wire, frame, now());
      if (event !== undefined) this.#host.onEvent(event);
    }
    this.#flow();
  }

  /** Takes in a frame of media. */
  sendMedia(kind: MediaKind, frame: string): void {
    this.#resumption.sendMedia(kind, frame, now());
    this.#flow();
  }

  /** Resolves when nothing waits any more, and the socket has written what it was given; at the end too. */
  drained(): Promise<void> {
    if (this.#isDrained) return Promise.resolve();
    return new Promise((resolve) => {
      (this.#onDrained ??= []).push(resolve);
      this.#schedule();
    });
  }

  /** Ends everything, also in the middle of a move. */
  close(): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#stopWaiting?.();
    this.#next?.abandon();
    if (this.#connection === undefined) this.#finish(ASKED);
    else this.#connection.close();
  }

  onIncoming(incoming: Incoming): void {
    if (incoming.message !== undefined) this.#resumption.received(incoming.message, now());
    this.#host.onIncoming(incoming);
    this.#flow();
  }

  onEnd(end: ConnectionEnd): void {
    this.#connection = undefined;
    if (this.#left !== undefined) this.#left();
    else if (this.#isClosing || end.initiatedBy === 'client') this.#finish(end);
    else void this.#recover(this.#resumption.closed(end, now(), Math.random()), end);
  }

  /** Hands over what can go, then sees whether it is time for something else. */
  #flow(): void {
    const connection = this.#connection;
    if (connection !== undefined && this.#left === undefined) {
      const time = now();
      for (;;) {
        const frame = this.#resumption.next(connection.bufferedAmount, time);
        if (frame === undefined) break;
        connection.send(frame);
      }
      if (!this.#isClosing) this.#consider(time);
    } else if (this.#isDormant) this.#awake();
    this.#schedule();
  }

  /** Arms the timer for the next time something has to be looked at; one that rings early does no harm. */
  #schedule(): void {
    if (this.#onDrained !== undefined && this.#isDrained) {
      for (const resolve of this.#onDrained.splice(0)) resolve();
      this.#onDrained = undefined;
    }
    if (this.#hasEnded) return;
    const poll =
      this.#onDrained === undefined ? this.#resumption.pollMs : Math.min(this.#resumption.pollMs, POLL_MS);
    const at = Math.min(this.#resumption.wakeAt(now()), poll === Infinity ? Infinity : now() + poll);
    if (at >= this.#timerAt) return;
    this.#stopTimer?.();
    this.#timerAt = at;
    this.#stopTimer = startTimer(Math.min(Math.max(0, at - now()), LONGEST_MS), () => this.#wake());
  }

  #wake(): void {
    this.#timerAt = Infinity;
    this.#stopTimer = undefined;
    const { isDead, events } = this.#resumption.wake(now());
    this.#tell(events);
    const connection = this.#connection;
    if (isDead && connection !== undefined && this.#left === undefined && !this.#isClosing) {
      connection.abandon();
      this.#connection = undefined;
      const end = endOf(silent());
      void this.#recover(this.#resumption.closed(end, now(), Math.random()), end);
    }
    this.#flow();
  }

  #awake(): void {
    const { messages, media } = this.#resumption.undelivered;
    if (messages + media === 0) return;
    this.#isDormant = false;
    void this.#recover(this.#resumption.awake(now(), Math.random()), endOf(silent()));
  }

  /** Whether it is time to dial another connection, or to change over to it. */
  #consider(time: number): void {
    if (this.#next === undefined) {
      if (this.#resumption.beginMove(time)) void this.#move();
    } else if (this.#isReady && this.#resumption.canLeave(time)) void this.#change(this.#next);
  }

  /** A planned move: the other socket is opened while this connection still works. */
  async #move(): Promise<void> {
    const next = this.#begin();
    try {
      await next.open(this.#dialOptions);
    } catch {
      if (this.#next !== next) return;
      this.#next = undefined;
      this.#resumption.moveFailed(now());
    }
    if (this.#next !== next) return this.#schedule();
    this.#isReady = true;
    this.#flow();
  }

  /** The other connection is set up only when this one has closed: no session has two at once. */
  async #change(next: Connection): Promise<void> {
    const old = this.#connection;
    if (old === undefined) return;
    this.#isReady = false;
    const { decision, events } = this.#resumption.leave(now(), Math.random());
    this.#tell(events);
    await new Promise<void>((resolve) => {
      this.#left = resolve;
      old.close(LEAVE_TIMEOUT_MS);
    });
    this.#left = undefined;
    if (this.#isClosing) this.#finish(ASKED);
    else if (decision.do === 'dial') await this.#setUp(next, decision.rung);
  }

  /** Does what was decided after an end, until there is a connection again or nothing more to try. */
  async #recover({ decision, events }: Ending, end: ConnectionEnd): Promise<void> {
    // A move under way is overtaken: its socket may be of the same dead network.
    this.#next?.abandon();
    this.#next = undefined;
    this.#tell(events);
    if (decision.do === 'end') return this.#finish(end);
    if (decision.do === 'dormant') {
      this.#isDormant = true;
      return this.#flow();
    }
    await this.#pause(decision.delayMs);
    if (this.#isClosing) return this.#finish(ASKED);
    const next = this.#begin();
    try {
      await next.open(this.#dialOptions);
    } catch (error) {
      return this.#failed(next, error);
    }
    return this.#setUp(next, decision.rung);
  }

  async #setUp(next: Connection, rung: Rung): Promise<void> {
    try {
      await next.setup(encode({ setup: this.#resumption.setup(rung) }));
    } catch (error) {
      return this.#failed(next, error);
    }
    if (this.#hasEnded) return next.abandon();
    this.#next = undefined;
    this.#connection = next;
    this.#tell(this.#resumption.resumed(rung, now()));
    next.start(this);
    this.#flow();
  }

  #failed(next: Connection, error: unknown): Promise<void> | undefined {
    if (this.#isClosing) {
      this.#finish(ASKED);
      return undefined;
    }
    if (this.#next !== next) return undefined;
    const end = endOf(error as LiveError);
    return this.#recover(this.#resumption.closed(end, now(), Math.random()), end);
  }

  #begin(): Connection {
    this.#isReady = false;
    this.#next = new Connection(this.#parts.checks);
    return this.#next;
  }

  get #dialOptions(): ConnectionOptions {
    const { dial, policy } = this.#parts;
    return { ...dial, timeoutMs: policy.attemptTimeoutMs, signal: undefined };
  }

  #pause(ms: number): Promise<void> {
    if (ms <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = startTimer(ms, resolve);
      this.#stopWaiting = () => {
        stop();
        resolve();
      };
    });
  }

  #finish(end: ConnectionEnd): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#stopTimer?.();
    for (const resolve of this.#onDrained?.splice(0) ?? []) resolve();
    this.#host.onEnd(end);
  }

  #tell(events: readonly ResumptionEvent[]): void {
    for (const event of events) this.#host.onEvent(event);
  }

  get #isDrained(): boolean {
    const { messages, media } = this.#resumption.undelivered;
    return messages + media + this.bufferedAmount === 0;
  }
}

const POLL_MS = 20;
/** The end of a session that was closed while it had no connection. */
const ASKED: ConnectionEnd = {
  code: 1000,
  reason: '',
  reasonTruncated: false,
  kind: 'normal',
  hint: '',
  retryable: false,
  initiatedBy: 'client',
  unsentBytes: 0,
  error: new ConnectionError('The session was closed.', { phase: 'open', kind: 'normal' }),
};

function silent(): ConnectionError {
  const hint = 'The connection had gone silent. Connect again.';
  return new ConnectionError(hint, {
    phase: 'open',
    kind: 'network',
    retryable: true,
    hint,
    closeCode: 1006,
  });
}

/** The end that an error amounts to. */
function endOf(error: LiveError): ConnectionEnd {
  const failure =
    error instanceof ConnectionError
      ? error
      : new ConnectionError(error.message, { phase: 'dial', kind: 'unknown', cause: error });
  const { closeCode: code = 1006, closeReason: reason = '', kind, hint, retryable } = failure;
  const initiatedBy = code === 1006 ? 'network' : 'server';
  return {
    code,
    reason,
    reasonTruncated: false,
    kind,
    hint,
    retryable,
    initiatedBy,
    unsentBytes: 0,
    error: failure,
  };
}
