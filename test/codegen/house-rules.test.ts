import { describe, expect, it, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { loadSchema, type Json } from '../../codegen/load.ts';
import { checkRules, describeProblem } from '../../codegen/house-rules.ts';
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

const A = message({ text: text() });
const field = (node: Json): Json => message({ text: node });
const without = (name: string, node: Json): Json => {
  return Object.fromEntries(Object.entries(node).filter(([key]) => key !== name));
};

describe('the form of a definition', () => {
  it.each<[detail: string | RegExp, definition: Json]>([
    ['properties/a-b must match pattern', message({ 'a-b': text() })],
    ["must have required property 'description'", without('description', A)],
    ['description must match pattern', { ...A, description: 'TODO: say what' }],
    ["properties/text must have required property 'description'", field({ type: 'string' })],
    ['properties/text/description must match pattern', field(text({ description: 'all of text/*/*' }))],
    // Not inlined by ajv.
    ['properties/text must NOT have additional properties: maxLength', field(text({ maxLength: 3 }))],
    ['must NOT have additional properties: oneOf', { ...A, oneOf: [] }],
    ['properties/text must NOT have additional properties: pattern', field(ref('A', { pattern: 'x' }))],
    ['properties/text must NOT have additional properties: x-oneof', field(text({ 'x-oneof': [] }))],
    ["properties/text must have required property 'type'", field({ description: 'A text.' })],
    [
      'properties/text/items/type must be equal to one of the allowed values',
      field({ description: 'A list.', type: 'array', items: { type: 'array' } }),
    ],
    [
      "properties/text must have required property 'additionalProperties'",
      field({ description: 'An object.', type: 'object' }),
    ],
    ["properties/text must have required property 'items'", field({ description: 'A list.', type: 'array' })],
    ['properties/text/$ref must match pattern', field({ description: 'A reference.', $ref: 'b.json' })],
    ['enum must NOT have duplicate items', choice(['X', 'X'])],
    ['properties/text/const must be string', field(text({ const: 1 }))],
    ["must have required property 'x-enum-descriptions'", without('x-enum-descriptions', choice(['X']))],
    ["must have required property 'x-direction'", without('x-direction', A)],
    ['x-direction must be equal to one of the allowed values', { ...A, 'x-direction': 'up' }],
    ['x-oneof/0 must NOT have fewer than 2 items', { ...A, 'x-oneof': [['text']] }],
    ['x-oneof/0 must be array', { ...A, 'x-oneof': ['text'] }],
    [
      'properties/text/x-backends/0 must be equal to one of the allowed values',
      field(text({ 'x-backends': ['azure'] })),
    ],
    [
      'properties/text/x-backends must NOT have more than 1 items',
      field(text({ 'x-backends': ['gemini', 'vertex'] })),
    ],
    [
      'properties/text/x-wire must NOT have additional properties: azure',
      field(text({ 'x-wire': { azure: 'b' } })),
    ],
    [/^properties\/text must have property deprecated when/, field(text({ 'x-replaced-by': 'text' }))],
    ['properties/text/x-since must match pattern', field(text({ 'x-since': 'v3' }))],
    ["must have required property 'type'", { description: 'Anything.' }],
    ["must have required property 'additionalProperties'", { description: 'An object.', type: 'object' }],
  ])('%s', (detail, definition) => {
    const [first, ...others] = check({ A: definition });
    expect(first).toMatchObject({ file: 'a.json', definition: 'A', rule: 'form' });
    expect(first?.detail).toMatch(
      typeof detail === 'string' ? new RegExp(`^${detail.replace(/[$^/.]/g, '\\$&')}`) : detail,
    );
    expect(others.every(({ rule }) => rule === 'form')).toBe(true);
  });

  it('has a name in PascalCase', () => {
    expect(check({ a_b: A }).map(describeProblem)).toEqual([
      expect.stringMatching(/^a\.json: a_b: form: must match pattern/),
    ]);
  });
});

test('the head of a file', () => {
  const { json } = schemaFile('a.json', { A });
  const problems = checkRules([{ name: 'b.json', json: { ...json, title: 'TODO' } }]);
  expect(problems.map(describeProblem)).toEqual([
    "b.json: (file): form: $id is not the file's name",
    expect.stringMatching(/^b\.json: \(file\): form: title must match pattern/),
  ]);
});

describe('a breach names file, definition and rule', () => {
  it.each<[rule: string, why: string, definition: Json]>([
    ['pattern', 'not a regular expression', field(text({ pattern: '(' }))],
    ['$ref', 'to nothing', field(ref('Nothing'))],
    ['$ref', 'to nothing, in a list', field(listOf('Nothing'))],
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
    ['required', 'in what a server sends', { ...A, 'x-direction': 'both', required: ['text'] }],
    ['required', 'of no field', { ...A, required: ['body'] }],
    ['x-required', 'in what a client alone sends', { ...A, 'x-required': ['text'] }],
    ['x-required', 'of no field', { ...A, 'x-direction': 'both', 'x-required': ['body'] }],
    ['x-oneof', 'of no field', { ...A, 'x-oneof': [['text', 'body']] }],
    [
      'x-wire',
      'to the name of another field',
      message({ text: text({ 'x-wire': { gemini: 'body' } }), body: text() }),
    ],
    ['x-replaced-by', 'nothing', field(text({ deprecated: true, 'x-replaced-by': 'body' }))],
  ])('%s: %s', (rule, _, definition) => {
    const found = check({ A: definition }).map(
      ({ file, definition, rule }) => `${file}: ${definition}: ${rule}`,
    );
    expect(new Set(found)).toEqual(new Set([`a.json: A: ${rule}`]));
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
});
