/**
 * `npm run runtimes [-- --write] [-- TITLE...]`: the packed package converses with the emulator in each runtime, or in
 * those whose titles begin so. Prints a table, and exits with 1 if one does not. `--write` puts the table into
 * docs/runtimes.md. Needs `npm ci --prefix runtimes --ignore-scripts` first, and Chromium.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createProject } from './project.ts';
import { RUNTIMES } from './runtimes.ts';
import { table, writePage, type Result } from './table.ts';
import { tryOut } from './trial.ts';

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const chosen = RUNTIMES.filter(
  ({ title }) => positionals.length === 0 || positionals.some((start) => title.startsWith(start)),
);
if (values.write && chosen.length < RUNTIMES.length) throw new Error('--write needs all runtimes.');

if (!existsSync(join(import.meta.dirname, 'node_modules'))) {
  throw new Error('The runtimes are not installed. Run: npm ci --prefix runtimes --ignore-scripts');
}
const project = await createProject();
const results: Result[] = [];
try {
  for (const runtime of chosen) {
    const { title, key, note } = runtime;
    const problem = await tryOut(runtime, project).then(() => undefined, String);
    if (problem !== undefined) console.error(`${title}: ${problem}\n`);
    const version = await runtime.version(project);
    results.push({ title, version, converses: problem === undefined, key, note });
  }
} finally {
  await project.remove();
}
console.log(table(results));
if (results.some(({ converses }) => !converses)) process.exitCode = 1;
else if (values.write) await writePage(results);
