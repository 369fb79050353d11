/** The receiving side: follows turns, calls and handles, and decides which snapshots are worth keeping. */
import type { LiveServerMessage } from '../../generated/types.ts';
import { followMessage } from '../protocol/follow-message.ts';
import { CHANGES, TURN_OVER, WENT_ON } from '../protocol/turn-changes.ts';
import type { ResumptionEvent } from './resumption-events.ts';
import type { HandleState } from './handles.ts';
import { SendClock } from './send-clock.ts';
import type { SharedState } from './shared-state.ts';

/**
 * Where handles stand for the session, acknowledged messages are kept, unsent, for so many more turns: should handles
 * turn out to be snapshots, nothing is lost.
 */
const TURNS_TO_KEEP = 3;

export class Receiver {
  /** Place in the media up to which speech has been answered: where the last turn that is over began. */
  answeredMedia = 0;
  /** Where the turn under way began. */
  #turnMedia = 0;
  /** What was acknowledged when each of the last turns ended. */
  readonly #acknowledged: number[] = [];
  readonly #shared: SharedState;
  readonly #sendClock: SendClock;
  #events: ResumptionEvent[] = [];

  constructor(shared: SharedState, now: number) {
    this.#shared = shared;
    this.#sendClock = new SendClock(now);
  }

  /**
   * `isStable`: the connection it came on has shown that it lives. Returns whether anything has changed but that
   * an answer went on.
   */
  received(message: LiveServerMessage, now: number, isStable: boolean): boolean {
    const { calls, known, unanswered, history, liveness, turn, handles, kinds } = this.#shared;
    const { toolCall, toolCallCancellation, sessionResumptionUpdate: update } = message;
    liveness.heard(now);
    if (isEmptyContent(message)) calls.areUnmarked = false;
    this.#sendClock.heard(now);
    const changes = followMessage(turn, message, now);
    // The user has spoken: an answer is waited for from here on.
    const hasSpoken = turn.spokenAt === now;
    if (hasSpoken) liveness.asked(now);
    history?.received(message, changes);
    if (toolCall?.functionCalls !== undefined) {
      calls.called(toolCall.functionCalls, now);
      known.called(toolCall.functionCalls);
      unanswered.called(toolCall.functionCalls, now);
    }
    if (changes !== 0) this.#turned(changes, now);
    if (toolCallCancellation?.ids !== undefined) calls.cancelled(toolCallCancellation.ids, now);
    if (update?.newHandle && update.resumable === true) {
      if (update.newHandle !== handles.newest && kinds.given(now)) handles.forgetPrevious();
      handles.newest = update.newHandle;
      const kept = this.#read(update.newHandle, update.lastConsumedClientMessageIndex);
      if (kept !== undefined) this.#keep(kept, isStable);
    }
    const hasChanged = handles.newest !== undefined && kinds.look(now);
    return (
      hasSpoken ||
      hasChanged ||
      (changes & ~WENT_ON) !== 0 ||
      (toolCall ?? toolCallCancellation ?? update) !== undefined
    );
  }

  #keep(kept: HandleState, isStable: boolean): void {
    const { media, outbox, handles, kinds } = this.#shared;
    handles.keep(kept, isStable);
    if (kinds.kind === 'session') return;
    media.release(kept.media);
    outbox.release(handles.settledByAll);
  }

  /** The events that come before the message that was received last. */
  takeEvents(): readonly ResumptionEvent[] {
    return this.#events.splice(0);
  }

  /** The turn under way has been received whole. */
  answered(now: number): void {
    this.#shared.settlement.ended(false, now);
    this.answeredMedia = this.#turnMedia;
  }

  #turned(changes: number, now: number): void {
    const { settlement, calls, liveness, media, kinds, turn } = this.#shared;
    if ((changes & CHANGES.began) !== 0) {
      settlement.began(now);
      this.#turnMedia = media.position;
    }
    if ((changes & CHANGES.parts) !== 0) settlement.wentOn(now);
    if ((changes & CHANGES.interrupted) !== 0) {
      settlement.interrupted();
      calls.interrupted(now);
    }
    if ((changes & CHANGES.ended) !== 0) {
      settlement.ended((changes & CHANGES.unspoken) !== 0, now);
    }
    if ((changes & CHANGES.ended) !== 0 && calls.areUnmarked && !turn.isInterrupted) {
      turn.questions.expected(now);
      this.#events.push(TURN_EXPECTED);
    }
    if ((changes & CHANGES.endedEmpty) !== 0) settlement.endedEmpty(now);
    if ((changes & CHANGES.calls) !== 0 && kinds.kind === 'session') settlement.called();
    if ((changes & TURN_OVER) !== 0) {
      calls.turnEnded();
      kinds.turnEnded(now);
      this.answeredMedia = this.#turnMedia;
      this.#release();
    }
    liveness.progress(now);
  }

  /** Discards messages that never need to be sent again. */
  #release(): void {
    const { settlement, outbox, handles, kinds } = this.#shared;
    if (kinds.kind === 'session') {
      this.#acknowledged.push(settlement.acknowledged);
      if (this.#acknowledged.length > TURNS_TO_KEEP) outbox.release(this.#acknowledged.shift() ?? 0);
    } else if (!handles.hasAny) {
      // Without a handle there is no state to go back to.
      outbox.release(settlement.settled(this.#sendClock.at));
    }
  }

  /** What the state behind a handle holds; undefined for one that is not worth keeping: see `settlement.ts`. */
  #read(handle: string, index: string | number | undefined): HandleState | undefined {
    const { setup, settlement, turn, calls, media, outbox, handles } = this.#shared;
    const isTransparent = setup.sessionResumption?.transparent === true;
    const read = isTransparent && index !== undefined ? Number(index) : undefined;
    // An index that is not there is no news.
    const numbered = read === undefined ? 0 : outbox.numberedBy(read);
    const settled = isTransparent
      ? Math.max(numbered, settlement.base)
      : settlement.settled(this.#sendClock.at);
    const { snapshot } = handles;
    if (snapshot !== undefined && this.#isUnclear(snapshot, settled)) return undefined;
    return {
      handle,
      settled,
      handed: Math.max(settlement.handed, settlement.maybe),
      media: read === undefined ? media.position : media.positionAfter(read),
      calls: calls.snapshot(),
      turn: turn.count,
    };
  }

  /** Whether a handle that arrives now and settles messages up to `settled` is worse than the current one. */
  #isUnclear(current: HandleState, settled: number): boolean {
    const { policy, settlement, turn, calls, outbox } = this.#shared;
    // A turn whose question it is too young to settle will be repeated, so it is no gain.
    const isGain = turn.count !== current.turn && settlement.acknowledged <= settled;
    const brings = !turn.isSpeaking && (settled > current.settled || isGain);
    return (
      settled < current.settled ||
      calls.changedAt > this.#sendClock.at - policy.handleLagMs ||
      outbox.hasHanded(settled, brings ? 'toolResponse' : undefined)
    );
  }
}

const TURN_EXPECTED = { type: 'turnExpected' } as const;

/** Whether a message has an empty `serverContent`, which says that the model begins. */
function isEmptyContent({ serverContent, voiceActivity }: LiveServerMessage): boolean {
  if (serverContent === undefined || voiceActivity !== undefined) return false;
  return Object.keys(serverContent).length === 0;
}
