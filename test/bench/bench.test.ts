/** The benchmark runs, and says what its readers rely on. What it measures in here means nothing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, test } from 'vitest';
import { judge, type Figure } from '../../bench/figure.ts';
import { FIGURES } from '../../bench/figures.ts';
import type { Report } from '../../bench/report.ts';
import { quantile, summarise } from '../../bench/stats.ts';
import { markdownTable, textTable } from '../../bench/table.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'gemini-live-bench-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

function bench(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { GEMINI_API_KEY: _, ...env } = process.env;
  return spawnSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=@gemini-live/source', 'bench/main.ts', ...args],
    { cwd: PROJECT, encoding: 'utf8', env },
  );
}

describe('a quick run', { timeout: 120_000 }, () => {
  const names = ['transcript', 'pcm100', 'outgoing100', 'connect', 'bundleFirst'];
  let report: Report;

  it('ends well and writes a report', () => {
    const only = names.flatMap((name) => ['--only', name]);
    const { status, stdout, stderr } = bench('--quick', '--rounds', '2', '--out', out, ...only);
    expect(status, stderr).toBe(0);
    report = JSON.parse(readFileSync(join(out, 'latest.json'), 'utf8')) as Report;
    const table = readFileSync(join(out, 'latest.md'), 'utf8');
    expect(table).toContain('| incoming transcript |');
    expect(stdout).toContain('incoming transcript');
  });

  it('has the figures asked for, with every client and every target', () => {
    expect(report.figures.map(({ name }) => name)).toEqual(names);
    for (const { name, clients, checks, samples } of report.figures) {
      const bundle = name.startsWith('bundle');
      expect(Object.keys(clients), name).toEqual(bundle ? ['genai', 'ours'] : ['raw', 'genai', 'ours']);
      expect(samples.ours, name).toHaveLength(bundle ? 1 : 2);
      for (const summary of [...Object.values(clients), ...checks]) {
        expect(summary.median, name).toBeGreaterThan(0);
        expect(summary.p10, name).toBeLessThanOrEqual(summary.p90);
      }
      const targets = FIGURES.find((figure) => figure.name === name)?.targets;
      expect(checks, name).toMatchObject(targets ?? []);
      for (const { median, limit, holds } of checks) expect(holds, name).toBe(median <= limit);
    }
  });

  it('says where and with what it was made', () => {
    expect(report).toMatchObject({ rounds: 2, quick: true });
    expect(report.machine['cores']).toBeGreaterThan(0);
    expect(Object.keys(report.versions)).toEqual(['gemini-live', '@google/genai', 'ws', 'esbuild', 'node']);
  });
});

test('what it does not know is refused', { timeout: 30_000 }, () => {
  const unknown = bench('--only', 'speed');
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('There is no figure speed.');
  expect(bench('--rounds', '0').status).toBe(2);
});

test('figures have names of their own, and at least one target', () => {
  expect(new Set(FIGURES.map(({ name }) => name)).size).toBe(FIGURES.length);
  expect(FIGURES.filter(({ targets }) => targets.length === 0)).toEqual([]);
});

describe('judging', () => {
  const figure: Figure = {
    name: 'any',
    title: 'any figure',
    unit: 'ms',
    targets: [
      { of: 'ratio', against: 'raw', limit: 1.1 },
      { of: 'difference', against: 'raw', limit: 5 },
      { of: 'value', limit: 10 },
    ],
    run: () => Promise.resolve({}),
  };
  // Ours is 10 % slower in every round; the machine was busy in the second, which the medians would not show.
  const result = judge(figure, { raw: [10, 40, 20], ours: [11, 44, 22] });

  it('compares round by round', () => {
    const [ratio, difference, value] = result.checks;
    expect(ratio).toMatchObject({ holds: true });
    expect(ratio?.p10).toBeCloseTo(1.1);
    expect(ratio?.p90).toBeCloseTo(1.1);
    expect(difference).toMatchObject({ median: 2, holds: true });
    expect(value).toMatchObject({ median: 22, holds: false });
  });

  it('shows a line for each target', () => {
    const table = textTable([result]);
    expect(table).toMatch(
      /any figure +20\.0 ms +22\.0 ms +1\.10 x raw \(1\.10 to 1\.10\) +<= 1\.10 x raw +yes/,
    );
    expect(table).toMatch(/raw \+ 2\.00 ms \(\+ 1\.20 ms to \+ 3\.60 ms\) +<= raw \+ 5\.00 ms +yes/);
    expect(table).toMatch(/22\.0 ms +<= 10\.0 ms +NO/);
    expect(markdownTable([result]).split('\n')).toHaveLength(5);
  });
});

test('quantiles are interpolated', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(summarise([7])).toEqual({ median: 7, p10: 7, p90: 7 });
  expect(quantile([], 0.5)).toBeNaN();
});
