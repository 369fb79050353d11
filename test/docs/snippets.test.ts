/**
 * All code of the README and of docs/ compiles and runs as a user would run it: from the packed package, in a folder
 * that has nothing else, against the emulator.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LiveEmulator, type EmulatorOptions } from '../../src/emulator/index.ts';
import { packAndInstall, root, type Installed } from '../package/support/packed.ts';
import { run } from '../package/support/run.ts';
import { startGoogleIdentity, type GoogleIdentity } from '../support/google-identity.ts';
import { read } from './support/pages.ts';
import { fences, isStray, SNIPPETS, STRAY, WAYS, type Snippet } from './support/snippets.ts';

const execute = promisify(execFile);

/** What the snippets import besides the library, and what compiles them. */
const PACKAGES = [
  '@modelcontextprotocol',
  '@types',
  'esbuild',
  'google-auth-library',
  'react',
  'undici-types',
  'vitest',
  'zod',
];

/** jest has a place of its own: `npm ci --prefix test/docs/jest`. */
const JEST = join(import.meta.dirname, 'jest/node_modules');
const hasJest = existsSync(JEST);

/** Where a snippet is compiled: with the types of Node, or with those of a page. */
const FOLDERS = {
  node: { target: 'es2022', module: 'nodenext', types: ['node'] },
  page: {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
    jsx: 'react-jsx',
    noEmit: true,
  },
};
type Folder = keyof typeof FOLDERS;

const isTest = ({ way }: Snippet): boolean => ['vitest', 'jest', 'node:test'].includes(way);
const folderOf = ({ way }: Snippet): Folder => (way === 'page' ? 'page' : 'node');
const baseOf = (snippet: Snippet): string => `${snippet.name}${isTest(snippet) ? '.test' : ''}`;
const builtOf = (snippet: Snippet): string =>
  `${baseOf(snippet)}.${snippet.language === 'cts' ? 'cjs' : 'js'}`;
const by = (...ways: readonly string[]): Snippet[] => SNIPPETS.filter(({ way }) => ways.includes(way));

let installed: Installed;
let emulator: LiveEmulator;
let identity: GoogleIdentity;

beforeAll(async () => {
  [installed, identity, emulator] = await Promise.all([
    packAndInstall(),
    startGoogleIdentity(),
    LiveEmulator.start({ port: 0, speed: 20, respond: weather }),
  ]);
  const { project } = installed;
  const link = (from: string, name: string) => symlink(from, join(project, 'node_modules', name), 'junction');
  for (const name of PACKAGES) await link(join(root, 'node_modules', name), name);
  if (hasJest) await link(join(JEST, '@jest'), '@jest');
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  for (const [folder, options] of Object.entries(FOLDERS)) {
    await mkdir(join(project, folder));
    const config = { compilerOptions: { strict: true, skipLibCheck: true, ...options }, include: ['*'] };
    await writeFile(join(project, folder, 'tsconfig.json'), JSON.stringify(config));
  }
  for (const snippet of SNIPPETS) {
    if (snippet.way === 'jest' && !hasJest) continue;
    const file = `${baseOf(snippet)}.${snippet.language}`;
    await writeFile(join(project, folderOf(snippet), file), `${snippet.code}\nexport {};\n`);
  }
}, 120_000);

afterAll(() => Promise.all([emulator?.close(), identity?.close(), installed?.remove()]));

/** Runs Node in the folder of what was compiled, with a key and the emulator's address. */
async function node(...args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const env = {
    ...process.env,
    ...identity.env,
    GEMINI_API_KEY: 'any',
    GOOGLE_GEMINI_BASE_URL: emulator.url,
    GOOGLE_VERTEX_BASE_URL: emulator.url,
    GEMINI_LIVE_EMULATOR: emulator.url,
    NO_COLOR: '1',
  };
  return execute(process.execPath, args, { cwd: join(installed.project, 'node'), env, timeout: 25_000 });
}

