/** The map of the code in CONTRIBUTING.md names what exists, and every folder of `src/`. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { read, root } from './support/pages.ts';

const GUIDE = read('CONTRIBUTING.md');
/** Paths of the project in backticks. Those with a placeholder stand for many. */
const PATHS = [...GUIDE.matchAll(/`((?:[a-z-]+\/)+[\w.*-]*)`/g)].map(([, path = '']) => path);

function exists(path: string): boolean {
  const [before = '', after] = basename(path).split('*');
  if (after === undefined) return existsSync(join(root, path));
  const names = readdirSync(join(root, dirname(path)));
  return names.some((name) => name.startsWith(before) && name.endsWith(after));
}

test('every path of CONTRIBUTING exists', () => {
  expect(PATHS.length).toBeGreaterThan(40);
  expect(PATHS.filter((path) => !exists(path))).toEqual([]);
});

test('every folder of src/ has a row in the map', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(folders.filter((name) => !GUIDE.includes(`| \`src/${name}\``))).toEqual([]);
});
