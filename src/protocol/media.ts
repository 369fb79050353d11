/**
 * Audio and pictures on their way out. What cannot be right is refused with what to do instead: the service would hear
 * noise, or close the connection without a word.
 */
import type { Blob } from '../../generated/types.ts';
import { decodeBase64, encodeBase64 } from '../audio/base64.ts';
import {
  BYTES_PER_SAMPLE,
  checkSampleRate,
  floatToPcm16,
  INPUT_SAMPLE_RATE,
  pcmBytes,
  pcmSampleRate,
} from '../audio/pcm.ts';
import { frameKind, TWO_FRAMES_BYTES } from '../audio/frames.ts';
import { fileKind, type FileKind } from '../audio/signature.ts';
import { ValidationError } from '../errors.ts';
import { checkNames } from './names.ts';

/** PCM as bytes, as samples of 16 bits or as floats from -1 to 1, or as base64 text. */
export type PcmInput = Uint8Array | Int16Array | Float32Array | ArrayBuffer | string;

/** An encoded picture as bytes, as base64 text or as a `data:` URL. */
export type ImageInput = Uint8Array | ArrayBuffer | string;

/** What can be said of a piece of audio. */
export interface AudioOptions {
  /**
   * Samples a second, in Hz: a whole number from 8,000 to 192,000.
   * @default 16000
   */
  sampleRate?: number;
}

/** What can be said of a picture. */
export interface ImageOptions {
  /** The type of the picture. By default what it begins like, and `image/jpeg` where that is not known. */
  mimeType?: string;
}

/**
 * The frame of a piece of PCM. A template, not `JSON.stringify`: nothing in it needs escaping, and the payload is never
 * scanned when it comes as bytes. `isFirst`: a stream begins with it, so that it may be the beginning of a file.
 */
export function audioFrame(pcm: PcmInput, options: AudioOptions = {}, isFirst = true): string {
  checkNames('options', options, ['sampleRate']);
  const sampleRate = checkSampleRate(options.sampleRate ?? INPUT_SAMPLE_RATE);
  const data = typeof pcm === 'string' ? pcmText('pcm', pcm, isFirst) : encodeBase64(samplesOf(pcm, isFirst));
  return `{"realtimeInput":{"audio":{"mimeType":"audio/pcm;rate=${sampleRate}","data":"${data}"}}}`;
}

/** The frame of one picture. */
export function videoFrame(image: ImageInput, options: ImageOptions = {}): string {
  checkNames('options', options, ['mimeType']);
  const given = options.mimeType;
  if (given !== undefined && (typeof given !== 'string' || !/^image\/[\w.+-]+$/.test(given)))
    refuse('mimeType', 'must be an image type, such as image/jpeg');
  const { data, mimeType } = pictureOf(image);
  const type = imageType('image', data, given ?? mimeType) ?? 'image/jpeg';
  return `{"realtimeInput":{"video":{"mimeType":"${type}","data":"${safe('image', data)}"}}}`;
}

/** A blob of realtime audio, without the head of a `data:` URL. */
export function audioBlob(path: string, blob: Blob, isFirst = true): Blob {
  const mimeType = String(blob?.mimeType);
  if (!mimeType.startsWith('audio/')) refuse(`${path}.mimeType`, 'must begin with audio/');
  if (FILE_TYPES.test(mimeType))
    refuse(`${path}.mimeType`, 'is that of a file: send raw PCM, as audio/pcm;rate=16000');
  if (
    /;\s*rate\s*=/i.test(mimeType) &&
    pcmSampleRate(mimeType) === undefined &&
    /^audio\/pcm\b/i.test(mimeType)
  )
    refuse(
      `${path}.mimeType`,
      `must have a rate of 8000 to 192000, such as audio/pcm;rate=${INPUT_SAMPLE_RATE}`,
    );
  return withData(blob, (data) => pcmText(`${path}.data`, data, isFirst));
}

/** A blob of realtime video, without the head of a `data:` URL. */
export function imageBlob(path: string, blob: Blob): Blob {
  const mimeType = String(blob?.mimeType);
  if (!mimeType.startsWith('image/')) refuse(`${path}.mimeType`, 'must begin with image/');
  return withData(blob, (text) => {
    const { data } = base64Of(`${path}.data`, text);
    imageType(`${path}.data`, data, mimeType);
    return data;
  });
}

/** MIME types of audio that is not raw. */
const FILE_TYPES =
  /^audio\/(?:x-)?(?:3gpp|aac|aiff|amr|basic|caf|flac|m4a|mp3|mp4|mpeg|mulaw|ogg|opus|vnd\.wave|wav|wave|webm)\b/i;

const IMAGE_TYPES: Readonly<Partial<Record<FileKind, string>>> = {
  AVIF: 'image/avif',
  GIF: 'image/gif',
  HEIC: 'image/heic',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  WebP: 'image/webp',
};

/** Characters of base64 that tell what a file is: 48 bytes. */
const HEAD = 64;

/** The first bytes of base64 text, from so many characters: a multiple of four. */
function headOf(data: string, length = HEAD): Uint8Array {
  return decodeBase64(data.slice(0, length).replace(/=+$/, ''));
}

/** What is no text is left for the validator to refuse. */
function withData(blob: Blob, read: (data: string) => string): Blob {
  const { data } = blob;
  if (typeof data !== 'string') return blob;
  const bare = read(data);
  return bare === data ? blob : { ...blob, data: bare };
}

/** Base64 of PCM. */
function pcmText(path: string, text: string, isFirst: boolean): string {
  const { data } = base64Of(path, text);
  checkRaw(path, headOf(data, isFirst ? 4 * Math.ceil(TWO_FRAMES_BYTES / 3) : HEAD), isFirst);
  return safe(path, data);
}

