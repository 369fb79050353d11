/**
 * Runs the whole failure matrix in this process and prints what passed. Nothing ends the process by force:
 * that it ends is part of the test.
 */
import { runCleanly, scenarios } from './failures.ts';

for (const [name, scenario] of Object.entries(scenarios)) {
  await runCleanly(scenario);
  console.log(name);
}
