import { describe, expect, test } from 'vitest';
import { addWavHeader, parseWav, pcmChunks, pcmSamples, toMono, type LiveWarning } from '../../src/index.ts';
import { AudioInput } from '../../src/protocol/audio-input.ts';
import { encodeBase64 } from '../../src/audio/base64.ts';
import { thrown } from '../support/events.ts';

function input(): { audio: AudioInput; warnings: LiveWarning[]; told(): string[] } {
  const warnings: LiveWarning[] = [];
  const told = (): string[] => [...new Set(warnings.map(({ path, message }) => `${path}: ${message}`))];
  return { audio: new AudioInput((warning) => warnings.push(warning)), warnings, told };
}

/** Six seconds of a microphone: the samples of each piece, and when it comes. */
function listen(rate: number, piece: (samples: number, at: number) => void): void {
  for (let at = 0; at < 6_000; at += 20) piece(rate / 50, at);
}

/** Two frames of MP3, of 417 bytes each, and the beginning of a third. */
const MP3 = Uint8Array.from({ length: 840 }, (_, at) => [0xff, 0xfb, 0x90, 0x64][at % 417] ?? at & 0x7f);

describe('a microphone that is sent at a lower rate', () => {
  const PACE =
    'realtimeInput.audio.mimeType: comes at the pace of 48000 samples a second, and is sent as 16000 Hz: if a ' +
    'microphone gives it, pass its sampleRate, and mix two channels with toMono()';

  test.each<[string, (audio: AudioInput, samples: number, at: number) => void]>([
    ['bytes', (audio, samples, at) => audio.frame(new Uint8Array(2 * samples), {}, at)],
    ['samples', (audio, samples, at) => audio.frame(new Int16Array(samples), undefined, at)],
    ['floats', (audio, samples, at) => audio.frame(new Float32Array(samples), undefined, at)],
    ['text', (audio, samples, at) => audio.frame(encodeBase64(new Uint8Array(2 * samples)), {}, at)],
    [
      'blobs',
      (audio, samples, at) => {
        const data = encodeBase64(new Uint8Array(2 * samples));
        audio.sent({ audio: { data, mimeType: 'audio/pcm;rate=16000' } }, at);
      },
    ],
  ])('is told: %s', (_, piece) => {
    const { audio, warnings, told } = input();
    listen(48_000, (samples, at) => piece(audio, samples, at));
    expect(told()).toEqual([PACE]);
    expect(warnings[0]?.code).toBe('audio');
  });

  test('is nothing to tell at its own', () => {
    const { audio, told } = input();
    listen(48_000, (samples, at) => audio.frame(new Int16Array(samples), { sampleRate: 48_000 }, at));
    expect(told()).toEqual([]);
  });
});

describe('PCM of a WAV file', () => {
  const file = (sampleRate: number, channels: number): Uint8Array =>
    addWavHeader(new Int16Array(9_600), { sampleRate, channels });

  test('at another rate than the file has, in pieces too', async () => {
    const { audio, told } = input();
    const { pcm } = parseWav(file(48_000, 1));
    for await (const piece of pcmChunks([pcm])) audio.frame(piece, {}, 0);
    expect(told()).toEqual([
      'realtimeInput.audio.mimeType: is of 48000 Hz by its WAV file, and is sent as 16000 Hz: pass its sampleRate',
    ]);
  });

  test('in stereo', () => {
    const { audio, told } = input();
    const { pcm, sampleRate } = parseWav(file(16_000, 2));
    audio.frame(pcmSamples(pcm), { sampleRate }, 0);
    expect(told()).toEqual([
      'realtimeInput.audio.data: has 2 channels by its WAV file: mix them with toMono()',
    ]);
  });

  test('as the file says, mixed, or in other memory, is nothing to tell', () => {
    const { audio, told } = input();
    const one = parseWav(file(24_000, 1));
    audio.frame(one.pcm, { sampleRate: 24_000 }, 0);
    const two = parseWav(file(24_000, 2));
    audio.frame(toMono(pcmSamples(two.pcm), 2), { sampleRate: 24_000 }, 0);
    audio.frame(new Uint8Array(two.pcm), {}, 0);
    expect(told()).toEqual([]);
  });

  test('and other bytes of the same memory have no part in it', () => {
    const { audio, told } = input();
    const pool = new Uint8Array(40_000);
    pool.set(file(48_000, 2), 10_000);
    parseWav(pool.subarray(10_000, 10_000 + 44 + 19_200));
    audio.frame(pool.subarray(0, 640), {}, 0);
    audio.frame(pool.subarray(39_000, 39_640), {}, 0);
    expect(told()).toEqual([]);
  });
});

describe('an MP3 without a header', () => {
  test('is refused where a stream begins, as bytes and as text', () => {
    for (const piece of [MP3, encodeBase64(MP3)])
      expect(thrown(() => input().audio.frame(piece, {}, 0))).toMatchObject({
        issues: [{ path: 'pcm', message: 'is MP3: send raw PCM' }],
      });
  });

  test('and not within one, where PCM may look like it', () => {
    const { audio } = input();
    audio.frame(new Uint8Array(640), {}, 0);
    expect(() => audio.frame(MP3, {}, 0)).not.toThrow();
  });

  test.each([{ audioStreamEnd: true }, { activityEnd: true }])('%j ends a stream', (mark) => {
    const { audio } = input();
    audio.frame(new Uint8Array(640), {}, 0);
    audio.sent(mark, 0);
    expect(() => audio.frame(MP3, {}, 0)).toThrow('MP3');
  });

  test('a WAV file is one anywhere', () => {
    const { audio } = input();
    audio.frame(new Uint8Array(640), {}, 0);
    expect(() => audio.frame(addWavHeader(MP3, { sampleRate: 16_000 }), {}, 0)).toThrow('parseWav');
  });
});
