/** A speaker made of tracks, one for each answer. */
import { pcmBytes, pcmSamples, resample } from '../../index.ts';
import { VoiceError, type Played, type VoiceOutput } from '../../voice/index.ts';
import { AnswerAudio } from './answer-audio.ts';
import type { Outcome } from './child.ts';
import { PLAYER_RATE } from './programs.ts';
import type { Track } from './track.ts';

/** The answer that sounds. */
interface Sounding {
  readonly audio: AnswerAudio;
  track: Track;
}

/** An answer that has come while the one before it was still heard. */
interface Waiting {
  readonly pieces: Uint8Array[];
  isComplete: boolean;
}

export class TerminalSpeaker implements VoiceOutput {
  onPlaying: ((isPlaying: boolean) => void) | undefined;
  /** Called when an answer cannot be heard. */
  onError: ((error: VoiceError) => void) | undefined;
  readonly #open: (() => Track)[];
  readonly #release: () => Promise<void>;
  #sounding: Sounding | undefined;
  #waiting: Waiting[] = [];
  /** The rest of the answer under way is not wanted: nothing can play it. */
  #isBroken = false;
  #closing: Promise<void> | undefined;

  /**
   * `tracks`: ways to make an answer sound, at least one; where one fails, the next takes its place for good. `release` is
   * called when nothing sounds any more.
   */
  constructor(tracks: readonly (() => Track)[], release: () => Promise<void> = () => Promise.resolve()) {
    this.#open = [...tracks];
    this.#release = release;
  }

  play(pcm: Uint8Array | Int16Array, sampleRate: number): void {
    if (this.#isBroken || this.#closing !== undefined) return;
    const bytes = atPlayerRate(pcm, sampleRate);
    const last = this.#waiting.at(-1);
    if (last !== undefined && !last.isComplete) last.pieces.push(bytes);
    else if (this.#sounding === undefined) this.#start({ pieces: [bytes], isComplete: false });
    else if (last !== undefined || this.#sounding.audio.isComplete)
      this.#waiting.push({ pieces: [bytes], isComplete: false });
    else this.#add(this.#sounding, bytes);
  }

  complete(): void {
    this.#isBroken = false;
    const last = this.#waiting.at(-1);
    if (last !== undefined) last.isComplete = true;
    else if (this.#sounding !== undefined) this.#finish(this.#sounding);
  }

  flush(): Promise<Played> {
    const { playedMs = 0, ofMs = 0 } = this.#sounding?.audio ?? {};
    this.#isBroken = false;
    this.#waiting = [];
    void this.#silence();
    return Promise.resolve({ playedMs, ofMs });
  }

  /** Resolves when nothing sounds, and no program is left. */
  close(): Promise<void> {
    this.#waiting = [];
    return (this.#closing ??= this.#silence().then(this.#release));
  }

  async #silence(): Promise<void> {
    const sounding = this.#sounding;
    if (sounding === undefined) return;
    this.#sounding = undefined;
    const stopping = sounding.track.stop();
    this.onPlaying?.(false);
    await stopping;
  }

  #start({ pieces, isComplete }: Waiting): void {
    const sounding = { audio: new AnswerAudio(), track: this.#openTrack() };
    this.#sounding = sounding;
    this.onPlaying?.(true);
    for (const piece of pieces) this.#add(sounding, piece);
    if (isComplete) this.#finish(sounding);
  }

  #openTrack(): Track {
    const track = this.#open[0]!();
    void track.ended.then((outcome) => this.#ended(track, outcome));
    return track;
  }

  #add({ audio, track }: Sounding, bytes: Uint8Array): void {
    audio.add(bytes);
    track.write(bytes);
  }

  #finish({ audio, track }: Sounding): void {
    if (audio.isComplete) return;
    audio.isComplete = true;
    track.end();
  }

  #ended(track: Track, outcome: Outcome): void {
    const sounding = this.#sounding;
    if (sounding?.track !== track) return;
    const { audio } = sounding;
    const isHeard = audio.isComplete && audio.remainingMs === 0;
    if (!outcome.ok && !isHeard && this.#open.length > 1) {
      this.#open.shift();
      sounding.track = this.#openTrack();
      sounding.track.write(audio.unheard());
      if (audio.isComplete) sounding.track.end();
      return;
    }
    this.#sounding = undefined;
    this.onPlaying?.(false);
    if (!audio.isComplete || (!outcome.ok && !isHeard)) {
      this.#isBroken = !audio.isComplete;
      const why = outcome.ok ? 'the player ended before the answer did' : outcome.why;
      this.onError?.(new VoiceError('device', `The answer cannot be heard: ${why}.`, HINT));
    }
    const next = this.#waiting.shift();
    if (next !== undefined) this.#start(next);
  }
}

function atPlayerRate(pcm: Uint8Array | Int16Array, sampleRate: number): Uint8Array {
  if (sampleRate === PLAYER_RATE) return pcmBytes(pcm);
  return pcmBytes(resample(pcmSamples(pcm), sampleRate, PLAYER_RATE));
}

const HINT = 'You can read it. Name a program that plays with --speaker-command.';
