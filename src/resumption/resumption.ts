/**
 * A session that outlives its connections, as decisions: messages, closes and the time go in; frames, events and the
 * next step come out. Its owner has the sockets and one timer.
 */
import type { LiveClientSetup, LiveServerMessage } from '../../generated/types.ts';
import { timeRemaining } from '../protocol/duration.ts';
import { rulesFor } from '../protocol/models.ts';
import type { TurnStatus } from '../protocol/turn-follower.ts';
import { CHANGES } from '../protocol/turn-changes.ts';
import type { LiveWarning } from '../protocol/warnings.ts';
import { Attempts, type AttemptContext, type Close, type Decision, type ResumePoint } from './attempts.ts';
import { Completion } from './completion.ts';
import type { WakeResult, NextStep, ResumptionEvent } from './resumption-events.ts';
import { Expectations } from './expectations.ts';
import { handleWarnings } from './handle-warnings.ts';
import type { MediaKind } from './media.ts';
import type { OutgoingMessage } from './outbox.ts';
import { makeSharedState, type SharedState, type ResumptionOptions } from './shared-state.ts';
import { PlannedMove } from './planned-move.ts';
import { Receiver } from './receiver.ts';
import { Replay } from './replay.ts';
import { Sender } from './sender.ts';

/** How often drops are reported while they go on. */
const REPORT_MS = 1_000;
/** How often a socket that is full is asked whether it takes media again. */
const POLL_MS = 20;

/**
 * One session. A connection is used like this:
 *
 * - {@link send} and {@link sendMedia} accept what the user sends. Then {@link next} returns frames for the socket
 *   until there is none; so it does after {@link resumed}, and every {@link pollMs} while media waits.
 * - {@link received} is called with every message, {@link wake} at {@link wakeAt}. After both,
 *   {@link beginMove} says whether to dial another connection, and {@link canLeave} when to go over to it.
 * - {@link closed} is called with every end that the user did not ask for, failed attempts included, and decides what
 *   is next. To dial: wait, open a socket, send {@link setup}, and at `setupComplete` call {@link resumed}.
 */
export class Resumption {
  readonly #renewable: boolean;
  readonly #shared: SharedState;
  readonly #sender: Sender;
  readonly #receiver: Receiver;
  readonly #awaited: Expectations;
  readonly #attempts: Attempts;
  readonly #completion: Completion;
  readonly #replay: Replay;
  #move: PlannedMove | undefined;
  /** When the present connection was set up; undefined while there is none. */
  #upAt: number | undefined;
  #downAt = 0;
  #isOwed = false;
  #reportAt = 0;

  constructor(options: ResumptionOptions) {
    const { setup, renewable, now } = options;
    this.#renewable = renewable;
    this.#shared = makeSharedState(options);
    this.#sender = new Sender(this.#shared);
    this.#receiver = new Receiver(this.#shared, now);
    this.#awaited = new Expectations(this.#shared, this.#sender);
    this.#attempts = new Attempts(options.policy, rulesFor(setup.model).resumableAfterMs);
    this.#completion = new Completion(this.#shared, this.#sender);
    this.#replay = new Replay(this.#shared, this.#sender, this.#receiver);
    this.#upAt = now;
    const handle = setup.sessionResumption?.handle;
    if (handle) this.#shared.handles.goBack({ ...EMPTY_STATE, handle }, 0);
  }

  /** The newest handle the server gave, for use in another process. */
  get handle(): string | undefined {
    return this.#shared.handles.newest;
  }

  /** Whether the model speaks, and how many answers it owes: to what was sent, and to what waits for a connection. */
  turnStatus(now: number): TurnStatus {
    const { turn, outbox } = this.#shared;
    return { isSpeaking: turn.isSpeaking, owed: turn.questions.owed(now) + outbox.asks };
  }

  /** The function that a call asks for, by the call's id; undefined if it is not known. */
  functionOf(id: string): string | undefined {
    return this.#shared.known.nameOf(id);
  }

  /** What the handles are assumed to stand for. */
  get handleKind(): 'snapshot' | 'session' {
    return this.#shared.kinds.kind;
  }

