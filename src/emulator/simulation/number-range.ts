/** Numbers that are fixed, or drawn anew each time. */

import type { ValidationIssue } from '../../errors.ts';
import type { Random } from './random.ts';

/** A fixed number, or a range to draw from each time. */
export type NumberRange = number | readonly [low: number, high: number];

export function draw(spread: NumberRange, random: Random): number {
  return typeof spread === 'number' ? spread : random.between(...spread);
}

/** The upperBound number that can come. */
export function upperBound(spread: NumberRange): number {
  return typeof spread === 'number' ? spread : spread[1];
}

/** What is wrong with a value that should be a spread of numbers from 0 up. */
export function checkRange(path: string, value: unknown): ValidationIssue[] {
  const range: readonly unknown[] = Array.isArray(value) ? value : [value, value];
  const [low, high] = range;
  const fits = range.length === 2 && isNonNegative(low) && isNonNegative(high) && low <= high;
  return fits ? [] : [{ path, message: 'must be a number, 0 or above, or [low, high]' }];
}

/** What is wrong with a value that should be a probability. */
export function checkProbability(path: string, value: unknown): ValidationIssue[] {
  return isNonNegative(value) && value <= 1 ? [] : [{ path, message: 'must be a number from 0 to 1' }];
}

/** Whether a value is a number from 0 up. */
export function isNonNegative(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
