/**
 * schema/bundles/: the protocol for other languages, one self-contained file for each backend and side. A bundle is
 * plain draft-07 without words of our own, says what travels on the wire of its backend, and has one root, written
 * out, since generators make nothing of a root that is a `$ref`.
 */
import { sentences } from './comment.ts';
import { isObject, type Json } from './load.ts';
import { lookUp, refName, type Backend, type Definition, type Field, type Model } from './model.ts';
import { json, PROVENANCE } from './source.ts';

/** Who sends the messages of a bundle. */
export type Side = 'client' | 'server';

/** What a bundle is for. */
export const BUNDLES = (['gemini', 'vertex'] as const).flatMap((backend) =>
  (['client', 'server'] as const).map((side) => ({ backend, side })),
);

/** The message of each side, which is the root of its bundles. */
export const ROOTS: Readonly<Record<Side, string>> = {
  client: 'LiveClientMessage',
  server: 'LiveServerMessage',
};

/** Where a version of the package can be opened, so that an `$id` leads to its file. */
const HOME = 'https://unpkg.com/gemini-live@';

/** Keywords that stand in a bundle as they stand in the schema. */
const KEPT = ['type', 'pattern', 'minimum', 'maximum', 'minItems', 'contentEncoding'];

/** The bundles, by path. */
export function emitBundles(model: Model, version: string): Promise<[path: string, text: string][]> {
  return Promise.all(
    BUNDLES.map(async ({ backend, side }): Promise<[string, string]> => {
      const path = bundlePath(backend, side);
      return [path, await json(path, bundle(model, backend, side, version))];
    }),
  );
}

/** Where a bundle stands in the project and in the package. */
export function bundlePath(backend: Backend, side: Side): string {
  return `schema/bundles/${backend}-${side}.json`;
}

/** One bundle. */
export function bundle(model: Model, backend: Backend, side: Side, version: string): Json {
  const { root, definitions } = new Bundler(model, backend, side).bundle(ROOTS[side]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${HOME}${version}/${bundlePath(backend, side)}`,
    $comment: PROVENANCE,
    title: ROOTS[side],
    ...root,
    definitions,
  };
}

/** Translates definitions for one backend and side. */
class Bundler {
  readonly #model: Model;
  readonly #backend: Backend;
  readonly #side: Side;
  /** What was referred to, in the order in which it was met. */
  readonly #found = new Map<string, Json>();

  constructor(model: Model, backend: Backend, side: Side) {
    this.#model = model;
    this.#backend = backend;
    this.#side = side;
  }

  /** A root, and the definitions that it leads to in the order of the schema. */
  bundle(name: string): { root: Json; definitions: Json } {
    const root = this.#definition(lookUp(this.#model, name));
    const names = [...this.#model.definitions.keys()].filter((each) => this.#found.has(each));
    return { root, definitions: Object.fromEntries(names.map((each) => [each, this.#found.get(each)])) };
  }

  #definition(definition: Definition): Json {
    if (definition.kind === 'message') return this.#message(definition);
    return definition.kind === 'enum' ? this.#enum(definition) : this.#scalar(definition);
  }

  /** Closed where clients send it: the service refuses what it does not know. A server may say more, and less. */
  #message({ schema, fields, ...definition }: Definition): Json {
    const nodes = schema['properties'] as Readonly<Record<string, Json>>;
    const own = fields.filter(({ backends }) => backends?.includes(this.#backend) !== false);
    const named = own.map((field) => [this.#wireName(field), this.#field(field, nodes[field.name] ?? {})]);
    const groups = definition.oneof
      .map((group) => own.filter(({ name }) => group.includes(name)).map((field) => this.#wireName(field)))
      .filter((group) => group.length > 1);
    const rules = groups.map((group) => `At most one of ${group.map(code).join(', ')} may be set.`);
    const base = {
      description: described(definition, rules),
      type: 'object',
      properties: Object.fromEntries(named) as Json,
    };
    if (this.#side === 'server') return base;
    const needed = [...definition.required, ...definition.requiredOfClients];
    const required = own.filter(({ name }) => needed.includes(name)).map((field) => this.#wireName(field));
    return {
      ...base,
      ...(required.length > 0 && { required }),
      ...(groups.some((group) => group.length === own.length) && { maxProperties: 1 }),
      additionalProperties: false,
    };
  }

  #field(field: Field, node: Json): Json {
    const replacement = field.replacedBy === undefined ? '' : `: use ${code(field.replacedBy)}`;
    return {
      description: described(field, [field.deprecated && `Deprecated${replacement}.`]),
      ...(field.deprecated && { deprecated: true }),
      ...this.#type(node),
    };
  }

  /** What a field, a list or a map holds. */
  #type(node: Json): Json {
    if (typeof node['$ref'] === 'string') return { $ref: this.#refer(refName(node['$ref'])) };
    const { items, additionalProperties } = node;
    const values = 'const' in node ? [node['const']] : node['enum'];
    return {
      ...pick(node, KEPT),
      ...(Array.isArray(values) && this.#choice(values)),
      ...(isObject(items) && { items: this.#type(items) }),
      ...(isObject(additionalProperties) && { additionalProperties: this.#type(additionalProperties) }),
    };
  }

  #refer(name: string): string {
    if (!this.#found.has(name)) {
      this.#found.set(name, {});
      this.#found.set(name, this.#definition(lookUp(this.#model, name)));
    }
    return `#/definitions/${name}`;
  }

  #enum(definition: Definition): Json {
    const values = definition.values.map(({ name }) => name);
    const said = definition.values.map(({ name, description }) => `- ${code(name)}: ${description}`);
    return {
      description: [described(definition), said.join('\n')].join('\n\n'),
      type: 'string',
      ...this.#choice(values),
    };
  }

  /** Open where the server sends it: generated code throws on a value that is not listed. */
  #choice(values: readonly unknown[]): Json {
    return this.#side === 'client' ? { enum: values } : { examples: values };
  }

  /** A type that is one of several is a choice, and of one the server sends only the first. */
  #scalar({ name, description, schema }: Definition): Json {
    const types = [schema['type'] ?? []].flat() as string[];
    const alternatives = types.map((type) => ({
      type,
      ...pick(
        schema,
        type === 'string' ? ['pattern', 'contentEncoding'] : ['minimum', 'maximum', 'additionalProperties'],
      ),
    }));
    // Generated code names the choice by its title; `Int64` would hide the type of that name in some languages.
    if (alternatives.length > 1 && this.#side === 'client') {
      return { title: `${name}Value`, description, anyOf: alternatives };
    }
    return { description, ...alternatives[0] };
  }

  #wireName({ name, wire }: Field): string {
    return wire?.[this.#backend] ?? name;
  }
}

function described(
  { description, since }: Pick<Definition, 'description' | 'since'>,
  facts: readonly (string | false | undefined)[] = [],
): string {
  return sentences([description, ...facts, since && `Since ${since}.`]);
}

function code(name: string): string {
  return `\`${name}\``;
}

function pick(node: Json, keywords: readonly string[]): Json {
  return Object.fromEntries(
    keywords.filter((keyword) => keyword in node).map((keyword) => [keyword, node[keyword]]),
  );
}
