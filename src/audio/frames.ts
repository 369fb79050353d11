/** Compressed audio without a file's header: MP3 and AAC are frames, each of which begins with its own. */

/** Kilobits a second of Layer III, by version. */
const BIT_RATES = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const SAMPLE_RATES = [44_100, 48_000, 32_000] as const;
/** By the two bits of the version: 2.5, none, 2 and 1. Each has half the sample rates of the next. */
const VERSIONS = [4, 0, 2, 1] as const;

/** Bytes of the MP3 frame that begins there; 0 if none does. */
function mp3Frame(bytes: Uint8Array, at: number): number {
  const [sync = 0, flags = 0, rates = 0] = bytes.subarray(at, at + 3);
  const isLayer3 = sync === 0xff && (flags & 0xe6) === 0xe2;
  const divisor = VERSIONS[(flags >> 3) & 3] ?? 0;
  const bitRate = BIT_RATES[divisor === 1 ? 1 : 2][rates >> 4] ?? 0;
  const sampleRate = SAMPLE_RATES[(rates >> 2) & 3];
  if (!isLayer3 || divisor === 0 || bitRate === 0 || sampleRate === undefined) return 0;
  const padding = (rates >> 1) & 1;
  return Math.floor(((divisor === 1 ? 144_000 : 72_000) * bitRate * divisor) / sampleRate) + padding;
}

/** Bytes of the AAC frame, with its ADTS header, that begins there; 0 if none does. */
function aacFrame(bytes: Uint8Array, at: number): number {
  const [sync = 0, flags = 0, , high = 0, middle = 0, low = 0] = bytes.subarray(at, at + 6);
  if (sync !== 0xff || (flags & 0xf6) !== 0xf0) return 0;
  const length = ((high & 3) << 11) | (middle << 3) | (low >> 5);
  return length > 7 ? length : 0;
}

/**
 * The kind of frames that bytes are: two of them, one right behind the other. A single header would not do, since PCM may
 * hold its few bits too.
 */
export function frameKind(bytes: Uint8Array): 'MP3' | 'AAC' | undefined {
  const isFollowed = (frame: typeof mp3Frame): boolean => {
    const length = frame(bytes, 0);
    return length > 0 && frame(bytes, length) > 0 && bytes[length + 1] === bytes[1];
  };
  if (isFollowed(mp3Frame)) return 'MP3';
  return isFollowed(aacFrame) ? 'AAC' : undefined;
}

/** As many bytes as two frames may need, headers included. */
export const TWO_FRAMES_BYTES = 1_441 + 4;
