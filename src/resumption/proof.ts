/**
 * What the server is known to have read, concluded from its answers. The rule and its reason stand in
 * `outbox.ts`. Messages go by their sequence number in the outbox; 0 is before the first.
 */
import type { LiveClientSetup } from '../../generated/types.ts';
import type { Outbox } from './outbox.ts';
import type { Policy } from './policy.ts';

/** Input that the server will answer with a turn of its own, at most one. */
interface Cause {
  /** The message, or for marks between messages the one before it. */
  readonly seq: number;
  /** When it was handed to the socket. */
  readonly at: number;
  /** The message after which the last speech before it went out; -1 for none. */
  readonly speechAfter: number;
}

/** Everything up to `seq` was read before the server sent what arrived at `at`. */
interface Finding {
  readonly seq: number;
  readonly at: number;
}

/** Longer than the server needs between two turns that follow each other by themselves. */
const PAUSE_MS = 5_000;

export class Proof {
  /** The newest message that was handed to the socket. */
  handed = 0;
  /** The newest message in the state that this connection began with, and the newest that may be. */
  base = 0;
  maybe = 0;
  /** The newest message whose answer has ended, or that came before one like that. */
  proved = 0;
  readonly #policy: Policy;
  /** Nothing interrupts the model: turns may wait long after what they answer was read. */
  readonly #queues: boolean;
  /** Findings that a handle is too young to show. */
  #young: Finding[] = [];
  #old = 0;
  /** Input that may still bring a turn, in the order in which it will be read. */
  #causes: Cause[] = [];
  #speechAfter = -1;
  /** Whether media of any kind went out on this connection. */
  #hasMedia = false;
  /** When the last turn on this connection ended. */
  #endedAt = Infinity;
  /** The turn under way: when it began, its earliest possible cause, and the responses it has gone on from. */
  #beganAt = 0;
  #cause: Cause | undefined;
  #waitsFor = 0;
  #wentOn: Finding | undefined;

  constructor({ realtimeInputConfig }: LiveClientSetup, policy: Policy) {
    this.#policy = policy;
    this.#queues = realtimeInputConfig?.activityHandling === 'NO_INTERRUPTION';
  }

  /** Input that asks for `turns` answers has been handed over. */
  asked(turns: number, now: number): void {
    for (let turn = 0; turn < turns; turn++) {
      this.#causes.push({ seq: this.handed, at: now, speechAfter: this.#speechAfter });
    }
  }

  /** The newest message answers all calls that the turn under way waits for. */
  answered(): void {
    this.#waitsFor = this.handed;
  }

  /** Media has been handed over. `endsTurns`: the server decides by itself whether it asks for an answer. */
  spoke(endsTurns: boolean): void {
    this.#hasMedia = true;
    if (endsTurns) this.#speechAfter = this.handed;
  }

  began(now: number): void {
    this.#beganAt = now;
    this.#cause = this.#causes[0];
  }

  /** The turn under way has gone on after waiting for answers. */
  wentOn(now: number): void {
    if (this.#waitsFor === 0) return;
    this.#wentOn = { seq: this.#waitsFor, at: now };
    this.#waitsFor = 0;
  }

  /** The turn under way is cut: what it waited for is given up. */
  interrupted(): void {
    this.#waitsFor = 0;
  }

  /** The turn is over. `unspoken`: it is certain that it did not answer speech. */
  ended(unspoken: boolean, now: number, outbox: Outbox | undefined): void {
    const cause = this.#cause;
    if (cause !== undefined && (this.#isTyped(cause) || (unspoken && !this.#queues))) {
      this.#causes.shift();
      this.#learn(cause.seq, this.#beganAt);
    }
    this.#takeForRead(outbox);
    if (this.#wentOn !== undefined) this.#learn(this.#wentOn.seq, this.#wentOn.at);
    this.#forgetTurn();
    this.#endedAt = now;
  }

  /** Whether no speech that was sent before can bring a turn any more: there was none, or it was read and passed over. */
  #isTyped({ speechAfter }: Cause): boolean {
    return speechAfter < 0 || (speechAfter < this.proved && !this.#queues);
  }

  /** A turn was cut before the model said anything in it. Only in a typed conversation is it clear which one. */
  endedEmpty(now: number, outbox: Outbox | undefined): void {
    if (this.#hasMedia) return;
    this.began(now);
    this.ended(true, now, outbox);
  }

  /** The newest message that is certain to be in the state behind a handle that was sent at `at`, seen from here. */
  settled(at: number): number {
    const newest = at - this.#policy.handleLagMs;
    while (this.#young[0] !== undefined && this.#young[0].at <= newest) {
      this.#old = (this.#young.shift() as Finding).seq;
    }
    return this.#old;
  }

  /** Begins anew with a state in which everything up to `seq` is, and everything up to `maybe` may be. */
  reset(seq: number, maybe: number): void {
    this.maybe = maybe;
    this.base = this.handed = this.proved = this.#old = seq;
    this.#young = [];
    this.#causes = [];
    this.#speechAfter = -1;
    this.#hasMedia = false;
    this.#endedAt = Infinity;
    this.#forgetTurn();
  }

  /**
   * The last resort: what went out long before the turn began has been read. Where nobody spoke causes are
   * exact, but for questions that the server joined, so that it takes a long silence as well.
   */
  #takeForRead(outbox: Outbox | undefined): void {
    const { readLagMs } = this.#policy;
    const longAgo = this.#beganAt - readLagMs;
    const silence = this.#beganAt - this.#endedAt;
    if (this.#hasMedia || silence > readLagMs) this.#learn(outbox?.handedBy(longAgo) ?? 0, this.#beganAt);
    // Turns that wait for their time come right after another: after a pause there are none left.
    if (silence <= (this.#hasMedia ? PAUSE_MS : readLagMs)) return;
    while (this.#causes[0] !== undefined && this.#causes[0].at <= longAgo) this.#causes.shift();
  }

  #forgetTurn(): void {
    this.#cause = undefined;
    this.#wentOn = undefined;
    this.#waitsFor = 0;
  }

  #learn(seq: number, at: number): void {
    if (seq <= this.proved) return;
    this.proved = seq;
    this.#young.push({ seq, at });
  }
}
