/** Every TypeScript snippet in docs/emulator.md compiles, and runs where it is a program of its own. */

import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolveOptions } from '../../src/emulator/options.ts';
import { refusals } from '../../src/emulator/wire/refusals.ts';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}out/emulator-docs`;

const page = await readFile(`${root}docs/emulator.md`, 'utf8');
const snippets = [...page.matchAll(/```ts\n([^]*?)```/g)].map(([, code = ''], index) => {
  const before = page.slice(0, page.indexOf(code));
  const heading = [...before.matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? '';
  // A test is run as a test.
  const kind = code.includes("from 'vitest'") ? '.test.ts' : '.ts';
  return { name: `${heading}, snippet ${index + 1}`, file: `${folder}/snippet-${index + 1}${kind}`, code };
});

describe('docs/emulator.md', () => {
  beforeAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await Promise.all(snippets.map(({ file, code }) => writeFile(file, code)));
    const config = { extends: '../../tsconfig.json', include: ['*.ts'] };
    await writeFile(`${folder}/tsconfig.json`, JSON.stringify(config));
  });

  it('compiles', async () => {
    expect(snippets.length).toBeGreaterThan(8);
    const { stdout } = await execute('npx', ['tsc', '-p', folder], { cwd: root }).catch(
      (error: unknown) => error as { stdout: string },
    );
    expect(stdout).toBe('');
  }, 60_000);

  const tests = snippets.filter(({ file }) => file.endsWith('.test.ts'));
  it.each(snippets.filter((snippet) => !tests.includes(snippet)))('$name', async ({ file, code }) => {
    const node = ['--import', 'tsx', '--conditions=@gemini-live/source', file];
    const { stdout, stderr } = await execute(process.execPath, node, { cwd: root, timeout: 25_000 });
    expect(stderr).toBe('');
    // Comments beside or below a console.log say what it prints.
    for (const [, shown = ''] of code.matchAll(/console\.log\(.*\/\/ (.*)$/gm))
      expect(stdout).toContain(shown);
  });

  it.each(tests)(
    '$name',
    async ({ file }) => {
      const config = `${folder}/vitest.config.ts`;
      await writeFile(
        config,
        `import base from '../../vitest.config.ts';\nexport default { ...base, test: { include: ['**/*.test.ts'] } };\n`,
      );
      const vitest = ['vitest', 'run', '--root', root, '--config', config, file];
      const { stdout } = await execute('npx', vitest, { cwd: root, timeout: 60_000 });
      expect(stdout).toContain('1 passed');
    },
    60_000,
  );

  it('names only options and closes that exist', () => {
    const rows = [...page.slice(page.indexOf('## All options')).matchAll(/^\| (`.*?`(?:, `.*?`)*) +\|/gm)];
    const names = rows.flatMap(([, cell = '']) => cell.split(', ').map((name) => name.slice(1, -1)));
    expect(names.length).toBeGreaterThan(25);
    const known = (error: unknown) => (error as { issues: { message: string }[] }).issues[0]!.message;
    const unknownIn = (options: object): string => {
      try {
        resolveOptions(options);
      } catch (error) {
        return known(error);
      }
      return '';
    };
    for (const name of names) {
      const [group = '', inner] = name.split('.');
      const message = unknownIn(inner === undefined ? { nothing: 0 } : { [group]: { nothing: 0 } });
      expect(message.split(/[ ,]+/)).toContain(inner ?? group);
    }
    const closes = /\| `close: 'idle'` +\|.*?: (.*) and others +\|/.exec(page)?.[1]?.split(', ') ?? [];
    expect(closes.length).toBeGreaterThan(5);
    for (const name of closes) expect(Object.keys(refusals)).toContain(name.slice(1, -1));
  });
});
