/** What the root of the package exports, as its API report has it. */
import { read } from './pages.ts';

const report = read('api/gemini-live.api.md');

const KINDS: Readonly<Record<string, string>> = {
  class: 'class',
  'interface const': 'class',
  'const type': 'enum',
  interface: 'type',
  type: 'type',
};

/** `class`, `enum` (an object of values and the type of the same name), or `type` alone; undefined for no export. */
export function kindOf(name: string): string | undefined {
  const declared = report.matchAll(new RegExp(`^export (\\w+) ${name}\\b`, 'gm'));
  return KINDS[[...declared].map(([, kind]) => kind).join(' ')];
}
