import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPath, pathOf, steps, toIssue } from '../../src/protocol/issues.ts';

/** Any error a validator can give, with only what the case is about. */
const fault = (keyword: string, params: Record<string, unknown> = {}, instancePath = '/a') => ({
  keyword,
  params,
  instancePath,
});

test('steps undoes the writing of a JSON pointer', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (path) => {
      const pointer = path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
      expect(steps(pointer)).toEqual(path);
    }),
  );
});

describe('formatPath', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', '0', 'b', '12'], 'a[0].b[12]'],
    [['0', 'a'], '[0].a'],
    [['a', 'b c', 'd.e'], 'a.b c.d.e'],
  ])('%j is %s', (path, text) => {
    expect(formatPath(path)).toBe(text);
  });

  test('a name of any length is shown short', () => {
    const text = formatPath(['a', 'x'.repeat(100_000), 'b']);
    expect(text).toMatch(/^a\.x{80}…\.b$/);
  });
});

test('pathOf is the place of the extra or missing field itself', () => {
  expect(pathOf(fault('additionalProperties', { additionalProperty: 'x/~y' }))).toEqual(['a', 'x/~y']);
  expect(pathOf(fault('required', { missingProperty: 'b' }, ''))).toEqual(['b']);
  expect(pathOf(fault('type', { type: 'string' }, '/a/0/b'))).toEqual(['a', '0', 'b']);
});

test.each<[keyword: string, params: Record<string, unknown>, message: string]>([
  ['type', { type: 'string' }, 'must be a string'],
  ['type', { type: 'object' }, 'must be an object'],
  ['type', { type: 'array' }, 'must be an array'],
  ['type', { type: 'boolean' }, 'must be true or false'],
  ['type', { type: 'string,integer' }, 'must be a string or integer'],
  ['type', { type: ['string', 'integer'] }, 'must be a string or integer'],
  ['enum', { allowedValues: ['A', 'B'] }, 'must be one of A, B'],
  ['additionalProperties', { additionalProperty: 'x' }, 'is not a field of this object'],
  ['required', { missingProperty: 'x' }, 'is required'],
  ['pattern', { pattern: '^a$' }, 'must match ^a$'],
  ['minimum', { comparison: '>=', limit: 0 }, 'must be >= 0'],
  ['maximum', { comparison: '<=', limit: 9 }, 'must be <= 9'],
  ['minProperties', { limit: 1 }, 'breaks the rule "minProperties"'],
])('%s %j', (keyword, params, message) => {
  expect(toIssue(fault(keyword, params)).message).toBe(message);
});
