/**
 * How much memory sessions hold on to. They share the heap with the emulator, so they are let go and the
 * difference is taken; and there are several at once, so that what the engine does meanwhile weighs little.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { inVirtualTime } from './clock.ts';
import { Conversation } from './conversation.ts';
import type { Scenario } from './scenario.ts';
import { settle } from './verdict.ts';

/** The heap has settled after so many rounds that free less than this, in bytes. */
const IDLE_ROUNDS = 8;
const NOISE = 1_000;

/** Bytes a session, that nothing but the sessions keep alive after so many virtual hours. */
export function heapOf(scenarios: readonly Scenario[], hours: number): Promise<number> {
  return inVirtualTime(1, async (clock) => {
    const conversations = scenarios.map((scenario) => new Conversation(scenario, clock));
    for (const conversation of conversations) {
      await conversation.talk(hours);
      await settle(conversation);
    }
    const before = await heapUsed();
    for (const conversation of conversations) conversation.letGo();
    clock.clear();
    const after = await heapUsed();
    for (const { emulator } of conversations) await emulator.close();
    return (before - after) / scenarios.length;
  });
}

/** Collected until there is no less: code that is not used any more, for one, goes only after some rounds. */
async function heapUsed(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let least = Infinity;
  for (let idle = 0; idle < IDLE_ROUNDS; idle++) {
    collect();
    // What finalizers and weak references hold goes with the next round.
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    const { heapUsed: used } = process.memoryUsage();
    if (used >= least - NOISE) continue;
    least = used;
    idle = 0;
  }
  return least;
}
