import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

it('docs/turns.md names every member and option there is', async () => {
  const page = await readFile(`${root}docs/turns.md`, 'utf8');
  const source = await readFile(`${root}src/conversation/turn.ts`, 'utf8');
  const membersOf = (name: string): string[] => {
    const [, body = ''] = new RegExp(`export interface ${name} [^{]*\\{([^]*?)\\n\\}`).exec(source) ?? [];
    return [...body.matchAll(/^ {2}(?:readonly )?(\w+)[?(:]/gm)].map(([, member = '']) => member);
  };
  const names = [...membersOf('Turn'), ...membersOf('TurnOptions'), 'usageReports', 'isAnswer', 'signal'];
  expect(names.length).toBeGreaterThan(18);
  expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([]);
});
