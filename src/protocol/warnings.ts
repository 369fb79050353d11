/** Which warnings a session tells. */
import type { LiveWarning } from '../errors.ts';

export type { LiveWarning } from '../errors.ts';

/** The most warnings of a session. A server that invents names must not fill the memory. */
const LIMIT = 200;

/** Lets each code and path through once, and at most 200 of them. */
export class WarningFilter {
  readonly #seen = new Set<string>();

  isNews({ code, path }: LiveWarning): boolean {
    const key = `${code} ${path}`;
    if (this.#seen.size >= LIMIT || this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}

/** `turns[0].role` as `turns[].role`. */
export function withoutIndexes(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}
