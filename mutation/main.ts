/**
 * `npm run mutate -- [--sample N [--seed S]] [folder or file...]`: changes the code piece by piece with StrykerJS, and says
 * which changes no test notices. Folders are those of `src/`, by default `protocol`, `resumption`, `live`, `tools` and
 * `conversation`, which take hours: name what you changed, or try N of the changes, drawn at random. Exits with 1 if a
 * mutant survives that `equivalent.json` does not explain.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { interval, key, list, only, pick, range, type Choice } from './sample.ts';
import { survivorsOf, type Equivalent, type Report } from './survivors.ts';

const root = join(import.meta.dirname, '..');
const stryker = join(import.meta.dirname, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const out = join(root, 'out', 'mutation');

/** Where the logic is. */
const FOLDERS = ['protocol', 'resumption', 'live', 'tools', 'conversation'];

function filesOf(target: string): string[] {
  const path = [`src/${target}`, target].find((each) => existsSync(join(root, each)));
  if (path === undefined) throw new Error(`There is no ${target}.`);
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `${path}/${name}`);
}

// Texts are not logic.
const mutator = { excludedMutations: ['StringLiteral'] };

function mutate(files: readonly string[], sample?: readonly Choice[]): Report {
  const fileName = join(out, 'report.json');
  const config = join(out, 'stryker.config.json');
  const options = {
    mutate: sample?.map(range) ?? files,
    mutator,
    plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'sample-checker.js')],
    checkers: sample === undefined ? [] : ['sample'],
    testRunner: 'vitest',
    vitest: { configFile: 'mutation/vitest.config.ts' },
    // A busy machine must not look like a change that was noticed.
    timeoutMS: 90_000,
    dryRunTimeoutMinutes: 30,
    ...(sample && { concurrency: 1 }),
    // A file that is not there: the project's would be read with an API that TypeScript 7 does not have.
    tsconfigFile: 'mutation/tsconfig.none.json',
    ignorePatterns: ['dist', 'out', 'mutation/node_modules', 'compilers'],
    tempDirName: join(out, 'sandbox'),
    reporters: ['progress-append-only', 'json'],
    jsonReporter: { fileName },
  };
  mkdirSync(out, { recursive: true });
  writeFileSync(config, JSON.stringify(options, null, 2));
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], {
    cwd: root,
    stdio: 'inherit',
    // The tests run in a copy of the project, elsewhere.
    env: {
      GEMINI_LIVE_RECORDINGS: join(root, '../shared/recordings'),
      ...process.env,
      MUTATED: JSON.stringify(files),
      MUTATION_ROOT: root,
      MUTATION_SAMPLE: JSON.stringify(sample?.map(key) ?? []),
    },
  });
  if (status !== 0) throw new Error('StrykerJS did not come to its end.');
  return JSON.parse(readFileSync(fileName, 'utf8')) as Report;
}

if (!existsSync(stryker)) throw new Error('StrykerJS is not installed. Run `npm ci --prefix mutation`.');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const files = (positionals.length === 0 ? FOLDERS : positionals).flatMap(filesOf);
const sample =
  values.sample === undefined
    ? undefined
    : pick(await list(root, files, mutator), Number(values.sample), Number(values.seed));
const whole = mutate(files, sample);
const report = sample === undefined ? whole : only(whole, sample);
const equivalents = readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8');
const verdict = survivorsOf(report, JSON.parse(equivalents) as Equivalent[]);
const { mutants, survivors, timeouts, explained } = verdict;
// A sample says nothing of what it left out.
const stale = sample === undefined ? verdict.stale : [];

for (const [title, found] of Object.entries({ Survived: survivors, 'Timed out': timeouts })) {
  for (const { file, line, code, replacement } of found) {
    console.log(`${title}: ${file}:${line}\n  - ${code}\n  + ${replacement}`);
  }
}
for (const { file, code } of stale)
  console.log(`equivalent.json explains what does not survive: ${file}: ${code}`);
const tried = mutants - explained;
const killed = tried - survivors.length;
const percent = (share: number): string => (100 * share).toFixed(1);
const [low, high] = interval(killed, tried);
console.log(
  `${mutants} mutants: ${killed} killed (${timeouts.length} by timeout), ${survivors.length} survived, ${explained} explained. ` +
    `Score ${percent(killed / Math.max(1, tried))} %` +
    (sample === undefined ? '.' : `, of all with 95 % confidence ${percent(low)} to ${percent(high)} %.`),
);
process.exitCode = survivors.length + stale.length === 0 ? 0 : 1;
