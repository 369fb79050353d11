/** Reads the protos of Google's client libraries, which come as JSON in the form of protobufjs. */
import { BOTH, type Enum, type Facts, type Field, type Message, type Type } from './facts.ts';

interface Node {
  readonly nested?: Readonly<Record<string, Node>>;
  readonly fields?: Readonly<Record<string, ProtoField>>;
  readonly values?: Readonly<Record<string, number>>;
}

interface ProtoField {
  readonly type: string;
  readonly rule?: 'repeated';
  /** Set on maps. */
  readonly keyType?: string;
}

/** What scalars and well-known types may be, in the kinds of the descriptor. */
const KINDS: Readonly<Record<string, readonly Type[]>> = {
  bool: [{ name: 'boolean' }],
  bytes: [{ name: 'bytes' }],
  string: [{ name: 'string' }],
  double: [{ name: 'number' }],
  float: [{ name: 'number' }],
  int32: [{ name: 'integer' }],
  int64: [{ name: 'int64' }],
  'google.protobuf.Duration': [{ name: 'duration' }],
  'google.protobuf.Timestamp': [{ name: 'timestamp' }],
  'google.protobuf.Struct': [{ name: 'struct' }, { name: 'any', each: 'map' }],
  'google.protobuf.Value': [{ name: 'any' }, { name: 'schema' }],
  // Its one value, which is written as a text.
  'google.protobuf.NullValue': [{ name: 'string' }],
};

/** The messages and enums of all packages, by their full names: `google.type.Interval`. */
export function readProtos(text: string): Facts {
  const nodes = new Map(nodesIn(JSON.parse(text) as Node, ''));
  const messages = new Map<string, Message>();
  const enums = new Map<string, Enum>();
  for (const [name, { fields, values }] of nodes) {
    if (fields !== undefined) {
      const known = Object.entries(fields).map(([field, proto]): [string, Field] => [
        field,
        { types: typesOf(proto, name, nodes), backends: BOTH },
      ]);
      messages.set(name, { fields: new Map(known), backends: BOTH });
    }
    if (values !== undefined) {
      const known = Object.keys(values).map((value) => [value, BOTH] as const);
      enums.set(name, { values: new Map(known), backends: BOTH });
    }
  }
  return { messages, enums };
}

function nodesIn({ nested = {} }: Node, prefix: string): [string, Node][] {
  return Object.entries(nested).flatMap(([name, node]): [string, Node][] => [
    [prefix + name, node],
    ...nodesIn(node, `${prefix}${name}.`),
  ]);
}

function typesOf(
  { type, rule, keyType }: ProtoField,
  owner: string,
  nodes: ReadonlyMap<string, Node>,
): readonly Type[] {
  const types = KINDS[type] ?? [{ name: fullName(type, owner, nodes) }];
  if (keyType !== undefined) return types.map(({ name }) => ({ name, each: 'map' }));
  return rule === 'repeated' ? types.map(({ name }) => ({ name, each: 'list' })) : types;
}

/** A name is looked for in the message that says it, then in whatever that is in. */
function fullName(type: string, owner: string, nodes: ReadonlyMap<string, Node>): string {
  for (let scope = owner; scope !== ''; scope = scope.slice(0, Math.max(scope.lastIndexOf('.'), 0)))
    if (nodes.has(`${scope}.${type}`)) return `${scope}.${type}`;
  return type;
}
