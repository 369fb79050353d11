import { initializeLogger, llm } from '@livekit/agents';
import { realtime } from '@livekit/agents-plugin-google';
import { AudioFrame } from '@livekit/rtc-node';
import { LOCATION, PROJECT, weather, type Client } from '../client.ts';

initializeLogger({ pretty: false, level: 'silent' });

export const client: Client = {
  name: '@livekit/agents-plugin-google',
  model: 'gemini-2.5-flash-native-audio-preview-12-2025',
  lacks: {
    goAway: 'It tells nobody and moves to another connection at once, as in the step resumption.',
    token: 'It runs on a server, with a key.',
  },
  async open({ as }, tell) {
    const model = new realtime.RealtimeModel(
      as === 'vertex' ? { vertexai: true, project: PROJECT, location: LOCATION } : { apiKey: 'any' },
    );
    const session = model.session();
    await session.updateTools(
      new llm.ToolContext([
        llm.tool({
          name: weather.name,
          description: weather.description,
          parameters: weather.parameters as never,
          execute: () => Promise.resolve(weather.execute()),
        }),
      ]),
    );
    session.on('error', ({ error }) => {
      // It tells of its own closes too.
      if ((error as { statusCode?: number }).statusCode !== 1005) tell({ problem: String(error) });
    });
    session.on('input_speech_started', () => tell({ interrupted: true }));
    session.on('input_audio_transcription_completed', ({ transcript }: llm.InputTranscriptionCompleted) =>
      tell({ heard: transcript }),
    );
    session.on('generation_created', (generation: llm.GenerationCreatedEvent) => {
      void hear(generation);
      void run(generation);
    });

    const hear = async ({ messageStream }: llm.GenerationCreatedEvent): Promise<void> => {
      for await (const { audioStream, textStream } of messageStream) {
        const reading = (async () => {
          for await (const said of textStream) tell({ said: typeof said === 'string' ? said : said.text });
        })();
        for await (const { data } of audioStream) tell({ audio: data.byteLength });
        await reading;
      }
      tell({ turnOver: true });
    };
    const run = async ({ functionStream }: llm.GenerationCreatedEvent): Promise<void> => {
      for await (const { callId, name, args } of functionStream) {
        tell({ call: { name, args: JSON.parse(args) as unknown } });
        const context = session.chatCtx.copy();
        const output = JSON.stringify(weather.execute());
        context.items.push(new llm.FunctionCallOutput({ callId, name, output, isError: false }));
        await session.updateChatCtx(context);
      }
    };
    return {
      async write(text) {
        const context = session.chatCtx.copy();
        context.addMessage({ role: 'user', content: text });
        await session.updateChatCtx(context);
        void session.generateReply().catch((error: unknown) => tell({ problem: String(error) }));
      },
      speak(pcm) {
        const samples = new Int16Array(pcm.buffer, pcm.byteOffset, pcm.byteLength / 2);
        session.pushAudio(new AudioFrame(samples, 16_000, 1, samples.length));
      },
      resume() {
        session.updateOptions({ voice: 'Kore' });
      },
      close: () => session.close(),
    };
  },
};
