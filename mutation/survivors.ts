/** Reads Stryker's report: which mutants no test noticed, and which of them are explained. */

/** The part of Stryker's JSON report that is read. */
export interface Report {
  readonly files: Readonly<Record<string, MutatedFile>>;
}

interface MutatedFile {
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

/** From 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** A mutant that survives, and why that is right: it does what the code does. Found by its text, since lines move. */
export interface Equivalent {
  readonly file: string;
  /** The piece of code that is replaced. */
  readonly code: string;
  readonly replacement: string;
  readonly reason: string;
}

export interface Survivor {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly replacement: string;
}

export interface Verdict {
  /** That were tried. */
  readonly mutants: number;
  readonly survivors: readonly Survivor[];
  /** That did not come to an end. They count as noticed; look at each, since a busy machine does this too. */
  readonly timeouts: readonly Survivor[];
  /** How many survivors have an explanation. */
  readonly explained: number;
  /** Explanations about the mutated files that explain nothing. */
  readonly stale: readonly Equivalent[];
}

/** Of the states that a mutant can be in, those that no test noticed; mutants that cannot run are not tried. */
const UNNOTICED = ['Survived', 'NoCoverage'];
const TRIED = [...UNNOTICED, 'Killed', 'Timeout'];

export function survivorsOf({ files }: Report, equivalents: readonly Equivalent[]): Verdict {
  let mutants = 0;
  const unnoticed: Survivor[] = [];
  const timeouts: Survivor[] = [];
  for (const [file, { source, mutants: ofFile }] of Object.entries(files)) {
    for (const { status, replacement = '', location } of ofFile) {
      if (TRIED.includes(status)) mutants++;
      const mutant = { file, line: location.start.line, code: piece(source, location), replacement };
      if (UNNOTICED.includes(status)) unnoticed.push(mutant);
      if (status === 'Timeout') timeouts.push(mutant);
    }
  }
  const explains = (survivor: Survivor, equivalent: Equivalent): boolean =>
    KEYS.every((key) => survivor[key] === equivalent[key]);
  const survivors = unnoticed.filter((each) => !equivalents.some((equivalent) => explains(each, equivalent)));
  const stale = equivalents.filter(
    (equivalent) => equivalent.file in files && !unnoticed.some((each) => explains(each, equivalent)),
  );
  return { mutants, survivors, timeouts, explained: unnoticed.length - survivors.length, stale };
}

const KEYS = ['file', 'code', 'replacement'] as const;

function piece(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  return lines.join('\n');
}
