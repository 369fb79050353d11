/** A checker for Stryker that lets the mutants of a sample run, and refuses the others of the same place. */
import { relative } from 'node:path';

/** @type {Set<string>} */
const sample = new Set(JSON.parse(process.env.MUTATION_SAMPLE ?? '[]'));
const root = process.env.MUTATION_ROOT ?? '.';

export const strykerPlugins = [
  {
    kind: 'Checker',
    name: 'sample',
    factory: () => ({
      init: () => Promise.resolve(),
      /** @param {Mutant[]} mutants */
      check: (mutants) =>
        Promise.resolve(Object.fromEntries(mutants.map((each) => [each.id, verdict(each)]))),
    }),
  },
];

/**
 * @typedef {{ line: number, column: number }} Position From 0.
 * @typedef {{ id: string, fileName: string, location: { start: Position, end: Position }, replacement: string }} Mutant
 * @param {Mutant} mutant
 */
function verdict({ fileName, location: { start, end }, replacement }) {
  const place = `${relative(root, fileName)}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
  return sample.has(`${place} ${replacement}`)
    ? { status: 'passed' }
    : { status: 'compileError', reason: 'not in the sample' };
}
