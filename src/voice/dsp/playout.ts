/** What the speaker plays: pieces of PCM in as they come, float blocks at the context's rate out without a gap. */
import { SincFilter } from '../../audio/sinc.ts';

/** What changed with a block: it began to sound, it ran dry, it played to its end, or it fell silent as asked. */
export type PlayoutChange = 'started' | 'underrun' | 'drained' | 'flushed';

export interface PlayoutOptions {
  /** Of the blocks that go out, in Hz. */
  readonly contextRate: number;
  /** What is waited for before it begins to sound, in milliseconds. @default 60 */
  readonly depthMs?: number;
  /** The depth after underruns, at most. @default 400 */
  readonly maxDepthMs?: number;
  /** How long it takes to fall silent, in milliseconds. @default 5 */
  readonly fadeMs?: number;
}

interface Piece {
  readonly pcm: Int16Array;
  readonly sampleRate: number;
}

/** What waits at most, in milliseconds and in pieces. Beyond it the newest is not taken. */
const MOST_QUEUED_MS = 1_800_000;
const MOST_PIECES = 50_000;

/** Source samples that are resampled at once: about a block of Web Audio. */
const STEP = 128;

/**
 * Waits for some depth, so that uneven arrival is not heard; counts what it has given out, to the sample; fades when it
 * must stop, so that nothing clicks. An answer is what is played until it is complete or flushed.
 */
export class Playout {
  /** How often it fell silent within an answer because nothing more had come. */
  underruns = 0;
  /** Multiplies every sample. */
  volume = 1;
  readonly #contextRate: number;
  readonly #leastDepthMs: number;
  readonly #maxDepthMs: number;
  readonly #fade: number;
  readonly #source = new Float32Array(STEP);
  #depthMs: number;
  #resampler: SincFilter | undefined;
  #resamplerRate = 0;
  #queue: Piece[] = [];
  /** Samples of the first piece that have been taken. */
  #taken = 0;
  #queuedMs = 0;
  /** Resampled and not yet given out: `#ready` from `#from` to `#to`. */
  #ready = new Float32Array(0);
  #from = 0;
  #to = 0;
  /** Samples of this answer that were given out, and milliseconds of it that have come. */
  #played = 0;
  #pushedMs = 0;
  #isNewAnswer = true;
  #isPlaying = false;
  #isComplete = false;
  #isFlushing = false;
  #isHeld = false;
  /** Of the fades, from 0 to 1. */
  #gain = 0;

  constructor({ contextRate, depthMs = 60, maxDepthMs = 400, fadeMs = 5 }: PlayoutOptions) {
    this.#contextRate = contextRate;
    this.#depthMs = this.#leastDepthMs = depthMs;
    this.#maxDepthMs = maxDepthMs;
    this.#fade = Math.max(1, Math.round((contextRate * fadeMs) / 1_000));
  }

