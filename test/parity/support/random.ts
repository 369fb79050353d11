/** Random configurations: values of the schema in which every field comes up, narrowed to what both SDKs can say. */
import fc from 'fast-check';
import type { LiveClientSetup } from '../../../generated/types.ts';
import { descriptor } from '../../../generated/descriptor.ts';
import type { Backend } from '../../../src/protocol/setup.ts';
import { Values } from '../../conformance/support/values.ts';
import type { Configuration } from '../configurations/configuration.ts';
import { models, special } from '../restrictions.ts';

/** The configurations of a seed. Each sets one field of the setup on purpose, in turn, and some others by chance. */
export function randomConfigurations(backend: Backend, count: number, seed: number): Configuration[] {
  const values = new Values({ ...special, takes: (field) => takes(field, backend) });
  const paths = pathsTo('LiveClientSetup', backend);
  return Array.from({ length: count }, (_, index) => {
    const path = paths[index % paths.length] as readonly string[];
    const all = fc.tuple(values.with('LiveClientSetup', path), models[backend], fc.boolean());
    const [made] = fc.sample(all, { seed: seed + index, numRuns: 1 });
    const [setup, model, shorten] = made as [LiveClientSetup, string, boolean];
    return {
      name: `${index} for ${path.join('.')} (${backend}, seed ${seed})`,
      backends: [backend],
      ours: toParameters({ ...setup, model }, shorten),
    };
  });
}

function takes(field: string, backend: Backend): boolean {
  const [message = '', name = ''] = field.split('.');
  return descriptor[message]?.[name]?.backends?.includes(backend) ?? true;
}

/** The shortest way to each field of the messages below `root`. */
function pathsTo(root: string, backend: Backend): string[][] {
  const found = new Map<string, string[]>();
  const visit = (messages: readonly (readonly [string, string[]])[]): void => {
    const next: [string, string[]][] = [];
    for (const [message, path] of messages) {
      for (const [name, { kind, ref = '' }] of Object.entries(descriptor[message] ?? {})) {
        const key = `${message}.${name}`;
        if (found.has(key) || !takes(key, backend)) continue;
        found.set(key, [...path, name]);
        if (kind === 'message') next.push([ref, [...path, name]]);
      }
    }
    if (next.length > 0) visit(next);
  };
  visit([[root, []]]);
  return [...found.values()];
}

/** As `connect` takes it; a system instruction of text alone in its short forms, if asked for. */
function toParameters(setup: LiveClientSetup, shorten: boolean): Configuration['ours'] {
  const { generationConfig, ...beside } = setup;
  const parts = beside.systemInstruction?.parts ?? [];
  const texts = parts.flatMap((part) => (Object.keys(part).join() === 'text' ? [part.text as string] : []));
  const short = shorten && texts.length === parts.length && texts.length > 0;
  return {
    ...beside,
    ...(short && { systemInstruction: texts.length === 1 ? (texts[0] as string) : texts }),
    ...(generationConfig !== undefined && { config: generationConfig }),
  };
}
