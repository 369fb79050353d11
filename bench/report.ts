/** What a run leaves behind: its results with all that is needed to judge them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Result } from './figure.ts';
import { markdownTable } from './table.ts';

export interface Report {
  readonly when: string;
  readonly command: string;
  readonly seconds: number;
  readonly rounds: number;
  /** Of a run that only shows that everything works. */
  readonly quick: boolean;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly figures: readonly Result[];
}

export function machine(): Report['machine'] {
  const { length, 0: first } = cpus();
  return {
    cpu: first?.model.trim() ?? 'unknown',
    cores: length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch} ${release()}`,
    load: Number(loadavg()[0]?.toFixed(2)),
  };
}

const PROJECT = new URL('../', import.meta.url);

export function versions(): Report['versions'] {
  const of = (path: string): string =>
    (JSON.parse(readFileSync(new URL(path, PROJECT), 'utf8')) as { version: string }).version;
  return {
    'gemini-live': of('package.json'),
    '@google/genai': of('node_modules/@google/genai/package.json'),
    ws: of('node_modules/ws/package.json'),
    esbuild: of('node_modules/esbuild/package.json'),
    node: process.versions.node,
  };
}

/** Writes `latest.json` and `latest.md` into the folder. */
export function write(folder: string, report: Report): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(report, rounded, 1)}\n`);
  writeFileSync(join(folder, 'latest.md'), `${markdown(report)}\n`);
}

export function markdown(report: Report): string {
  return `${markdownTable(report.figures)}\n\n${describe(report)}`;
}

/** One paragraph: where, when, what with, and how. */
export function describe({ when, command, rounds, machine, versions }: Report): string {
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return (
    `Made by \`${command}\` on ${when.slice(0, 10)}: medians of ${rounds} interleaved rounds over loopback, ` +
    `ratios paired by round. ${machine['cpu']}, ${machine['cores']} cores, ${machine['system']}; ${packages.join(', ')}. ` +
    '`raw` is hand-written `ws` + `JSON.parse`, `genai` is `@google/genai`; only `ours` validates.'
  );
}

/** Digits that are noise make the file long. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(5)) : value;
}
