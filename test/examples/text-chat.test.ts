import { expect, test } from 'vitest';
import { runExample } from './support/run.ts';

const ANSWERS = `gemini: You said: Hello
gemini: You said: And you?
2 turns, `;

test('text-chat says the lines it is given and ends', async () => {
  const { code, stdout, stderr } = await runExample('text-chat', { args: ['Hello', 'And you?'] });
  expect(stderr).toMatch(/^(\(first words after \d+ ms\)\n){2}$/);
  expect(stdout.replaceAll(/^you:.*\n/gm, '')).toContain(ANSWERS);
  expect(stdout).toMatch(/^you: {4}Hello\n/);
  expect(stdout).toMatch(/ [1-9]\d* tokens\n$/);
  expect(code).toBe(0);
});

test('text-chat says what is piped in and ends', async () => {
  const { code, stdout } = await runExample('text-chat', { input: 'Hello\nAnd you?\n' });
  expect(stdout).toContain(ANSWERS);
  expect(code).toBe(0);
});
