/** The condition that lets tests, examples and tools run from src/ under the names that users import. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import * as byName from 'gemini-live';
import * as emulatorByName from 'gemini-live/emulator';
import * as bySource from '../../src/index.ts';
import * as emulatorBySource from '../../src/emulator/index.ts';
import { root } from './support/packed.ts';
import { run } from './support/run.ts';

test('vitest finds the source by the names of the package', () => {
  expect(byName.GoogleGenAI).toBe(bySource.GoogleGenAI);
  expect(emulatorByName.LiveEmulator).toBe(emulatorBySource.LiveEmulator);
});

test('tsx finds the source by the names of the package, as demo and bench are started', async () => {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const condition = '--conditions=@gemini-live/source';
  expect(scripts['demo']).toContain(condition);
  expect(scripts['bench']).toContain(condition);

  const parent = join(root, 'out');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'source-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const names = [
    'gemini-live',
    ...['conversation', 'emulator', 'react', 'types', 'validators'].map((path) => `gemini-live/${path}`),
  ];
  await writeFile(
    join(folder, 'main.ts'),
    `const found: string[] = ${JSON.stringify(names)}.map((name) => import.meta.resolve(name));
    const { GoogleGenAI } = await import('gemini-live');
    console.log(JSON.stringify({ found, made: typeof new GoogleGenAI({ apiKey: 'a' }).live.connect }));`,
  );
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const { stdout } = await run(process.execPath, [tsx, condition, join(folder, 'main.ts')], root);
  const { found, made } = JSON.parse(stdout) as { found: string[]; made: string };
  expect(made).toBe('function');
  expect(found.map((url) => url.slice(url.indexOf(root) + root.length))).toEqual([
    '/src/index.ts',
    '/src/store/index.ts',
    '/src/emulator/index.ts',
    '/src/react/index.ts',
    '/src/types.ts',
    '/generated/validators.ts',
  ]);
});

test('what runs in a browser is type-checked without the types of Node and of the DOM', async () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '-p', join(root, 'tsconfig.browser.json')];
  await run(process.execPath, args, root);
  const { stdout } = await run(process.execPath, [...args, '--listFilesOnly'], root);
  const files = stdout.trim().split('\n');
  expect(files).toContain(join(root, 'src/transport/browser.ts'));
  expect(files.filter((file) => /\/@types\/node|transport\/node|lib\.(?:dom|webworker)/.test(file))).toEqual(
    [],
  );
});
