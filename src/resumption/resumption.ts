/**
 * A session that outlives its connections, as decisions: messages, closes and the time go in; frames to send,
 * events to tell and what to do next come out. Whoever holds it owns the sockets and one timer.
 */
import type {
  Content,
  LiveClientMessage,
  LiveClientSetup,
  LiveServerMessage,
} from '../../generated/types.ts';
import { timeRemaining } from '../protocol/duration.ts';
import { needsSeeding, SEEDING } from '../protocol/history.ts';
import type { Close } from './after-close.ts';
import type { ResumptionEvent } from './events.ts';
import { Downlink } from './downlink.ts';
import type { HandleState } from './handles.ts';
import type { MediaKind } from './media.ts';
import { Move } from './move.ts';
import { withContext, type Rewinding } from './outbox.ts';
import { makeParts, type Parts, type ResumptionOptions } from './parts.ts';
import { Recovery, type Decision, type AttemptContext, type ResumePoint, type Why } from './recovery.ts';
import { Uplink, type OutgoingMessage } from './uplink.ts';

/** What there is to do when a connection, or an attempt at one, has ended. */
export interface Ending {
  readonly decision: Decision;
  readonly events: readonly ResumptionEvent[];
}

/** How often drops are reported while they go on. */
const REPORT_MS = 1_000;
/** How often a socket that is full is asked whether it takes media again. */
const POLL_MS = 20;

/**
 * One session. A connection is used like this:
 *
 * - {@link send} and {@link sendMedia} take in what the user says; then {@link next} gives frames for the socket
 *   until there is none. So it does after {@link resumed}, and every {@link pollMs} while media waits.
 * - {@link received} is told of every message; {@link wake} is called at {@link wakeAt}. After both,
 *   {@link beginMove} says whether to dial another connection, and {@link canLeave} when to go over to it.
 * - {@link closed} is told of every end that the user did not ask for, of failed attempts too, and decides what
 *   is next. To dial: wait, open a socket, send {@link setup}, and at `setupComplete` call {@link resumed}.
 */
export class Resumption {
  readonly #renewable: boolean;
  readonly #parts: Parts;
  readonly #downlink: Downlink;
  /** These are made when they are first needed: most sessions are idle. */
  #uplink: Uplink | undefined;
  #recovery: Recovery | undefined;
  #move: Move | undefined;
  /** When the present connection was set up; undefined while there is none. */
  #upAt: number | undefined;
  #downAt = 0;
  /** The newest message when the setup of a fresh session was made. */
  #folded = 0;
  /** What a fresh session is told of the old one. */
  #told: readonly Content[] = [];
  #isOwed = false;
  #reportAt = 0;

  constructor(options: ResumptionOptions) {
    const { setup, renewable, now } = options;
    this.#renewable = renewable;
    this.#parts = makeParts(options);
    this.#downlink = new Downlink(this.#parts, now);
    this.#upAt = now;
    const handle = setup.sessionResumption?.handle;
    if (handle) this.#downlink.handles.current = { ...NOTHING_KEPT, handle };
  }

  /** The newest handle the server gave, for use in another process. */
  get handle(): string | undefined {
    return this.#downlink.newest ?? this.#downlink.handles.current?.handle;
  }

  /** Handles were asked for, and after two turns there is none. */
  get isUnresumable(): boolean {
    const { setup, turns, policy } = this.#parts;
    const asked = policy.enabled && setup.sessionResumption !== undefined;
    return asked && turns.count >= 2 && this.handle === undefined;
  }

