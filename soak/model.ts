/** What the emulated model answers: words, and calls of two functions. */
import type { EmulatedTurn, Replies, Reply } from '../src/emulator/index.ts';
import { Random } from '../src/emulator/simulation/random.ts';
import type { Tool } from '../src/index.ts';
import { Behavior } from '../src/index.ts';
import type { Scenario } from './scenario.ts';

export const TOOLS: Tool[] = [
  {
    functionDeclarations: [
      { name: 'blocking', behavior: Behavior.BLOCKING },
      { name: 'background', behavior: Behavior.NON_BLOCKING },
    ],
  },
];

export class Model {
  /** Whether functions are still called: not at the end, or it would never come. */
  makesCalls = true;
  readonly #scenario: Scenario;
  readonly #random: Random;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#random = new Random(scenario.seed + 2);
  }

  readonly respond = ({ parts }: EmulatedTurn): Replies => {
    const isResponse = parts.some(({ functionResponse }) => functionResponse !== undefined);
    const calls = this.makesCalls && !isResponse && this.#random.chance(this.#scenario.calls);
    return this.#answer(calls);
  };

  *#answer(calls: boolean): Generator<Reply> {
    if (!calls || this.#random.chance(0.7)) yield this.#words();
    if (!calls) return;
    const name = this.#random.chance(0.6) ? 'blocking' : 'background';
    yield Array.from({ length: this.#random.chance(0.2) ? 2 : 1 }, () => ({ name, args: {} }));
    if (this.#random.chance(0.5)) yield this.#words();
  }

  /** Six take 30 ms as text; spoken, each takes a third of a second. */
  #words(): string {
    const { hears, isPatient } = this.#scenario;
    const [least, most] = hears ? [2, 12] : isPatient ? [150, 400] : [1, 300];
    return Array.from({ length: least + this.#random.below(most - least) }, () => 'word').join(' ');
  }
}
