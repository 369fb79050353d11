import { expect, test } from 'vitest';
import { ValidationError } from '../../src/index.ts';
import { checkNames } from '../../src/protocol/names.ts';
import { thrown } from '../support/events.ts';

const KNOWN = ['a', 'b'];

function refused(path: string, value: unknown): string[] {
  const error = thrown(() => checkNames(path, value, KNOWN));
  expect(error).toBeInstanceOf(ValidationError);
  return (error as ValidationError).issues.map((issue) => issue.path);
}

test('known names pass, whatever they hold', () => {
  for (const value of [{}, { a: 1 }, { a: undefined, b: null }]) {
    expect(() => checkNames('x', value, KNOWN)).not.toThrow();
  }
});

test('each unknown one is named, under its path, beside those that are known', () => {
  expect(refused('x', { a: 1, c: 2, d: undefined })).toEqual(['x.c', 'x.d']);
  expect(refused('', { c: 2 })).toEqual(['c']);
  expect(refused('', JSON.parse('{"__proto__":1,"toString":1}'))).toEqual(['__proto__', 'toString']);
  expect((thrown(() => checkNames('x', { c: 'secret' }, KNOWN)) as Error).message).toBe(
    'x.c: is not known; known are a, b',
  );
});

test.each([undefined, null, 5, 'text', [], () => undefined])('%o is no object', (value) => {
  expect(refused('x', value)).toEqual(['x']);
});
