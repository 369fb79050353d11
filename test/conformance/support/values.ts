/** Values that keep to the schema, made from it by fast-check. */
import fc, { type Arbitrary } from 'fast-check';
import { definitions, requiredOf, resolve, type Node } from './schema.ts';

/** How many messages deep a value goes, and how many optional fields each has: enough, and still quick. */
const DEPTH = 4;
const FIELDS = 3;

/** Where values are not simply those of the schema. */
export interface Special {
  /** Values instead of the schema's, by `Definition` or `Definition.field`. */
  readonly instead?: Readonly<Record<string, Arbitrary<unknown>>>;
  /** Changes the messages of a definition after they are made. */
  readonly adjust?: Readonly<Record<string, (message: Message) => Message>>;
  /** The keys of maps. By default any text. */
  readonly keys?: Arbitrary<string>;
  /** Whether a field may be set: `Definition.field`. By default all may. */
  readonly takes?: (field: string) => boolean;
}

export type Message = Readonly<Record<string, unknown>>;

/** Makes values of definitions. */
export class Values {
  readonly #special: Special;
  readonly #keys: Arbitrary<string>;
  readonly #known = new Map<string, Arbitrary<unknown>>();

  constructor(special: Special = {}) {
    this.#special = special;
    this.#keys = special.keys ?? fc.string();
  }

  /** Values of a definition. `fields`, if given, are the fields that a message has besides the required ones. */
  of(name: string, fields?: readonly string[]): Arbitrary<unknown> {
    return fields === undefined ? this.#named(name, DEPTH) : this.#record(name, fields, DEPTH);
  }

  /** Messages of a definition in which the fields of a path are set, one inside the other, and some others too. */
  with(name: string, [field, ...inner]: readonly string[]): Arbitrary<unknown> {
    if (field === undefined) return this.of(name);
    const wanted = (): Arbitrary<unknown> => {
      const node = definition(name).properties?.[field] ?? {};
      if (inner.length === 0) return this.#field(name, field, DEPTH);
      const { items, additionalProperties } = node;
      if (items) return this.with(nameOf(items), inner).map((item) => [item]);
      if (typeof additionalProperties === 'object')
        return this.with(nameOf(additionalProperties), inner).map((item) => ({ key: item }));
      return this.with(nameOf(node), inner);
    };
    return this.#some(name, DEPTH, [field]).chain((fields) =>
      this.#record(name, fields, DEPTH, { [field]: wanted() }),
    );
  }

  #named(name: string, depth: number): Arbitrary<unknown> {
    const key = `${name}:${depth}`;
    const made = this.#known.get(key) ?? this.#special.instead?.[name] ?? this.#make(name, depth);
    this.#known.set(key, made);
    return made;
  }

  #make(name: string, depth: number): Arbitrary<unknown> {
    const node = definition(name);
    if (node.properties === undefined) return this.#values(node, depth);
    return this.#some(name, depth).chain((fields) => this.#record(name, fields, depth));
  }

  #values(node: Node, depth: number): Arbitrary<unknown> {
    if (node.$ref !== undefined) return this.#named(nameOf(node), depth);
    const { type, items, additionalProperties } = node;
    if (items) return fc.array(this.#values(items, depth - 1), { maxLength: 2 });
    if (typeof additionalProperties === 'object') {
      return fc.dictionary(this.#keys, this.#values(additionalProperties, depth - 1), { maxKeys: 2 });
    }
    if (type === 'object') return fc.dictionary(this.#keys, fc.jsonValue(), { maxKeys: 2 });
    if (type === undefined) return fc.jsonValue();
    return fc.oneof(...[type].flat().map((one) => primitive(one, node)));
  }

  /** A few fields of a message, `first` among them; near the bottom only such that hold no further message. */
  #some(name: string, depth: number, first: readonly string[] = []): Arbitrary<string[]> {
    const { properties = {}, 'x-oneof': groups = [] } = definition(name);
    const names = Object.keys(properties).filter(
      (field) =>
        (depth > 0 || isFlat(properties[field] ?? {})) && (this.#special.takes?.(`${name}.${field}`) ?? true),
    );
    return fc
      .shuffledSubarray(names, { maxLength: Math.min(FIELDS, names.length) })
      .map((chosen) => withoutRivals([...first, ...chosen], groups));
  }

  #record(
    name: string,
    fields: readonly string[],
    depth: number,
    given: Readonly<Record<string, Arbitrary<unknown>>> = {},
  ): Arbitrary<unknown> {
    const names = new Set([...fields, ...requiredOf(definition(name))]);
    const members = [...names].map((field) => [field, given[field] ?? this.#field(name, field, depth)]);
    const messages = fc.record(Object.fromEntries(members) as Record<string, Arbitrary<unknown>>);
    const adjust = this.#special.adjust?.[name];
    return adjust === undefined ? messages : messages.map(adjust);
  }

  #field(name: string, field: string, depth: number): Arbitrary<unknown> {
    const node = definition(name).properties?.[field] ?? {};
    return this.#special.instead?.[`${name}.${field}`] ?? this.#values(node, depth - 1);
  }
}

const plain = new Values();

/** Values of a definition. `fields`, if given, are the fields that a message has besides the required ones. */
export function valuesOf(name: string, fields?: readonly string[]): Arbitrary<unknown> {
  return plain.of(name, fields);
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

function definition(name: string): Node {
  const node = definitions.get(name);
  if (node === undefined) throw new Error(`no definition ${name}`);
  return node;
}

/** The definition that a node refers to. */
function nameOf({ $ref = '' }: Node): string {
  return $ref.replace(/^.*\//, '');
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

/** Of fields that exclude each other, only the first. */
function withoutRivals(chosen: readonly string[], groups: readonly (readonly string[])[]): string[] {
  return chosen.filter((name, index) => {
    return !groups.some(
      (group) =>
        group.includes(name) && chosen.slice(0, index).some((one) => one !== name && group.includes(one)),
    );
  });
}

function isFlat(node: Node): boolean {
  const inner = resolve(
    node.items ?? (typeof node.additionalProperties === 'object' ? node.additionalProperties : node),
  );
  return inner.properties === undefined;
}
