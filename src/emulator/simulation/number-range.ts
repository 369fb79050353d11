/** Numbers that are fixed or drawn from a range. */

import type { ValidationIssue } from '../../errors.ts';
import type { Random } from './random.ts';

/** A fixed number, or a range that a number is drawn from each time. */
export type NumberRange = number | readonly [low: number, high: number];

export function draw(range: NumberRange, random: Random): number {
  return typeof range === 'number' ? range : random.between(...range);
}

/** The highest number that can be drawn. */
export function upperBound(range: NumberRange): number {
  return typeof range === 'number' ? range : range[1];
}

/** Finds what is wrong with a value that should be a range of non-negative numbers. */
export function checkRange(path: string, value: unknown): ValidationIssue[] {
  const range: readonly unknown[] = Array.isArray(value) ? value : [value, value];
  const [low, high] = range;
  const fits = range.length === 2 && isNonNegative(low) && isNonNegative(high) && low <= high;
  return fits ? [] : [{ path, message: 'must be a number, 0 or above, or [low, high]' }];
}

/** Finds what is wrong with a value that should be a probability. */
export function checkProbability(path: string, value: unknown): ValidationIssue[] {
  return isNonNegative(value) && value <= 1 ? [] : [{ path, message: 'must be a number from 0 to 1' }];
}

/** Whether a value is a non-negative number. */
export function isNonNegative(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
