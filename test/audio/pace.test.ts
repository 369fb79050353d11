import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Pace } from '../../src/audio/pace.ts';

/** A piece of so many samples at a time in milliseconds. */
type Piece = readonly [samples: number, at: number];

/** What is found in pieces that are sent as `sampleRate`. */
function found(pieces: Iterable<Piece>, sampleRate = 16_000): number | undefined {
  const pace = new Pace();
  for (const [samples, at] of pieces) {
    const known = pace.add(samples, sampleRate, at);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** What a microphone of a rate gives in so many seconds, each piece up to `jitterMs` late. */
function* microphone(rate: number, samples: number, seconds: number, jitterMs = 0): Iterable<Piece> {
  for (let count = 1; (count * samples) / rate < seconds; count++)
    yield [samples, (count * samples * 1_000) / rate + ((count * 7) % 11) * (jitterMs / 10)];
}

describe('a microphone that is sent at a lower rate', () => {
  test.each([
    [48_000, 16_000, 128],
    [48_000, 16_000, 4_096],
    [44_100, 16_000, 1_024],
    [24_000, 16_000, 480],
    [96_000, 16_000, 9_600],
    [48_000, 24_000, 960],
    [48_000, 8_000, 960],
  ])('%i Hz as %i Hz, in pieces of %i samples', (rate, sampleRate, samples) => {
    expect(found(microphone(rate, samples, 7), sampleRate)).toBe(rate);
    expect(found(microphone(rate, samples, 7, 15), sampleRate)).toBe(rate);
  });

  test('in stereo: twice as fast', () => {
    expect(found(microphone(32_000, 640, 7))).toBe(32_000);
    expect(found(microphone(96_000, 1_920, 7))).toBe(96_000);
  });

  test('not before five seconds of it, nor across a pause', () => {
    expect(found(microphone(48_000, 960, 5))).toBeUndefined();
    const later = [...microphone(48_000, 960, 4)].map(([samples, at]): Piece => [samples, at + 6_000]);
    expect(found([...microphone(48_000, 960, 4), ...later])).toBeUndefined();
  });
});

describe('nothing is found in', () => {
  test.each([8_000, 16_000, 24_000, 44_100, 48_000])('a microphone of the rate that is said: %i', (rate) => {
    expect(found(microphone(rate, rate / 50, 60, 15), rate)).toBeUndefined();
  });

  test('a rate that is only a little higher, which a clock may be', () => {
    expect(found(microphone(48_000, 960, 60), 44_100)).toBeUndefined();
  });

  test('a file that is sent at once, in pieces of any size and with others behind it', () => {
    const length = fc.integer({ min: 1, max: 200_000 });
    const files = fc.array(fc.tuple(fc.array(length, { maxLength: 50 }), fc.integer({ max: 3_000, min: 0 })));
    fc.assert(
      fc.property(files, (list) => {
        let at = 0;
        const pieces = list.flatMap(([file, pauseMs]) => {
          at += pauseMs;
          return file.map((samples): Piece => [samples, at]);
        });
        // Many files in a row, each a second after the last, are a stream of a steady pace.
        fc.pre(new Set(list.map(([, pauseMs]) => pauseMs)).size > list.length / 2);
        expect(found(pieces)).toBeUndefined();
      }),
    );
  });

  test('a file at once, and a microphone behind it', () => {
    const behind = [...microphone(16_000, 320, 30)];
    expect(found([[160_000, 0], ...behind])).toBeUndefined();
    expect(found([[100, 0], [160_000, 0], ...behind])).toBeUndefined();
  });

  test('a stream that stalls again and again, and catches up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 40 }), (stalls) => {
        let until = 0;
        const pieces = [...microphone(16_000, 320, 60)].map(([samples, at], index): Piece => {
          if (index % 75 === 0) until = at + (stalls[index / 75] ?? 0);
          return [samples, Math.max(at, until)];
        });
        expect(found(pieces)).toBeUndefined();
      }),
    );
  });

  test('a file that is read in large pieces, each as soon as the last has left', () => {
    const pieces = Array.from({ length: 60 }, (_, i): Piece => [32_000, i * 137 + ((i * 31) % 90)]);
    expect(found(pieces)).toBeUndefined();
  });
});
