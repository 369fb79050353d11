/** Google's own client, two versions of it. */

import type { GoogleGenAI, LiveServerMessage, Session } from '@google/genai';
import { LOCATION, PROJECT, weather, type Client, type News, type Place } from '../client.ts';

/** How it tells of its own close, which it makes without a code. */
const OWN_CLOSE = 1005;

export function genai(name: string, load: () => Promise<{ GoogleGenAI: typeof GoogleGenAI }>): Client {
  return {
    name,
    model: 'gemini-3.8-live',
    async open(place, tell) {
      const { GoogleGenAI } = await load();
      const ai = new GoogleGenAI(await credentials(place, GoogleGenAI));
      let handle: string | undefined;
      let session: Session;
      const connect = async (): Promise<void> => {
        session = await ai.live.connect({
          model: this.model,
          config: {
            responseModalities: ['AUDIO'] as never,
            inputAudioTranscription: {},
            outputAudioTranscription: {},
            sessionResumption: handle === undefined ? {} : { handle },
            tools: [
              {
                functionDeclarations: [
                  {
                    name: weather.name,
                    description: weather.description,
                    parametersJsonSchema: weather.parameters,
                  },
                ],
              },
            ],
          },
          callbacks: {
            onmessage: (message) => {
              handle = message.sessionResumptionUpdate?.newHandle ?? handle;
              for (const { id, name } of message.toolCall?.functionCalls ?? [])
                session.sendToolResponse({
                  functionResponses: { id: id!, name: name!, response: weather.execute() },
                });
              tell(newsOf(message));
            },
            onclose: ({ code, reason }) => code !== OWN_CLOSE && tell({ problem: `${code} ${reason}` }),
          },
        });
      };
      await connect();
      return {
        write: (text) => session.sendClientContent({ turns: [{ role: 'user', parts: [{ text }] }] }),
        speak: (pcm) =>
          session.sendRealtimeInput({
            audio: { data: Buffer.from(pcm).toString('base64'), mimeType: 'audio/pcm;rate=16000' },
          }),
        async resume() {
          session.close();
          await connect();
        },
        close: () => session.close(),
      };
    },
  };
}

async function credentials({ url, as }: Place, Ai: typeof GoogleGenAI): Promise<object> {
  const httpOptions = { baseUrl: url };
  if (as === 'vertex') return { vertexai: true, project: PROJECT, location: LOCATION, httpOptions };
  if (as === 'key') return { apiKey: 'any', httpOptions };
  const alpha = { baseUrl: url, apiVersion: 'v1alpha' };
  const { name } = await new Ai({ apiKey: 'any', httpOptions: alpha }).authTokens.create({ config: {} });
  return { apiKey: name, httpOptions: alpha };
}

function newsOf({ serverContent, toolCall, goAway }: LiveServerMessage): News {
  const data = serverContent?.modelTurn?.parts?.[0]?.inlineData?.data;
  const call = toolCall?.functionCalls?.[0];
  return {
    ...(data && { audio: Buffer.from(data, 'base64').length }),
    ...(serverContent?.inputTranscription?.text && { heard: serverContent.inputTranscription.text }),
    ...(serverContent?.outputTranscription?.text && { said: serverContent.outputTranscription.text }),
    ...(call && { call: { name: call.name ?? '', args: call.args } }),
    ...(serverContent?.interrupted && { interrupted: true }),
    ...(serverContent?.turnComplete && { turnOver: true }),
    ...(goAway && { goAway: goAway.timeLeft ?? '' }),
  };
}
