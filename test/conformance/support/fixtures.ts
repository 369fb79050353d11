/** The values in test/fixtures/, one file a definition. */
import { readdirSync, readFileSync } from 'node:fs';

export interface Fixtures {
  readonly valid: readonly unknown[];
  /** `path` is where the fault lies; of fields that exclude each other it is the one named later in their group. */
  readonly invalid: readonly { readonly value: unknown; readonly path: string; readonly why: string }[];
}

const FOLDER = new URL('../../fixtures/', import.meta.url);

/** The definitions that have fixtures. */
export const fixtureNames: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

/** The fixtures of one definition; none if there is no file. */
export function fixturesOf(name: string): Fixtures {
  if (!fixtureNames.includes(name)) return { valid: [], invalid: [] };
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Fixtures;
}