  /** Warnings about its handles; the same again at each call. */
  get warnings(): readonly LiveWarning[] {
    return handleWarnings(this.#shared);
  }

  /**
   * What has not been delivered: messages and media that wait for a socket, and messages of which nothing
   * shows that the server has read them.
   */
  get undelivered(): {
    readonly messages: number;
    readonly unacknowledged: number;
    readonly media: number;
    readonly mediaBytes: number;
  } {
    const { outbox, media, settlement } = this.#shared;
    return {
      messages: outbox.waiting,
      unacknowledged: outbox.countHanded(settlement.acknowledged),
      media: media.waiting,
      mediaBytes: media.waitingBytes,
    };
  }

  /** Media that was dropped since the session began. */
  get dropped(): { readonly frames: number; readonly bytes: number } {
    const { droppedFrames: frames, droppedBytes: bytes } = this.#shared.media;
    return { frames, bytes };
  }

  get endMark(): 'activityEnd' | 'audioStreamEnd' | undefined {
    return this.#shared.media.endMark;
  }

  /** Whether nothing is owed and a handle holds everything, so that closing loses nothing. */
  isComplete(now: number): boolean {
    return this.#upAt !== undefined && this.#completion.isComplete(now);
  }

  // Sending

  /** Throws unless there is room for all of these, and each answer among them is to a call that was made. */
  assertSendable(messages: readonly OutgoingMessage[]): void {
    this.#sender.assertSendable(messages);
  }

  /** Whether {@link next} may have something; false is certain. */
  get waits(): boolean {
    return this.#sender.waits;
  }

  /**
   * Accepts a message. Throws if there is no room for it. Returns its events: that it asks or answers something, or that
   * a part of it will not be sent, since the server does not know the calls it answers. Realtime input must have one
   * field per message: otherwise its marks cannot be told from its media.
   */
  send(message: OutgoingMessage, now: number): readonly ResumptionEvent[] {
    return this.#sender.send(message, now);
  }

  /** Accepts a frame of media or a mark. Throws if there is no room and `onMediaOverflow` is `throw`. */
  sendMedia(kind: MediaKind, frame: string, now: number): void {
    this.#sender.sendMedia(kind, frame, now);
  }

  /**
   * The next frame for the socket; ask until there is none. `bufferedAmount` is the socket's: media waits while
   * it is high. Messages go first, except before media that was sent earlier and need not wait.
   */
  next(bufferedAmount: number, now: number): string | undefined {
    return this.#upAt === undefined ? undefined : this.#sender.next(bufferedAmount, now);
  }

  // Receiving

  /**
   * A message has arrived. After {@link leave}, messages are ignored. Returns whether there may be something to do now,
   * which a piece of an answer never brings.
   */
  received(message: LiveServerMessage, now: number): boolean {
    if (this.#upAt === undefined) return false;
    const isStable = now - this.#upAt >= this.#shared.policy.stableAfterMs;
    const isNews = this.#receiver.received(message, now, isStable);
    const { goAway } = message;
    if (goAway === undefined) return isNews || this.#move !== undefined;
    const seconds = timeRemaining(goAway);
    const noticeMs = seconds === undefined ? undefined : seconds * 1_000;
    const notBefore = this.#upAt + this.#attempts.moveAfterMs;
    if (this.#move === undefined) this.#move = new PlannedMove(noticeMs, now, notBefore);
    else this.#move.warn(noticeMs, now);
    return true;
  }

  /** The events to deliver before the message that was received last. */
  takeEvents(): readonly ResumptionEvent[] {
    return this.#receiver.takeEvents();
  }

  // Time

  /** When to call {@link wake} next; Infinity for never. Changes with every call of the other methods. */
  wakeAt(now: number): number {
    if (this.#upAt === undefined) return Infinity;
    const move = this.#canMove ? this.#move?.wakeAt(now, this.#isCalm(now)) : undefined;
    const report = this.#shared.media.hasReports ? this.#reportAt : Infinity;
    const { liveness, unanswered } = this.#shared;
    return Math.min(move ?? Infinity, report, unanswered.wakeAt, liveness.wakeAt(this.#awaited.now));
  }

  /** Milliseconds after which {@link next} is worth asking again, if nothing else happens; Infinity for not at all. */
  get pollMs(): number {
    return this.#upAt !== undefined && this.#sender.waitsForSocket ? POLL_MS : Infinity;
  }

  /** The events, warnings and decisions that are due by now. */
  wake(now: number): WakeResult {
    const events: ResumptionEvent[] = [];
    const isUp = this.#upAt !== undefined;
    const waitedMs = isUp ? this.#shared.liveness.stalled(this.#awaited.now, now) : undefined;
    if (waitedMs !== undefined) events.push({ type: 'stalled', waitedMs });
    if (now >= this.#reportAt && this.#shared.media.hasReports) {
      this.#reportAt = now + REPORT_MS;
      const { media, calls } = this.#shared;
      for (const report of media.takeReports()) {
        events.push(report.reason === 'held' ? { ...report, ids: calls.blocking } : report);
      }
    }
    return {
      isDead: isUp && this.#shared.liveness.isDead(this.#awaited.now, now),
      events,
      warnings: isUp ? this.#shared.unanswered.look(now) : [],
    };
  }

  // Moving

  /**
   * Whether to dial another connection now; sending goes on on this one meanwhile. Ask after each message and
   * {@link wake}. True once: then {@link leave} or {@link moveFailed} must follow.
   */
  beginMove(now: number): boolean {
    const move = this.#upAt === undefined || !this.#canMove ? undefined : this.#move;
    return move?.begin(now, this.#isCalm(now)) === true;
  }

  /** Whether to {@link leave} now that the other connection is open. If not, ask again as for {@link beginMove}. */
  canLeave(now: number): boolean {
    return this.#canMove && this.#move?.isDue(now, this.#isCalm(now)) === true;
  }

  /** The other connection could not be dialed. This one goes on. */
  moveFailed(now: number): void {
    this.#move?.failed(now + this.#attempts.retryMoveAfterMs());
  }

  /**
   * The other connection is open, and this one is about to be closed for it: nothing is handed over any more
   * until {@link resumed}.
   */
  leave(now: number, random: number): NextStep {
    const context = this.#context(now, random);
    const events = this.#cut(now);
    const decision = this.#attempts.move(context);
    return { decision, events: this.#announce(decision, events) };
  }

  // Ends and beginnings

  /** The connection, or an attempt at one, has ended, and not because the user closed the session. */
  closed(close: Close, now: number, random: number): NextStep {
    const context = this.#context(now, random);
    const events = this.#upAt === undefined ? [] : this.#cut(now);
    let decision = this.#attempts.after(close, context);
    // The service closed for idleness while an answer was owed: the session dials instead of sleeping.
    if (decision.do === 'dormant' && this.#isOwed) decision = this.#attempts.wake(context);
    if (decision.do === 'dial' && decision.suspect === true) events.push(...this.#replay.setAside());
    if (decision.do === 'dormant') events.push({ type: 'dormant' });
    return { decision, events: decision.do === 'end' ? [] : this.#announce(decision, events) };
  }

  /** The session was dormant, and there is something to send. */
  awake(now: number, random: number): NextStep {
    const decision = this.#attempts.wake(this.#context(now, random));
    this.#downAt = now;
    return { decision, events: this.#announce(decision, []) };
  }

  /** The setup that goes with a point, for the attempt that follows. */
  setup(point: ResumePoint): LiveClientSetup {
    return this.#replay.setup(point);
  }

  /** `setupComplete` has come on a new connection. What is to be sent again waits in {@link next}. */
  resumed(point: ResumePoint, now: number): readonly ResumptionEvent[] {
    const { liveness } = this.#shared;
    const gapMs = now - this.#downAt;
    this.#upAt = now;
    this.#move = undefined;
    this.#attempts.up();
    liveness.heard(now);
    liveness.asked(now);
    liveness.flow(true, now);
    return this.#replay.begin(point, { gapMs, isOwed: this.#isOwed, now });
  }

  // Inside

  get #canMove(): boolean {
    const { handle, fresh } = this.#replay.points;
    return this.#shared.policy.enabled && (handle || fresh);
  }

  /** Whether a move now would lose nothing and repeat nothing. */
  #isCalm(now: number): boolean {
    return this.#completion.isHeld && this.#completion.isQuiet(now);
  }

  #cut(now: number): ResumptionEvent[] {
    const { turn, history } = this.#shared;
    this.#isOwed = turn.owes(now) || this.#awaited.isSpeechUnanswered;
    this.#upAt = undefined;
    this.#downAt = now;
    const changes = turn.cut();
    // The whole answer has arrived; only its `turnComplete` is missing.
    if ((changes & CHANGES.ended) !== 0) this.#receiver.answered(now);
    if ((changes & CHANGES.aborted) === 0) return [];
    history?.aborted();
    return [{ type: 'turnAborted', answerOwed: this.#isOwed }];
  }

  #announce(decision: Decision, events: ResumptionEvent[]): ResumptionEvent[] {
    if (decision.do !== 'dial') return events;
    const { why, attempt, delayMs } = decision;
    return [...events, { type: 'reconnecting', why, attempt, delayMs }];
  }

  #context(now: number, random: number): AttemptContext {
    return { now, random, upAt: this.#upAt, points: this.#replay.points, renewable: this.#renewable };
  }
}

const EMPTY_STATE = { settled: 0, handed: 0, media: 0, calls: undefined, turn: 0 };
