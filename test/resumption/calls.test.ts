import { describe, expect, test } from 'vitest';
import { Calls } from '../../src/resumption/calls.ts';

const response = (id: string, more = {}) => ({ id, name: 'f', response: {}, ...more });

describe('Calls', () => {
  test.each([
    ['models/gemini-2.5-flash-native-audio', true],
    ['models/gemini-3.1-flash-live-preview', true],
    ['models/gemini-3.8-live', false],
    ['models/gemini-3.8-live-extended-thinking', false],
    ['models/gemini-4.0-live', false],
  ])('%s: a function without behavior blocks: %s', (model, blocks) => {
    const calls = new Calls({ model });
    calls.called([{ id: '1', name: 'f' }], 0);
    expect(calls.isBlocked).toBe(blocks);
  });

  test('what is declared counts, and what a context update declares later', () => {
    const calls = new Calls({
      model: 'models/gemini-3.8-live',
      tools: [{ functionDeclarations: [{ name: 'f', behavior: 'BLOCKING' }] }],
    });
    calls.called([{ id: '1', name: 'f' }], 0);
    expect(calls.answered(response('1'))).toBe(true);
    calls.replaceTools([{ functionDeclarations: [{ name: 'f', behavior: 'NON_BLOCKING' }] }]);
    calls.called([{ id: '2', name: 'f' }], 0);
    expect(calls.answered(response('2'))).toBe(false);
    expect(calls.answered(response('2'))).toBeUndefined();
  });

  test('a response that will continue leaves the call open', () => {
    const calls = new Calls({ model: 'm' });
    calls.called([{ id: '1', name: 'f' }], 0);
    calls.answered(response('1', { willContinue: true }));
    expect(calls.size).toBe(1);
    calls.answered(response('1'));
    expect(calls.size).toBe(0);
  });

  test('an interruption gives up the calls that block, a cancellation any', () => {
    const tools = [{ functionDeclarations: [{ name: 'f', behavior: 'NON_BLOCKING' as const }] }];
    const calls = new Calls({ model: 'm', tools });
    calls.called(
      [
        { id: '1', name: 'f' },
        { id: '2', name: 'g' },
        { id: '3', name: 'f' },
      ],
      10,
    );
    calls.interrupted(20);
    expect([...(calls.snapshot()?.keys() ?? [])]).toEqual(['1', '3']);
    expect(calls.changedAt).toBe(20);
    calls.cancelled(['3', '4'], 30);
    expect([...(calls.snapshot()?.keys() ?? [])]).toEqual(['1']);
    expect(calls.changedAt).toBe(30);
  });

  test('after going back, calls that the state does not hold are forgotten; nothing waits for the others', () => {
    const calls = new Calls({ model: 'm' });
    calls.called([{ id: 'old', name: 'f' }], 0);
    const state = calls.snapshot();
    calls.called(
      [
        { id: 'new', name: 'f' },
        { id: 'dropped', name: 'f' },
      ],
      0,
    );
    calls.cancelled(['dropped'], 0);
    calls.restore(state);
    expect(['old', 'new', 'dropped'].map((id) => calls.isForgotten(response(id)))).toEqual([
      false,
      true,
      true,
    ]);
    expect(calls.isBlocked).toBe(false);
    expect(calls.answered(response('old'))).toBe(false);
  });

  test('without ids the name is the key, and a new call of that name is known again', () => {
    const calls = new Calls({ model: 'm' });
    calls.called([{ name: 'f' }], 0);
    calls.restore(undefined);
    expect(calls.isForgotten({ name: 'f', response: {} })).toBe(true);
    calls.called([{ name: 'f' }], 0);
    expect(calls.isForgotten({ name: 'f', response: {} })).toBe(false);
  });
});
