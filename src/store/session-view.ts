/** One session of a conversation: its status, its costs, and its events as messages and calls. */
import type { LiveClientMessage } from '../../generated/types.ts';
import type { LiveEvent } from '../live/events.ts';
import type { CallApproval } from '../live/approval.ts';
import { now } from '../runtime.ts';
import type { Approvals } from './approvals.ts';
import type { Collector } from '../conversation/boundaries.ts';
import { Follower, type TurnSource } from '../conversation/follow.ts';
import { TurnMessages, type Messages, type HeardAudio } from './messages.ts';
import type { VoiceState } from '../voice/index.ts';
import type { ConversationStatus } from './snapshot.ts';
import { sumUsage, UsageTally, type Usage } from '../conversation/usage.ts';

/** The part of a session that a conversation is held over. */
export interface ConversationSession extends TurnSource {
  sendText(text: string): void;
  close(): Promise<void>;
  /** Stops the answer under way, where the session can. */
  interrupt?(): void;
  /** @internal Asked before a function runs that has no `approve` of its own. */
  approve?: CallApproval | undefined;
}

export interface SessionViewParts {
  readonly messages: Messages;
  readonly approvals: Approvals;
  changed(): void;
  /** The session has ended, with its error if it has one. */
  end(error: unknown): void;
}

/** A turn: its messages and its costs. */
class TurnView extends UsageTally implements Collector {
  readonly messages: TurnMessages;

  constructor(messages: Messages) {
    super({}, false);
    this.messages = new TurnMessages(messages);
  }

  take(event: LiveEvent): void {
    if (event.type === 'usage') this.count(event.usageMetadata);
    else this.messages.take(event);
  }

  end(): void {
    this.messages.end();
  }

  settle(): void {
    // What comes late is still taken.
  }
}

export class SessionView {
  session: ConversationSession | undefined;
  latencyMs: number | undefined;
  #notice = '';
  readonly #parts: SessionViewParts;
  #follower: Follower<TurnView> | undefined;
  /** The turn under way, or else the last one. */
  #turn: TurnView | undefined;
  /** The usage of all turns but the last two, for which reports may still come. */
  #spent: Usage = sumUsage([]);
  #unspent: TurnView[] = [];
  #connection: 'reconnecting' | 'dormant' | undefined;
  /** When the user's last question or utterance ended; undefined once its answer is heard. */
  #askedAt: number | undefined;
  /** That answer has begun to come. */
  #isAnswered = false;
  /** The user has stopped the answer under way; at the service it goes on. */
  #isStopped = false;
  #voice: VoiceState | undefined;

  constructor(parts: SessionViewParts) {
    this.#parts = parts;
  }

  get status(): ConversationStatus {
    if (this.session === undefined) return 'connecting';
    if (this.#connection !== undefined) return this.#connection;
    const isSpeaking = this.session.turn.isSpeaking && !this.#isStopped;
    if (isSpeaking || this.#voice === 'speaking') return 'speaking';
    return this.#askedAt === undefined || this.#isAnswered ? 'listening' : 'thinking';
  }

  get notice(): string {
    return this.#voice === 'asking' ? ASKING : this.#notice;
  }

  get usage(): Usage {
    return sumUsage([this.#spent, ...this.#unspent.flatMap(({ usage }) => usage ?? [])]);
  }

  open(session: ConversationSession): void {
    this.session = session;
    this.#follower = new Follower<TurnView>(
      session,
      {
        begin: () => this.#begin(),
        event: (event) => this.#event(event),
        end: (error) => this.#parts.end(error),
      },
      { fromNow: true },
    );
    this.#parts.changed();
  }

  /** Reads no more. */
  stop(): void {
    this.#follower?.stop('now');
  }

  async close(): Promise<void> {
    await this.session?.close();
  }

  cut(audio: HeardAudio): void {
    this.#turn?.messages.cut(audio);
    this.#parts.changed();
  }

  /** What the voice does now. */
  hear(state: VoiceState): void {
    this.#voice = state;
    if (state === 'speaking') this.#heard();
    this.#parts.changed();
  }

  #begin(): TurnView {
    this.#isStopped = false;
    if (this.#connection === undefined) this.#notice = '';
    const turn = new TurnView(this.#parts.messages);
    this.#turn = turn;
    this.#unspent.push(turn);
    // Reports belong to the last turn until the model begins its part of the next one.
    const over = this.#unspent.length > 2 ? this.#unspent.shift()?.usage : undefined;
    if (over !== undefined) this.#spent = { ...sumUsage([this.#spent, over]), raw: [] };
    return turn;
  }

  #event(event: LiveEvent): void {
    this.#parts.approvals.take(event);
    switch (event.type) {
      case 'questionSent':
        this.#asked(true);
        this.#typed(event.message);
        break;
      case 'voiceActivity':
        this.#asked(event.voiceActivity.voiceActivityType === 'ACTIVITY_END');
        break;
      case 'vadSignal':
        this.#asked(event.signal.vadSignalType === 'VAD_SIGNAL_TYPE_EOS');
        break;
      case 'text':
      case 'audio':
      case 'outputTranscription':
        this.#answers(event.type);
        break;
      case 'interrupted':
        this.#isStopped = event.local === true;
        break;
      case 'reconnecting':
        this.#connection = 'reconnecting';
        this.#notice = event.why === 'goAway' ? MOVING : `${LOST} Attempt ${event.attempt}.`;
        break;
      case 'dormant':
        this.#connection = 'dormant';
        this.#notice = DORMANT;
        break;
      case 'resumed':
      case 'restarted':
        this.#connection = undefined;
        this.#notice = event.type === 'restarted' ? RESTARTED : event.answerOwed ? CUT : RESUMED;
        break;
      default:
        break;
    }
    this.#parts.changed();
  }

  #typed({ clientContent, realtimeInput }: LiveClientMessage): void {
    const parts = clientContent?.turns?.flatMap(({ parts = [] }) => parts) ?? [];
    const text = realtimeInput?.text ?? parts.flatMap(({ text = [] }) => text).join('\n');
    if (text !== '') this.#parts.messages.add('user', text, false);
  }

  /** The user has ended, or else begins. */
  #asked(isAsked: boolean): void {
    this.#askedAt = isAsked ? now() : undefined;
    this.#isAnswered = false;
  }

  /** A piece of an answer. What is spoken is heard later, where there is a voice that tells when it sounds. */
  #answers(type: 'text' | 'audio' | 'outputTranscription'): void {
    this.#isAnswered = true;
    if (type === 'text' || this.#voice === undefined || this.#voice === 'speaking') this.#heard();
  }

  #heard(): void {
    if (this.#askedAt === undefined || !this.#isAnswered) return;
    this.latencyMs = now() - this.#askedAt;
    this.#askedAt = undefined;
    this.#turn?.messages.answered(this.latencyMs);
  }
}

const ASKING = 'Allow the microphone.';
const RESUMED = 'The connection is back.';
const MOVING = 'The service moves the conversation to another connection.';
const LOST = 'The connection is lost. Connecting again.';
const DORMANT = 'The service hung up because nothing was said. What you say next brings it back.';
const RESTARTED = 'The conversation goes on in a new session.';
const CUT = 'The answer was cut by a lost connection. Ask again.';
