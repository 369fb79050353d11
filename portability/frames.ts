/** What the bundles are tried on: recorded traffic, or the fixtures where there is none, and planted mistakes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serverWireNames } from '../generated/wire-names.ts';
import { readClientMessage } from '../src/protocol/client-frame.ts';
import { fixturesOf } from '../test/conformance/support/fixtures.ts';
import { conversations, loneFrames, recorded } from '../test/recordings/support/recordings.ts';

export type Backend = 'gemini' | 'vertex';
export type Side = 'client' | 'server';
export type Json = Readonly<Record<string, unknown>>;

export const BACKENDS: readonly Backend[] = ['gemini', 'vertex'];

/** A frame as a client must not send it. */
export interface Mistake {
  readonly why: string;
  /** The only backend that refuses it; absent if both do. */
  readonly backend?: Backend;
  readonly frame: unknown;
}

const root = join(import.meta.dirname, '..');

export function readBundle(backend: Backend, side: Side): Json {
  return readJson(`schema/bundles/${backend}-${side}.json`) as Json;
}

export const mistakes = readJson('test/schema/mistakes.json') as readonly Mistake[];

/** The frames of one side. Each is valid under at least one bundle of that side. */
export function frames(side: Side): readonly Json[] {
  if (!recorded) {
    const { valid } = fixturesOf(side === 'client' ? 'LiveClientMessage' : 'LiveServerMessage');
    return (valid as Json[]).map(onTheWire);
  }
  const lone = loneFrames(side).map(({ frame }) => frame);
  const all = conversations().flatMap((conversation) =>
    side === 'server'
      ? conversation.server
      : conversation.client.map((frame) => canonical(frame, conversation.backend)),
  );
  return [...all, ...(side === 'server' ? lone : lone.map((frame) => canonical(frame, 'gemini')))];
}

/** Bundles know one spelling, the service several. What it cannot read, such as placeholders in documents, stays. */
function canonical(frame: Json, backend: Backend): Json {
  try {
    return JSON.parse(JSON.stringify(readClientMessage(JSON.stringify(frame), backend))) as Json;
  } catch {
    return frame;
  }
}

/** Fixtures have the public names of what a server sends. */
function onTheWire(frame: Json): Json {
  const message = structuredClone(frame);
  for (const { path, wire, name } of serverWireNames) {
    const holder = path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], message);
    if (holder === undefined || !(name in (holder as object))) continue;
    const named = holder as Record<string, unknown>;
    named[wire] = named[name];
    delete named[name];
  }
  return message;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
