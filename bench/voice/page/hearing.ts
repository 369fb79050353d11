/** What the microphone makes of a signal, from the graph to PCM in hand. */
import { hearInstead, tapped } from './tap.ts';
import { openMicrophone } from 'gemini-live/voice';
import { RAW } from './signal.ts';
import { sleep } from './wait.ts';

export async function heard(hz: number, pieces: number): Promise<number[]> {
  hearInstead((context) => {
    const gain = new GainNode(context, { gain: 0.5 });
    const oscillator = new OscillatorNode(context, { frequency: hz });
    oscillator.connect(gain);
    oscillator.start();
    return gain;
  });
  const microphone = await openMicrophone(RAW);
  const samples: number[] = [];
  let count = 0;
  for await (const { pcm } of microphone) {
    samples.push(...pcm);
    if (++count === pieces) break;
  }
  await microphone.close();
  hearInstead(undefined);
  return samples;
}

/** Samples a millisecond of what is in hand. */
const PER_MS = 16;
const STEP = 0.5;

/** The age of a piece: how long ago its first sample was in the graph. A step in it says when the sample of the step was. */
export async function stepped(rounds: number): Promise<{ hands: number[]; deviceMs: number | undefined }> {
  let ear: GainNode | undefined;
  hearInstead((context) => (ear = new GainNode(context)));
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const settings = stream.getAudioTracks()[0]?.getSettings() as { latency?: number } | undefined;
  const microphone = await openMicrophone({ ...RAW, stream });
  const step = new AudioWorkletNode(await tapped(), 'step', { numberOfInputs: 0 });
  if (ear !== undefined) step.connect(ear);
  const hands: number[] = [];
  const pieces = microphone[Symbol.asyncIterator]();
  for (let n = 0; n < rounds; n++) {
    const stepping = new Promise<number>((resolve) => {
      step.port.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
    });
    await sleep((n * 7) % 20);
    step.port.postMessage(STEP);
    for (;;) {
      const { value } = await pieces.next();
      const inHand = Date.now();
      const place = value?.pcm.findIndex((sample) => sample > (STEP / 2) * 32_768) ?? 0;
      if (place < 0) continue;
      hands.push(inHand - (await stepping) + place / PER_MS);
      break;
    }
    step.port.postMessage(0);
    for (let quiet = false; !quiet;) quiet = (await pieces.next()).value?.level === 0;
  }
  await microphone.close();
  for (const track of stream.getTracks()) track.stop();
  hearInstead(undefined);
  const deviceMs = settings?.latency === undefined ? undefined : settings.latency * 1_000;
  return { hands, deviceMs };
}
