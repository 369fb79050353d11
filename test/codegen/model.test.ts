import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadSchema, parseRef } from '../../codegen/load.ts';
import { lookUp, reachable, refName } from '../../codegen/model.ts';
import { choice, listOf, message, modelOf, ref, text } from './support.ts';

describe('files', () => {
  const names = loadSchema(fileURLToPath(new URL('../../schema', import.meta.url))).map(({ name }) => name);

  it('come in reading order', () => {
    expect(names.slice(0, 2)).toEqual(['client.json', 'server.json']);
    expect(names.slice(-2)).toEqual(['enums.json', 'scalars.json']);
    expect(names.slice(2, -2)).toEqual(names.slice(2, -2).sort());
  });
});

describe('references', () => {
  it.each([
    ['b.json#/definitions/B', { file: 'b.json', name: 'B' }],
    ['tool-auth.json#/definitions/B', { file: 'tool-auth.json', name: 'B' }],
    ['#/definitions/B', { file: 'a.json', name: 'B' }],
    ['b.json', undefined],
    ['#/definitions/', undefined],
    ['http://example.com/b.json#/definitions/B', undefined],
    ['../b.json#/definitions/B', undefined],
  ])('%s', (text, expected) => {
    expect(parseRef(text, 'a.json')).toEqual(expected);
  });

  it('come down to names', () => {
    expect(refName('b.json#/definitions/B')).toBe('B');
  });
});

describe('the model', () => {
  const model = modelOf({
    A: message(
      {
        name: text({ 'x-backends': ['gemini'], 'x-wire': { gemini: 'title' } }),
        items: listOf('B', { deprecated: true, 'x-replaced-by': 'name' }),
        counts: { description: 'Counts.', type: 'object', additionalProperties: { type: 'integer' } },
      },
      { required: ['name'] },
    ),
    B: message({ self: ref('B'), kind: ref('Kind') }),
    C: message({}),
    Kind: choice(['X']),
    Open: { description: 'Open.', type: 'object', additionalProperties: true },
  });

  it('tells messages, enums and scalars apart', () => {
    const kinds = [...model.definitions.values()].map(({ name, kind }) => `${name} ${kind}`);
    expect(kinds).toEqual(['A message', 'B message', 'C message', 'Kind enum', 'Open scalar']);
  });

  it('has the facts of a field side by side, also of one named like a keyword', () => {
    const { fields } = lookUp(model, 'A');
    expect(fields).toEqual([
      {
        name: 'name',
        description: 'A text.',
        type: 'string',
        isRef: false,
        backends: ['gemini'],
        wire: { gemini: 'title' },
      },
      {
        name: 'items',
        description: 'A list.',
        type: 'B',
        isRef: true,
        each: 'list',
        deprecated: true,
        replacedBy: 'name',
      },
      { name: 'counts', description: 'Counts.', type: 'integer', isRef: false, each: 'map' },
    ]);
  });

  it('finds what is reachable, through lists and cycles', () => {
    expect([...reachable(model, 'A')]).toEqual(['A', 'B', 'Kind']);
  });

  it('says which definition is missing', () => {
    expect(() => lookUp(model, 'Nothing')).toThrow('no definition Nothing');
  });
});
