/**
 * Which messages are certain to be in the state that a session resumes from.
 *
 * **The promise.** Text turns, client content, function responses and context updates are delivered *at least
 * once*, media *at most once*. A message is kept until it is *settled*: certain to be in the state behind every
 * handle the session may resume from. After a loss the session resumes from the state behind a handle, and every
 * message that this handle does not settle is sent again, in order. None is lost. One that was in the state after
 * all is in it twice; such a message is reported beforehand as `uncertain`.
 *
 * **The rule.** With transparent resumption the server counts: a handle settles a message when its index has
 * reached the message's number on this connection (every frame counts, the setup is 0; a missing index is no
 * news). Without it, the server's answers have to show what it has read. A handle settles a message when
 *
 * 1. the server must have read the message before it sent something that has arrived here: the message is then
 *    *acknowledged*. It must have if
 *    - a turn of the model began that cannot be the answer to anything sent before the message, and has
 *      ended since; or
 *    - the message is a function response, the turn waited for it, said more after it, and has ended since; or
 *    - this holds for a message sent later: the wire is ordered, so settlement is cumulative. A message
 *      without visible effect is settled in no other way.
 * 2. and that something was sent at least `handleLagMs` before the handle, since the state behind a handle may be
 *    somewhat older than the handle. Times of arrival alone do not show how far apart the two were sent, since
 *    the line may have stalled in between; `SendClock` says how much of that time counts.
 *
 * **The reason.** "Everything sent before the handle came is in it" is wrong: a message may be on its way, or
 * wait unread in the server's queue, when the handle is made. "A turn has begun and ended since" is wrong too:
 * the turn may answer something earlier, a question or a spoken sentence, and have begun while the message was
 * still unread. So causes are counted. Each text, each response to a non-blocking call and each marked activity
 * brings one turn at most, in the order of the wire. The first turn is then due to the first cause at the
 * earliest, the second to the second. Speech is the exception, since the server decides how many turns it makes
 * of it. After speech a turn counts only if the server is known to report speech, reported none, and lets new
 * input interrupt; or by the last resort: whatever went out `readLagMs` before a turn began has been read. The
 * last resort also corrects the count where the server joined two questions into one turn; where nobody spoke,
 * only after a silence of `readLagMs`.
 *
 * Settling late costs a message sent twice if the connection is cut just then. Settling early would lose it.
 *
 * **Function responses** belong to a call, so it has to be certain which calls the state behind a handle holds.
 * It is not when a call came or was dropped less than `handleLagMs` before, or when a response was sent and
 * nothing shows yet that it was read. Such a handle is not kept, and the one before it stays in use; where there
 * is none before it, it is better than nothing. A response to a call that the state holds is sent, or sent again.
 * A call newer than the state is unknown to the resumed session: its response is never sent and is reported as
 * rewound, and the question that led to it, sent again, brings a new call with a new id.
 *
 * **No avoidable duplicate.** A handle is not kept either if it comes in the middle of an answer to a message it
 * does not settle, or if it brings nothing: while messages are under way, it must settle more than the one in
 * use, or a spoken turn must have ended. The message would be sent again with either handle, and the state behind
 * the older one does not hold it.
 *
 * **Two handles** are kept, the current and the previous one. A message is released when the older one settles
 * it, so that both can be used.
 *
 * **The session itself.** All of this is about handles that are snapshots. Where a handle stands for the session as
 * it is when resumed, no handle has to settle anything: what is acknowledged when the connection is cut is in it, and a
 * turn that has made a call counts as ended, since the call is in it too. What is not acknowledged may be in it as
 * well, and may then bring turns by itself: each question that is sent again counts as one more cause, which settles
 * nothing, before the others. `handle-kind.ts` says which kind a handle is.
 *
 * Messages go by their sequence number in the outbox; 0 is before the first.
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
interface Acknowledgement {
  readonly seq: number;
  readonly at: number;
}

/** Longer than the server takes between two turns that were both due already. */
const PAUSE_MS = 5_000;
/** A piece that was sent before an answer was read may come so long after it went out (docs/evidence.md#turns-and-calls). */
const TRAILING_MS = 1_000;

export class Settlement {
  /** The newest message that was handed to the socket. */
  handed = 0;
  /** The newest message in the state that this connection began with, and the newest that may be. */
  base = 0;
  maybe = 0;
  /** The newest message whose answer has ended, or that came before one like that. */
  acknowledged = 0;
  readonly #policy: Policy;
  readonly #outbox: Outbox;
  /** Nothing interrupts the model: turns may wait long after what they answer was read. */
  readonly #queues: boolean;
  /** Acknowledgements that a handle is too young to show. */
  #young: Acknowledgement[] = [];
  #old = 0;
  /** Input that may still bring a turn, in the order in which it will be read. */
  #causes: Cause[] = [];
  #speechAfter = -1;
  /** Whether media of any kind went out on this connection, or on one before it whose session goes on. */
  #hasMedia = false;
  /** The session went on with questions that it may hold twice. */
  #mayRepeat = false;
  /** When the last turn on this connection ended. */
  #endedAt = Infinity;
  /** The turn under way: when it began, its earliest possible cause, and the responses it has gone on from. */
  #isOpen = false;
  #beganAt = 0;
  #cause: Cause | undefined;
  #waitsFor = 0;
  #answeredAt = 0;
  #wentOn: Acknowledgement | undefined;

  constructor({ realtimeInputConfig }: LiveClientSetup, policy: Policy, outbox: Outbox) {
    this.#policy = policy;
    this.#outbox = outbox;
    this.#queues = realtimeInputConfig?.activityHandling === 'NO_INTERRUPTION';
  }

