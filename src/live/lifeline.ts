/** Keeps a session connected: the sockets and the one timer around the decisions of `resumption`. */
import type { LiveClientMessage } from '../../generated/types.ts';
import type { LiveError, Redact } from '../errors.ts';
import * as checks from '../protocol/checks.ts';
import { encode } from '../protocol/codec.ts';
import type { Incoming } from '../protocol/frame.ts';
import type { ResumptionEvent } from '../resumption/events.ts';
import type { DuringCalls } from '../resumption/calls.ts';
import type { MediaKind } from '../resumption/media.ts';
import type { Policy } from '../resumption/policy.ts';
import type { ResumePoint } from '../resumption/attempts.ts';
import { Resumption, type Ending } from '../resumption/resumption.ts';
import type { OutgoingMessage } from '../resumption/outbox.ts';
import {
  Connection,
  type ConnectionEnd,
  type ConnectionOptions,
  type ConnectionOwner,
} from './connection.ts';
import type { SessionContext } from './context.ts';
import type { Delivery } from './delivery.ts';
import { endByUser, endOf, silent } from './ends.ts';
import { reportedError, summary, UNRESUMABLE } from './telling.ts';
import { LONGEST_MS, now, startTimer } from '../runtime.ts';

/** What a lifeline is made of. */
export interface LifelineParts {
  readonly context: SessionContext;
  readonly delivery: Delivery;
  readonly policy: Policy;
  /** Undefined: as the model needs it. */
  readonly duringCalls: DuringCalls | undefined;
  /** The first connection, set up. */
  readonly connection: Connection;
  /** The frame it was set up with. */
  readonly setup: string;
  /** Told once, and last: there will be no other connection. */
  onEnd(end: ConnectionEnd): void;
}

/** How long a planned move waits for the old connection's close frame. */
const LEAVE_TIMEOUT_MS = 500;
/** How often is looked whether the socket has written all that it was given, while somebody waits for it. */
const POLL_MS = 20;

export class Lifeline implements ConnectionOwner {
  readonly #context: SessionContext;
  readonly #delivery: Delivery;
  readonly #policy: Policy;
  readonly #duringCalls: DuringCalls | undefined;
  readonly #setup: string;
  readonly #onEnd: (end: ConnectionEnd) => void;
  /** Whole, since a fraction costs each session memory. */
  readonly #startedAt = Math.trunc(now());
  /** Made when there is something to remember: most sessions are idle. */
  #made: Resumption | undefined;
  /** The connection in use; undefined while there is none. */
  #connection: Connection | undefined;
  /** The connection being opened, if any. */
  #next: Connection | undefined;
  /** Whether it is open, and waits for the right moment to take over. */
  #isReady = false;
  /** The end after which nothing is dialed until something is sent. */
  #dormant: ConnectionEnd | undefined;
  #isClosing = false;
  #hasEnded = false;
  #connections = 1;
  /** Resolves when the connection that is left has closed. */
  #left: ((end: ConnectionEnd) => void) | undefined;
  #stopWaiting: (() => void) | undefined;
  #stopTimer: (() => void) | undefined;
  /** When the timer rings; undefined while there is none. */
  #timerAt: number | undefined;
  #onDrained: (() => void)[] | undefined;

  constructor(parts: LifelineParts) {
    const { context, delivery, policy, duringCalls, connection, setup, onEnd } = parts;
    this.#context = context;
    this.#delivery = delivery;
    this.#policy = policy;
    this.#duringCalls = duringCalls;
    this.#connection = connection;
    this.#setup = setup;
    this.#onEnd = onEnd;
  }

  /** From here on the listeners are told everything. */
  start(): void {
    this.#connection?.start(this);
  }

  /** The newest handle of the server. */
  get handle(): string | undefined {
    return this.#resumption.handle;
  }

  /** How many connections were set up so far. */
  get connections(): number {
    return this.#connections;
  }

  /** What was taken in and nothing shows to be delivered. */
  get undelivered(): Resumption['undelivered'] {
    return this.#made?.undelivered ?? { messages: 0, unacknowledged: 0, media: 0, mediaBytes: 0 };
  }

  /** Media that was dropped. */
  get dropped(): Resumption['dropped'] {
    return this.#made?.dropped ?? { frames: 0, bytes: 0 };
  }

  /** Bytes that were handed to the socket and have not left this machine. */
  get bufferedAmount(): number {
    return this.#connection?.bufferedAmount ?? 0;
  }

