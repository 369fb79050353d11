/** What a voice is made of: something that hears and something that speaks. A page's, or anything of these shapes. */

/** A piece of what the user says. */
export interface VoicePiece {
  /** Signed 16-bit PCM, mono, at the `sampleRate` of the input. */
  readonly pcm: Int16Array;
  /** Root mean square, from 0 to 1. */
  readonly level: number;
}

/** What both may have, for user interfaces. */
export interface VoiceDeviceControl {
  /** Root mean square of what sounds now, from 0 to 1. */
  readonly level?: number;
  /** The id of the device in use; empty for the system's. */
  readonly deviceId?: string;
  /** Goes over to another device. */
  setDevice?(deviceId: string): Promise<void>;
}

/** Where the user's voice comes from. Iterating ends when it is closed, and throws when it is lost for good. */
export interface VoiceInput extends AsyncIterable<VoicePiece>, VoiceDeviceControl {
  /** Hz. */
  readonly sampleRate: number;
  /** While it is set, iterating gives nothing. */
  muted: boolean;
  close(): Promise<void>;
}

/** How much of an answer was heard. */
export interface Played {
  /** What has been played of it, in milliseconds. */
  readonly playedMs: number;
  /** What had come of it, in milliseconds. */
  readonly ofMs: number;
}

/** Where the model's voice goes. */
export interface VoiceOutput extends VoiceDeviceControl {
  /** What leaves the machine later than it is played, in milliseconds. */
  readonly latencyMs?: number;
  /** A piece of the answer: signed 16-bit PCM, little endian, mono. */
  play(pcm: Uint8Array | Int16Array, sampleRate: number): void;
  /** The answer is whole. */
  complete(): void;
  /** Falls silent, and forgets what was not played. */
  flush(): Promise<Played>;
  /** Called when it begins to sound, and when an answer has been played or flushed. */
  onPlaying?: ((isPlaying: boolean) => void) | undefined;
  close(): Promise<void>;
}
