/** The table of what was tried, in docs/runtimes.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Runtime } from './runtime.ts';

export interface Result extends Pick<Runtime, 'title' | 'key' | 'note'> {
  readonly version: string;
  readonly converses: boolean;
}

const PAGE = join(import.meta.dirname, '../docs/runtimes.md');
const TABLE = /(?<=<!-- Written by `npm run runtimes -- --write`. -->\n\n)[^]*?(?=\n\n)/;

export function table(results: readonly Result[]): string {
  return [
    '| runtime | tried | talks | the key travels in | what you do |',
    '| --- | --- | --- | --- | --- |',
    ...results.map(({ title, version, converses, key, note }) =>
      ['', title, version, converses ? 'yes' : 'no', `the ${key}`, note, ''].join(' | ').trim(),
    ),
  ].join('\n');
}

/** Puts the table into the page. */
export async function writePage(results: readonly Result[]): Promise<void> {
  const written = readFileSync(PAGE, 'utf8').replace(TABLE, () => table(results));
  const options = await resolveConfig(PAGE);
  writeFileSync(PAGE, await format(written, { ...options, filepath: PAGE }));
}

/** The cells of each row in the page. */
export function rowsInPage(): string[][] {
  const [found = ''] = TABLE.exec(readFileSync(PAGE, 'utf8')) ?? [];
  const rows = found.split('\n').slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
