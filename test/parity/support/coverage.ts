/** Which fields there are to exercise, and which of them a frame holds: read from the generated descriptor. */
import { descriptor, type FieldDescriptor } from '../../../generated/descriptor.ts';
import type { Backend } from '../../../src/protocol/setup.ts';
import type { Frame } from './loopback.ts';

/** Every field below a message that the backend takes, as `Message.field`, in the order of the schema. */
export function reachableFields(root: string, backend: Backend): string[] {
  const seen = new Set<string>();
  const visit = (message: string): void => {
    for (const [name, field] of fieldsOf(message, backend)) {
      const key = `${message}.${name}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (field.kind === 'message') visit(field.ref as string);
    }
  };
  visit(root);
  return [...seen];
}

/** The fields that are set in a message as it was sent, as `Message.field`. Throws for one that is not known. */
export function fieldsIn(value: unknown, message: string, backend: Backend): Set<string> {
  const found = new Set<string>();
  const visit = (holder: Frame, message: string): void => {
    const fields = fieldsOf(message, backend);
    for (const [wire, held] of Object.entries(holder)) {
      const [name, field] = fields.find((known) => wireName(known, backend) === wire) ?? [];
      if (name === undefined || field === undefined)
        throw new Error(`${message} has no ${wire} on ${backend}`);
      found.add(`${message}.${name}`);
      if (field.kind !== 'message') continue;
      const items = field.repeated === undefined ? [held] : Object.values(held as object);
      for (const item of items) visit(item as Frame, field.ref as string);
    }
  };
  visit(value as Frame, message);
  return found;
}

function fieldsOf(message: string, backend: Backend): [string, FieldDescriptor][] {
  return Object.entries(descriptor[message] ?? {}).filter(
    ([, { backends }]) => backends?.includes(backend) ?? true,
  );
}

function wireName([name, { wire }]: [string, FieldDescriptor], backend: Backend): string {
  return wire?.[backend] ?? name;
}

/** How often each field was set, by backend; no number where the backend does not take it. */
export type FieldCounts = Map<string, Partial<Record<Backend, number>>>;

/** The counts as text: the fields of the setup one a line, those below it one message a line. */
export function coverageTable(
  counts: FieldCounts,
  { configurations, frames }: { configurations: number; frames: number },
): string {
  const all = [...counts].map(([key, count]) => {
    const [message = '', field = ''] = key.split('.');
    return { message, field, gemini: show(count.gemini), vertex: show(count.vertex) };
  });
  const top = all.filter(({ message }) => message === 'LiveClientSetup');
  const messages = new Set(all.map(({ message }) => message).filter((name) => name !== 'LiveClientSetup'));
  const exercised = [...counts.values()].filter(({ gemini = 0, vertex = 0 }) => gemini + vertex > 0).length;
  return [
    `${configurations} configurations in ${frames} pairs of frames. How often each field was set (gemini/vertex):`,
    ...top.map(
      ({ field, gemini, vertex }) => `  ${field.padEnd(26)}${gemini.padStart(4)} /${vertex.padStart(4)}`,
    ),
    `${exercised} of ${counts.size} fields, those below the setup too:`,
    ...[...messages].map((name) => {
      const fields = all.filter(({ message }) => message === name);
      const shown = fields.map(({ field, gemini, vertex }) => `${field} ${gemini}/${vertex}`);
      return `  ${name}: ${shown.join(', ')}`;
    }),
  ].join('\n');
}

function show(count: number | undefined): string {
  return count === undefined ? '-' : String(count);
}
