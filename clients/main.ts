/**
 * `npm run clients`: clients of other vendors, unchanged, against the emulator. Prints which of them do what, and
 * exits with 1 if one fails without a known reason.
 */

import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { STEP_NAMES } from './client.ts';
import { RUNNERS, runnerFor } from './runners.ts';
import { isExpected, table, type Result } from './table.ts';

const USAGE = `npm run clients -- [options]

  --client NAME  only the clients whose file in vendors/ is named so, or begins so
  --step NAME    only this step: ${STEP_NAMES.join(', ')}
  --help         this text
`;

async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      client: { type: 'string', default: '' },
      step: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!existsSync(new URL('node_modules', import.meta.url))) {
    process.stderr.write('The clients are not installed. Run: npm ci --prefix clients\n');
    return 2;
  }
  // Vendors log as they like.
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) console[name] = () => undefined;
  const steps = STEP_NAMES.filter((name) => values.step === undefined || name === values.step);
  const results: Result[] = [];
  for (const file of Object.keys(RUNNERS).filter((file) => file.startsWith(values.client))) {
    const runner = await runnerFor(file);
    for (const step of steps) {
      const { client, ...rest } = await runner.run(step);
      process.stderr.write(`${client}, ${step}: ${rest.outcome}\n`);
      results.push({ client: withVersion(client), ...rest });
    }
    await runner.close();
  }
  process.stdout.write(table(results));
  return results.every(isExpected) ? 0 : 1;
}

/** Such as `@google/genai 2.32.0`. */
function withVersion(installed: string): string {
  const manifest = new URL(`node_modules/${installed}/package.json`, import.meta.url);
  const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { name: string; version: string };
  return `${name} ${version}`;
}

process.exit(await main(process.argv.slice(2)));
