/** This library, with everything as it is by default: all that comes and goes is validated. */
import { GoogleGenAI, Modality, type LiveServerMessage, type LiveSession } from 'gemini-live';
import { SYSTEM_INSTRUCTION, type BenchClient } from './client.ts';

let ai: GoogleGenAI | undefined;

export const client: BenchClient<LiveSession> = {
  connect(url, model, onMessage) {
    ai ??= new GoogleGenAI({ apiKey: 'bench', baseUrl: url });
    return ai.live.connect({
      model,
      config: { responseModalities: [Modality.AUDIO] },
      systemInstruction: SYSTEM_INSTRUCTION,
      outputAudioTranscription: {},
      callbacks: { onMessage },
    });
  },
  pcm: (message) => (message as LiveServerMessage).audio ?? new Uint8Array(),
  sendPcm: (session, pcm) => session.sendAudio(pcm),
  close: (session) => session.close(),
};
