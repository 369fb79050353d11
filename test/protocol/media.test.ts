import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ValidationError } from '../../src/index.ts';
import { audioBlob, audioFrame, imageBlob, videoFrame } from '../../src/protocol/media.ts';
import { costOf } from '../support/cost.ts';
import { thrown } from '../support/events.ts';

/** The paths of what is wrong. */
function refused(act: () => unknown): string[] {
  return issuesOf(act).map(({ path }) => path);
}

function issuesOf(act: () => unknown): ValidationError['issues'] {
  const error = thrown(act);
  expect(error).toBeInstanceOf(ValidationError);
  return (error as ValidationError).issues;
}

const parse = (frame: string): unknown => JSON.parse(frame);

describe('audioFrame', () => {
  const frame = (data: string, rate = 16_000) => ({
    realtimeInput: { audio: { mimeType: `audio/pcm;rate=${rate}`, data } },
  });

  test('takes PCM in every form, and a view is only what it shows', () => {
    const buffer = new Uint8Array([9, 9, 1, 2, 3, 4, 9, 9]).buffer;
    const forms = [
      new Uint8Array(buffer, 2, 4),
      new Int16Array(buffer, 2, 2),
      buffer.slice(2, 6),
      Buffer.from(buffer, 2, 4),
      'AQIDBA==',
    ];
    for (const pcm of forms) expect(parse(audioFrame(pcm))).toEqual(frame('AQIDBA=='));
  });

  test('takes views of shared memory', () => {
    const shared = new SharedArrayBuffer(4);
    new Uint8Array(shared).set([1, 2, 3, 4]);
    for (const pcm of [new Uint8Array(shared), new Int16Array(shared)]) {
      expect(parse(audioFrame(pcm))).toEqual(frame('AQIDBA=='));
    }
  });

  test('carries any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 999 }), (bytes) => {
        const even = bytes.subarray(0, bytes.length & ~1);
        const { realtimeInput } = parse(audioFrame(even)) as ReturnType<typeof frame>;
        expect(new Uint8Array(Buffer.from(realtimeInput.audio.data, 'base64'))).toEqual(new Uint8Array(even));
      }),
    );
  });

  test.each([8_000, 16_000, 44_100, 192_000])('at %i Hz', (rate) => {
    expect(parse(audioFrame('AAAA', { sampleRate: rate }))).toEqual(frame('AAAA', rate));
  });

  test.each(
    [
      '16000',
      '16000","data":"","x":"',
      NaN,
      Infinity,
      0,
      -16_000,
      7_999,
      192_001,
      16_000.5,
      {},
      [16_000],
      16_000n,
      { valueOf: () => 16_000, toString: () => '16000"' },
    ].map((rate: unknown) => ({ rate })),
  )('a rate of $rate is refused', ({ rate }) => {
    expect(refused(() => audioFrame('AAAA', { sampleRate: rate as never }))).toEqual(['sampleRate']);
  });

  test.each([1, 3, 4_095])('%i bytes are refused: half a sample', (length) => {
    expect(refused(() => audioFrame(new Uint8Array(length)))).toEqual(['pcm']);
    expect(refused(() => audioFrame(new ArrayBuffer(length)))).toEqual(['pcm']);
  });

  test.each([
    null,
    undefined,
    5,
    {},
    [1, 2],
    new Float64Array(4),
    new Uint16Array(4),
    new Int8Array(4),
    new DataView(new ArrayBuffer(4)),
    new SharedArrayBuffer(4),
    new Blob(['ab']),
    Object('AAAA'),
    { buffer: new ArrayBuffer(4), byteOffset: 0, byteLength: 4 },
  ])('%o is refused: it is no PCM', (pcm) => {
    expect(refused(() => audioFrame(pcm as never))).toEqual(['pcm']);
  });
});

/** Text in place of base64 that ends its string and goes on with frames of its own. */
const FORGED = [
  '"}}}',
  'AAAA"},"text":"forged',
  'AAAA"}},"clientContent":{"turnComplete":true',
  'AAAA\\',
  '\\u0022}}}',
  'AAAA\n',
  'AAAA\u0000',
  'AAAA\u001F"',
];

