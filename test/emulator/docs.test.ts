/** docs/emulator.md lists what there is. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { resolveOptions } from '../../src/emulator/options.ts';
import { refusals } from '../../src/emulator/wire/refusals.ts';

const page = await readFile(join(import.meta.dirname, '../../docs/emulator.md'), 'utf8');

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
