import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWavHeader, parseWav } from '../../src/audio/wav.ts';
import { ValidationError } from '../../src/errors.ts';

/** A chunk with its pad byte. */
function chunk(id: string, body: ArrayLike<number>, size = body.length): number[] {
  const length = [size & 0xff, (size >> 8) & 0xff, (size >> 16) & 0xff, (size >>> 24) & 0xff];
  return [...Buffer.from(id), ...length, ...Array.from(body), ...(body.length % 2 ? [0] : [])];
}

function fmt({
  kind = 1,
  channels = 1,
  rate = 16_000,
  bits = 16,
  extensible = false,
  frame = 0,
} = {}): number[] {
  const body = Buffer.alloc(extensible ? 40 : 16);
  body.writeUInt16LE(extensible ? 0xfffe : kind, 0);
  body.writeUInt16LE(channels, 2);
  body.writeUInt32LE(rate, 4);
  body.writeUInt16LE(frame, 12);
  body.writeUInt16LE(bits, 14);
  if (extensible) body.writeUInt16LE(kind, 24);
  return chunk('fmt ', body);
}

function riff(...chunks: number[][]): Uint8Array {
  return Uint8Array.from([...Buffer.from('RIFF????WAVE'), ...chunks.flat()]);
}

describe('addWavHeader', () => {
  it('writes the 44 bytes that everyone expects', () => {
    const wav = Buffer.from(addWavHeader(new Int16Array([1, -1]), { sampleRate: 24_000 }));
    expect(wav.toString('latin1', 0, 16)).toBe('RIFF\x28\0\0\0WAVEfmt ');
    expect([wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt32LE(24)]).toEqual([1, 1, 24_000]);
    expect([wav.readUInt32LE(28), wav.readUInt16LE(32), wav.readUInt16LE(34)]).toEqual([48_000, 2, 16]);
    expect([wav.readUInt32LE(40), wav.readInt16LE(44), wav.readInt16LE(46)]).toEqual([4, 1, -1]);
  });

  it('is what parseWav reads', () => {
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.integer({ min: 8_000, max: 192_000 }),
        fc.constantFrom(1, 2),
        (bytes, sampleRate, channels) => {
          const pcm = bytes.slice(0, bytes.length - (bytes.length % (2 * channels)));
          const wav = parseWav(addWavHeader(pcm, { sampleRate, channels }));
          expect(wav).toEqual({ sampleRate, channels, bitsPerSample: 16, pcm });
        },
      ),
    );
  });

  it('takes the names of the header', () => {
    const pcm = new Uint8Array([1, 0, 2, 0]);
    const stereo = addWavHeader(pcm, { sampleRate: 24_000, channels: 2 });
    expect(addWavHeader(pcm, { sampleRate: 24_000, numChannels: 2, bitsPerSample: 16 })).toEqual(stereo);
  });

  it.each([
    [new Uint8Array(3), { sampleRate: 24_000 }],
    [new Uint8Array(2), { sampleRate: 24_000, channels: 2 }],
    [new Uint8Array(2), { sampleRate: 24_000, channels: 0 }],
    [new Uint8Array(2), { sampleRate: 1 }],
    [new Uint8Array(4), { sampleRate: 24_000, channels: 1, numChannels: 2 }],
    [new Uint8Array(4), { sampleRate: 24_000, numChannels: 0 }],
    [new Uint8Array(6), { sampleRate: 24_000, bitsPerSample: 24 }],
  ])('refuses %o with %o', (pcm, format) => {
    expect(() => addWavHeader(pcm, format)).toThrow(ValidationError);
  });
});

