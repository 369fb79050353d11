/** Whether a conversation is complete, so that closing it or changing its connection loses nothing. */
import { rulesFor } from '../protocol/models.ts';
import type { SharedState } from './shared-state.ts';
import type { Sender } from './sender.ts';

/** Speech in a stream of audio is heard within this time of its end, and silence is no speech. */
const HEARD_WITHIN_MS = 2_000;
/** Translation models send no end of turn. A turn counts as over when no output has come for this long. */
const TRANSLATED_WITHIN_MS = 5_000;

export class Completion {
  readonly #shared: SharedState;
  readonly #sender: Sender;
  readonly #translates: boolean;

  constructor(shared: SharedState, sender: Sender) {
    this.#shared = shared;
    this.#sender = sender;
    this.#translates = rulesFor(shared.setup.model).translates === true;
  }

  /** Neither side has anything to say, or waits to say it. */
  isQuiet(now: number): boolean {
    const { turn, calls, liveness, media, outbox } = this.#shared;
    const isTranslated =
      this.#translates && !turn.isUserSpeaking && now - liveness.quietSince >= TRANSLATED_WITHIN_MS;
    return (
      (isTranslated || turn.isQuiet(now)) && calls.waiting === 0 && !media.isActive && outbox.waiting === 0
    );
  }

  /** Whether the state that the session would resume from holds everything. */
  get isHeld(): boolean {
    const { turn, outbox, handles } = this.#shared;
    const kept = handles.current;
    return kept?.turn === turn.count && !outbox.hasHanded(kept.settled);
  }

  /** All that was sent has left and got its answer, and there is a handle that holds it, if handles are asked for. */
  isComplete(now: number): boolean {
    const { turn, media, policy, setup } = this.#shared;
    // An answer meanwhile proves nothing: the stream may hold several utterances.
    const mayBeHeard = now - this.#sender.streamEndedAt < HEARD_WITHIN_MS;
    const isAnswered = media.waiting === 0 && !mayBeHeard && turn.questions.owed(now) === 0;
    const hasHandles = policy.enabled && setup.sessionResumption !== undefined && turn.count > 0;
    return isAnswered && this.isQuiet(now) && (!hasHandles || this.isHeld);
  }
}
