/** What the speaker makes of an answer. */
import { tapped } from './tap.ts';
import { openMicrophone, openSpeaker, type Microphone, type Speaker } from 'gemini-live/voice';
import type { Flush, Stream } from '../scenarios.ts';
import { RAW, tone, VOICE_RATE } from './signal.ts';
import { sleep, until } from './wait.ts';

/** Both, since a page without a microphone may not sound before a gesture. */
async function open(): Promise<{ microphone: Microphone; speaker: Speaker; close(): Promise<void> }> {
  const microphone = await openMicrophone(RAW);
  const speaker = await openSpeaker();
  return {
    microphone,
    speaker,
    close: async () => {
      await Promise.all([microphone.close(), speaker.close()]);
    },
  };
}

export async function sounded(hz: number): Promise<{ rate: number; samples: number[] }> {
  const { speaker, close } = await open();
  const context = await tapped();
  context.record();
  speaker.play(tone(hz, 1), VOICE_RATE);
  speaker.complete();
  await until(() => context.changes.length === 2);
  const samples = await context.take();
  const rate = context.sampleRate;
  await close();
  return { rate, samples: samples.slice(samples.findIndex((value) => value !== 0)) };
}

/** A sample that is lower by so much belongs to a fade: less than one step of it. */
const FULL = 0.998;

export async function flushed(rounds: number): Promise<Flush[]> {
  const { speaker, close } = await open();
  const context = await tapped();
  const level = new Int16Array(3 * VOICE_RATE).fill(16_000);
  const flushes: Flush[] = [];
  for (let n = 0; n < rounds; n++) {
    context.record();
    speaker.play(level, VOICE_RATE);
    await until(() => context.changes.length === 2 * n + 1);
    await sleep(50 + ((37 * n) % 150));
    const { playedMs } = await speaker.flush();
    await until(() => context.changes.length === 2 * n + 2);
    const samples = await context.take();
    const first = samples.findIndex((value) => value !== 0);
    const last = samples.findLastIndex((value) => value !== 0);
    const full = samples.findLastIndex((value) => value > (16_000 / 32_768) * FULL);
    const given = last - first + 1;
    flushes.push({ fade: last - full, off: Math.abs((playedMs * context.sampleRate) / 1_000 - given) });
  }
  await close();
  return flushes;
}

const PIECE = VOICE_RATE / 25;
const PIECE_MS = 40;
const ANSWERS = 6;
const ANSWER_S = 10;

export async function streamed(): Promise<Stream> {
  const { speaker, close } = await open();
  let seed = 5;
  const random = (): number => (seed = (seed * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32;
  const speech = tone(300, ANSWER_S);
  let playedMs = 0;
  for (let n = 0; n < ANSWERS; n++) {
    const over = new Promise<void>((resolve) => {
      speaker.onPlaying = (isPlaying) => isPlaying || resolve();
    });
    const begin = performance.now();
    for (let at = 0; at < speech.length; at += PIECE) {
      const jitter = -12 * Math.log(1 - random()) + (random() < 0.01 ? 150 : 0);
      const due = begin + ((at / PIECE) * PIECE_MS) / 3.3 + jitter;
      if (due > performance.now() + 1) await sleep(due - performance.now());
      speaker.play(speech.subarray(at, at + PIECE), VOICE_RATE);
    }
    speaker.complete();
    await over;
    playedMs += (await speaker.flush()).playedMs;
  }
  const { underruns } = speaker.stats;
  await close();
  return { underruns, playedMs };
}

let busy: { end(): Promise<void> } | undefined;

export async function duplexed(): Promise<void> {
  const { microphone, speaker, close } = await open();
  const listening = (async () => {
    let samples = 0;
    for await (const { pcm } of microphone) samples += pcm.length;
    return samples;
  })();
  const second = tone(300, 1);
  const speak = (): void => {
    for (let at = 0; at < second.length; at += PIECE)
      speaker.play(second.subarray(at, at + PIECE), VOICE_RATE);
  };
  speak();
  const timer = setInterval(speak, 1_000);
  busy = {
    async end() {
      clearInterval(timer);
      await close();
      await listening;
    },
  };
}

export async function exchanged(): Promise<void> {
  // A page without a microphone may not sound before a gesture.
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const context = new AudioContext();
  await tapped();
  const node = new AudioWorkletNode(context, 'exchange', { numberOfOutputs: 0 });
  let samples = 0;
  node.port.onmessage = ({ data }: MessageEvent<{ pcm: Int16Array }>) => {
    samples += data.pcm.length;
  };
  const second = tone(300, 1);
  const timer = setInterval(() => {
    for (let at = 0; at < second.length; at += PIECE) {
      const pcm = second.slice(at, at + PIECE);
      node.port.postMessage({ pcm }, [pcm.buffer]);
    }
  }, 1_000);
  busy = {
    async end() {
      clearInterval(timer);
      for (const track of stream.getTracks()) track.stop();
      await context.close();
    },
  };
}

export async function ended(): Promise<void> {
  await busy?.end();
}
