/** The user's media: speech as it is detected, and images until the next turn. */

import type { Blob, LiveClientSetup } from '../../../generated/types.ts';
import type { Backend } from '../wire/request.ts';
import { AutomaticDetector, ManualDetector, vadSettings, type ActivityDetector } from './activity.ts';
import type { SpeechEvent } from './vad.ts';

/** The images since the last turn. */
export interface ReceivedImages {
  readonly newest: Blob | undefined;
  readonly count: number;
}

export class MediaInput {
  readonly detector: ActivityDetector;
  #newest: Blob | undefined;
  #count = 0;

  constructor({ realtimeInputConfig }: LiveClientSetup, backend: Backend) {
    const detection = realtimeInputConfig?.automaticActivityDetection ?? {};
    this.detector =
      detection.disabled === true
        ? new ManualDetector()
        : new AutomaticDetector(vadSettings(detection, backend));
  }

  /** Keeps an image, or listens to audio. Throws `RefusalError` for anything else. */
  take(blob: Blob): SpeechEvent[] {
    if (blob.mimeType?.startsWith('image/') !== true) return this.detector.hear(blob);
    this.detector.notice();
    this.#newest = blob;
    this.#count++;
    return [];
  }

  /** Returns the images so far and forgets them. */
  takeImages(): ReceivedImages {
    const images = { newest: this.#newest, count: this.#count };
    this.#newest = undefined;
    this.#count = 0;
    return images;
  }
}
