/**
 * JSON Schema in the subset of OpenAPI that `FunctionDeclaration.parameters` takes. The service refuses the whole setup
 * for one keyword that it does not take, so what cannot be expressed becomes an issue instead of being left out.
 */
import type { JsonSchema, Schema } from '../../generated/types.ts';
import type { ValidationIssue } from '../errors.ts';
import { refusedFields } from '../protocol/schema-rules.ts';
import { isObject } from '../runtime.ts';
import { canonicalJson, joinPath } from './json.ts';
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

const INEXPRESSIBLE = "cannot be expressed in OpenAPI: leave it out, or use sendAs: 'parametersJsonSchema'";

type Json = Readonly<Record<string, unknown>>;

/** Translates a schema under a keyword, or under a key there. */
type Inside = (node: unknown, key?: PropertyKey) => Schema;

/** What the value of a keyword becomes. Undefined: it cannot be expressed. */
type Keyword = (value: never, schema: Json, inside: Inside) => Schema | undefined;

/** Of a schema in the dialect of `jsonSchemaOf`. Never throws. Paths begin with `path`. */
export function toOpenApi(root: JsonSchema, path: string): Translation {
  const issues: ValidationIssue[] = [];
  let left = LARGEST;

  const translate = (node: unknown, at: string): Schema => {
    const tell = (message: string, keyword?: string): void =>
      void issues.push({ path: keyword === undefined ? at : joinPath(at, keyword), message });
    if (--left === 0) issues.push({ path, message: 'refers to itself, or is too large' });
    if (left <= 0) return {};
    if (!isObject(node)) {
      tell('must be a schema');
      return {};
    }
    const { $ref: reference, ...own } = node;
    if (reference !== undefined) {
      const target = Object(resolve(reference, root)) as Json;
      for (const keyword of Object.keys(own))
        if (clashes(keyword, own[keyword], target[keyword])) tell(INEXPRESSIBLE, keyword);
      return translate({ ...target, ...own }, at);
    }
    const schema: Schema = {};
    for (const [keyword, value] of Object.entries(own)) {
      const here = joinPath(at, keyword);
      const inside: Inside = (inner, key) => translate(inner, key === undefined ? here : joinPath(here, key));
      const translated = keywordNamed(keyword)?.(value as never, own, inside);
      if (translated === undefined) tell(INEXPRESSIBLE, keyword);
      else Object.assign(schema, translated);
    }
    return check(unwrap(schema));

    /** A schema with an only alternative is the alternative, under the limits of both. */
    function unwrap({ anyOf, ...outer }: Schema): Schema {
      const [only, second] = anyOf ?? [];
      if (only === undefined || second !== undefined) return schema;
      const both: Record<string, unknown> = { ...only };
      for (const [field, value] of Object.entries(outer)) {
        const inner = both[field];
        if (!clashes(field, value, inner)) both[field] = value;
        else if (field.startsWith('min')) both[field] = Math.max(Number(value), Number(inner));
        else if (field.startsWith('max')) both[field] = Math.min(Number(value), Number(inner));
        else tell(INEXPRESSIBLE, field);
      }
      return both;
    }

    function check(translated: Schema): Schema {
      const missing = whatIsMissing(translated);
      if (missing !== undefined) tell(missing);
      for (const [field, message] of refusedFields({ ...translated })) tell(message, field);
      return translated;
    }
  };
  return { schema: translate(root, path), issues };
}

/** Whether two values of a keyword that both apply cannot be one. Of annotations, the outer one applies. */
function clashes(keyword: string, outer: unknown, inner: unknown): boolean {
  const isAnnotation =
    IGNORED.test(keyword) || /^(?:description|title|default|example|nullable)$/.test(keyword);
  return !isAnnotation && inner !== undefined && canonicalJson(outer) !== canonicalJson(inner);
}

/** What the service asks for beyond what {@link refusedFields} knows. */
function whatIsMissing({ type, anyOf, items, properties }: Schema): string | undefined {
  if (type === undefined && anyOf === undefined) return 'needs a type';
  if (type === 'ARRAY' && items === undefined) return 'needs items';
  const isEmpty = type === 'OBJECT' && Object.keys(properties ?? {}).length === 0;
  return isEmpty ? NO_PROPERTIES : undefined;
}

