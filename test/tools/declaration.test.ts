/** Which form a schema is declared in. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ValidationError } from '../../src/index.ts';
import { toParameters } from '../../src/tools/declaration.ts';
import { jsonSchemaOf } from '../../src/tools/json-schema.ts';
import { thrown } from '../support/events.ts';

function issuesOf(act: () => unknown): readonly { path: string; message: string }[] {
  const error = thrown(act);
  expect(error).toBeInstanceOf(ValidationError);
  return (error as ValidationError).issues.map(({ path, message }) => ({ path, message }));
}

const declare = (schema: z.ZodType) => toParameters(jsonSchemaOf(schema));

test('zod: what OpenAPI can express goes into parameters', () => {
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

test('alternatives for all of the parameters go into parametersJsonSchema: the service asks for an object', () => {
  const one = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
  const choice = z.union([z.object({ a: z.string() }), z.object({ b: z.string() })]);
  expect(declare(choice)).toMatchObject({ parametersJsonSchema: { type: 'object', anyOf: [one, {}] } });
  expect(toParameters({ anyOf: [one] })).toMatchObject({ parameters: { type: 'OBJECT' } });
  expect(issuesOf(() => toParameters({ anyOf: [one, one] }, 'parameters'))).toEqual([
    { path: 'parameters', message: expect.stringMatching(/one object/) as string },
  ]);
});

test('zod: what OpenAPI cannot express goes into parametersJsonSchema', () => {
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

test('zod: tuples are declared by prefixItems', () => {
  expect(declare(z.object({ at: z.tuple([z.number(), z.string()]) }))).toMatchObject({
    parametersJsonSchema: {
      properties: { at: { type: 'array', prefixItems: [{ type: 'number' }, { type: 'string' }] } },
    },
  });
});

test('a function without parameters is declared without a schema', () => {
  const none = [undefined, {}, { type: 'object' }, { type: 'OBJECT', properties: {} }];
  const declared = none.map((schema) => toParameters(jsonSchemaOf(schema)));
  expect(declared.filter((one) => Object.keys(one).length > 0)).toEqual([
    { parametersJsonSchema: { type: 'object' } },
  ]);
  expect(declare(z.object({}))).toEqual({});
  // Declared as nothing, no call of it could pass.
  expect(toParameters({ type: 'object', properties: {}, required: ['a'] })).toHaveProperty(
    'parametersJsonSchema',
  );
  expect(declare(z.looseObject({}))).toEqual({
    parametersJsonSchema: { type: 'object', properties: {}, additionalProperties: {} },
  });
});

test('a parameter that is an object without properties goes into parametersJsonSchema, with the others', () => {
  const schema = { type: 'object', properties: { any: { type: 'object' } } };
  expect(toParameters(schema)).toEqual({ parametersJsonSchema: schema });
  expect(issuesOf(() => toParameters(schema, 'parameters')).map(({ path }) => path)).toEqual([
    'parameters.properties.any',
  ]);
});

test('a form may be asked for', () => {
  const city = { type: 'object', properties: { city: { type: 'string' } } };
  expect(toParameters(city, 'parametersJsonSchema')).toEqual({ parametersJsonSchema: city });
  const empty = { type: 'object', properties: {} };
  expect(toParameters(empty, 'parametersJsonSchema')).toEqual({ parametersJsonSchema: empty });
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
