/**
 * Three opinions on every definition: the generated validator, plain ajv on schema/, and values that are made
 * from the schema and damaged at one point.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damagePoints } from './support/damage.ts';
import { fixturesOf } from './support/fixtures.ts';
import { generatedOpinion, lines, plainOpinion } from './support/opinions.ts';
import { definitions, names } from './support/schema.ts';
import { groupPairs, valuesOf } from './support/values.ts';

const RUNS = { numRuns: 40 };

describe.each(names)('%s', (name) => {
  const { valid, invalid } = fixturesOf(name);
  const both = (value: unknown): string[][] => {
    return [generatedOpinion(name, value), plainOpinion(name, value)].map(lines);
  };

  it.each(valid.map((value) => [JSON.stringify(value).slice(0, 100), value]))('takes %s', (_, value) => {
    expect(both(value)).toEqual([[], []]);
  });

  it.each(invalid.map((one) => [one.why, one] as const))('refuses: %s', (_, { value, path }) => {
    const plain = plainOpinion(name, value);
    expect(lines(generatedOpinion(name, value))).toEqual(
      lines(plain.filter(({ keyword }) => keyword !== 'x-oneof')),
    );
    expect(plain.map((finding) => finding.path)).toContain(path);
  });

  it('takes what the schema makes', () => {
    fc.assert(
      fc.property(valuesOf(name), (value) => {
        expect(both(value)).toEqual([[], []]);
      }),
      RUNS,
    );
  });

  it('finds one damaged point, and only that', () => {
    fc.assert(
      fc.property(valuesOf(name), fc.nat(), (value, pick) => {
        const points = damagePoints(name, value);
        const point = points[pick % points.length];
        if (point === undefined) return;
        const [generated, plain] = both(point.damaged);
        expect(generated).toEqual(plain);
        expect(new Set(generated?.map((line) => line.replace(/: \w+$/, '')))).toEqual(new Set([point.path]));
        expect(generated).toContain(`${point.path}: ${point.keyword}`);
      }),
      RUNS,
    );
  });
});

const withGroups = names.filter((name) => definitions.get(name)?.['x-oneof']);

describe.each(withGroups)('%s, two of a group', (name) => {
  it.each(groupPairs(name))('%s and %s are left to the field rules', (first, second) => {
    fc.assert(
      fc.property(valuesOf(name, [first, second]), (value) => {
        expect(generatedOpinion(name, value)).toEqual([]);
        expect(plainOpinion(name, value)).toEqual([{ path: second, keyword: 'x-oneof' }]);
      }),
      { numRuns: 5 },
    );
  });
});
