import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkSampleRate,
  pcmBytes,
  pcmChunks,
  pcmDurationMs,
  pcmSampleRate,
  pcmSamples,
} from '../../src/audio/pcm.ts';
import { addWavHeader } from '../../src/audio/wav.ts';
import { ValidationError } from '../../src/errors.ts';

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}

describe('pcmBytes', () => {
  it('views what it is given, in every form, without a copy', () => {
    const samples = new Int16Array([1, 2, 3, 4]).subarray(1, 3);
    const bytes = pcmBytes(samples);
    expect([bytes.buffer, bytes.byteOffset, bytes.byteLength]).toEqual([samples.buffer, 2, 4]);
    expect(pcmBytes(samples.buffer).buffer).toBe(samples.buffer);
    expect(pcmBytes(bytes)).toBe(bytes);
  });
});

describe('pcmSamples', () => {
  it('reads bytes at odd addresses too, and leaves half a sample out', () => {
    const bytes = new Uint8Array([9, 1, 0, 2, 0, 7]);
    expect([...pcmSamples(bytes.subarray(1))]).toEqual([1, 2]);
    expect([...pcmSamples(new Int16Array([5]))]).toEqual([5]);
  });
});

describe('pcmSampleRate', () => {
  it.each([
    ['audio/pcm;rate=24000', 24_000],
    ['Audio/PCM; Rate="16000"', 16_000],
    ['audio/pcm;channels=1; rate=8000', 8_000],
    ['audio/pcm', undefined],
    ['audio/pcm;rate=abc', undefined],
    ['audio/pcm;rate=7999', undefined],
    ['audio/pcm;rate=99999999999', undefined],
    ['audio/wav;rate=16000', undefined],
    ['', undefined],
  ])('%s: %s', (mimeType, rate) => {
    expect(pcmSampleRate(mimeType)).toBe(rate);
  });
});

describe('checkSampleRate', () => {
  it.each([7_999, 192_001, 16_000.5, Number.NaN, '16000', null])('refuses %s and names the path', (rate) => {
    expect(() => checkSampleRate(rate, 'options.sampleRate')).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: 'options.sampleRate' })] }),
    );
  });
});

describe('pcmDurationMs', () => {
  it('is bytes over rate, channels and two bytes a sample', () => {
    expect(pcmDurationMs(32_000, 16_000)).toBe(1_000);
    expect(pcmDurationMs(32_000, 16_000, 2)).toBe(500);
  });
});

describe('pcmChunks', () => {
  it('cuts any pieces into even chunks, keeps every byte and gives the shorter rest', async () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 3_000 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(pieces, async (stream) => {
        const whole = Uint8Array.from(stream.flatMap((piece) => [...piece]));
        const chunks = await collect(pcmChunks(stream, { chunkMs: 20 }));
        const sizes = chunks.map(({ length }) => length);
        expect(sizes.slice(0, -1).every((size) => size === 640)).toBe(true);
        expect((sizes.at(-1) ?? 2) % 2).toBe(0);
        const even = whole.length - (whole.length % 2);
        expect(Uint8Array.from(chunks.flatMap((chunk) => [...chunk]))).toEqual(whole.slice(0, even));
      }),
      { numRuns: 40 },
    );
  });

  it('takes an async stream, 40 ms at 16 kHz by default', async () => {
    async function* stream() {
      yield new Uint8Array(3_001);
      yield await Promise.resolve(new Uint8Array(99));
    }
    expect((await collect(pcmChunks(stream()))).map(({ length }) => length)).toEqual([1_280, 1_280, 540]);
  });

  it('gives each chunk memory that later chunks leave alone', async () => {
    const stream = [0, 1, 2, 3].map((value) => new Uint8Array(320).fill(value));
    const chunks = await collect(pcmChunks(stream, { chunkMs: 20 }));
    expect(chunks.map((chunk) => [chunk[0], chunk[320]])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it.each([{ chunkMs: 0 }, { chunkMs: Number.NaN }, { chunkMs: 1_001 }, { sampleRate: 1 }])(
    'refuses %o at once',
    (options) => {
      expect(() => pcmChunks([], options)).toThrow(ValidationError);
    },
  );
});

it.each([new Float32Array(2), new Int32Array(2), [1, 2], 'AAAA', null, undefined])(
  '%o is no PCM, and is not taken for its bytes',
  (pcm) => {
    expect(() => pcmBytes(pcm as never)).toThrow('pcm: must be a Uint8Array');
    expect(() => addWavHeader(pcm as never, { sampleRate: 16_000 })).toThrow('pcm: must be a Uint8Array');
  },
);
