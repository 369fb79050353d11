/** Runs a scenario, and says what it came to. */
import { inVirtualTime } from './clock.ts';
import { Conversation } from './conversation.ts';
import type { Scenario } from './scenario.ts';
import { judge, judgeEnd, settle, WRONGS, type Wrong } from './verdict.ts';

export interface Outcome {
  readonly scenario: Scenario;
  /** Durable messages of the user. */
  readonly messages: number;
  /** Connections that were dialed, and how often the session went on over another one. */
  readonly connections: number;
  readonly cuts: number;
  /** Messages that were sent again, and those of them that the state held: all, and the most on one connection. */
  readonly replays: number;
  readonly duplicates: number;
  readonly mostDuplicates: number;
  /** How often the client took handles for what they are not, and went on from one. */
  readonly wrongKinds: number;
  /** Connections that were set up in the worst minute. */
  readonly mostDials: number;
  /** Events and how often they came. */
  readonly faults: ReadonlyMap<string, number>;
  readonly wrongs: Readonly<Record<Wrong, readonly string[]>>;
}

/** What is counted as going on over another connection. */
const CUTS = ['resumed', 'resumed from previous handle', 'restarted'];

/** Runs a scenario for so many virtual hours. */
export function run(scenario: Scenario, hours: number): Promise<Outcome> {
  return inVirtualTime(scenario.seed, async (clock) => {
    const conversation = new Conversation(scenario, clock);
    await conversation.talk(hours);
    await settle(conversation);
    const wrongs = judge(conversation);
    await conversation.close();
    await conversation.emulator.close();
    const { ledger, emulator, faults } = conversation;
    const { said, replays, duplicates, mostDuplicates, wrongKinds, mostDials } = ledger;
    return {
      scenario,
      messages: said.length,
      connections: emulator.connections.length,
      cuts: CUTS.reduce((sum, name) => sum + (faults.get(name) ?? 0), 0),
      replays,
      duplicates,
      mostDuplicates,
      wrongKinds,
      mostDials,
      faults,
      wrongs: { ...wrongs, ...judgeEnd(conversation) },
    };
  });
}

/** What is wrong, in a line; empty if nothing is. */
export function complaint({ wrongs }: Outcome): string {
  const named = WRONGS.filter((name) => wrongs[name].length > 0).map((name) => {
    const cases = wrongs[name];
    return `${name} ${cases.length}: ${cases.slice(0, 3).join(', ')}${cases.length > 3 ? ', ...' : ''}`;
  });
  return named.join('; ');
}