function keywordNamed(name: string): Keyword | undefined {
  if (SAME.test(name)) return (value) => ({ [name]: value });
  if (IGNORED.test(name)) return () => ({});
  return Object.hasOwn(KEYWORDS, name) ? KEYWORDS[name] : undefined;
}

/** Keywords that OpenAPI has too. */
const SAME =
  /^(?:description|title|default|example|format|pattern|required|propertyOrdering|m(?:in|ax)(?:imum|Length|Items|Properties))$/;

/** Keywords that say nothing about what a model may write. */
const IGNORED = /^(?:\$(?:schema|id|comment|defs)|definitions|examples|deprecated|readOnly|writeOnly|x-.*)$/;

const TYPE = /^(?:string|number|integer|boolean|array|object)$/;

function typesOf(type: unknown): string[] {
  return [type].flat().map(String);
}

const KEYWORDS: Readonly<Record<string, Keyword>> = {
  type: (type: unknown, schema) => {
    const [name, ...others] = typesOf(type).filter((one) => one !== 'null');
    if (name === undefined || others.length > 0 || !TYPE.test(name)) return undefined;
    const values = Array.isArray(schema['enum']) ? (schema['enum'] as unknown[]) : [schema['const'] ?? null];
    return {
      type: name.toUpperCase() as NonNullable<Schema['type']>,
      ...(typesOf(type).includes('null') && values.includes(null) && { nullable: true }),
    };
  },
  enum: (values: unknown, schema) => (Array.isArray(values) ? toEnum(values, schema) : undefined),
  const: (value: unknown, schema) => toEnum([value], schema),
  // A model adds no members that it was not told of, and the arguments are checked before a function gets them.
  additionalProperties: (value: unknown) => (value === false ? {} : undefined),
  exclusiveMinimum: (limit: number, schema) => beyond('minimum', limit + 1, schema),
  exclusiveMaximum: (limit: number, schema) => beyond('maximum', limit - 1, schema),
  items: (items: unknown, _, inside) => (isObject(items) ? { items: inside(items) } : undefined),
  properties: (properties: unknown, _, inside) =>
    isObject(properties)
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, value]) => [name, inside(value, name)]),
          ),
        }
      : undefined,
  anyOf: toAlternatives,
  // What matches exactly one matches at least one; the arguments are not checked for more.
  oneOf: toAlternatives,
};

/** An exclusive limit of integers is the inclusive limit of the next one. */
function beyond(
  name: 'minimum' | 'maximum',
  next: number,
  { type, [name]: inclusive }: Json,
): Schema | undefined {
  const isExpressible = type === 'integer' && inclusive === undefined && Number.isInteger(next);
  return isExpressible ? { [name]: next } : undefined;
}

/** Strings only: enums of integers were refused, and taken, by different reports. */
function toEnum(values: readonly unknown[], { type }: Json): Schema | undefined {
  const strings = values.filter((one) => typeof one === 'string');
  const others = values.filter((one) => typeof one !== 'string');
  if (strings.length === 0 || others.some((one) => one !== null)) return undefined;
  return {
    enum: strings,
    ...(type === undefined && { type: 'STRING' }),
    ...(others.length > 0 && typesOf(type ?? 'null').includes('null') && { nullable: true }),
  };
}

/** `null` among the alternatives is a field of its own. */
function toAlternatives(
  alternatives: readonly unknown[],
  { type, anyOf, oneOf }: Json,
  inside: Inside,
): Schema | undefined {
  // OpenAPI has them in place of a type, and one list of them.
  if (type !== undefined || (anyOf ?? oneOf) !== alternatives) return undefined;
  const translated = alternatives.flatMap((one, index) =>
    isObject(one) && one['type'] === 'null' ? [] : [inside(one, index)],
  );
  if (translated.length === 0) return undefined;
  return { anyOf: translated, ...(translated.length < alternatives.length && { nullable: true }) };
}
