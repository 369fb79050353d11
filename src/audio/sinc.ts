/** The windowed sinc that changes sample rates. It runs in audio threads too, and uses nothing. */

/** Zero crossings of the sinc on each side of a sample. With the two figures below: -0.4 dB at 7/8 of the band, -110 dB at 9/8. */
const ZERO_CROSSINGS = 24;
/** Shape of the Kaiser window: how far what the filter stops is damped. */
const BETA = 9;
/** Where the cut-off lies, as a share of the lower of the two bands. */
const ROLL_OFF = 0.94;
/** Between more positions than this, filters are interpolated: odd ratios would need a table of megabytes. */
const MAX_PHASES = 512;
/** Samples that are taken in at once. */
const BLOCK = 1024;

/** The filter of a `Resampler`. It trusts its callers: rates are whole numbers of Hz, and there is room for the output. */
export class SincFilter {
  /** The ratio of the rates, from step to steps, in lowest terms. */
  readonly #step: number;
  readonly #steps: number;
  /** A filter for each position of an output sample between two input samples. */
  readonly #filters: readonly Float32Array[];
  /** Input samples that a filter needs on each side. */
  readonly #reach: number;
  /** Samples that later output still needs, and those that came. Starts with silence before the first one. */
  readonly #buffer: Float32Array;
  #filled: number;
  /** Position of the next output in the buffer: a whole part, and a fraction in units of 1 / `#steps`. */
  #at: number;
  #fraction = 0;

  constructor(from: number, to: number) {
    const divisor = gcd(from, to);
    this.#step = from / divisor;
    this.#steps = to / divisor;
    const isCopy = from === to;
    const band = Math.min(1, to / from);
    this.#reach = isCopy ? 0 : Math.ceil(ZERO_CROSSINGS / band);
    this.#filters = isCopy ? [] : filterBank(Math.min(this.#steps, MAX_PHASES), this.#reach, band * ROLL_OFF);
    this.#buffer = new Float32Array(2 * this.#reach + BLOCK);
    this.#filled = this.#reach;
    this.#at = this.#reach;
  }

  /** How many samples a push of `length`, or {@link flush} without one, gives at the most. */
  maxOutput(length = this.#reach): number {
    return Math.ceil((length * this.#steps) / this.#step);
  }

  /**
   * Takes the next samples, and writes those that are ready to `output` from index `at` on. Returns how many: output
   * lags by a few samples, which {@link flush} gives.
   */
  push(input: Float32Array, output: Float32Array, at = 0): number {
    if (this.#step === this.#steps) {
      output.set(input, at);
      return input.length;
    }
    let written = 0;
    for (let from = 0; from < input.length; from += BLOCK) {
      const end = Math.min(from + BLOCK, input.length);
      for (let i = from; i < end; i++) this.#buffer[this.#filled++] = input[i]!;
      written += this.#write(output, at + written);
    }
    return written;
  }

  /** The end of the stream: writes what still lags behind. */
  flush(output: Float32Array, at = 0): number {
    let written = 0;
    for (let left = this.#reach; left > 0; left -= BLOCK) {
      const count = Math.min(left, BLOCK);
      this.#buffer.fill(0, this.#filled, this.#filled + count);
      this.#filled += count;
      written += this.#write(output, at + written);
    }
    return written;
  }

  /** Back to the silence before the first sample: what still lags behind is forgotten. */
  reset(): void {
    this.#buffer.fill(0);
    this.#filled = this.#at = this.#reach;
    this.#fraction = 0;
  }

  /** Writes the samples for which the buffer holds enough, and drops what no later one needs. */
  #write(output: Float32Array, to: number): number {
    const phases = this.#filters.length - 1;
    let written = 0;
    while (this.#at + this.#reach < this.#filled) {
      const phase = (this.#fraction * phases) / this.#steps;
      const lower = Math.floor(phase);
      output[to + written++] = this.#sample(lower, phase - lower);
      this.#fraction += this.#step;
      const whole = Math.floor(this.#fraction / this.#steps);
      this.#at += whole;
      this.#fraction -= whole * this.#steps;
    }
    const spent = Math.min(this.#at - this.#reach, this.#filled);
    this.#buffer.copyWithin(0, spent, this.#filled);
    this.#filled -= spent;
    this.#at -= spent;
    return written;
  }

  /** One output sample. With a `share` between two filters, the mean of what they give, weighted. */
  #sample(filter: number, share: number): number {
    const start = this.#at - this.#reach + 1;
    const buffer = this.#buffer;
    const taps = this.#filters[filter]!;
    let sum = 0;
    for (let i = 0; i < taps.length; i++) sum += taps[i]! * buffer[start + i]!;
    if (share === 0) return sum;
    const nextTaps = this.#filters[filter + 1]!;
    let next = 0;
    for (let i = 0; i < taps.length; i++) next += nextTaps[i]! * buffer[start + i]!;
    return sum + share * (next - sum);
  }
}

/** Filters for the positions 0 to `phases`, the last of which is the first of the next sample, each with a sum of 1. */
function filterBank(phases: number, reach: number, cutoff: number): Float32Array[] {
  const peak = bessel(BETA);
  return Array.from({ length: phases + 1 }, (_, phase) => {
    const taps = Float64Array.from({ length: 2 * reach }, (_, i) => {
      const distance = i - reach + 1 - phase / phases;
      const across = distance / reach;
      if (Math.abs(across) >= 1) return 0;
      return (sinc(distance * cutoff) * bessel(BETA * Math.sqrt(1 - across * across))) / peak;
    });
    const sum = taps.reduce((total, tap) => total + tap, 0);
    return Float32Array.from(taps, (tap) => tap / sum);
  });
}

/** The modified Bessel function of order zero, of which the Kaiser window is made. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * Number.EPSILON; k++) {
    term *= (x / 2 / k) ** 2;
    sum += term;
  }
  return sum;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
