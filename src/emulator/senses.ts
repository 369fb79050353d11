/** What comes in beside words: the user's speech as the ear finds it, and pictures until the next turn. */

import type { Blob, LiveClientSetup } from '../../generated/types.ts';
import { ListeningEar, ToldEar, vadSettings, type Ear } from './hearing.ts';
import type { Backend } from './request.ts';
import type { SpeechEvent } from './vad.ts';

/** What was seen since the last turn. */
export interface Sights {
  readonly newest: Blob | undefined;
  readonly count: number;
}

export class Senses {
  readonly ear: Ear;
  #newest: Blob | undefined;
  #count = 0;

  constructor({ realtimeInputConfig }: LiveClientSetup, backend: Backend) {
    const detection = realtimeInputConfig?.automaticActivityDetection ?? {};
    this.ear =
      detection.disabled === true ? new ToldEar() : new ListeningEar(vadSettings(detection, backend));
  }

  /** A picture is kept, audio is listened to. Throws `Refused` for anything else. */
  take(blob: Blob): SpeechEvent[] {
    if (blob.mimeType?.startsWith('image/') !== true) return this.ear.hear(blob);
    this.#newest = blob;
    this.#count++;
    return [];
  }

  /** Forgets what was seen so far and gives it. */
  takeSights(): Sights {
    const sights = { newest: this.#newest, count: this.#count };
    this.#newest = undefined;
    this.#count = 0;
    return sights;
  }
}
