import { describe, expect, it, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { loadSchema, type Json } from '../../codegen/load.ts';
import { checkRules, describeProblem } from '../../codegen/rules.ts';
import { choice, listOf, message, ref, schemaFile, text } from './support.ts';

const check = (definitions: Json) => checkRules([schemaFile('a.json', definitions)]);

test('the schema keeps the house rules', () => {
  const folder = fileURLToPath(new URL('../../schema', import.meta.url));
  expect(checkRules(loadSchema(folder)).map(describeProblem)).toEqual([]);
});

test('a schema may use every word of the vocabulary', () => {
  const fine = {
    Order: message(
      {
        id: text({ 'x-since': '2026-11', 'x-backends': ['vertex'] }),
        kind: ref('Kind', { tsType: 'Kind | Lowercase<Kind>', 'x-wire': { vertex: 'type' } }),
        old: text({ deprecated: true, 'x-replaced-by': 'id' }),
        lines: listOf('Line', { minItems: 1 }),
        labels: { description: 'Labels.', type: 'object', additionalProperties: { type: 'string' } },
        properties: text(),
        required: text(),
      },
      { required: ['id'], 'x-oneof': [['id', 'old']] },
    ),
    Line: message(
      { count: { description: 'A count.', type: 'integer', minimum: 0 } },
      { 'x-direction': 'both', 'x-required': ['count'] },
    ),
    Kind: choice(['A', 'B']),
    Size: { description: 'A size.', type: ['string', 'integer'], pattern: '^\\d+$' },
    Anything: { description: 'Anything.', tsType: 'unknown' },
    Open: { description: 'An open object.', type: 'object', additionalProperties: true },
  };
  expect(check(fine).map(describeProblem)).toEqual([]);
});

describe('a breach names file, definition and rule', () => {
  const A = message({ text: text() });
  const breaches: [rule: string, why: string, definition: Json][] = [
    ['name', 'a field with a dash', message({ 'a-b': text() })],
    ['description', 'none', { ...A, description: undefined }],
    ['description', 'still to be written', { ...A, description: 'TODO: say what' }],
    ['description', 'none on a field', message({ text: { type: 'string' } })],
    ['description', 'one that ends a comment', message({ text: text({ description: 'all of text/*/*' }) })],
    ['keyword', 'one that ajv does not inline', message({ text: text({ maxLength: 3 }) })],
    ['keyword', 'oneOf', { ...A, oneOf: [] }],
    ['keyword', 'a check beside a reference', message({ text: ref('A', { pattern: 'x' }) })],
    ['keyword', 'a word that belongs to definitions', message({ text: text({ 'x-oneof': [] }) })],
    ['type', 'none', message({ text: { description: 'A text.' } })],
    [
      'type',
      'a list of lists',
      message({ text: { description: 'A list.', type: 'array', items: { type: 'array' } } }),
    ],
    ['type', 'an object inside a field', message({ text: { description: 'An object.', type: 'object' } })],
    ['type', 'a list of anything', message({ text: { description: 'A list.', type: 'array' } })],
    ['pattern', 'not a regular expression', message({ text: text({ pattern: '(' }) })],
    ['$ref', 'to nothing', message({ text: ref('Nothing') })],
    ['$ref', 'to nothing, in a list', message({ text: listOf('Nothing') })],
    [
      '$ref',
      'to a file without definitions',
      message({ text: { description: 'A reference.', $ref: 'b.json' } }),
    ],
    ['enum', 'a value twice', choice(['X', 'X'])],
    ['const', 'a number', message({ text: text({ const: 1 }) })],
    ['x-enum-descriptions', 'missing', { ...choice(['X']), 'x-enum-descriptions': undefined }],
    [
      'x-enum-descriptions',
      'of a value missing',
      choice(['X', 'Y'], { 'x-enum-descriptions': { X: 'The X.' } }),
    ],
    [
      'x-enum-descriptions',
      'of a value that is none',
      choice(['X'], { 'x-enum-descriptions': { X: 'The X.', Z: 'The Z.' } }),
    ],
    ['x-direction', 'missing', { ...A, 'x-direction': undefined }],
    ['x-direction', 'unknown', { ...A, 'x-direction': 'up' }],
    ['required', 'in what a server sends', { ...A, 'x-direction': 'both', required: ['text'] }],
    ['required', 'of no field', { ...A, required: ['body'] }],
    ['x-required', 'in what a client alone sends', { ...A, 'x-required': ['text'] }],
    ['x-required', 'of no field', { ...A, 'x-direction': 'both', 'x-required': ['body'] }],
    ['x-oneof', 'of no field', { ...A, 'x-oneof': [['text', 'body']] }],
    ['x-oneof', 'of one field', { ...A, 'x-oneof': [['text']] }],
    ['x-oneof', 'not in groups', { ...A, 'x-oneof': ['text'] }],
    ['x-backends', 'unknown', message({ text: text({ 'x-backends': ['azure'] }) })],
    ['x-backends', 'all there are', message({ text: text({ 'x-backends': ['gemini', 'vertex'] }) })],
    ['x-wire', 'of an unknown backend', message({ text: text({ 'x-wire': { azure: 'body' } }) })],
    [
      'x-wire',
      'to the name of another field',
      message({ text: text({ 'x-wire': { gemini: 'body' } }), body: text() }),
    ],
    [
      'deprecated',
      'replaced by nothing',
      message({ text: text({ deprecated: true, 'x-replaced-by': 'body' }) }),
    ],
    ['deprecated', 'a replacement alone', message({ text: text({ 'x-replaced-by': 'text' }) })],
    ['x-since', 'not a month', message({ text: text({ 'x-since': 'v3' }) })],
  ];

  it.each(breaches)('%s: %s', (rule, _, definition) => {
    const defined = Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined));
    const found = check({ A: defined }).map(
      ({ file, definition, rule }) => `${file}: ${definition}: ${rule}`,
    );
    expect(new Set(found)).toEqual(new Set([`a.json: A: ${rule}`]));
  });

  it('name: of a definition', () => {
    expect(check({ a_b: A }).map(describeProblem)).toEqual([
      'a.json: a_b: name: a definition is named in PascalCase',
    ]);
  });

  it('x-direction: what a client sends holds what a server sends', () => {
    const Other = message({}, { 'x-direction': 'server' });
    const problems = check({ A: message({ text: listOf('Other') }), Other });
    expect(problems.map(({ definition, rule }) => `${definition} ${rule}`)).toEqual(['A x-direction']);
  });

  it('unique: over all files', () => {
    const problems = checkRules([schemaFile('a.json', { A }), schemaFile('b.json', { A })]);
    expect(problems.map(describeProblem)).toEqual(['b.json: A: unique: also in a.json']);
  });

  it('the head of a file', () => {
    const { json } = schemaFile('a.json', { A });
    const problems = checkRules([{ name: 'b.json', json: { ...json, title: 'TODO' } }]);
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual(['b.json $id', 'b.json title']);
  });
});
