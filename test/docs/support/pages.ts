/** The pages of the project, their headings and links, as GitHub shows them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

/** The files of some folders, and those in the root itself. */
export function filesIn(...folders: readonly string[]): string[] {
  return [...readdirSync(root), ...folders.flatMap(below)].sort();
}

/** What a clone does not have. An example that was installed links the project itself. */
const MADE = ['.git', 'node_modules', 'dist', 'out', 'results'];

function below(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (MADE.includes(entry.name)) return [];
    return entry.isDirectory() ? below(path) : [path];
  });
}

/** Every page that a reader can open. */
export const PAGES: readonly string[] = below('.').filter((path) => path.endsWith('.md'));

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** A page without what is not prose. */
function prose(page: string): string {
  return read(page)
    .replace(/^```[^]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]]/g, ' '));
}

/** The fragment that leads to a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** The fragments of a page's headings; those of repeated ones are numbered. */
export function anchors(page: string): Set<string> {
  const seen = new Map<string, number>();
  return new Set(
    [...prose(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
      const anchor = anchorOf(heading);
      const before = seen.get(anchor) ?? 0;
      seen.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    }),
  );
}

export interface Link {
  readonly page: string;
  readonly target: string;
}

/** Every link of a page, those by reference too. One whose reference is missing has an empty target. */
export function links(page: string): Link[] {
  const text = prose(page);
  const references = new Map(
    [...text.matchAll(/^\[([^\]]+)\]: (\S+)$/gm)].map(([, name = '', target = '']) => [name, target]),
  );
  return [
    ...[...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
    ...[...text.matchAll(/<\w+ [^>]*\b(?:src|href)="([^"]*)"/g)].map(([, target = '']) => target),
    ...[...text.matchAll(/\]\[([^\]]+)\]/g)].map(([, name = '']) => references.get(name) ?? ''),
    ...references.values(),
  ].map((target) => ({ page, target }));
}

/** A link within the project: the file it leads to, and the fragment if it has one. */
export function resolveLink({ page, target }: Link): { readonly file: string; readonly anchor?: string } {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), path));
  return { file, ...(anchor !== undefined && { anchor }) };
}
