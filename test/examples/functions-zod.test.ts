import { expect, test } from 'vitest';
import { runExample } from './support/run.ts';

test('a function with zod runs when the model calls it', async () => {
  const args = ['call get_weather {"city": "Paris"}'];
  const { code, stdout, stderr } = await runExample('functions-zod', { args }, ({ connections }) => {
    expect(connections[0]?.frames.filter(({ toolResponse }) => toolResponse)).toMatchObject([
      {
        toolResponse: {
          functionResponses: [{ name: 'get_weather', response: { sky: 'clear', degrees: 21 } }],
        },
      },
    ]);
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('(the weather in Paris, in celsius)\n');
  expect(stdout).toContain('get_weather answered {"sky":"clear","degrees":21}.');
  expect(code).toBe(0);
});

test('arguments that zod refuses reach the model, and not the function', async () => {
  const { stdout } = await runExample('functions-zod', { args: ['call get_weather {"unit": "kelvin"}'] });
  expect(stdout).toMatch(/get_weather answered .*city: /);
  expect(stdout).not.toContain('(the weather in');
});
