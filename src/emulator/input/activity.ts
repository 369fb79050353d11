/** Speech in the user's audio: PCM of any rate becomes one stream at 16,000 Hz, in which activity is detected or marked. */

import type { AutomaticActivityDetection, Blob } from '../../../generated/types.ts';
import { decodeBase64 } from '../../audio/base64.ts';
import { floatToPcm16, INPUT_SAMPLE_RATE, pcm16ToFloat, pcmSampleRate, pcmSamples } from '../../audio/pcm.ts';
import { concatSamples, Resampler } from '../../audio/resample.ts';
import { refusals, RefusalError } from '../wire/refusals.ts';
import type { Backend } from '../wire/request.ts';
import { VoiceActivityDetector, type SpeechEvent, type VadSettings } from './vad.ts';

/** Defaults of ours: the service's are not public. */
const DEFAULTS = {
  start: {
    HIGH: { prefixPaddingMs: 40, thresholdDb: -45, marginDb: 9 },
    LOW: { prefixPaddingMs: 120, thresholdDb: -38, marginDb: 14 },
  },
  end: { HIGH: { silenceDurationMs: 500 }, LOW: { silenceDurationMs: 800 } },
} as const;

/** Completes the client's settings. The default sensitivities are high on the Gemini API and low on Vertex AI. */
export function vadSettings(config: AutomaticActivityDetection, backend: Backend): VadSettings {
  const sensitivity = (asked: string | undefined): 'HIGH' | 'LOW' => {
    if (asked?.endsWith('_HIGH') === true) return 'HIGH';
    if (asked?.endsWith('_LOW') === true) return 'LOW';
    return backend === 'gemini' ? 'HIGH' : 'LOW';
  };
  const { prefixPaddingMs, silenceDurationMs } = config;
  return {
    ...DEFAULTS.start[sensitivity(config.startOfSpeechSensitivity)],
    ...DEFAULTS.end[sensitivity(config.endOfSpeechSensitivity)],
    ...(prefixPaddingMs === undefined ? {} : { prefixPaddingMs }),
    ...(silenceDurationMs === undefined ? {} : { silenceDurationMs }),
  };
}

/** The most blobs kept of one activity: minutes of speech in usual chunks. */
const MAX_ACTIVITY_BLOBS = 10_000;

/** Converts blobs of any rate to samples. */
class PcmInput {
  #rate = INPUT_SAMPLE_RATE;
  #resampler = new Resampler(INPUT_SAMPLE_RATE, INPUT_SAMPLE_RATE);
  #heard = 0;

  get heardMs(): number {
    return (this.#heard * 1_000) / INPUT_SAMPLE_RATE;
  }

  /** Throws `RefusalError` for anything but PCM at a rate of 8,000 to 192,000 Hz. */
  take({ mimeType = '', data = '' }: Blob): Int16Array {
    const rate =
      pcmSampleRate(mimeType) ?? (/^audio\/pcm\s*$/i.test(mimeType) ? INPUT_SAMPLE_RATE : undefined);
    if (rate === undefined) throw new RefusalError(refusals.invalidArgument);
    if (rate !== this.#rate) {
      this.#rate = rate;
      this.#resampler = new Resampler(rate, INPUT_SAMPLE_RATE);
    }
    const samples = this.#resample(pcmSamples(decodeBase64(data)));
    this.#heard += samples.length;
    return samples;
  }

  #resample(samples: Int16Array): Int16Array {
    if (this.#rate === INPUT_SAMPLE_RATE) return samples;
    const output = new Float32Array(this.#resampler.maxOutput(samples.length));
    return floatToPcm16(output.subarray(0, this.#resampler.push(pcm16ToFloat(samples), output)));
  }
}

/** Where speech begins and ends: detected by the server, or marked by the client. */
export interface ActivityDetector {
  /** The length of the audio so far, silence included, in milliseconds. */
  readonly heardMs: number;
  hear(audio: Blob): SpeechEvent[];
  /** Text or a picture came in: an activity under way is not empty. */
  notice(): void;
  /** `audioStreamEnd`: no more audio for now. */
  pause(): SpeechEvent[];
  begin(): SpeechEvent[];
  end(): SpeechEvent[];
}

/** Automatic activity detection. */
export class AutomaticDetector implements ActivityDetector {
  readonly #input = new PcmInput();
  readonly #detector: VoiceActivityDetector;

  constructor(settings: VadSettings) {
    this.#detector = new VoiceActivityDetector(settings);
  }

  get heardMs(): number {
    return this.#input.heardMs;
  }

  hear(audio: Blob): SpeechEvent[] {
    return this.#detector.push(this.#input.take(audio));
  }

  notice(): void {
    // It looks for speech.
  }

  pause(): SpeechEvent[] {
    return this.#detector.flush();
  }

  begin(): never {
    throw new RefusalError(refusals.explicitActivity);
  }

  end(): never {
    throw new RefusalError(refusals.explicitActivity);
  }
}

/** The client marks activity. Audio outside of it is ignored. */
export class ManualDetector implements ActivityDetector {
  readonly #input = new PcmInput();
  #activity: Int16Array[] | undefined;

  #hasOther = false;

  get heardMs(): number {
    return this.#input.heardMs;
  }

  hear(audio: Blob): SpeechEvent[] {
    if (this.#activity === undefined) return [];
    const samples = this.#input.take(audio);
    if (this.#activity.length < MAX_ACTIVITY_BLOBS) this.#activity.push(samples);
    return [];
  }

  notice(): void {
    this.#hasOther = this.#activity !== undefined;
  }

  pause(): SpeechEvent[] {
    return [];
  }

  begin(): SpeechEvent[] {
    if (this.#activity !== undefined) return [];
    this.#activity = [];
    this.#hasOther = false;
    return [{ type: 'start', offsetMs: this.#input.heardMs }];
  }

  /** Throws `RefusalError` for an activity in which nothing came in. */
  end(): SpeechEvent[] {
    const speech = concatSamples(this.#activity ?? []);
    const isEmpty = speech.length === 0 && !this.#hasOther;
    this.#activity = undefined;
    if (isEmpty) throw new RefusalError(refusals.emptyActivity);
    return [{ type: 'end', offsetMs: this.#input.heardMs, speech }];
  }
}
