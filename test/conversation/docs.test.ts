/** Every TypeScript snippet in docs/turns.md compiles, and does what it says against the emulator. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}out/turns-docs`;

const page = await readFile(`${root}docs/turns.md`, 'utf8');
const snippets = [...page.matchAll(/```ts\n([^]*?)```/g)].map(([, code = ''], index) => ({
  name: `snippet ${index + 1}`,
  file: `${folder}/snippet-${index + 1}.ts`,
  code,
}));

describe('docs/turns.md', () => {
  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await Promise.all(snippets.map(({ file, code }) => writeFile(file, code)));
    const config = { extends: '../../tsconfig.json', include: ['*.ts'] };
    await writeFile(`${folder}/tsconfig.json`, JSON.stringify(config));
  });

  it('compiles', async () => {
    expect(snippets.length).toBeGreaterThan(2);
    const { stdout } = await execute('npx', ['tsc', '-p', folder], { cwd: root }).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(stdout).toBe('');
  }, 60_000);

  it.each(snippets)('$name', async ({ file, code }) => {
    const emulator = await LiveEmulator.start({ port: 0, speed: 20 });
    onTestFinished(() => emulator.close());
    const node = ['--import', 'tsx', '--conditions=@gemini-live/source', file];
    const { stdout, stderr } = await execute(process.execPath, node, {
      cwd: root,
      timeout: 25_000,
      env: { ...process.env, GEMINI_API_KEY: 'any', GOOGLE_GEMINI_BASE_URL: emulator.url },
    });
    expect(stderr).toBe('');
    // A comment beside a console.log says what it prints.
    const shown = [...code.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, text]) => text);
    expect(shown.length).toBeGreaterThan(0);
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(shown));
  });

  it('names every member and option there is, and has no dead links', async () => {
    const source = await readFile(`${root}src/conversation/turn.ts`, 'utf8');
    const membersOf = (name: string): string[] => {
      const [, body = ''] = new RegExp(`export interface ${name} [^{]*\\{([^]*?)\\n\\}`).exec(source) ?? [];
      return [...body.matchAll(/^ {2}(?:readonly )?(\w+)[?(:]/gm)].map(([, member = '']) => member);
    };
    const names = [...membersOf('Turn'), ...membersOf('TurnOptions'), 'usageReports', 'isAnswer', 'signal'];
    expect(names.length).toBeGreaterThan(18);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([]);
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !headings.includes(link))).toEqual([]);
  });
});
