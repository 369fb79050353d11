/** The snippets of docs/functions.md. */
import { expect, test } from 'vitest';
import { compile, run, snippetsOf } from '../support/snippets.ts';

const snippets = await snippetsOf('functions');

test('compile', async () => {
  expect(snippets.length).toBeGreaterThan(5);
  expect(await compile('functions', snippets)).toBe('');
}, 60_000);

test.each(snippets.filter(({ runs }) => runs))('run: $name', async (snippet) => {
  const { stdout, stderr, expected } = await run(snippet);
  expect(stderr).toBe('');
  for (const shown of expected) expect(stdout).toContain(shown);
});
