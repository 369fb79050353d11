/**
 * Keeps a session connected: the sockets and the one timer around the decisions of `resumption`. Sends and messages are
 * handled as they come. Replacing a connection takes time, and is left to the {@link ReconnectLoop}.
 */
import type { LiveServerSetupComplete } from '../../generated/types.ts';
import * as checks from '../protocol/checks.ts';
import type { Incoming } from '../protocol/frame.ts';
import type { TurnStatus } from '../protocol/turn-follower.ts';
import type { ResumePoint } from '../resumption/attempts.ts';
import type { NextStep, ResumptionEvent } from '../resumption/resumption-events.ts';
import type { MediaKind } from '../resumption/media.ts';
import type { OutgoingMessage } from '../resumption/outbox.ts';
import type { Resumption } from '../resumption/resumption.ts';
import { now } from '../runtime.ts';
import { closeInfo, endByUser, endOfSilence, type ConnectionEnd } from './connection-end.ts';
import { Connection, type ConnectionOptions, type ConnectionOwner, type SecretHolder } from './connection.ts';
import { reportedError, type CloseInfo, type SessionStats } from './events.ts';
import { connectionsOf, hasConnection, isOver, transition } from './lifecycle.ts';
import { ReconnectLoop, type In, type SessionChange, type SessionState } from './reconnect-loop.ts';
import { makeResumption, NOTHING, redialing, type ReconnectorParts } from './reconnector-parts.ts';
import { Waiters, WakeTimer } from './wake-timer.ts';

/** Receives the end of the session. An object rather than a callback: a closure for each session costs memory. */
export interface ReconnectorOwner {
  onEnd(info: CloseInfo): void;
}

/** How often the conditions of `drained` and `completed` are checked. */
const POLL_MS = 20;
/** How many of the newest handles are redacted. */
const MOST_HANDLES = 32;
const NO_HANDLES: readonly string[] = [];

export class Reconnector implements ConnectionOwner, SecretHolder {
  /** The newest handles, oldest first: the server may quote them. */
  handles: readonly string[] = NO_HANDLES;
  readonly #parts: ReconnectorParts;
  /** A whole number: a fraction would cost each session memory. */
  readonly #startedAt = Math.trunc(now());
  #state: SessionState;
  /** Created once there is something to remember, since most sessions are idle. */
  #made: Resumption | undefined;
  #connections = 0;
  #loop: ReconnectLoop | undefined;
  #timer: WakeTimer | undefined;
  #waiters: Waiters | undefined;
  #owner: ReconnectorOwner | undefined;

  constructor(parts: ReconnectorParts) {
    this.#parts = parts;
    this.#state = { is: 'opening', next: this.#newConnection() };
  }

