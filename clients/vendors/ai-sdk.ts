import { createGoogle } from '@ai-sdk/google';
import { Experimental_AbstractRealtimeSession as RealtimeSession } from 'ai';
import { weather, type Client } from '../client.ts';
import { microphone } from './microphone.ts';

/** As the hooks of each framework make one. */
class Session extends RealtimeSession {
  protected setState(): void {}
}

export const client: Client = {
  name: '@ai-sdk/google',
  model: 'gemini-3.1-flash-live-preview',
  lacks: {
    resumption: 'It has no way to: each session begins anew, and handles come as raw events.',
    vertex: 'Its realtime model is one of the Gemini API.',
  },
  async open({ url }, tell) {
    const mic = microphone();
    const google = createGoogle({ apiKey: 'any', baseURL: `${url}/v1beta` });
    const model = google.experimental_realtime(this.model);
    const sessionConfig = {
      inputAudioTranscription: {},
      outputAudioTranscription: {},
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
    const session = new Session({
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
        if (event.type === 'custom' && event.rawType === 'goAway')
          tell({ goAway: (event.raw as { goAway: { timeLeft: string } }).goAway.timeLeft });
      },
    });
    await session.connect();
    await isReady;
    return {
      write: (text) => session.sendTextMessage(text),
      speak: (pcm) => {
        session.startAudioCapture(mic.stream);
        mic.play(pcm);
      },
      close: () => session.disconnect(),
    };
  },
};
