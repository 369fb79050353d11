/** The way between a client and the emulator, with the delays, stalls and cuts of the seed. */

import type { Scheduler } from '../simulation/scheduler.ts';
import type { Random } from '../simulation/random.ts';
import { draw, type NumberRange } from '../simulation/number-range.ts';

/**
 * How the network behaves, in both directions. Chances are from 0 to 1 and count for each frame; randomFaults at a
 * rate by the minute are `randomFaults`. On a port, opening the socket is not slowed down.
 */
export interface NetworkOptions {
  /** The way from one end to the other, in milliseconds. Frames never overtake each other. Default 0. */
  latencyMs?: NumberRange;
  /** How likely a frame is held up, and all that come after it. Default 0. */
  stallChance?: number;
  /** For how long, in milliseconds. Default 2,300 to 3,600, as was measured. */
  stallMs?: NumberRange;
  /** How likely the connection breaks instead: what is on the way is lost, both ends see 1006. Default 0. */
  cutChance?: number;
}

const MEASURED_STALL_MS = [2_300, 3_600] as const;

/** Carries frames between two ends, in order. */
export class Network {
  readonly #scheduler: Scheduler;
  readonly #random: Random;
  readonly #options: NetworkOptions;
  readonly #onCut: () => void;
  readonly #arrivals = { up: 0, down: 0 };
  #cut = false;
  #blackholed = false;

  constructor(scheduler: Scheduler, random: Random, options: NetworkOptions, onCut: () => void) {
    this.#scheduler = scheduler;
    this.#random = random;
    this.#options = options;
    this.#onCut = onCut;
  }

  /** From the client to the server. */
  up(arrive: () => void): void {
    this.#carry('up', arrive);
  }

  /** From the server to the client. */
  down(arrive: () => void): void {
    this.#carry('down', arrive);
  }

  /** Nothing gets through any more, and nobody is told. What is on its way to the server is lost. */
  blackhole(): void {
    this.#blackholed = true;
  }

  #carry(way: 'up' | 'down', arrive: () => void): void {
    if (this.#cut || this.#blackholed) return;
    const { latencyMs = 0, stallChance = 0, stallMs = MEASURED_STALL_MS, cutChance = 0 } = this.#options;
    if (this.#random.chance(cutChance)) {
      this.#cut = true;
      return this.#onCut();
    }
    const { present } = this.#scheduler;
    const stalledMs = this.#random.chance(stallChance) ? draw(stallMs, this.#random) : 0;
    const delayMs = draw(latencyMs, this.#random) + stalledMs;
    this.#arrivals[way] = Math.max(this.#arrivals[way], present + delayMs);
    this.#scheduler.at(this.#arrivals[way], () => {
      if (!this.#cut && !(this.#blackholed && way === 'up')) arrive();
    });
  }
}