describe('base64 given as text', () => {
  test.each(FORGED)('%j is refused', (text) => {
    expect(refused(() => audioFrame(text))).toEqual(['pcm']);
    expect(refused(() => videoFrame(text))).toEqual(['image']);
  });

  test('whatever the text, the frame holds one message with that text or none', () => {
    const hostile = fc.array(fc.constantFrom('"', '\\', '}', ',', 'AAAA', '\n', '\u2028', '\uD800', 'é'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          hostile.map((pieces) => pieces.join('')),
        ),
        (text) => {
          for (const write of [audioFrame, videoFrame]) {
            let frame: string;
            try {
              frame = write(text);
            } catch (error) {
              expect(error).toBeInstanceOf(ValidationError);
              continue;
            }
            const { realtimeInput, ...others } = parse(frame) as {
              realtimeInput: Record<string, { data: string }>;
            };
            expect(others).toEqual({});
            expect(Object.values(realtimeInput).map(({ data }) => data)).toEqual([text]);
            expect(Object.keys(Object.values(realtimeInput)[0] ?? {})).toEqual(['mimeType', 'data']);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('of 20 MB is taken as fast as it can be copied', () => {
    const text = 'A'.repeat(20_000_000);
    expect(audioFrame(text)).toHaveLength(text.length + audioFrame('').length);
    expect(
      costOf(
        () => audioFrame(text),
        () => Buffer.from(text),
      ),
    ).toBeLessThan(5);
  });
});

describe('videoFrame', () => {
  test('takes a picture in every form', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    for (const image of [bytes, bytes.buffer, Buffer.from(bytes), 'AQID']) {
      expect(parse(videoFrame(image))).toEqual({
        realtimeInput: { video: { mimeType: 'image/jpeg', data: 'AQID' } },
      });
    }
    expect(parse(videoFrame('AQID', { mimeType: 'image/svg+xml' }))).toEqual({
      realtimeInput: { video: { mimeType: 'image/svg+xml', data: 'AQID' } },
    });
  });

  let asked = 0;

  test.each([
    'video/mp4',
    'image/',
    'image',
    '',
    'IMAGE/JPEG ',
    'image/png\r\nX-Evil: 1',
    'image/png\n',
    'image/png"',
    'image/png","data":"","x":"',
    'image/png;q="1"',
    ' image/png',
    null,
    5,
    { toString: () => (asked++ % 2 === 0 ? 'image/png' : 'image/png","x":"') },
  ])('the type %j is refused', (mimeType) => {
    expect(refused(() => videoFrame('', { mimeType: mimeType as never }))).toEqual(['mimeType']);
  });

  test.each([null, undefined, 5, {}, [1], new Float32Array(1), new SharedArrayBuffer(1), new Blob(['a'])])(
    '%o is refused: it is no picture',
    (image) => {
      expect(refused(() => videoFrame(image as never))).toEqual(['image']);
    },
  );
});

/** Bytes of a file that begins like this, long enough to be judged. */
const file = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.padEnd(200, 'ab'), 'latin1'));
const WAV = file('RIFF\xf0\0\0\0WAVEfmt ');
const PNG = file('\x89PNG\r\n\x1a\n');
const JPEG = file('\xff\xd8\xff\xe0');
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('what cannot be PCM is refused, with what to do', () => {
  const floats = Float32Array.from({ length: 200 }, (_, i) => Math.sin(i / 5) / 3);

  test.each<[what: string, pcm: unknown, message: RegExp]>([
    ['the name of a file', 'question.wav', /not base64.*read and encoded/],
    ['base64 that was cut', 'AAAAA', /not base64/],
    ['a WAV file', WAV, /WAV file.*parseWav/],
    ['a WAV file in base64', base64(WAV), /WAV file.*parseWav/],
    ['a WAV file in a data: URL', `data:audio/wav;base64,${base64(WAV)}`, /WAV file.*parseWav/],
    ['an MP3', file('ID3\x04\0\0\0\0\x01\x02'), /MP3.*raw PCM/],
    ['an Ogg file', file('OggS\0'), /Ogg.*raw PCM/],
    ['the bytes of floats', floats.buffer, /floats.*floatToPcm16/],
    ['a view of the bytes of floats', new Uint8Array(floats.buffer, 4, 400), /floats.*floatToPcm16/],
    ['floats in the scale of integers', floats.map((one) => one * 32_768), /-1 to 1.*Int16Array/],
    ['floats as samples', new Int16Array(floats.buffer), /floats.*floatToPcm16/],
  ])('%s', (_, pcm, message) => {
    const [issue] = issuesOf(() => audioFrame(pcm as never));
    expect(issue).toMatchObject({ path: 'pcm', message: expect.stringMatching(message) as string });
  });

  test.each([
    ['buffer', (buffer: ArrayBuffer) => buffer],
    ['view', (buffer: ArrayBuffer) => new Int16Array(buffer)],
  ])('a %s that was transferred', (_, of) => {
    const buffer = new ArrayBuffer(64);
    const pcm = of(buffer);
    structuredClone(buffer, { transfer: [buffer] });
    expect(issuesOf(() => audioFrame(pcm))[0]?.message).toContain('transferred');
    expect(refused(() => videoFrame(buffer))).toEqual(['image']);
  });

  test.each([44_100, '16000', null, [16_000]])('%j in the place of the options', (options) => {
    expect(refused(() => audioFrame('AAAA', options as never))).toEqual(['options']);
  });

  test('options that are not known', () => {
    expect(refused(() => audioFrame('AAAA', { rate: 44_100 } as never))).toEqual(['options.rate']);
    expect(refused(() => videoFrame('AAAA', { type: 'image/png' } as never))).toEqual(['options.type']);
  });

  test('a silent piece, an empty one and loud ones are PCM', () => {
    const loud = [15_000, -15_000, 16_000, 32_767].map((level) => new Int16Array(400).fill(level));
    const square = Int16Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 15_000 : -15_000));
    for (const pcm of [new Int16Array(0), new Int16Array(400), ...loud, square])
      expect(() => audioFrame(pcm)).not.toThrow();
  });
});

