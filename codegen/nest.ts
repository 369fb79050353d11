/**
 * The schema as ajv gets it: one flat set of schemas without annotations, in which every object that lists its
 * properties is closed and every nested schema has a name. With `string`, "list of Part" and the like as
 * references, each check is emitted once, calls to it are all the rest, and no path is longer than one step.
 */
import { isObject, type Json } from './load.ts';
import { refName, type Model } from './model.ts';

/** A schema of its own, `$id` being its name. */
export interface NamedSchema {
  readonly $id: string;
  readonly [keyword: string]: unknown;
}

/** The keywords that check something. All others are for people and for other generators. */
const CHECKS = [
  'type',
  'enum',
  'const',
  'pattern',
  'minimum',
  'maximum',
  'minItems',
  'minProperties',
  'maxProperties',
];

/** All definitions, then the schemas that were inside them. */
export function nameNested(model: Model): NamedSchema[] {
  const schemas = new Map<string, NamedSchema>();
  const add = (name: string, schema: Json): string => {
    const known = schemas.get(name);
    if (known && JSON.stringify(known) !== JSON.stringify({ $id: name, ...schema })) {
      throw new Error(`two schemas want the name ${name}`);
    }
    schemas.set(name, { $id: name, ...schema });
    return name;
  };

  /** The name of a nested schema, after naming what is nested in it. `place` names what has no better name. */
  const name = (node: Json, place: string): string => {
    if (typeof node['$ref'] === 'string') return refName(node['$ref']);
    const checks = pick(node, CHECKS);
    const plain = Object.keys(checks).length === 1;
    if (isObject(node['items'])) {
      const item = name(node['items'], `${place}Item`);
      return add(plain ? `ListOf${item}` : place, { ...checks, items: { $ref: item } });
    }
    if (isObject(node['additionalProperties'])) {
      const value = name(node['additionalProperties'], `${place}Value`);
      return add(plain ? `MapOf${value}` : place, { ...checks, additionalProperties: { $ref: value } });
    }
    return add(plain ? capital(String(checks['type'])) : place, checks);
  };

  for (const { name: id, schema, fields, required, requiredOfClients } of model.definitions.values()) {
    const checks = pick(schema, CHECKS);
    const { properties } = schema;
    if (!isObject(properties)) {
      add(id, checks);
      continue;
    }
    const closed = schema['additionalProperties'] === undefined && { additionalProperties: false };
    const members = fields.map(({ name: field }) => {
      return [field, { $ref: name(properties[field] as Json, id + capital(field)) }] as const;
    });
    const needed = [...required, ...requiredOfClients];
    add(id, {
      ...checks,
      properties: Object.fromEntries(members),
      ...(needed.length > 0 && { required: needed }),
      ...closed,
    });
  }
  return [...schemas.values()];
}

function pick(node: Json, keywords: readonly string[]): Json {
  return Object.fromEntries(
    keywords.filter((keyword) => keyword in node).map((keyword) => [keyword, node[keyword]]),
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
