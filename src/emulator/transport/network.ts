/** The network between a client and the emulator, with delays, stalls and cuts. */

import { draw, type NumberRange } from '../simulation/number-range.ts';
import type { Random } from '../simulation/random.ts';
import type { Scheduler } from '../simulation/scheduler.ts';

/**
 * How the network behaves, in both directions. Chances are from 0 to 1, for each frame; `randomFaults` has rates by
 * the minute. On a port, the opening handshake is not delayed.
 */
export interface NetworkOptions {
  /** From one end to the other, in milliseconds. Frames never overtake each other. Default 0. */
  latencyMs?: NumberRange;
  /** How likely a frame stalls, and all that come after it. Default 0. */
  stallChance?: number;
  /** How long a stall lasts, in milliseconds. Default 2,300 to 3,600, as measured. */
  stallMs?: NumberRange;
  /** How likely the connection breaks at a frame: what is in transit is lost, and both ends see 1006. Default 0. */
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

  /** Lets nothing through any more and tells neither end. What is in transit to the server is lost. */
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
