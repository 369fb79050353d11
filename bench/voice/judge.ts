/** Rows of the table, and how they are judged. */
import type { Figure } from '../../soak/figure.ts';

/** The value that the share `part` of the values does not exceed. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** What a part of the values must not exceed. */
export interface Limits {
  readonly p50: number;
  readonly p95?: number;
}

/**
 * A row in milliseconds of the clock. What else the machine does falls on an empty message to the audio thread and back
 * too, which is measured beside it: by as much as that took, at the same quantile, a limit may be exceeded.
 */
export function clocked(
  title: string,
  limits: Limits,
  values: readonly number[],
  bare: readonly number[],
): Figure {
  const parts = [
    ['p50', 0.5, limits.p50],
    ['p95', 0.95, limits.p95],
  ] as const;
  const judged = parts.filter(([, , limit]) => limit !== undefined);
  return {
    title,
    target: judged.map(([name, , limit]) => `${name} <= ${limit} ms`).join(', '),
    value: milliseconds(values),
    holds: judged.every(
      ([, part, limit]) => quantile(values, part) <= (limit ?? Infinity) + quantile(bare, part),
    ),
  };
}

/** Both quantiles, and how many values there are. */
export function milliseconds(values: readonly number[]): string {
  const [p50, p95] = [0.5, 0.95].map((part) => Math.round(quantile(values, part)));
  return `p50 ${p50}, p95 ${p95} ms of ${values.length}`;
}

export function printed(title: string, value: string): Figure {
  return { title, target: 'printed', value, holds: true };
}

/** Decibels that must be reached. */
export function atLeastDb(title: string, limit: number, value: number): Figure {
  return { title, target: `>= ${limit} dB`, value: `${value.toFixed(1)} dB`, holds: value >= limit };
}

/** Decibels that must not be exceeded. */
export function atMostDb(title: string, limit: number, value: number): Figure {
  return { title, target: `<= ${limit} dB`, value: `${value.toFixed(1)} dB`, holds: value <= limit };
}

/** So many of so many. */
export function all(title: string, held: number, of: number): Figure {
  return { title, target: `${of} of ${of}`, value: `${held} of ${of}`, holds: held === of };
}