  /** Input that asks for `turns` answers has been handed over. */
  asked(turns: number, now: number): void {
    for (let turn = 0; turn < turns; turn++) {
      this.#causes.push({ seq: this.handed, at: now, speechAfter: this.#speechAfter });
    }
  }

  /** The newest message answers all calls that the turn under way waits for. */
  answered(now: number): void {
    this.#waitsFor = this.handed;
    this.#answeredAt = now;
  }

  /** Media has been handed over. `endsTurns`: the server decides by itself whether it asks for an answer. */
  spoke(endsTurns: boolean): void {
    this.#hasMedia = true;
    if (endsTurns) this.#speechAfter = this.handed;
  }

  began(now: number): void {
    this.#isOpen = true;
    this.#beganAt = now;
    this.#cause = this.#causes[0];
  }

  /** The turn under way has gone on: after the answers that it waited for, or with a piece from before. */
  wentOn(now: number): void {
    if (this.#waitsFor === 0 || now - this.#answeredAt < TRAILING_MS) return;
    this.#wentOn = { seq: this.#waitsFor, at: now };
    this.#waitsFor = 0;
  }

  /** The turn under way has made a call. Where handles stand for the session, the call and its cause are in it. */
  called(): void {
    if (this.#cause !== undefined && this.#isTyped(this.#cause)) this.#learn(this.#cause.seq, this.#beganAt);
  }

  /** The turn under way is cut: what it waited for is given up. */
  interrupted(): void {
    this.#waitsFor = 0;
  }

  /** The turn is over. `unspoken`: it is certain that it did not answer speech. */
  ended(unspoken: boolean, now: number): void {
    const cause = this.#cause;
    if (cause !== undefined && (this.#isTyped(cause) || (unspoken && !this.#queues))) {
      this.#causes.shift();
      this.#learn(cause.seq, this.#beganAt);
    }
    this.#takeForRead();
    if (this.#wentOn !== undefined) this.#learn(this.#wentOn.seq, this.#wentOn.at);
    this.#forgetTurn();
    this.#endedAt = now;
  }

  /** Whether no speech that was sent before can bring a turn any more: there was none, or it was read and passed over. */
  #isTyped({ speechAfter }: Cause): boolean {
    return speechAfter < 0 || (speechAfter < this.acknowledged && !this.#queues);
  }

  /** A turn was cut before the model said anything in it. Only in a typed conversation is it clear which one. */
  endedEmpty(now: number): void {
    if (this.#hasMedia) return;
    this.began(now);
    this.ended(true, now);
  }

  /** The newest message that is certain to be in the state behind a handle that was sent at `at`, seen from here. */
  settled(at: number): number {
    const newest = at - this.#policy.handleLagMs;
    while (this.#young[0] !== undefined && this.#young[0].at <= newest) {
      this.#old = (this.#young.shift() as Acknowledgement).seq;
    }
    return this.#old;
  }

  /** Begins anew with a state in which everything up to `seq` is, and everything up to `maybe` may be. */
  reset(seq: number, maybe: number): void {
    this.maybe = maybe;
    this.base = this.handed = this.acknowledged = this.#old = seq;
    this.#young = [];
    this.#causes = [];
    this.#speechAfter = -1;
    this.#hasMedia = false;
    this.#mayRepeat = false;
    this.#endedAt = Infinity;
    this.#forgetTurn();
  }

  /**
   * Goes on with the session as it is: what is not acknowledged may be in it, and may bring turns by itself, which do
   * not show that it was read again. `asked`: how many questions were sent and are sent again. Each may bring one such
   * turn, but not more than there are causes without a turn; and the turn under way may go on.
   */
  goOn(asked: number): void {
    const { acknowledged: seq, handed, maybe } = this;
    const hasMedia = this.#hasMedia;
    const underWay = this.#isOpen ? 1 : 0;
    const unknown = this.#cause === undefined ? underWay : 0;
    const turns = Math.min(asked + underWay, this.#causes.length + unknown);
    const mayHaveSpoken = this.#speechAfter >= seq;
    const cause = { seq, at: this.#beganAt, speechAfter: mayHaveSpoken ? seq : -1 };
    this.reset(seq, Math.max(handed, maybe));
    this.#causes = Array.from({ length: turns }, () => cause);
    this.#mayRepeat = turns > 0;
    this.#speechAfter = cause.speechAfter;
    this.#hasMedia = hasMedia;
  }

  /**
   * The last resort: what went out long before the turn began has been read. Where causes are exact, they know better,
   * but for questions that the server joined, so that it takes a long silence as well. They are not where somebody
   * spoke, or where the session may hold questions twice.
   */
  #takeForRead(): void {
    const { readLagMs } = this.#policy;
    const isExact = !this.#hasMedia && !this.#mayRepeat;
    const longAgo = this.#beganAt - readLagMs;
    const silence = this.#beganAt - this.#endedAt;
    if (!isExact || silence > readLagMs) this.#learn(this.#outbox.handedBy(longAgo), this.#beganAt);
    // Turns that wait for their time come right after another: after a pause there are none left.
    if (silence <= (isExact ? readLagMs : PAUSE_MS)) return;
    while (this.#causes[0] !== undefined && this.#causes[0].at <= longAgo) this.#causes.shift();
  }

  #forgetTurn(): void {
    this.#isOpen = false;
    this.#cause = undefined;
    this.#wentOn = undefined;
    this.#waitsFor = 0;
  }

  #learn(seq: number, at: number): void {
    if (seq <= this.acknowledged) return;
    this.acknowledged = seq;
    this.#young.push({ seq, at });
  }
}
