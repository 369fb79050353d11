/** JSON Schema in OpenAPI: the same values are valid, or there is an issue with a path. */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonSchema, Schema } from '../../generated/types.ts';
import { validateSchema } from '../../generated/validators.ts';
import { refusedFields } from '../../src/protocol/schema-rules.ts';
import { toOpenApi } from '../../src/tools/open-api.ts';
import { schemas, values } from './support/schemas.ts';

/** The translation, or paths and reasons. */
function translated(schema: JsonSchema): unknown {
  const { schema: openApi, issues } = toOpenApi(schema, 'p');
  return issues.length === 0 ? openApi : issues.map(({ path, message }) => `${path}: ${message}`);
}

test('types, limits, lists, objects and their descriptions are translated', () => {
  expect(
    translated({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'weather',
      'x-order': 1,
      type: 'object',
      description: 'A place',
      additionalProperties: false,
      properties: {
        city: { type: 'string', minLength: 1, pattern: '^[A-Z]', examples: ['Paris'], default: 'Rome' },
        when: { type: 'string', format: 'date-time' },
        days: { type: 'array', items: { type: 'integer', exclusiveMinimum: 0, maximum: 7 }, maxItems: 2 },
        size: { type: 'integer', format: 'int64', exclusiveMaximum: 8 },
        // Keywords are names here.
        $schema: { type: 'boolean' },
        allOf: { type: 'number', format: 'float' },
      },
      required: ['city'],
    }),
  ).toEqual({
    type: 'OBJECT',
    description: 'A place',
    properties: {
      city: { type: 'STRING', minLength: 1, pattern: '^[A-Z]', default: 'Rome' },
      when: { type: 'STRING', format: 'date-time' },
      days: { type: 'ARRAY', items: { type: 'INTEGER', minimum: 1, maximum: 7 }, maxItems: 2 },
      size: { type: 'INTEGER', format: 'int64', maximum: 7 },
      $schema: { type: 'BOOLEAN' },
      allOf: { type: 'NUMBER', format: 'float' },
    },
    required: ['city'],
  });
});

const object = (properties: object, more: object = {}) => ({ type: 'object', properties, ...more });

test.each<readonly [string, JsonSchema, Schema]>([
  ['null in a list of types', { type: ['string', 'null'] }, { type: 'STRING', nullable: true }],
  [
    'null as an alternative',
    { anyOf: [{ type: 'null' }, { type: 'number' }] },
    { type: 'NUMBER', nullable: true },
  ],
  [
    'alternatives',
    { oneOf: [{ type: 'string' }, { const: 'x' }] },
    { anyOf: [{ type: 'STRING' }, { type: 'STRING', enum: ['x'] }] },
  ],
  ['a list of strings', { enum: ['a', null] }, { type: 'STRING', enum: ['a'], nullable: true }],
  [
    'a list of strings without null',
    { type: ['string', 'null'], enum: ['a'] },
    { type: 'STRING', enum: ['a'] },
  ],
  ['a null that the type forbids', { type: 'string', enum: ['a', null] }, { type: 'STRING', enum: ['a'] }],
  ['one value', { type: 'string', const: 'x' }, { type: 'STRING', enum: ['x'] }],
  [
    'references and their own descriptions',
    {
      type: 'array',
      items: { $ref: '#/$defs/n', description: 'own' },
      $defs: { n: { type: 'number', title: 'N', description: 'shared' } },
    },
    { type: 'ARRAY', items: { type: 'NUMBER', title: 'N', description: 'own' } },
  ],
  [
    'keywords beside a reference that its target lacks',
    { $ref: '#/$defs/n', maximum: 4, $defs: { n: { type: 'number', minimum: 1 } } },
    { type: 'NUMBER', minimum: 1, maximum: 4 },
  ],
  [
    'annotations beside an only alternative: the outer ones apply',
    { anyOf: [{ type: 'string', description: 'inner', title: 'T' }, { type: 'null' }], description: 'outer' },
    { type: 'STRING', nullable: true, description: 'outer', title: 'T' },
  ],
  [
    'limits beside an only alternative: the narrower ones apply',
    { anyOf: [{ type: 'number', minimum: 5, maximum: 9 }, { type: 'null' }], minimum: 2, maximum: 7 },
    { type: 'NUMBER', nullable: true, minimum: 5, maximum: 7 },
  ],
])('%s', (_, schema, openApi) => {
  expect(translated(schema)).toEqual(openApi);
});

