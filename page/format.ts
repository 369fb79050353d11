/** Figures for people. */

/** `0.43 s`. */
export function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(ms < 9_950 ? 2 : 1)} s`;
}

/** `12,345`. */
export function whole(count: number): string {
  return count.toLocaleString('en');
}

/** Undefined of nothing. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
