/** One fault in a value that had none, at any point of it, with what a validator must say about it. */
import type { Finding } from './opinions.ts';
import { definitions, requiredOf, resolve, type Node } from './schema.ts';

export interface Damage extends Finding {
  readonly damaged: unknown;
}

type Key = string | number;

/** Something no type takes except `object`, `array` and the open ones. */
const WRONG: Readonly<Record<string, unknown>> = {
  string: 7,
  integer: '7 apples',
  number: '7',
  boolean: 'true',
  object: [],
  array: {},
};

/** Every way of spoiling a value of a definition at one point. */
export function damagePoints(name: string, value: unknown): Damage[] {
  const node = definitions.get(name);
  if (node === undefined) throw new Error(`no definition ${name}`);
  return damages(node, value).map(({ keys, keyword, change }) => ({
    path: toPath(keys),
    keyword,
    damaged: changed(value, keys, change),
  }));
}

/** `keys` lead to the point; what `change` returns stands there afterwards, nothing if it is undefined. */
interface Point {
  readonly keys: readonly Key[];
  readonly keyword: string;
  readonly change: unknown;
}

function damages(reference: Node, value: unknown, keys: readonly Key[] = []): Point[] {
  const node = resolve(reference);
  const here = (keyword: string, change: unknown): Point => ({ keys, keyword, change });
  const points: Point[] = [];
  const types = [node.type ?? []].flat();
  if (types.length === 1) points.push(here('type', WRONG[String(types[0])]));
  if (types.length > 1) points.push(here('type', []));
  if (types.includes('integer')) points.push(here('type', 0.5));
  if (types.length > 0) points.push(here('type', null));
  if (node.enum) points.push(here('enum', 'NOT_A_VALUE'));
  if (node.pattern !== undefined) points.push(here('pattern', 'not it'));
  if (node.minimum !== undefined) points.push(here('minimum', node.minimum - 1));
  if (node.maximum !== undefined) points.push(here('maximum', node.maximum + 1));

  if (Array.isArray(value) && node.items) {
    const { items } = node;
    return points.concat(value.flatMap((item, index) => damages(items, item, [...keys, index])));
  }
  if (typeof value !== 'object' || value === null) return points;
  if (node.properties) {
    points.push({ keys: [...keys, 'notAField'], keyword: 'additionalProperties', change: 1 });
    for (const field of requiredOf(node))
      points.push({ keys: [...keys, field], keyword: 'required', change: undefined });
  }
  const members = node.properties ? Object.entries(value) : mapEntries(node, value);
  return points.concat(
    members.flatMap(([key, member]) => {
      const inner = node.properties?.[key] ?? node.additionalProperties;
      return typeof inner === 'object' ? damages(inner, member, [...keys, key]) : [];
    }),
  );
}

/** Map members whose keys read the same in a path: those with odd characters have tests of their own. */
function mapEntries(node: Node, value: object): [string, unknown][] {
  if (typeof node.additionalProperties !== 'object') return [];
  return Object.entries(value).filter(([key]) => /^[a-z]\w*$/i.test(key));
}

function changed(value: unknown, [key, ...rest]: readonly Key[], change: unknown): unknown {
  if (key === undefined) return change;
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? changed(item, rest, change) : item));
  const { [key]: old, ...others } = value as Record<Key, unknown>;
  const member = changed(old, rest, change);
  return member === undefined ? others : { ...others, [key]: member };
}

function toPath(keys: readonly Key[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');
}
