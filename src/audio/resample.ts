/** From one sample rate to another, and from many channels to one. */

import { checkSampleRate } from './pcm.ts';

/** Zero crossings of the sinc on each side: enough for speech without a whistle, short enough for a stream. */
const HALF_WIDTH = 8;
/** More positions between two samples than this are rounded to the nearest: odd ratios would need a table of megabytes. */
const MAX_PHASES = 512;

/**
 * A resampler for audio that comes in pieces: what it gives for the pieces, joined, is what it would have
 * given for the whole. A windowed sinc, with its cut-off at the lower of the two rates.
 */
export class Resampler {
  readonly #step: number;
  readonly #steps: number;
  readonly #phases: readonly Float32Array[];
  readonly #reach: number;
  /** Samples that later output still needs. Starts with silence before the first sample. */
  #tail: Int16Array;
  /** Position of the next output in `#tail`: a whole part and a fraction in units of 1 / `#steps`. */
  #at: number;
  #fraction = 0;

  /** Rates in Hz, whole numbers from 8,000 to 192,000; a `ValidationError` otherwise. */
  constructor(from: number, to: number) {
    const divisor = gcd(checkSampleRate(from, 'from'), checkSampleRate(to, 'to'));
    this.#step = from / divisor;
    this.#steps = to / divisor;
    const cutoff = Math.min(1, to / from);
    this.#reach = Math.ceil(HALF_WIDTH / cutoff);
    this.#phases = filterBank(Math.min(this.#steps, MAX_PHASES), this.#reach, cutoff);
    this.#tail = new Int16Array(this.#reach);
    this.#at = this.#reach;
  }

  /** The next piece. Output lags by a few samples, which {@link flush} gives. */
  push(samples: Int16Array): Int16Array {
    if (this.#step === this.#steps) return samples;
    const input = new Int16Array(this.#tail.length + samples.length);
    input.set(this.#tail);
    input.set(samples, this.#tail.length);
    const ready = input.length - this.#reach - this.#at;
    const output = new Int16Array(
      Math.max(0, Math.ceil((ready * this.#steps - this.#fraction) / this.#step)),
    );
    const scale = this.#phases.length / this.#steps;
    for (let n = 0; n < output.length; n++) {
      output[n] = this.#sample(input, Math.min(Math.round(this.#fraction * scale), this.#phases.length - 1));
      this.#fraction += this.#step;
      this.#at += Math.floor(this.#fraction / this.#steps);
      this.#fraction %= this.#steps;
    }
    const spent = Math.max(0, Math.min(this.#at - this.#reach, input.length));
    this.#tail = input.slice(spent);
    this.#at -= spent;
    return output;
  }

  /** The end of the stream: what still lags behind. */
  flush(): Int16Array {
    return this.push(new Int16Array(this.#step === this.#steps ? 0 : this.#reach));
  }

  #sample(input: Int16Array, phase: number): number {
    const taps = this.#phases[phase]!;
    const start = this.#at - this.#reach + 1;
    let sum = 0;
    for (let i = 0; i < taps.length; i++) sum += taps[i]! * input[start + i]!;
    return Math.max(-32_768, Math.min(32_767, Math.round(sum)));
  }
}

/**
 * Mono samples at another rate: `ceil(length * to / from)` of them, covering the same time. Rates in Hz,
 * whole numbers from 8,000 to 192,000; a `ValidationError` otherwise.
 */
export function resample(samples: Int16Array, from: number, to: number): Int16Array {
  const resampler = new Resampler(from, to);
  return concatSamples([resampler.push(samples), resampler.flush()]);
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

/** One filter for each position of an output sample between two input samples, each with a sum of 1. */
function filterBank(phases: number, reach: number, cutoff: number): Float32Array[] {
  return Array.from({ length: phases }, (_, phase) => {
    const taps = Float32Array.from({ length: 2 * reach }, (_, i) => {
      const distance = i - reach + 1 - phase / phases;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
      return Math.abs(distance) >= reach ? 0 : sinc(distance * cutoff) * window;
    });
    const sum = taps.reduce((total, tap) => total + tap, 0);
    return taps.map((tap) => tap / sum);
  });
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
