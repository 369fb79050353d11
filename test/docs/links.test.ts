/** Every link within the project leads somewhere, and every page that the code names exists. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchors, filesIn, links, PAGES, read, resolveLink, root } from './support/pages.ts';

const isOutside = (target: string): boolean => /^(?:https?|mailto):/.test(target);

describe.each(PAGES)('%s', (page) => {
  test('leads to files and headings that exist', () => {
    const broken = links(page)
      .filter(({ target }) => !isOutside(target))
      .filter((link) => {
        if (link.target === '') return true;
        const { file, anchor } = resolveLink(link);
        if (!existsSync(join(root, file))) return true;
        return anchor !== undefined && !anchors(file).has(anchor);
      });
    expect(broken).toEqual([]);
  });
});

test('links of every form are seen', () => {
  const seen = links('README.md').map(({ target }) => target);
  expect(seen).toEqual(expect.arrayContaining(['docs/images/talk-desk-light.png', 'docs/protocol.md']));
  expect(PAGES).toEqual(expect.arrayContaining(['SECURITY.md', 'docs/voice.md', 'schema/README.md']));
});

test('the README leads to every page of docs/', () => {
  const led = new Set(links('README.md').map((link) => resolveLink(link).file));
  expect(PAGES.filter((page) => page.startsWith('docs/') && !led.has(page))).toEqual([]);
});

/** What is in the package beside what npm always puts there. */
const { files } = JSON.parse(read('package.json')) as { readonly files: readonly string[] };

function isPacked(path: string): boolean {
  return ['README.md', 'LICENSE', ...files].some((entry) => path === entry || path.startsWith(`${entry}/`));
}

test('pages in the package lead to files in the package', () => {
  const packed = PAGES.filter(isPacked);
  expect(packed).toEqual(
    expect.arrayContaining(['README.md', 'CHANGELOG.md', 'docs/evidence.md', 'schema/CHANGELOG.md']),
  );
  const lost = packed
    .flatMap(links)
    .filter(({ target }) => !isOutside(target))
    .filter((link) => !isPacked(resolveLink(link).file));
  expect(lost).toEqual([]);
});

const FOLDERS = [
  'src',
  'codegen',
  'schema',
  'docs',
  'scripts',
  'examples',
  'test',
  'soak',
  'bench',
  'generated',
];
const CODE = filesIn(...FOLDERS).filter(
  (path) => /\.(?:ts|json|hbs|md)$/.test(path) && !/node_modules|results/.test(path),
);

test('every page that code, comments and findings name exists, with the heading they name', () => {
  const wrong = CODE.flatMap((file) =>
    [...read(file).matchAll(/\b((?:docs|schema|protocol)\/[a-z][\w-]*\.md)(?:#([\w-]+))?/g)]
      .filter(([, page = '', anchor]) => {
        if (!existsSync(join(root, page))) return true;
        return anchor !== undefined && !anchors(page).has(anchor);
      })
      .map(([name]) => `${file}: ${name}`),
  );
  expect(wrong).toEqual([]);
});
