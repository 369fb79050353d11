/**
 * Reads what clients send, as the service does: proto3 JSON. Keys in camelCase or snake_case, numbers as text,
 * enums as numbers, base64 in either alphabet; what comes out is in canonical form. What belongs to the
 * user (structs, keys of maps, JSON Schemas) stays as it is. Directed by the generated descriptor, and
 * checked by the validators that the library itself uses.
 */

import { descriptor, enumValues, type FieldDescriptor } from '../../generated/descriptor.ts';
import { rules } from '../../generated/rules.ts';
import type { AuthToken, LiveClientMessage } from '../../generated/types.ts';
import { validateAuthToken, validateLiveClientMessage, type Validator } from '../../generated/validators.ts';
import { isObject } from '../runtime.ts';
import { invalid, refusals, type Close } from './refusals.ts';
import type { Backend } from './request.ts';

/** Thrown for a message that the service would not take, with how it would close. */
export class Refused extends Error {
  readonly close: Close;

  constructor(close: Close) {
    super(close.reason);
    this.close = close;
  }
}

/** The client's frame in canonical form. Throws {@link Refused}. */
export function readClientMessage(text: string, backend: Backend): LiveClientMessage {
  const message = read(text, 'LiveClientMessage', backend, validateLiveClientMessage);
  if (Object.keys(message).length === 0) throw new Refused(refusals.invalidArgument);
  return message;
}

/** The body of a request for a token in canonical form. Throws {@link Refused}. */
export function readAuthToken(text: string): AuthToken {
  return read(text === '' ? '{}' : text, 'AuthToken', 'gemini', validateAuthToken);
}

type Json = Record<string, unknown>;

/** As deep as protobuf's own parser goes. */
const MAX_DEPTH = 100;

function read(text: string, type: string, backend: Backend, validate: Validator): Json {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('Unexpected token.');
  }
  if (!isObject(json)) return refuse('Unknown name "": Root element must be a message.');
  const message = new Reader(backend).message(json, type, []);
  if (!validate(message)) {
    const { instancePath = '', params = {} } = validate.errors?.[0] ?? {};
    const missing = params['missingProperty'];
    const path = [...instancePath.split('/').slice(1), ...(typeof missing === 'string' ? [missing] : [])];
    throw new Refused(invalid(`Invalid value at '${protoPath(path)}'`));
  }
  return message;
}

/** A path as the service writes it: `setup.tools[0].function_declarations`. */
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

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  message(json: unknown, type: string, path: Path): Json {
    if (!isObject(json)) throw new Refused(invalid(`Invalid value at '${protoPath(path)}'`));
    if (path.length > MAX_DEPTH) refuse('Message too deep.');
    const fields = fieldsOf(type, this.#backend);
    const message: Json = {};
    for (const [key, value] of Object.entries(json)) {
      const found = fields.get(camelCase(key));
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

/** The fields of a message that a backend knows, by their name on its wire. */
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

/** A number becomes the name at its place, and a name in lower case (as in JSON Schema types) the real one. */
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
    throw new Refused(invalid(`Invalid value at '${protoPath(path)}' (TYPE_BYTES), Base64 decoding failed`));
  }
  const urlSafe = value.includes('-') || value.includes('_');
  return urlSafe ? value.replaceAll('-', '+').replaceAll('_', '/') : value;
}

function int64(value: unknown, path: Path): string {
  if (typeof value === 'string' && /^-?\d{1,19}$/.test(value)) return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  throw new Refused(invalid(`Invalid value at '${protoPath(path)}' (TYPE_INT64)`));
}

function checkDepth(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAX_DEPTH) refuse('Message too deep.');
  for (const item of Object.values(value)) checkDepth(item, depth + 1);
}

function refuse(what: string): never {
  throw new Refused(invalid(`Invalid JSON payload received. ${what}`));
}
