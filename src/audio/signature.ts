/** What a file is, by how it begins: people hand over files where raw samples or another kind of picture is meant. */

/** Bytes at an offset. */
type Mark = readonly [at: number, bytes: string];

const ID3_HEADER_BYTES = 10;

/** What files of each kind begin with; the first that fits says what a file is. Long enough that raw samples do not. */
const KINDS: readonly (readonly [kind: FileKind, first: Mark, ...more: Mark[]])[] = [
  ['WAV', [0, 'RIFF'], [8, 'WAVE']],
  ['WAV', [0, 'RF64'], [8, 'WAVE']],
  ['WAV', [0, 'BW64'], [8, 'WAVE']],
  ['WAV', [0, 'RIFX'], [8, 'WAVE']],
  ['AIFF', [0, 'FORM'], [8, 'AIF']],
  ['Ogg', [0, 'OggS\0']],
  ['FLAC', [0, 'fLaC'], [5, '\0\0']],
  ['WebM', [0, '\x1a\x45\xdf\xa3']],
  ['PNG', [0, '\x89PNG\r\n\x1a\n']],
  ['JPEG', [0, '\xff\xd8\xff']],
  ['GIF', [0, 'GIF8']],
  ['WebP', [0, 'RIFF'], [8, 'WEBP']],
  ['CAF', [0, 'caff\0\x01\0\0']],
  ['AU', [0, '.snd\0\0\0']],
  ['AMR', [0, '#!AMR']],
  ['WMA', [0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11']],
  ['AVIF', [4, 'ftypavif']],
  ['HEIC', [4, 'ftyphei']],
  ['HEIC', [4, 'ftypmif1']],
  ['MP4', [4, 'ftyp']],
];

/** The first bytes of an ID3 tag, and of the kinds that are marked from the beginning. */
const BEGINNINGS: ReadonlySet<number | undefined> = /* @__PURE__ */ new Set(
  ['ID3', ...KINDS.map(([, [at, text]]) => (at === 0 ? text : ''))].map((text) => text.charCodeAt(0)),
);

/** Kinds of files that are told apart. */
export type FileKind =
  | 'WAV'
  | 'AIFF'
  | 'CAF'
  | 'AU'
  | 'Ogg'
  | 'FLAC'
  | 'WebM'
  | 'MP4'
  | 'MP3'
  | 'AAC'
  | 'AMR'
  | 'WMA'
  | 'PNG'
  | 'JPEG'
  | 'GIF'
  | 'WebP'
  | 'AVIF'
  | 'HEIC';

/** The kind of a file by its first bytes; undefined for raw samples and for what is not known. */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  // Two bytes tell most samples from all kinds: this runs for every piece of audio.
  if (!BEGINNINGS.has(bytes[0]) && bytes[4] !== 0x66) return undefined;
  const begins = (at: number, text: string): boolean => {
    for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
    return true;
  };
  if (id3Length(bytes) > 0) return 'MP3';
  return KINDS.find(([, ...marks]) => marks.every(([at, text]) => begins(at, text)))?.[0];
}

/** How long the ID3 tag is that a file begins with, in bytes; 0 without one. */
export function id3Length(bytes: Uint8Array): number {
  const [i, d, three, version = 0, revision, flags = 0, ...size] = bytes.subarray(0, ID3_HEADER_BYTES);
  const isTag = i === 0x49 && d === 0x44 && three === 0x33 && version >= 2 && version <= 4 && revision === 0;
  if (!isTag || size.length < 4 || size.some((byte) => byte >= 0x80)) return 0;
  const body = size.reduce((length, byte) => length * 0x80 + byte, 0);
  const hasFooter = (flags & 0x10) !== 0;
  return ID3_HEADER_BYTES + body + (hasFooter ? ID3_HEADER_BYTES : 0);
}
