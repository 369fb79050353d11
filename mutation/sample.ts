/** Picks mutants at random, and says how far a score over the picked ones can be from the score over all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Random } from '../src/emulator/simulation/random.ts';
import type { Report } from './survivors.ts';

/** A mutant, found by what it replaces and with what: ids differ from run to run. Lines from 1, columns from 0. */
export interface Choice {
  readonly file: string;
  readonly from: Position;
  readonly to: Position;
  readonly replacement: string;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** The part of Stryker's instrumenter that is used; its types are not installed with the project's. */
interface InstrumenterPackage {
  readonly Instrumenter: new (logger: object) => {
    instrument(files: readonly object[], options: object): Promise<{ mutants: readonly Listed[] }>;
  };
}

interface Listed {
  readonly fileName: string;
  readonly location: { readonly start: Position; readonly end: Position };
  readonly replacement: string;
  /** That its kind is not wanted. */
  readonly status?: string;
}

const INSTRUMENTER = join(
  import.meta.dirname,
  'node_modules/@stryker-mutator/instrumenter/dist/src/index.js',
);

/** Every mutant of these files. */
export async function list(root: string, files: readonly string[], mutator: object): Promise<Choice[]> {
  const { Instrumenter } = (await import(pathToFileURL(INSTRUMENTER).href)) as InstrumenterPackage;
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, isDebugEnabled: () => false };
  const described = files.map((name) => ({
    name,
    mutate: true,
    content: readFileSync(join(root, name), 'utf8'),
  }));
  const options = { plugins: null, ignorers: [], noHeader: true, ...mutator };
  const { mutants } = await new Instrumenter(quiet).instrument(described, options);
  return mutants
    .filter(({ status }) => status === undefined)
    .map(({ fileName, location: { start, end }, replacement }) => ({
      file: fileName,
      from: { line: start.line + 1, column: start.column },
      to: { line: end.line + 1, column: end.column },
      replacement,
    }));
}

/** So many at random, each as likely as another; the same seed picks the same. */
export function pick<T>(all: readonly T[], count: number, seed: number): T[] {
  const random = new Random(seed);
  const rest = [...all];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(random.below(rest.length), 1)[0]!,
  );
}

/** The place, as Stryker's option `mutate` takes it. */
export function range({ file, from, to }: Choice): string {
  return `${file}:${from.line}:${from.column}-${to.line}:${to.column}`;
}

/** The report about the picked ones alone: a place has several mutants. */
export function only({ files }: Report, sample: readonly Choice[]): Report {
  const picked = new Set(sample.map(key));
  const kept = Object.entries(files).map(([file, { source, mutants }]) => {
    const ofSample = mutants.filter(({ location: { start, end }, replacement = '' }) => {
      const from = { line: start.line, column: start.column - 1 };
      const to = { line: end.line, column: end.column - 1 };
      return picked.has(key({ file, from, to, replacement }));
    });
    return [file, { source, mutants: ofSample }] as const;
  });
  return { files: Object.fromEntries(kept) };
}

/** What makes a mutant this one. */
export function key(choice: Choice): string {
  return `${range(choice)} ${choice.replacement}`;
}

/** Wilson's 95 % interval for a share of `tried`, from 0 to 1. It holds for few and for shares near 1 as well. */
export function interval(killed: number, tried: number): readonly [low: number, high: number] {
  if (tried === 0) return [0, 1];
  const z = 1.96;
  const share = killed / tried;
  const middle = share + z ** 2 / (2 * tried);
  const half = z * Math.sqrt((share * (1 - share)) / tried + z ** 2 / (4 * tried ** 2));
  const scale = 1 + z ** 2 / tried;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
