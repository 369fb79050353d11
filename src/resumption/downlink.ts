/** What comes in: turns, calls and handles, and which handles are worth keeping. */
import type { LiveServerMessage } from '../../generated/types.ts';
import { Handles, type HandleState } from './handles.ts';
import { Pace } from './pace.ts';
import type { Parts } from './parts.ts';
import { NEWS } from './turns.ts';
import type { Uplink } from './uplink.ts';

export class Downlink {
  readonly handles = new Handles();
  /** The newest handle of all, kept or not. */
  newest: string | undefined;
  /** Place in the media up to which speech has been answered: where the last turn that is over began. */
  answeredMedia = 0;
  /** Where the turn under way began. */
  #turnMedia = 0;
  readonly #parts: Parts;
  readonly #pace: Pace;

  constructor(parts: Parts, now: number) {
    this.#parts = parts;
    this.#pace = new Pace(now);
  }

  /**
   * `isStable`: the connection it came on has shown that it lives. Returns whether anything has changed but that
   * an answer went on.
   */
  received(message: LiveServerMessage, now: number, isStable: boolean, uplink: Uplink | undefined): boolean {
    const { calls, history, liveness, turns } = this.#parts;
    const { toolCall, toolCallCancellation, sessionResumptionUpdate: update } = message;
    liveness.heard(now);
    this.#pace.heard(now);
    history?.received(message);
    const news = turns.received(message, now);
    if (news !== 0) this.#turned(news, now, uplink);
    if (toolCall?.functionCalls !== undefined) calls.called(toolCall.functionCalls, now);
    if (toolCallCancellation?.ids !== undefined) calls.cancelled(toolCallCancellation.ids, now);
    if (update?.newHandle && update.resumable === true) {
      this.newest = update.newHandle;
      const kept = this.#read(update.newHandle, update.lastConsumedClientMessageIndex, uplink);
      if (kept !== undefined) this.#keep(kept, isStable, uplink);
    }
    return (news & ~NEWS.output) !== 0 || (toolCall ?? toolCallCancellation ?? update) !== undefined;
  }

  #keep(kept: HandleState, isStable: boolean, uplink: Uplink | undefined): void {
    this.handles.keep(kept, isStable);
    uplink?.media?.release(kept.media);
    uplink?.outbox.release(this.handles.older?.settled ?? 0);
  }

  #turned(news: number, now: number, uplink: Uplink | undefined): void {
    const { proof, turns, calls, liveness } = this.#parts;
    if ((news & NEWS.began) !== 0) {
      proof.began(now);
      this.#turnMedia = uplink?.media?.position ?? 0;
    }
    if ((news & NEWS.output) !== 0) proof.wentOn(now);
    if ((news & NEWS.interrupted) !== 0) {
      proof.interrupted();
      calls.interrupted(now);
    }
    if ((news & NEWS.ended) !== 0) {
      proof.ended(turns.isUnspoken, now, uplink?.outbox);
      turns.next();
    }
    if ((news & NEWS.endedEmpty) !== 0) proof.endedEmpty(now, uplink?.outbox);
    if ((news & (NEWS.ended | NEWS.endedEmpty)) !== 0) {
      this.answeredMedia = this.#turnMedia;
      const settled = proof.settled(this.#pace.at);
      // Without a handle there is nothing to go back to.
      if (this.handles.current === undefined) uplink?.outbox.release(settled);
    }
    liveness.progress(now);
  }

  /** What the state behind a handle holds; undefined for one that is not worth keeping: see `outbox.ts`. */
  #read(
    handle: string,
    index: string | number | undefined,
    uplink: Uplink | undefined,
  ): HandleState | undefined {
    const { setup, proof, turns, calls } = this.#parts;
    const isTransparent = setup.sessionResumption?.transparent === true;
    const read = isTransparent && index !== undefined ? Number(index) : undefined;
    // An index that is not there is no news.
    const numbered = read === undefined ? 0 : (uplink?.outbox.numberedBy(read) ?? 0);
    const settled = isTransparent ? Math.max(numbered, proof.base) : proof.settled(this.#pace.at);
    const { current } = this.handles;
    if (current !== undefined && this.#isUnclear(current, settled, uplink)) return undefined;
    const media = read === undefined ? uplink?.media?.position : uplink?.media?.positionAfter(read);
    return {
      handle,
      settled,
      handed: Math.max(proof.handed, proof.maybe),
      media: media ?? 0,
      calls: calls.snapshot(),
      turn: turns.count,
    };
  }

  /** Whether a handle that arrives now, and settles so much, is worse than the one there is. */
  #isUnclear(current: HandleState, settled: number, uplink: Uplink | undefined): boolean {
    const { policy, proof, turns, calls } = this.#parts;
    // A turn whose message it is too young to settle will be said again, so it is no gain.
    const isGain = turns.count !== current.turn && proof.proved <= settled;
    const brings = !turns.isOpen && (settled > current.settled || isGain);
    return (
      settled < current.settled ||
      calls.changedAt > this.#pace.at - policy.handleLagMs ||
      uplink?.outbox.hasHanded(settled, brings ? 'toolResponse' : undefined) === true
    );
  }
}
