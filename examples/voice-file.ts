/**
 * Says what is in a WAV file, and writes the answer to another. Pauses in the file may bring several answers.
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
// Says that this was all, and closes the session, and with it the list of turns, once it is answered.
const finished = session.finish({ timeoutMs: 60_000 });

const spoken: Uint8Array[] = [];
let format = { sampleRate: 24_000 };
for await (const turn of answers) {
  const { audio, inputTranscript, outputTranscript } = await turn.done;
  console.log(`you:    ${inputTranscript.trim()}`);
  console.log(`gemini: ${outputTranscript.trim()}`);
  spoken.push(audio.bytes);
  format = { sampleRate: audio.sampleRate };
}
if (!(await finished)) console.error('The answer took more than a minute, and is not complete.');

const answer = Buffer.concat(spoken);
if (answer.length === 0) {
  console.error(`Nothing in ${input} was answered. Is it silent?`);
  process.exitCode = 1;
} else {
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, addWavHeader(answer, format));
  console.log(`${(answer.length / 2 / format.sampleRate).toFixed(1)} s of answer in ${output}`);
}
