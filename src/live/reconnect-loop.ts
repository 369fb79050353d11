/**
 * The loop that replaces a connection: by a planned move, whose socket is opened first, or by another dial after a loss.
 * It runs while the session is `moving` or `waiting`. Everything else that a session does happens at once, so an idle
 * session has no loop.
 */
import { encode } from '../protocol/codec.ts';
import type { ResumePoint } from '../resumption/attempts.ts';
import type { ResumptionEvent } from '../resumption/resumption-events.ts';
import type { Resumption } from '../resumption/resumption.ts';
import { now } from '../runtime.ts';
import { endOfAttempt, type ConnectionEnd } from './connection-end.ts';
import type { Connection, ConnectionOptions } from './connection.ts';
import type { Change, State } from './lifecycle.ts';
import { startPause } from './wake-timer.ts';

export type SessionState = State<Connection, ConnectionEnd>;
export type SessionChange = Change<Connection, ConnectionEnd>;
export type In<Name extends SessionState['is']> = Extract<SessionState, { is: Name }>;

/** The session, as the loop sees it. */
export interface LoopHost {
  readonly resumption: Resumption;
  /** How every connection after the first is dialed. */
  readonly dialing: ConnectionOptions;
  state(): SessionState;
  change(change: SessionChange): void;
  /** Delivers events to the listeners of the session. */
  emit(events: readonly ResumptionEvent[]): void;
  /** Sends what can be sent, and sets the timer. */
  flow(): void;
  /** The server has confirmed the setup of the next connection. */
  connected(connection: Connection, point: ResumePoint): void;
  /** The attempt has failed. */
  lost(end: ConnectionEnd): void;
  /** Closes the session. */
  close(): void;
}

/** How long a planned move waits for the old connection's close frame. */
const LEAVE_TIMEOUT_MS = 500;

export class ReconnectLoop {
  readonly #host: LoopHost;
  #isRunning = false;
  #endPause: (() => void) | undefined;

  constructor(host: LoopHost) {
    this.#host = host;
  }

  /** Runs until the session is neither `moving` nor `waiting`. Does nothing if it runs already. */
  async run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    const { state } = this.#host;
    for (let at = state(); at.is === 'moving' || at.is === 'waiting'; at = state()) {
      await (at.is === 'moving' ? this.#move(at) : this.#connect(at));
    }
    this.#isRunning = false;
  }

  /** The state has changed, or something that a move waits for may have happened: the loop looks again. */
  wake(): void {
    this.#endPause?.();
  }

  /** Opens another socket while this connection still works, and leaves for it when nothing is lost by that. */
  async #move(state: In<'moving'>): Promise<void> {
    const { resumption, dialing, change, emit, flow, close } = this.#host;
    const { next } = state;
    await next.open(dialing).catch(() => undefined);
    while (this.#isIn(state) && next.isUsable && !resumption.canLeave(now())) await this.#pause();
    if (!this.#isIn(state)) return;
    if (!next.isUsable) {
      change({ type: 'moveFailed' });
      resumption.moveFailed(now());
      return flow();
    }
    const { decision, events } = resumption.leave(now(), Math.random());
    // No resume point is left.
    if (decision.do !== 'dial') return close();
    change({ type: 'leave', plan: decision });
    emit(events);
  }

  /** Makes a connection. Its setup waits for the close of the one that was left: the service refuses a second one. */
  async #connect(state: In<'waiting'>): Promise<void> {
    const { resumption, dialing, connected, lost } = this.#host;
    const { plan, next, left } = state;
    const isLeaving = (): boolean => left?.isUsable === true && this.#isIn(state);
    left?.close(LEAVE_TIMEOUT_MS);
    while (isLeaving()) await this.#pause();
    if (left === undefined && plan.delayMs > 0) await this.#pause(plan.delayMs);
    try {
      if (left === undefined && this.#isIn(state)) await next.open(dialing);
      if (!this.#isIn(state)) return;
      await next.setup(encode({ setup: resumption.setup(plan.point) }));
    } catch (error) {
      if (this.#isIn(state)) lost(endOfAttempt(error));
      return;
    }
    if (this.#isIn(state)) connected(next, plan.point);
  }

  #isIn(state: SessionState): boolean {
    return this.#host.state() === state;
  }

  /** Waits for {@link wake}, or for `ms` at most. */
  #pause(ms?: number): Promise<void> {
    const { over, end } = startPause(ms);
    this.#endPause = end;
    return over;
  }
}
