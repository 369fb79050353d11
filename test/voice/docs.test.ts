/** The tables of docs/voice.md are whole. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { VoiceErrorKind, VoiceState } from '../../src/voice/index.ts';

const root = join(import.meta.dirname, '../..');

/** All of them: a name that is missing here does not compile. */
const STATES: Record<VoiceState, true> = {
  asking: true,
  connecting: true,
  listening: true,
  thinking: true,
  speaking: true,
  muted: true,
  reconnecting: true,
  closed: true,
};
const KINDS: Record<VoiceErrorKind, true> = {
  permission: true,
  device: true,
  deviceLost: true,
  insecure: true,
  worklet: true,
  unsupported: true,
};

test.each([
  ['States', STATES],
  ['Errors', KINDS],
])('the table of %s is whole', async (heading, names) => {
  const text = await readFile(join(root, 'docs/voice.md'), 'utf8');
  const section = text.split('\n## ').find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const listed = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(listed).toEqual(Object.keys(names));
});
