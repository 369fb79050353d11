/**
 * What a source says about messages, in the one form in which sources are compared. Ours is the generated descriptor;
 * declarations.ts and protos.ts read those of others.
 */
import { descriptor, enumValues, type FieldDescriptor } from '../generated/descriptor.ts';
import type { Backend } from '../generated/field-rules.ts';

export type { Backend };
export const BOTH: readonly Backend[] = ['gemini', 'vertex'];

/** What a field may hold: a kind of scalar as the descriptor names them, or a message or an enum by its name. */
export interface Type {
  readonly name: string;
  readonly each?: 'list' | 'map';
}

export interface Field {
  /** What it may hold, any one of these. */
  readonly types: readonly Type[];
  readonly backends: readonly Backend[];
}

export interface Message {
  readonly fields: ReadonlyMap<string, Field>;
  readonly backends: readonly Backend[];
}

export interface Enum {
  /** The backends of each value. */
  readonly values: ReadonlyMap<string, readonly Backend[]>;
  readonly backends: readonly Backend[];
}

export interface Facts {
  readonly messages: ReadonlyMap<string, Message>;
  readonly enums: ReadonlyMap<string, Enum>;
}

/** What the schema says: by public names, or by those that one backend has on the wire. */
export function ours(names: 'public' | Backend): Facts {
  const messages = Object.entries(descriptor).map(([message, fields]): [string, Message] => {
    const named = Object.entries(fields).map(([name, field]): [string, Field] => [
      (names === 'public' ? undefined : field.wire?.[names]) ?? name,
      toField(field),
    ]);
    return [message, { fields: new Map(named), backends: BOTH }];
  });
  const enums = Object.entries(enumValues).map(([name, values]): [string, Enum] => [
    name,
    { values: new Map(values.map((value) => [value, BOTH])), backends: BOTH },
  ]);
  return { messages: new Map(messages), enums: new Map(enums) };
}

function toField({ kind, ref, repeated, backends = BOTH }: FieldDescriptor): Field {
  return { types: [{ name: ref ?? kind, ...(repeated && { each: repeated }) }], backends };
}
