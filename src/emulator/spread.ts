/** Numbers that are fixed, or drawn anew each time. */

import type { ValidationIssue } from '../errors.ts';
import type { Random } from './random.ts';

/** A fixed number, or a range to draw from each time. */
export type Spread = number | readonly [low: number, high: number];

export function draw(spread: Spread, random: Random): number {
  return typeof spread === 'number' ? spread : random.between(...spread);
}

/** The highest number that can come. */
export function highest(spread: Spread): number {
  return typeof spread === 'number' ? spread : spread[1];
}

/** What is wrong with a value that should be a spread of numbers from 0 up. */
export function checkSpread(path: string, value: unknown): ValidationIssue[] {
  const range: readonly unknown[] = Array.isArray(value) ? value : [value, value];
  const [low, high] = range;
  const fits = range.length === 2 && isAmount(low) && isAmount(high) && low <= high;
  return fits ? [] : [{ path, message: 'must be a number, 0 or above, or [low, high]' }];
}

/** What is wrong with a value that should be a probability. */
export function checkChance(path: string, value: unknown): ValidationIssue[] {
  return isAmount(value) && value <= 1 ? [] : [{ path, message: 'must be a number from 0 to 1' }];
}

/** Whether a value is a number from 0 up. */
export function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
