/**
 * What code costs, as a ratio to other code measured in the same run, in processor time of this process: neither a slow
 * machine nor a busy one fails a test, and slow code always does.
 */

/** Rounds of which the cheapest counts: garbage of others is collected in some of them. */
const ROUNDS = 4;
/** Shorter work is repeated until the clock's grain does not matter. */
const LEAST_MS = 4;

/** How many times the cost of `reference` something costs. */
export function costOf(act: () => unknown, reference: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const unit = cpuMs(reference);
    least = Math.min(least, cpuMs(act) / unit);
  }
  return least;
}

/** Milliseconds of processor time for one call, garbage collection included. */
function cpuMs(act: () => unknown): number {
  const start = process.cpuUsage();
  for (let calls = 1; ; calls++) {
    act();
    const { user, system } = process.cpuUsage(start);
    const spent = (user + system) / 1_000;
    if (spent >= LEAST_MS) return spent / calls;
  }
}

/** A text of some length, read and written once: what any reading of it may be compared with. */
export function reading(text: string): () => unknown {
  return () => JSON.parse(JSON.stringify(text)) as unknown;
}

/** The stack filled once: what the end of an endless value may be compared with. */
export function filledStack(): void {
  const down = (): number => down() + 1;
  try {
    down();
  } catch {
    // A RangeError.
  }
}