describe('parseWav', () => {
  it('reads the spoken question', () => {
    const wav = parseWav(readFileSync(new URL('../../examples/assets/question.wav', import.meta.url)));
    expect(wav).toMatchObject({ sampleRate: 16_000, channels: 1, bitsPerSample: 16 });
    expect(wav.pcm.length / 32_000).toBeCloseTo(2.7, 1);
  });

  it('skips other chunks and their pad bytes', () => {
    const wav = riff(
      chunk('LIST', [1, 2, 3]),
      fmt(),
      chunk('fact', [0]),
      chunk('data', [5, 0]),
      chunk('id3 ', [9]),
    );
    expect([...parseWav(wav).pcm]).toEqual([5, 0]);
  });

  it.each([0, 0xffffffff, 1_000])(
    'takes a length of %d, which a stream could not know, as the rest',
    (size) => {
      const file = riff(fmt(), chunk('data', [5, 0, 6, 0, 7, 8, 9], size)).slice(0, -1);
      expect([...parseWav(file).pcm]).toEqual([5, 0, 6, 0, 7, 8]);
    },
  );

  it('reads the extensible form, and a file inside a larger buffer', () => {
    const wav = riff(fmt({ extensible: true, channels: 2 }), chunk('data', [1, 0, 2, 0]));
    const inside = new Uint8Array([7, ...wav]).subarray(1);
    expect(parseWav(inside)).toMatchObject({ channels: 2, pcm: Uint8Array.from([1, 0, 2, 0]) });
  });

  it('brings other widths to 16 bit', () => {
    const pcmOf = (bits: number, data: number[]) => [
      ...parseWav(riff(fmt({ bits }), chunk('data', data))).pcm,
    ];
    expect(pcmOf(8, [0x80, 0xff, 0x00])).toEqual([0, 0x00, 0, 0x7f, 0, 0x80]);
    expect(pcmOf(24, [1, 2, 3, 4, 5, 6])).toEqual([2, 3, 5, 6]);
    expect(pcmOf(32, [1, 2, 3, 4])).toEqual([3, 4]);
  });

  const LIST = chunk('LIST', Buffer.from('INFOISFT\x06\0\0\0abcdef', 'latin1'));
  const EMPTY = { kind: 'none', file: riff(fmt(), chunk('data', []), LIST) };

  it.each([
    EMPTY,
    {
      kind: 'an odd one',
      file: riff(fmt(), chunk('data', []), chunk('id3 ', [9]), chunk('cue ', [1, 2, 3])),
    },
    { kind: 'nothing at all', file: riff(fmt(), chunk('data', [])) },
  ])('finds no samples where chunks follow a size of 0: $kind', ({ file }) => {
    expect(parseWav(file).pcm).toHaveLength(0);
  });

  it('takes samples for samples that begin like a chunk', () => {
    const data = [...LIST, 1, 0, 2, 0];
    expect([...parseWav(riff(fmt(), chunk('data', data, 0))).pcm]).toEqual(data);
  });

  it('reads files with sizes of 64 bits, RF64 and BW64', () => {
    const ds64 = (size: number): number[] => {
      const body = Buffer.alloc(28);
      body.writeBigUInt64LE(BigInt(size), 8);
      return chunk('ds64', body);
    };
    const file = (id: string, size: number) => {
      const bytes = riff(ds64(size), fmt(), chunk('data', [5, 0, 6, 0], 0xffffffff), chunk('LIST', [1, 2]));
      bytes.set(Buffer.from(`${id}\xff\xff\xff\xff`, 'latin1'));
      return bytes;
    };
    for (const id of ['RF64', 'BW64']) expect([...parseWav(file(id, 4)).pcm]).toEqual([5, 0, 6, 0]);
    // Written by a stream that did not come back to fill the size in.
    expect(parseWav(file('RF64', 0)).pcm.length).toBeGreaterThanOrEqual(4);
    expect(parseWav(file('RF64', 2 ** 40)).pcm.length).toBeGreaterThanOrEqual(4);
  });

  it('reads past an ID3 tag, with and without a footer', () => {
    const wav = riff(fmt(), chunk('data', [5, 0]));
    const tag = (flags: number) => [...Buffer.from('ID3\x04\0', 'latin1'), flags, 0, 0, 1, 2];
    const body = new Uint8Array(0x82);
    expect([...parseWav(Uint8Array.from([...tag(0), ...body, ...wav])).pcm]).toEqual([5, 0]);
    expect([...parseWav(Uint8Array.from([...tag(0x10), ...body, ...tag(0), ...wav])).pcm]).toEqual([5, 0]);
  });

  it('reads 24 bits in 4 bytes, wherever the padding is', () => {
    const pcmOf = (channels: number, data: number[]) => [
      ...parseWav(riff(fmt({ bits: 24, channels, frame: 4 * channels }), chunk('data', data))).pcm,
    ];
    expect(pcmOf(1, [1, 2, 3, 0, 4, 5, 0x86, 0xff])).toEqual([2, 3, 5, 0x86]);
    expect(pcmOf(2, [1, 2, 3, 0, 4, 5, 6, 0])).toEqual([2, 3, 5, 6]);
    expect(pcmOf(1, [0, 1, 2, 3, 0, 4, 5, 6])).toEqual([2, 3, 5, 6]);
    // Quiet, and with the lowest byte empty: the sign is all that the last byte says.
    expect(pcmOf(1, [0, 2, 3, 0, 0, 5, 0x86, 0xff])).toEqual([2, 3, 5, 0x86]);
  });

  it('reads packed samples whose writer counted them wrongly', () => {
    const file = riff(fmt({ bits: 24, frame: 7 }), chunk('data', [1, 2, 3, 4, 5, 6]));
    expect([...parseWav(file).pcm]).toEqual([2, 3, 5, 6]);
  });

  it.each([
    ['no RIFF', new Uint8Array(100), /not a WAV file/],
    ['RIFX', Uint8Array.from([...Buffer.from('RIFX????WAVE'), ...fmt()]), /big-endian.*RIFX/],
    ['Ogg', Uint8Array.from(Buffer.from('OggS\0??????????')), /not a WAV file, but Ogg/],
    ['an MP3 with a tag', Uint8Array.from(Buffer.from('ID3\x03\0\0\0\0\0\0??????????', 'latin1')), /but MP3/],
    [
      'a tag longer than the file',
      Uint8Array.from(Buffer.from('ID3\x03\0\0\0\0\x7f\0?', 'latin1')),
      /but MP3/,
    ],
    ['too short', new Uint8Array(3), /not a WAV file/],
    ['no format', riff(chunk('data', [1, 0])), /samples come before their format/],
    ['no chunk', riff(), /no format/],
    ['no samples', riff(fmt()), /without samples/],
    ['short format', riff(chunk('fmt ', [1, 0])), /format chunk is too short/],
    ['floats', riff(fmt({ kind: 3, bits: 32 }), chunk('data', [])), /floating point/],
    ['MP3', riff(fmt({ kind: 85 }), chunk('data', [])), /MP3/],
    ['no channels', riff(fmt({ channels: 0 }), chunk('data', [])), /0 channels/],
    ['rate 0', riff(fmt({ rate: 0 }), chunk('data', [])), /0 Hz/],
    ['12 bits', riff(fmt({ bits: 12 }), chunk('data', [])), /12 bits/],
  ])('says what is wrong: %s', (_, file, message) => {
    expect(() => parseWav(file)).toThrow(ValidationError);
    expect(() => parseWav(file)).toThrow(message);
  });

  it('never fails otherwise, whatever the header claims', () => {
    const header = [...riff(fmt(), chunk('data', [1, 0, 2, 0]))];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(header.length - 1), fc.integer({ min: 0, max: 255 }))),
        (damage) => {
          const file = Uint8Array.from(header);
          for (const [at, value] of damage) file[at] = value;
          try {
            expect(parseWav(file).pcm.length).toBeLessThanOrEqual(2 * file.length);
          } catch (error) {
            expect(error).toBeInstanceOf(ValidationError);
          }
        },
      ),
    );
  });
});
