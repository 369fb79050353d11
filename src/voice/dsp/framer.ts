/** What the microphone gives: float blocks at the context's rate in, PCM frames of fixed length out. */
import { SincFilter } from '../../audio/sinc.ts';

/** The longest block that `push` takes. Web Audio renders 128 samples at a time. */
const MAX_BLOCK = 1_024;

export interface FramerOptions {
  /** Of the blocks that come, in Hz. */
  readonly contextRate: number;
  /** Of the frames that go out, in Hz. */
  readonly sampleRate: number;
  readonly frameMs: number;
  /** Is given each frame to keep: signed 16-bit samples, and their root mean square from 0 to 1. */
  onFrame(pcm: Int16Array, level: number): void;
}

export class Framer {
  readonly #resampler: SincFilter;
  readonly #size: number;
  readonly #onFrame: FramerOptions['onFrame'];
  readonly #block: Float32Array;
  #frame: Int16Array;
  #filled = 0;
  #squares = 0;

  constructor({ contextRate, sampleRate, frameMs, onFrame }: FramerOptions) {
    this.#resampler = new SincFilter(contextRate, sampleRate);
    this.#size = Math.round((sampleRate * frameMs) / 1_000);
    this.#onFrame = onFrame;
    this.#block = new Float32Array(this.#resampler.maxOutput(MAX_BLOCK));
    this.#frame = new Int16Array(this.#size);
  }

  push(block: Float32Array): void {
    const count = this.#resampler.push(block, this.#block);
    for (let i = 0; i < count; i++) {
      const value = this.#block[i] as number;
      this.#squares += value * value;
      this.#frame[this.#filled++] = Math.max(-32_768, Math.min(32_767, Math.round(value * 32_768)));
      if (this.#filled === this.#size) this.#emit();
    }
  }

  #emit(): void {
    const frame = this.#frame;
    const level = Math.sqrt(this.#squares / this.#size);
    // The one allocation: the frame itself, which is given away.
    this.#frame = new Int16Array(this.#size);
    this.#filled = this.#squares = 0;
    this.#onFrame(frame, level);
  }
}
