/** Functions that make parts and contents: all that `@google/genai` has, with the same results. */
import * as theirs from '@google/genai';
import { expect, test } from 'vitest';
import * as ours from '../../src/genai/index.ts';
import { thrown } from '../support/events.ts';

const LEVEL = 'MEDIA_RESOLUTION_LOW';
const IMAGE = { inlineData: { data: 'AAAA', mimeType: 'image/png' } };

/** Arguments for each of them. */
const CALLS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  createFunctionResponsePartFromBase64: [['AAAA', 'image/png']],
  createFunctionResponsePartFromUri: [['gs://b/a', 'image/png']],
  createModelContent: [['Hello'], [IMAGE]],
  createPartFromBase64: [
    ['AAAA', 'image/png'],
    ['AAAA', 'image/png', LEVEL],
  ],
  createPartFromCodeExecutionResult: [['OUTCOME_OK', '4']],
  createPartFromExecutableCode: [['2 + 2', 'PYTHON']],
  createPartFromFunctionCall: [['look_up', { word: 'a' }]],
  createPartFromFunctionResponse: [
    ['1', 'look_up', { output: 4 }],
    ['1', 'look_up', { output: 4 }, [IMAGE]],
  ],
  createPartFromText: [['Hello']],
  createPartFromUri: [
    ['gs://b/a', 'image/png'],
    ['gs://b/a', 'image/png', LEVEL],
  ],
  createUserContent: [['Hello'], [['Look:', IMAGE]]],
};

type Make = (...args: readonly unknown[]) => unknown;

test('there are no others', () => {
  expect(
    Object.keys(theirs)
      .filter((name) => name.startsWith('create'))
      .sort(),
  ).toEqual(Object.keys(CALLS));
});

test.each(Object.entries(CALLS))('%s', (name, calls) => {
  const [make, makeTheirs] = [ours, theirs].map((one) => (one as unknown as Record<string, Make>)[name]);
  for (const args of calls) expect(make?.(...args)).toEqual(makeTheirs?.(...args));
});

test('contents without parts are refused', () => {
  expect(String(thrown(() => ours.createUserContent([])))).toContain('needs at least one part');
});

test('every enum of the Live API is here, with the same values', () => {
  const enums = Object.entries(theirs).filter(
    ([name, value]) => typeof value === 'object' && Object.hasOwn(ours, name),
  );
  expect(enums.length).toBeGreaterThan(30);
  const unspecified = /_?UNSPECIFIED$/;
  for (const [name, values] of enums) {
    const known = Object.values((ours as unknown as Record<string, object>)[name] ?? {});
    const named = Object.values(values as object).filter((value) => !unspecified.test(String(value)));
    expect(known, name).toEqual(expect.arrayContaining(named));
  }
});
