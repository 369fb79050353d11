/**
 * What is known of the messages on the wire: each field with its type as the schema writes it, the one service that
 * takes it if only one does, and `new` if it came in November 2026; and the values of each enum.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Facts {
  /** Such as `list of Modality`, or `boolean, vertex, new`. */
  readonly messages: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

/** The facts of this folder. */
export const FACTS = JSON.parse(readFileSync(join(import.meta.dirname, 'wire.json'), 'utf8')) as Facts;

/** Facts beside the checkout, as they were gathered from Google's clients and descriptions. */
export interface Gathered {
  readonly messages: Readonly<Record<string, { readonly fields: Readonly<Record<string, GatheredField>> }>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

interface GatheredField {
  /** As in `string(int64)`, `enum Modality[]`, `object(map) Record<string, Schema>`. */
  readonly type: string;
  readonly geminiApi: boolean;
  readonly vertexAi: boolean;
  readonly newest: boolean;
}

/** `GEMINI_LIVE_PROTOCOL`, or the folder that lies beside the checkout. */
const folder =
  process.env['GEMINI_LIVE_PROTOCOL'] ?? fileURLToPath(new URL('../../../shared/protocol', import.meta.url));

/** A file of that folder; undefined where there is none. */
export function gathered(name: string): unknown {
  const file = join(folder, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** What was gathered, in the form of this folder. */
export function factsOf({ messages, enums }: Gathered): Facts {
  const fields = Object.entries(messages).map(([name, message]) => [
    name,
    Object.fromEntries(Object.entries(message.fields).map(([field, facts]) => [field, written(facts)])),
  ]);
  return { messages: Object.fromEntries(fields) as Facts['messages'], enums };
}

function written({ type, geminiApi, vertexAi, newest }: GatheredField): string {
  const only = geminiApi === vertexAi ? undefined : geminiApi ? 'gemini' : 'vertex';
  return [schemaType(type), only, newest && 'new'].filter((word) => typeof word === 'string').join(', ');
}

/** Types that are neither messages nor enums, as the schema writes them. */
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

function schemaType(type: string): string {
  if (type.endsWith('[]')) return `list of ${schemaType(type.slice(0, -2))}`;
  const value = /^object\(map\) Record<string, (.*)>$/.exec(type)?.[1];
  if (value !== undefined) return `map of ${schemaType(value)}`;
  return SIMPLE[type] ?? type.replace('enum ', '');
}
