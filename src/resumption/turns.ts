/**
 * Whose turn it is, concluded from what is sent and received. The server's `resumable` is not asked: Vertex
 * AI was measured to say true in the middle of an answer.
 */
import type { LiveServerMessage } from '../../generated/types.ts';

/** What a message did to the model's turn, as bits: several may have happened. */
export const NEWS = { began: 1, output: 2, interrupted: 4, ended: 8, endedEmpty: 16 } as const;

/** How long an answer to speech may be expected: the model may also choose to give none. */
const SPEECH_ANSWER_MS = 30_000;

export class Turns {
  /** Turns of the model that are over. */
  count = 0;
  /** The model's turn is under way. */
  isOpen = false;
  /** All of the answer has arrived; it may still be playing. */
  isComplete = false;
  /** An answer was asked for, by text or by the end of a marked activity, and has not begun. */
  isAsked = false;
  /** A turn was cut, and nothing was sent again that would bring its answer. */
  isOwed = false;
  /** The user is speaking, as the server hears it. */
  isSpoken = false;
  /** When the user's speech last ended without an answer so far. */
  #spokenAt = -Infinity;
  /** The server tells when it hears speech, and has told so since the last turn, or during this one. */
  #tells = false;
  #heard = false;
  #heardDuring = false;
  #isInterrupted = false;

  /** Whether the server would have told if the turn that has just ended, or is under way, answered speech. */
  get isUnspoken(): boolean {
    return this.#tells && !this.#heard;
  }

  /** Whether the model has something to say, begun or not. */
  owes(now: number): boolean {
    const spoken = now - this.#spokenAt < SPEECH_ANSWER_MS;
    return this.isAsked || this.isOwed || spoken || (this.isOpen && !this.isComplete);
  }

  /** Whether neither side is speaking or about to. */
  isQuiet(now: number): boolean {
    return !this.isOpen && !this.isAsked && !this.isSpoken && now - this.#spokenAt >= SPEECH_ANSWER_MS;
  }

  received(message: LiveServerMessage, now: number): number {
    const { serverContent = {}, toolCall } = message;
    this.#hear(message, now);
    let news = 0;
    const speaks = (serverContent.modelTurn?.parts?.length ?? 0) > 0;
    if (speaks || (toolCall?.functionCalls?.length ?? 0) > 0) {
      if (!this.isOpen) news |= this.#begin();
      if (speaks) news |= NEWS.output;
    }
    if (serverContent.generationComplete === true && this.isOpen) this.isComplete = true;
    if (serverContent.interrupted === true) {
      this.#isInterrupted = true;
      news |= NEWS.interrupted;
    }
    const status = serverContent.interactionStatus ?? message.interactionStatus;
    const isIdle = status === 'IDLE' || status === 'REQUIRES_ACTION';
    if ((serverContent.turnComplete === true && status !== 'IN_PROGRESS') || (isIdle && this.isOpen)) {
      news |= this.#end();
    }
    return news;
  }

  /** The connection is gone, and with it what was under way. */
  cut(): void {
    this.isOpen = this.isComplete = this.isAsked = this.isOwed = this.isSpoken = false;
    this.#isInterrupted = this.#heard = this.#heardDuring = false;
    this.#spokenAt = -Infinity;
  }

  #begin(): number {
    this.isOpen = true;
    this.isComplete = this.isAsked = this.isOwed = false;
    this.#spokenAt = -Infinity;
    return NEWS.began;
  }

  #end(): number {
    const news = this.isOpen ? NEWS.ended : this.#isInterrupted ? NEWS.endedEmpty : 0;
    this.isOpen = this.#isInterrupted = false;
    this.count++;
    return news;
  }

  /** After {@link NEWS}.ended was dealt with: what was heard during the turn belongs to the next one. */
  next(): void {
    this.#heard = this.#heardDuring;
    this.#heardDuring = false;
  }

  #hear(
    { serverContent, voiceActivity, voiceActivityDetectionSignal }: LiveServerMessage,
    now: number,
  ): void {
    const activity = voiceActivity?.voiceActivityType ?? voiceActivityDetectionSignal?.vadSignalType;
    if (activity !== undefined) {
      this.#tells = true;
      this.isSpoken = /START|SOS/.test(activity);
      if (!this.isSpoken) this.#spokenAt = now;
      if (this.isOpen) this.#heardDuring = true;
      else this.#heard = true;
    } else if (serverContent?.inputTranscription?.text !== undefined) {
      // A transcript may come late, so it tells of the turn under way too; it ends nothing.
      this.#heard = true;
      if (!this.isOpen && !this.#tells) this.#spokenAt = now;
    }
  }
}
