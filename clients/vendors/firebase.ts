import { deleteApp, initializeApp } from 'firebase/app';
import {
  AgentPlatformBackend,
  getAI,
  getLiveGenerativeModel,
  GoogleAIBackend,
  ResponseModality,
} from 'firebase/ai';
import WebSocket from 'ws';
import { LOCATION, PROJECT, weather, type Client } from '../client.ts';

// Node has one of its own from 22 on.
globalThis.WebSocket ??= WebSocket as never;

export const client: Client = {
  name: 'firebase',
  model: 'gemini-2.5-flash-native-audio-preview-12-2025',
  lacks: { token: 'It has no ephemeral tokens: Firebase checks the app instead.' },
  async open({ as }, tell) {
    const app = initializeApp({ apiKey: 'any', projectId: PROJECT, appId: '1:1:web:1' }, crypto.randomUUID());
    const backend = as === 'vertex' ? new AgentPlatformBackend(LOCATION) : new GoogleAIBackend();
    const model = getLiveGenerativeModel(getAI(app, { backend }), {
      model: this.model,
      generationConfig: {
        responseModalities: [ResponseModality.AUDIO],
        inputAudioTranscription: {},
        outputAudioTranscription: {},
      },
      tools: [
        {
          functionDeclarations: [
            {
              name: weather.name,
              description: weather.description,
              parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
            },
          ],
        },
      ],
    });
    const session = await model.connect({});
    let handle: string | undefined;
    const read = async (): Promise<void> => {
      for await (const message of session.receive()) {
        switch (message.type) {
          case 'serverContent': {
            const [part] = message.modelTurn?.parts ?? [];
            const data = part !== undefined && 'inlineData' in part ? part.inlineData?.data : undefined;
            tell({
              ...(data && { audio: Buffer.from(data, 'base64').length }),
              ...(message.inputTranscription?.text && { heard: message.inputTranscription.text }),
              ...(message.outputTranscription?.text && { said: message.outputTranscription.text }),
              ...(message.interrupted && { interrupted: true }),
              ...(message.turnComplete && { turnOver: true }),
            });
            break;
          }
          case 'toolCall':
            for (const { id, name, args } of message.functionCalls) {
              tell({ call: { name, args } });
              await session.sendFunctionResponses([{ ...(id && { id }), name, response: weather.execute() }]);
            }
            break;
          case 'goingAwayNotice':
            tell({ goAway: String(message.timeLeft) });
            break;
          case 'sessionResumptionUpdate':
            handle = message.newHandle ?? handle;
            break;
        }
      }
    };
    const readAll = (): void => void read().catch((error: unknown) => tell({ problem: String(error) }));
    readAll();
    return {
      write: (text) => session.send(text),
      speak: (pcm) =>
        session.sendAudioRealtime({ mimeType: 'audio/pcm', data: Buffer.from(pcm).toString('base64') }),
      async resume() {
        await session.resumeSession({ handle: handle! });
        readAll();
      },
      async close() {
        await session.close();
        await deleteApp(app);
      },
    };
  },
};