const CANNOT = "cannot be expressed in OpenAPI: leave it out, or use sendAs: 'parametersJsonSchema'";

test.each([
  ['several types', { type: ['string', 'number'] }, ['p.type: ' + CANNOT, 'p: needs a type']],
  ['a type that does not exist', { type: 'any' }, ['p.type: ' + CANNOT, 'p: needs a type']],
  ['null alone', { type: 'null' }, ['p.type: ' + CANNOT, 'p: needs a type']],
  ['anything', { type: 'array', items: {} }, ['p.items: needs a type']],
  ['nothing', { type: 'array', items: false }, ['p.items: ' + CANNOT, 'p: needs items']],
  ['a list of anything', { type: 'array' }, ['p: needs items']],
  [
    'a map',
    { type: 'object', additionalProperties: { type: 'number' } },
    ['p.additionalProperties: ' + CANNOT, 'p: needs properties'],
  ],
  ['a tuple', { type: 'array', prefixItems: [{}], items: { type: 'string' } }, ['p.prefixItems: ' + CANNOT]],
  ['a mix of values', { enum: ['a', 1] }, ['p.enum: ' + CANNOT, 'p: needs a type']],
  ['a list of integers', { type: 'integer', enum: [0, 1] }, ['p.enum: ' + CANNOT]],
  ['one integer', { const: 2 }, ['p.const: ' + CANNOT, 'p: needs a type']],
  ['one list', { const: ['x', 'y'] }, ['p.const: ' + CANNOT, 'p: needs a type']],
  ['an enum that is no list', { type: 'string', enum: 'x' }, ['p.enum: ' + CANNOT]],
  ['a limit that is not met', { type: 'number', exclusiveMinimum: 0 }, ['p.exclusiveMinimum: ' + CANNOT]],
  ['all of several', object({ a: { type: 'string', allOf: [] } }), ['p.properties.a.allOf: ' + CANNOT]],
  [
    'properties that are a list',
    { type: 'object', properties: [] },
    ['p.properties: ' + CANNOT, 'p: needs properties'],
  ],
  ['a name of the prototype', { type: 'string', constructor: 1 }, ['p.constructor: ' + CANNOT]],
  [
    'a reference to itself',
    { type: 'array', items: { $ref: '#' } },
    ['p: refers to itself, or is too large'],
  ],
  [
    'properties beside a reference to others',
    object(
      { a: { $ref: '#/$defs/A', ...object({ y: { type: 'string' } }), required: ['y'] } },
      {
        $defs: { A: object({ x: { type: 'string' } }, { required: ['x'] }) },
      },
    ),
    ['p.properties.a.properties: ' + CANNOT, 'p.properties.a.required: ' + CANNOT],
  ],
  [
    'a pattern beside an only alternative with another',
    { oneOf: [{ type: 'string', pattern: '^a' }], pattern: 'b$' },
    ['p.pattern: ' + CANNOT],
  ],
  [
    'a list as a schema',
    { type: 'array', items: { anyOf: [[]] } },
    ['p.items.anyOf[0]: must be a schema', 'p.items: needs a type'],
  ],
])('%s cannot be expressed', (_, schema, issues) => {
  expect(translated(schema)).toEqual(issues);
});

