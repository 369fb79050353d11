/** Every TypeScript snippet in the pages compiles, and does what it says against the emulator. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { compile, run, snippetsOf } from '../support/snippets.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = await readFile(`${root}docs/turns.md`, 'utf8');

describe.each(['turns', 'conversation', 'bundlers'])('docs/%s.md', async (name) => {
  const snippets = await snippetsOf(name);

  it('compiles', async () => {
    expect(snippets.length).toBeGreaterThan(0);
    expect(await compile(name, snippets)).toBe('');
  }, 60_000);

  it.each(snippets.filter(({ runs }) => runs))('$name', async (snippet) => {
    const emulator = await LiveEmulator.start({ port: 0, speed: 20 });
    onTestFinished(() => emulator.close());
    const env = { GEMINI_API_KEY: 'any', GOOGLE_GEMINI_BASE_URL: emulator.url };
    const { stdout, stderr, expected } = await run(snippet, env);
    expect(stderr).toBe('');
    expect(expected.length).toBeGreaterThan(0);
    expect(stdout.split('\n')).toEqual(expect.arrayContaining([...expected]));
  });
});

describe('docs/turns.md', () => {
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
