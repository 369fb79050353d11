/**
 * Runs the whole failure matrix in this process and prints what passed. Nothing ends the process by force:
 * that it ends is part of the test.
 */
import { scenarios } from './failures.ts';
import { runCleanly } from './scenario.ts';

for (const [name, scenario] of Object.entries(scenarios)) {
  await runCleanly(scenario);
  console.log(name);
}
