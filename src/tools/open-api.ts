/**
 * JSON Schema in the subset of OpenAPI that `FunctionDeclaration.parameters` takes. The service refuses the whole setup
 * for one keyword that it does not know, so what cannot be expressed becomes an issue instead of being left out.
 */
import type { Schema } from '../../generated/types.ts';
import type { ValidationIssue } from '../errors.ts';
import { isObject } from '../runtime.ts';
import { joinPath } from './json.ts';
import { resolve } from './json-schema.ts';

export interface Translation {
  readonly schema: Schema;
  /** What cannot be expressed. With any issue the schema is of no use. */
  readonly issues: readonly ValidationIssue[];
}

/** Schemas within a schema, references followed: a few that refer to each other may stand for millions, or for no end. */
const LARGEST = 1_000;

/** What an object without properties lacks. */
export const NO_PROPERTIES = 'needs properties';

/** Never throws. Paths begin with `path`. */
export function toOpenApi(root: unknown, path: string): Translation {
  const issues: ValidationIssue[] = [];
  const tell = (at: string, message: string): void => void issues.push({ path: at, message });
  let left = LARGEST;
  const translate = (node: unknown, at: string): Schema => {
    if (--left === 0) tell(path, 'refers to itself, or is too large');
    if (left <= 0) return {};
    if (!isObject(node)) {
      tell(at, 'must be a schema');
      return {};
    }
    const { $ref: reference, ...own } = node;
    if (reference !== undefined) {
      const target = resolve(reference, root);
      if (isObject(target)) return translate({ ...target, ...own }, at);
      tell(joinPath(at, '$ref'), 'leads nowhere');
      return {};
    }
    const schema: Schema = {};
    for (const [word, value] of Object.entries(own)) {
      const here = joinPath(at, word);
      const inside: Inside = (inner, key) => translate(inner, key === undefined ? here : joinPath(here, key));
      const said = wordFor(word)?.(value as never, own, inside);
      if (said === undefined)
        tell(here, "cannot be expressed in OpenAPI: leave it out, or use sendAs: 'parametersJsonSchema'");
      else Object.assign(schema, said);
    }
    const missing = whatIsMissing(schema);
    if (missing !== undefined) tell(at, missing);
    return schema;
  };
  return { schema: translate(root, path), issues };
}

/** What the service asks for beyond the words themselves. */
function whatIsMissing({ type, anyOf, items, properties }: Schema): string | undefined {
  if (type === undefined && anyOf === undefined) return 'needs a type';
  if (type === 'ARRAY' && items === undefined) return 'needs items';
  const isEmpty = type === 'OBJECT' && Object.keys(properties ?? {}).length === 0;
  return isEmpty ? NO_PROPERTIES : undefined;
}

/** Translates a schema that stands under the word, or under a key there. */
type Inside = (node: unknown, key?: PropertyKey) => Schema;

/** What the value of a word becomes. Undefined: it cannot be said. */
type Word = (value: never, schema: Record<string, unknown>, inside: Inside) => Schema | undefined;

function wordFor(word: string): Word | undefined {
  if (SAME.test(word)) return (value) => ({ [word]: value });
  if (SILENT.test(word)) return () => ({});
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}

/** Words that both languages have. */
const SAME =
  /^(?:description|title|default|example|nullable|pattern|required|propertyOrdering|m(?:in|ax)(?:imum|Length|Items|Properties))$/;

/** Words that say nothing about what a model may write. */
const SILENT = /^(?:\$(?:schema|id|comment|defs)|definitions|examples|deprecated|readOnly|writeOnly|x-.*)$/;

const WORDS: Readonly<Record<string, Word>> = {
  type: (type: unknown, schema) => {
    const names = [type].flat().map((one) => String(one).toUpperCase());
    const [name, ...others] = names.filter((one) => one !== 'NULL');
    if (name === undefined || others.length > 0) return undefined;
    // Whole numbers that are listed are texts in OpenAPI, and so they need the type that says so.
    const isWhole = name === 'NUMBER' && [schema['enum'] ?? schema['const']].flat().every(Number.isInteger);
    return {
      type: (isWhole ? 'INTEGER' : name) as NonNullable<Schema['type']>,
      ...(names.length > 1 && { nullable: true }),
    };
  },
  enum: toEnum,
  const: toEnum,
  // A model adds no members that it was not told of, and the arguments are checked before a function gets them.
  additionalProperties: (value: unknown) => (value === false ? {} : undefined),
  // The service takes no other formats of texts.
  format: (format: string, { type }) =>
    type !== 'string' || format === 'date-time' || format === 'enum' ? { format } : undefined,
  exclusiveMinimum: (limit: number, schema) => beyond('minimum', limit + 1, schema),
  exclusiveMaximum: (limit: number, schema) => beyond('maximum', limit - 1, schema),
  items: (items: unknown, _, inside) => (isObject(items) ? { items: inside(items) } : undefined),
  properties: (properties: Record<string, unknown>, _, inside) => ({
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [name, inside(value, name)]),
    ),
  }),
  anyOf: toAlternatives,
  // Whoever fits exactly one fits at least one, and of the others the check before a call knows.
  oneOf: toAlternatives,
};

/** A limit that is not met itself: of whole numbers, the next one is. */
function beyond(
  name: 'minimum' | 'maximum',
  next: number,
  schema: Record<string, unknown>,
): Schema | undefined {
  const isSaid = schema['type'] === 'integer' && schema[name] === undefined && Number.isInteger(next);
  return isSaid ? { [name]: next } : undefined;
}

/** Listed values, or a single one: texts, or whole numbers as texts. */
function toEnum(value: unknown, { type }: Record<string, unknown>): Schema | undefined {
  const values: unknown[] = [value].flat();
  const listed = values.filter((one) => one !== null);
  const isText = listed.every((one) => typeof one === 'string');
  if (listed.length === 0 || !(isText || listed.every(Number.isInteger))) return undefined;
  if (type !== undefined && !(isText ? /string/i : /integer|number/i).test(JSON.stringify(type)))
    return undefined;
  return {
    enum: listed.map(String),
    ...(type === undefined && { type: isText ? 'STRING' : 'INTEGER' }),
    ...(listed.length < values.length && { nullable: true }),
  };
}

/** `null` among the alternatives is a word of its own, and an only alternative is none. */
function toAlternatives(
  alternatives: readonly unknown[],
  { type, anyOf, oneOf }: Record<string, unknown>,
  inside: Inside,
): Schema | undefined {
  // OpenAPI has them in place of a type, and one list of them.
  if (type !== undefined || (anyOf ?? oneOf) !== alternatives) return undefined;
  const said = alternatives.flatMap((one, index) =>
    isObject(one) && one['type'] === 'null' ? [] : [inside(one, index)],
  );
  if (said.length === 0) return undefined;
  return {
    ...(said.length === 1 ? said[0] : { anyOf: said }),
    ...(said.length < alternatives.length && { nullable: true }),
  };
}
