/** The JSON Schema of parameters, from whatever they were described with. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ValidationError } from '../../src/index.ts';
import { jsonSchemaOf } from '../../src/tools/json-schema.ts';
import { thrown } from '../support/events.ts';

function issuesOf(parameters: unknown): readonly string[] {
  const error = thrown(() => jsonSchemaOf(parameters as never));
  expect(error).toBeInstanceOf(ValidationError);
  return (error as ValidationError).issues.map(({ path, message }) => `${path}: ${message}`);
}

const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });
const text = { type: 'string' };

test.each<readonly [string, unknown, RegExp]>([
  ['a text', 'object', /^parameters: must be a JSON Schema, or a Standard Schema/],
  ['a list', [], /^parameters: must be a JSON Schema, or a Standard Schema/],
  [
    'a Standard Schema without a JSON Schema',
    { '~standard': { version: 1, vendor: 'shy', validate: () => ({ value: {} }) } },
    /^parameters: must be a JSON Schema, or a Standard Schema with ~standard.jsonSchema/,
  ],
  ['a zod schema that JSON Schema cannot express', z.object({ id: z.bigint() }), /converted.*BigInt cannot/],
  ['a value that JSON cannot hold', object({ a: { default: 1n } }), /converted to JSON Schema: TypeError/],
])('%s is refused', (_, parameters, message) => {
  expect(issuesOf(parameters)).toEqual([expect.stringMatching(message)]);
});

test('a schema that contains itself is refused', () => {
  const endless: Record<string, unknown> = object({});
  endless['items'] = endless;
  expect(issuesOf(endless)).toEqual([
    expect.stringContaining('cannot be converted to JSON Schema: TypeError'),
  ]);
});

test('a schema nested deeper than the stack is refused', () => {
  let deep: unknown = {};
  for (let n = 0; n < 100_000; n++) deep = { items: deep };
  expect(issuesOf(deep)).toEqual([expect.stringContaining('cannot be converted to JSON Schema: RangeError')]);
});

test('the schema of a user is never changed', () => {
  const schema = Object.freeze(
    object(Object.freeze({ a: Object.freeze({ type: 'STRING', nullable: true }) })),
  );
  expect(jsonSchemaOf(schema)).toEqual(object({ a: { type: ['string', 'null'] } }));
});

test('a converter is asked for draft 2020-12, and for draft 7 where it has no other', () => {
  const asked: string[] = [];
  const only = (known: string) => ({
    '~standard': {
      version: 1,
      vendor: 'test',
      jsonSchema: {
        input: ({ target }: { target: string }) => {
          asked.push(target);
          if (target !== known) throw new Error(`knows ${known} only`);
          return object({ a: text });
        },
      },
    },
  });
  for (const known of ['draft-2020-12', 'draft-07'])
    expect(jsonSchemaOf(only(known) as never)).toEqual(object({ a: text }));
  expect(asked).toEqual(['draft-2020-12', 'draft-2020-12', 'draft-07']);
  expect(issuesOf(only('draft-04'))).toEqual([expect.stringContaining('knows draft-04 only')]);
});

describe('a reference', () => {
  const $defs = { A: text, 'a b/c': text, 'b~': text };
  const id = 'https://example.com/schemas/s.json';

  test.each([
    '#',
    '#/$defs/A',
    '#/properties/a',
    '#/$defs/a%20b~1c',
    '#/$defs/b~0',
    '#/$defs/b~',
    '#/allOf/0/items',
  ])('%s is kept', ($ref) => {
    const schema = object({ a: { $ref } }, { $defs, allOf: [{ items: {} }] });
    expect(jsonSchemaOf(schema)).toEqual(schema);
  });

  test.each([
    ['its address', `${id}#/$defs/A`, '#/$defs/A'],
    ['its address alone', id, '#'],
    ['its name', 's.json#/$defs/A', '#/$defs/A'],
  ])('to the document by %s becomes local', (_, $ref, local) => {
    expect(jsonSchemaOf({ $id: id, ...object({ a: { $ref } }, { $defs }) })).toEqual(
      object({ a: { $ref: local } }, { $defs }),
    );
  });

  test('to an anchor is kept', () => {
    const schema = object({ a: { $ref: '#here' } }, { $defs: { A: { $anchor: 'here', ...text } } });
    expect(jsonSchemaOf(schema)).toEqual(schema);
  });

  test.each([
    '#/$defs/Nope',
    '#/$defs',
    'other.json#/a',
    'https://example.com/t.json',
    '#/$defs/A/toString',
    '',
    '#/%',
  ])('to nothing is refused, with its place: %s', ($ref) => {
    const schema = { $id: id, ...object({ a: { anyOf: [text, { items: { $ref } }] } }) };
    expect(issuesOf(schema)).toEqual([
      'parameters.properties.a.anyOf[1].items.$ref: refers to nothing in this schema',
    ]);
  });

  test('is looked for in every schema', () => {
    const broken = { $ref: '#/x' };
    const places = {
      items: broken,
      prefixItems: [broken],
      additionalProperties: broken,
      not: broken,
      if: broken,
      oneOf: [{}, broken],
      patternProperties: { '^a': broken },
      $defs: { $ref: broken },
    };
    expect(issuesOf(places)).toHaveLength(Object.keys(places).length);
  });

  test('is none where data stands', () => {
    const data = { $ref: '#/nowhere' };
    const schema = object({
      $ref: { default: data, const: data, enum: [data], examples: [data], 'x-y': data },
    });
    expect(jsonSchemaOf(schema)).toEqual(schema);
  });
});

test('the dialect and the address of the document are left out, those of parts are kept', () => {
  const $schema = 'https://json-schema.org/draft/2020-12/schema';
  const inner = object({ $id: { $id: 'https://example.com/inner' } });
  expect(jsonSchemaOf({ $schema, $id: 'https://example.com', ...inner })).toEqual(inner);
});

test.each<readonly [string, object, object]>([
  ['types in upper case', { type: 'STRING' }, text],
  ['lists of types', { type: ['STRING', 'NULL'] }, { type: ['string', 'null'] }],
  ['nullable', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
  ['nullable: false', { type: 'string', nullable: false }, text],
  [
    'nullable beside an enum',
    { type: 'string', enum: ['a'], nullable: true },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  [
    'nullable without a type',
    { enum: ['a'], nullable: true },
    { anyOf: [{ enum: ['a'] }, { type: 'null' }] },
  ],
  [
    'nullable beside a reference',
    { $ref: '#', nullable: true },
    { anyOf: [{ $ref: '#' }, { type: 'null' }] },
  ],
  ['exclusive limits', { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
  ['exclusive limits that are not', { maximum: 1, exclusiveMaximum: false }, { maximum: 1 }],
  ['exclusive limits of nothing', { exclusiveMaximum: true }, {}],
  ['exclusive limits of JSON Schema', { exclusiveMinimum: 1 }, { exclusiveMinimum: 1 }],
])('OpenAPI is understood: %s', (_, schema, expected) => {
  expect(jsonSchemaOf(object({ a: { items: schema } }))).toEqual(object({ a: { items: expected } }));
});
