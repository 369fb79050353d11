import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameKind, TWO_FRAMES_BYTES } from '../../src/audio/frames.ts';
import { floatToPcm16, pcmBytes } from '../../src/audio/pcm.ts';

/** Frames of so many bytes, each beginning with the same header. */
const frames = (header: readonly number[], length: number, count = 3): Uint8Array =>
  Uint8Array.from({ length: length * count }, (_, at) => header[at % length] ?? at & 0x7f);

/** With an ADTS header that holds its length. */
const aac = (length: number): Uint8Array =>
  frames([0xff, 0xf1, 0x50, 0x80 | (length >> 11), (length >> 3) & 0xff, (length << 5) & 0xff, 0xfc], length);

test.each([
  ['MP3', 'MPEG-1, 128 kbit/s, 44.1 kHz', frames([0xff, 0xfb, 0x90, 0x64], 417)],
  ['MP3', 'the same, padded', frames([0xff, 0xfb, 0x92, 0x64], 418)],
  ['MP3', 'MPEG-1, 320 kbit/s, 32 kHz, with a checksum', frames([0xff, 0xfa, 0xe8, 0x00], 1_440)],
  ['MP3', 'MPEG-2, 48 kbit/s, 24 kHz, as speech services send it', frames([0xff, 0xf3, 0x64, 0xc4], 144)],
  ['MP3', 'MPEG-2.5, 16 kbit/s, 8 kHz', frames([0xff, 0xe3, 0x28, 0xc4], 144)],
  ['AAC', 'ADTS', aac(371)],
  ['AAC', 'ADTS, long', aac(2_100)],
])('%s: %s', (kind, _, bytes) => {
  expect(frameKind(bytes)).toBe(kind);
  const isShort = bytes.length / 3 <= TWO_FRAMES_BYTES / 2;
  if (isShort) expect(frameKind(bytes.subarray(0, TWO_FRAMES_BYTES))).toBe(kind);
  expect(frameKind(bytes.subarray(1))).toBeUndefined();
});

describe('PCM is no frame', () => {
  test('of any samples', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        expect(frameKind(bytes)).toBeUndefined();
      }),
    );
  });

  test('also where it begins like one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 600, maxLength: 2_000 }), (bytes) => {
        bytes.set([0xff, 0xfb, 0x90, 0x64]);
        // What stands where the next frame would begin.
        fc.pre(bytes[417] !== 0xff);
        expect(frameKind(bytes)).toBeUndefined();
      }),
    );
  });

  test('a constant, a square wave and a loud tone', () => {
    for (const period of [1, 2, 3, 50, 209]) {
      const wave = Float32Array.from({ length: 4_000 }, (_, i) =>
        i % (2 * period) < period ? -0.03131 : 0.9,
      );
      expect(frameKind(pcmBytes(floatToPcm16(wave)))).toBeUndefined();
    }
  });
});
