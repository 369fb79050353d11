/** The conversation of this page: a session with the model, a microphone and a speaker, held as state. */
import { GoogleGenAI, type LiveSession, type LiveTap } from 'gemini-live';
import {
  createConversation,
  type Conversation,
  type ConversationHooks,
  type ConversationVoice,
} from 'gemini-live/conversation';
import { startVoice, type VoiceEvent, type VoiceInput, type VoiceOptions } from 'gemini-live/voice';
import { pageFunctions } from './functions.ts';
import { getToken, lineUrl, type Facts } from './server.ts';

/** What a session cannot change: each start takes it over. */
export interface Mode {
  /** Whether the user speaks. Without, they write, and hear the answers where the page may sound. */
  readonly isSpoken: boolean;
  /** Whether they hold a button while they do. */
  readonly pushToTalk: boolean;
}

export class Talk {
  readonly conversation: Conversation;
  /** Told what happens to the voice, for the log. */
  onVoice: (event: VoiceEvent) => void = () => {};
  readonly #ai: GoogleGenAI;
  readonly #model: string;
  #mode: Mode = { isSpoken: true, pushToTalk: false };
  #voice: { press(): void; release(): void } | undefined;

  constructor(facts: Facts, tap: LiveTap) {
    this.#model = facts.model;
    this.#ai = new GoogleGenAI({ apiKey: getToken, baseUrl: lineUrl(facts), taps: [tap] });
    this.conversation = createConversation({
      connect: (hooks) => this.#connect(hooks),
      voice: (session, options) => this.#speak(session, options),
    });
  }

  get mode(): Mode {
    return this.#mode;
  }

  get isActive(): boolean {
    return this.conversation.getSnapshot().status !== 'idle';
  }

  /** Call it from a click: the browser asks for the microphone then. */
  start(): Promise<void> {
    this.#mode = { ...this.#mode, isSpoken: true };
    return this.conversation.start();
  }

  /** A text may be the beginning, too: then nobody is asked for a microphone. */
  send(text: string): void {
    if (!this.isActive) {
      this.#mode = { ...this.#mode, isSpoken: false };
      void this.conversation.start();
    }
    this.conversation.send(text);
  }

  /** Holds from now on, in a new session if there is one. */
  async setPushToTalk(pushToTalk: boolean): Promise<void> {
    this.#mode = { ...this.#mode, pushToTalk };
    if (!this.isActive) return;
    await this.conversation.stop();
    await this.conversation.start();
  }

  /** Push to talk: the user begins to speak. */
  press(): void {
    this.#voice?.press();
  }

  /** Push to talk: the user has spoken. */
  release(): void {
    this.#voice?.release();
  }

  #connect({ approve }: ConversationHooks): Promise<LiveSession> {
    const { pushToTalk, isSpoken } = this.#mode;
    const isManual = pushToTalk && isSpoken;
    return this.#ai.live.connect({
      model: this.#model,
      inputAudioTranscription: {},
      outputAudioTranscription: {},
      tools: pageFunctions(approve),
      history: [...this.conversation.history],
      ...(isManual && { realtimeInputConfig: { automaticActivityDetection: { disabled: true } } }),
    });
  }

  async #speak(session: Promise<LiveSession>, given: VoiceOptions): Promise<ConversationVoice> {
    const { pushToTalk, isSpoken } = this.#mode;
    // A page from another machine without TLS has no worklets: who writes there reads the answers.
    if (!isSpoken && !isSecureContext) return { muted: true, close: () => Promise.resolve() };
    const options = {
      ...given,
      onEvent: (event: VoiceEvent) => {
        given.onEvent?.(event);
        this.onVoice(event);
      },
    };
    const voice = await (isSpoken
      ? startVoice(session, { ...options, pushToTalk })
      : startVoice(session, { ...options, microphone: silence() }));
    this.#voice = voice;
    return voice;
  }
}

/** For who only writes. */
function silence(): VoiceInput {
  let end = (): void => {};
  const ended = new Promise<IteratorReturnResult<undefined>>((resolve) => {
    end = () => resolve({ done: true, value: undefined });
  });
  return {
    sampleRate: 16_000,
    muted: false,
    close() {
      end();
      return Promise.resolve();
    },
    [Symbol.asyncIterator]: () => ({ next: () => ended }),
  };
}
