/** What the service refuses in the `Schema` of a function, although each of its fields is one (docs/evidence.md#function-schemas). */

/** Fields that are for certain types only. */
const FIELDS: readonly (readonly [fields: RegExp, types: readonly string[]])[] = [
  [/^(?:required|propert(?:ies|yOrdering)|m..Properties)$/, ['OBJECT']],
  [/^(?:items|m..Items)$/, ['ARRAY']],
  [/^(?:enum|pattern|m..Length)$/, ['STRING']],
  [/^m..imum$/, ['NUMBER', 'INTEGER']],
];

/** The formats of each type that has any. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  STRING: ['enum', 'date-time'],
  NUMBER: ['float', 'double'],
  INTEGER: ['int32', 'int64'],
};

/** Each refused field of one schema, not of those within it, and why. */
export function* refusedFields(
  schema: Readonly<Record<string, unknown>>,
): Iterable<readonly [field: string, message: string]> {
  const { type, anyOf, format, enum: values, required, properties } = schema;
  const fields = Object.keys(schema).filter((field) => schema[field] !== undefined);
  if (anyOf !== undefined && fields.length > 1) yield ['anyOf', 'must be the only field'];
  const name = String(type).toUpperCase();
  for (const field of fields) {
    const [, types] = FIELDS.find(([pattern]) => pattern.test(field)) ?? [];
    if (type !== undefined && types?.includes(name) === false)
      yield [field, `is for the type ${types.join(' or ')} only`];
  }
  const formats = FORMATS[name] ?? [];
  if (format !== undefined && !formats.some((one) => one === format))
    yield ['format', `must be ${formats.join(' or ') || 'left out'} for the type ${name}`];
  if (Array.isArray(values) && values.includes('')) yield ['enum', 'must not contain an empty string'];
  const known = Object(properties) as object;
  if (Array.isArray(required) && required.some((one) => !Object.hasOwn(known, String(one))))
    yield ['required', 'must name properties only'];
}
