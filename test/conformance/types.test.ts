/**
 * The generated types against the fixtures, by the compiler: it takes every valid one, and refuses every invalid
 * one whose fault a type can express. All are declarations in one file, the refused ones marked by
 * `@ts-expect-error`, so that a single run of tsc answers for all of them.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { fixturesOf } from './support/fixtures.ts';
import { plainOpinion, type Finding } from './support/opinions.ts';
import { definitions, names, resolve, type Node } from './support/schema.ts';

const project = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Faults that no type expresses: the form of a text, the size of a number, what depends on who sends it. */
const UNSEEN = ['pattern', 'minimum', 'maximum', 'x-required', 'x-oneof'];

test('types take the valid fixtures and refuse the invalid ones', async () => {
  const declarations = names.flatMap((name) => {
    const { valid, invalid } = fixturesOf(name);
    const refused = invalid.filter(({ value }) =>
      plainOpinion(name, value).some((finding) => isSeen(name, value, finding)),
    );
    return [
      ...valid.map((value) => declare(name, value)),
      ...refused.map(({ value, why }) => `// @ts-expect-error ${why}\n${declare(name, value)}`),
    ];
  });
  expect(declarations.length).toBeGreaterThan(names.length * 2);
  expect(await compile(declarations)).toEqual([]);
}, 60_000);

/**
 * Whether a fault shows in the type: a fraction is a number too, where a whole one is asked for, and any text may be a
 * new value of what a server sends.
 */
function isSeen(name: string, value: unknown, { path, keyword, type }: Finding): boolean {
  if (UNSEEN.includes(keyword)) return false;
  if (['enum', 'const'].includes(keyword) && typeof at(value, path) === 'string') return !isOpen(name, path);
  const isFraction = typeof at(value, path) === 'number' && [type].flat().includes('integer');
  return !isFraction;
}

/** Whether the message that holds the field at a path is one that a server may send. */
function isOpen(name: string, path: string): boolean {
  let node = definitions.get(name);
  let holder: Node | undefined;
  for (const key of path.match(/[^.[\]]+/g) ?? []) {
    const values = node?.additionalProperties;
    const next: Node | undefined =
      node?.properties?.[key] ?? node?.items ?? (typeof values === 'object' ? values : undefined);
    if (node?.properties !== undefined) holder = node;
    node = next && resolve(next);
  }
  return holder !== undefined && holder['x-direction'] !== 'client';
}

/** What stands at a path such as `a.b[0]`. */
function at(value: unknown, path: string): unknown {
  const keys = path.match(/[^.[\]]+/g) ?? [];
  return keys.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], value);
}

let count = 0;

/** A declaration on one line: @ts-expect-error speaks for the next line only. */
function declare(name: string, value: unknown): string {
  const module = definitions.get(name)?.enum ? 'enums' : 'types';
  return `export const value${count++}: ${module}.${name} = ${JSON.stringify(value)};`;
}

/** The compiler's complaints about some declarations. */
async function compile(declarations: readonly string[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gemini-live-types-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const imports = ['types', 'enums'].map((name) => {
    return `import type * as ${name} from ${JSON.stringify(project(`generated/${name}.ts`))};`;
  });
  await writeFile(join(folder, 'fixtures.ts'), [...imports, ...declarations].join('\n'));
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
    module: 'nodenext',
  };
  const config = {
    compilerOptions: { ...compilerOptions, allowImportingTsExtensions: true },
    files: ['fixtures.ts'],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = promisify(execFile)(
    process.execPath,
    [project('node_modules/typescript/bin/tsc'), '-p', folder],
    { cwd: folder },
  );
  const output = await tsc.then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  );
  return output.split('\n').filter(Boolean);
}
