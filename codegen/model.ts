/**
 * The schema as the emitters see it: definitions by name, fields with their facts side by side, references
 * reduced to names. Built from files that have passed the house rules (house-rules.ts), so keywords are read here
 * without asking again whether they have the right shape.
 */
import { definitionsOf, isObject, type Json, type SchemaFile } from './load.ts';

/** A service that speaks the protocol: the Gemini API or Vertex AI. */
export type Backend = 'gemini' | 'vertex';

/** One field of a message. */
export interface Field {
  readonly name: string;
  readonly description: string;
  /** The name of a definition, or a primitive: string, boolean, integer or number. */
  readonly type: string;
  /** Whether `type` is the name of a definition. */
  readonly isRef: boolean;
  /** Set if the field holds many values of its type. */
  readonly each?: 'list' | 'map';
  /** The only values a plain string field may have. */
  readonly values?: readonly string[];
  /** The TypeScript type, where the schema states its own. */
  readonly tsType?: string;
  /** The backends that accept the field; absent if all do. */
  readonly backends?: readonly Backend[];
  /** What a backend calls the field, where that is not its public name. */
  readonly wire?: Readonly<Partial<Record<Backend, string>>>;
  readonly deprecated?: true;
  readonly replacedBy?: string;
  readonly since?: string;
}

/** One message, enum or scalar. */
export interface Definition {
  readonly name: string;
  readonly file: string;
  readonly kind: 'message' | 'enum' | 'scalar';
  readonly description: string;
  /** Who sends it; scalars have none. */
  readonly direction?: 'client' | 'server' | 'both';
  /** The fields of a message, in schema order. */
  readonly fields: readonly Field[];
  /** Fields that must be there whoever sends the message. */
  readonly required: readonly string[];
  /** Fields that must be there when a client sends the message; a server may leave them out. */
  readonly requiredOfClients: readonly string[];
  /** Groups of fields of which at most one may be set. */
  readonly oneof: readonly (readonly string[])[];
  /** The values of an enum, each with its description. */
  readonly values: readonly { readonly name: string; readonly description: string }[];
  readonly deprecated?: true;
  readonly replacedBy?: string;
  readonly since?: string;
  /** The definition as the file has it. */
  readonly schema: Json;
}

/** What the head of a schema file says about it. */
export interface ModelFile {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** The whole protocol. Both maps and lists are in reading order. */
export interface Model {
  readonly files: readonly ModelFile[];
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Builds the model of files that keep the house rules. */
export function buildModel(files: readonly SchemaFile[]): Model {
  const definitions = files.flatMap((file) =>
    definitionsOf(file).map(([name, schema]) => toDefinition(name, file.name, schema)),
  );
  return {
    files: files.map(({ name, json }) => ({
      name,
      title: json['title'] as string,
      description: json['description'] as string,
    })),
    definitions: new Map(definitions.map((definition) => [definition.name, definition])),
  };
}

/** A definition that is known to exist. */
export function lookUp(model: Model, name: string): Definition {
  const definition = model.definitions.get(name);
  if (definition === undefined) throw new Error(`no definition ${name}`);
  return definition;
}

/** The definitions of one kind, in reading order. */
export function ofKind(model: Model, kind: Definition['kind']): Definition[] {
  return [...model.definitions.values()].filter((definition) => definition.kind === kind);
}

/** The names of all definitions that can occur inside a message, itself included. */
export function reachable(model: Model, root: string): Set<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const field of lookUp(model, name).fields) if (field.isRef) visit(field.type);
  };
  visit(root);
  return found;
}

/** The last part of a `$ref`: names are unique over all files, so it says everything. */
export function refName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

function toDefinition(name: string, file: string, schema: Json): Definition {
  const properties = schema['properties'];
  const descriptions = (schema['x-enum-descriptions'] ?? {}) as Record<string, string>;
  const direction = schema['x-direction'] as Definition['direction'] | undefined;
  return {
    name,
    file,
    kind: isObject(properties) ? 'message' : schema['enum'] === undefined ? 'scalar' : 'enum',
    description: schema['description'] as string,
    ...(direction && { direction }),
    fields: Object.entries(isObject(properties) ? properties : {}).map(([field, node]) =>
      toField(field, node as Json),
    ),
    required: strings(schema['required']),
    requiredOfClients: strings(schema['x-required']),
    oneof: (schema['x-oneof'] ?? []) as string[][],
    values: strings(schema['enum']).map((value) => ({ name: value, description: descriptions[value] ?? '' })),
    ...ageOf(schema),
    schema,
  };
}

function toField(name: string, node: Json): Field {
  const { each, inner } = unwrap(node);
  const ref = inner['$ref'] as string | undefined;
  return {
    name,
    description: node['description'] as string,
    type: ref === undefined ? (inner['type'] as string) : refName(ref),
    isRef: ref !== undefined,
    ...(each && { each }),
    ...(inner['enum'] !== undefined && { values: strings(inner['enum']) }),
    ...(inner['const'] !== undefined && { values: [inner['const'] as string] }),
    ...(node['tsType'] !== undefined && { tsType: node['tsType'] as string }),
    ...(node['x-backends'] !== undefined && { backends: node['x-backends'] as Backend[] }),
    ...(node['x-wire'] !== undefined && { wire: node['x-wire'] as NonNullable<Field['wire']> }),
    ...ageOf(node),
  };
}

/** A list's or a map's element, or the node itself. */
function unwrap(node: Json): { each?: 'list' | 'map'; inner: Json } {
  if (isObject(node['items'])) return { each: 'list', inner: node['items'] };
  if (isObject(node['additionalProperties'])) return { each: 'map', inner: node['additionalProperties'] };
  return { inner: node };
}

function ageOf(node: Json): Pick<Field, 'deprecated' | 'replacedBy' | 'since'> {
  return {
    ...(node['deprecated'] === true && { deprecated: true }),
    ...(node['x-replaced-by'] !== undefined && { replacedBy: node['x-replaced-by'] as string }),
    ...(node['x-since'] !== undefined && { since: node['x-since'] as string }),
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}
