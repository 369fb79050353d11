/**
 * schema/ read by the tests' own few lines, on purpose without the generator's: what both say alike is then
 * said twice.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** A schema, with the keywords that the tests look at. */
export interface Node {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: boolean | Node;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly tsType?: string;
  readonly 'x-direction'?: 'client' | 'server' | 'both';
  readonly 'x-required'?: readonly string[];
  readonly 'x-oneof'?: readonly (readonly string[])[];
  readonly 'x-backends'?: readonly string[];
  readonly 'x-since'?: string;
}

export interface SchemaFile {
  readonly $id: string;
  readonly definitions: Readonly<Record<string, Node>>;
}

const FOLDER = new URL('../../../schema/', import.meta.url);

export const files: readonly SchemaFile[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && name !== 'meta.json')
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as SchemaFile);

/** Every definition, by name. */
export const definitions: ReadonlyMap<string, Node> = new Map(
  files.flatMap((file) => Object.entries(file.definitions)),
);

export const names: readonly string[] = [...definitions.keys()];

/** The definition a node refers to, or the node itself. */
export function resolve(node: Node): Node {
  if (node.$ref === undefined) return node;
  const found = definitions.get(node.$ref.replace(/^.*\//, ''));
  if (found === undefined) throw new Error(`no ${node.$ref}`);
  return found;
}

/** All fields that must be there when a client sends the object. */
export function requiredOf(node: Node): readonly string[] {
  return [...(node.required ?? []), ...(node['x-required'] ?? [])];
}
