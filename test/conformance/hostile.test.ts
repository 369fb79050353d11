/** Frames made to hurt: checking them costs no more than reading them did, and what is too deep is said so. */
import { describe, expect, it } from 'vitest';
import {
  validateLiveClientMessage,
  validateLiveServerMessage,
  validateSchema,
} from '../../generated/validators.ts';
import type { Validator } from '../../generated/validators.ts';
import { costOf, filledStack } from '../support/cost.ts';

const MAX_ERRORS = 100;

const parts = (list: unknown): unknown => ({ serverContent: { modelTurn: { parts: list } } });
const repeat = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Checks a frame that is read from text, as they come: at which cost, compared with reading it. */
function check(validate: Validator, frame: unknown): { cost: number; errors: number } {
  const text = JSON.stringify(frame);
  const value: unknown = JSON.parse(text);
  const cost = costOf(
    () => validate(value),
    () => JSON.parse(text) as unknown,
  );
  return { cost, errors: validate.errors?.length ?? 0 };
}

describe('a frame of a million faults', () => {
  const million = 1_000_000;
  it.each([
    ['parts that are numbers', parts(repeat(million, () => 1))],
    ['parts with an unknown field', parts(repeat(million, () => ({ x: 1 })))],
    ['unknown fields', Object.fromEntries(repeat(million, (i) => [`x${i}`, 1]))],
  ])('%s', (_, frame) => {
    const { cost, errors } = check(validateLiveServerMessage, frame);
    expect(errors).toBe(MAX_ERRORS);
    expect(cost).toBeLessThan(5);
  });
});

describe('a frame of 200 kB', () => {
  /** Nested `depth` times around a value. */
  const nested = (depth: number, value: unknown): unknown => {
    return repeat(depth, () => 0).reduce<unknown>((inner) => ({ type: 'ARRAY', items: inner }), value);
  };
  const setup = (schema: unknown): unknown => ({
    setup: { model: 'm', generationConfig: { responseSchema: schema } },
  });

  it.each([
    ['wrong items', validateLiveServerMessage, parts(repeat(100_000, () => 1))],
    [
      'one wrong item in each of many lists',
      validateLiveClientMessage,
      { clientContent: { turns: repeat(12_000, () => ({ parts: [1] })) } },
    ],
    [
      'many faults, deep down',
      validateLiveClientMessage,
      setup(nested(1000, { anyOf: repeat(50_000, () => 1) })),
    ],
    ['a fault at each of many levels', validateLiveClientMessage, setup(nested(1000, 1))],
    [
      'wrong items of a map',
      validateLiveClientMessage,
      { setup: { model: 'm', labels: Object.fromEntries(repeat(20_000, (i) => [`k${i}`, 1])) } },
    ],
    [
      'texts that look like numbers',
      validateLiveClientMessage,
      setup({ type: 'STRING', maxLength: '1'.repeat(200_000) }),
    ],
  ])('%s', (_, validate, frame) => {
    const { cost, errors } = check(validate, frame);
    expect(errors).toBeGreaterThan(0);
    expect(errors).toBeLessThanOrEqual(MAX_ERRORS);
    expect(cost).toBeLessThan(50);
  });
});

describe('what has no end', () => {
  const cyclic: Record<string, unknown> = { type: 'ARRAY' };
  cyclic['items'] = cyclic;
  const forked: Record<string, unknown> = { type: 'OBJECT' };
  forked['anyOf'] = [forked, forked];
  forked['properties'] = { a: forked, b: forked };
  const deep: Record<string, unknown> = { type: 'ARRAY' };
  let deepest = deep;
  for (let level = 0; level < 1_000_000; level++) deepest = deepest['items'] = { type: 'ARRAY' };

  it.each([
    ['a cycle', cyclic],
    ['a cycle that forks', forked],
    ['a million levels', deep],
  ])('%s is a RangeError, soon', (_, schema) => {
    const attempt = (): unknown => {
      try {
        return validateSchema(schema);
      } catch (error) {
        return error;
      }
    };
    expect(attempt()).toBeInstanceOf(RangeError);
    expect(costOf(attempt, filledStack)).toBeLessThan(100);
    expect(validateSchema({ type: 'STRING' })).toBe(true);
  });
});

it('leaves open objects alone, however deep', () => {
  const args: Record<string, unknown> = {};
  args['self'] = args;
  expect(validateLiveServerMessage({ toolCall: { functionCalls: [{ name: 'f', args }] } })).toBe(true);
});

it('writes paths as JSON pointers, whatever the keys', () => {
  const labels = { 'a/b': 1, '~': 1, '': 1, '0': 1 };
  validateLiveClientMessage({ setup: { model: 'm', labels } });
  const paths = validateLiveClientMessage.errors?.map(({ instancePath }) =>
    instancePath.replace('/setup/labels', ''),
  );
  expect(paths?.sort()).toEqual(['/', '/0', '/a~1b', '/~0']);
});
