/** What comes in: turns, calls and handles, and which handles are worth keeping. */
import type { LiveServerMessage } from '../../generated/types.ts';
import { NEWS, TURN_OVER, WENT_ON } from '../protocol/turn-news.ts';
import type { ResumePoint } from './attempts.ts';
import type { OpenCalls } from './calls.ts';
import { SendClock } from './settlement.ts';
import type { Parts } from './parts.ts';

/** A handle, and what the state behind it is known to hold. */
export interface HandleState {
  readonly handle: string;
  /** The newest message that is certain to be in the state. */
  readonly settled: number;
  /** The newest message that may be: it was handed over before the handle came. */
  readonly handed: number;
  /** The place in the media up to which it is in the state, or lost. */
  readonly media: number;
  /** The calls that the state holds open. */
  readonly calls: OpenCalls | undefined;
  /** How many turns were over. */
  readonly turn: number;
}

export class Handles {
  /** The newest of all, kept or not. */
  newest: string | undefined;
  current: HandleState | undefined;
  /** The newest of an earlier turn: what there is to fall back on if the state behind the current one is bad. */
  previous: HandleState | undefined;

  /** The one that a connection is resumed with; none for a fresh session. */
  at(point: ResumePoint): HandleState | undefined {
    if (point === 'fresh') return undefined;
    return point === 'handle' ? this.current : this.previous;
  }

  /** The one that settles less: what it settles is settled for good. */
  get older(): HandleState | undefined {
    return this.previous ?? this.current;
  }

  /**
   * Keeps a new handle. It replaces the current one, which becomes the previous one only if a turn has ended
   * in between and the connection is stable: otherwise both would stand for the same state, or for what a
   * connection that dies at once has made of it.
   */
  keep(kept: HandleState, isStable: boolean): void {
    if (isStable && this.current !== undefined && this.current.turn !== kept.turn)
      this.previous = this.current;
    this.current = kept;
  }

  /** The session went on from this one: a newer one stands for what did not happen. */
  goBack(kept: HandleState, turn: number): void {
    if (kept === this.previous) this.previous = undefined;
    this.current = { ...kept, turn };
  }

  clear(): void {
    this.newest = this.current = this.previous = undefined;
  }
}

export class Receiver {
  readonly handles = new Handles();
  /** Place in the media up to which speech has been answered: where the last turn that is over began. */
  answeredMedia = 0;
  /** Where the turn under way began. */
  #turnMedia = 0;
  readonly #parts: Parts;
  readonly #sendClock: SendClock;

  constructor(parts: Parts, now: number) {
    this.#parts = parts;
    this.#sendClock = new SendClock(now);
  }

  /**
   * `isStable`: the connection it came on has shown that it lives. Returns whether anything has changed but that
   * an answer went on.
   */
  received(message: LiveServerMessage, now: number, isStable: boolean): boolean {
    const { calls, history, liveness, turn } = this.#parts;
    const { toolCall, toolCallCancellation, sessionResumptionUpdate: update } = message;
    liveness.heard(now);
    this.#sendClock.heard(now);
    const news = turn.received(message, now);
    history?.received(message, news);
    if (news !== 0) this.#turned(news, now);
    if (toolCall?.functionCalls !== undefined) calls.called(toolCall.functionCalls, now);
    if (toolCallCancellation?.ids !== undefined) calls.cancelled(toolCallCancellation.ids, now);
    if (update?.newHandle && update.resumable === true) {
      this.handles.newest = update.newHandle;
      const kept = this.#read(update.newHandle, update.lastConsumedClientMessageIndex);
      if (kept !== undefined) this.#keep(kept, isStable);
    }
    return (news & ~WENT_ON) !== 0 || (toolCall ?? toolCallCancellation ?? update) !== undefined;
  }

  #keep(kept: HandleState, isStable: boolean): void {
    const { media, outbox } = this.#parts;
    this.handles.keep(kept, isStable);
    media.release(kept.media);
    outbox.release(this.handles.older?.settled ?? 0);
  }

  #turned(news: number, now: number): void {
    const { settlement, calls, liveness, media, outbox } = this.#parts;
    if ((news & NEWS.began) !== 0) {
      settlement.began(now);
      this.#turnMedia = media.position;
    }
    if ((news & NEWS.parts) !== 0) settlement.wentOn(now);
    if ((news & NEWS.interrupted) !== 0) {
      settlement.interrupted();
      calls.interrupted(now);
    }
    if ((news & NEWS.ended) !== 0) {
      settlement.ended((news & NEWS.unspoken) !== 0, now);
    }
    if ((news & NEWS.endedEmpty) !== 0) settlement.endedEmpty(now);
    if ((news & TURN_OVER) !== 0) {
      this.answeredMedia = this.#turnMedia;
      const settled = settlement.settled(this.#sendClock.at);
      // Without a handle there is nothing to go back to.
      if (this.handles.current === undefined) outbox.release(settled);
    }
    liveness.progress(now);
  }

  /** What the state behind a handle holds; undefined for one that is not worth keeping: see `settlement.ts`. */
  #read(handle: string, index: string | number | undefined): HandleState | undefined {
    const { setup, settlement, turn, calls, media, outbox } = this.#parts;
    const isTransparent = setup.sessionResumption?.transparent === true;
    const read = isTransparent && index !== undefined ? Number(index) : undefined;
    // An index that is not there is no news.
    const numbered = read === undefined ? 0 : outbox.numberedBy(read);
    const settled = isTransparent
      ? Math.max(numbered, settlement.base)
      : settlement.settled(this.#sendClock.at);
    const { current } = this.handles;
    if (current !== undefined && this.#isUnclear(current, settled)) return undefined;
    return {
      handle,
      settled,
      handed: Math.max(settlement.handed, settlement.maybe),
      media: read === undefined ? media.position : media.positionAfter(read),
      calls: calls.snapshot(),
      turn: turn.count,
    };
  }

  /** Whether a handle that arrives now, and settles so much, is worse than the one there is. */
  #isUnclear(current: HandleState, settled: number): boolean {
    const { policy, settlement, turn, calls, outbox } = this.#parts;
    // A turn whose message it is too young to settle will be said again, so it is no gain.
    const isGain = turn.count !== current.turn && settlement.acknowledged <= settled;
    const brings = !turn.isSpeaking && (settled > current.settled || isGain);
    return (
      settled < current.settled ||
      calls.changedAt > this.#sendClock.at - policy.handleLagMs ||
      outbox.hasHanded(settled, brings ? 'toolResponse' : undefined)
    );
  }
}