  /**
   * What has not been delivered: messages and media that wait for a socket, and messages of which nothing
   * shows that the server has read them.
   */
  get undelivered(): {
    readonly messages: number;
    readonly unproved: number;
    readonly media: number;
    readonly mediaBytes: number;
  } {
    const { waiting: media = 0, waitingBytes: mediaBytes = 0 } = this.#uplink?.media ?? {};
    const unproved = this.#uplink?.outbox.countHanded(this.#parts.proof.proved) ?? 0;
    return { messages: this.#uplink?.outbox.waiting ?? 0, unproved, media, mediaBytes };
  }

  /** Media that was dropped since the session began. */
  get dropped(): { readonly frames: number; readonly bytes: number } {
    const { droppedFrames: frames = 0, droppedBytes: bytes = 0 } = this.#uplink?.media ?? {};
    return { frames, bytes };
  }

  // Sending

  /** Throws unless there is room for all of these. */
  assertRoom(letters: readonly OutgoingMessage[]): void {
    this.#sender.assertRoom(letters);
  }

  /** Whether {@link next} may have something; false is certain. */
  get waits(): boolean {
    return this.#uplink?.waits === true;
  }

  /**
   * Takes in a message, encoded as `frame`. Throws if there is no room for it. Returns what to tell of it: that it
   * asks or answers something, or that it, or a part of it, will not be sent, since the server does not know the
   * calls it answers. Realtime input should have one field a message, or its marks cannot be told from its media.
   */
  send(message: LiveClientMessage, frame: string, now: number): readonly ResumptionEvent[] {
    return this.#sender.send(message, frame, now);
  }

  /** Takes in a frame of media, or a mark between such frames. Throws if there is no room and the policy says so. */
  sendMedia(kind: MediaKind, frame: string, now: number): void {
    this.#sender.sendMedia(kind, frame, now);
  }

  /**
   * The next frame for the socket; ask until there is none. `bufferedAmount` is the socket's: media waits while
   * it is high. Messages go first, except before media that was sent earlier and need not wait.
   */
  next(bufferedAmount: number, now: number): string | undefined {
    return this.#upAt === undefined ? undefined : this.#uplink?.next(bufferedAmount, now);
  }

  // Receiving

  /**
   * A message has come. What still comes after {@link leave} is not heard. Returns whether there may be something
   * to do now: a piece of an answer brings nothing.
   */
  received(message: LiveServerMessage, now: number): boolean {
    if (this.#upAt === undefined) return false;
    const isStable = now - this.#upAt >= this.#parts.policy.stableAfterMs;
    const isNews = this.#downlink.received(message, now, isStable, this.#uplink);
    const { goAway } = message;
    if (goAway === undefined) return isNews || this.#move !== undefined;
    const seconds = timeRemaining(goAway);
    const noticeMs = seconds === undefined ? undefined : seconds * 1_000;
    if (this.#move === undefined) this.#move = new Move(noticeMs, now);
    else this.#move.warn(noticeMs, now);
    return true;
  }

  // Time

  /** When to call {@link wake} next; Infinity for never. Changes with every call of the other methods. */
  wakeAt(now: number): number {
    if (this.#upAt === undefined) return Infinity;
    const move = this.#canMove ? this.#move?.wakeAt(now, this.#isCalm(now)) : undefined;
    const report = this.#uplink?.media?.hasReports === true ? this.#reportAt : Infinity;
    return Math.min(move ?? Infinity, report, this.#parts.liveness.wakeAt(this.#isExpecting));
  }

  /** Milliseconds after which {@link next} is worth asking again, if nothing else happens; Infinity for not at all. */
  get pollMs(): number {
    return this.#upAt !== undefined && this.#uplink?.waitsForSocket === true ? POLL_MS : Infinity;
  }

  /** What time has brought. `isDead`: give the connection up, as a loss. */
  wake(now: number): { readonly isDead: boolean; readonly events: readonly ResumptionEvent[] } {
    const events: ResumptionEvent[] = [];
    const isUp = this.#upAt !== undefined;
    const waitedMs = isUp ? this.#parts.liveness.stalled(this.#isExpecting, now) : undefined;
    if (waitedMs !== undefined) events.push({ type: 'stalled', waitedMs });
    if (now >= this.#reportAt && this.#uplink?.media?.hasReports === true) {
      this.#reportAt = now + REPORT_MS;
      events.push(...(this.#uplink?.media?.takeReports() ?? []));
    }
    return { isDead: isUp && this.#parts.liveness.isDead(this.#isExpecting, now), events };
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
    this.#move?.failed(now);
  }

  /**
   * The other connection is open, and this one is about to be closed for it: nothing is handed over any more
   * until {@link resumed}.
   */
  leave(now: number, random: number): Ending {
    const context = this.#context(now, random);
    const events = this.#cut(now);
    const decision = this.#recover().leave('goAway', context);
    return { decision, events: this.#tell(decision, events) };
  }

  // Ends and beginnings

  /** The connection, or an attempt at one, has ended, and not because the user closed the session. */
  closed(close: Close, now: number, random: number): Ending {
    const context = this.#context(now, random);
    const events = this.#upAt === undefined ? [] : this.#cut(now);
    let decision = this.#recover().after(close, context);
    // A question was under way when the service hung up: it waits for its answer, so the session must not sleep.
    if (decision.do === 'dormant' && this.#isOwed) decision = this.#recover().leave('idle', context);
    if (decision.do === 'dial' && decision.suspect === true) events.push(...this.#setAside());
    if (decision.do === 'dormant') events.push({ type: 'dormant' });
    return { decision, events: decision.do === 'end' ? [] : this.#tell(decision, events) };
  }

  /** The session was dormant, and there is something to send. */
  awake(now: number, random: number): Ending {
    const decision = this.#recover().leave('idle', this.#context(now, random));
    this.#downAt = now;
    return { decision, events: this.#tell(decision, []) };
  }

  /** The setup that goes with a point, for the attempt that follows. */
  setup(point: ResumePoint): LiveClientSetup {
    const { setup } = this.#parts;
    const { handle: _, ...sessionResumption } = setup.sessionResumption ?? {};
    const kept = this.#keptAt(point);
    this.#folded = kept?.settled ?? this.#uplink?.outbox.last ?? 0;
    const updates = this.#uplink?.outbox.contextUpdates(this.#folded) ?? [];
    const { historyConfig, ...changed } = withContext(setup, updates);
    this.#parts.calls.replaceTools(changed.tools ?? []);
    this.#told = kept === undefined ? (this.#parts.history?.turns(this.#parts.proof.proved) ?? []) : [];
    // As it was while the history that the user gives is not over; and for ours, where that is the only way.
    const seededBy = this.#uplink?.seededBy ?? Infinity;
    const isSeeded = kept === undefined ? this.#hasTurned : seededBy <= kept.settled;
    const seeds = isSeeded ? this.#told.length > 0 && needsSeeding(setup) && SEEDING : historyConfig;
    const resumption = kept === undefined ? sessionResumption : { ...sessionResumption, handle: kept.handle };
    return {
      ...changed,
      ...(seeds && { historyConfig: seeds }),
      ...((kept ?? setup.sessionResumption) && { sessionResumption: resumption }),
    };
  }

  /** `setupComplete` has come on a new connection. What is to be sent again waits in {@link next}. */
  resumed(point: ResumePoint, now: number): readonly ResumptionEvent[] {
    const kept = this.#keptAt(point);
    this.#uplink?.restart();
    const { replayed, rewound, asks } = kept === undefined ? this.#restart() : this.#goBack(kept);
    // What was answered is not said again: a question that comes back after its answer is worse than none.
    const spoken = Math.max(kept?.media ?? 0, this.#downlink.answeredMedia);
    const replayedSpeech = this.#uplink?.media?.rewind(spoken, now) ?? 0;
    const reports = this.#uplink?.media?.takeReports() ?? [];
    const answerOwed = this.#isOwed && !asks && replayedSpeech === 0 && kept !== undefined;
    this.#parts.turns.isOwed = answerOwed;
    const { nudge } = this.#parts.policy;
    const clientContent = { turns: this.#told, turnComplete: needsSeeding(this.#parts.setup) };
    if (this.#told.length > 0) this.#sender.preamble = JSON.stringify({ clientContent });
    if (answerOwed && nudge !== undefined) {
      const frame = JSON.stringify({ realtimeInput: { text: nudge } });
      this.#sender.outbox.add('realtimeInput', frame, 1);
    }
    this.#upAt = now;
    this.#move = undefined;
    this.#recover().up();
    this.#parts.liveness.heard(now);
    this.#parts.liveness.asked(now);
    this.#parts.liveness.flow(true, now);
    const dropped = reports.reduce((frames, report) => frames + report.frames, 0);
    const gapMs = now - this.#downAt;
    const continuation = { gapMs, replayed, replayedSpeech, rewound, dropped, answerOwed };
    if (point === 'fresh') {
      return [{ type: 'restarted', history: this.#told.length, ...continuation }, ...reports];
    }
    const openCalls = [...(kept?.calls?.keys() ?? [])];
    return [{ type: 'resumed', from: point, openCalls, ...continuation }, ...reports];
  }

  // Inside

  get #sender(): Uplink {
    this.#uplink ??= new Uplink(this.#parts);
    return this.#uplink;
  }

  get #hasTurned(): boolean {
    return this.#parts.turns.count > 0 || this.#parts.turns.isOpen;
  }

  get #canMove(): boolean {
    const { enabled } = this.#parts.policy;
    return enabled && (this.#downlink.handles.current !== undefined || this.#mayBeginAnew);
  }

  /** Nothing was said yet that a fresh session would not be told, or the user has chosen so. */
  get #mayBeginAnew(): boolean {
    if (this.#parts.policy.freshSession !== 'fail') return true;
    return this.#downlink.handles.current === undefined && !this.#hasTurned;
  }

  get #isExpecting(): boolean {
    const { isAsked, isOpen, isComplete } = this.#parts.turns;
    return (isAsked || (isOpen && !isComplete)) && this.#parts.calls.size === 0;
  }

  /** A move now would lose nothing, and nothing would have to be said again. */
  #isCalm(now: number): boolean {
    const kept = this.#downlink.handles.current;
    const outbox = this.#uplink?.outbox;
    return (
      kept?.turn === this.#parts.turns.count &&
      this.#parts.turns.isQuiet(now) &&
      this.#parts.calls.size === 0 &&
      this.#uplink?.media?.isActive !== true &&
      (outbox === undefined || (outbox.waiting === 0 && !outbox.hasHanded(kept.settled)))
    );
  }

  #cut(now: number): ResumptionEvent[] {
    const { isOpen, isComplete } = this.#parts.turns;
    this.#isOwed = this.#parts.turns.owes(now);
    this.#upAt = undefined;
    this.#downAt = now;
    this.#parts.turns.cut();
    if (!isOpen || isComplete) return [];
    this.#parts.history?.aborted();
    return [{ type: 'turnAborted', answerOwed: this.#isOwed }];
  }

  #tell(decision: Decision, events: ResumptionEvent[]): ResumptionEvent[] {
    if (decision.do !== 'dial') return events;
    const { why, attempt, delayMs } = decision;
    return [...events, { type: 'reconnecting', why, attempt, delayMs }];
  }

  /** What we sent last is the likely reason of the close. */
  #setAside(): ResumptionEvent[] {
    this.#uplink?.media?.clear();
    const message = this.#uplink?.outbox.setAside(this.#parts.proof.proved);
    const reports: ResumptionEvent[] = this.#uplink?.media?.takeReports() ?? [];
    if (message === undefined) return reports;
    const bytes = JSON.stringify(message).length;
    return [...reports, { type: 'dropped', reason: 'suspect', frames: 1, bytes, message }];
  }

  #context(now: number, random: number): AttemptContext {
    const { current, previous } = this.#downlink.handles;
    const points = {
      handle: current !== undefined,
      previousHandle: previous !== undefined,
      fresh: this.#mayBeginAnew,
    };
    return { now, random, upAt: this.#upAt, points, renewable: this.#renewable };
  }

  #recover(): Recovery {
    return (this.#recovery ??= new Recovery(this.#parts.policy));
  }

  #keptAt(point: ResumePoint): HandleState | undefined {
    if (point === 'fresh') return undefined;
    return point === 'handle' ? this.#downlink.handles.current : this.#downlink.handles.previous;
  }

  #goBack(kept: HandleState): Rewinding {
    this.#downlink.handles.goBack(kept, this.#parts.turns.count);
    this.#parts.calls.restore(kept.calls);
    this.#parts.proof.reset(kept.settled, kept.handed);
    return this.#uplink?.outbox.rewind(kept.settled, kept.handed, kept.calls) ?? NOTHING;
  }

  #restart(): Rewinding {
    const { proved } = this.#parts.proof;
    this.#parts.proof.reset(0, 0);
    this.#downlink.handles.clear();
    this.#downlink.newest = undefined;
    if (this.#hasTurned && this.#uplink !== undefined) this.#uplink.seededBy = 0;
    this.#parts.calls.restore(undefined);
    return this.#uplink?.outbox.restart(proved, this.#folded) ?? NOTHING;
  }
}

const NOTHING_KEPT = { settled: 0, handed: 0, media: 0, calls: undefined, turn: 0 };
const NOTHING: Rewinding = { replayed: [], rewound: [], asks: false };

export type { Decision, ResumptionOptions, ResumePoint, Why };
