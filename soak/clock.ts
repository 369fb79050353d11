/** Virtual time for a whole process: hours pass as fast as what happens in them can be worked off. */
import { Random } from '../src/emulator/simulation/random.ts';
import { opener } from '../src/live/chunks.ts';

interface Timer {
  readonly at: number;
  readonly act: () => void;
}

/** Kept from before any clock is installed. */
const { setImmediate } = globalThis;
const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  now: Date.now,
  random: Math.random,
};

/** One turn of the real event loop: every promise that could settle has. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/**
 * Stands in for the timers, the clocks and the chance of this process while it is installed. Whoever looks them
 * up at each use, as this library does, lives in virtual time and does the same for the same seed.
 */
export class VirtualClock {
  #now = 0;
  /** In the order in which they ring. */
  #timers: Timer[] = [];
  readonly #random: () => number;

  /** `random` takes the place of `Math.random`. */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** Milliseconds since the start. */
  get now(): number {
    return this.#now;
  }

  install(): void {
    const start = real.now();
    Object.assign(globalThis, {
      setTimeout: (act: () => void, ms = 0) => this.#start(act, ms),
      clearTimeout: (timer: unknown) => this.#stop(timer),
    });
    // An own property, in front of the method of the prototype.
    Object.defineProperty(performance, 'now', { value: () => this.#now, configurable: true });
    Date.now = () => start + this.#now;
    Math.random = this.#random;
  }

  /** Gives the real ones back, and forgets every timer. */
  uninstall(): void {
    this.clear();
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    Reflect.deleteProperty(performance, 'now');
    Date.now = real.now;
    Math.random = real.random;
  }

  /** Forgets every timer. */
  clear(): void {
    this.#timers = [];
  }

  /** Lets time pass, and all happen that falls due meanwhile. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    await turn();
    for (let next = this.#timers[0]; next !== undefined && next.at <= end; next = this.#timers[0]) {
      this.#timers.shift();
      this.#now = next.at;
      next.act();
      await turn();
    }
    this.#now = end;
  }

  /** Lets time pass until a condition holds, looked at every second, or for `ms` at most. Says whether it does. */
  async until(condition: () => boolean, ms: number): Promise<boolean> {
    for (let waited = 0; !condition(); waited += 1_000) {
      if (waited >= ms) return false;
      await this.pass(1_000);
    }
    return true;
  }

  #start(act: () => void, ms: number): Timer {
    const timer = { at: this.#now + Math.max(0, ms), act };
    let place = this.#timers.length;
    while (place > 0 && (this.#timers[place - 1] as Timer).at > timer.at) place--;
    this.#timers.splice(place, 0, timer);
    return timer;
  }

  #stop(timer: unknown): void {
    const place = this.#timers.indexOf(timer as Timer);
    if (place >= 0) this.#timers.splice(place, 1);
  }
}

/** Does something in virtual time, with the chance of a seed. */
export async function inVirtualTime<Result>(
  seed: number,
  act: (clock: VirtualClock) => Promise<Result>,
): Promise<Result> {
  // What a first connection loads takes real time.
  await opener.load();
  const random = new Random(seed);
  const clock = new VirtualClock(() => random.next());
  clock.install();
  try {
    return await act(clock);
  } finally {
    clock.uninstall();
  }
}

/** Waits on whatever clock is installed. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    globalThis.setTimeout(resolve, ms);
  });
}
