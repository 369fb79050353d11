import { GeminiLiveVoice } from '@mastra/voice-google-gemini-live';
import { LOCATION, PROJECT, weather, type Client } from '../client.ts';

export const client: Client = {
  name: '@mastra/voice-google-gemini-live',
  model: 'gemini-2.0-flash-exp',
  lacks: {
    interruption:
      'It has an event "interrupt" and never gives it out: serverContent.interrupted is not read.',
    transcripts: 'It asks for none, and does not read those that come.',
    goAway: 'It does not read goAway.',
    resumption: 'It sends session_resume, a message that the Live API does not have.',
    token: 'It runs on a server, with a key.',
  },
  async open({ as }, tell) {
    const voice = new GeminiLiveVoice(
      as === 'vertex' ? { vertexAI: true, project: PROJECT, location: LOCATION } : { apiKey: 'any' },
    );
    voice.addTools({
      [weather.name]: {
        id: weather.name,
        description: weather.description,
        parameters: weather.parameters,
        execute: () => Promise.resolve(weather.execute()),
      } as never,
    });
    voice.on('speaking', ({ audioData }) => tell({ audio: audioData?.byteLength ?? 0 }));
    voice.on('toolCall', ({ name, args }) => tell({ call: { name, args } }));
    voice.on('turnComplete', () => tell({ turnOver: true }));
    voice.on('error', ({ message }) => tell({ problem: message }));
    await voice.connect();
    return {
      write: (text) => voice.speak(text),
      speak: (pcm) => voice.send(new Int16Array(pcm.buffer, pcm.byteOffset, pcm.byteLength / 2)),
      close: () => voice.disconnect(),
    };
  },
};