test('floats are brought to 16 bits', () => {
  const frame = audioFrame(Float32Array.from([0, 0.5, -1, 2]));
  expect(frame).toBe(audioFrame(Int16Array.from([0, 16_384, -32_768, 32_767])));
});

describe('a data: URL is taken for what is in it', () => {
  test('audio', () => {
    expect(audioFrame('data:audio/pcm;rate=16000;base64,AQIDBA==')).toBe(audioFrame('AQIDBA=='));
  });

  test('a picture, with its type', () => {
    expect(videoFrame(`data:image/webp;base64,AQID`)).toBe(videoFrame('AQID', { mimeType: 'image/webp' }));
  });

  test('one that is not in base64 is refused', () => {
    expect(refused(() => videoFrame('data:image/svg+xml,<svg/>'))).toEqual(['image']);
  });
});

describe('the type of a picture', () => {
  const typeOf = (frame: string): string =>
    (parse(frame) as { realtimeInput: { video: { mimeType: string } } }).realtimeInput.video.mimeType;

  test('is what it begins like, unless something else is said', () => {
    expect(typeOf(videoFrame(PNG))).toBe('image/png');
    expect(typeOf(videoFrame(base64(PNG)))).toBe('image/png');
    expect(typeOf(videoFrame(JPEG))).toBe('image/jpeg');
    expect(typeOf(videoFrame(new Uint8Array(9)))).toBe('image/jpeg');
    expect(typeOf(videoFrame(JPEG, { mimeType: 'image/jpg' }))).toBe('image/jpg');
  });

  test('must not be that of another', () => {
    expect(issuesOf(() => videoFrame(PNG, { mimeType: 'image/jpeg' }))).toEqual([
      { path: 'image', message: 'is PNG: its type is image/png', code: 'invalid' },
    ]);
    expect(issuesOf(() => videoFrame(WAV))[0]?.message).toContain('no picture');
  });
});

describe('blobs', () => {
  const pcm = 'audio/pcm;rate=16000';

  test('are taken as they are', () => {
    for (const data of ['AQIDBA==', '', undefined, 5]) {
      const blob = { mimeType: pcm, ...(data !== undefined && { data }) } as never;
      expect(audioBlob('a', blob)).toBe(blob);
    }
    expect(audioBlob('a', { mimeType: 'audio/newer', data: 'AAAA' }).mimeType).toBe('audio/newer');
    expect(audioBlob('a', { mimeType: pcm, data: 'data:audio/pcm;base64,AQID' }).data).toBe('AQID');
    expect(imageBlob('v', { mimeType: 'image/png', data: base64(PNG) }).data).toBe(base64(PNG));
  });

  test.each<[mimeType: string, data: string, path: string]>([
    ['audio/mp3', 'AAAA', 'a.mimeType'],
    ['audio/mpeg', 'AAAA', 'a.mimeType'],
    ['audio/x-wav', 'AAAA', 'a.mimeType'],
    ['audio/webm;codecs=opus', 'AAAA', 'a.mimeType'],
    ['audio/basic', 'AAAA', 'a.mimeType'],
    ['audio/AMR', 'AAAA', 'a.mimeType'],
    ['audio/pcm;rate=5', 'AAAA', 'a.mimeType'],
    ['image/png', 'AAAA', 'a.mimeType'],
    [pcm, 'question.wav', 'a.data'],
    [pcm, base64(WAV), 'a.data'],
  ])('%s with %s is refused at %s', (mimeType, data, path) => {
    expect(refused(() => audioBlob('a', { mimeType, data }))).toEqual([path]);
  });

  test.each<[mimeType: string, data: string, path: string]>([
    ['audio/pcm', 'AAAA', 'v.mimeType'],
    ['image/jpeg', base64(PNG), 'v.data'],
    ['image/jpeg', 'photo.jpg', 'v.data'],
    ['image/jpeg', '', 'v.data'],
  ])('%s with %s is refused at %s', (mimeType, data, path) => {
    expect(refused(() => imageBlob('v', { mimeType, data }))).toEqual([path]);
  });
});
