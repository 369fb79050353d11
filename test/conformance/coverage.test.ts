/** Everything that is known of the protocol is in the schema: each message, field, type, enum value and backend. */
import { describe, expect, it } from 'vitest';
import { FACTS } from '../facts/known.ts';
import { definitions, type Node } from './support/schema.ts';

describe('the schema covers test/facts/wire.json', () => {
  const fields = Object.entries(FACTS.messages).flatMap(([name, message]) =>
    Object.entries(message).map(([field, facts]) => [`${name}.${field}`, name, field, facts] as const),
  );

  it('finds messages there', () => {
    expect(fields.length).toBeGreaterThan(400);
  });

  it.each(Object.keys(FACTS.messages))('%s is a message', (name) => {
    expect(definitions.get(name)?.properties).toBeTypeOf('object');
  });

  it.each(fields)('%s is there, with its type, backends and age', (_, name, field, facts) => {
    const [type, ...words] = facts.split(', ');
    const backends = words.filter((word) => word !== 'new');
    const node = definitions.get(name)?.properties?.[field];
    expect(node && writtenType(node)).toBe(type);
    expect(node?.['x-backends']).toEqual(backends.length === 0 ? undefined : backends);
    if (words.includes('new')) expect(node?.['x-since']).toBe('2026-11');
  });

  it.each(Object.entries(FACTS.enums))('%s has its values', (name, values) => {
    expect(definitions.get(name)?.enum).toEqual(expect.arrayContaining([...values]));
  });
});

function writtenType(node: Node): string {
  if (node.items) return `list of ${writtenType(node.items)}`;
  if (typeof node.additionalProperties === 'object')
    return `map of ${writtenType(node.additionalProperties)}`;
  if (node.enum) return node.enum.map((value) => `'${value}'`).join(' | ');
  return node.$ref?.replace(/^.*\//, '') ?? String(node.type);
}
