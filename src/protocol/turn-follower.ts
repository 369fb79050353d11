/**
 * Where the model's turn stands, concluded from what is received and what is sent. The server's `resumable` is not
 * asked: Vertex AI was measured to say true in the middle of an answer.
 *
 * Every reader of a session makes a follower of its own, feeds it messages ({@link TurnFollower.received}) or their
 * events ({@link TurnFollower.event}), which come to the same, and acts on the {@link NEWS} it returns and its
 * state. Where readers need something different, each need has a name:
 *
 * - That the model goes on is {@link NEWS}.parts to the connection, and any of {@link WENT_ON} to functions.
 * - A turn of nothing is `endedEmpty` if it was cut, and `endedSilent` if the model chose to say nothing. To the
 *   conversation both are turns; to the connection only the first shows that a question was read.
 * - `endedHeard` ends an utterance that is written down and not answered: a turn to the conversation alone.
 * - An answer is awaited from a question until any turn begins, and owed until its own turn begins.
 * - {@link TurnFollower.cut} forgets what was asked on a connection, for a reader that counts what it hands over to
 *   each. A reader of events is told of questions once, so to it they stay owed: the session asks again.
 */
import type {
  LiveServerMessage,
  Part,
  VoiceActivity,
  VoiceActivityDetectionSignal,
} from '../../generated/types.ts';
import type { LiveMessageEvent } from './events.ts';
import { Questions, type SentAgain } from './questions.ts';
import { NEWS } from './turn-news.ts';

/** How long an answer to speech may be expected, in milliseconds: the model may also choose to give none. */
const SPEECH_ANSWER_MS = 30_000;

/** Where a conversation stands. */
export interface TurnStatus {
  /** The model is in the middle of a turn. */
  readonly isSpeaking: boolean;
  /** How many turns of the model were asked for and have not begun. */
  readonly owed: number;
}

