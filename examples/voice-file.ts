/**
 * Says what is in a WAV file, and writes the answer to another.
 *
 *   npx tsx examples/voice-file.ts [question.wav [answer.wav]]
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  addWavHeader,
  GoogleGenAI,
  parseWav,
  pcmBytes,
  pcmChunks,
  pcmSamples,
  toMono,
  turns,
} from 'gemini-live';

const [input = 'examples/assets/question.wav', output = 'out/answer.wav'] = process.argv.slice(2);
const { pcm, sampleRate, channels } = parseWav(await readFile(input));
const voice = pcmBytes(toMono(pcmSamples(pcm), channels));

const ai = new GoogleGenAI();
const session = await ai.live.connect({
  model: 'gemini-3.8-live',
  inputAudioTranscription: {},
  outputAudioTranscription: {},
});
const answers = turns(session);

for await (const chunk of pcmChunks([voice], { chunkMs: 40, sampleRate }))
  session.sendAudio(chunk, { sampleRate });
// The end of the file: the server need not wait for more.
session.sendAudioStreamEnd();

for await (const turn of answers) {
  const { audio, inputTranscript, outputTranscript, timings } = await turn.done;
  console.log(`you:    ${inputTranscript.trim()}`);
  console.log(`gemini: ${outputTranscript.trim()}`);
  // The model may hear something it has no answer to.
  if (audio.byteLength === 0) continue;
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, addWavHeader(audio.bytes, audio));
  const seconds = audio.byteLength / 2 / audio.sampleRate;
  console.log(
    `${seconds.toFixed(1)} s of answer in ${output}, the first after ${timings.firstOutputMs?.toFixed(0)} ms`,
  );
  break;
}
await session.close();
