/**
 * Finds speech in PCM by its energy: a window is voiced when it stands out from the noise around it. It cannot tell
 * speech from other sound, which is enough to end a spoken turn at its silence.
 */

import { INPUT_SAMPLE_RATE } from '../../audio/pcm.ts';
import { concatSamples } from '../../audio/resample.ts';

const WINDOW_MS = 20;
const WINDOW = (INPUT_SAMPLE_RATE * WINDOW_MS) / 1_000;
/** Audio kept from before the first voiced window, so that soft consonants are not lost. */
const LEAD_MS = 200;
/** Audio kept after the last voiced window. */
const TRAIL_MS = 100;
/** The most speech kept of one turn. What comes after it is dropped. */
const MAX_SPEECH_MS = 120_000;
/** How fast the noise floor follows rising noise. It follows falling noise at once. */
const FLOOR_RISE_DB = (1.5 * WINDOW_MS) / 1_000;
const FIRST_FLOOR_DB = -65;
const LOWEST_FLOOR_DB = -80;
/** How far speech may fall below the level at which it begins. */
const HYSTERESIS_DB = 4;

/** The sensitivity of the detection. */
export interface VadSettings {
  /** How long voiced sound has to last to be a start. */
  readonly prefixPaddingMs: number;
  /** How long silence has to last to be an end. */
  readonly silenceDurationMs: number;
  /** The least loudness of speech, in dB below full scale. */
  readonly thresholdDb: number;
  /** How far speech stands out from the noise, in dB. */
  readonly marginDb: number;
}

/** A beginning or an end of speech. Offsets count from the first sample heard. */
export type SpeechEvent =
  | { readonly type: 'start'; readonly offsetMs: number }
  | { readonly type: 'end'; readonly offsetMs: number; readonly speech: Int16Array };

/** Listens to one stream of mono samples at 16,000 Hz, in pieces of any size. */
export class VoiceActivityDetector {
  readonly #settings: VadSettings;
  #partial = new Int16Array(0);
  #heardMs = 0;
  #floorDb = FIRST_FLOOR_DB;
  /** Before speech: the lead. In speech: all of it. */
  #kept: Int16Array[] = [];
  #speaking = false;
  #voicedMs = 0;
  #silentMs = 0;

  constructor(settings: VadSettings) {
    this.#settings = { ...settings, silenceDurationMs: Math.max(WINDOW_MS, settings.silenceDurationMs) };
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  push(samples: Int16Array): SpeechEvent[] {
    const events: SpeechEvent[] = [];
    const input = this.#partial.length === 0 ? samples : concatSamples([this.#partial, samples]);
    let at = 0;
    for (; at + WINDOW <= input.length; at += WINDOW) {
      const event = this.#hear(input.slice(at, at + WINDOW));
      if (event !== undefined) events.push(event);
    }
    this.#partial = input.slice(at);
    return events;
  }

  /** The stream pauses, which ends speech that has begun. */
  flush(): SpeechEvent[] {
    if (this.#speaking) {
      this.#kept.push(this.#partial);
      this.#partial = new Int16Array(0);
      return [this.#end()];
    }
    this.#partial = new Int16Array(0);
    return [];
  }

  #hear(window: Int16Array): SpeechEvent | undefined {
    const voiced = this.#isVoiced(loudnessDb(window));
    this.#heardMs += WINDOW_MS;
    this.#voicedMs = voiced ? this.#voicedMs + WINDOW_MS : 0;
    this.#silentMs = voiced ? 0 : this.#silentMs + WINDOW_MS;
    this.#keep(window);
    if (this.#speaking) return this.#silentMs >= this.#settings.silenceDurationMs ? this.#end() : undefined;
    if (this.#voicedMs === 0 || this.#voicedMs < this.#settings.prefixPaddingMs) return undefined;
    this.#speaking = true;
    return { type: 'start', offsetMs: this.#heardMs - this.#voicedMs };
  }

  #isVoiced(db: number): boolean {
    const { thresholdDb, marginDb } = this.#settings;
    const needed = Math.max(thresholdDb, this.#floorDb + marginDb) - (this.#speaking ? HYSTERESIS_DB : 0);
    this.#floorDb = Math.max(LOWEST_FLOOR_DB, Math.min(db, this.#floorDb + FLOOR_RISE_DB));
    return db > needed;
  }

  #keep(window: Int16Array): void {
    const leadMs = LEAD_MS + this.#settings.prefixPaddingMs;
    if (this.#kept.length * WINDOW_MS < (this.#speaking ? MAX_SPEECH_MS : leadMs)) this.#kept.push(window);
    else if (!this.#speaking) this.#kept = [...this.#kept.slice(1), window];
  }

  #end(): SpeechEvent {
    const speech = concatSamples(this.#kept);
    const surplusMs = Math.max(0, this.#silentMs - TRAIL_MS);
    const end: SpeechEvent = {
      type: 'end',
      offsetMs: this.#heardMs - this.#silentMs,
      speech: speech.slice(0, speech.length - (surplusMs * INPUT_SAMPLE_RATE) / 1_000),
    };
    this.#speaking = false;
    this.#kept = [];
    this.#voicedMs = 0;
    this.#silentMs = 0;
    return end;
  }
}

/** The mean energy of a window in dB of full scale; digital silence is -96. */
function loudnessDb(window: Int16Array): number {
  let energy = 0;
  for (const sample of window) energy += sample * sample;
  return 10 * Math.log10(energy / window.length / 32_768 ** 2 + 2.5e-10);
}
