import { createGoogle } from '@ai-sdk/google';
import { Experimental_AbstractRealtimeSession as RealtimeSession } from 'ai';
import { weather, type Client } from '../client.ts';
import { microphone } from './microphone.ts';

/** As the hooks of each framework make one. */
class Session extends RealtimeSession {
  protected setState(): void {}
}

/** What it passes on of messages that it has no event for. */
interface Raw {
  readonly goAway?: { readonly timeLeft: string };
  readonly sessionResumptionUpdate?: { readonly newHandle?: string };
}

export const client: Client = {
  name: '@ai-sdk/google',
  model: 'gemini-3.1-flash-live-preview',
  lacks: {
    vertex: 'Its realtime model is one of the Gemini API.',
  },
  async open({ url }, tell) {
    const mic = microphone();
    const google = createGoogle({ apiKey: 'any', baseURL: `${url}/v1beta` });
    const model = google.experimental_realtime(this.model);
    let handle: string | undefined;
    let session: Session;
    const connect = async (): Promise<void> => {
      const sessionConfig = {
        inputAudioTranscription: {},
        outputAudioTranscription: {},
        // Goes into the setup as it is.
        providerOptions: { sessionResumption: handle === undefined ? {} : { handle } },
        tools: [
          {
            type: 'function' as const,
            name: weather.name,
            description: weather.description,
            parameters: { ...weather.parameters, required: ['city'] },
          },
        ],
      };
      const setup = await google.experimental_realtime.getToken({ model: this.model, sessionConfig });
      let ready: () => void;
      const isReady = new Promise<void>((resolve) => (ready = resolve));
      session = new Session({
        model,
        // The server of an app answers with this.
        api: { token: `data:application/json,${encodeURIComponent(JSON.stringify(setup))}` },
        sessionConfig,
        onToolCall: ({ toolCall: { toolName, args } }) => {
          tell({ call: { name: toolName, args } });
          return weather.execute();
        },
        onError: (error) => tell({ problem: error.message }),
        onEvent: (event) => {
          if (event.type === 'session-created') ready();
          if (event.type === 'audio-delta') tell({ audio: atob(event.delta).length });
          if (event.type === 'audio-transcript-delta') tell({ said: event.delta });
          if (event.type === 'input-transcription-completed') tell({ heard: event.transcript });
          if (event.type === 'speech-started') tell({ interrupted: true });
          if (event.type === 'response-done') tell({ turnOver: true });
          if (event.type !== 'custom') return;
          const { goAway, sessionResumptionUpdate } = event.raw as Raw;
          if (goAway !== undefined) tell({ goAway: goAway.timeLeft });
          handle = sessionResumptionUpdate?.newHandle ?? handle;
        },
      });
      await session.connect();
      await isReady;
    };
    await connect();
    return {
      write: (text) => session.sendTextMessage(text),
      speak: (pcm) => {
        session.startAudioCapture(mic.stream);
        mic.play(pcm);
      },
      async resume() {
        session.disconnect();
        await connect();
      },
      close: () => session.disconnect(),
    };
  },
};
