/** Medians and spreads: single rounds scatter by tens of per cent on a shared machine, means follow the outliers. */

/** A set of measurements in three numbers. */
export interface Summary {
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
}

/** The value below which the fraction `at` of the values lies, interpolated. NaN for no values. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function summarise(values: readonly number[]): Summary {
  return { median: median(values), p10: quantile(values, 0.1), p90: quantile(values, 0.9) };
}

/** Round by round, what `combine` makes of both: rounds that were slow for everyone cancel out. */
export function paired(
  ours: readonly number[],
  theirs: readonly number[],
  combine: (our: number, their: number) => number,
): number[] {
  return ours.slice(0, theirs.length).map((our, round) => combine(our, theirs[round] as number));
}
