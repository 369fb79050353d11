/** What takes devices: the echo of the speaker in the microphone, and a microphone that is lost. */
import { openMicrophone, openSpeaker, type Microphone } from 'gemini-live/voice';
import type { Recovery } from '../scenarios.ts';
import { RAW } from './signal.ts';
import { until } from './wait.ts';

/** How long is listened, in pieces of 20 ms. */
const PIECES = 500;

export async function echoed(
  pcm: number[],
  sampleRate: number,
  echoCancellation: boolean,
): Promise<number[]> {
  const microphone = await openMicrophone({ ...RAW, echoCancellation });
  const speaker = await openSpeaker();
  const levels: number[] = [];
  for (let seconds = 0; seconds < (PIECES + 50) / 50; seconds += pcm.length / sampleRate)
    speaker.play(Int16Array.from(pcm), sampleRate);
  await until(() => speaker.level > 0);
  for await (const { level } of microphone) if (levels.push(level) === PIECES) break;
  await Promise.all([microphone.close(), speaker.close()]);
  return levels;
}

let lost: { readonly microphone: Microphone; readonly moments: number[]; device: { at: number } | undefined };

export async function listening(): Promise<string> {
  const microphone = await openMicrophone({
    ...RAW,
    onDevice: () => {
      lost.device = { at: Date.now() };
    },
  });
  const moments: number[] = [];
  lost = { microphone, moments, device: undefined };
  void (async () => {
    for await (const piece of microphone) if (piece.pcm.length > 0) moments.push(Date.now());
  })();
  await until(() => moments.length > 25);
  return microphone.label;
}

export async function recovered(): Promise<Recovery> {
  const { microphone, moments } = lost;
  await until(() => lost.device !== undefined);
  const at = lost.device?.at ?? 0;
  await until(() => moments.some((moment) => moment > at));
  const { label } = microphone;
  await microphone.close();
  const last = moments.findLast((moment) => moment <= at) ?? at;
  return { label, gapMs: (moments.find((moment) => moment > at) ?? at) - last };
}
