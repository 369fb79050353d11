/** Sounds for files, at 16,000 Hz: a tone stands for speech. */

const SAMPLE_RATE = 16_000;

/** So many seconds of a tone of 300 Hz, loud enough to be heard. */
export function wave(seconds: number): number[] {
  const step = (2 * Math.PI * 300) / SAMPLE_RATE;
  return Array.from({ length: SAMPLE_RATE * seconds }, (_, i) => Math.round(9_000 * Math.sin(i * step)));
}

/** Longer than the emulator takes to end a turn. */
export const PAUSE: readonly number[] = Array.from({ length: SAMPLE_RATE * 0.9 }, () => 0);

/** A tenth of a second of nothing. */
export const SILENCE: readonly number[] = PAUSE.slice(0, SAMPLE_RATE / 10);

export function sound(...pieces: readonly (readonly number[])[]): Int16Array {
  return Int16Array.from(pieces.flat());
}
