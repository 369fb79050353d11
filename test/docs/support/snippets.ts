/** The code on the pages that users read, and how each piece of it is tried. */
import { PAGES, read } from './pages.ts';

/**
 * The word after the language of a fence says how its code is tried.
 * - none: a program, compiled and run by Node
 * - `no-run`: compiled with the types of Node
 * - `page`: compiled with the types of a web page
 * - `vitest`, `jest`, `node:test`: a test, compiled and run by that runner
 */
export const WAYS = ['run', 'no-run', 'page', 'vitest', 'jest', 'node:test'] as const;
export type Way = (typeof WAYS)[number];

/** Languages of fences that hold no code to try: commands, data, and diagrams. */
const NO_CODE = ['sh', 'json', 'mermaid', 'python', ''];
const CODE = ['ts', 'tsx', 'cts', 'js'];

export interface Snippet {
  readonly title: string;
  readonly page: string;
  /** The name of its file, without an extension. */
  readonly name: string;
  readonly language: string;
  readonly way: Way;
  readonly code: string;
  /** What it prints: the comments beside each `console.log`. */
  readonly prints: readonly string[];
}

interface Fence {
  readonly info: string;
  readonly code: string;
  readonly heading: string;
}

/** All fences of a page, each with the heading above it. */
export function fences(page: string): Fence[] {
  const found: Fence[] = [];
  let heading = '';
  for (const [, title, info = '', code = ''] of read(page).matchAll(
    /^#+ (.+)$|^ *```(.*)\n([^]*?)^ *```$/gm,
  )) {
    if (title === undefined) found.push({ info, code, heading });
    else heading = title;
  }
  return found;
}

/** The pages that are for users. */
const USER_PAGES = PAGES.filter((page) => page === 'README.md' || page.startsWith('docs/'));

const all = USER_PAGES.flatMap((page) => fences(page).map((fence) => ({ page, ...fence })));

/** Whether the first line of a fence says neither how its code is tried nor that it holds none. */
export function isStray(info: string): boolean {
  const [language = '', way = 'run', ...more] = info.split(' ');
  if (NO_CODE.includes(language)) return info !== language;
  return !CODE.includes(language) || !WAYS.includes(way as Way) || more.length > 0;
}

export const STRAY: readonly string[] = all
  .filter(({ info }) => isStray(info))
  .map(({ page, heading, info }) => `${page}, ${heading}: ${info}`);

export const SNIPPETS: readonly Snippet[] = all
  .filter(({ info }) => CODE.includes(info.split(' ')[0] ?? ''))
  .map(({ page, heading, info, code }, index) => {
    const [language = '', way = 'run'] = info.split(' ');
    const prints = [...code.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, shown = '']) => shown);
    const title = `${page}, ${heading} (${index + 1})`;
    const name = `${page.replace(/^.*\/|\.md$/g, '')}-${index + 1}`;
    return { title, page, name, language, way: way as Way, code, prints };
  });
