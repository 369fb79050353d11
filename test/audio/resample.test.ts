import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floatToPcm16, pcm16ToFloat } from '../../src/audio/pcm.ts';
import { resample, Resampler, toMono } from '../../src/audio/resample.ts';
import { ValidationError } from '../../src/errors.ts';

const tone = (hz: number, rate: number, seconds: number, loudness = 10_000): Int16Array =>
  Int16Array.from({ length: rate * seconds }, (_, i) => loudness * Math.sin((2 * Math.PI * hz * i) / rate));

const rms = (samples: Int16Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

/** The largest difference away from the ends, where a filter has only half its samples. */
const distance = (a: Int16Array, b: Int16Array): number =>
  a.slice(200, -200).reduce((most, sample, i) => Math.max(most, Math.abs(sample - b[i + 200]!)), 0);

describe('resample', () => {
  it.each([
    [16_000, 24_000],
    [24_000, 16_000],
    [44_100, 16_000],
    [48_000, 24_000],
    [8_000, 24_000],
    [11_025, 24_000],
  ])('keeps a tone what it is from %d to %d Hz', (from, to) => {
    const output = resample(tone(440, from, 0.5), from, to);
    expect(output.length).toBe(Math.ceil((Math.floor(from * 0.5) * to) / from));
    expect(distance(output, tone(440, to, 0.5))).toBeLessThan(150);
  });

  it('takes out what the lower rate cannot hold', () => {
    expect(rms(resample(tone(11_000, 48_000, 0.5), 48_000, 16_000))).toBeLessThan(250);
  });

  it('keeps the level of steady sound, even at full scale', () => {
    const output = resample(new Int16Array(1_000).fill(32_767), 16_000, 24_000);
    expect(output.slice(100, -100).every((sample) => sample >= 32_765)).toBe(true);
  });

  it('leaves samples alone at the same rate', () => {
    expect([...resample(new Int16Array([1, -2, 3]), 16_000, 16_000)]).toEqual([1, -2, 3]);
    expect(resample(new Int16Array(0), 8_000, 24_000)).toHaveLength(0);
  });

  it('works for rates without a common divisor', () => {
    expect(distance(resample(tone(300, 15_999, 0.5), 15_999, 24_000), tone(300, 24_000, 0.5))).toBeLessThan(
      200,
    );
  });

  it('refuses rates it cannot mean', () => {
    expect(() => resample(new Int16Array(1), 0, 24_000)).toThrow(ValidationError);
    expect(() => resample(new Int16Array(1), 16_000, Infinity)).toThrow(ValidationError);
  });
});

/** A tone in floats. */
const sine = (hz: number, rate: number, seconds: number): Float32Array =>
  Float32Array.from({ length: rate * seconds }, (_, i) => Math.sin((2 * Math.PI * hz * i) / rate));

/** All that a resampler gives for pieces of audio. */
function resampled(pieces: readonly Float32Array[], from: number, to: number): Float32Array {
  const resampler = new Resampler(from, to);
  const output = pieces.map((piece) => {
    const room = new Float32Array(resampler.maxOutput(piece.length));
    return room.subarray(0, resampler.push(piece, room));
  });
  const rest = new Float32Array(resampler.maxOutput());
  return Float32Array.from([...output, rest.subarray(0, resampler.flush(rest))].flatMap((one) => [...one]));
}

/** The middle of a signal, away from where a filter has only half its samples. */
const middle = (samples: Float32Array | Int16Array): number[] => [...samples].slice(400, -400);

/** The power of a signal, and of what is left without the tone of one frequency. */
function powers(samples: readonly number[], hz: number, rate: number): { all: number; rest: number } {
  const wave = (of: (x: number) => number) => samples.map((_, i) => of((2 * Math.PI * hz * i) / rate));
  const [sin, cos] = [wave(Math.sin), wave(Math.cos)];
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  // The least squares fit of a * sin + b * cos.
  const [ss, cc, sc] = [dot(sin, sin), dot(cos, cos), dot(sin, cos)];
  const [s, c] = [dot(samples, sin), dot(samples, cos)];
  const determinant = ss * cc - sc * sc;
  const a = (s * cc - c * sc) / determinant;
  const b = (c * ss - s * sc) / determinant;
  const rest = samples.map((value, i) => value - a * sin[i]! - b * cos[i]!);
  return { all: dot(samples, samples) / samples.length, rest: dot(rest, rest) / samples.length };
}

const decibels = (ratio: number): number => 10 * Math.log10(ratio);
/** The power of a sine of full scale. */
const FULL = 0.5;

describe('the filter, from 48 to 16 kHz', () => {
  const level = (hz: number): number => {
    const output = middle(resampled([sine(hz, 48_000, 0.25)], 48_000, 16_000));
    return decibels(output.reduce((sum, value) => sum + value * value, 0) / output.length / FULL);
  };

  it.each([100, 1_000, 3_000, 5_000, 6_000, 7_000])('keeps the level of %d Hz within 0.5 dB', (hz) => {
    expect(Math.abs(level(hz))).toBeLessThanOrEqual(0.5);
  });

  it.each([9_000, 9_500, 10_000, 11_000, 12_000, 15_000, 16_000, 20_000, 23_900])(
    'leaves -75 dB of %d Hz at the most',
    (hz) => {
      expect(level(hz)).toBeLessThanOrEqual(-75);
    },
  );
});

describe('a tone of 1 kHz stands 85 dB above the noise', () => {
  it.each([
    [48_000, 16_000],
    [44_100, 16_000],
    [24_000, 16_000],
    [24_000, 48_000],
    [24_000, 44_100],
    [8_000, 16_000],
    // More positions than there are filters.
    [15_999, 24_000],
    [44_099, 16_000],
  ])('from %d to %d Hz, in floats and in 16 bits', (from, to) => {
    for (const output of [
      middle(resampled([sine(1_000, from, 0.25)], from, to)),
      middle(resample(floatToPcm16(sine(1_000, from, 0.25)), from, to)),
    ]) {
      const { all, rest } = powers(output, 1_000, to);
      expect(decibels(all / rest)).toBeGreaterThanOrEqual(85);
    }
  });
});

describe('Resampler', () => {
  it('gives for the pieces what it gives for the whole', () => {
    const rate = fc.constantFrom(8_000, 16_000, 24_000, 44_100, 48_000, 15_999);
    fc.assert(
      fc.property(rate, rate, fc.array(fc.nat(4_000), { maxLength: 20 }), (from, to, cuts) => {
        const whole = sine(500, from, 0.1);
        const edges = [
          0,
          ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b),
          whole.length,
        ];
        const pieces = edges.slice(1).map((end, i) => whole.subarray(edges[i], end));
        const output = resampled(pieces, from, to);
        expect(output).toEqual(resampled([whole], from, to));
        expect(output).toHaveLength(Math.ceil((whole.length * to) / from));
      }),
      { numRuns: 50 },
    );
  });

  it('writes from where it is told, and nothing else', () => {
    const resampler = new Resampler(48_000, 16_000);
    const output = new Float32Array(1_000).fill(7);
    const written = resampler.push(sine(500, 48_000, 0.01), output, 100);
    expect(written).toBe((480 - 72) / 3);
    expect(output.findIndex((value) => value !== 7)).toBe(100);
    expect(output.slice(100 + written).every((value) => value === 7)).toBe(true);
  });

  it('refuses room that may not do, and takes nothing then', () => {
    const resampler = new Resampler(16_000, 48_000);
    const input = sine(500, 16_000, 0.01);
    expect(() => resampler.push(input, new Float32Array(479))).toThrow(ValidationError);
    expect(() => resampler.push(input, new Float32Array(480), 1)).toThrow(ValidationError);
    expect(() => resampler.flush(new Float32Array(3))).toThrow(ValidationError);
    const output = new Float32Array(480);
    expect(resampler.push(input, output)).toBe((160 - 24) * 3);
    const fresh = new Float32Array(480);
    new Resampler(16_000, 48_000).push(input, fresh);
    expect(output).toEqual(fresh);
  });
});

describe('toMono', () => {
  it('takes the mean of the channels and leaves an incomplete frame out', () => {
    expect([...toMono(new Int16Array([10, 20, -32_768, -32_768, 7]), 2)]).toEqual([15, -32_768]);
    const mono = new Int16Array([1]);
    expect(toMono(mono, 1)).toBe(mono);
  });
});

describe('floats and 16 bits', () => {
  it('are the same samples, and what is beyond full scale is clipped', () => {
    expect([...floatToPcm16(Float32Array.from([-1, 0, 0.5, 1, 2, -2, NaN]))]).toEqual([
      -32_768, 0, 16_384, 32_767, 32_767, -32_768, 0,
    ]);
    fc.assert(
      fc.property(fc.int16Array(), (pcm) => {
        expect(floatToPcm16(pcm16ToFloat(pcm))).toEqual(pcm);
      }),
    );
  });
});
