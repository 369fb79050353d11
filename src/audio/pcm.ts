/**
 * Raw audio as the Live API takes and gives it: PCM, signed 16 bit, little endian. Input is mono at
 * 16,000 Hz unless its MIME type says otherwise, output mono at 24,000 Hz.
 */

import { ValidationError } from '../errors.ts';

/** PCM in the forms people have it in. An `Int16Array` is taken as it lies in memory: little endian on every runtime we know. */
export type PcmSource = Uint8Array | Int16Array | ArrayBuffer;

/** What the service takes by default, in Hz. */
export const INPUT_SAMPLE_RATE = 16_000;
/** What the service speaks, in Hz. */
export const OUTPUT_SAMPLE_RATE = 24_000;
/** Bytes of one 16-bit sample. */
export const BYTES_PER_SAMPLE = 2;

const MIN_SAMPLE_RATE = 8_000;
const MAX_SAMPLE_RATE = 192_000;

/** Whether a value is a sample rate we can work with: a whole number of Hz from 8,000 to 192,000. */
export function isSampleRate(rate: unknown): rate is number {
  return Number.isInteger(rate) && Number(rate) >= MIN_SAMPLE_RATE && Number(rate) <= MAX_SAMPLE_RATE;
}

/** Throws a `ValidationError` at `path` unless {@link isSampleRate}. Returns the rate. */
export function checkSampleRate(rate: unknown, path = 'sampleRate'): number {
  if (isSampleRate(rate)) return rate;
  const message = `must be a whole number of Hz from ${MIN_SAMPLE_RATE} to ${MAX_SAMPLE_RATE}`;
  throw new ValidationError([{ path, message }]);
}

/**
 * The bytes of PCM in any form: a view of the same memory, never a copy. Throws a `ValidationError` for what is no PCM,
 * floats for example.
 */
export function pcmBytes(pcm: PcmSource): Uint8Array {
  if (pcm instanceof Uint8Array) return pcm;
  if (pcm instanceof ArrayBuffer) return new Uint8Array(pcm);
  if (pcm?.BYTES_PER_ELEMENT !== BYTES_PER_SAMPLE) {
    const message = 'must be a Uint8Array, an Int16Array or an ArrayBuffer; of floats, floatToPcm16() is one';
    throw new ValidationError([{ path: 'pcm', message }]);
  }
  return new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength);
}

/** PCM bytes as samples: a view where the bytes lie on an even address, otherwise a copy. Half a sample at the end is left out. */
export function pcmSamples(pcm: PcmSource): Int16Array {
  if (pcm instanceof Int16Array) return pcm;
  const bytes = pcmBytes(pcm);
  const count = bytes.byteLength >> 1;
  if (bytes.byteOffset % BYTES_PER_SAMPLE === 0) return new Int16Array(bytes.buffer, bytes.byteOffset, count);
  return new Int16Array(bytes.slice(0, count * BYTES_PER_SAMPLE).buffer);
}

/** What full scale of 16 bits is in floats. */
const FULL_SCALE = 32_768;

/** Samples from -1 to 1, as Web Audio has them, as 16-bit PCM. What is beyond is clipped. */
export function floatToPcm16(samples: Float32Array): Int16Array {
  const pcm = new Int16Array(samples.length);
  for (let i = 0; i < pcm.length; i++)
    pcm[i] = Math.max(-FULL_SCALE, Math.min(FULL_SCALE - 1, Math.round(samples[i]! * FULL_SCALE)));
  return pcm;
}

/** 16-bit PCM as samples from -1 to 1, as Web Audio takes them. */
export function pcm16ToFloat(pcm: Int16Array): Float32Array {
  return Float32Array.from(pcm, (sample) => sample / FULL_SCALE);
}

/** How long PCM of this many bytes plays, in milliseconds. */
export function pcmDurationMs(byteLength: number, sampleRate: number, channels = 1): number {
  return (byteLength * 1_000) / (sampleRate * channels * BYTES_PER_SAMPLE);
}

/**
 * The rate in a PCM MIME type: 24000 for `audio/pcm;rate=24000`. `undefined` where there is none, where
 * it is no {@link isSampleRate}, and for any other type.
 */
export function pcmSampleRate(mimeType: string): number | undefined {
  const [type, ...parameters] = mimeType.toLowerCase().split(';');
  if (type?.trim() !== 'audio/pcm') return undefined;
  for (const parameter of parameters) {
    const rate = /^\s*rate\s*=\s*"?(\d{1,9})"?\s*$/.exec(parameter)?.[1];
    if (rate !== undefined) return isSampleRate(Number(rate)) ? Number(rate) : undefined;
  }
  return undefined;
}

/** How {@link pcmChunks} cuts. */
export interface PcmChunkOptions {
  /** Length of a chunk in milliseconds, 10 to 1,000; the service likes 20 to 40. Default 40. */
  chunkMs?: number;
  /** Samples a second of the stream, in Hz. Default 16,000. */
  sampleRate?: number;
}

/**
 * Cuts a stream of 16-bit mono PCM, in pieces of any size, into chunks of one length; only the last may
 * be shorter. A chunk never holds half a sample: an odd byte at the end of the stream is left out.
 * Throws a `ValidationError` at once for a wrong length or rate.
 */
export function pcmChunks(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { chunkMs = 40, sampleRate = INPUT_SAMPLE_RATE }: PcmChunkOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  checkSampleRate(sampleRate);
  if (!(chunkMs >= 10 && chunkMs <= 1_000)) {
    throw new ValidationError([
      { path: 'chunkMs', message: 'must be a number of milliseconds from 10 to 1000' },
    ]);
  }
  return cut(stream, Math.round((sampleRate * chunkMs) / 1_000) * BYTES_PER_SAMPLE);
}

async function* cut(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let partial = new Uint8Array(size);
  let filled = 0;
  for await (const piece of stream) {
    let at = 0;
    if (filled > 0) {
      at = Math.min(size - filled, piece.length);
      partial.set(piece.subarray(0, at), filled);
      filled += at;
      if (filled < size) continue;
      yield partial;
      partial = new Uint8Array(size); // the old one belongs to the reader now
      filled = 0;
    }
    for (; at + size <= piece.length; at += size) yield piece.subarray(at, at + size);
    partial.set(piece.subarray(at));
    filled = piece.length - at;
  }
  const whole = filled - (filled % BYTES_PER_SAMPLE);
  if (whole > 0) yield partial.subarray(0, whole);
}
