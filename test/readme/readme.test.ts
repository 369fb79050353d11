/** Every TypeScript snippet in the README and beside it compiles and runs, against the emulator, as a user would run it. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { startGoogleIdentity, type GoogleIdentity } from '../support/google-identity.ts';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}out/readme`;

const PAGES = ['README.md', 'docs/sessions.md', 'docs/tokens.md', 'docs/vertex.md'];
const readme = (await Promise.all(PAGES.map((page) => readFile(root + page, 'utf8')))).join('\n');
const snippets = [...readme.matchAll(/```ts\n([^]*?)```/g)].map(([, code = ''], index) => ({
  name: `snippet ${index + 1}: ${code.split('\n').find((line) => line.includes('ai.') || line.includes('new ')) ?? ''}`.trim(),
  file: `${folder}/snippet-${index + 1}.ts`,
  code,
}));

describe('README snippets', () => {
  let emulator: LiveEmulator;
  let identity: GoogleIdentity;

  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await Promise.all(snippets.map(({ file, code }) => writeFile(file, code)));
    await writeFile(
      `${folder}/tsconfig.json`,
      JSON.stringify({ extends: '../../tsconfig.json', include: ['*.ts'] }),
    );
    emulator = await LiveEmulator.start({ port: 0, speed: 20 });
    identity = await startGoogleIdentity();
  });

  afterAll(() => Promise.all([emulator.close(), identity.close()]));

  it('compile', async () => {
    expect(snippets.length).toBeGreaterThan(4);
    const { stdout } = await execute('npx', ['tsc', '-p', folder], { cwd: root }).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(stdout).toBe('');
  }, 60_000);

  it.each(snippets)('$name', async ({ file }) => {
    const env = {
      ...process.env,
      ...identity.env,
      GEMINI_API_KEY: 'readme-key',
      GOOGLE_GEMINI_BASE_URL: emulator.url,
      GOOGLE_VERTEX_BASE_URL: emulator.url,
    };
    const run = execute(process.execPath, ['--import', 'tsx', '--conditions=@gemini-live/source', file], {
      cwd: root,
      env,
      timeout: 25_000,
    });
    const { stderr } = await run;
    expect(stderr).toBe('');
  });

  it('show no key', () => {
    expect(readme).not.toMatch(/AIza|auth_tokens\/(?!example|\.\.\.)/);
  });
});
