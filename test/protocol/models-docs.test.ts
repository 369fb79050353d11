/** `docs/models.md` says what the data says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LINT_RULES } from '../../src/protocol/lint-run.ts';
import { MODEL_FAMILIES, rulesFor } from '../../src/protocol/models.ts';
import { MISTAKES } from './support/mistakes.ts';

const docs = await readFile(join(import.meta.dirname, '../../docs/models.md'), 'utf8');

/** The rows of the table under a heading, without the two that head it. */
function tableUnder(heading: string): string[][] {
  const [, section = ''] = docs.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  const lines = own.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const code = (text: string): string => `\`${text}\``;

/** A source as the page links to it. */
const evidence = (source: string): string => `[evidence](${source.replace('docs/', '')})`;

test('every family of models stands there, with a link to what is known of it', () => {
  expect(tableUnder('The table').map(([link = '', ids]) => [/\]\((.+)\)/.exec(link)?.[1], ids])).toEqual(
    MODEL_FAMILIES.map(({ ids, source }) => [source.replace('docs/', ''), ids.map(code).join(', ')]),
  );
});

test('every field of the table is explained', () => {
  const used = new Set([
    ...MODEL_FAMILIES.flatMap(({ rules }) => Object.keys(rules)),
    ...Object.keys(rulesFor('')),
  ]);
  expect(new Set(tableUnder('What the fields mean').map(([name]) => name))).toEqual(
    new Set([...used].map(code)),
  );
});

test('every rule of lint stands there, with its severity and evidence', () => {
  const severities = (rule: string): string =>
    [...new Set(MISTAKES.filter((mistake) => mistake.rule === rule).map(({ severity }) => severity))]
      .sort()
      .join(' or ');
  expect(tableUnder('What lint finds').map(([rule, severity, , source]) => [rule, severity, source])).toEqual(
    LINT_RULES.map(({ name, source }) => [code(name), severities(name), evidence(source)]),
  );
});
