/** The voice of one turn: as it comes, and whole. */

/** What the model said in a turn. Iterate it to get the pieces as they come; `bytes` is all of it. */
export interface TurnAudio extends AsyncIterable<Uint8Array> {
  /** As the service names it, such as `audio/pcm;rate=24000`; empty until there is audio. */
  readonly mimeType: string;
  /** In Hz; 24,000 until there is audio. The samples are signed, 16 bit, little endian, mono. */
  readonly sampleRate: number;
  /** All that is held, in a row, copied at each access: everything that came, unless some of it was let go. */
  readonly bytes: Uint8Array;
  /** How many bytes came, held or not. */
  readonly byteLength: number;
  /** Bytes that were let go because more than `maxBufferedBytes` were held. */
  readonly droppedBytes: number;
  /**
   * The pieces from the first that is held, and then as they come. Ends with the turn; when the turn is
   * interrupted or aborted, at once, whether all was read or not: what is not played yet is to be thrown away.
   */
  [Symbol.asyncIterator](): AsyncIterableIterator<Uint8Array>;
}

/** What an `audio` event brings. */
export interface AudioPiece {
  readonly data: Uint8Array;
  readonly mimeType: string;
  readonly sampleRate: number;
}

export interface AudioLimits {
  /** Whether pieces stay after they were read. */
  readonly keep: boolean;
  /** Bytes that are held at most; then the oldest piece goes. */
  readonly maxBytes: number;
}

export class AudioTrack implements TurnAudio {
  mimeType = '';
  sampleRate = 24_000;
  byteLength = 0;
  droppedBytes = 0;
  /** Bytes that are held now. */
  heldBytes = 0;
  readonly #limits: AudioLimits;
  /** Waits for more: true if more may have come, false if nothing more will. */
  readonly #more: () => Promise<boolean>;
  #pieces: Uint8Array[] = [];
  /** How many pieces were let go: the number of the first that is held. */
  #first = 0;
  /** Nothing is read any more. */
  #flushed = false;

  constructor(limits: AudioLimits, more: () => Promise<boolean>) {
    this.#limits = limits;
    this.#more = more;
  }

  get bytes(): Uint8Array {
    const all = new Uint8Array(this.heldBytes);
    let at = 0;
    for (const piece of this.#pieces) {
      all.set(piece, at);
      at += piece.byteLength;
    }
    return all;
  }

  push({ data, mimeType, sampleRate }: AudioPiece): void {
    this.mimeType = mimeType;
    this.sampleRate = sampleRate;
    this.#pieces.push(data);
    this.byteLength += data.byteLength;
    this.heldBytes += data.byteLength;
    while (this.heldBytes > this.#limits.maxBytes) this.droppedBytes += this.#letGo();
  }

  /** What was not read yet will not be. */
  flush(): void {
    this.#flushed = true;
  }

  async *[Symbol.asyncIterator](): AsyncIterableIterator<Uint8Array> {
    let next = 0;
    do {
      for (;;) {
        next = Math.max(next, this.#first);
        const piece = this.#pieces[next - this.#first];
        if (piece === undefined || this.#flushed) break;
        next++;
        if (!this.#limits.keep) while (this.#first < next) this.#letGo();
        yield piece;
      }
    } while (!this.#flushed && (await this.#more()));
  }

  /** The oldest piece goes. Gives its size. */
  #letGo(): number {
    const size = this.#pieces.shift()?.byteLength ?? 0;
    this.#first++;
    this.heldBytes -= size;
    return size;
  }
}
