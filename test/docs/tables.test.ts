/** Tables of the pages that say what the code says. */
import { expect, test } from 'vitest';
import { CLOSE_ROWS } from '../../src/protocol/close-table.ts';
import { CLASSES, ENUMS, TYPES } from '../package/support/surface.ts';
import { closeCells } from './support/close-table.ts';
import { kindOf } from './support/exports.ts';
import { read } from './support/pages.ts';

/** The cells of all tables below a heading, without the rows that head them. */
function cellsUnder(page: string, heading: string): string[][] {
  const [, section = ''] = read(page).split(`\n${heading}\n`);
  const isLine = (line = ''): boolean => line.startsWith('| --');
  return section
    .split('\n')
    .filter((line, index, all) => line.startsWith('| ') && !isLine(line) && !isLine(all[index + 1]))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

test('docs/troubleshooting.md has every close that is told apart, in order', () => {
  expect(cellsUnder('docs/troubleshooting.md', '## By close code')).toEqual(CLOSE_ROWS.map(closeCells));
});

test('docs/dart.md has every name of the reference, as what it is here', () => {
  const names = [...new Set([...TYPES, ...ENUMS, ...CLASSES])];
  const rows = cellsUnder('docs/dart.md', '## Client and session').map(([name = '', kind]) => [
    name.replaceAll('`', ''),
    kind,
  ]);
  expect(rows.length).toBe(names.length);
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(names.map((name) => [name, kindOf(name)])));
  expect(rows.map(([, kind]) => kind)).toEqual(expect.arrayContaining(['class', 'enum', 'type']));
});
