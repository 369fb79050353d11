/** Speech output: the emulator has no voice, so text becomes a tune with one tone for each word. */

import { OUTPUT_SAMPLE_RATE } from '../../audio/pcm.ts';
import { concatSamples } from '../../audio/resample.ts';

/** A pentatonic scale in Hz, so that any sequence is pleasant. */
const SCALE = [262, 294, 330, 392, 440, 523, 587, 659];
const LOUDNESS = 0.2 * 32_767;
const FADE_MS = 12;
const REST_MS = 60;
/** The longest tune. Further words are silent. */
const MAX_MS = 20_000;

/** Mono samples at 24,000 Hz for a text, about three words a second. The same text always sounds the same. */
export function tuneFor(text: string): Int16Array {
  const tones: Int16Array[] = [];
  let length = 0;
  for (const [word] of text.matchAll(/\S+/g)) {
    const tone = toneFor(word);
    length += tone.length;
    if (length > samplesIn(MAX_MS)) break;
    tones.push(tone);
  }
  return concatSamples(tones);
}

/** A cache, since hours of virtual conversation are full of words. It has a few hundred entries at most. */
const tones = new Map<string, Int16Array>();

function toneFor(word: string): Int16Array {
  let hash = 7;
  for (const letter of word) hash = (hash * 31 + letter.codePointAt(0)!) % 65_521;
  const pitch = SCALE[hash % SCALE.length]!;
  const sounding = samplesIn(140 + 20 * Math.min(word.length, 12));
  const key = `${pitch} ${sounding}`;
  const tone = tones.get(key) ?? makeTone(pitch, sounding);
  tones.set(key, tone);
  return tone;
}

function makeTone(pitch: number, sounding: number): Int16Array {
  const fade = samplesIn(FADE_MS);
  return Int16Array.from({ length: sounding + samplesIn(REST_MS) }, (_, i) => {
    if (i >= sounding) return 0;
    const envelope = Math.min(1, i / fade, (sounding - i) / fade);
    return LOUDNESS * envelope * Math.sin((2 * Math.PI * pitch * i) / OUTPUT_SAMPLE_RATE);
  });
}

function samplesIn(ms: number): number {
  return Math.round((OUTPUT_SAMPLE_RATE * ms) / 1_000);
}
