import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { survivorsOf, type Equivalent, type Report } from '../../mutation/survivors.ts';

const root = join(import.meta.dirname, '../..');

const SOURCE = 'export function least(a: number, b: number) {\n  return a <= b ? a : b;\n}\n';

const condition = { start: { line: 2, column: 10 }, end: { line: 2, column: 16 } };
const body = { start: { line: 1, column: 45 }, end: { line: 3, column: 2 } };

const report: Report = {
  files: {
    'src/least.ts': {
      source: SOURCE,
      mutants: [
        { status: 'Survived', replacement: 'a < b', location: condition },
        { status: 'Killed', replacement: 'a > b', location: condition },
        { status: 'NoCoverage', replacement: '{}', location: body },
        { status: 'Timeout', replacement: 'true', location: condition },
        { status: 'Ignored', replacement: '""', location: condition },
      ],
    },
  },
};

const equal: Equivalent = {
  file: 'src/least.ts',
  code: 'a <= b',
  replacement: 'a < b',
  reason: 'Of two equal numbers it does not matter which one is returned.',
};

test('survivors are named by place and text; what was ignored does not count', () => {
  const { mutants, survivors } = survivorsOf(report, []);
  expect(mutants).toBe(4);
  expect(survivors).toEqual([
    { file: 'src/least.ts', line: 2, code: 'a <= b', replacement: 'a < b' },
    { file: 'src/least.ts', line: 1, code: '{\n  return a <= b ? a : b;\n}', replacement: '{}' },
  ]);
});

test('what timed out counts as noticed, and is named apart', () => {
  expect(survivorsOf(report, []).timeouts).toEqual([
    { file: 'src/least.ts', line: 2, code: 'a <= b', replacement: 'true' },
  ]);
});

test('an explained survivor is none, and an explanation of nothing is stale if its file was mutated', () => {
  const gone = { ...equal, code: 'a == b' };
  const elsewhere = { ...equal, file: 'src/most.ts' };
  const { survivors, explained, stale } = survivorsOf(report, [equal, gone, elsewhere]);
  expect(survivors.map(({ replacement }) => replacement)).toEqual(['{}']);
  expect(explained).toBe(1);
  expect(stale).toEqual([gone]);
});

test('each explanation is about code that is there, and gives a reason', () => {
  const equivalents = JSON.parse(
    readFileSync(join(root, 'mutation/equivalent.json'), 'utf8'),
  ) as Equivalent[];
  for (const { file, code, reason } of equivalents) {
    expect(readFileSync(join(root, file), 'utf8')).toContain(code);
    expect(reason).not.toBe('');
  }
});
