import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { runExample } from './support/run.ts';

test('a session is kept, goes on in another process, and is forgotten when its handle does not work', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gemini-live-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const emulator = await LiveEmulator.start({
    port: 0,
    speed: 20,
    resumption: { handles: 'snapshot' },
  });
  onTestFinished(() => emulator.close());
  const file = join(folder, 'session.json');
  const run = () =>
    runExample('resume-later', { args: [file], env: { GOOGLE_GEMINI_BASE_URL: emulator.url } });

  const first = await run();
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain('A new session.\nYou said: My name is Ada.');

  const second = await run();
  expect(second).toMatchObject({ code: 0, stderr: '' });
  expect(second.stdout).toContain('The session of before goes on.\nYou said: What is my name?');
  const { handle } = JSON.parse(await readFile(file, 'utf8')) as { handle: string };
  expect(JSON.stringify(emulator.state(handle)?.history)).toMatch(/Ada.*What is my name/);

  await writeFile(file, JSON.stringify({ handle: 'no-such-handle' }));
  const third = await run();
  expect(third).toMatchObject({ code: 0, stderr: '' });
  expect(third.stdout).toContain('is gone');
  await expect(readFile(file)).rejects.toThrow();
});
