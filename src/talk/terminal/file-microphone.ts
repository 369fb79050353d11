/** A microphone that is a WAV file: it is spoken once, at the pace of speech. While it is muted it waits, and loses nothing. */
import { promises } from 'node:fs';
import { promisify } from 'node:util';
import { parseWav, pcmBytes, pcmChunks, pcmSamples, resample, toMono } from '../../index.ts';
import type { VoiceInput, VoicePiece } from '../../voice/index.ts';
import { PIECE_MS, voicePiece } from './piece.ts';
import { RECORDER_RATE } from './programs.ts';

const delay = promisify(setTimeout);

/** A level that speech is above. */
const SILENCE = 0.01;

export class FileMicrophone implements VoiceInput {
  readonly sampleRate = RECORDER_RATE;
  muted = false;
  level = 0;
  /** When something louder than silence was spoken last, by `performance.now()`. */
  spokeAt = 0;
  /** Called when all has been spoken. */
  onEnd: (() => void) | undefined;
  readonly #pcm: Uint8Array;
  #isClosed = false;

  private constructor(pcm: Uint8Array) {
    this.#pcm = pcm;
  }

  /** Reads the file. Rejects as `node:fs` and `parseWav` do. */
  static async open(path: string): Promise<FileMicrophone> {
    const { pcm, sampleRate, channels } = parseWav(await promises.readFile(path));
    return new FileMicrophone(
      pcmBytes(resample(toMono(pcmSamples(pcm), channels), sampleRate, RECORDER_RATE)),
    );
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<VoicePiece, void, undefined> {
    let due = performance.now();
    for await (const bytes of pcmChunks([this.#pcm], { chunkMs: PIECE_MS, sampleRate: RECORDER_RATE })) {
      do {
        due += PIECE_MS;
        await delay(Math.max(0, due - performance.now()));
        if (this.#isClosed) return;
      } while (this.muted);
      const piece = voicePiece(bytes);
      this.level = piece.level;
      if (piece.level > SILENCE) this.spokeAt = performance.now();
      yield piece;
    }
    this.level = 0;
    this.onEnd?.();
  }

  close(): Promise<void> {
    this.#isClosed = true;
    return Promise.resolve();
  }
}
