import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProtocolError } from '../../src/index.ts';
import { checkIncoming } from '../../src/protocol/incoming.ts';
import { readFrame } from '../../src/protocol/frame.ts';
import { bestOf } from '../support/values.ts';

const read = (text: string) => readFrame(text, checkIncoming);

test('a frame becomes a message with its getters, and says what it weighs', () => {
  const text = '{"serverContent":{"modelTurn":{"parts":[{"text":"a"}]}}}';
  const { message, bytes, error, warnings } = read(text);
  expect(message?.text).toBe('a');
  expect(bytes).toBeGreaterThanOrEqual(text.length);
  expect([error, warnings]).toEqual([undefined, undefined]);
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
  const list = (item: string) => `{"serverContent":{"modelTurn":{"parts":[${Array.from({ length: million }, () => item).join()}]}}}`;

  test.each([
    ['a million numbers for parts', list('1')],
    ['a million nulls for parts', list('null')],
    ['a million parts with a wrong field', list('{"text":1}')],
    ['a million parts, the wrong half at the end', list('{}').replace(/\{\}\]/, '1]')],
    ['a million unknown fields', `{${Array.from({ length: million }, (_, n) => `"x${n}":1`).join()}}`],
    ['a million parts with an unknown field', list('{"x":1}')],
    ['a million unknown values', `{"usageMetadata":{"trafficType":"X","promptTokensDetails":[${Array.from({ length: million }, () => '{"modality":"X"}').join()}]}}`],
  ])('%s: read in less than twice the time of JSON.parse and 200 ms', (_what, text) => {
    const parsing = bestOf(3, () => JSON.parse(text));
    expect(bestOf(3, () => read(text))).toBeLessThan(2 * parsing + 200);
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
