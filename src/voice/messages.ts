/** What the page and the processors of the worklet say to each other. */
import type { PlayoutChange } from './dsp/playout.ts';

/** Names of the processors. */
export const CAPTURE = 'gemini-live-capture';
export const PLAYOUT = 'gemini-live-playout';

/** What the service listens to, in Hz. */
export const CAPTURE_RATE = 16_000;
export const FRAME_MS = 20;

/** From the capture: a frame, whose samples are handed over. */
export interface CapturedFrame {
  readonly pcm: Int16Array;
  /** Root mean square, from 0 to 1. */
  readonly level: number;
}

export type PlayoutCommand =
  /** The samples are handed over. */
  | { readonly type: 'play'; readonly pcm: Int16Array; readonly sampleRate: number }
  | { readonly type: 'complete' }
  | { readonly type: 'flush' }
  | { readonly type: 'hold'; readonly isHeld: boolean }
  | { readonly type: 'volume'; readonly volume: number }
  | Stop;

/** Ends a processor, which would run as long as its context otherwise. */
export interface Stop {
  readonly type: 'stop';
}

/** From the playout: at each change, and a dozen times a second while it sounds. */
export interface PlayoutReport {
  readonly change: PlayoutChange | undefined;
  readonly playedMs: number;
  readonly pushedMs: number;
  readonly queuedMs: number;
  readonly depthMs: number;
  readonly underruns: number;
  /** Root mean square since the last report, from 0 to 1. */
  readonly level: number;
}
