import { PipecatClient } from '@pipecat-ai/client-js';
import { GeminiLiveWebsocketTransport } from '@pipecat-ai/gemini-live-websocket-transport';
import type { Client } from '../client.ts';

/** Its own comes from the network. This one hears what it is given and counts what it is to play. */
class Media {
  #listen: (data: ArrayBuffer) => void = () => undefined;
  readonly #played: (bytes: number) => void;
  isMicEnabled = true;
  isCamEnabled = false;

  constructor(played: (bytes: number) => void) {
    this.#played = played;
  }

  setUserAudioCallback(listen: (data: ArrayBuffer) => void): void {
    this.#listen = listen;
  }
  bufferBotAudio(data: ArrayBuffer): void {
    this.#played(data.byteLength);
  }
  /** It sends whatever it is given as 24,000 Hz. */
  hear(pcm: Uint8Array): void {
    const samples = new Int16Array(pcm.buffer, pcm.byteOffset, pcm.byteLength / 2);
    const faster = Int16Array.from(
      { length: samples.length * 1.5 },
      (_, at) => samples[Math.floor(at / 1.5)]!,
    );
    this.#listen(faster.buffer);
  }
  async initialize(): Promise<void> {}
  async connect(): Promise<void> {}
  async disconnect(): Promise<void> {}
  async userStartedSpeaking(): Promise<void> {}
  setClientOptions(): void {}
  enableMic(): void {}
  enableCam(): void {}
  tracks(): object {
    return {};
  }
}

export const client: Client = {
  name: '@pipecat-ai/gemini-live-websocket-transport',
  model: 'gemini-2.5-flash-native-audio-preview-12-2025',
  lacks: {
    function: 'It declares no functions.',
    transcripts: 'It does not read them.',
    goAway: 'It does not read goAway.',
    resumption: 'It does not read handles.',
    token: 'Its path takes keys only.',
    vertex: 'Its host and path are those of the Gemini API.',
  },
  async open(_, tell) {
    const media = new Media((audio) => tell({ audio }));
    const session = new PipecatClient({
      transport: new GeminiLiveWebsocketTransport(
        { api_key: 'any', settings: { response_modalities: ['AUDIO'] as never } },
        media as never,
      ),
      enableMic: true,
      callbacks: {
        onBotStoppedSpeaking: () => tell({ turnOver: true }),
        onUserStartedSpeaking: () => tell({ interrupted: true }),
        onError: (message) => tell({ problem: JSON.stringify(message) }),
      },
    });
    await session.connect();
    return {
      write: (text) => session.appendToContext({ role: 'user', content: text, run_immediately: true }),
      speak: (pcm) => media.hear(pcm),
      close: () => session.disconnect(),
    };
  },
};
