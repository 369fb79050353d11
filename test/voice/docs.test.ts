/** The snippets of docs/voice.md compile, with the types of a page. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { snippetsOf } from '../support/snippets.ts';
import { run } from '../package/support/run.ts';
import type { VoiceErrorKind, VoiceState } from '../../src/voice/index.ts';

const root = join(import.meta.dirname, '../..');

test('snippets compile', { timeout: 60_000 }, async () => {
  const snippets = await snippetsOf('voice');
  expect(snippets.length).toBeGreaterThan(4);
  const folder = join(root, 'out/docs-voice');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { file, code } of snippets) await writeFile(file, `${code}\nexport {};\n`);
  const compilerOptions = { types: [], lib: ['es2022', 'dom', 'dom.iterable'] };
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', compilerOptions, include: ['*.ts'] }),
  );
  await run('npx', ['tsc', '-p', folder], root);
});

/** All of them: a name that is missing here does not compile. */
const STATES: Record<VoiceState, true> = {
  asking: true,
  connecting: true,
  listening: true,
  thinking: true,
  speaking: true,
  muted: true,
  reconnecting: true,
  closed: true,
};
const KINDS: Record<VoiceErrorKind, true> = {
  permission: true,
  device: true,
  deviceLost: true,
  insecure: true,
  worklet: true,
  unsupported: true,
};

test.each([
  ['States', STATES],
  ['Errors', KINDS],
])('the table of %s is whole', async (heading, names) => {
  const text = await readFile(join(root, 'docs/voice.md'), 'utf8');
  const section = text.split('\n## ').find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const listed = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(listed).toEqual(Object.keys(names));
});
