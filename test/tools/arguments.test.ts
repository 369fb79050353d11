/** The small checker of plain JSON Schema, held against ajv for the words it knows. */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkValue } from '../../src/tools/arguments.ts';
import { schemas, values } from './support/schemas.ts';

test('says where and what', () => {
  const schema = {
    type: 'object',
    properties: {
      city: { type: 'string' },
      days: { type: 'array', items: { type: 'integer' } },
      unit: { enum: ['C', 'F'] },
      time: { type: 'object', required: ['h'], additionalProperties: false, properties: { h: {} } },
    },
    required: ['city', 'unit'],
  };
  expect(checkValue({ city: 'Paris', unit: 'C', other: 1 }, schema)).toEqual([]);
  expect(checkValue({ city: null, days: [1, 'x', 1.5], time: { m: 1 } }, schema)).toEqual([
    { path: 'unit', message: 'is required' },
    { path: 'city', message: 'must be of type string' },
    { path: 'days[1]', message: 'must be of type integer' },
    { path: 'days[2]', message: 'must be of type integer' },
    { path: 'time.h', message: 'is required' },
    { path: 'time.m', message: 'is not known' },
  ]);
  expect(checkValue([], schema)).toEqual([{ path: '', message: 'must be of type object' }]);
  expect(checkValue(3, { enum: [1, '3'] })).toEqual([{ path: '', message: 'must be one of [1,"3"]' }]);
  expect(checkValue(1, { anyOf: [{ type: 'string' }, { type: 'null' }] })).toEqual([
    { path: '', message: 'matches none of the alternatives' },
  ]);
});

test('knows the words of OpenAPI', () => {
  const schema = { type: 'OBJECT', properties: { s: { type: 'STRING', nullable: true } } };
  expect(checkValue({ s: null }, schema)).toEqual([]);
  expect(checkValue({ s: 4 }, schema).map(({ path }) => path)).toEqual(['s']);
});

test('does not look at other words', () => {
  for (const schema of [true, {}, { $ref: '#' }, { not: {} }, { minimum: 4 }, { pattern: 'x' }])
    expect(checkValue(3, schema)).toEqual([]);
});

test('a member named as one of the prototype is none', () => {
  expect(checkValue({}, { required: ['toString'] })).toEqual([{ path: 'toString', message: 'is required' }]);
  expect(checkValue({ constructor: 1 }, { properties: { a: {} }, additionalProperties: false })).toEqual([
    { path: 'constructor', message: 'is not known' },
  ]);
});

test('finds a value to fit exactly where ajv does', () => {
  const ajv = new Ajv({ strict: false, logger: false });
  let fits = 0;
  fc.assert(
    fc.property(
      schemas('few words'),
      fc.array(values(), { minLength: 10, maxLength: 10 }),
      (schema, candidates) => {
        const validate = ajv.compile(schema);
        for (const value of candidates) {
          const expected = validate(value);
          if (expected) fits++;
          expect(checkValue(value, schema).length === 0, JSON.stringify({ schema, value })).toBe(expected);
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(fits, 'values that fit').toBeGreaterThan(100);
});
