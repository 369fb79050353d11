import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProtocolError } from '../../src/index.ts';
import { checkIncoming } from '../../src/protocol/incoming.ts';
import { readFrame } from '../../src/protocol/frame.ts';
import { costOf } from '../support/cost.ts';

const read = (text: string) => readFrame(text, checkIncoming);

test('a frame becomes a message with its getters, and says what it weighs', () => {
  const text = '{"serverContent":{"modelTurn":{"parts":[{"text":"a"}]}}}';
  const { message, bytes, error, warnings } = read(text);
  expect(message?.text).toBe('a');
  expect(bytes).toBeGreaterThanOrEqual(text.length);
  expect([error, warnings]).toEqual([undefined, undefined]);
});

test('the smallest frame weighs something', () => {
  expect(read('{}').bytes).toBeGreaterThan(50);
  expect(read('x').bytes).toBeGreaterThan(50);
});

test('whatever the text, there is a message or an error, and never a throw', () => {
  const almost = fc
    .tuple(fc.constantFrom('serverContent', 'toolCall', 'usageMetadata', '__proto__', 'x'), fc.jsonValue())
    .map(([field, value]) => `{${JSON.stringify(field)}:${JSON.stringify(value)}}`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), almost), (text) => {
      const { message, error } = read(text);
      expect(message !== undefined || error instanceof ProtocolError).toBe(true);
    }),
    { numRuns: 500 },
  );
});

describe('frames made to hurt', () => {
  const million = 1_000_000;
  const list = (count: number, item: string) => {
    return `{"serverContent":{"modelTurn":{"parts":[${Array.from({ length: count }, () => item).join()}]}}}`;
  };

  /** Compared with `JSON.parse` alone. */
  const costOfReading = (text: string): number =>
    costOf(
      () => read(text),
      () => JSON.parse(text) as unknown,
    );

  test.each([
    ['a million numbers for parts', list(million, '1')],
    ['a million nulls for parts', list(million, 'null')],
    ['a million parts with a wrong field', list(million, '{"text":1}')],
    [
      'half a million numbers, then as many good parts',
      list(million, '{}').replace(/(\{\},){500000}/, '1,'.repeat(500_000)),
    ],
    [
      'a million good parts, then a thousand numbers',
      list(million, '{}').replace(/(\{\},){1000}\{\}\]/, `${'1,'.repeat(1_000)}1]`),
    ],
  ])('%s: refused at a few times the cost of JSON.parse', (_what, text) => {
    expect(costOfReading(text)).toBeLessThan(10);
    expect(read(text).error).toBeInstanceOf(ProtocolError);
  });

  const many = 200_000;
  const names = Array.from({ length: many }, (_, n) => `"x${n}":1`).join();
  const values = Array.from({ length: many }, () => '{"modality":"X"}').join();

  test.each([
    ['unknown fields', `{${names}}`],
    ['parts with an unknown field', list(many, '{"x":1}')],
    ['unknown values', `{"usageMetadata":{"promptTokensDetails":[${values}]}}`],
  ])('200,000 %s: delivered, at a cost that grows no faster than the frame', (_what, text) => {
    expect(costOfReading(text)).toBeLessThan(20);
    const { message, error, warnings } = read(text);
    expect([message === undefined, error]).toEqual([false, undefined]);
    expect(warnings?.length).toBeLessThanOrEqual(100);
  });

  test('very deep frames', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const depth = 200_000;
      const core = `${open.repeat(depth)}1${close.repeat(depth)}`;
      for (const text of [
        `{"unknown":${core}}`,
        `{"toolCall":{"functionCalls":[{"name":"f","args":{"a":${core}}}]}}`,
        `{"serverContent":${core}}`,
      ]) {
        const { message, error } = read(text);
        expect(message !== undefined || error instanceof ProtocolError).toBe(true);
      }
    }
  });
});