test('each fence says how its code is tried, or holds none', () => {
  expect(STRAY).toEqual([]);
  for (const way of WAYS) expect(by(way), way).not.toEqual([]);
  const unknown = ['typescript', 'jsx', 'ts skip', 'ts page no-run', 'sh no-run'];
  expect(unknown.filter((info) => !isStray(info))).toEqual([]);
});

test.each(Object.keys(FOLDERS))('snippets compile: %s', { timeout: 60_000 }, async (folder) => {
  const tsc = join(root, 'node_modules/.bin/tsc');
  const { stdout } = await execute(tsc, ['-p', folder], { cwd: installed.project }).catch(
    (error: unknown) => error as { stdout: string },
  );
  expect(stdout).toBe('');
});

describe.concurrent('programs say what their comments say', () => {
  test.each(by('run'))('$title', async ({ name, prints }) => {
    const { stdout, stderr } = await node(`${name}.js`);
    expect(stderr).toBe('');
    for (const shown of prints) expect(stdout).toContain(shown);
  });
});

describe('tests pass', { timeout: 60_000 }, () => {
  test.each(by('vitest'))('vitest: $title', async (snippet) => {
    const bin = join(root, 'node_modules/vitest/vitest.mjs');
    const { stdout } = await node(bin, 'run', '--root', '.', builtOf(snippet));
    expect(stdout).toMatch(/Tests .*\b[1-9]\d* passed/);
  });

  test.each(by('node:test'))('node:test: $title', async (snippet) => {
    const { stdout } = await node('--test', '--test-reporter=tap', builtOf(snippet));
    expect(stdout).toMatch(/^# pass [1-9]/m);
    expect(stdout).toMatch(/^# fail 0$/m);
  });

  test.skipIf(!hasJest).each(by('jest'))(
    'jest, if `npm ci --prefix test/docs/jest` was run: $title',
    async (snippet) => {
      const bin = join(JEST, 'jest/bin/jest.js');
      const { stderr } = await node('--experimental-vm-modules', bin, '--rootDir', '.', builtOf(snippet));
      expect(stderr).toMatch(/Tests: .*\b[1-9]\d* passed/);
    },
  );
});

test(
  'a newcomer who copies the quick start into an empty folder is answered',
  { timeout: 60_000 },
  async () => {
    const folder = join(installed.project, '../newcomer');
    await mkdir(folder);
    const steps = fences('README.md').filter(({ heading }) => heading === 'Quick start');
    const [, file = ''] = /Save this as `(.+?)`/.exec(read('README.md')) ?? [];
    await writeFile(join(folder, file), steps.find(({ info }) => info === 'ts')?.code ?? '');
    const commands = steps.filter(({ info }) => info === 'sh').map(({ code }) => code);
    // What is tried here is not published yet.
    const install = `npm install --offline --no-audit --no-fund ${installed.tarballs.join(' ')}`;
    const script = commands.join('').replace('npm install gemini-live', install);
    const { stdout, stderr } = await run('bash', ['-ec', script], folder);
    expect(stdout).toContain('You said: Hello! Who are you?');
    expect(stderr).toContain('EMULATOR');
  },
);

test('no snippet shows a key', () => {
  const pages = new Set(SNIPPETS.map(({ page }) => page));
  for (const page of pages) expect(read(page)).not.toMatch(/AIza\w|auth_tokens\/(?!example|\.\.\.|[`)])/);
});

type Respond = NonNullable<EmulatorOptions['respond']>;

/** Answers as a model would: a question about the weather needs the function, and others are echoed. */
const weather: Respond = ({ text, parts }) => {
  const response = parts.find((part) => part.functionResponse)?.functionResponse?.response;
  if (response?.['celsius'] !== undefined)
    return [`It is ${String(response['celsius'])} degrees in ${String(response['city'])}.`];
  return text?.includes('weather') ? [{ name: 'get_weather', args: { city: 'Paris' } }] : undefined;
};
