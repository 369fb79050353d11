import { RealtimeClient } from '@tanstack/ai-client';
import { geminiRealtime } from '@tanstack/ai-gemini';
import { GoogleGenAI } from '@google/genai';
import { weather, type Client } from '../client.ts';
import { microphone } from './microphone.ts';

export const client: Client = {
  name: '@tanstack/ai-gemini',
  model: 'gemini-3.8-live',
  lacks: { vertex: 'Its host and path are those of the Gemini API.' },
  async open({ url }, tell) {
    const mic = microphone();
    let connected: () => void = () => undefined;
    const isConnected = (): Promise<void> => new Promise((resolve) => (connected = resolve));
    const session = new RealtimeClient({
      adapter: geminiRealtime(),
      getToken: () => tokenFrom(url),
      outputModalities: ['audio', 'text'],
      tools: [
        {
          name: weather.name,
          description: weather.description,
          inputSchema: weather.parameters,
          execute: (args: unknown) => {
            tell({ call: { name: weather.name, args } });
            return weather.execute();
          },
        },
      ] as never,
      onStatusChange: (status) => status === 'connected' && connected(),
      // Audio itself is told with the whole message, at the end of the turn.
      onModeChange: (mode) => mode === 'speaking' && tell({ audio: 0 }),
      onInterrupted: () => tell({ interrupted: true }),
      onGoAway: (timeLeft) => tell({ goAway: timeLeft ?? '' }),
      onError: (error) => tell({ problem: error.message }),
      onMessage: ({ role, parts }) => {
        if (role !== 'assistant') return;
        for (const part of parts) {
          if (part.type === 'audio') tell({ audio: part.audioData?.byteLength ?? 0 });
          if (part.type === 'text') tell({ said: part.content });
        }
        tell({ turnOver: true });
      },
    });
    let heard: string | null = null;
    session.onStateChange(({ pendingUserTranscript }) => {
      if (pendingUserTranscript !== null && pendingUserTranscript !== heard)
        tell({ heard: pendingUserTranscript });
      heard = pendingUserTranscript;
    });
    await session.connect();
    return {
      write: (text) => session.sendText(text),
      speak: (pcm) => mic.play(pcm),
      async resume() {
        session.updateSession({ instructions: 'Be brief.' });
        await isConnected();
      },
      close: () => session.disconnect(),
    };
  },
};

/** Mints a token, which a server would do. */
async function tokenFrom(
  baseUrl: string,
): Promise<{ provider: string; token: string; expiresAt: number; config: object }> {
  const ai = new GoogleGenAI({ apiKey: 'any', httpOptions: { baseUrl, apiVersion: 'v1alpha' } });
  const { name = '' } = await ai.authTokens.create({ config: { uses: 0 } });
  return { provider: 'gemini', token: name, expiresAt: Date.now() + 30 * 60_000, config: {} };
}
