/**
 * `npm run bundlers [-- NAME...]`: the packed package talks when it is built by each bundler. Prints a table, and exits
 * with 1 if one does not. Needs `npm ci --prefix bundlers` first, and Chromium.
 */
import { join } from 'node:path';
import { LiveEmulator } from '../src/emulator/index.ts';
import { build, install } from './build.ts';
import { BUNDLERS, type Bundler } from './bundlers.ts';
import { runNative } from './native.ts';
import { hearPage } from './talk.ts';

/** Why it does not talk; undefined if it does. */
async function problemOf(bundler: Bundler, emulator: string): Promise<{ version: string; problem?: string }> {
  let version = '';
  try {
    const built = await build(bundler);
    ({ version } = built);
    if (bundler.isNative === true) await runNative(join(built.folder, 'native.js'), emulator);
    else await hearPage(built.folder, emulator);
    return { version };
  } catch (error) {
    const { message, stdout = '', stderr = '' } = error as Error & { stdout?: string; stderr?: string };
    return { version, problem: [message, stdout, stderr].join('\n').trim() };
  }
}

const wanted = process.argv.slice(2);
const chosen = BUNDLERS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
await install();
await using emulator = await LiveEmulator.start({ port: 0 });
const rows: string[] = [];
for (const bundler of chosen) {
  const { version, problem } = await problemOf(bundler, emulator.url);
  if (problem !== undefined) {
    process.exitCode = 1;
    console.error(`${bundler.title}: ${problem}\n`);
  }
  rows.push(`| ${bundler.title} | ${version} | ${problem === undefined ? 'yes' : 'no'} | ${bundler.note} |`);
}
console.log(['| bundler | version | talks |     |', '| --- | --- | --- | --- |', ...rows].join('\n'));
