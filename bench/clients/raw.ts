/**
 * The least that can be written by hand over `ws`. It validates nothing, handles no error, and decodes
 * bytes to text before parsing, which is faster than `JSON.parse(buffer)`.
 */
import { WebSocket } from 'ws';
import { SYSTEM_INSTRUCTION, type BenchClient, type BenchMessage } from './client.ts';

const PATH = '/ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent';

export const client: BenchClient<WebSocket> = {
  connect(url, model, onMessage) {
    const socket = new WebSocket(url.replace(/^http/, 'ws') + PATH, {
      headers: { 'x-goog-api-key': 'bench' },
      perMessageDeflate: false,
    });
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('open', () => {
        const setup = {
          model: `models/${model}`,
          generationConfig: { responseModalities: ['AUDIO'] },
          systemInstruction: { parts: [{ text: SYSTEM_INSTRUCTION }], role: 'user' },
          outputAudioTranscription: {},
        };
        socket.send(JSON.stringify({ setup }));
      });
      socket.once('message', () => {
        socket.on('message', (data: Buffer) => onMessage(JSON.parse(data.toString()) as BenchMessage));
        resolve(socket);
      });
    });
  },
  pcm: (message) =>
    Buffer.from(message.serverContent?.modelTurn?.parts?.[0]?.inlineData?.data ?? '', 'base64'),
  sendPcm(socket, pcm) {
    const data = Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength).toString('base64');
    socket.send(JSON.stringify({ realtimeInput: { audio: { mimeType: 'audio/pcm;rate=16000', data } } }));
  },
  close(socket) {
    return new Promise((resolve) => {
      socket.once('close', () => resolve());
      socket.close();
    });
  },
};
