import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileKind, id3Length } from '../../src/audio/signature.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

test.each([
  ['WAV', 'RIFF\x24\0\0\0WAVEfmt '],
  ['WAV', 'RF64\xff\xff\xff\xffWAVEds64'],
  ['WebP', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['AIFF', 'FORM\0\0\0\x24AIFFCOMM'],
  ['Ogg', 'OggS\0\x02'],
  ['FLAC', 'fLaC\0\0\0\x22'],
  ['WebM', '\x1a\x45\xdf\xa3\x01'],
  ['MP4', '\0\0\0\x20ftypM4A '],
  ['HEIC', '\0\0\0\x20ftypheic'],
  ['AVIF', '\0\0\0\x20ftypavif'],
  ['CAF', 'caff\0\x01\0\0desc'],
  ['AU', '.snd\0\0\0\x18'],
  ['AMR', '#!AMR-WB\n'],
  ['WMA', '\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6'],
  ['MP3', 'ID3\x04\0\0\0\0\x01\x02'],
  ['PNG', '\x89PNG\r\n\x1a\n'],
  ['JPEG', '\xff\xd8\xff\xe0'],
  ['GIF', 'GIF89a'],
])('%s', (kind, text) => {
  expect(fileKind(bytes(text))).toBe(kind);
  expect(fileKind(bytes(`?${text}`))).toBeUndefined();
  expect(fileKind(bytes(text.slice(0, 2)))).toBeUndefined();
});

test('samples are no file', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (samples) => {
      expect(fileKind(samples)).toBeUndefined();
    }),
  );
});

test('an ID3 tag is as long as its seven-bit bytes say, and its footer', () => {
  expect(id3Length(bytes('ID3\x03\0\0\0\0\x01\x02'))).toBe(10 + 130);
  expect(id3Length(bytes('ID3\x04\0\x10\0\0\0\x02'))).toBe(10 + 2 + 10);
  for (const none of ['ID3\x09\0\0\0\0\0\0', 'ID3\x03\0\0\0\0\0\x80', 'ID3\x03\0', 'ID4\x03\0\0\0\0\0\0'])
    expect(id3Length(bytes(none))).toBe(0);
});
