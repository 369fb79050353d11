/** JSON Schema in the words of OpenAPI: the same values fit, or the path of what cannot be said. */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Schema } from '../../generated/types.ts';
import { validateSchema } from '../../generated/validators.ts';
import { toOpenApi } from '../../src/tools/open-api.ts';
import { schemas, values } from './support/schemas.ts';

/** The schema where it can be said, or paths and reasons. */
function said(schema: unknown): unknown {
  const { schema: openApi, issues } = toOpenApi(schema, 'p');
  return issues.length === 0 ? openApi : issues.map(({ path, message }) => `${path}: ${message}`);
}

test('says types, limits, lists, objects and their descriptions', () => {
  expect(
    said({
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
        // Names of keywords are names here.
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
      $schema: { type: 'BOOLEAN' },
      allOf: { type: 'NUMBER', format: 'float' },
    },
    required: ['city'],
  });
});

test.each([
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
  ['listed texts', { enum: ['a', null] }, { type: 'STRING', enum: ['a'], nullable: true }],
  ['listed whole numbers', { type: 'number', enum: [1, 2] }, { type: 'INTEGER', enum: ['1', '2'] }],
  ['one value', { type: 'string', const: 'x' }, { type: 'STRING', enum: ['x'] }],
  ['types in either case', { type: 'STRING' }, { type: 'STRING' }],
  [
    'references',
    {
      type: 'array',
      items: { $ref: '#/$defs/n', description: 'own' },
      $defs: { n: { type: 'number', title: 'N' } },
    },
    { type: 'ARRAY', items: { type: 'NUMBER', title: 'N', description: 'own' } },
  ],
])('says %s', (_, schema, openApi) => {
  expect(said(schema)).toEqual(openApi);
});

const CANNOT = "cannot be expressed in OpenAPI: leave it out, or use sendAs: 'parametersJsonSchema'";

test.each([
  ['several types', { type: ['string', 'number'] }, ['p.type: ' + CANNOT, 'p: needs a type']],
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
  ['a format that the service refuses', { type: 'string', format: 'email' }, ['p.format: ' + CANNOT]],
  ['a limit that is not met', { type: 'number', exclusiveMinimum: 0 }, ['p.exclusiveMinimum: ' + CANNOT]],
  [
    'all of several',
    { type: 'object', properties: { a: { type: 'string', allOf: [] } } },
    ['p.properties.a.allOf: ' + CANNOT],
  ],
  ['a name of the prototype', { type: 'string', constructor: 1 }, ['p.constructor: ' + CANNOT]],
  [
    'a reference to itself',
    { type: 'array', items: { $ref: '#' } },
    ['p: refers to itself, or is too large'],
  ],
  ['a reference to nothing', { $ref: '#/definitions/x' }, ['p.$ref: leads nowhere']],
  ['a list', [], ['p: must be a schema']],
])('tells that it cannot say %s', (_, schema, issues) => {
  expect(said(schema)).toEqual(issues);
});

test('has an end where the schema has none', () => {
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

/** What a Schema of the wire means, said in JSON Schema. */
function meaningOf({ type, nullable, properties, items, anyOf, enum: listed, ...rest }: Schema): object {
  const values = listed?.map((value) => (type === 'INTEGER' ? Number(value) : value));
  const meaning = {
    ...rest,
    ...(type && { type: type.toLowerCase() }),
    ...(values && { enum: values }),
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

/** Without what is not said, and checked before a call: that members which are not known may not be there. */
function opened(schema: object): object {
  const isClosing = (word: string, value: unknown): boolean =>
    word === 'additionalProperties' && value === false;
  return JSON.parse(
    JSON.stringify(schema, (word, value: unknown) => (isClosing(word, value) ? undefined : value)),
  ) as object;
}

test('what is said is a Schema of the wire, and the same values fit', () => {
  const ajv = new Ajv({ strict: false, logger: false });
  let translated = 0;
  fc.assert(
    fc.property(
      schemas('many words'),
      fc.array(values(), { minLength: 10, maxLength: 10 }),
      (schema, candidates) => {
        const { schema: openApi, issues } = toOpenApi(schema, 'p');
        if (issues.length > 0) return;
        translated++;
        expect(validateSchema(openApi), JSON.stringify(openApi)).toBe(true);
        const fits = ajv.compile(opened(schema));
        const fitsMeaning = ajv.compile(meaningOf(openApi));
        for (const value of candidates) {
          expect(fitsMeaning(value), JSON.stringify({ schema, openApi, value })).toBe(fits(value));
        }
      },
    ),
    { numRuns: 1_000 },
  );
  expect(translated, 'schemas that could be said').toBeGreaterThan(100);
});
