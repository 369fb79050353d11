/** A text of one turn: whole, and piece by piece as it comes. */
export class TextTrack {
  whole = '';
  /** A slice of the growing text at each piece would take its whole length. */
  readonly #pieces: string[] = [];
  /** Waits for more: true if more may have come, false if nothing more will. */
  readonly #more: () => Promise<boolean>;

  constructor(more: () => Promise<boolean>) {
    this.#more = more;
  }

  push(piece: string): void {
    if (piece === '') return;
    this.whole += piece;
    this.#pieces.push(piece);
  }

  async *[Symbol.asyncIterator](): AsyncIterableIterator<string> {
    let next = 0;
    do {
      while (next < this.#pieces.length) {
        const pieces = this.#pieces.slice(next);
        next += pieces.length;
        yield pieces.join('');
      }
    } while (await this.#more());
  }
}
