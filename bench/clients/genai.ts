/** The reference client, `@google/genai`, as its documentation shows it. */
import { GoogleGenAI, Modality, type LiveServerMessage, type Session } from '@google/genai';
import { SYSTEM_INSTRUCTION, type BenchClient } from './client.ts';

let ai: GoogleGenAI | undefined;
/** It tells of a close by a callback only. One for all sessions, so that none of them costs more memory for it. */
let closed = (): void => undefined;
const onclose = (): void => closed();

export const client: BenchClient<Session> = {
  connect(url, model, onMessage) {
    ai ??= new GoogleGenAI({ apiKey: 'bench', httpOptions: { baseUrl: url } });
    return ai.live.connect({
      model,
      config: {
        responseModalities: [Modality.AUDIO],
        systemInstruction: SYSTEM_INSTRUCTION,
        outputAudioTranscription: {},
      },
      callbacks: { onmessage: onMessage, onclose },
    });
  },
  pcm: (message) => Buffer.from((message as LiveServerMessage).data ?? '', 'base64'),
  // It takes base64 only, so making it is a part of sending.
  sendPcm(session, pcm) {
    const data = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).toString('base64');
    session.sendRealtimeInput({ audio: { mimeType: 'audio/pcm;rate=16000', data } });
  },
  close(session) {
    return new Promise((resolve) => {
      closed = resolve;
      session.close();
    });
  },
};
