import { expect, test } from 'vitest';
import { ValidationError } from '../../src/index.ts';
import { isBlocking, validateFunctionResponses } from '../../src/protocol/function-calls.ts';
import { thrown } from '../support/events.ts';
import { deepFreeze } from '../support/values.ts';

const good = { id: '1', name: 'f', response: { output: 4 } };
type Options = Parameters<typeof validateFunctionResponses>[1];

function refused(list: unknown, options?: Options): string[] {
  const error = thrown(() => validateFunctionResponses(deepFreeze(list) as never, options));
  expect(error).toBeInstanceOf(ValidationError);
  return (error as ValidationError).issues.map(({ path }) => path);
}

test.each([
  ['BLOCKING', 'NON_BLOCKING', true],
  ['NON_BLOCKING', 'BLOCKING', false],
  [undefined, 'BLOCKING', true],
  [undefined, 'NON_BLOCKING', false],
  ['UNSPECIFIED', 'BLOCKING', true],
  ['UNSPECIFIED', 'NON_BLOCKING', false],
] as const)('declared %s, by default %s: the model waits is %s', (declared, byDefault, expected) => {
  expect(isBlocking(declared, byDefault)).toBe(expected);
});

test('what has an id, a name and an object passes', () => {
  expect(() => validateFunctionResponses(deepFreeze([good, { ...good, response: {} }]))).not.toThrow();
});

test('the id is asked for on the Gemini API only', () => {
  const { id: _, ...without } = good;
  for (const list of [[without], [{ ...good, id: '' }], [{ ...good, id: 5 as never }]]) {
    expect(refused(list)).toEqual(['functionResponses[0].id']);
    expect(refused(list, { backend: 'gemini' })).toEqual(['functionResponses[0].id']);
    expect(() => validateFunctionResponses(list, { backend: 'vertex' })).not.toThrow();
  }
});

test('every fault of every response is told', () => {
  const list = [good, { ...good, name: '' }, { id: '3' }, null, { ...good, response: 'ok' }];
  expect(refused(list)).toEqual([
    'functionResponses[1].name',
    'functionResponses[2].name',
    'functionResponses[2].response',
    'functionResponses[3].name',
    'functionResponses[3].response',
    'functionResponses[3].id',
    'functionResponses[4].response',
  ]);
});

test.each([undefined, null, [], {}, good, 'f'])('%j is no list of responses', (list) => {
  expect(refused(list)).toEqual(['functionResponses']);
});

test('a result that is no object: the message says how to wrap it', () => {
  for (const response of [4, 'ok', null, true, [1, 2]]) {
    const error = thrown(() => validateFunctionResponses([{ ...good, response: response as never }]));
    expect((error as Error).message).toMatch(/wrap other results, as in \{ output: 4 \}/);
  }
});