  /** Opens the first connection. Rejects and leaves nothing behind if that fails: there is no second attempt. */
  async open(options: ConnectionOptions, handle: string | undefined): Promise<LiveServerSetupComplete> {
    const { next } = this.#state as In<'opening'>;
    if (handle) this.onHandle(handle);
    try {
      await next.open(options);
      const confirmation = await next.setup(this.#parts.setup);
      this.#change({ type: 'confirmed' });
      return confirmation;
    } catch (error) {
      this.#change({ type: 'end' });
      throw error;
    }
  }

  /** Begins delivery to the listeners. `owner` receives the end, once and last. */
  start(owner: ReconnectorOwner): void {
    this.#owner = owner;
    if (this.#state.is === 'open' || this.#state.is === 'closing') this.#state.connection.start(this);
  }

  /** Whether the user has closed the session, or it has ended by itself. */
  get isOver(): boolean {
    return isOver(this.#state);
  }

  /** The newest handle of the server. */
  get handle(): string | undefined {
    return this.#resumption.handle;
  }

  /** Whether the model is speaking, and how many answers it owes. */
  get turn(): TurnStatus {
    return this.#made?.turnStatus(now()) ?? { isSpeaking: false, owed: 0 };
  }

  /** The function that a call asks for, by the call's id; undefined if it is not known. */
  functionOf(id: string): string | undefined {
    return this.#made?.functionOf(id);
  }

  /** The session in numbers. */
  get stats(): SessionStats {
    return {
      connections: this.#connections,
      dropped: this.#made?.dropped ?? { frames: 0, bytes: 0 },
      undelivered: { ...this.#undelivered, bytes: this.#bufferedAmount },
      handles: this.#resumption.handleKind,
    };
  }

  /** Accepts messages, all or none. They are sent as soon as possible, on this connection or the next. */
  send(messages: readonly OutgoingMessage[]): void {
    const time = now();
    this.#resumption.assertSendable(messages);
    // A listener may send, so all messages are accepted before the first event is delivered.
    const events = messages.flatMap((message) => this.#resumption.send(message, time));
    for (const event of events) this.#parts.delivery.lifecycle(event);
    this.#flow(time);
  }

  sendMedia(kind: MediaKind, frame: string): void {
    const time = now();
    this.#resumption.sendMedia(kind, frame, time);
    this.#flow(time);
  }

  /** Resolves once nothing waits and the socket has written everything, or at the end of the session. */
  drained(): Promise<void> {
    return this.#until(() => this.#made?.waits !== true && this.#bufferedAmount === 0);
  }

  /** The mark that ends the user's speech; undefined while the user is silent. */
  get endMark(): 'activityEnd' | 'audioStreamEnd' | undefined {
    return this.#state.is === 'dormant' ? undefined : this.#made?.endMark;
  }

  /** Whether nothing is owed, and closing would lose nothing. */
  get isComplete(): boolean {
    return this.#state.is === 'dormant' || this.#resumption.isComplete(now());
  }

  /** Resolves once {@link isComplete}, or at the end of the session. */
  completed(): Promise<void> {
    return this.#until(() => this.isComplete);
  }

  /** Closes the session, also in the middle of a move. */
  close(): void {
    if (hasConnection(this.#state)) {
      const { connection } = this.#state;
      this.#change({ type: 'close' });
      connection.close();
    } else if (!this.isOver) this.#finish(endByUser());
  }

  // Callbacks of the connection in use.

  onHandle(handle: string): void {
    this.handles = [...this.handles.slice(1 - MOST_HANDLES), handle];
  }

  onIncoming(incoming: Incoming): void {
    // Frames of a connection that was left are ignored.
    if (!('connection' in this.#state)) return;
    const { connection } = this.#state;
    const { message } = incoming;
    const time = now();
    // `setupComplete` alone is not worth creating a resumption for.
    const isRemembered = this.#made !== undefined || message?.setupComplete === undefined;
    const isNews = message !== undefined && isRemembered && this.#resumption.received(message, time);
    const { delivery } = this.#parts;
    if (isNews) this.#emit(this.#resumption.takeEvents());
    delivery.incoming(incoming);
    if (message?.error !== undefined) delivery.error(reportedError(message.error, connection.redact));
    if (!isNews) return;
    for (const warning of this.#resumption.warnings) delivery.warning(warning);
    this.#flow(time);
  }

  onDrain(): void {
    if (this.#made?.waits === true || this.#waiters?.isEmpty === false) this.#flow(now());
  }

  onEnd(end: ConnectionEnd): void {
    if (hasConnection(this.#state)) this.#lost(end);
    else if (this.#state.is === 'closing') this.#finish(end);
    else this.#loop?.wake();
  }

  // Changes of state.

  /** The only place where the state changes. Connections that the next state does not hold are abandoned. */
  #change(change: SessionChange): void {
    const before = connectionsOf(this.#state);
    this.#state = transition(this.#state, change);
    if (change.type === 'confirmed') this.#connections++;
    const held = connectionsOf(this.#state);
    for (const connection of before) if (!held.includes(connection)) connection?.abandon();
    this.#loop?.wake();
  }

  #startLoop(): void {
    this.#loop ??= new ReconnectLoop({
      resumption: this.#resumption,
      dialing: redialing(this.#parts),
      state: () => this.#state,
      change: (change) => this.#change(change),
      emit: (events) => this.#emit(events),
      flow: () => this.#flow(now()),
      connected: (connection, point) => this.#connected(connection, point),
      lost: (end) => this.#lost(end),
      close: () => this.close(),
    });
    void this.#loop.run();
  }

  /** The server has confirmed the setup of the next connection. */
  #connected(connection: Connection, point: ResumePoint): void {
    this.#change({ type: 'confirmed' });
    this.#emit(this.#resumption.resumed(point, now()));
    connection.start(this);
    this.#flow(now());
  }

  /** The connection, or an attempt at one, has ended, and not because the user closed the session. */
  #lost(end: ConnectionEnd): void {
    this.#follow(this.#resumption.closed(end, now(), Math.random()), end);
  }

  /** Carries out a decision. A listener that receives its events may close the session or send. */
  #follow({ decision, events }: NextStep, end: ConnectionEnd): void {
    if (decision.do === 'dial') this.#change({ type: 'dial', plan: decision, next: this.#newConnection() });
    else if (decision.do === 'dormant') this.#change({ type: 'sleep', end });
    this.#emit(events, end);
    if (decision.do === 'end') this.#finish(end);
    else if (decision.do === 'dial') this.#startLoop();
    else this.#flow(now());
  }

  #finish(end: ConnectionEnd): void {
    if (this.#state.is === 'closed') return;
    this.#change({ type: 'end' });
    this.#timer?.stop();
    this.#waiters?.release();
    this.#owner?.onEnd(closeInfo(end, this.#undelivered));
  }

  #emit(events: readonly ResumptionEvent[], end?: ConnectionEnd): void {
    for (const event of events) {
      const isLoss = event.type === 'reconnecting' && end !== undefined;
      this.#parts.delivery.lifecycle(isLoss ? { ...event, error: end.error } : event);
    }
  }

  // Sending, and the timer.

  /** Sends what can be sent. Then begins a move, or wakes a dormant session, if it is time for that. */
  #flow(time: number): void {
    const state = this.#state;
    const resumption = this.#resumption;
    if (hasConnection(state)) {
      while (resumption.waits) {
        const frame = resumption.next(state.connection.bufferedAmount, time);
        if (frame === undefined) break;
        state.connection.send(frame);
      }
      if (state.is === 'moving') this.#loop?.wake();
      else if (resumption.beginMove(time)) {
        this.#change({ type: 'move', next: this.#newConnection() });
        this.#startLoop();
      }
    } else if (state.is === 'dormant' && resumption.waits) {
      this.#follow(resumption.awake(time, Math.random()), state.end);
    }
    this.#schedule(time);
  }

  /** Sets the timer to the next deadline. */
  #schedule(time: number): void {
    if (this.#state.is === 'closed') return;
    this.#waiters?.look();
    const resumption = this.#resumption;
    const poll = Math.min(resumption.pollMs, this.#waiters?.isEmpty === false ? POLL_MS : Infinity);
    const at = Math.min(resumption.wakeAt(time), time + poll);
    if (at < Infinity) (this.#timer ??= new WakeTimer(() => this.#wake())).set(at, time);
  }

  #wake(): void {
    const { isDead, events, warnings } = this.#resumption.wake(now());
    this.#emit(events);
    for (const warning of warnings) this.#parts.delivery.warning(warning);
    if (isDead && hasConnection(this.#state)) this.#lost(endOfSilence());
    this.#flow(now());
  }

  get #resumption(): Resumption {
    return (this.#made ??= makeResumption(this.#parts, this.#startedAt));
  }

  #newConnection(): Connection {
    return new Connection(checks, this.#parts.delivery.taps?.connection(), this);
  }

  get #undelivered(): Resumption['undelivered'] {
    return this.#made?.undelivered ?? NOTHING;
  }

  /** Bytes that were handed to the socket and have not left this machine. */
  get #bufferedAmount(): number {
    return 'connection' in this.#state ? this.#state.connection.bufferedAmount : 0;
  }

  /** Resolves once `isMet`, which is checked often, or at the end of the session. */
  #until(isMet: () => boolean): Promise<void> {
    if (this.#state.is === 'closed' || isMet()) return Promise.resolve();
    const met = (this.#waiters ??= new Waiters()).until(isMet);
    this.#schedule(now());
    return met;
  }
}
