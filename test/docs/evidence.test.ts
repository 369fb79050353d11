/** docs/evidence.md: each fact has its evidence, and each rule of a model its fact. */
import { describe, expect, test } from 'vitest';
import { LINT_RULES } from '../../src/protocol/lint-run.ts';
import { MODEL_FAMILIES, rulesFor, type ModelRules } from '../../src/protocol/models.ts';
import { anchorOf, anchors, read } from './support/pages.ts';

const PAGE = 'docs/evidence.md';

interface Section {
  readonly part: string;
  readonly heading: string;
  readonly text: string;
}

/** The sections of the page, each with the part it stands in. */
const sections: readonly Section[] = read(PAGE)
  .split(/^## /m)
  .slice(1)
  .flatMap((part) => {
    const [title = '', ...rest] = part.split('\n');
    return rest
      .join('\n')
      .split(/^### /m)
      .slice(1)
      .map((section) => {
        const [heading = '', ...text] = section.split('\n');
        return { part: title, heading, text: text.join('\n') };
      });
  });

const FACTS = sections.filter(({ part }) => part !== 'Models' && !part.startsWith('Sources'));

describe.each(FACTS)('$heading', ({ text }) => {
  const evidence = [...text.matchAll(/^- (\w+): (.+)$/gm)].map(([, kind = '', source = '']) => ({
    kind,
    source,
  }));

  test('says where it comes from', () => {
    expect(evidence.length).toBeGreaterThan(0);
    for (const { kind, source } of evidence) {
      expect(['Documented', 'Client', 'Recorded', 'Measured', 'Assumed']).toContain(kind);
      if (kind !== 'Assumed') expect(source, kind).toMatch(/\]\(|\]\[/);
    }
  });
});

test('no two headings are the same', () => {
  const all = sections.map(({ heading }) => anchorOf(heading));
  expect(all.filter((anchor, index) => all.indexOf(anchor) !== index)).toEqual([]);
});

/** A value as a table shows it. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, one]) => `${name} ${String(one)}`)
    .join(', ');
}

/** The rules that differ from those of a model nobody knows, each with its value. */
function differing(rules: ModelRules): [rule: string, value: string][] {
  const usual = rulesFor('') as unknown as Record<string, unknown>;
  return Object.entries(rules)
    .map(([name, value]): [string, string] => [name, shown(value)])
    .filter(([name, value]) => value !== shown(usual[name]));
}

test.each(MODEL_FAMILIES)('$ids: each rule has its value and evidence', ({ source, rules }) => {
  const section = sections.find(({ heading }) => `${PAGE}#${anchorOf(heading)}` === source);
  expect(section?.part).toBe('Models');
  const rows = [...(section?.text ?? '').matchAll(/^\| `(\w+)` +\| (.+?) +\| .*(?:\]\(#|below|assumed)/gm)];
  expect(rows.map(([, rule, value]) => [rule, value])).toEqual(differing(rules));
});

test.each(LINT_RULES)('$name: its source is a heading', ({ source }) => {
  const [page, anchor = ''] = source.split('#');
  expect(page).toBe(PAGE);
  expect(anchors(PAGE)).toContain(anchor);
});
