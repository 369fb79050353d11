/**
 * Frames that have arrived and are not read yet. They have left the client and are in no session state, so a handle
 * that is issued meanwhile does not cover them.
 */

import { draw, type NumberRange } from '../simulation/number-range.ts';
import type { Random } from '../simulation/random.ts';
import type { Scheduler } from '../simulation/scheduler.ts';

/** How fast the service reads what clients send. */
export interface ReadingOptions {
  /** From the arrival of a frame to its being read, in milliseconds. Frames stay in order. Default 0: at once. */
  delayMs?: NumberRange;
  /** How many bytes are read in a second. Default: as many as come. */
  bytesPerSecond?: number;
  /** How many bytes may wait unread. With more, the socket is not read until it is half of that. Default 65,536. */
  queueBytes?: number;
}

const QUEUE_BYTES = 65_536;

type Frame = string | Uint8Array;

/** What an inbox needs of its connection. */
export interface InboxHost {
  readonly scheduler: Scheduler;
  readonly random: Random;
  /** Reads a frame. */
  read(frame: Frame): void;
  /** The inbox is full, or has room again. */
  setFull(full: boolean): void;
}

export class Inbox {
  readonly #host: InboxHost;
  readonly #options: ReadingOptions;
  #frames = 0;
  #bytes = 0;
  #full = false;
  /** When the last frame that has arrived will have been read. */
  #doneAt = 0;

  constructor(options: ReadingOptions, host: InboxHost) {
    this.#options = options;
    this.#host = host;
  }

  /** How many frames wait. */
  get length(): number {
    return this.#frames;
  }

  put(frame: Frame): void {
    const { scheduler, random, read } = this.#host;
    const { delayMs = 0, bytesPerSecond = Infinity } = this.#options;
    const start = Math.max(this.#doneAt, scheduler.now);
    const takesMs = (frame.length * 1_000) / bytesPerSecond;
    this.#doneAt = Math.max(start + takesMs, scheduler.now + draw(delayMs, random));
    if (this.#doneAt <= scheduler.now && this.#frames === 0) return read(frame);
    this.#frames++;
    this.#bytes += frame.length;
    scheduler.at(this.#doneAt, () => {
      this.#frames--;
      this.#bytes -= frame.length;
      read(frame);
      // After the read, since frames that waited for room may be read at once.
      this.#checkRoom();
    });
    this.#checkRoom();
  }

  /** Nothing is read any more. */
  clear(): void {
    this.#frames = 0;
    this.#bytes = 0;
  }

  #checkRoom(): void {
    const { queueBytes = QUEUE_BYTES } = this.#options;
    const full = this.#bytes > (this.#full ? queueBytes / 2 : queueBytes);
    if (full !== this.#full) this.#host.setFull(full);
    this.#full = full;
  }
}
