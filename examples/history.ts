/**
 * A conversation that goes on from an earlier one, kept by the program: `npx tsx examples/history.ts [MODEL]`.
 * The key comes from GEMINI_API_KEY. How each model takes its history is in docs/models.md.
 */
import { GoogleGenAI, type Content } from 'gemini-live';

const history: Content[] = [
  { role: 'user', parts: [{ text: 'My name is Ada, and I am building a difference engine.' }] },
  { role: 'model', parts: [{ text: 'Good to meet you, Ada. How far have you come?' }] },
];

const ai = new GoogleGenAI();
const session = await ai.live.connect({
  model: process.argv[2] ?? 'gemini-3.8-live',
  history,
  outputAudioTranscription: {},
});

session.sendText('What is my name, and what am I building?');
for await (const event of session.events()) {
  if (event.type === 'outputTranscription') process.stdout.write(event.transcription.text ?? '');
  if (event.type === 'turnComplete') break;
}
process.stdout.write('\n');
await session.close();
