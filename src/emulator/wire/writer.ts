/**
 * Writes server messages as the service does: pretty-printed proto3 JSON with a trailing line feed, with the field
 * names of the backend, without default values.
 */

import { descriptor, type FieldDescriptor } from '../../../generated/descriptor.ts';
import type { LiveServerMessage } from '../../../generated/types.ts';
import type { Backend } from './request.ts';

type Json = Record<string, unknown>;

/** The text of a frame. */
export function writeFrame(message: LiveServerMessage, backend: Backend): string {
  return `${JSON.stringify(writeServerMessage(message, backend), null, 2)}\n`;
}

/** The object in such a frame. Fields that the schema does not know stay as they are. */
export function writeServerMessage(message: LiveServerMessage, backend: Backend): object {
  return writeMessage(message as Json, 'LiveServerMessage', backend);
}

function writeMessage(message: Json, type: string, backend: Backend): Json {
  const fields = descriptor[type] ?? {};
  const written: Json = {};
  for (const [name, value] of Object.entries(message)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) written[name] = value;
    else if (!isDefault(value, field))
      written[field.wire?.[backend] ?? name] = writeField(value, field, backend);
  }
  return written;
}

function writeField(
  value: unknown,
  { kind, ref = '', repeated }: FieldDescriptor,
  backend: Backend,
): unknown {
  if (kind !== 'message' || typeof value !== 'object' || value === null) return value;
  if (repeated === 'list') return (value as Json[]).map((item) => writeMessage(item, ref, backend));
  if (repeated === undefined) return writeMessage(value as Json, ref, backend);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, writeMessage(item as Json, ref, backend)]),
  );
}

/** Proto3 JSON leaves out default values, but writes an empty message that is set. */
function isDefault(value: unknown, { kind, repeated }: FieldDescriptor): boolean {
  if (value === undefined || value === null) return true;
  if (repeated !== undefined) return Object.keys(value).length === 0;
  if (kind === 'enum') return typeof value === 'string' && value.endsWith('_UNSPECIFIED');
  return value === false || value === 0 || value === '';
}
