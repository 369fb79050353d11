/** Values that keep to the schema, made from it by fast-check. */
import fc, { type Arbitrary } from 'fast-check';
import { definitions, requiredOf, resolve, type Node } from './schema.ts';

/** How many messages deep a value goes, and how many optional fields each has: enough, and still quick. */
const DEPTH = 4;
const FIELDS = 3;

const known = new Map<string, Arbitrary<unknown>>();

/** Values of a definition. `fields`, if given, are the fields that a message has besides the required ones. */
export function valuesOf(name: string, fields?: readonly string[]): Arbitrary<unknown> {
  const node = definitions.get(name);
  if (node === undefined) throw new Error(`no definition ${name}`);
  return fields === undefined ? values(node, DEPTH) : record(node, fields, DEPTH);
}

/** Every two fields of a definition that exclude each other. */
export function groupPairs(name: string): [first: string, second: string][] {
  const groups = definitions.get(name)?.['x-oneof'] ?? [];
  return groups.flatMap((group) =>
    group.flatMap((first, index) =>
      group.slice(index + 1).map((second): [string, string] => [first, second]),
    ),
  );
}

function values(node: Node, depth: number): Arbitrary<unknown> {
  if (node.$ref !== undefined) {
    const key = `${node.$ref.replace(/^.*\//, '')}:${depth}`;
    const made = known.get(key) ?? values(resolve(node), depth);
    known.set(key, made);
    return made;
  }
  const { type, properties, items, additionalProperties } = node;
  if (properties) return message(node, properties, depth);
  if (items) return fc.array(values(items, depth - 1), { maxLength: 2 });
  if (typeof additionalProperties === 'object') {
    return fc.dictionary(fc.string(), values(additionalProperties, depth - 1), { maxKeys: 2 });
  }
  if (type === 'object') return fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 2 });
  if (type === undefined) return fc.jsonValue();
  return fc.oneof(...[type].flat().map((one) => primitive(one, node)));
}

function primitive(type: string, { enum: choices, pattern, minimum, maximum }: Node): Arbitrary<unknown> {
  if (choices) return fc.constantFrom(...choices);
  if (type === 'string')
    return pattern === undefined ? fc.string() : fc.stringMatching(new RegExp(pattern, 'u'));
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') {
    return fc.maxSafeInteger().map((n) => Math.min(Math.max(n, minimum ?? -Infinity), maximum ?? Infinity));
  }
  if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
  throw new Error(`no values for the type ${type}`);
}

/** A message with a few of its fields; near the bottom only with those that hold no further message. */
function message(node: Node, properties: Readonly<Record<string, Node>>, depth: number): Arbitrary<unknown> {
  const names = Object.keys(properties).filter((name) => depth > 0 || isFlat(properties[name] ?? {}));
  return fc
    .shuffledSubarray(names, { maxLength: Math.min(FIELDS, names.length) })
    .chain((chosen) => record(node, withoutRivals(chosen, node['x-oneof'] ?? []), depth));
}

function record(node: Node, fields: readonly string[], depth: number): Arbitrary<unknown> {
  const names = new Set([...fields, ...requiredOf(node)]);
  const member = (name: string): Arbitrary<unknown> => values(node.properties?.[name] ?? {}, depth - 1);
  return fc.record(Object.fromEntries([...names].map((name) => [name, member(name)])));
}

/** Of fields that exclude each other, only the first. */
function withoutRivals(chosen: readonly string[], groups: readonly (readonly string[])[]): string[] {
  return chosen.filter((name, index) => {
    return !groups.some(
      (group) => group.includes(name) && chosen.slice(0, index).some((one) => group.includes(one)),
    );
  });
}

function isFlat(node: Node): boolean {
  const inner = resolve(
    node.items ?? (typeof node.additionalProperties === 'object' ? node.additionalProperties : node),
  );
  return inner.properties === undefined;
}
