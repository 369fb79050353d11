/** The audio that a session sends: a stream, in which mistakes show that no single piece tells. */
import type { LiveClientRealtimeInput } from '../../generated/types.ts';
import { formatOf, type PcmFormat } from '../audio/origin.ts';
import { Pace } from '../audio/pace.ts';
import { BYTES_PER_SAMPLE, INPUT_SAMPLE_RATE, pcmBytes, pcmSampleRate } from '../audio/pcm.ts';
import type { LiveWarning } from '../errors.ts';
import { audioFrame, type AudioOptions, type PcmInput } from './media.ts';

/** Bytes of four characters of base64. */
const BYTES_PER_QUAD = 3;

export class AudioInput {
  /** No piece of the stream has come yet. */
  isFirst = true;
  readonly #pace = new Pace();
  readonly #warn: (warning: LiveWarning) => void;

  constructor(warn: (warning: LiveWarning) => void) {
    this.#warn = warn;
  }

  /** The frame of a piece. Throws as {@link audioFrame} does. */
  frame(pcm: PcmInput, options: AudioOptions | undefined, now: number): string {
    const frame = audioFrame(pcm, options, this.isFirst);
    const { sampleRate = INPUT_SAMPLE_RATE } = options ?? {};
    if (typeof pcm === 'string') this.#take(samplesOfText(pcm), sampleRate, now);
    else {
      const isSamples = pcm instanceof Int16Array || pcm instanceof Float32Array;
      this.#take(isSamples ? pcm.length : pcm.byteLength / BYTES_PER_SAMPLE, sampleRate, now);
      if (!(pcm instanceof Float32Array)) this.#compare(formatOf(pcmBytes(pcm)), sampleRate);
    }
    return frame;
  }

  /** Realtime input has been sent: it may hold a piece too, or end the stream. */
  sent(
    { audio, audioStreamEnd, activityEnd }: Partial<Record<keyof LiveClientRealtimeInput, unknown>>,
    now: number,
  ): void {
    const { data, mimeType } = (audio ?? {}) as { data?: unknown; mimeType?: unknown };
    if (typeof data === 'string')
      this.#take(samplesOfText(data), pcmSampleRate(String(mimeType)) ?? INPUT_SAMPLE_RATE, now);
    if (audioStreamEnd !== undefined || activityEnd !== undefined) this.isFirst = true;
  }

  #take(samples: number, sampleRate: number, now: number): void {
    this.isFirst = false;
    const pace = this.#pace.add(samples, sampleRate, now);
    if (pace === undefined) return;
    this.#tell(
      'mimeType',
      `comes at the pace of ${pace} samples a second, and is sent as ${sampleRate} Hz: if a microphone gives it, ` +
        'pass its sampleRate, and mix two channels with toMono()',
    );
  }

  /** PCM of a WAV file is what the file says. */
  #compare(format: PcmFormat | undefined, sampleRate: number): void {
    if (format === undefined) return;
    const { sampleRate: rate, channels } = format;
    if (channels > 1) this.#tell('data', `has ${channels} channels by its WAV file: mix them with toMono()`);
    if (rate !== sampleRate)
      this.#tell(
        'mimeType',
        `is of ${rate} Hz by its WAV file, and is sent as ${sampleRate} Hz: pass its sampleRate`,
      );
  }

  #tell(field: 'data' | 'mimeType', message: string): void {
    this.#warn({ code: 'audio', path: `realtimeInput.audio.${field}`, message });
  }
}

function samplesOfText({ length }: string): number {
  return ((length / 4) * BYTES_PER_QUAD) / BYTES_PER_SAMPLE;
}
