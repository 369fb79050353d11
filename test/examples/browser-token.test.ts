import { expect, test } from 'vitest';
import { runExample } from './support/run.ts';

test('a page on a token that a server made for it', async () => {
  const { code, stdout, stderr } = await runExample('browser-token', {}, ({ connections }) => {
    expect(connections).toHaveLength(1);
    const { path = '', headers = {} } = connections[0] ?? {};
    expect(path).toMatch(/v1alpha\.GenerativeService\.BidiGenerateContentConstrained$/);
    expect(headers['authorization']).toMatch(/^Token auth_tokens\//);
    expect(headers['x-goog-api-key']).toBeUndefined();
  });
  expect(stderr).toBe('');
  expect(stdout).toBe('The page has a token.\nThe page is connected.\nYou said: Hello! Who are you?\n');
  expect(code).toBe(0);
});
