import { expect, test } from 'vitest';
import { runExample } from './support/run.ts';

test('a tool of an MCP server runs when the model calls it', async () => {
  const args = ['call count_words {"text": "the quick brown fox"}'];
  const { code, stdout, stderr } = await runExample('mcp', { args });
  expect(stderr).toBe('');
  expect(stdout).toContain('Tools: count_words\n');
  expect(stdout).toContain('count_words answered {"output":"4 words"}.');
  expect(code).toBe(0);
});
