import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emitDocs } from '../../codegen/docs.ts';
import { definitions } from '../conformance/support/schema.ts';
import { choice, listOf, message, modelOf, text } from './support.ts';

describe('a definition', () => {
  const docs = emitDocs(
    modelOf({
      A: message(
        {
          kinds: listOf('Kind', { 'x-backends': ['vertex'], 'x-since': '2026-11' }),
          either: text({ description: 'This | that.', enum: ['X', 'Y'] }),
          old: text({ deprecated: true, 'x-replaced-by': 'either', 'x-wire': { vertex: 'former' } }),
        },
        { required: ['either'], 'x-oneof': [['kinds', 'old']] },
      ),
      Kind: choice(['P', 'Q']),
      Empty: message({}),
    }),
  );

  it('has a table of its fields, with all that is to be known', () => {
    expect(docs).toContain(
      '| `kinds` | list of [Kind](#kind) | **Vertex AI only.** A list. Since 2026-11. |',
    );
    expect(docs).toContain('| `either` | `"X"` or `"Y"` | **Required.** This \\| that. |');
    expect(docs).toContain(
      '| `old` | string | A text. On the wire: `former` (Vertex AI). **Deprecated**: use `either`. |',
    );
    expect(docs).toContain('At most one of `kinds` and `old` may be set.');
  });

  it('has its values, its users and its place', () => {
    expect(docs).toContain('| `P` | The value P. |');
    expect(docs).toContain('Used by [A](#a).');
    expect(docs).toContain('- [A title](#a-title): [A](#a), [Kind](#kind), [Empty](#empty)');
    expect(docs).toContain('Written as `{}`.');
  });
});

describe('docs/protocol.md', () => {
  const text = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);

  it('has a section for every definition', () => {
    expect(headings).toEqual(expect.arrayContaining([...definitions.keys()]));
  });

  it('has no dead links', () => {
    const anchors = new Set<string>();
    for (const heading of headings) {
      const slug = heading.toLowerCase().replaceAll(' ', '-');
      anchors.add(anchors.has(slug) ? `${slug}-1` : slug);
    }
    const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor = '']) => anchor);
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });
});