/** What {@link TurnFollower.event} acts on. */
type FollowedEvent =
  | LiveMessageEvent
  | { readonly type: 'questionSent' | 'turnAborted' | 'reconnecting' | 'dormant' }
  | { readonly type: 'functionResponsesSent'; readonly newTurns: number }
  | { readonly type: 'resumed' | 'restarted'; readonly replayed: readonly SentAgain[] };

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
  /** The server tells when it hears speech; it told so before the turn under way, and during it. */
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

  /** A message, as its events one after the other. `now` is for answers that are owed; 0 will do without them. */
  received(message: LiveServerMessage, now: number): number {
    const { serverContent: content, toolCall } = message;
    let news = 0;
    if (content !== undefined) {
      const parts = content.modelTurn?.parts ?? NO_PARTS;
      if (parts.length > 0 && !(content.interrupted === true && isAudio(parts))) {
        news = this.isSpeaking ? NEWS.parts : this.#speak(NEWS.parts);
      }
      if (content.inputTranscription?.text) this.#hear(now, true);
      if (content.interimInputTranscription?.text) this.#hear(now, false);
      if (content.outputTranscription?.text) news |= this.#transcribe();
    }
    if ((toolCall?.functionCalls?.length ?? 0) > 0) news |= this.#speak(NEWS.calls);
    const { voiceActivity, voiceActivityDetectionSignal: signal } = message;
    if (voiceActivity !== undefined) news |= this.#activity(activityOf(voiceActivity), now);
    if (signal !== undefined) news |= this.#activity(signalOf(signal), now);
    if (content?.waitingForInput === true) this.#isHeard = true;
    const status = content?.interactionStatus ?? message.interactionStatus;
    if (status !== undefined) news |= this.#status(status, now);
    if (content === undefined) return news;
    if (content.generationComplete === true) news |= this.#generated(now);
    if (content.interrupted === true) news |= this.#interrupt();
    if (content.turnComplete === true) news |= this.#complete(status, now);
    return news;
  }

  /** An event of a message or of the session, of any type: most mean nothing to the turn. */
  event(told: FollowedEvent | { readonly type: string }, now: number): number {
    const event = told as FollowedEvent;
    switch (event.type) {
      case 'audio':
        return event.flushed === true ? 0 : this.#speak(NEWS.parts);
      case 'inlineData':
      case 'text':
      case 'thought':
      case 'executableCode':
      case 'codeExecutionResult':
      case 'part':
        return this.#speak(NEWS.parts);
      case 'functionCall':
        return this.#speak(NEWS.calls);
      case 'outputTranscription':
        return event.transcription.text ? this.#transcribe() : 0;
      case 'inputTranscription':
      case 'interimInputTranscription':
        if (event.transcription.text) this.#hear(now, event.type === 'inputTranscription');
        return 0;
      case 'voiceActivity':
        return this.#activity(activityOf(event.voiceActivity), now);
      case 'vadSignal':
        return this.#activity(signalOf(event.signal), now);
      case 'waitingForInput':
        this.#isHeard = true;
        return 0;
      case 'interactionStatus':
        return this.#status(event.interactionStatus, now);
      case 'generationComplete':
        return this.#generated(now);
      case 'interrupted':
        return this.#interrupt();
      case 'turnComplete':
        return this.#complete(event.interactionStatus, now);
      case 'questionSent':
        this.asked(now);
        return 0;
      case 'functionResponsesSent':
        for (let turn = 0; turn < event.newTurns; turn++) this.asked(now);
        return 0;
      case 'reconnecting':
        this.questions.lost();
        return 0;
      case 'turnAborted':
        this.questions.lost();
        this.isGenerated = false;
        return this.#leave();
      case 'dormant':
        return this.#leave();
      case 'resumed':
      case 'restarted': {
        const news = this.#leave();
        this.questions.askedAgain(event.replayed);
        return news;
      }
      default:
        return 0;
    }
  }

  /** The connection is gone, and with it what was under way and what was asked on it. */
  cut(): number {
    const news = this.#leave();
    this.questions.clear();
    this.isAwaited =
      this.isLost =
      this.isUserSpeaking =
      this.#isHeard =
      this.#told =
      this.#toldDuring =
        false;
    this.spokenAt = -Infinity;
    return news;
  }

  #speak(what: number): number {
    if (this.isSpeaking) return what;
    this.isSpeaking = true;
    this.isGenerated = this.isInterrupted = this.isAwaited = this.isLost = false;
    this.#hasEnded = this.#isLate = this.#isStray = this.#isUnconfirmed = false;
    this.spokenAt = -Infinity;
    this.questions.began();
    return what | NEWS.began;
  }

  #transcribe(): number {
    if (this.isSpeaking || this.#isHeard || !this.#hasEnded) return this.#speak(NEWS.transcript);
    this.#isLate = true;
    return NEWS.lateTranscript;
  }

  /** The user's words. A transcript may come late, so it tells of the turn under way too; it ends no speech. */
  #hear(now: number, isFinal: boolean): void {
    if (isFinal) {
      this.#told = true;
      if (!this.isSpeaking && !this.#tells) this.spokenAt = now;
    }
    if (this.isSpeaking && !this.isSpokenOver) return;
    this.#isHeard = true;
    this.#isLate = false;
  }

  #activity(activity: 'start' | 'end' | undefined, now: number): number {
    if (activity === undefined) return 0;
    this.#isLate = false;
    this.#tells = true;
    this.isUserSpeaking = activity === 'start';
    if (activity === 'end') this.spokenAt = now;
    if (!this.isSpeaking) this.#told = true;
    else this.#toldDuring = true;
    if (!this.isSpeaking || activity === 'end') return 0;
    this.isSpokenOver = true;
    return NEWS.spokenOver;
  }

  #status(status: string, now: number): number {
    return isIdle(status) && this.isSpeaking ? this.#endEarly(NEWS.ended, now) : 0;
  }

  #generated(now: number): number {
    let news: number = NEWS.generated;
    if (this.#isLate) news |= this.#speak(0);
    if (this.isSpeaking) this.isGenerated = true;
    else if (this.#isHeard) {
      this.questions.answering = 0;
      news |= this.#endEarly(NEWS.endedHeard, now);
    }
    return news;
  }

  #interrupt(): number {
    if (this.isSpeaking) this.isInterrupted = true;
    else this.#isStray = true;
    return NEWS.interrupted;
  }

  #complete(status: string | undefined, now: number): number {
    if (status === 'IN_PROGRESS' && !this.isInterrupted) return 0;
    const began = this.#isLate ? this.#speak(0) : 0;
    if (this.isSpeaking) return began | this.#end(NEWS.ended, now);
    const isStray = this.#isStray;
    this.#isStray = false;
    if (isStray && this.#isHeard) return 0;
    if (this.#isUnconfirmed) {
      this.#isUnconfirmed = false;
      return NEWS.confirmed;
    }
    // What interrupts nothing is the newest question, which still gets its answer: an older one was cut.
    this.questions.began(isStray ? 1 : 0);
    this.isAwaited &&= this.questions.waiting > 0;
    return this.#end(isStray ? NEWS.endedEmpty : NEWS.endedSilent, now);
  }

  /** Before the `turnComplete`, which may never come. */
  #endEarly(news: number, now: number): number {
    const all = this.#end(news, now);
    this.#isUnconfirmed = true;
    return all;
  }

  #end(news: number, now: number): number {
    const isUnspoken = this.isSpeaking && this.#tells && !this.#told;
    if (!this.isSpeaking) this.#isHeard = false;
    // That nothing comes is the answer.
    if ((news & (NEWS.endedSilent | NEWS.endedHeard)) !== 0) this.spokenAt = -Infinity;
    this.#stop();
    this.#hasEnded = true;
    this.questions.ended(now);
    this.count++;
    return isUnspoken ? news | NEWS.unspoken : news;
  }

  /** The connection is gone: nothing more comes of a turn that was under way. */
  #leave(): number {
    const { isSpeaking, isGenerated } = this;
    if (isSpeaking && !isGenerated) this.questions.aborted();
    else this.questions.settle();
    this.#stop();
    this.#hasEnded = this.#isLate = false;
    return !isSpeaking ? 0 : isGenerated ? NEWS.ended : NEWS.aborted;
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

const NO_PARTS: readonly Part[] = [];

/** Whether a message that says `interrupted` has nothing but audio, which is never played and begins nothing. */
function isAudio(parts: readonly Part[]): boolean {
  return parts.every(({ inlineData }) => inlineData?.mimeType?.startsWith('audio/') === true);
}

function activityOf({ voiceActivityType }: VoiceActivity): 'start' | 'end' | undefined {
  if (voiceActivityType === 'ACTIVITY_START') return 'start';
  return voiceActivityType === 'ACTIVITY_END' ? 'end' : undefined;
}

function signalOf({ vadSignalType }: VoiceActivityDetectionSignal): 'start' | 'end' | undefined {
  if (vadSignalType === 'VAD_SIGNAL_TYPE_SOS') return 'start';
  return vadSignalType === 'VAD_SIGNAL_TYPE_EOS' ? 'end' : undefined;
}

/** `REQUIRES_ACTION` is deprecated and means the same. */
function isIdle(status: string): boolean {
  return status === 'IDLE' || status === 'REQUIRES_ACTION';
}
