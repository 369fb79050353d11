/** What the page does when it is asked by name. It answers with plain data; times are milliseconds of the clock. */
export interface Scenarios {
  /** A conversation in which the user speaks over each answer, so often. */
  conversed(baseUrl: string, token: string, rounds: number): Promise<Conversation>;
  /** An answer of one level, flushed in its middle, so often. */
  flushed(rounds: number): Promise<Flush[]>;
  /** A minute in six answers. Each comes 3.3 times as fast as it plays, in uneven pieces of 40 ms. */
  streamed(): Promise<Stream>;
  /** Opens both and keeps them busy until {@link Scenarios.ended}. */
  duplexed(): Promise<void>;
  /** The same messages to and from the audio thread, with nothing of the library, until {@link Scenarios.ended}. */
  exchanged(): Promise<void>;
  ended(): Promise<void>;
  /** What the microphone makes of a tone: so many pieces of PCM. */
  heard(hz: number, pieces: number): Promise<number[]>;
  /** From each of so many steps of the signal until the piece with its frame is in hand. */
  stepped(rounds: number): Promise<{ readonly hands: number[]; readonly deviceMs: number | undefined }>;
  /** What the speaker makes of a second of a tone. */
  sounded(hz: number): Promise<{ readonly rate: number; readonly samples: number[] }>;
  /** Levels of the microphone, piece by piece, while the speaker plays. */
  echoed(pcm: number[], sampleRate: number, echoCancellation: boolean): Promise<number[]>;
  /** Opens a microphone. */
  listening(): Promise<string>;
  /** Waits until {@link Scenarios.listening} has gone over to another one. */
  recovered(): Promise<Recovery>;
}

export interface Conversation {
  /** From `interrupted` in hand to the first silent block at the speaker. */
  readonly silences: number[];
  /** From the first audio event of an answer in hand to the first block that sounds. */
  readonly sounds: number[];
  /** From the first loud piece of the user's in hand to `interrupted`. */
  readonly detections: number[];
  /** What the same page took meanwhile for an empty message to the audio thread and back. */
  readonly bare: number[];
}

export interface Flush {
  /** Samples from the last one at full level to silence. */
  readonly fade: number;
  /** Samples by which the count of what was played is off. */
  readonly off: number;
}

export interface Stream {
  readonly underruns: number;
  readonly playedMs: number;
}

export interface Recovery {
  readonly label: string;
  /** From the last piece of the one that was lost to the first of the other. */
  readonly gapMs: number;
}
