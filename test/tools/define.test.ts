/** What a definition may be, and the types that follow from it. */
import { expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import { LiveService, ValidationError, type LiveSession } from '../../src/index.ts';
import { defineFunction, withFunctionDefaults } from '../../src/tools/define.ts';
import { thrown } from '../support/events.ts';

const execute = (): string => 'done';

test('is declared as it was defined', () => {
  const f = defineFunction({
    name: 'get_weather',
    description: 'The weather.',
    behavior: 'NON_BLOCKING',
    scheduling: 'WHEN_IDLE',
    timeoutMs: 5_000,
    parameters: z.object({ city: z.string() }),
    execute,
  });
  expect(f.declaration).toEqual({
    name: 'get_weather',
    description: 'The weather.',
    behavior: 'NON_BLOCKING',
    parameters: { type: 'OBJECT', properties: { city: { type: 'STRING' } }, required: ['city'] },
  });
  const model = 'gemini-3.8-live';
  expect(LiveService.buildSetupMessage({ model, tools: [f, { googleSearch: {} }] }).setup.tools).toEqual([
    { functionDeclarations: [f.declaration] },
    { googleSearch: {} },
  ]);
});

test.each([
  ['no name', { execute }, ['name']],
  ['a name with a space', { name: 'a b', execute }, ['name']],
  ['a long name', { name: 'a'.repeat(129), execute }, ['name']],
  ['nothing to run', { name: 'f' }, ['execute']],
  ['no function', { name: 'f', execute: 1 }, ['execute']],
  ['no time', { name: 'f', execute, timeoutMs: 0 }, ['timeoutMs']],
  ['time that is no number', { name: 'f', execute, timeoutMs: Number.NaN }, ['timeoutMs']],
  ['another form', { name: 'f', execute, sendAs: 'json' }, ['sendAs']],
  ['a misspelt option', { name: 'f', execute, timeout: 5 }, ['timeout']],
  ['a schema that is none', { name: 'f', execute, parameters: 'city' }, ['parameters']],
  [
    'a schema that cannot be said as it is to be',
    { name: 'f', execute, sendAs: 'parameters', parameters: z.object({ a: z.any(), b: z.url() }) },
    ['parameters.properties.a', 'parameters.properties.b.format'],
  ],
  ['no object', undefined, ['']],
])('%s is refused', (_, definition, paths) => {
  const error = thrown(() => defineFunction(definition as never));
  expect(error).toBeInstanceOf(ValidationError);
  expect((error as ValidationError).issues.map(({ path }) => path)).toEqual(paths);
});

test('defaults fill what was left out, and change nothing that is there', () => {
  const one = Object.freeze(defineFunction({ name: 'one', behavior: 'BLOCKING', execute }));
  const two = Object.freeze(defineFunction({ name: 'two', execute }));
  expect(
    withFunctionDefaults([one, two], { behavior: 'NON_BLOCKING' }).map(({ declaration }) => declaration),
  ).toEqual([
    { name: 'one', behavior: 'BLOCKING' },
    { name: 'two', behavior: 'NON_BLOCKING' },
  ]);
});

test('the types of the arguments follow from the schema', () => {
  defineFunction({
    name: 'f',
    parameters: z.object({ city: z.string(), days: z.coerce.number().optional() }),
    approve: ({ city }) => city !== '',
    idempotencyKey: ({ days = 0 }) => String(days),
    execute: (args, context) => {
      expectTypeOf(args).toEqualTypeOf<{ city: string; days?: number | undefined }>();
      expectTypeOf(context.signal).toEqualTypeOf<AbortSignal>();
      expectTypeOf(context.session).toEqualTypeOf<LiveSession>();
    },
  });
  defineFunction({
    name: 'f',
    parameters: { type: 'object', properties: { city: { type: 'string' } } },
    execute: (args) => expectTypeOf(args).toEqualTypeOf<Record<string, unknown>>(),
  });
  defineFunction({
    name: 'f',
    execute: (args) => expectTypeOf(args).toEqualTypeOf<Record<string, unknown>>(),
  });
});