// docs/evidence.md#function-schemas
test.each<readonly [string, JsonSchema, readonly string[]]>([
  [
    'a description beside alternatives',
    { description: 'd', anyOf: [{ type: 'string' }, { type: 'number' }] },
    ['p.anyOf: must be the only field'],
  ],
  [
    'alternatives of which one is null',
    { anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'null' }] },
    ['p.anyOf: must be the only field'],
  ],
  [
    'a format of strings',
    { type: 'string', format: 'email' },
    ['p.format: must be enum or date-time for the type STRING'],
  ],
  [
    'a format of a list of types',
    { type: ['string', 'null'], format: 'uri' },
    ['p.format: must be enum or date-time for the type STRING'],
  ],
  [
    'a format of listed strings',
    { enum: ['x'], format: 'uri' },
    ['p.format: must be enum or date-time for the type STRING'],
  ],
  [
    'a format of an only alternative',
    { anyOf: [{ type: 'string' }], format: 'uri' },
    ['p.format: must be enum or date-time for the type STRING'],
  ],
  [
    'a format of integers',
    { type: 'integer', format: 'uint32' },
    ['p.format: must be int32 or int64 for the type INTEGER'],
  ],
  [
    'a format of numbers',
    { type: 'number', format: 'int32' },
    ['p.format: must be float or double for the type NUMBER'],
  ],
  [
    'a format of booleans',
    { type: 'boolean', format: 'x' },
    ['p.format: must be left out for the type BOOLEAN'],
  ],
  [
    'an empty string in an enum',
    { type: 'string', enum: ['', 'b'] },
    ['p.enum: must not contain an empty string'],
  ],
  ['an empty string as the one value', { const: '' }, ['p.enum: must not contain an empty string']],
  [
    'required that names no property, nested',
    { type: 'array', items: object({ a: { type: 'string' } }, { required: ['b', 'a'] }) },
    ['p.items.required: must name properties only'],
  ],
  [
    'required without properties',
    object({}, { required: ['ref'] }),
    ['p: needs properties', 'p.required: must name properties only'],
  ],
  [
    'fields of other types',
    object({ a: { type: 'string', required: ['x'], properties: { x: { type: 'string' } } } }),
    [
      'p.properties.a.required: is for the type OBJECT only',
      'p.properties.a.properties: is for the type OBJECT only',
    ],
  ],
  [
    'items of a string',
    { type: 'string', items: { type: 'string' } },
    ['p.items: is for the type ARRAY only'],
  ],
  [
    'a limit of a string',
    { type: 'string', minimum: 1 },
    ['p.minimum: is for the type NUMBER or INTEGER only'],
  ],
])('%s would be refused', (_, schema, issues) => {
  expect(translated(schema)).toEqual(issues);
});

test('a schema without end is given up', () => {
  const endless: Record<string, unknown> = { type: 'array' };
  endless['items'] = endless;
  expect(toOpenApi(endless, 'p').issues.length).toBeGreaterThan(0);
  const bomb = Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => {
      const next = { $ref: `#/$defs/${n + 1}` };
      return [n, { type: 'object', properties: { a: next, b: next } }];
    }),
  );
  expect(toOpenApi({ $ref: '#/$defs/0', $defs: bomb }, 'p').issues.map(({ message }) => message)).toContain(
    'refers to itself, or is too large',
  );
});

/** What a Schema of the wire means, in JSON Schema. */
function meaningOf({ type, nullable, properties, items, anyOf, enum: listed, ...rest }: Schema): object {
  const meaning = {
    ...rest,
    ...(type && { type: type.toLowerCase() }),
    ...(listed && { enum: listed }),
    ...(items && { items: meaningOf(items) }),
    ...(anyOf && { anyOf: anyOf.map(meaningOf) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [name, meaningOf(value)]),
      ),
    }),
  };
  return nullable === true ? { anyOf: [{ type: 'null' }, meaning] } : meaning;
}

/** All that the service would refuse, however deep. */
function refusalsIn(schema: Schema): unknown[] {
  const { items, anyOf = [], properties = {} } = schema;
  const within = [...(items ? [items] : []), ...anyOf, ...Object.values(properties)];
  return [...refusedFields({ ...schema }), ...within.flatMap(refusalsIn)];
}

/** Without what is not declared and checked before a call instead: that unknown members are refused. */
function opened(schema: object): object {
  const isClosing = (word: string, value: unknown): boolean =>
    word === 'additionalProperties' && value === false;
  return JSON.parse(
    JSON.stringify(schema, (word, value: unknown) => (isClosing(word, value) ? undefined : value)),
  ) as object;
}

test('a translation is a Schema of the wire that nothing would refuse, and the same values are valid', () => {
  const ajv = new Ajv({ strict: false, logger: false });
  let count = 0;
  fc.assert(
    fc.property(
      schemas('many words'),
      fc.array(values(), { minLength: 10, maxLength: 10 }),
      (schema, candidates) => {
        const { schema: openApi, issues } = toOpenApi(schema, 'p');
        if (issues.length > 0) return;
        count++;
        expect(validateSchema(openApi), JSON.stringify(openApi)).toBe(true);
        expect(refusalsIn(openApi), JSON.stringify(openApi)).toEqual([]);
        const fits = ajv.compile(opened(schema));
        const fitsMeaning = ajv.compile(meaningOf(openApi));
        for (const value of candidates) {
          expect(fitsMeaning(value), JSON.stringify({ schema, openApi, value })).toBe(fits(value));
        }
      },
    ),
    { numRuns: 1_000 },
  );
  expect(count, 'translations').toBeGreaterThan(100);
});
