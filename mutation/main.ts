/**
 * `npm run mutate -- [folder or file...]`: changes the code piece by piece with StrykerJS, and says which changes no test
 * notices. Folders are those of `src/`, by default `protocol`, `resumption`, `live`, `tools` and `conversation`, which
 * take hours: name what you changed. Exits with 1 if a mutant survives that `equivalent.json` does not explain.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { survivorsOf, type Equivalent, type Report } from './survivors.ts';

const root = join(import.meta.dirname, '..');
const stryker = join(import.meta.dirname, 'node_modules/@stryker-mutator/core/bin/stryker.js');
const out = join(root, 'out', 'mutation');

/** Where the logic is. */
const FOLDERS = ['protocol', 'resumption', 'live', 'tools', 'conversation'];

/** What to mutate, for Stryker. */
function pattern(target: string): string {
  const path = [`src/${target}`, target].find((each) => existsSync(join(root, each)));
  if (path === undefined) throw new Error(`There is no ${target}.`);
  return statSync(join(root, path)).isDirectory() ? `${path}/**/*.ts` : path;
}

function mutate(targets: readonly string[]): Report {
  const fileName = join(out, 'report.json');
  const config = join(out, 'stryker.config.json');
  const options = {
    mutate: targets.map(pattern),
    // Texts are not logic.
    mutator: { excludedMutations: ['StringLiteral'] },
    plugins: ['@stryker-mutator/vitest-runner'],
    testRunner: 'vitest',
    vitest: { configFile: 'mutation/vitest.config.ts' },
    timeoutMS: 20_000,
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
    env: { GEMINI_LIVE_RECORDINGS: join(root, '../shared/recordings'), ...process.env },
  });
  if (status !== 0) throw new Error('StrykerJS did not come to its end.');
  return JSON.parse(readFileSync(fileName, 'utf8')) as Report;
}

if (!existsSync(stryker)) throw new Error('StrykerJS is not installed. Run `npm ci --prefix mutation`.');
const targets = process.argv.slice(2);
const report = mutate(targets.length === 0 ? FOLDERS : targets);
const equivalents = readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8');
const { mutants, survivors, explained, stale } = survivorsOf(report, JSON.parse(equivalents) as Equivalent[]);

for (const { file, line, code, replacement } of survivors) {
  console.log(`${file}:${line}\n  - ${code}\n  + ${replacement}`);
}
for (const { file, code } of stale)
  console.log(`equivalent.json explains what does not survive: ${file}: ${code}`);
const killed = mutants - survivors.length - explained;
const score = (100 * killed) / Math.max(1, mutants - explained);
console.log(
  `${mutants} mutants: ${killed} killed, ${survivors.length} survived, ${explained} explained. Score ${score.toFixed(1)} %.`,
);
process.exitCode = survivors.length + stale.length === 0 ? 0 : 1;
