/** Whatever goes wrong, it is told once, with a class and a hint, and nothing is left behind. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { scenarios } from '../support/failures.ts';
import { runCleanly } from '../support/scenario.ts';

describe('each failure, in this process', () => {
  test.each(Object.entries(scenarios))('%s', async (_name, scenario) => {
    await runCleanly(scenario);
  });
});

test('all of them in a process that dies of a stray rejection, and must end by itself', async () => {
  const main = fileURLToPath(new URL('../support/failures-main.ts', import.meta.url));
  const flags = ['--unhandled-rejections=strict', '--import', 'tsx', '--conditions=@gemini-live/source'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...flags, main], {
    timeout: 60_000,
  });
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual(Object.keys(scenarios));
}, 70_000);