  /** Takes in messages, all or none. They go out as soon as they can, on this connection or the next. */
  send(messages: readonly OutgoingMessage[]): void {
    const time = now();
    this.#resumption.assertRoom(messages);
    // All are taken in before anyone is told: who is told may send something else.
    const events = messages.flatMap((message) => this.#resumption.send(message, time));
    for (const event of events) this.#delivery.lifecycle(event);
    this.#flow(time);
  }

  /** Takes in a frame of media. */
  sendMedia(kind: MediaKind, frame: string): void {
    const time = now();
    this.#resumption.sendMedia(kind, frame, time);
    this.#flow(time);
  }

  /** Resolves when nothing waits any more, and the socket has written what it was given; at the end too. */
  drained(): Promise<void> {
    if (this.#isDrained || this.#hasEnded) return Promise.resolve();
    return new Promise((resolve) => {
      (this.#onDrained ??= []).push(resolve);
      this.#schedule(now());
    });
  }

  /** Ends everything, also in the middle of a move. */
  close(): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#stopWaiting?.();
    this.#next?.abandon();
    if (this.#connection === undefined) this.#finish(endByUser());
    else this.#connection.close();
  }

  onIncoming(incoming: Incoming): void {
    // What a connection says after it was left belongs to nothing any more.
    if (this.#left !== undefined) return;
    const { message, error, warnings, bytes } = incoming;
    const time = now();
    for (const warning of warnings ?? []) this.#delivery.warning(warning);
    let isNews = false;
    if (message !== undefined) {
      // The first message of an idle session says nothing worth remembering.
      if (this.#made !== undefined || message.setupComplete === undefined) {
        isNews = this.#resumption.received(message, time);
      }
      this.#delivery.message(message, bytes);
      if (message.error !== undefined) this.#delivery.error(reportedError(message.error, this.#redact));
    }
    if (error !== undefined) this.#delivery.error(error, bytes);
    if (!isNews) return;
    if (this.#resumption.isUnresumable) this.#delivery.warning(UNRESUMABLE);
    this.#flow(time);
  }

  onDrain(): void {
    if (this.#made?.waits === true || this.#onDrained !== undefined) this.#flow(now());
  }

  onEnd(end: ConnectionEnd): void {
    this.#connection = undefined;
    if (this.#left !== undefined) this.#left(end);
    else if (this.#isClosing || end.initiatedBy === 'client') this.#finish(end);
    else this.#lost(end);
  }

  get #resumption(): Resumption {
    return (this.#made ??= new Resumption({
      setup: (JSON.parse(this.#setup) as Required<Pick<LiveClientMessage, 'setup'>>).setup,
      policy: this.#policy,
      duringCalls: this.#duringCalls,
      renewable: this.#context.renewable,
      now: this.#startedAt,
    }));
  }

  get #redact(): Redact {
    return this.#connection?.redact ?? ((text) => text);
  }

  /** Hands over what can go, then sees whether it is time for something else. */
  #flow(time: number): void {
    const connection = this.#connection;
    if (this.#isClosing) return;
    if (connection !== undefined && this.#left === undefined) {
      while (this.#resumption.waits) {
        const frame = this.#resumption.next(connection.bufferedAmount, time);
        if (frame === undefined) break;
        connection.send(frame);
      }
      this.#consider(time);
    } else if (this.#dormant !== undefined) this.#awake(this.#dormant, time);
    this.#schedule(time);
  }

  /** Arms the timer for the next time something has to be looked at; one that rings early does no harm. */
  #schedule(time: number): void {
    if (this.#hasEnded) return;
    if (this.#onDrained !== undefined && this.#isDrained) this.#tellDrained();
    const { pollMs } = this.#resumption;
    const poll = this.#onDrained === undefined ? pollMs : Math.min(pollMs, POLL_MS);
    const at = Math.min(this.#resumption.wakeAt(time), time + poll);
    if (at >= (this.#timerAt ?? Infinity)) return;
    this.#stopTimer?.();
    this.#timerAt = at;
    this.#stopTimer = startTimer(Math.min(Math.max(0, at - time), LONGEST_MS), () => this.#wake());
  }

  #wake(): void {
    const time = now();
    this.#timerAt = undefined;
    this.#stopTimer = undefined;
    const { isDead, events } = this.#resumption.wake(time);
    this.#tell(events);
    if (isDead && this.#connection !== undefined && this.#left === undefined && !this.#isClosing) {
      this.#connection.abandon();
      this.#connection = undefined;
      this.#lost(silent());
    }
    this.#flow(now());
  }

  #awake(end: ConnectionEnd, time: number): void {
    const { messages, media } = this.#resumption.undelivered;
    if (messages + media === 0) return;
    this.#dormant = undefined;
    void this.#recover(this.#resumption.awake(time, Math.random()), end);
  }

  /** Whether it is time to dial another connection, or to change over to it. */
  #consider(time: number): void {
    if (this.#next === undefined) {
      if (this.#resumption.beginMove(time)) void this.#move();
    } else if (this.#isReady && !this.#next.isUsable) {
      this.#next = undefined;
      this.#resumption.moveFailed(time);
    } else if (this.#isReady && this.#resumption.canLeave(time)) void this.#change(this.#next);
  }

  /** A planned move: the other socket is opened while this connection still works. */
  async #move(): Promise<void> {
    const next = this.#begin();
    try {
      await next.open(this.#dialing);
    } catch {
      if (this.#next !== next) return;
      this.#next = undefined;
      this.#resumption.moveFailed(now());
    }
    this.#isReady = this.#next === next;
    this.#flow(now());
  }

  /** The other connection is set up only when this one has closed: no session has two at once. */
  async #change(next: Connection): Promise<void> {
    const old = this.#connection;
    if (old === undefined) return;
    this.#isReady = false;
    const { decision, events } = this.#resumption.leave(now(), Math.random());
    this.#tell(events);
    const end = await new Promise<ConnectionEnd>((resolve) => {
      this.#left = resolve;
      old.close(LEAVE_TIMEOUT_MS);
    });
    this.#left = undefined;
    if (this.#isClosing) this.#finish(endByUser());
    else if (decision.do === 'dial') await this.#setUp(next, decision.point);
    else {
      next.abandon();
      this.#finish(end);
    }
  }

  /** The connection, or an attempt at one, has ended, and not because the user closed the session. */
  #lost(end: ConnectionEnd): void {
    void this.#recover(this.#resumption.closed(end, now(), Math.random()), end);
  }

  /** Does what was decided after an end, until there is a connection again or nothing more to try. */
  async #recover({ decision, events }: Ending, end: ConnectionEnd): Promise<void> {
    // A move under way is overtaken: its socket may be of the same dead network.
    this.#next?.abandon();
    this.#next = undefined;
    this.#tell(events, end.error);
    // Who is told may have closed the session.
    if (this.#isClosing) return this.#finish(endByUser());
    if (decision.do === 'end') return this.#finish(end);
    if (decision.do === 'dormant') {
      this.#dormant = end;
      return this.#flow(now());
    }
    await this.#pause(decision.delayMs);
    if (this.#isClosing) return this.#finish(endByUser());
    const next = this.#begin();
    try {
      await next.open(this.#dialing);
    } catch (error) {
      return this.#failed(next, error);
    }
    return this.#setUp(next, decision.point);
  }

  async #setUp(next: Connection, point: ResumePoint): Promise<void> {
    try {
      const setup = this.#resumption.setup(point);
      await next.setup(encode({ setup }), setup.sessionResumption?.handle);
    } catch (error) {
      return this.#failed(next, error);
    }
    if (this.#hasEnded) return next.abandon();
    this.#next = undefined;
    this.#connection = next;
    this.#connections++;
    this.#tell(this.#resumption.resumed(point, now()));
    next.start(this);
    this.#flow(now());
  }

  #failed(next: Connection, error: unknown): void {
    if (this.#isClosing) this.#finish(endByUser());
    else if (this.#next === next) this.#lost(endOf(error as LiveError));
  }

  #begin(): Connection {
    this.#isReady = false;
    return (this.#next = new Connection(checks));
  }

  get #dialing(): ConnectionOptions {
    const { transport, endpoint } = this.#context;
    return { transport, endpoint, timeoutMs: this.#policy.attemptTimeoutMs, signal: undefined };
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
    this.#tellDrained();
    this.#onEnd(end);
  }

  #tell(events: readonly ResumptionEvent[], error?: LiveError): void {
    for (const event of events) {
      this.#context.logger?.info(`Session: ${event.type}.`, summary(event));
      this.#delivery.lifecycle(
        event.type === 'reconnecting' && error !== undefined ? { ...event, error } : event,
      );
    }
  }

  #tellDrained(): void {
    const waiting = this.#onDrained ?? [];
    this.#onDrained = undefined;
    for (const resolve of waiting) resolve();
  }

  get #isDrained(): boolean {
    const { messages, media } = this.undelivered;
    return messages + media + this.bufferedAmount === 0;
  }
}
