/**
 * Every TypeScript snippet of the README and of the pages beside it compiles and runs as a user would run it: from the
 * packed package, in a folder that has nothing else, against the emulator.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveEmulator, type EmulatorOptions } from '../../src/emulator/index.ts';
import { packAndInstall, root, type Installed } from '../package/support/packed.ts';
import { startGoogleIdentity, type GoogleIdentity } from '../support/google-identity.ts';

const execute = promisify(execFile);

const PAGES = ['README.md', 'docs/sessions.md', 'docs/tokens.md', 'docs/vertex.md'];
const pages = await Promise.all(PAGES.map((page) => readFile(join(root, page), 'utf8')));
const snippets = pages.flatMap((text, page) =>
  [...text.matchAll(/```ts\n([^]*?)```/g)].map(([, code = ''], index) => ({
    title: `${PAGES[page]}, ${index + 1}: ${/\/\/ .*|.*\b(?:ask|connect|create)\(.*/.exec(code)?.[0].trim() ?? ''}`,
    name: `snippet-${page}-${index + 1}`,
    code,
  })),
);

/** What the snippets import besides the library, and what compiles them. */
const PACKAGES = ['zod', 'google-auth-library', '@types', 'undici-types'];

describe('snippets', () => {
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
    for (const name of PACKAGES)
      await symlink(join(root, 'node_modules', name), join(project, 'node_modules', name), 'junction');
    await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
    await Promise.all(snippets.map(({ name, code }) => writeFile(join(project, `${name}.ts`), code)));
    const compilerOptions = { strict: true, target: 'es2022', module: 'nodenext', types: ['node'] };
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  }, 120_000);

  afterAll(() => Promise.all([emulator?.close(), identity?.close(), installed?.remove()]));

  it('compile', async () => {
    expect(snippets.length).toBeGreaterThan(10);
    const tsc = join(root, 'node_modules/.bin/tsc');
    const { stdout } = await execute(tsc, [], { cwd: installed.project }).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(stdout).toBe('');
  }, 60_000);

  it.each(snippets)('$title', async ({ name }) => {
    const env = {
      ...process.env,
      ...identity.env,
      GEMINI_API_KEY: 'readme-key',
      GOOGLE_GEMINI_BASE_URL: emulator.url,
      GOOGLE_VERTEX_BASE_URL: emulator.url,
    };
    const options = { cwd: installed.project, env, timeout: 25_000 };
    const { stdout, stderr } = await execute(process.execPath, [`${name}.js`], options);
    expect(stderr).toBe('');
    expect(stdout).toContain(SAYS[name] ?? '');
  });

  it('talk to the emulator of the command line, as the README says', async () => {
    const { project } = installed;
    const bin = join(project, 'node_modules/.bin/gemini-live');
    const command = spawn(bin, ['emulate', '--port', '0'], { cwd: project, stdio: 'pipe' });
    try {
      const [said] = (await once(command.stdout, 'data')) as [Buffer];
      const [url] = /http:\/\/[\w.:]+/.exec(said.toString()) ?? [];
      const env = { ...process.env, GEMINI_API_KEY: 'any', GOOGLE_GEMINI_BASE_URL: url };
      const { stdout } = await execute(process.execPath, ['snippet-0-1.js'], { cwd: project, env });
      expect(stdout).toBe('You said: Hello! Who are you?');
    } finally {
      command.kill();
    }
  }, 30_000);

  it('show no key', () => {
    expect(pages.join()).not.toMatch(/AIza|auth_tokens\/(?!example|\.\.\.)/);
  });
});

type Respond = NonNullable<EmulatorOptions['respond']>;

/** Answers as a model would: a question about the weather needs the function, and others are echoed. */
const weather: Respond = ({ text, parts }) => {
  const response = parts.find((part) => part.functionResponse)?.functionResponse?.response;
  if (response !== undefined)
    return [`It is ${String(response['celsius'])} degrees in ${String(response['city'])}.`];
  return text?.includes('weather') ? [{ name: 'get_weather', args: { city: 'Paris' } }] : undefined;
};

/** What a snippet prints, where the point of it is an answer. */
const SAYS: Readonly<Record<string, string>> = {
  'snippet-0-2': 'It is 21 degrees in Paris.',
  'snippet-0-3': 'It is 21 degrees in Paris.',
};
