/** What WAV files say of the PCM that was found in them, so that sending it as something else is noticed. */

export interface PcmFormat {
  /** In Hz. */
  readonly sampleRate: number;
  readonly channels: number;
}

interface Origin {
  readonly from: number;
  readonly to: number;
  readonly format: PcmFormat;
}

/** By the memory that the PCM lies in, of which it may be a part. */
const origins = new WeakMap<ArrayBufferLike, Origin>();

export function rememberFormat({ buffer, byteOffset, byteLength }: Uint8Array, format: PcmFormat): void {
  origins.set(buffer, { from: byteOffset, to: byteOffset + byteLength, format });
}

/** The format of PCM, or of the piece of some that it is; undefined where it came from elsewhere. */
export function formatOf({ buffer, byteOffset, byteLength }: Uint8Array): PcmFormat | undefined {
  const { from, to, format } = origins.get(buffer) ?? NOWHERE;
  return byteOffset >= from && byteOffset + byteLength <= to ? format : undefined;
}

const NOWHERE = { from: Infinity, to: 0, format: undefined };
