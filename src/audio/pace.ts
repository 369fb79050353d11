/**
 * The pace of audio. A microphone gives as many samples a second as its rate says, so that 48 kHz sent as 16 kHz come in
 * three times as fast as they play. So does a file that somebody sends at three times its pace, which is rare; one that
 * is sent at once, or in bursts, has no steady pace at all.
 */

/** Samples a second of microphones, of one channel or two. */
const PACES = [22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000, 192_000] as const;
/** How much faster than it plays audio must come: a stream that has stalled may catch up for a while. */
const LEAST_FACTOR = 1.3;
/** The pace of each of so many seconds has to be about the same, and that of all of them exact. */
const SECONDS = 5;
const ABOUT = 0.15;
const EXACT = 0.02;
/** A stream that rests for so long, in milliseconds, begins anew. */
const REST_MS = 1_000;

export class Pace {
  #sampleRate = 0;
  #startedAt = 0;
  #lastAt = -Infinity;
  /** Samples since the start, and those of the second under way. */
  #samples = 0;
  #inSecond = 0;
  #secondAt = 0;
  #seconds = 0;

  /**
   * Takes a piece of so many samples, as they are sent: of one channel, at `sampleRate`. `now` in milliseconds. Returns
   * the samples a second at which they really come, once that is certain to be more; undefined otherwise.
   */
  add(samples: number, sampleRate: number, now: number): number | undefined {
    const isAnew = sampleRate !== this.#sampleRate || now - this.#lastAt > REST_MS;
    this.#lastAt = now;
    // The first piece was recorded before.
    if (isAnew) return this.#restart(sampleRate, now);
    this.#samples += samples;
    this.#inSecond += samples;
    const elapsed = now - this.#secondAt;
    if (elapsed < 1_000) return undefined;
    if (this.#find(this.#inSecond / elapsed, ABOUT) === undefined) return this.#restart(sampleRate, now);
    this.#inSecond = 0;
    this.#secondAt = now;
    this.#seconds++;
    if (this.#seconds < SECONDS) return undefined;
    return this.#find(this.#samples / (now - this.#startedAt), EXACT);
  }

  #restart(sampleRate: number, now: number): undefined {
    this.#sampleRate = sampleRate;
    this.#startedAt = this.#secondAt = now;
    this.#samples = this.#inSecond = this.#seconds = 0;
  }

  /** The pace that samples a millisecond are near. */
  #find(samplesPerMs: number, tolerance: number): number | undefined {
    const pace = samplesPerMs * 1_000;
    return PACES.find(
      (one) => one >= this.#sampleRate * LEAST_FACTOR && Math.abs(pace / one - 1) <= tolerance,
    );
  }
}
