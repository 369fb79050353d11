/** WAV files: a header around PCM, and back. */

import { ValidationError } from '../errors.ts';
import { BYTES_PER_SAMPLE, checkSampleRate, isSampleRate, pcmBytes, type PcmSource } from './pcm.ts';
import { rememberFormat } from './origin.ts';
import { fileKind, id3Length } from './signature.ts';

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
  /** @default 1 */
  channels?: number;
  /** The same as `channels`, under its name in the header. */
  numChannels?: number;
  /** Of the PCM: always 16. {@link parseWav} gives 16 bits, whatever the file had. */
  bitsPerSample?: number;
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
export function addWavHeader(pcm: PcmSource, format: WavFormat): Uint8Array {
  const { sampleRate, numChannels, channels = numChannels ?? 1, bitsPerSample = 16 } = format;
  checkSampleRate(sampleRate);
  if (!isChannelCount(channels)) {
    throw new ValidationError([
      { path: 'channels', message: `must be a whole number from 1 to ${MAX_CHANNELS}` },
    ]);
  }
  if (numChannels !== undefined && numChannels !== channels)
    throw new ValidationError([{ path: 'numChannels', message: 'differs from channels: set one of them' }]);
  if (bitsPerSample !== 16) {
    throw new ValidationError([
      {
        path: 'bitsPerSample',
        message: 'must be 16 or left out: PCM here has 16 bits a sample, that of parseWav too',
      },
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
 * Reads a PCM WAV file of 8, 16, 24 or 32-bit integers, plain or extensible, of any length (RF64 and BW64), with or
 * without an ID3 tag before it. Other chunks are skipped, and a length that a stream could not know (0, or more than
 * there is) means the rest of the file. Anything else, compressed or floating-point audio for example, is a
 * `ValidationError` that says what it is. Header fields are never trusted with memory: nothing is allocated beyond the
 * size of the file.
 */
export function parseWav(wav: Uint8Array | ArrayBuffer): Wav {
  const whole = wav instanceof Uint8Array ? wav : new Uint8Array(wav);
  const file = whole.subarray(Math.min(id3Length(whole), whole.length));
  const reader = new ChunkReader(file);
  if (file.length < 12 || reader.tag(8) !== 'WAVE' || !HEADERS.includes(reader.tag(0))) {
    const kind = fileKind(whole);
    const named = kind === undefined || kind === 'WAV' ? '' : `, but ${kind}`;
    refuse(`not a WAV file${named}: it has no RIFF/WAVE header`);
  }
  if (reader.tag(0) === 'RIFX') refuse('a big-endian WAV file (RIFX); convert it to RIFF');

  let format: Format | undefined;
  /** Where the sizes of chunks do not fit into 32 bits: that of the samples. */
  let longSize = 0;
  for (const { id, body, size } of reader.chunks()) {
    if (id === 'ds64' && size >= 16) longSize = Number(reader.view.getBigUint64(body + 8, true));
    if (id === 'fmt ') format = readFormat(reader.view, body, Math.min(size, file.length - body));
    if (id !== 'data') continue;
    if (format === undefined) refuse('a broken WAV file: its samples come before their format');
    const { frameBytes, ...said } = format;
    const length = reader.lengthOfData(body, size === UNKNOWN_SIZE ? longSize : size);
    const samples = file.subarray(body, body + Math.floor(length / frameBytes) * frameBytes);
    const pcm = to16Bit(samples, said.bitsPerSample, frameBytes / said.channels);
    rememberFormat(pcm, said);
    return { ...said, pcm };
  }
  return refuse(
    format ? 'a WAV file without samples (no data chunk)' : 'a broken WAV file: it has no format',
  );
}

/** How a file may begin. */
const HEADERS = ['RIFF', 'RF64', 'BW64', 'RIFX'];
/** Stands for a size that is in the `ds64` chunk, or that a stream could not know. */
const UNKNOWN_SIZE = 0xffffffff;

/** One piece of a file: what it is, where its content begins, and how long it says to be. */
interface Chunk {
  readonly id: string;
  readonly body: number;
  readonly size: number;
}

class ChunkReader {
  readonly view: DataView;
  readonly #file: Uint8Array;

  constructor(file: Uint8Array) {
    this.#file = file;
    this.view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  }

  tag(at: number): string {
    return String.fromCharCode(...this.#file.subarray(at, at + 4));
  }

  *chunks(at = 12): Generator<Chunk> {
    while (at + 8 <= this.#file.length) {
      const size = this.view.getUint32(at + 4, true);
      yield { id: this.tag(at), body: at + 8, size };
      at += 8 + size + (size % 2); // chunks lie on even addresses
    }
  }

  /** How many bytes of samples there are: none where other chunks follow a size of 0, otherwise no more than there can be. */
  lengthOfData(body: number, size: number): number {
    const left = this.#file.length - body;
    if (size !== 0) return Math.min(size, left);
    return this.#isChunks(body) ? 0 : left;
  }

  /** Whether what stands there can only be chunks: they end where the file does. */
  #isChunks(at: number): boolean {
    let end = at;
    for (const { id, body, size } of this.chunks(at)) {
      if (!/^[\w ]{4}$/.test(id)) return false;
      end = body + size;
    }
    return end > at && Math.abs(end - this.#file.length) <= 1;
  }
}

interface Format extends Omit<Wav, 'pcm'> {
  /** Bytes of one sample of each channel. */
  readonly frameBytes: number;
}

function readFormat(view: DataView, at: number, size: number): Format {
  if (size < 16) refuse('a broken WAV file: its format chunk is too short');
  let kind = view.getUint16(at, true);
  if (kind === FORMAT_EXTENSIBLE && size >= SUBFORMAT_AT + 2) kind = view.getUint16(at + SUBFORMAT_AT, true);
  const channels = view.getUint16(at + 2, true);
  const sampleRate = view.getUint32(at + 4, true);
  const frameBytes = view.getUint16(at + 12, true);
  const bitsPerSample = view.getUint16(at + 14, true);
  if (kind !== FORMAT_PCM)
    refuse(`not PCM: its WAV format is ${kind}${NAMES[kind] ?? ''}; convert it to 16-bit PCM`);
  if (!isChannelCount(channels))
    refuse(`a WAV file with ${channels} channels; 1 to ${MAX_CHANNELS} can be read`);
  if (!isSampleRate(sampleRate)) refuse(`a WAV file of ${sampleRate} Hz; 8000 to 192000 can be read`);
  if (![8, 16, 24, 32].includes(bitsPerSample)) {
    refuse(`a WAV file of ${bitsPerSample} bits a sample; 8, 16, 24 and 32 can be read`);
  }
  const packed = (channels * bitsPerSample) / 8;
  // 24 bits may lie in 4 bytes. Other frames than these are a mistake of the writer, who packs the samples all the same.
  const isPadded = bitsPerSample === 24 && frameBytes === channels * 4;
  return { sampleRate, channels, bitsPerSample, frameBytes: isPadded ? frameBytes : packed };
}

const NAMES: Readonly<Record<number, string>> = {
  2: ' (ADPCM)',
  3: ' (floating point)',
  6: ' (A-law)',
  7: ' (mu-law)',
  85: ' (MP3)',
};

/**
 * Keeps the upper 16 bits of each sample of `width` bytes. Eight-bit samples are unsigned, all others signed. A byte of
 * padding is the last one, unless only the first is always 0.
 */
function to16Bit(data: Uint8Array, bits: number, width: number): Uint8Array {
  if (bits === 16) return data;
  const isPaddedAtEnd = width * 8 > bits && !isPaddedAtStart(data);
  const pcm = new Uint8Array((data.length / width) * BYTES_PER_SAMPLE);
  for (let from = width - (isPaddedAtEnd ? 2 : 1), to = 1; from < data.length; from += width, to += 2) {
    if (bits === 8) pcm[to] = data[from]! ^ 0x80;
    else {
      pcm[to] = data[from]!;
      pcm[to - 1] = data[from - 1]!;
    }
  }
  return pcm;
}

/** Whether 24 bits are the upper ones of each 4 bytes: the lowest byte says nothing, the highest more than the sign. */
function isPaddedAtStart(data: Uint8Array): boolean {
  let saysMore = false;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== 0) return false;
    const sign = data[at + 2]! >= 0x80 ? 0xff : 0;
    saysMore ||= data[at + 3] !== 0 && data[at + 3] !== sign;
  }
  return saysMore;
}

function isChannelCount(channels: number): boolean {
  return Number.isInteger(channels) && channels >= 1 && channels <= MAX_CHANNELS;
}

function refuse(what: string): never {
  throw new ValidationError([{ path: '', message: `This is ${what}.` }]);
}
