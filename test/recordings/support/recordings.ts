/** Recorded traffic, read from where it lies. It is not part of the project and may be missing. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Backend } from '../../../src/protocol/setup.ts';

export type Json = Record<string, unknown>;

/** Both sides of one conversation, in order; audio is cut short. */
export interface Conversation {
  readonly source: string;
  readonly backend: Backend;
  readonly client: readonly Json[];
  readonly server: readonly Json[];
  /** The frames of both sides, in the order in which they were recorded. */
  readonly events: readonly { readonly dir: '>' | '<'; readonly frame: Json }[];
}

/** One frame by itself, recorded or documented. */
export interface LoneFrame {
  readonly source: string;
  readonly frame: Json;
}

/** `GEMINI_LIVE_RECORDINGS`, or the folder that lies beside the checkout. */
const folder = resolve(
  process.env['GEMINI_LIVE_RECORDINGS'] ??
    fileURLToPath(new URL('../../../../shared/recordings', import.meta.url)),
);

/** Whether there are any. */
export const recorded = existsSync(folder);

export function conversations(): Conversation[] {
  return lines('conversations.jsonl').map(({ source, backend, events }) => {
    const all = events as Conversation['events'];
    const frames = (side: string): Json[] => all.filter(({ dir }) => dir === side).map(({ frame }) => frame);
    return {
      source: String(source),
      backend: backend === 'mldev' ? 'gemini' : 'vertex',
      client: frames('>'),
      server: frames('<'),
      events: all,
    };
  });
}

export function loneFrames(side: 'client' | 'server'): LoneFrame[] {
  return lines(`${side}-frames.jsonl`).map(({ source, frame }) => ({
    source: String(source),
    frame: frame as Json,
  }));
}

/** The end of a source that tells it from the others. */
export function shortName(source: string): string {
  return source.slice(source.lastIndexOf('/') + 1);
}

/** One object a line; none where there are no recordings. */
function lines(name: string): Json[] {
  if (!recorded) return [];
  return readFileSync(resolve(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Json);
}
