/** Type-checks programs that use the installed library, under settings harder than its own. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conversation, interfaces, page, server, surface, voice } from './support/consumer.ts';
import { packAndInstall, root, type Installed } from './support/packed.ts';
import { run } from './support/run.ts';
import { CLASSES, ENUMS, FUNCTIONS } from './support/surface.ts';

/** By version. All but the project's own have a folder of their own, `compilers/`, and are installed there. */
const COMPILERS = {
  '5.4': 'compilers/node_modules/typescript-5.4',
  '5.9': 'compilers/node_modules/typescript-5.9',
  '6': 'compilers/node_modules/typescript-6',
  '7': 'node_modules/typescript',
} as const;
type Version = keyof typeof COMPILERS;

const OTHERS = (['5.4', '5.9', '6'] as const).map((version) => ({
  version,
  isInstalled: existsSync(join(root, COMPILERS[version])),
}));
const isInstalled = OTHERS.every((compiler) => compiler.isInstalled);

let installed: Installed;

beforeAll(async () => {
  installed = await packAndInstall();
}, 120_000);

afterAll(async () => installed?.remove());

/** The compiler's complaints, of which there should be none. */
async function compile(
  name: string,
  files: Record<string, string>,
  options: object,
  version: Version = '7',
): Promise<string> {
  const folder = join(installed.project, name);
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    noEmit: true,
    ...options,
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const tsc = join(root, COMPILERS[version], 'bin/tsc');
  return run(process.execPath, [tsc, '-p', folder], folder).then(
    ({ stdout }) => stdout,
    (error: unknown) => String(error),
  );
}

const mistaken = conversation.replace("sendText('Hello')", 'sendText(1)');

const ANYWHERE = { 'surface.ts': surface, 'conversation.ts': conversation, 'interfaces.ts': interfaces };

test.each([
  ['nodenext', { module: 'nodenext' }],
  ['bundler', { module: 'esnext', moduleResolution: 'bundler' }],
])('compiles with lib es2022 alone, no types, and the libraries checked too: %s', async (name, options) => {
  expect(await compile(name, ANYWHERE, options)).toBe('');
});

describe.skipIf(!isInstalled)(`other compilers${isInstalled ? '' : ' (npm ci --prefix compilers)'}`, () => {
  test.each(OTHERS)('TypeScript $version: nodenext', async ({ version }) => {
    expect(await compile(`nodenext-${version}`, ANYWHERE, { module: 'nodenext' }, version)).toBe('');
  });

  test.each(['5.4', '5.9'] as const)('TypeScript %s: node10, which knows no exports', async (version) => {
    const options = { module: 'commonjs', moduleResolution: 'node10' };
    expect(await compile(`node10-${version}`, ANYWHERE, options, version)).toBe('');
  });

  test.each(OTHERS)('TypeScript $version sees a mistake', async ({ version }) => {
    const files = { 'mistaken.ts': mistaken };
    expect(await compile(`mistaken-${version}`, files, { module: 'nodenext' }, version)).toContain('TS2345');
  });
});

test('every sub-path with types is known to node10 too', async () => {
  const { exports, typesVersions } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { types: string }>;
    typesVersions: Record<string, Record<string, readonly string[]>>;
  };
  const typed = Object.entries(exports).flatMap(([path, target]) =>
    path === '.' || typeof target === 'string' ? [] : [[path.slice('./'.length), [target.types]] as const],
  );
  expect(typesVersions).toEqual({ '*': Object.fromEntries(typed) });
});

test('compiles in CommonJS, which requires it', async () => {
  const files = { 'surface.cts': surface, 'conversation.ts': conversation };
  const options = { module: 'nodenext', verbatimModuleSyntax: false };
  expect(await compile('commonjs', files, options)).toBe('');
});

test('takes what a page has: WebSocket, AbortSignal, console, Blob', async () => {
  const options = { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom'] };
  expect(await compile('page', { ...ANYWHERE, 'page.ts': page, 'voice.ts': voice }, options)).toBe('');
});

test('takes what Node has: ws, streams, Buffer, AbortSignal, console', async () => {
  const types = join(installed.project, 'node_modules/@types');
  await mkdir(types);
  for (const name of ['node', 'ws'])
    await symlink(join(root, 'node_modules/@types', name), join(types, name));
  const options = { module: 'nodenext', types: ['node'] };
  expect(await compile('server', { ...ANYWHERE, 'server.ts': server }, options)).toBe('');
});

test('a mistake is seen: these checks are not for show', async () => {
  expect(mistaken).not.toBe(conversation);
  expect(await compile('mistaken', { 'mistaken.ts': mistaken }, { module: 'nodenext' })).toContain('TS2345');
});

test('what was asked for as a value is one', async () => {
  const names = [...ENUMS, ...CLASSES, ...FUNCTIONS];
  const script = join(installed.project, 'values.mjs');
  await writeFile(
    script,
    `import * as lib from 'gemini-live'; console.log(${JSON.stringify(names)}.filter((name) => !lib[name]).join());`,
  );
  const { stdout } = await run(process.execPath, [script], installed.project);
  expect(stdout.trim()).toBe('');
});
