/** What output of the model is due, so that its silence can be judged. */
import { rulesFor, type ModelRules } from '../protocol/models.ts';
import type { Expectation } from './liveness.ts';
import type { SharedState } from './shared-state.ts';
import type { Sender } from './sender.ts';

export class Expectations {
  readonly #shared: SharedState;
  readonly #sender: Sender;
  readonly #rules: ModelRules;

  constructor(shared: SharedState, sender: Sender) {
    this.#shared = shared;
    this.#sender = sender;
    this.#rules = rulesFor(shared.setup.model);
  }

  /** What there is to wait for. */
  get now(): Expectation {
    const { turn, calls } = this.#shared;
    const { isAwaited, isSpeaking, isGenerated, isUserSpeaking, spokenAt } = turn;
    if (calls.excusesSilence) return 'nothing';
    // Translation models send no end of turn, so silence within one is normal.
    const isUnfinished = isSpeaking && !isGenerated && this.#rules.translates !== true;
    if (isAwaited || isUnfinished || this.isSpeechUnanswered) return 'answer';
    const mayAnswer = spokenAt > -Infinity || this.#sender.hasEndedStream;
    return mayAnswer && !isSpeaking && !isUserSpeaking ? 'maybe' : 'nothing';
  }

  /** The server has heard the user speak and said nothing since, though the model may not choose to stay silent. */
  get isSpeechUnanswered(): boolean {
    const { spokenAt, isUserSpeaking } = this.#shared.turn;
    return spokenAt > -Infinity && !isUserSpeaking && !this.#mayStaySilent;
  }

  get #mayStaySilent(): boolean {
    const { proactiveAudio, translates, needsInputTranscription } = this.#rules;
    const isProactive =
      proactiveAudio === 'always' || this.#shared.setup.proactivity?.proactiveAudio === true;
    return isProactive || translates === true || needsInputTranscription === true;
  }
}
