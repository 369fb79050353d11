/** What makes one answer sound: a program that plays it, or a file that it is written to. */
import { AnswerAudio } from './answer-audio.ts';
import { Child, type Outcome } from './child.ts';
import type { Program } from './programs.ts';
import type { WavWriter } from './wav-writer.ts';

export interface Track {
  write(pcm: Uint8Array): void;
  /** The answer is whole: it ends when it has been played. */
  end(): void;
  /** Falls silent. Resolves when it has ended. */
  stop(): Promise<void>;
  /** Never rejects. */
  readonly ended: Promise<Outcome>;
}

/** How much longer than its audio a player may take, in milliseconds. */
const PATIENCE_MS = 2_000;

/** Each answer has a program of its own: its end says that all has been heard, and killing it is silence at once. */
export class PlayerTrack implements Track {
  readonly ended: Promise<Outcome>;
  readonly #audio = new AnswerAudio();
  readonly #child: Child;
  #timer: NodeJS.Timeout | undefined;

  constructor(program: Program) {
    this.#child = new Child(program);
    this.#child.stdout.resume();
    this.ended = this.#child.ended.then((outcome) => {
      clearTimeout(this.#timer);
      return outcome.ok ? outcome : { ok: false, why: `${program.command} ended: ${outcome.why}` };
    });
  }

  write(pcm: Uint8Array): void {
    this.#audio.add(pcm);
    this.#child.stdin.write(pcm);
  }

  end(): void {
    this.#child.stdin.end();
    // Some wait for more when their input has ended.
    this.#timer = setTimeout(() => void this.stop(), this.#audio.remainingMs + PATIENCE_MS);
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}

/** Plays to nobody: writes what would have been heard. */
export class FileTrack implements Track {
  readonly ended: Promise<Outcome>;
  readonly #audio = new AnswerAudio();
  readonly #file: WavWriter;
  #end: (heard: Uint8Array) => void = () => undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(file: WavWriter) {
    this.#file = file;
    this.ended = this.#follow();
  }

  write(pcm: Uint8Array): void {
    this.#audio.add(pcm);
  }

  end(): void {
    this.#timer = setTimeout(() => this.#end(this.#audio.bytes), this.#audio.remainingMs);
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#end(this.#audio.heard());
    await this.ended;
  }

  async #follow(): Promise<Outcome> {
    const heard = await new Promise<Uint8Array>((resolve) => (this.#end = resolve));
    try {
      await this.#file.write(heard);
      return { ok: true };
    } catch (error) {
      return { ok: false, why: (error as Error).message };
    }
  }
}
