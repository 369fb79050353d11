/**
 * Everything that is known of the protocol is in the schema: each message, field, type, enum value and backend
 * of messages.json, which lies beside the checkout or in the folder named by GEMINI_LIVE_PROTOCOL. A clone
 * without it skips this suite.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { definitions, type Node } from './support/schema.ts';

interface KnownField {
  /** As in `string(int64)`, `enum Modality[]`, `object(map) Record<string, Schema>`. */
  readonly type: string;
  readonly geminiApi: boolean;
  readonly vertexAi: boolean;
  readonly newest: boolean;
}

interface Known {
  readonly messages: Readonly<Record<string, { readonly fields: Readonly<Record<string, KnownField>> }>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

const folder =
  process.env['GEMINI_LIVE_PROTOCOL'] ?? fileURLToPath(new URL('../../../shared/protocol', import.meta.url));
const file = join(folder, 'messages.json');
const known: Known = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as Known)
  : { messages: {}, enums: {} };

/** Types of messages.json that are neither messages nor enums, as the schema writes them. */
const SIMPLE: Readonly<Record<string, string>> = {
  'string(base64)': 'Bytes',
  'string(int64)': 'Int64',
  'string(Duration)': 'Duration',
  'string(Timestamp)': 'Timestamp',
  'object (Struct)': 'Struct',
  object: 'Struct',
  unknown: 'Any',
  any: 'Any',
  'any (JSON Schema)': 'JsonSchema',
  'number(int32)': 'integer',
  'number(float)': 'number',
  'number(double)': 'number',
};

describe.skipIf(!existsSync(file))(`the schema covers messages.json (in ${folder})`, () => {
  const fields = Object.entries(known.messages).flatMap(([name, message]) =>
    Object.entries(message.fields).map(([field, facts]) => [`${name}.${field}`, name, field, facts] as const),
  );

  it('finds messages there', () => {
    expect(fields.length).toBeGreaterThan(0);
  });

  it.each(Object.keys(known.messages))('%s is a message', (name) => {
    expect(definitions.get(name)?.properties).toBeTypeOf('object');
  });

  it.each(fields)('%s is there, with its type, backends and age', (_, name, field, facts) => {
    const node = definitions.get(name)?.properties?.[field];
    expect(node && writtenType(node)).toBe(expectedType(facts.type));
    expect(node?.['x-backends']).toEqual(expectedBackends(facts));
    if (facts.newest) expect(node?.['x-since']).toBe('2026-11');
  });

  it.each(Object.entries(known.enums))('%s has its values', (name, values) => {
    expect(definitions.get(name)?.enum).toEqual(expect.arrayContaining([...values]));
  });
});

function expectedType(type: string): string {
  if (type.endsWith('[]')) return `list of ${expectedType(type.slice(0, -2))}`;
  const value = /^object\(map\) Record<string, (.*)>$/.exec(type)?.[1];
  if (value !== undefined) return `map of ${expectedType(value)}`;
  return SIMPLE[type] ?? type.replace('enum ', '');
}

function writtenType(node: Node): string {
  if (node.items) return `list of ${writtenType(node.items)}`;
  if (typeof node.additionalProperties === 'object')
    return `map of ${writtenType(node.additionalProperties)}`;
  if (node.enum) return node.enum.map((value) => `'${value}'`).join(' | ');
  return node.$ref?.replace(/^.*\//, '') ?? String(node.type);
}

function expectedBackends({ geminiApi, vertexAi }: KnownField): string[] | undefined {
  if (geminiApi && vertexAi) return undefined;
  return [geminiApi && 'gemini', vertexAi && 'vertex'].filter((backend) => typeof backend === 'string');
}
