/**
 * Reads schema/*.json from disk, in the order in which a person would: what the client says, what the server
 * says, then the rest by name, and the vocabulary (enums and scalars) last. Nothing is judged here (house-rules.ts)
 * and nothing is interpreted (model.ts).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A JSON object whose keywords have not been looked at yet. */
export type Json = Readonly<Record<string, unknown>>;

/** One file of schema/, as it stands. */
export interface SchemaFile {
  /** The file's name, which is also its `$id`: `content.json`. */
  readonly name: string;
  readonly json: Json;
}

/** The schema of the schema files. It describes them, and is none of them. */
export const META = fileURLToPath(new URL('../schema/meta.json', import.meta.url));

const FIRST = ['client.json', 'server.json'];
const LAST = ['enums.json', 'scalars.json'];

/** The files of a schema folder, in reading order. */
export function loadSchema(folder: string): SchemaFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== basename(META))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => ({ name, json: parse(name, readFileSync(join(folder, name), 'utf8')) }));
}

/** The definitions of a file, by name; none if the file has no `definitions` object. */
export function definitionsOf(file: SchemaFile): [name: string, schema: Json][] {
  const { definitions } = file.json;
  if (!isObject(definitions)) return [];
  return Object.entries(definitions).filter((entry): entry is [string, Json] => isObject(entry[1]));
}

/**
 * A definition that a `$ref` names, as the pair of its file and its name; nothing if the text is not of the
 * form `file.json#/definitions/Name` or `#/definitions/Name`.
 */
export function parseRef(ref: string, from: string): { file: string; name: string } | undefined {
  const match = /^([\w-]+\.json)?#\/definitions\/(\w+)$/.exec(ref);
  return match?.[2] === undefined ? undefined : { file: match[1] ?? from, name: match[2] };
}

/** True for a JSON object: not null, not a list. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rank(name: string): number {
  const first = FIRST.indexOf(name);
  return first >= 0 ? first : FIRST.length + 1 + LAST.indexOf(name);
}

function parse(name: string, text: string): Json {
  const json: unknown = JSON.parse(text);
  if (!isObject(json)) throw new Error(`${name}: not a JSON object`);
  return json;
}
