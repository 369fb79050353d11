/** What a figure is: how it is measured, and what has to come out. */
import type { ClientName, Samples } from './clients/client.ts';
import type { Lab } from './lab.ts';
import { paired, summarise, type Summary } from './stats.ts';

export type Unit = 'us' | 'ms' | 'bytes';

export interface RunOptions {
  /** How often each client is measured. */
  readonly rounds: number;
  /** Small batches: shows that everything works, and measures nothing. */
  readonly quick: boolean;
}

/** An upper limit for the median of the rounds. */
export interface Target {
  /** `ratio` and `difference` are ours against that client, round by round; `value` is ours alone. */
  readonly of: 'ratio' | 'difference' | 'value';
  readonly against?: ClientName;
  readonly limit: number;
}

export interface Figure {
  /** For `--only`. */
  readonly name: string;
  readonly title: string;
  readonly unit: Unit;
  readonly targets: readonly Target[];
  run(lab: Lab, options: RunOptions): Promise<Samples>;
}

/** A target beside what was measured. */
export interface Check extends Target, Summary {
  readonly holds: boolean;
}

/** A measured figure, as it stands in the JSON. */
export interface Result {
  readonly name: string;
  readonly title: string;
  readonly unit: Unit;
  readonly clients: Readonly<Partial<Record<ClientName, Summary>>>;
  readonly checks: readonly Check[];
  readonly samples: Samples;
}

/** Summarises what was measured and holds it against the targets. */
export function judge({ name, title, unit, targets }: Figure, samples: Samples): Result {
  const clients = Object.fromEntries(
    Object.entries(samples).map(([client, values]) => [client, summarise(values)]),
  );
  return { name, title, unit, clients, checks: targets.map((target) => check(target, samples)), samples };
}

function check(target: Target, samples: Samples): Check {
  const ours = samples.ours ?? [];
  const theirs = target.against === undefined ? ours : (samples[target.against] ?? []);
  const summary = summarise(paired(ours, theirs, COMBINE[target.of]));
  return { ...target, ...summary, holds: summary.median <= target.limit };
}

const COMBINE: Record<Target['of'], (our: number, their: number) => number> = {
  ratio: (our, their) => our / their,
  difference: (our, their) => our - their,
  value: (our) => our,
};
