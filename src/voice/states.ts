/** What a voice does at a moment, in one word. */
import type { LiveEvent } from '../index.ts';

export type VoiceState =
  /** The user is asked for the microphone. */
  | 'asking'
  /** The session is being opened. */
  | 'connecting'
  /** The user is heard. */
  | 'listening'
  /** The user has spoken, and the answer has not begun to sound. */
  | 'thinking'
  /** The model is heard. */
  | 'speaking'
  /** The user is not heard. */
  | 'muted'
  /** The connection is lost, and another one is dialed. */
  | 'reconnecting'
  /** It is over. */
  | 'closed';

/** What the state follows from. */
interface Facts {
  readonly phase: 'asking' | 'connecting' | 'open' | 'closed';
  readonly isReconnecting: boolean;
  readonly isSpeaking: boolean;
  readonly isMuted: boolean;
  readonly isThinking: boolean;
}

/** Follows the facts, and tells the state when it changes. Nothing follows `closed`. */
export class VoiceStates {
  readonly #onChange: (state: VoiceState) => void;
  #facts: Facts = {
    phase: 'asking',
    isReconnecting: false,
    isSpeaking: false,
    isMuted: false,
    isThinking: false,
  };
  #told: VoiceState | undefined;

  constructor(onChange: (state: VoiceState) => void) {
    this.#onChange = onChange;
  }

  get state(): VoiceState {
    const { phase, isReconnecting, isSpeaking, isMuted, isThinking } = this.#facts;
    if (phase !== 'open') return phase;
    if (isReconnecting) return 'reconnecting';
    if (isSpeaking) return 'speaking';
    if (isMuted) return 'muted';
    return isThinking ? 'thinking' : 'listening';
  }

  set(facts: Partial<Facts>): void {
    if (this.#facts.phase === 'closed') return;
    this.#facts = { ...this.#facts, ...facts };
    const { state } = this;
    if (state === this.#told) return;
    this.#told = state;
    this.#onChange(state);
  }

  take(event: LiveEvent): void {
    switch (event.type) {
      case 'reconnecting':
        return this.set({ isReconnecting: true });
      case 'resumed':
      case 'restarted':
        return this.set({ isReconnecting: false });
      case 'voiceActivity':
        return this.set({ isThinking: event.voiceActivity.voiceActivityType === 'ACTIVITY_END' });
      case 'questionSent':
      case 'functionCall':
        return this.set({ isThinking: true });
      case 'interrupted':
      case 'turnAborted':
      case 'turnComplete':
      case 'waitingForInput':
        return this.set({ isThinking: false });
      default:
    }
  }
}
