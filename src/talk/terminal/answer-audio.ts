/** The audio of one answer, and how much of it has been heard: by the clock, since players do not say. */
import { PLAYER_RATE } from './programs.ts';

const BYTES_PER_MS = (PLAYER_RATE * 2) / 1_000;

export class AnswerAudio {
  readonly #pieces: Uint8Array[] = [];
  #length = 0;
  #endsAt = 0;
  /** Nothing more comes. */
  isComplete = false;

  /** What has come of it, in milliseconds. */
  get ofMs(): number {
    return this.#length / BYTES_PER_MS;
  }

  get remainingMs(): number {
    return Math.max(0, this.#endsAt - performance.now());
  }

  get playedMs(): number {
    return Math.max(0, this.ofMs - this.remainingMs);
  }

  get bytes(): Uint8Array {
    return Buffer.concat(this.#pieces);
  }

  /** It is played as soon as what came before has been. */
  add(pcm: Uint8Array): void {
    this.#endsAt = Math.max(this.#endsAt, performance.now()) + pcm.length / BYTES_PER_MS;
    this.#pieces.push(pcm);
    this.#length += pcm.length;
  }

  /** As far as it has been heard by now. */
  heard(): Uint8Array {
    return this.bytes.subarray(0, this.#position);
  }

  unheard(): Uint8Array {
    return this.bytes.subarray(this.#position);
  }

  /** In bytes: whole samples. */
  get #position(): number {
    return Math.round((this.playedMs * BYTES_PER_MS) / 2) * 2;
  }
}
