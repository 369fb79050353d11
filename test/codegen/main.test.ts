import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { generate, main } from '../../codegen/main.ts';
import { loadSchema } from '../../codegen/load.ts';
import { schemaFile } from './support.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
let root = '';
let said: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gemini-live-codegen-'));
  for (const path of ['generated', 'docs/protocol.md', 'schema/bundles', 'schema/asyncapi.yaml'])
    cpSync(join(project, path), join(root, path), { recursive: true });
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

test('what is committed is what the schema gives', async () => {
  expect(await main(['--check'])).toBe(0);
  expect(said).toEqual([]);
});

test('--check names each stale, missing and extra file and writes nothing; without it they are put right', async () => {
  const types = join(root, 'generated/types.ts');
  const edited = readFileSync(types, 'utf8').replace('e', 'E');
  writeFileSync(types, edited);
  rmSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'generated/old.ts'), '');
  writeFileSync(join(root, 'schema/bundles/old.json'), '');

  expect(await main(['--check', '--out', root])).toBe(1);
  expect(said.slice(0, 4)).toEqual([
    'stale: generated/types.ts',
    'missing: docs/protocol.md',
    'extra: generated/old.ts',
    'extra: schema/bundles/old.json',
  ]);
  expect(readFileSync(types, 'utf8')).toBe(edited);

  expect(await main(['--out', root])).toBe(0);
  for (const path of ['generated/types.ts', 'docs/protocol.md']) {
    expect(readFileSync(join(root, path), 'utf8')).toBe(readFileSync(join(project, path), 'utf8'));
  }
  for (const path of ['generated/old.ts', 'schema/bundles/old.json'])
    expect(existsSync(join(root, path)), path).toBe(false);
});

test('gives the same bytes each time, wherever they came from', async () => {
  const files = loadSchema(join(project, 'schema'));
  const [one, two] = [await generate(files), await generate(structuredClone(files))];
  expect([...one]).toEqual([...two]);
  for (const [path, text] of one) {
    expect(text.includes('\r'), path).toBe(false);
    expect(text.endsWith('\n'), path).toBe(true);
    expect(text, path).toContain('Generated from schema/ by `npm run codegen`. Do not edit.');
  }
});

test('generates nothing from a schema that breaks the rules', async () => {
  const broken = [schemaFile('a.json', { A: { type: 'object', properties: {} } })];
  await expect(generate(broken)).rejects.toThrow(
    "a.json: A: form: must have required property 'description'",
  );
});
