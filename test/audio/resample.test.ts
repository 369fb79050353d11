import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatSamples, resample, Resampler, toMono } from '../../src/audio/resample.ts';
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

describe('Resampler', () => {
  it('gives for the pieces what it gives for the whole', () => {
    const whole = tone(500, 44_100, 0.1);
    const expected = resample(whole, 44_100, 16_000);
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length), { maxLength: 20 }), (cuts) => {
        const resampler = new Resampler(44_100, 16_000);
        const edges = [0, ...cuts.sort((a, b) => a - b), whole.length];
        const pieces = edges.slice(1).map((end, i) => resampler.push(whole.subarray(edges[i], end)));
        expect(concatSamples([...pieces, resampler.flush()])).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('toMono', () => {
  it('takes the mean of the channels and leaves an incomplete frame out', () => {
    expect([...toMono(new Int16Array([10, 20, -32_768, -32_768, 7]), 2)]).toEqual([15, -32_768]);
    const mono = new Int16Array([1]);
    expect(toMono(mono, 1)).toBe(mono);
  });
});
