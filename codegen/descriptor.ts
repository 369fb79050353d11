/**
 * generated/descriptor.ts: the kind of every field of every message, for readers that must know what a value
 * is before they touch it, as a proto3 JSON reader does. The SDK itself never loads it.
 */
import { lookUp, ofKind, type Field, type Model } from './model.ts';
import { source } from './source.ts';
import { template } from './template.ts';

const render = template('descriptor.hbs');

/** Scalars whose kind is not just their name in lower case. */
const KINDS: Readonly<Record<string, string>> = { JsonSchema: 'schema' };

/** The text of generated/descriptor.ts. */
export function emitDescriptor(model: Model): Promise<string> {
  const messages = ofKind(model, 'message').map(({ name, fields }) => {
    return [name, Object.fromEntries(fields.map((field) => [field.name, describe(model, field)]))] as const;
  });
  const enums = ofKind(model, 'enum').map(
    ({ name, values }) => [name, values.map((value) => value.name)] as const,
  );
  return source(
    'descriptor.ts',
    render({
      descriptor: JSON.stringify(Object.fromEntries(messages)),
      enumValues: JSON.stringify(Object.fromEntries(enums)),
    }),
  );
}

/** One field as the descriptor has it. */
export function describe(model: Model, field: Field): object {
  const { type, each, backends, wire } = field;
  return {
    ...kindOf(model, field.isRef, type),
    ...(each && { repeated: each }),
    ...(backends && { backends }),
    ...(wire && { wire }),
  };
}

function kindOf(model: Model, isRef: boolean, type: string): { kind: string; ref?: string } {
  if (!isRef) return { kind: type };
  const { kind } = lookUp(model, type);
  return kind === 'scalar' ? { kind: KINDS[type] ?? type.toLowerCase() } : { kind, ref: type };
}