/** The type of a picture: as given, or by its first bytes, which must not say otherwise. */
function imageType(path: string, data: string, given: string | undefined): string | undefined {
  if (data === '') refuse(path, 'is empty');
  const kind = fileKind(headOf(data));
  if (kind === undefined) return given;
  const type = IMAGE_TYPES[kind];
  if (type === undefined) return refuse(path, `is ${kind}, and no picture`);
  const isAsGiven = given === undefined || given === type || (given === 'image/jpg' && type === 'image/jpeg');
  if (!isAsGiven) refuse(path, `is ${kind}: its type is ${type}`);
  return given ?? type;
}

function pictureOf(image: ImageInput): { data: string; mimeType?: string } {
  if (typeof image === 'string') return base64Of('image', image);
  const isBytes = image instanceof Uint8Array || image instanceof ArrayBuffer;
  if (!isBytes) refuse('image', 'must be a Uint8Array, an ArrayBuffer or base64 text');
  checkAttached('image', image);
  return { data: encodeBase64(pcmBytes(image)) };
}

/** Bytes of 16-bit samples. */
function samplesOf(pcm: Exclude<PcmInput, string>, isFirst: boolean): Uint8Array {
  const kind = pcm instanceof ArrayBuffer ? 'ArrayBuffer' : pcm?.[Symbol.toStringTag];
  if (!['ArrayBuffer', 'Uint8Array', 'Int16Array', 'Float32Array'].includes(kind))
    refuse('pcm', 'must be a Uint8Array, Int16Array, Float32Array, ArrayBuffer or base64 text');
  checkAttached('pcm', pcm);
  if (kind === 'Float32Array') return floatBytes(pcm as Float32Array);
  const bytes = pcmBytes(pcm as Uint8Array | Int16Array | ArrayBuffer);
  if (bytes.byteLength % BYTES_PER_SAMPLE !== 0)
    refuse('pcm', 'has an odd number of bytes, but a sample has two; pcmChunks() cuts streams evenly');
  checkRaw('pcm', bytes, isFirst);
  return bytes;
}

/** More than any gain does to floats from -1 to 1. */
const FAR_BEYOND_FULL_SCALE = 16;

function floatBytes(samples: Float32Array): Uint8Array {
  if (samples.some((one) => Math.abs(one) >= FAR_BEYOND_FULL_SCALE))
    refuse('pcm', 'holds floats far beyond 1: they go from -1 to 1; integers belong into an Int16Array');
  return pcmBytes(floatToPcm16(samples));
}

/** Refuses files, and floats that were taken for bytes. The beginnings of most files occur within PCM too. */
function checkRaw(path: string, bytes: Uint8Array, isFirst: boolean): void {
  const found = fileKind(bytes) ?? (isFirst ? frameKind(bytes) : undefined);
  const kind = isFirst || found === 'WAV' ? found : undefined;
  if (kind === 'WAV') refuse(path, 'is a WAV file: send what parseWav() finds in it');
  if (kind !== undefined) refuse(path, `is ${kind}: send raw PCM`);
  if (areFloats(bytes)) refuse(path, 'holds floats: send the Float32Array, or floatToPcm16() of it');
}

/** Words of four bytes that are looked at. */
const FLOAT_WORDS = 32;

/**
 * Whether bytes are floats from -1 to 1: each word is zero, or has an exponent of audible sound, and their low halves
 * differ. As PCM that would be a loud square wave with noise in every other sample.
 */
function areFloats(bytes: Uint8Array): boolean {
  if (bytes.length < FLOAT_WORDS * 4) return false;
  let changes = 0;
  let before = 0;
  for (let at = 0; at < FLOAT_WORDS * 4; at += 4) {
    const low = bytes[at]! | (bytes[at + 1]! << 8);
    const magnitude = (bytes[at + 2]! | (bytes[at + 3]! << 8)) & 0x7fff;
    const isZero = low === 0 && magnitude === 0;
    // 2 ** -20, and 1.
    if (!isZero && (magnitude < 0x3580 || magnitude > 0x3f80)) return false;
    if (low !== before) changes++;
    before = low;
  }
  return changes >= FLOAT_WORDS / 2;
}

/** A view of memory that was handed to another thread is empty, and its buffer cannot be looked at. */
function checkAttached(path: string, data: ArrayBuffer | ArrayBufferView): void {
  if (data.byteLength > 0) return;
  try {
    void new Uint8Array(data instanceof ArrayBuffer ? data : data.buffer);
  } catch {
    refuse(path, 'was transferred, and is empty here: send it before, or a copy');
  }
}

/** The base64 in a text, which may be a `data:` URL. Looked at by its beginning and its length: a scan would take too long. */
function base64Of(path: string, text: string): { data: string; mimeType?: string } {
  const [head = '', mimeType] = /^data:([^;,]*)[^,]{0,80};base64,/i.exec(text.slice(0, 200)) ?? [];
  const data = text.slice(head.length);
  if (!/^[\w+/-]*={0,2}$/.test(data.slice(0, HEAD)) || data.length % 4 === 1)
    refuse(path, 'is not base64: a file has to be read and encoded first');
  return mimeType ? { data, mimeType } : { data };
}

/** Refuses text that could end the JSON string it is put into, and with it forge whole frames. */
function safe(path: string, text: string): string {
  // oxlint-disable-next-line no-control-regex -- a control character breaks the frame too
  if (/["\\\u0000-\u001f]/.test(text))
    refuse(path, 'is not base64: it holds quotes, backslashes or control characters');
  return text;
}

function refuse(path: string, message: string): never {
  throw new ValidationError([{ path, message }]);
}
