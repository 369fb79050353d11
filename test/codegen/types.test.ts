import { describe, expect, it } from 'vitest';
import { emitEnums } from '../../codegen/enums.ts';
import { emitTypes } from '../../codegen/types.ts';
import { choice, listOf, message, modelOf, ref, text } from './support.ts';

const types = (definitions: Record<string, object>): Promise<string> => {
  return emitTypes(modelOf(definitions));
};

describe('types', () => {
  it('refer to each other by name and declare each name once', async () => {
    const source = await types({
      A: message({ b: ref('B'), list: listOf('B') }),
      B: message({ a: ref('A'), t: text() }),
    });
    expect(source).toContain('b?: B;');
    expect(source).toContain('list?: B[];');
    expect(source.match(/export (interface|type) \w+/g)).toEqual([
      'export interface A',
      'export interface B',
    ]);
  });

  it('ask for what is required, but not for what only a client has to send', async () => {
    const words = { 'x-direction': 'both', 'x-required': ['t'] };
    const source = await types({
      A: message({ t: text() }, { required: ['t'] }),
      B: message({ t: text() }, words),
    });
    expect(source).toMatch(/interface A \{[^}]*\bt: string;/);
    expect(source).toMatch(/interface B \{[^}]*\bt\?: string;/);
    expect(source).toContain('A client must set `t`.');
  });

  it('give a message without fields nothing to hold', async () => {
    expect(await types({ A: message({}) })).toContain('export type A = Record<string, never>;');
  });

  it('name scalars, maps, values and types of their own', async () => {
    const source = await types({
      A: message({
        labels: { description: 'Labels.', type: 'object', additionalProperties: { type: 'string' } },
        one: text({ enum: ['X', 'Y'] }),
        only: text({ const: 'X' }),
        kind: ref('Kind', { tsType: 'Kind | Lowercase<Kind>' }),
        count: { description: 'A count.', type: 'integer' },
      }),
      Kind: choice(['P', 'Q']),
      Int64: { description: 'A number.', type: ['string', 'integer'] },
      Any: { description: 'Anything.', tsType: 'unknown' },
    });
    expect(source).toContain("import type { Kind } from './enums.ts';");
    expect(source).toContain('labels?: Record<string, string>;');
    expect(source).toContain("one?: 'X' | 'Y';");
    expect(source).toContain("only?: 'X';");
    expect(source).toContain('kind?: Kind | Lowercase<Kind>;');
    expect(source).toContain('count?: number;');
    expect(source).toContain('export type Int64 = string | number;');
    expect(source).toContain('export type Any = unknown;');
  });

  it('are open where a server may send a value that is new, and closed where only a client speaks', async () => {
    const fields = { kind: ref('Kind'), kinds: listOf('Kind'), one: text({ enum: ['X', 'Y'] }), t: text() };
    const source = await types({
      Asked: message(fields),
      Said: message(fields, { 'x-direction': 'server' }),
      Shared: message(fields, { 'x-direction': 'both' }),
      Kind: choice(['P', 'Q'], { 'x-direction': 'both' }),
    });
    const [, asked = '', said = '', shared = ''] = source.split('export interface ');
    expect(asked).toContain('kind?: Kind;');
    expect(asked).toContain('kinds?: Kind[];');
    expect(asked).toContain("one?: 'X' | 'Y';");
    for (const open of [said, shared]) {
      expect(open).toContain('kind?: Kind | (string & {});');
      expect(open).toContain('kinds?: (Kind | (string & {}))[];');
      expect(open).toContain("one?: 'X' | 'Y' | (string & {});");
      expect(open).toContain('t?: string;');
    }
  });

  it('say in comments what the vocabulary says', async () => {
    const source = await types({
      A: message(
        {
          a: text({ 'x-backends': ['vertex'], 'x-since': '2026-11', 'x-wire': { vertex: 'b' } }),
          c: text({ deprecated: true, 'x-replaced-by': 'a' }),
        },
        { 'x-oneof': [['a', 'c']] },
      ),
    });
    expect(source).toContain('* Vertex AI only. On the wire: `b` (Vertex AI). Since 2026-11.');
    expect(source).toContain('* @deprecated Use `a`.');
    expect(source).toContain('* At most one of `a` and `c` may be set.');
  });
});

describe('enums', () => {
  it('are objects and unions that erase', async () => {
    const source = await emitEnums(modelOf({ Kind: choice(['A', 'on-demand']) }));
    expect(source).toContain('export const Kind = {');
    expect(source).toContain("  /** The value A. */\n  A: 'A',");
    expect(source).toContain("  'on-demand': 'on-demand',");
    expect(source).toContain('export type Kind = (typeof Kind)[keyof typeof Kind];');
  });
});
