/** Nothing in the schema goes without a description, a type, a validator and fixtures; and nothing is left over. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import * as validators from '../../generated/validators.ts';
import { fixtureNames, fixturesOf } from './support/fixtures.ts';
import { validatorOf } from './support/opinions.ts';
import { definitions, names } from './support/schema.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../generated/${path}`, import.meta.url), 'utf8');
const declared = [...`${read('types.ts')}${read('enums.ts')}`.matchAll(/^export (?:interface|type) (\w+)/gm)];
const types = declared.map(([, name]) => name);

describe.each(names)('%s', (name) => {
  const node = definitions.get(name);
  const { valid, invalid } = fixturesOf(name);

  it('is described, field by field', () => {
    const texts = [node, ...Object.values(node?.properties ?? {})].map((one) => one?.description);
    expect(texts.filter((text) => !text || text.startsWith('TODO'))).toEqual([]);
  });

  it('has a validator and one type', () => {
    expect(validatorOf(name)).toBeTypeOf('function');
    expect(types.filter((type) => type === name)).toHaveLength(1);
  });

  it('has valid and invalid fixtures', () => {
    expect(valid.length).toBeGreaterThan(0);
    if (node?.tsType !== 'unknown') expect(invalid.length).toBeGreaterThan(0);
  });
});

test('fixtures, types and validators are of definitions that exist', () => {
  expect(fixtureNames.filter((name) => !definitions.has(name))).toEqual([]);
  expect(types.filter((name) => !definitions.has(String(name)))).toEqual([]);
  expect(Object.keys(validators).filter((name) => !definitions.has(name.replace('validate', '')))).toEqual(
    [],
  );
});
