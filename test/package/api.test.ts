/** The report of the public declarations: what changes in them, and what they name and nobody exports, is seen. */
import { appendFile, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './support/packed.ts';
import { run } from './support/run.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gemini-live-api-'));
  const parts = [
    'api',
    'src',
    'generated',
    'page',
    'scripts',
    'package.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ];
  for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await run(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], folder);
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What `npm run api -- --check` complains of. */
async function complaints(): Promise<string> {
  return run(process.execPath, ['--import', 'tsx', 'scripts/api.ts', '--check'], folder).then(
    () => '',
    (error: unknown) => String(error),
  );
}

test('the reports are what the declarations say', { timeout: 120_000 }, async () => {
  expect(await complaints()).toBe('');
});

test('a new name and a hidden type are complained of', { timeout: 120_000 }, async () => {
  await appendFile(
    join(folder, 'dist/src/types.d.ts'),
    '\ninterface Hidden { a: 1 }\nexport declare const planted: Hidden;\n',
  );
  const found = await complaints();
  expect(found).toContain('api/gemini-live-types.api.md is out of date: npm run api');
  expect(found).toContain('Hidden is named by what is public, and exported nowhere');
});
