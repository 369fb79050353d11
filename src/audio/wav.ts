/** WAV files: a header around PCM, and back. */

import { ValidationError } from '../errors.ts';
import { BYTES_PER_SAMPLE, checkSampleRate, isSampleRate, pcmBytes, type PcmSource } from './pcm.ts';

const HEADER_BYTES = 44;
const FORMAT_PCM = 1;
const FORMAT_EXTENSIBLE = 0xfffe;
/** Where the real format stands in an extensible `fmt ` chunk: the first two bytes of its GUID. */
const SUBFORMAT_AT = 24;
const MAX_CHANNELS = 32;

/** What is needed to make a WAV file of raw PCM. */
export interface WavFormat {
  /** Samples a second and channel, in Hz: 24,000 for the model's speech. */
  sampleRate: number;
  /** Default 1. */
  channels?: number;
}

/** What {@link parseWav} found. */
export interface Wav {
  /** Samples a second and channel, in Hz. */
  sampleRate: number;
  channels: number;
  /** As stored in the file: 8, 16, 24 or 32. */
  bitsPerSample: number;
  /** The samples, always brought to 16 bit little endian, channels interleaved. A view of the file where it was 16 bit. */
  pcm: Uint8Array;
}

/**
 * A complete WAV file around 16-bit PCM, for players and speech tools that take no raw samples.
 * Throws a `ValidationError` for a rate outside 8,000 to 192,000 Hz, for channels outside 1 to 32, and for
 * PCM that ends within a sample.
 */
export function addWavHeader(pcm: PcmSource, { sampleRate, channels = 1 }: WavFormat): Uint8Array {
  checkSampleRate(sampleRate);
  if (!isChannelCount(channels)) {
    throw new ValidationError([
      { path: 'channels', message: `must be a whole number from 1 to ${MAX_CHANNELS}` },
    ]);
  }
  const data = pcmBytes(pcm);
  const frameBytes = channels * BYTES_PER_SAMPLE;
  if (data.length % frameBytes !== 0) {
    throw new ValidationError([{ path: 'pcm', message: `must be a multiple of ${frameBytes} bytes long` }]);
  }
  const file = new Uint8Array(HEADER_BYTES + data.length);
  const view = new DataView(file.buffer);
  const tag = (at: number, text: string): void => {
    for (let i = 0; i < text.length; i++) file[at + i] = text.charCodeAt(i);
  };
  tag(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + data.length, true);
  tag(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, FORMAT_PCM, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * frameBytes, true);
  view.setUint16(32, frameBytes, true);
  view.setUint16(34, 8 * BYTES_PER_SAMPLE, true);
  tag(36, 'data');
  view.setUint32(40, data.length, true);
  file.set(data, HEADER_BYTES);
  return file;
}

/**
 * Reads a PCM WAV file of 8, 16, 24 or 32-bit integers, plain or extensible. Other chunks are skipped and a
 * length that a stream could not know (0, or more than there is) means the rest of the file. Anything
 * else, compressed or floating-point audio for example, is a `ValidationError` that says what it is.
 * Header fields are never trusted with memory: nothing is allocated beyond the size of the file.
 */
export function parseWav(wav: Uint8Array | ArrayBuffer): Wav {
  const file = wav instanceof Uint8Array ? wav : new Uint8Array(wav);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tag = (at: number): string => String.fromCharCode(...file.subarray(at, at + 4));
  if (file.length < 12 || tag(0) !== 'RIFF' || tag(8) !== 'WAVE')
    refuse('not a WAV file: it has no RIFF/WAVE header');

  let format: Omit<Wav, 'pcm'> | undefined;
  for (let at = 12; at + 8 <= file.length;) {
    const id = tag(at);
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (id === 'fmt ') format = readFormat(view, body, Math.min(size, file.length - body));
    if (id === 'data') {
      if (format === undefined) refuse('a broken WAV file: its samples come before their format');
      const end = size === 0 || body + size > file.length ? file.length : body + size;
      const frameBytes = (format.channels * format.bitsPerSample) / 8;
      const whole = Math.floor((end - body) / frameBytes) * frameBytes;
      return { ...format, pcm: to16Bit(file.subarray(body, body + whole), format.bitsPerSample) };
    }
    at = body + size + (size % 2); // chunks lie on even addresses
  }
  return refuse(
    format ? 'a WAV file without samples (no data chunk)' : 'a broken WAV file: it has no format',
  );
}

function readFormat(view: DataView, at: number, size: number): Omit<Wav, 'pcm'> {
  if (size < 16) refuse('a broken WAV file: its format chunk is too short');
  let kind = view.getUint16(at, true);
  if (kind === FORMAT_EXTENSIBLE && size >= SUBFORMAT_AT + 2) kind = view.getUint16(at + SUBFORMAT_AT, true);
  const channels = view.getUint16(at + 2, true);
  const sampleRate = view.getUint32(at + 4, true);
  const bitsPerSample = view.getUint16(at + 14, true);
  if (kind !== FORMAT_PCM)
    refuse(`not PCM: its WAV format is ${kind}${NAMES[kind] ?? ''}; convert it to 16-bit PCM`);
  if (!isChannelCount(channels))
    refuse(`a WAV file with ${channels} channels; 1 to ${MAX_CHANNELS} can be read`);
  if (!isSampleRate(sampleRate)) refuse(`a WAV file of ${sampleRate} Hz; 8000 to 192000 can be read`);
  if (![8, 16, 24, 32].includes(bitsPerSample)) {
    refuse(`a WAV file of ${bitsPerSample} bits a sample; 8, 16, 24 and 32 can be read`);
  }
  return { sampleRate, channels, bitsPerSample };
}

const NAMES: Readonly<Record<number, string>> = {
  2: ' (ADPCM)',
  3: ' (floating point)',
  6: ' (A-law)',
  7: ' (mu-law)',
  85: ' (MP3)',
};

/** Keeps the upper 16 bits of each sample. Eight-bit samples are unsigned, all others signed. */
function to16Bit(data: Uint8Array, bits: number): Uint8Array {
  if (bits === 16) return data;
  const width = bits / 8;
  const pcm = new Uint8Array((data.length / width) * BYTES_PER_SAMPLE);
  for (let from = width - 1, to = 1; from < data.length; from += width, to += BYTES_PER_SAMPLE) {
    if (bits === 8) pcm[to] = data[from]! ^ 0x80;
    else {
      pcm[to] = data[from]!;
      pcm[to - 1] = data[from - 1]!;
    }
  }
  return pcm;
}

function isChannelCount(channels: number): boolean {
  return Number.isInteger(channels) && channels >= 1 && channels <= MAX_CHANNELS;
}

function refuse(what: string): never {
  throw new ValidationError([{ path: '', message: `This is ${what}.` }]);
}
