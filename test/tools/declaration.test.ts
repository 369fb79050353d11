/** Which form a schema is declared in, and what is told of one that has none. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ValidationError } from '../../src/index.ts';
import { toParameters } from '../../src/tools/declaration.ts';
import { jsonSchemaOf } from '../../src/tools/json-schema.ts';
import { thrown } from '../support/events.ts';

function issuesOf(act: () => unknown): readonly { path: string; message: string }[] {
  const error = thrown(act);
  expect(error).toBeInstanceOf(ValidationError);
  return (error as ValidationError).issues;
}

const declare = (schema: z.ZodType) => toParameters(jsonSchemaOf(schema));

test('zod: what OpenAPI can say goes into parameters', () => {
  const schema = z.object({
    city: z.string().describe('A city, in English'),
    days: z.int().positive().max(7).default(1),
    unit: z.enum(['C', 'F']).optional(),
    note: z.string().nullable(),
    stops: z.array(z.object({ name: z.string() })),
    how: z.discriminatedUnion('by', [
      z.object({ by: z.literal('car') }),
      z.object({ by: z.literal('train'), line: z.string() }),
    ]),
  });
  const text = { type: 'STRING' };
  expect(declare(schema)).toEqual({
    parameters: {
      type: 'OBJECT',
      properties: {
        city: { ...text, description: 'A city, in English' },
        days: { type: 'INTEGER', minimum: 1, maximum: 7, default: 1 },
        unit: { ...text, enum: ['C', 'F'] },
        note: { ...text, nullable: true },
        stops: {
          type: 'ARRAY',
          items: { type: 'OBJECT', properties: { name: text }, required: ['name'] },
        },
        how: {
          anyOf: [
            { type: 'OBJECT', properties: { by: { ...text, enum: ['car'] } }, required: ['by'] },
            {
              type: 'OBJECT',
              properties: { by: { ...text, enum: ['train'] }, line: text },
              required: ['by', 'line'],
            },
          ],
        },
      },
      required: ['city', 'note', 'stops', 'how'],
    },
  });
});

test('zod: what OpenAPI cannot say goes into parametersJsonSchema, whole', () => {
  expect(declare(z.object({ prices: z.record(z.string(), z.number()), mail: z.email() }))).toMatchObject({
    parametersJsonSchema: {
      type: 'object',
      properties: {
        prices: { type: 'object', additionalProperties: { type: 'number' } },
        mail: { type: 'string', format: 'email' },
      },
      required: ['prices', 'mail'],
    },
  });
  const tree = z.object({
    name: z.string(),
    get children() {
      return z.array(tree);
    },
  });
  expect(declare(tree)).toMatchObject({
    parametersJsonSchema: { properties: { children: { items: { $ref: '#' } } } },
  });
  expect(JSON.stringify([declare(tree), declare(z.object({ a: z.any() }))])).not.toContain('$schema');
});

test('zod: what JSON Schema cannot say is an error that says what', () => {
  expect(issuesOf(() => declare(z.object({ id: z.bigint() })))).toEqual([
    {
      path: 'parameters',
      message: 'cannot be converted to JSON Schema: Error: BigInt cannot be represented in JSON Schema',
    },
  ]);
});

test('a function without parameters is declared without a schema', () => {
  const none = [undefined, {}, { type: 'object' }, { type: 'OBJECT', properties: {} }];
  expect(none.map((schema) => toParameters(schema)).filter((one) => Object.keys(one).length > 0)).toEqual([
    { parametersJsonSchema: { type: 'object' } },
  ]);
  expect(declare(z.object({}))).toEqual({});
  expect(declare(z.looseObject({}))).toEqual({
    parametersJsonSchema: { type: 'object', properties: {}, additionalProperties: {} },
  });
});

test('a form may be asked for', () => {
  const city = { type: 'object', properties: { city: { type: 'string' } } };
  expect(toParameters(city, 'parametersJsonSchema')).toEqual({ parametersJsonSchema: city });
  expect(issuesOf(() => toParameters({ ...city, not: {} }, 'parameters'))).toEqual([
    {
      path: 'parameters.not',
      message: "cannot be expressed in OpenAPI: leave it out, or use sendAs: 'parametersJsonSchema'",
    },
  ]);
});

test('the arguments of a call are an object, so a schema describes one', () => {
  expect(issuesOf(() => toParameters({ type: 'string' }))).toEqual([
    { path: 'parameters', message: 'must be of type object' },
  ]);
  const union = { oneOf: [{ properties: { a: {} } }, { properties: { b: {} } }] };
  expect(toParameters(union)).toEqual({ parametersJsonSchema: { type: 'object', ...union } });
});

test('what the wire cannot hold is refused', () => {
  const refused = (a: unknown): string | undefined =>
    issuesOf(() => toParameters(jsonSchemaOf({ type: 'object', properties: { a }, not: {} })))[0]?.message;
  expect(refused({ default: 1n })).toContain('cannot be converted to JSON Schema: TypeError');
  expect(refused({ $ref: 'other.json#/a' })).toBe('has a $ref that leads nowhere');
  const endless: Record<string, unknown> = {};
  endless['a'] = endless;
  expect(refused(endless)).toContain('cannot be converted to JSON Schema: TypeError');
});

test('the schema of a user is never changed', () => {
  const schema = Object.freeze({
    type: 'object',
    properties: Object.freeze({ a: Object.freeze({ type: 'string' }) }),
  });
  expect(toParameters(schema)).toMatchObject({ parameters: { type: 'OBJECT' } });
  expect(toParameters(schema, 'parametersJsonSchema').parametersJsonSchema).not.toBe(schema);
});

test.each([
  ['a text', 'object', 'must be a JSON Schema, or a Standard Schema'],
  ['a list', [], 'must be a JSON Schema, or a Standard Schema'],
  [
    'a schema that keeps its shape to itself',
    { '~standard': { version: 1, vendor: 'shy', validate: () => ({ value: {} }) } },
    'must be a JSON Schema, or a Standard Schema with ~standard.jsonSchema',
  ],
])('%s is refused', (_, parameters, message) => {
  expect(issuesOf(() => jsonSchemaOf(parameters as never))[0]?.message).toContain(message);
});
