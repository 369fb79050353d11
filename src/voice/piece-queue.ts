/** What the microphone has given and nobody has read: a second of it at most, then the oldest goes. */
import type { VoicePiece } from './shapes.ts';

const MOST_PIECES = 50;

interface Reader {
  resolve(result: IteratorResult<VoicePiece, undefined>): void;
  reject(error: Error): void;
}

export class PieceQueue implements AsyncIterator<VoicePiece, undefined, undefined> {
  /** Pieces that nobody read in time. */
  dropped = 0;
  #pieces: VoicePiece[] = [];
  #readers: Reader[] = [];
  #end: { readonly error?: Error } | undefined;

  push(piece: VoicePiece): void {
    if (this.#end !== undefined) return;
    const reader = this.#readers.shift();
    if (reader !== undefined) return reader.resolve({ done: false, value: piece });
    this.#pieces.push(piece);
    if (this.#pieces.length <= MOST_PIECES) return;
    this.#pieces.shift();
    this.dropped++;
  }

  /** Nothing more comes. Whoever waits gets the error, or the end. */
  end(error?: Error): void {
    if (this.#end !== undefined) return;
    this.#end = error === undefined ? {} : { error };
    for (const { resolve, reject } of this.#readers.splice(0)) this.next().then(resolve, reject);
  }

  next(): Promise<IteratorResult<VoicePiece, undefined>> {
    const value = this.#pieces.shift();
    if (value !== undefined) return Promise.resolve({ done: false, value });
    if (this.#end === undefined)
      return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }));
    const { error } = this.#end;
    // An error is thrown once; then it is over.
    this.#end = {};
    return error === undefined ? Promise.resolve({ done: true, value: undefined }) : Promise.reject(error);
  }
}
