/** A microphone that is a program: raw PCM comes from its standard output. */
import { pcmChunks } from '../../index.ts';
import { VoiceError, type VoiceInput, type VoicePiece } from '../../voice/index.ts';
import { Child } from './child.ts';
import { PIECE_MS, voicePiece } from './piece.ts';
import { RECORDER_RATE, type Program } from './programs.ts';

export class Recorder implements VoiceInput {
  readonly sampleRate = RECORDER_RATE;
  muted = false;
  level = 0;
  readonly #programs: readonly Program[];
  #child: Child | undefined;
  #isClosed = false;

  /** `programs`: the next one is tried where one ends before it has recorded anything. */
  constructor(programs: readonly Program[]) {
    this.#programs = programs;
  }

  /** Starts the program: nothing is recorded before somebody listens. */
  async *[Symbol.asyncIterator](): AsyncGenerator<VoicePiece, void, undefined> {
    let hasRecorded = false;
    let failure = '';
    for (const program of this.#programs) {
      if (this.#isClosed) return;
      const child = new Child(program);
      this.#child = child;
      child.stdin.end();
      for await (const bytes of pcmChunks(stdoutOf(child), {
        chunkMs: PIECE_MS,
        sampleRate: RECORDER_RATE,
      })) {
        hasRecorded = true;
        const piece = voicePiece(bytes);
        this.level = this.muted ? 0 : piece.level;
        if (!this.muted) yield piece;
      }
      const outcome = await child.ended;
      if (this.#isClosed) return;
      const { command } = program;
      failure = `${command} ended: ${outcome.ok ? 'it had no more to record' : outcome.why}.`;
      if (hasRecorded) break;
    }
    throw hasRecorded
      ? new VoiceError('deviceLost', `The microphone is lost: ${failure}`, HINT)
      : new VoiceError('device', `No microphone can be used: ${failure}`, HINT);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#child?.stop();
  }
}

/** Until it ends, and to there where it is stopped. */
async function* stdoutOf({ stdout }: Child): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* stdout as AsyncIterable<Uint8Array>;
  } catch {
    // It was stopped in the middle.
  }
}

const HINT = 'You can still write. Plug one in, or name a program that records with --mic-command.';
