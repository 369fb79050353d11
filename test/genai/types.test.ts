/** A program for `@google/genai` compiles when its import is changed, and nothing else. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../package/support/run.ts';
import { samples } from './support/samples.ts';

const root = join(import.meta.dirname, '../..');

/** What the compiler has against files that import one of the packages, under the settings of a page. */
async function compile(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(root, 'out', 'genai-types', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [file, code] of Object.entries(files)) await writeFile(join(folder, `${file}.ts`), code);
  const compilerOptions = {
    lib: ['es2022', 'esnext.disposable', 'esnext.iterator', 'dom', 'dom.iterable'],
    types: [],
    exactOptionalPropertyTypes: false,
    noUncheckedIndexedAccess: false,
    erasableSyntaxOnly: false,
    verbatimModuleSyntax: false,
  };
  const config = { extends: '../../../tsconfig.json', compilerOptions, include: ['*.ts'], exclude: [] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return run(process.execPath, [tsc, '-p', folder], folder).then(
    ({ stdout }) => stdout,
    (error: unknown) => String(error),
  );
}

const importing = (name: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(samples).map(([file, code]) => [file, code.replaceAll("'PACKAGE'", `'${name}'`)]),
  );

test.each([
  ['theirs', '@google/genai'],
  ['ours', 'gemini-live/genai'],
])('%s', { timeout: 60_000 }, async (name, specifier) => {
  expect(await compile(name, importing(specifier))).toBe('');
});

test('a mistake is seen, and what is not of the Live API', { timeout: 60_000 }, async () => {
  const { conversation = '' } = importing('gemini-live/genai');
  const mistaken = conversation.replace('temperature: 0.5', "temperature: 'warm'");
  const elsewhere = "import { GoogleGenAI } from 'gemini-live/genai'; new GoogleGenAI().models;";
  const found = await compile('mistaken', { mistaken, elsewhere });
  expect(found).toMatch(/mistaken\.ts.*TS2322/);
  expect(found).toMatch(/elsewhere\.ts.*TS2339/);
});
