/** Hears a conversation: shows what happens, and knows whether an answer is due. */
import type { LiveEvent } from 'gemini-live';
import { lifeline } from './faults.ts';
import type { Screen } from './screen.ts';
import type { Tally } from './tally.ts';

/** What the model said: PCM, 16 bit, mono. */
export interface Voice {
  readonly pcm: Uint8Array;
  readonly sampleRate: number;
}

export class Listener {
  readonly #screen: Screen;
  readonly #tally: Tally;
  /** The user is speaking, as the server hears it. */
  #isUserSpeaking = false;
  /** The user was heard, and the model has said nothing since. */
  #isAwaited = false;
  #isSpeaking = false;
  #turns = 0;
  #sampleRate = 24_000;
  /** The voice of the turns that are over, and of the one under way. */
  #spoken: Uint8Array[] = [];
  #pieces: Uint8Array[] = [];
  #said = { you: '', gemini: '' };
  /** Told of each event. */
  #onEvent: (event: LiveEvent) => void = () => {};

  constructor(screen: Screen, tally: Tally) {
    this.#screen = screen;
    this.#tally = tally;
  }

  /** The server has heard what was said last: an answer is due or under way. */
  get isHeard(): boolean {
    return !this.#isUserSpeaking && (this.#isAwaited || this.#isSpeaking);
  }

  /** There were answers, and nothing that was heard is without one. */
  get isAnswered(): boolean {
    return this.#turns > 0 && !this.#isUserSpeaking && !this.#isAwaited && !this.#isSpeaking;
  }

  /** All that the model has said so far. */
  get voice(): Voice {
    return { pcm: Buffer.concat(this.#spoken), sampleRate: this.#sampleRate };
  }

  /** Resolves with the first event that `isIt`; with undefined when none has come for so many milliseconds. */
  async next(isIt: (event: LiveEvent) => boolean, quietMs: number): Promise<LiveEvent | undefined> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, quietMs, undefined);
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        this.#onEvent = () => {};
        act();
      };
      this.#onEvent = (event) => {
        timer.refresh();
        if (isIt(event)) settle(() => resolve(event));
        else if (event.type === 'close')
          settle(() => reject(event.info.error ?? new Error('The session ended in the middle of a turn.')));
      };
    });
  }

  /** The `onEvent` callback of the session. */
  hear(event: LiveEvent): void {
    this.#tally.add(event);
    this.#follow(event);
    const line = lifeline(event);
    if (line !== undefined) this.#screen.print(line);
    this.#onEvent(event);
  }

  #follow(event: LiveEvent): void {
    switch (event.type) {
      case 'audio':
        this.#answers();
        this.#pieces.push(event.data);
        this.#sampleRate = event.sampleRate;
        this.#screen.show('audio', `gemini audio   ${this.#seconds().toFixed(1)} s received`);
        break;
      case 'voiceActivity': {
        const { voiceActivityType: type } = event.voiceActivity;
        if (type === 'ACTIVITY_START') this.#isUserSpeaking = true;
        if (type === 'ACTIVITY_END') {
          this.#isUserSpeaking = false;
          this.#isAwaited = true;
        }
        break;
      }
      case 'inputTranscription':
        if (!this.#isSpeaking) this.#isAwaited = true;
        this.#said.you += event.transcription.text ?? '';
        this.#screen.show('heard', `     heard as  ${this.#said.you}`);
        break;
      case 'outputTranscription':
        this.#answers();
        this.#said.gemini += event.transcription.text ?? '';
        this.#screen.show('said', `gemini says    ${this.#said.gemini}`);
        break;
      case 'functionCall':
        this.#answers();
        this.#tally.waiting();
        break;
      case 'interrupted':
        this.#pieces = [];
        break;
      case 'turnAborted':
        // What is not played yet is thrown away: the answer comes again.
        this.#pieces = [];
        this.#isAwaited = event.answerOwed;
        this.#endTurn();
        break;
      case 'turnComplete':
        this.#turns++;
        this.#spoken.push(...this.#pieces);
        this.#endTurn();
        break;
      default:
        break;
    }
  }

  #answers(): void {
    this.#isSpeaking = true;
    this.#isAwaited = false;
  }

  #endTurn(): void {
    this.#isSpeaking = false;
    this.#pieces = [];
    this.#said = { you: '', gemini: '' };
    this.#screen.settle();
  }

  #seconds(): number {
    return this.#pieces.reduce((bytes, { length }) => bytes + length, 0) / 2 / this.#sampleRate;
  }
}
