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
   * The pieces from the first that is held, and then as they come. Ends when all has been made, which is some
   * seconds before the turn does: see `turn.generated`. When the turn is interrupted or aborted it ends at once,
   * whether all was read or not: what is not played yet is to be thrown away.
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

/** What a piece weighs beside its bytes, so that many small ones are bounded too. */
const PIECE_BYTES = 100;

export class AudioTrack implements TurnAudio {
  mimeType = '';
  sampleRate = 24_000;
  byteLength = 0;
  droppedBytes = 0;
  readonly #limits: AudioLimits;
  /** Waits for more: true if more may have come, false if nothing more will. */
  readonly #more: () => Promise<boolean>;
  #pieces: (Uint8Array | undefined)[] = [];
  /** Where in the list the first piece is that is held; those before it were let go. */
  #head = 0;
  /** How many pieces were let go: the number of the first that is held. */
  #first = 0;
  #bytes = 0;
  /** Nothing is read any more. */
  #flushed = false;

  constructor(limits: AudioLimits, more: () => Promise<boolean>) {
    this.#limits = limits;
    this.#more = more;
  }

  /** What is held now, in bytes of memory. */
  get heldBytes(): number {
    return this.#bytes + (this.#pieces.length - this.#head) * PIECE_BYTES;
  }

  get bytes(): Uint8Array {
    const all = new Uint8Array(this.#bytes);
    let at = 0;
    for (let index = this.#head; index < this.#pieces.length; index++) {
      const piece = this.#pieces[index] as Uint8Array;
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
    this.#bytes += data.byteLength;
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
        const piece = this.#pieces[this.#head + next - this.#first];
        if (piece === undefined || this.#flushed) break;
        next++;
        if (!this.#limits.keep) while (this.#first < next) this.#letGo();
        yield piece;
      }
    } while (!this.#flushed && (await this.#more()));
  }

  /** The oldest piece goes. Gives its size. The list is not shifted at each step, which would take its length. */
  #letGo(): number {
    const size = this.#pieces[this.#head]?.byteLength ?? 0;
    this.#pieces[this.#head++] = undefined;
    this.#first++;
    this.#bytes -= size;
    if (this.#head * 2 >= this.#pieces.length) {
      this.#pieces = this.#pieces.slice(this.#head);
      this.#head = 0;
    }
    return size;
  }
}
