/** Type-checks programs that use the installed library, under settings harder than its own. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversation, page, server, surface } from './support/consumer.ts';
import { packAndInstall, root, type Installed } from './support/packed.ts';
import { run } from './support/run.ts';
import { CLASSES, ENUMS, FUNCTIONS } from './support/surface.ts';

const tsc = join(root, 'node_modules/typescript/bin/tsc');

let installed: Installed;

beforeAll(async () => {
  installed = await packAndInstall();
}, 120_000);

afterAll(async () => installed?.remove());

/** The compiler's complaints, of which there should be none. */
async function compile(name: string, files: Record<string, string>, options: object): Promise<string> {
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
  return run(process.execPath, [tsc, '-p', folder], folder).then(
    ({ stdout }) => stdout,
    (error: unknown) => String(error),
  );
}

const ANYWHERE = { 'surface.ts': surface, 'conversation.ts': conversation };

test.each([
  ['nodenext', { module: 'nodenext' }],
  ['bundler', { module: 'esnext', moduleResolution: 'bundler' }],
])('compiles with lib es2022 alone, no types, and the libraries checked too: %s', async (name, options) => {
  expect(await compile(name, ANYWHERE, options)).toBe('');
});

test('compiles in CommonJS, which requires it', async () => {
  const files = { 'surface.cts': surface, 'conversation.ts': conversation };
  const options = { module: 'nodenext', verbatimModuleSyntax: false };
  expect(await compile('commonjs', files, options)).toBe('');
});

test('takes what a page has: WebSocket, AbortSignal, console, Blob', async () => {
  const options = { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom'] };
  expect(await compile('page', { ...ANYWHERE, 'page.ts': page }, options)).toBe('');
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
  const mistaken = conversation.replace("sendText('Hello')", 'sendText(1)');
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
