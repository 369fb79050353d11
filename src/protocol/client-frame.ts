/**
 * Reads a client's frame as the service does: proto3 JSON with keys in camelCase or snake_case, numbers as text,
 * enums as numbers, and base64 in either alphabet. The result is canonical. Data of the user's own (structs, map
 * keys, JSON Schemas) is left alone. The generated descriptor directs the reading, and the library's own
 * validators check the result. For servers only: no client loads this file.
 */

import { descriptor, enumValues, type FieldDescriptor } from '../../generated/descriptor.ts';
import { rules } from '../../generated/field-rules.ts';
import type { AuthToken, LiveClientMessage } from '../../generated/types.ts';
import { validateAuthToken, validateLiveClientMessage, type Validator } from '../../generated/validators.ts';
import { isObject } from '../runtime.ts';
import type { Backend } from './setup.ts';

/** The service would not accept this message. The text is the reason it would close with, under code 1007. */
export class InvalidMessageError extends Error {}

/**
 * A client's message in canonical form. `extraFields` are accepted although they belong to the other backend, each
 * as `Message.field`. Throws {@link InvalidMessageError}.
 */
export function readClientMessage(
  text: string,
  backend: Backend,
  extraFields: readonly string[] = [],
): LiveClientMessage {
  const reader = new Reader(backend, extraFields);
  const message = read(text, 'LiveClientMessage', reader, validateLiveClientMessage);
  if (Object.keys(message).length === 0)
    throw new InvalidMessageError('Request contains an invalid argument.');
  return message;
}

/** The body of a token request in canonical form. Throws {@link InvalidMessageError}. */
export function readAuthToken(text: string): AuthToken {
  return read(text === '' ? '{}' : text, 'AuthToken', new Reader('gemini', []), validateAuthToken);
}

type Json = Record<string, unknown>;

/** The depth at which protobuf's own parser gives up. */
const MAX_DEPTH = 100;

function read(text: string, type: string, reader: Reader, validate: Validator): Json {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('Unexpected token.');
  }
  if (!isObject(json)) return refuse('Unknown name "": Root element must be a message.');
  const message = reader.message(json, type, []);
  if (!validate(message)) {
    const { instancePath = '', params = {} } = validate.errors?.[0] ?? {};
    const missing = params['missingProperty'];
    const path = [...instancePath.split('/').slice(1), ...(typeof missing === 'string' ? [missing] : [])];
    throw new InvalidMessageError(`Invalid value at '${protoPath(path)}'`);
  }
  return message;
}

/** A path in the service's spelling: `setup.tools[0].function_declarations`. */
function protoPath(path: readonly string[]): string {
  return path
    .map((step) =>
      /^\d+$/.test(step) ? `[${step}]` : `.${step.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
    )
    .join('')
    .slice(1);
}

type Path = readonly string[];

class Reader {
  readonly #backend: Backend;
  readonly #extraFields: readonly string[];

  constructor(backend: Backend, extraFields: readonly string[]) {
    this.#backend = backend;
    this.#extraFields = extraFields;
  }

  message(json: unknown, type: string, path: Path): Json {
    if (!isObject(json)) throw new InvalidMessageError(`Invalid value at '${protoPath(path)}'`);
    if (path.length > MAX_DEPTH) refuse('Message too deep.');
    const fields = fieldsOf(type, this.#backend);
    const message: Json = {};
    for (const [key, value] of Object.entries(json)) {
      const found = fields.get(camelCase(key)) ?? this.#extraField(type, camelCase(key));
      if (found === undefined) {
        const place = path.length === 0 ? '' : ` at '${protoPath(path)}'`;
        return refuse(`Unknown name "${key}"${place}: Cannot find field.`);
      }
      if (value === null) continue; // proto3 JSON: null is absent
      message[found.name] = this.#field(value, found.field, [...path, found.name]);
    }
    for (const group of rules[type]?.oneof ?? []) {
      const [first, second] = group.filter((name) => message[name] !== undefined);
      if (second === undefined) continue;
      refuse(
        `Invalid value at '${protoPath(path)}' (oneof), '${first}' is already set. Cannot set '${second}'.`,
      );
    }
    return message;
  }

  #extraField(type: string, name: string): NamedField | undefined {
    const field = this.#extraFields.includes(`${type}.${name}`) ? descriptor[type]?.[name] : undefined;
    return field && { name, field };
  }

  #field(value: unknown, field: FieldDescriptor, path: Path): unknown {
    if (field.repeated === 'list' && Array.isArray(value)) {
      return value.map((item, index) => this.#value(item, field, [...path, String(index)]));
    }
    if (field.repeated === 'map' && isObject(value)) {
      const entries = Object.entries(value).map(([key, item]) => [
        key,
        this.#value(item, field, [...path, key]),
      ]);
      return Object.fromEntries(entries); // sets even "__proto__" as a plain key
    }
    return field.repeated === undefined ? this.#value(value, field, path) : value; // the validator says no
  }

  #value(value: unknown, { kind, ref = '' }: FieldDescriptor, path: Path): unknown {
    switch (kind) {
      case 'message':
        return this.message(value, ref, path);
      case 'enum':
        return enumName(value, ref);
      case 'bytes':
        return bytes(value, path);
      case 'int64':
        return int64(value, path);
      case 'integer':
      case 'number':
        return typeof value === 'string' && /^-?\d/.test(value) ? Number(value) : value;
      case 'struct':
      case 'schema':
      case 'any':
        checkDepth(value, path.length);
        return value;
      default:
        return value;
    }
  }
}

interface NamedField {
  readonly name: string;
  readonly field: FieldDescriptor;
}

const tables = new Map<string, ReadonlyMap<string, NamedField>>();

/** The fields of a message that a backend knows, keyed by their name on its wire. */
function fieldsOf(type: string, backend: Backend): ReadonlyMap<string, NamedField> {
  const key = `${backend} ${type}`;
  let table = tables.get(key);
  if (table === undefined) {
    const known = Object.entries(descriptor[type] ?? {}).filter(
      ([, { backends }]) => backends?.includes(backend) ?? true,
    );
    table = new Map(known.map(([name, field]) => [field.wire?.[backend] ?? name, { name, field }]));
    tables.set(key, table);
  }
  return table;
}

function camelCase(key: string): string {
  return key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Turns an enum number into its name, and a lower-case name (as in JSON Schema types) into the real one. */
function enumName(value: unknown, type: string): unknown {
  const names = enumValues[type] ?? [];
  if (typeof value === 'number') return names[value] ?? value;
  if (typeof value !== 'string' || names.includes(value)) return value;
  const upper = value.toUpperCase();
  return names.includes(upper) ? upper : value;
}

function bytes(value: unknown, path: Path): unknown {
  if (typeof value !== 'string') return value;
  if (!/^[\w+/-]*={0,2}$/.test(value)) {
    throw new InvalidMessageError(
      `Invalid value at '${protoPath(path)}' (TYPE_BYTES), Base64 decoding failed`,
    );
  }
  const urlSafe = value.includes('-') || value.includes('_');
  return urlSafe ? value.replaceAll('-', '+').replaceAll('_', '/') : value;
}

function int64(value: unknown, path: Path): string {
  if (typeof value === 'string' && /^-?\d{1,19}$/.test(value)) return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  throw new InvalidMessageError(`Invalid value at '${protoPath(path)}' (TYPE_INT64)`);
}

function checkDepth(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAX_DEPTH) refuse('Message too deep.');
  for (const item of Object.values(value)) checkDepth(item, depth + 1);
}

function refuse(what: string): never {
  throw new InvalidMessageError(`Invalid JSON payload received. ${what}`);
}
