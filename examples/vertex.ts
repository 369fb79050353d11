/**
 * A spoken question to Vertex AI: access tokens come from google-auth-library, and the service says when it
 * hears speech begin and end.
 *
 *   gcloud auth application-default login
 *   GOOGLE_CLOUD_PROJECT=my-project npx tsx examples/vertex.ts
 */
import { readFile } from 'node:fs/promises';
import { GoogleAuth } from 'google-auth-library';
import { GoogleGenAI, parseWav, pcmChunks } from 'gemini-live';

const auth = new GoogleAuth({ scopes: 'https://www.googleapis.com/auth/cloud-platform' });
const ai = new GoogleGenAI({
  vertexai: true,
  project: process.env['GOOGLE_CLOUD_PROJECT'],
  location: 'us-central1',
  // Asked at each dial: access tokens last about an hour, and the library renews them.
  accessToken: () => auth.getAccessToken(),
});

const session = await ai.live.connect({
  model: 'gemini-3.8-live',
  explicitVadSignal: true, // Vertex AI only
  inputAudioTranscription: {},
  outputAudioTranscription: {},
});
console.log(`Session ${session.setupComplete.sessionId} has begun.`);

const { pcm, sampleRate } = parseWav(await readFile(new URL('assets/question.wav', import.meta.url)));
for await (const chunk of pcmChunks([pcm], { chunkMs: 40, sampleRate }))
  session.sendAudio(chunk, { sampleRate });
session.sendAudioStreamEnd();

for await (const event of session.events()) {
  if (event.type === 'vadSignal') console.log(`Signal: ${event.signal.vadSignalType}`);
  if (event.type === 'inputTranscription') console.log(`You: ${event.transcription.text ?? ''}`);
  if (event.type === 'outputTranscription') console.log(`Model: ${event.transcription.text ?? ''}`);
  if (event.type === 'usage') {
    console.log(`${event.usageMetadata.totalTokenCount} tokens.`);
    break; // comes with the end of the turn
  }
}
await session.close();
