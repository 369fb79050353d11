/** Counting calls: deterministic, so that a number can be a target. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

function calls(): string {
  const args = ['--import', 'tsx', '--conditions=@gemini-live/source', 'bench/calls/main.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout;
}

test('counts the same calls each time, and names them by file', { timeout: 60_000 }, () => {
  const first = calls();
  expect(calls()).toBe(first);

  const [frame = '', resume = ''] = first.trim().split('\n\n');
  expect(frame).toMatch(/^an audio frame to turns\(\) and events\(\): \d+ files, \d+ functions, \d+ calls\n/);
  expect(resume).toMatch(/^a cut and resume: \d+ files, \d+ functions, \d+ calls\n/);
  // What no redesign does without.
  for (const file of ['generated/validators.ts', 'src/live/connection.ts']) {
    expect(frame).toContain(`  ${file}: `);
    expect(resume).toContain(`  ${file}: `);
  }
  expect(first).not.toContain('src/emulator/');

  for (const way of [frame, resume]) {
    const [title = '', ...files] = way.split('\n');
    const total = Number(/(\d+) calls$/.exec(title)?.[1]);
    expect(files.reduce((sum, line) => sum + Number.parseInt(line, 10), 0)).toBe(total);
  }
});
