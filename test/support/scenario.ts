/** A case of the failure matrix, and what it may leave behind: nothing. */
import { eventually } from './events.ts';

/** Passes if it returns. Whatever it opened on the server's side it closes. */
export type Scenario = () => Promise<void>;

/** Runs a scenario and fails if the process holds more afterwards than before. */
export async function runCleanly(scenario: Scenario): Promise<void> {
  const before = held();
  await scenario();
  await eventually(() => leftOver(before) === '', 'every handle and timer gone').catch(() => {
    throw new Error(`left behind: ${leftOver(before)}`);
  });
}

/** What keeps the process alive, leaving out what a loop of immediates needs itself. */
function held(): string[] {
  return process.getActiveResourcesInfo().filter((name) => name !== 'Immediate');
}

function leftOver(before: readonly string[]): string {
  const rest = [...before];
  const added = held().filter((name) => {
    const at = rest.indexOf(name);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return added.join(', ');
}
