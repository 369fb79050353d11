import { describe, expect, test } from 'vitest';
import type { FunctionResponse } from '../../generated/types.ts';
import { ValidationError } from '../../src/errors.ts';
import { KnownCalls } from '../../src/resumption/known-calls.ts';

/** What the issues of answers to these calls are; empty if there are none. */
function issues(known: KnownCalls, functionResponses: FunctionResponse[], open: string[] = []): string[] {
  const message = { toolResponse: { functionResponses } };
  try {
    known.assertKnown([{ message, frame: '' }], () => open);
    return [];
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return error.issues.map(({ path, message: text, code }) => `${code} ${path}: ${text}`);
  }
}

function knowing(...calls: { id?: string; name?: string }[]): KnownCalls {
  const known = new KnownCalls(false);
  known.called(calls);
  return known;
}

describe('KnownCalls', () => {
  test('an id that was never called is refused, and the open ones are named', () => {
    const known = knowing({ id: 'a', name: 'f' }, { id: 'b', name: 'g' });
    expect(issues(known, [{ id: 'b' }, { id: 'c', name: 'g' }], ['a', 'b'])).toEqual([
      'unknownValue toolResponse.functionResponses[1].id: answers no call of the model: open are a (f), b (g)',
    ]);
    expect(issues(known, [{ id: 'c' }])).toEqual([
      'unknownValue toolResponse.functionResponses[0].id: answers no call of the model: none is open',
    ]);
  });

  test('the function of a call is known by the id', () => {
    const known = knowing({ id: 'a', name: 'f' }, { id: 'b' });
    expect(['a', 'b', 'c'].map((id) => known.nameOf(id))).toEqual(['f', undefined, undefined]);
  });

  test('without an id, a name that was never called', () => {
    const known = knowing({ name: 'f' }, { id: 'a', name: 'g' });
    expect(issues(known, [{ name: 'f' }, { name: 'g' }, { name: 'h' }], ['f'])).toEqual([
      'unknownValue toolResponse.functionResponses[2].name: answers no call of the model: open are f',
    ]);
  });

  test('a call that is over was made: a second answer passes', () => {
    expect(issues(knowing({ id: 'a', name: 'f' }), [{ id: 'a' }])).toEqual([]);
  });

  test('what the server says is quoted safely, and not at length', () => {
    const ids = Array.from({ length: 9 }, (_, index) => `${index}\u001b[31m`);
    const [issue = ''] = issues(knowing(...ids.map((id) => ({ id, name: 'f' }))), [{ id: 'x' }], ids);
    expect(issue).not.toMatch(/\p{Cc}/u);
    expect(issue.split('(f)')).toHaveLength(6);
  });

  test('nothing is refused where calls may have been made that are not known', () => {
    expect(issues(new KnownCalls(true), [{ id: 'a' }])).toEqual([]);
    const many = Array.from({ length: 1_025 }, (_, index) => ({ id: `${index}`, name: 'f' }));
    expect(issues(knowing(...many), [{ id: 'x' }])).toEqual([]);
    expect(issues(knowing(...many.slice(1)), [{ id: 'x' }])).toHaveLength(1);
  });
});
