/**
 * The state of the model's turn, derived from what is received and sent. The server's `resumable` is not used: Vertex AI
 * was measured to send true in the middle of an answer.
 *
 * Every reader of a session has a follower of its own. It follows the messages (`follow-message.ts`) or their events
 * (`follow-event.ts`), with the same result, and acts on the {@link CHANGES} that are returned and on the state. Readers
 * need different things, and each has a name:
 *
 * - That the model goes on is {@link CHANGES}.parts to the connection, and any of {@link WENT_ON} to functions.
 * - A turn of nothing is `endedEmpty` if it was cut, and `endedSilent` if the model chose to say nothing. To the
 *   conversation both are turns; to the connection only the first shows that a question was read.
 * - `endedHeard` ends an utterance that is written down and not answered: a turn to the conversation alone.
 * - An answer is awaited from a question until any turn begins, and owed until its own turn begins.
 * - {@link TurnFollower.cut} forgets what was asked on a connection, for a reader that counts what it hands over to
 *   each. A reader of events is told of questions once, so to it they stay owed: the session asks again.
 */
import { Questions } from './questions.ts';
import { CHANGES } from './turn-changes.ts';

/** How long an answer to speech may be expected, in milliseconds: the model may also choose to give none. */
const SPEECH_ANSWER_MS = 30_000;

/** Where a conversation stands. */
export interface TurnStatus {
  /** The model is in the middle of a turn. */
  readonly isSpeaking: boolean;
  /** How many turns of the model were asked for and have not begun. */
  readonly owed: number;
}

export class TurnFollower {
  /** What was asked, and what of it has been answered. */
  readonly questions = new Questions();
  /** Turns of the model that are over, those of nothing included. */
  count = 0;
  /** The model has begun its part of a turn, and has not ended it. */
  isSpeaking = false;
  /** All of the answer under way has been made; it may still be playing. */
  isGenerated = false;
  /** The turn under way was interrupted. */
  isInterrupted = false;
  /** The user has begun to speak while the model does: what is heard now is of the next turn. */
  isSpokenOver = false;
  /** The user is speaking, as the server hears it. */
  isUserSpeaking = false;
  /** Something was asked and no turn has begun since. */
  isAwaited = false;
  /** A turn was cut, and nothing was sent again that would bring its answer. Set by who knows; the next turn clears it. */
  isLost = false;
  /** When the user's speech last ended, as the server hears it, without an answer so far; -Infinity for never. */
  spokenAt = -Infinity;
  /** The user's words of the turn to come are heard. */
  #isHeard = false;
  /** A turn is over, and transcripts of the model that come may still be of it; and whether some have come. */
  #hasEnded = false;
  #isLate = false;
  /** `interrupted` came while the model was not speaking: the `turnComplete` that goes with it ends nothing. */
  #isStray = false;
  /** The last turn ended before its `turnComplete` came. */
  #isUnconfirmed = false;
  /** The server reports speech; it reported some before the turn under way, and during it. */
  #tells = false;
  #told = false;
  #toldDuring = false;

  /** Whether the model has something to say, begun or not. */
  owes(now: number): boolean {
    const spoken = now - this.spokenAt < SPEECH_ANSWER_MS;
    return this.isAwaited || this.isLost || spoken || (this.isSpeaking && !this.isGenerated);
  }

  /** Whether neither side is speaking or about to. */
  isQuiet(now: number): boolean {
    const spoken = now - this.spokenAt < SPEECH_ANSWER_MS;
    return !this.isSpeaking && !this.isAwaited && !this.isUserSpeaking && !spoken;
  }

  /**
   * Something that brings a turn was sent: a complete text, the end of a marked activity, a function response after
   * which the model begins anew. Returns its number, the first being 1: turns come in the order of what they answer.
   */
  asked(now: number): number {
    this.isAwaited = true;
    return this.questions.asked(now);
  }

  /** The model is in the middle of a turn, of which nothing was received here. To be called first, if at all. */
  join(): void {
    this.isSpeaking = true;
    this.questions.join();
  }

  /** The connection is gone, and with it what was under way and what was asked on it. */
  cut(): number {
    const changes = this.leave();
    this.questions.clear();
    this.isAwaited =
      this.isLost =
      this.isUserSpeaking =
      this.#isHeard =
      this.#told =
      this.#toldDuring =
        false;
    this.spokenAt = -Infinity;
    return changes;
  }

  // Each of these returns bits of CHANGES.

  /** The model has made something: `what` of {@link CHANGES}. */
  speak(what: number): number {
    if (this.isSpeaking) return what;
    this.isSpeaking = true;
    this.isGenerated = this.isInterrupted = this.isAwaited = this.isLost = false;
    this.#hasEnded = this.#isLate = this.#isStray = this.#isUnconfirmed = false;
    this.spokenAt = -Infinity;
    this.questions.began();
    return what | CHANGES.began;
  }