  /** Whether it sounds, or is held. */
  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** What was given out of this answer, in milliseconds; of the last one until the next begins. */
  get playedMs(): number {
    return (this.#played / this.#contextRate) * 1_000;
  }

  /** What has come of this answer, in milliseconds. */
  get pushedMs(): number {
    return this.#pushedMs;
  }

  /** What waits, in milliseconds. */
  get queuedMs(): number {
    return this.#queuedMs + ((this.#to - this.#from) / this.#contextRate) * 1_000;
  }

  get depthMs(): number {
    return this.#depthMs;
  }

  /** Takes a piece, to keep. */
  push(pcm: Int16Array, sampleRate: number): void {
    if (this.#isFlushing) this.#stop();
    if (this.#queue.length >= MOST_PIECES || this.#queuedMs >= MOST_QUEUED_MS) return;
    if (this.#isNewAnswer) this.#played = this.#pushedMs = 0;
    this.#queue.push({ pcm, sampleRate });
    const ms = (pcm.length / sampleRate) * 1_000;
    this.#queuedMs += ms;
    this.#pushedMs += ms;
    this.#isComplete = this.#isNewAnswer = false;
  }

  /**
   * The answer is whole: what there is of it plays however little it is, and running dry is no underrun. Says whether
   * all of it has been played.
   */
  complete(): boolean {
    const isOver = !this.#isPlaying && this.#queue.length === 0;
    if (isOver) this.#stop();
    this.#isComplete = !isOver;
    this.#depthMs = this.#leastDepthMs;
    return isOver;
  }

  /** Falls silent within the fade and forgets what waits. Says whether that is done already: nothing sounded. */
  flush(): boolean {
    this.#isHeld = false;
    if (this.#isPlaying && this.#gain > 0) this.#isFlushing = true;
    else this.#stop();
    return !this.#isFlushing;
  }

  /** Falls silent within the fade and keeps what waits, or goes on with it. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
  }

  /** Fills a block. Says what changed with it, if anything. */
  pull(block: Float32Array): PlayoutChange | undefined {
    block.fill(0);
    let change: PlayoutChange | undefined;
    if (!this.#isPlaying) {
      if (this.#queue.length === 0 || (this.#queuedMs < this.#depthMs && !this.#isComplete)) return undefined;
      this.#isPlaying = true;
      change = 'started';
    }
    if (this.#isHeld && this.#gain === 0) return change;
    this.#prepare(block.length);
    const count = Math.min(block.length, this.#to - this.#from);
    const given = this.#give(block, count);
    this.#from += given;
    this.#played += given;
    if (this.#isFlushing && this.#gain === 0) return this.#end('flushed');
    // A run shorter than a block ends with the next one: each change is told.
    if (change !== undefined || given < count || count === block.length) return change;
    return this.#end(this.#isFlushing ? 'flushed' : this.#isComplete ? 'drained' : 'underrun');
  }

  /** Writes samples with their fades. Stops where a fade has come to silence. Returns how many were given. */
  #give(block: Float32Array, count: number): number {
    const step = 1 / this.#fade;
    const isDry = count < block.length;
    const fadesOut = this.#isFlushing || this.#isHeld;
    for (let i = 0; i < count; i++) {
      if (fadesOut) this.#gain = Math.max(0, this.#gain - step);
      // The last samples there are: without a fade, the end would click.
      else if (isDry)
        this.#gain = Math.min(this.#gain + step, 1, (count - i - 1) / Math.min(this.#fade, count));
      else this.#gain = Math.min(1, this.#gain + step);
      if (fadesOut && this.#gain === 0) return i;
      block[i] = (this.#ready[this.#from + i] as number) * this.#gain * this.volume;
    }
    return count;
  }

  #end(change: 'flushed' | 'drained' | 'underrun'): PlayoutChange {
    if (change === 'underrun') {
      this.underruns++;
      this.#depthMs = Math.min(this.#maxDepthMs, this.#depthMs * 1.5);
      // What lags behind in the filter comes with the next piece.
      this.#isPlaying = false;
      this.#gain = 0;
    } else this.#stop();
    return change;
  }

  #stop(): void {
    this.#queue = [];
    this.#taken = this.#queuedMs = this.#from = this.#to = this.#gain = 0;
    this.#isPlaying = this.#isComplete = this.#isFlushing = false;
    this.#isNewAnswer = true;
    this.#resampler?.reset();
  }

  /** Resamples until `count` samples are ready, or there is nothing more. */
  #prepare(count: number): void {
    while (this.#to - this.#from < count) {
      const piece = this.#queue[0];
      if (piece === undefined) return;
      const { pcm, sampleRate } = piece;
      if (sampleRate !== this.#resamplerRate) this.#changeRate(sampleRate);
      const taken = Math.min(STEP, pcm.length - this.#taken);
      for (let i = 0; i < taken; i++) this.#source[i] = (pcm[this.#taken + i] as number) / 32_768;
      this.#taken += taken;
      this.#queuedMs = Math.max(0, this.#queuedMs - (taken / sampleRate) * 1_000);
      this.#resample(taken === STEP ? this.#source : this.#source.subarray(0, taken));
      if (this.#taken < pcm.length) continue;
      this.#queue.shift();
      this.#taken = 0;
      if (this.#queue.length === 0 && this.#isComplete) this.#drain();
    }
  }

  #changeRate(sampleRate: number): void {
    this.#drain();
    this.#resampler = new SincFilter(sampleRate, this.#contextRate);
    this.#resamplerRate = sampleRate;
  }

  #resample(source: Float32Array): void {
    if (this.#resampler === undefined) return;
    this.#makeRoom(this.#resampler.maxOutput(source.length));
    this.#to += this.#resampler.push(source, this.#ready, this.#to);
  }

  /** Gives out what lags behind in the filter. */
  #drain(): void {
    if (this.#resampler === undefined) return;
    this.#makeRoom(this.#resampler.maxOutput());
    this.#to += this.#resampler.flush(this.#ready, this.#to);
    this.#resampler.reset();
  }

  #makeRoom(count: number): void {
    if (this.#to + count <= this.#ready.length) return;
    const left = this.#ready.subarray(this.#from, this.#to);
    const room =
      left.length + count <= this.#ready.length ? this.#ready : new Float32Array(2 * (left.length + count));
    room.set(left);
    this.#to = left.length;
    this.#from = 0;
    this.#ready = room;
  }
}
