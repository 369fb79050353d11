/**
 * The module that runs in the audio thread: a processor for the microphone and one for the speaker. It is built as a file
 * of its own without imports, and published as `gemini-live/worklet.js`.
 */
import { Framer } from './dsp/framer.ts';
import { Playout, type PlayoutChange } from './dsp/playout.ts';
import {
  CAPTURE,
  CAPTURE_RATE,
  FRAME_MS,
  PLAYOUT,
  type CapturedFrame,
  type PlayoutCommand,
  type PlayoutReport,
  type Stop,
} from './messages.ts';

/** The part of an AudioWorkletGlobalScope that is used. */
declare const sampleRate: number;
declare function registerProcessor(
  name: string,
  processor: new (options: never) => AudioWorkletProcessor,
): void;
declare class AudioWorkletProcessor {
  readonly port: {
    onmessage: ((event: { data: never }) => void) | null;
    postMessage(message: unknown, transfer?: readonly unknown[]): void;
  };
}

/** Frames between two reports of the speaker. */
const REPORT_FRAMES = 4_096;

class CaptureProcessor extends AudioWorkletProcessor {
  #isStopped = false;
  readonly #framer = new Framer({
    contextRate: sampleRate,
    sampleRate: CAPTURE_RATE,
    frameMs: FRAME_MS,
    onFrame: (pcm, level) => this.port.postMessage({ pcm, level } satisfies CapturedFrame, [pcm.buffer]),
  });

  constructor() {
    super();
    this.port.onmessage = (_event: { data: Stop }) => {
      this.#isStopped = true;
    };
  }

  process([input]: readonly Float32Array[][]): boolean {
    const channel = input?.[0];
    if (channel !== undefined) this.#framer.push(channel);
    return !this.#isStopped;
  }
}

class PlayoutProcessor extends AudioWorkletProcessor {
  readonly #playout = new Playout({ contextRate: sampleRate });
  #isStopped = false;
  #isFlushing = false;
  #frames = 0;
  #squares = 0;

  constructor() {
    super();
    this.port.onmessage = ({ data }: { data: PlayoutCommand }) => this.#obey(data);
  }

  process(_inputs: unknown, [output]: readonly Float32Array[][]): boolean {
    const [first, ...others] = output ?? [];
    if (first === undefined) return !this.#isStopped;
    const change = this.#playout.pull(first);
    for (const value of first) this.#squares += value * value;
    for (const other of others) other.set(first);
    this.#frames += first.length;
    if (change !== undefined || (this.#playout.isPlaying && this.#frames >= REPORT_FRAMES))
      this.#report(change);
    return !this.#isStopped;
  }

  #obey(command: PlayoutCommand): void {
    const playout = this.#playout;
    switch (command.type) {
      case 'play':
        // What comes after a flush is a new answer, and ends the fade.
        if (this.#isFlushing) this.#report('flushed');
        return playout.push(command.pcm, command.sampleRate);
      case 'complete':
        if (playout.complete()) this.#report('drained');
        return;
      case 'flush':
        this.#isFlushing = true;
        if (playout.flush()) this.#report('flushed');
        return;
      case 'hold':
        return playout.hold(command.isHeld);
      case 'volume':
        playout.volume = command.volume;
        return;
      case 'stop':
        this.#isStopped = true;
    }
  }

  #report(change: PlayoutChange | undefined): void {
    const { playedMs, pushedMs, queuedMs, depthMs, underruns } = this.#playout;
    const level = Math.sqrt(this.#squares / Math.max(1, this.#frames));
    const report = {
      change,
      playedMs,
      pushedMs,
      queuedMs,
      depthMs,
      underruns,
      level,
    } satisfies PlayoutReport;
    this.port.postMessage(report);
    this.#frames = this.#squares = 0;
    if (change === 'flushed') this.#isFlushing = false;
  }
}

registerProcessor(CAPTURE, CaptureProcessor);
registerProcessor(PLAYOUT, PlayoutProcessor);
