/** Which differences nobody has explained, and which explanations explain nothing any more. */
import type { Difference } from './compare.ts';
import type { Explanation } from './explained.ts';

export interface Verdict {
  readonly explained: number;
  readonly unexplained: readonly Difference[];
  readonly stale: readonly Difference[];
}

/** Judges the differences from one source by the explanations of that source. */
export function judge(differences: readonly Difference[], explanations: readonly Explanation[]): Verdict {
  const known = explanations.flatMap(({ what, at }) => at.map((place) => ({ at: place, what })));
  const unexplained = without(differences, known);
  return {
    explained: differences.length - unexplained.length,
    unexplained,
    stale: without(known, differences),
  };
}

function without(some: readonly Difference[], others: readonly Difference[]): Difference[] {
  return some.filter(({ at, what }) => !others.some((other) => other.at === at && other.what === what));
}
