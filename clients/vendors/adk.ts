import {
  FunctionTool,
  Gemini,
  InMemoryRunner,
  LiveRequestQueue,
  LlmAgent,
  LogLevel,
  setLogLevel,
} from '@google/adk';
import type { Event } from '@google/adk';
import { LOCATION, PROJECT, weather, type Client, type News } from '../client.ts';

setLogLevel(LogLevel.ERROR);

export const client: Client = {
  name: '@google/adk',
  model: 'gemini-live-2.5-flash-preview',
  lacks: {
    goAway: 'It tells nobody: it reconnects if it has a handle, and ends otherwise.',
    token: 'It runs on a server, with a key.',
  },
  fails: {
    resumption:
      'It never asks for a handle: RunConfig has no sessionResumption, and this model gives none unasked. Typed text is not in the history that it writes to the new session.',
  },
  async open({ as }, tell) {
    const agent = new LlmAgent({
      name: 'agent',
      model: new Gemini({
        model: this.model,
        ...(as === 'vertex'
          ? { vertexai: true, project: PROJECT, location: LOCATION }
          : { apiKey: 'any', vertexai: false }),
      }),
      tools: [
        new FunctionTool({
          name: weather.name,
          description: weather.description,
          parameters: weather.parameters as never,
          execute: () => weather.execute(),
        }),
      ],
    });
    const runner = new InMemoryRunner({ agent, appName: 'app' });
    const { id } = await runner.sessionService.createSession({ appName: 'app', userId: 'user' });
    let queue: LiveRequestQueue;
    let handle: string | undefined;
    let ended: Promise<void>;
    const connect = (): void => {
      queue = new LiveRequestQueue();
      const own = queue;
      const read = async (): Promise<void> => {
        const events = runner.runLive({
          userId: 'user',
          sessionId: id,
          liveRequestQueue: own,
          runConfig: { inputAudioTranscription: {}, outputAudioTranscription: {} },
          ...(handle !== undefined && { liveSessionResumptionHandle: handle }),
        });
        for await (const event of events) {
          handle = event.liveSessionResumptionUpdate?.newHandle ?? handle;
          tell(newsOf(event));
        }
      };
      ended = read().catch((error: unknown) => tell({ problem: String(error) }));
    };
    connect();
    return {
      write: (text) => queue.sendContent({ role: 'user', parts: [{ text }] }),
      speak: (pcm) =>
        queue.sendRealtime({ data: Buffer.from(pcm).toString('base64'), mimeType: 'audio/pcm;rate=16000' }),
      async resume() {
        queue.close();
        await ended;
        connect();
      },
      async close() {
        queue.close();
        await ended;
      },
    };
  },
};

function newsOf(event: Event): News {
  const { content, inputTranscription, outputTranscription, partial, interrupted, turnComplete } = event;
  const parts = content?.parts ?? [];
  const data = parts.flatMap(({ inlineData }) => inlineData?.data ?? [])[0];
  const call = parts.flatMap(({ functionCall }) => functionCall ?? [])[0];
  return {
    ...(data && { audio: Buffer.from(data, 'base64').length }),
    ...(inputTranscription?.text && partial && { heard: inputTranscription.text }),
    ...(outputTranscription?.text && partial && { said: outputTranscription.text }),
    ...(call && { call: { name: call.name ?? '', args: call.args } }),
    ...(interrupted && { interrupted: true }),
    ...(turnComplete && { turnOver: true }),
  };
}
