/**
 * `npm run bench`: this library, built, against the raw socket and `@google/genai`, interleaved in one run.
 * Prints a table and writes `latest.json` and `latest.md`.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runMain } from '../scripts/run-main.ts';
import { judge, type Result } from './figure.ts';
import { FIGURES } from './figures.ts';
import { openLab } from './lab.ts';
import { describe, machine, versions, write, type Report } from './report.ts';
import { textTable } from './table.ts';

const USAGE = `npm run bench -- [options]

  --only NAME    measure this figure only; may be given again. One of
                 ${FIGURES.map(({ name }) => name).join(', ')}
  --rounds N     rounds of each figure, 31 by default
  --quick        3 rounds of small batches: shows that everything works, and measures nothing
  --assert       exit with 1 if a target is missed
  --out FOLDER   where to write latest.json and latest.md, bench/results by default
  --help         this text
`;

/** The fewest rounds whose median is worth a yes or no. */
const ROUNDS = 31;
const QUICK_ROUNDS = 3;

/** Runs the command and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      assert: { type: 'boolean', default: false },
      out: { type: 'string', default: fileURLToPath(new URL('results', import.meta.url)) },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { quick } = values;
  const rounds = Number(values.rounds ?? (quick ? QUICK_ROUNDS : ROUNDS));
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds must be a whole number above 0.');
  const unknown = values.only?.find((name) => !FIGURES.some((figure) => figure.name === name));
  if (unknown !== undefined) throw new Error(`There is no figure ${unknown}.\n\n${USAGE}`);
  const chosen = FIGURES.filter(({ name }) => values.only?.includes(name) ?? true);

  const begin = performance.now();
  const figures: Result[] = [];
  const lab = await openLab();
  process.once('SIGINT', () => {
    lab.close();
    process.exit(130);
  });
  try {
    for (const [index, figure] of chosen.entries()) {
      progress(`${index + 1} of ${chosen.length}: ${figure.title}`);
      figures.push(judge(figure, await figure.run(lab, { rounds, quick })));
    }
  } finally {
    progress('');
    lab.close();
  }

  const report: Report = {
    when: new Date().toISOString(),
    command: ['npm run bench', ...(args.length === 0 ? [] : ['--', ...args])].join(' '),
    seconds: (performance.now() - begin) / 1_000,
    rounds,
    quick,
    machine: machine(),
    versions: versions(),
    figures,
  };
  write(values.out, report);
  console.log(`${textTable(figures)}\n\n${describe(report)}\n${Math.round(report.seconds)} s.`);
  const missed = figures.flatMap(({ checks }) => checks).filter(({ holds }) => !holds);
  return values.assert && missed.length > 0 ? 1 : 0;
}

/** One line that is written over; nothing where nobody watches. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

runMain(import.meta.url, main);
