/** From one sample rate to another, and from many channels to one. */

import { ValidationError } from '../errors.ts';
import { checkSampleRate, floatToPcm16, pcm16ToFloat } from './pcm.ts';
import { SincFilter } from './sinc.ts';

/**
 * A resampler for audio that comes in pieces, such as a microphone's: what it gives for the pieces, joined, is what it
 * would have given for the whole. A windowed sinc over samples of any scale, with its cut-off at the lower of the two
 * rates. It allocates when it is made, and nothing afterwards.
 *
 *     const resampler = new Resampler(48_000, 16_000);
 *     const output = new Float32Array(resampler.maxOutput(input.length));
 *     const count = resampler.push(input, output);
 */
export class Resampler {
  readonly #filter: SincFilter;

  /** Rates in Hz, whole numbers from 8,000 to 192,000; a `ValidationError` otherwise. */
  constructor(from: number, to: number) {
    this.#filter = new SincFilter(checkSampleRate(from, 'from'), checkSampleRate(to, 'to'));
  }

  /** How many samples a push of `length`, or {@link flush} without one, gives at the most. */
  maxOutput(length?: number): number {
    return this.#filter.maxOutput(length);
  }

  /**
   * Takes the next samples, and writes those that are ready to `output` from index `at` on. Returns how many: output
   * lags by a few samples, which {@link flush} gives. Throws a `ValidationError` unless there is room for
   * {@link maxOutput}.
   */
  push(input: Float32Array, output: Float32Array, at = 0): number {
    this.#checkRoom(this.maxOutput(input.length), output.length - at);
    return this.#filter.push(input, output, at);
  }

  /** The end of the stream: writes what still lags behind. */
  flush(output: Float32Array, at = 0): number {
    this.#checkRoom(this.maxOutput(), output.length - at);
    return this.#filter.flush(output, at);
  }

  /** Back to the silence before the first sample: what still lags behind is forgotten. */
  reset(): void {
    this.#filter.reset();
  }

  #checkRoom(needed: number, room: number): void {
    if (room >= needed) return;
    throw new ValidationError([{ path: 'output', message: `needs room for ${needed} samples` }]);
  }
}

/**
 * Mono samples at another rate: `ceil(length * to / from)` of them, covering the same time. Rates in Hz,
 * whole numbers from 8,000 to 192,000; a `ValidationError` otherwise.
 */
export function resample(samples: Int16Array, from: number, to: number): Int16Array {
  const resampler = new Resampler(from, to);
  if (from === to) return samples;
  const output = new Float32Array(resampler.maxOutput(samples.length) + resampler.maxOutput());
  const written = resampler.push(pcm16ToFloat(samples), output);
  return floatToPcm16(output.subarray(0, written + resampler.flush(output, written)));
}

/** Interleaved channels mixed into one, as their mean. Samples of an incomplete last frame are left out. */
export function toMono(samples: Int16Array, channels: number): Int16Array {
  if (channels === 1) return samples;
  const mono = new Int16Array(Math.floor(samples.length / channels));
  for (let frame = 0; frame < mono.length; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += samples[frame * channels + channel]!;
    mono[frame] = Math.round(sum / channels);
  }
  return mono;
}

/** Pieces of audio as one. */
export function concatSamples(pieces: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