  /** A transcript of the model has come. */
  transcribe(): number {
    if (this.isSpeaking || this.#isHeard || !this.#hasEnded) return this.speak(CHANGES.transcript);
    this.#isLate = true;
    return CHANGES.lateTranscript;
  }

  /** A transcript of the user has come, final or interim. It may come late, so it tells of the turn under way too; it ends no speech. */
  hear(now: number, isFinal: boolean): void {
    if (isFinal) {
      this.#told = true;
      if (!this.isSpeaking && !this.#tells) this.spokenAt = now;
    }
    if (this.isSpeaking && !this.isSpokenOver) return;
    this.#isHeard = true;
    this.#isLate = false;
  }

  /** The model waits for the user to go on. */
  expectInput(): void {
    this.#isHeard = true;
  }

  /** The server hears the user begin or end to speak. */
  activity(type: string | undefined, now: number): number {
    const begins = type === 'ACTIVITY_START' || type === 'VAD_SIGNAL_TYPE_SOS';
    const ends = type === 'ACTIVITY_END' || type === 'VAD_SIGNAL_TYPE_EOS';
    if (!begins && !ends) return 0;
    this.#isLate = false;
    this.#tells = true;
    this.isUserSpeaking = begins;
    if (ends) this.spokenAt = now;
    if (!this.isSpeaking) this.#told = true;
    else this.#toldDuring = true;
    if (!this.isSpeaking || ends) return 0;
    this.isSpokenOver = true;
    return CHANGES.spokenOver;
  }

  /** The `interactionStatus` of a message. */
  status(status: string, now: number): number {
    return isIdle(status) && this.isSpeaking ? this.#endEarly(CHANGES.ended, now) : 0;
  }

  /** `generationComplete`. */
  generated(now: number): number {
    let changes: number = CHANGES.generated;
    if (this.#isLate) changes |= this.speak(0);
    if (this.isSpeaking) this.isGenerated = true;
    else if (this.#isHeard) {
      this.questions.answering = 0;
      changes |= this.#endEarly(CHANGES.endedHeard, now);
    }
    return changes;
  }

  /** `interrupted`. */
  interrupted(): number {
    if (this.isSpeaking) this.isInterrupted = true;
    else this.#isStray = true;
    return CHANGES.interrupted;
  }

  /** `turnComplete`, with the `interactionStatus` of its message. */
  complete(status: string | undefined, now: number): number {
    if (status === 'IN_PROGRESS' && !this.isInterrupted) return 0;
    const began = this.#isLate ? this.speak(0) : 0;
    if (this.isSpeaking) return began | this.#end(CHANGES.ended, now);
    const isStray = this.#isStray;
    this.#isStray = false;
    if (isStray && this.#isHeard) return 0;
    if (this.#isUnconfirmed) {
      this.#isUnconfirmed = false;
      return CHANGES.confirmed;
    }
    // What interrupts nothing is the newest question, which still gets its answer: an older one was cut.
    this.questions.began(isStray ? 1 : 0);
    this.isAwaited &&= this.questions.waiting > 0;
    return this.#end(isStray ? CHANGES.endedEmpty : CHANGES.endedSilent, now);
  }

  /** Before the `turnComplete`, which may never come. */
  #endEarly(changes: number, now: number): number {
    const all = this.#end(changes, now);
    this.#isUnconfirmed = true;
    return all;
  }

  #end(changes: number, now: number): number {
    const isUnspoken = this.isSpeaking && this.#tells && !this.#told;
    if (!this.isSpeaking) this.#isHeard = false;
    // No answer will come: silence was the answer.
    if ((changes & (CHANGES.endedSilent | CHANGES.endedHeard)) !== 0) this.spokenAt = -Infinity;
    this.#stop();
    this.#hasEnded = true;
    this.questions.ended(now);
    this.count++;
    return isUnspoken ? changes | CHANGES.unspoken : changes;
  }

  /** The connection is gone: nothing more comes of a turn that was under way. */
  leave(): number {
    const { isSpeaking, isGenerated } = this;
    if (isSpeaking && !isGenerated) this.questions.aborted();
    else this.questions.settle();
    this.#stop();
    this.#hasEnded = this.#isLate = false;
    return !isSpeaking ? 0 : isGenerated ? CHANGES.ended : CHANGES.aborted;
  }

  #stop(): void {
    // What was heard over the model is of the next turn.
    if (this.isSpeaking) {
      this.#isHeard &&= this.isSpokenOver;
      this.#told = this.#toldDuring;
      this.#toldDuring = false;
    }
    this.isSpeaking = this.isSpokenOver = this.#isStray = this.#isUnconfirmed = false;
  }
}

/** `REQUIRES_ACTION` is deprecated and means the same. */
function isIdle(status: string): boolean {
  return status === 'IDLE' || status === 'REQUIRES_ACTION';
}
