/** A WAV file as something to say: the rate and the channels the service likes best, at the pace of speech. */
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseWav, pcmBytes, pcmChunks, pcmSamples, resample, toMono, type LiveSession } from 'gemini-live';

/** What the service works with natively, in Hz. */
const SAMPLE_RATE = 16_000;
const CHUNK_MS = 40;

export interface Speech {
  readonly pcm: Uint8Array;
  readonly seconds: number;
}

/** Reads a PCM WAV file of any rate and number of channels. Throws with a clear text for anything else. */
export async function readSpeech(path: string): Promise<Speech> {
  const { pcm, sampleRate, channels } = parseWav(await readFile(path));
  const spoken = resample(toMono(pcmSamples(pcm), channels), sampleRate, SAMPLE_RATE);
  if (spoken.length === 0) throw new Error(`There is no sound in ${path}.`);
  return { pcm: pcmBytes(spoken), seconds: spoken.length / SAMPLE_RATE };
}

/**
 * Sends the speech as a microphone would: a chunk each 40 ms, then silence until `heard` says that the server has
 * noticed the end, or two seconds have passed, and then the mark that the microphone is off.
 */
export async function say(
  session: LiveSession,
  { pcm }: Speech,
  progress: { sent(bytes: number): void; heard(): boolean },
): Promise<void> {
  const start = performance.now();
  const silence = new Uint8Array(SAMPLE_RATE * 2 * 2);
  const spokenChunks = Math.ceil((pcm.length / 2 / SAMPLE_RATE) * (1000 / CHUNK_MS));
  let count = 0;
  for await (const chunk of pcmChunks([pcm, silence], { chunkMs: CHUNK_MS, sampleRate: SAMPLE_RATE })) {
    if (count >= spokenChunks && progress.heard()) break;
    session.sendAudio(chunk, { sampleRate: SAMPLE_RATE });
    progress.sent(chunk.length);
    count++;
    // Against the clock and not after the last chunk, so that delays do not add up.
    await sleep(Math.max(0, start + count * CHUNK_MS - performance.now()));
  }
  session.sendAudioStreamEnd();
}
