/** schema/bundles/: what users of other languages rely on, read here without the generator's eyes. */
import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readClientMessage } from '../../src/protocol/client-frame.ts';
import type { Backend } from '../../src/protocol/setup.ts';
import { definitions, requiredOf, type Node as SchemaNode } from '../conformance/support/schema.ts';
import { conversations, loneFrames, recorded, type Json } from '../recordings/support/recordings.ts';

type Side = 'client' | 'server';

interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly examples?: readonly string[];
  readonly additionalProperties?: unknown;
}

interface Bundle extends Node {
  readonly $id: string;
  readonly title: string;
  readonly definitions: Readonly<Record<string, Node>>;
}

const BACKENDS = ['gemini', 'vertex'] as const;
const BUNDLES = BACKENDS.flatMap((backend) =>
  (['client', 'server'] as const).map((side) => {
    const bundle = read(`schema/bundles/${backend}-${side}.json`) as Bundle;
    return {
      name: `${backend}-${side}`,
      backend,
      side,
      bundle,
      validate: new Ajv({ strict: true, allErrors: true }).compile(bundle),
    };
  }),
);

const mistakes = read('test/schema/mistakes.json') as readonly {
  why: string;
  backend?: Backend;
  /** The JSON pointer of what is wrong. */
  at: string;
  frame: unknown;
}[];

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

describe.each(BUNDLES)('$name', ({ name, backend, side, bundle }) => {
  const all: [string, Node][] = [[bundle.title, bundle], ...Object.entries(bundle.definitions)];
  const messages = all.filter(([title]) => definitions.get(title)?.properties !== undefined);

  test('names its version and has its root written out', () => {
    const { version } = read('package.json') as { version: string };
    expect(bundle.$id).toBe(`https://unpkg.com/gemini-live@${version}/schema/bundles/${name}.json`);
    expect(bundle.title).toBe(side === 'client' ? 'LiveClientMessage' : 'LiveServerMessage');
    expect(bundle.type).toBe('object');
  });

  test('has no words of ours, and every reference leads to a definition that only references lead to', () => {
    const text = JSON.stringify(bundle);
    expect(text).not.toMatch(/"(?:x-|tsType)/);
    const targets = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target = '']) => target);
    const known = Object.keys(bundle.definitions).map((each) => `#/definitions/${each}`);
    expect([...new Set(targets)].sort()).toEqual(known.sort());
  });

  test('has the fields that its backend knows, by their names on the wire', () => {
    for (const [title, node] of messages) {
      const fields = Object.entries(definitions.get(title)?.properties ?? {})
        .filter(([, field]) => field['x-backends']?.includes(backend) !== false)
        .map(([field]) => wireName(title, field, backend));
      expect(Object.keys(node.properties ?? {}), title).toEqual(fields);
    }
  });

  test(
    side === 'client' ? 'is closed, and asks for what clients must set' : 'is open and asks for nothing',
    () => {
      for (const [title, node] of messages) {
        const known = definitions.get(title) as SchemaNode;
        const needed = requiredOf(known).filter(
          (field) => known.properties?.[field]?.['x-backends']?.includes(backend) !== false,
        );
        expect(node.additionalProperties, title).toBe(side === 'client' ? false : undefined);
        if (side === 'server') {
          const closed = Object.entries(node.properties ?? {}).filter(
            ([, field]) => 'enum' in field || 'const' in field,
          );
          expect(closed, title).toEqual([]);
        }
        expect(node.required ?? [], title).toEqual(side === 'client' ? needed : []);
      }
      for (const [title, node] of Object.entries(bundle.definitions)) {
        const values = definitions.get(title)?.enum;
        expect(node.enum, title).toEqual(side === 'client' ? values : undefined);
        expect(node.examples, title).toEqual(side === 'client' ? undefined : values);
      }
    },
  );

  test('converts to zod', () => {
    const schema = z.fromJSONSchema({ ...bundle } as Record<string, unknown>);
    expect(schema.safeParse(side === 'client' ? { realtimeInput: { text: 'Hello' } } : {}).success).toBe(
      true,
    );
    expect(schema.safeParse(7).success).toBe(false);
  });
});

describe('what clients send', () => {
  test.each(mistakes)('is refused: $why', ({ backend, at, frame }) => {
    for (const { validate } of BUNDLES.filter(
      (each) => each.side === 'client' && each.backend === (backend ?? each.backend),
    )) {
      expect(validate(frame)).toBe(false);
      expect(new Set((validate.errors as ErrorObject[]).map(({ instancePath }) => instancePath))).toEqual(
        new Set([at]),
      );
    }
  });

  test.each(BACKENDS)('is taken by the name that %s has for it', (backend) => {
    const field = backend === 'gemini' ? 'modelSelectionConfig' : 'modelConfig';
    const setup = { model: 'm', generationConfig: { [field]: {} } };
    expect(bundleOf(backend, 'client').validate({ setup })).toBe(true);
  });
});

test('what servers send may be new', () => {
  for (const backend of BACKENDS) {
    const { validate } = bundleOf(backend, 'server');
    expect(validate({ voiceActivity: { type: 'NEW_VALUE', newField: 1 }, newMessage: {} })).toBe(true);
    expect(validate({ voiceActivity: { type: 1 } })).toBe(false);
  }
});

describe.skipIf(!recorded)('recorded traffic, from GEMINI_LIVE_RECORDINGS or ../shared/recordings', () => {
  const valid = (side: Side, frame: (backend: Backend) => unknown): boolean =>
    BACKENDS.some((backend) => bundleOf(backend, side).validate(frame(backend)));

  test('each frame of a server is valid', () => {
    const frames = [
      ...conversations().flatMap(({ server }) => server),
      ...loneFrames('server').map(({ frame }) => frame),
    ];
    expect(frames.length).toBeGreaterThan(600);
    expect(frames.filter((frame) => !valid('server', () => frame))).toEqual([]);
  });

  test('each frame of a client is valid, in the spelling that bundles know', () => {
    const frames = [
      ...conversations().flatMap(({ client }) => client),
      ...loneFrames('client').map(({ frame }) => frame),
    ];
    expect(frames.length).toBeGreaterThan(150);
    expect(frames.filter((frame) => !valid('client', (backend) => canonical(frame, backend)))).toEqual([]);
  });
});

function bundleOf(backend: Backend, side: Side): (typeof BUNDLES)[number] {
  const found = BUNDLES.find((each) => each.backend === backend && each.side === side);
  if (found === undefined) throw new Error(`no bundle for ${backend} and ${side}`);
  return found;
}

function wireName(message: string, field: string, backend: Backend): string {
  const node = definitions.get(message)?.properties?.[field] as {
    'x-wire'?: Partial<Record<Backend, string>>;
  };
  return node['x-wire']?.[backend] ?? field;
}

/** As the service reads it. Pages of documentation have frames that cannot be read, and stay as they are. */
function canonical(frame: Json, backend: Backend): unknown {
  try {
    return JSON.parse(JSON.stringify(readClientMessage(JSON.stringify(frame), backend)));
  } catch {
    return frame;
  }
}
