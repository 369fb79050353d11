/** Schemas and values at random, small enough to fit each other often. */
import fc from 'fast-check';

const NAMES = ['a', 'b', 'c'] as const;

/** JSON values of few kinds and few names. */
export function values(): fc.Arbitrary<unknown> {
  return fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('', 'x', 'xy', 'yes', null, true, false),
      fc.integer({ min: -2, max: 4 }),
      fc.constantFrom(0.5, 2.5),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 3 }),
    ),
  })).value;
}

type JsonSchema = Record<string, unknown>;

/** An object with some of these members, and always its type. */
function some(members: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<JsonSchema> {
  return fc.record(members, { requiredKeys: ['type'] });
}

/** Schemas in the words that are checked, or in those and in others that people use. */
export function schemas(language: 'few words' | 'many words'): fc.Arbitrary<JsonSchema> {
  const more = (members: Record<string, fc.Arbitrary<unknown>>): Record<string, fc.Arbitrary<unknown>> =>
    language === 'few words' ? {} : members;
  const limit = fc.integer({ min: -1, max: 3 });
  const type = (...types: unknown[]) => ({ type: fc.constantFrom(...types) });
  return fc.letrec<{ schema: JsonSchema }>((tie) => ({
    schema: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      some({
        ...type('string'),
        ...more({ minLength: fc.nat(2), maxLength: fc.nat(3), pattern: fc.constant('^x') }),
      }),
      some({
        ...type('number', 'integer'),
        ...more({ minimum: limit, maximum: limit, exclusiveMinimum: limit, exclusiveMaximum: limit }),
      }),
      some(type('boolean', 'null', ['string', 'null'], ['number', 'boolean'])),
      fc.record({
        enum: fc.uniqueArray(fc.constantFrom<unknown>('x', 'yes', 1, 2, null, true), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      fc.record({ const: fc.constantFrom<unknown>('x', 1, null, [], { a: 1, b: null }) }),
      some({
        ...type('object'),
        properties: fc.dictionary(fc.constantFrom(...NAMES), tie('schema'), { maxKeys: 3 }),
        required: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 1 }),
        additionalProperties: fc.boolean(),
        ...more({ minProperties: fc.nat(2) }),
      }),
      some({ ...type('array'), items: tie('schema'), ...more({ minItems: fc.nat(2), maxItems: fc.nat(3) }) }),
      fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 3 }) }),
      ...(language === 'few words'
        ? []
        : [fc.record({ allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) })]),
    ),
  })).schema;
}
