import { describe, expect, test } from 'vitest';
import { OpenCalls } from '../../src/resumption/open-calls.ts';

const response = (id: string, more = {}) => ({ id, name: 'f', response: {}, ...more });

describe('Calls', () => {
  test.each([
    ['models/gemini-2.5-flash-native-audio', true],
    ['models/gemini-3.1-flash-live-preview', true],
    ['models/gemini-3.8-live', false],
    ['models/gemini-3.8-live-extended-thinking', false],
    ['models/gemini-4.0-live', false],
  ])('%s: a function without behavior blocks: %s', (model, blocks) => {
    const calls = new OpenCalls({ model });
    calls.called([{ id: '1', name: 'f' }], 0);
    expect(calls.isBlocked).toBe(blocks);
  });

  test('what is declared counts, and what a context update declares later', () => {
    const calls = new OpenCalls({
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

  describe('responses bring turns of their own', () => {
    /** Calls a, b and c; b does not block. */
    function callsOf(model: string): OpenCalls {
      const declared = (['BLOCKING', 'NON_BLOCKING', 'BLOCKING'] as const).map((behavior, index) => ({
        name: 'abc'.charAt(index),
        behavior,
      }));
      const calls = new OpenCalls({ model, tools: [{ functionDeclarations: declared }] });
      calls.called(
        declared.map(({ name }) => ({ id: name, name })),
        0,
      );
      return calls;
    }

    test('where the model does not wait for them, unless they are silent', () => {
      const calls = callsOf('models/gemini-3.1-flash-live-preview');
      expect(calls.newTurns([response('b')], false)).toBe(1);
      expect(calls.newTurns([response('b', { scheduling: 'SILENT' })], false)).toBe(0);
      expect(calls.newTurns([response('unknown')], true)).toBe(0);
    });

    test.each([
      ['models/gemini-3.1-flash-live-preview', false, 0],
      ['models/gemini-3.1-flash-live-preview', true, 1],
      ['models/gemini-2.5-flash-native-audio', false, 1],
      ['models/gemini-2.5-flash-native-audio', true, 1],
    ])('of %s with its last one, the turn of the call being over: %s', (model, isTurnOver, turns) => {
      const calls = callsOf(model);
      expect(calls.newTurns([response('a')], isTurnOver)).toBe(0);
      expect(calls.newTurns([response('a'), response('c')], isTurnOver)).toBe(turns);
      expect(calls.newTurns([response('a'), response('b'), response('c')], isTurnOver)).toBe(turns + 1);
      calls.answered(response('a'));
      expect(calls.newTurns([response('c')], isTurnOver)).toBe(turns);
    });
  });

  test('extended thinking goes on in a turn that is not over, and begins one otherwise', () => {
    const calls = new OpenCalls({ model: 'models/gemini-3.8-live-extended-thinking' });
    calls.called([{ id: '1', name: 'f' }], 0);
    expect([false, true].map((isTurnOver) => calls.newTurns([response('1')], isTurnOver))).toEqual([0, 1]);
  });

  test('a response that will continue leaves the call open', () => {
    const calls = new OpenCalls({ model: 'm' });
    calls.called([{ id: '1', name: 'f' }], 0);
    calls.answered(response('1', { willContinue: true }));
    expect(calls.waiting).toBe(1);
    calls.answered(response('1'));
    expect(calls.waiting).toBe(0);
  });

  test('an interruption gives up the calls that block, a cancellation any', () => {
    const tools = [{ functionDeclarations: [{ name: 'f', behavior: 'NON_BLOCKING' as const }] }];
    const calls = new OpenCalls({ model: 'm', tools });
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
    const calls = new OpenCalls({ model: 'm' });
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
    calls.areUnmarked = true;
    calls.restore(state);
    // What comes on the new connection is not of a turn of the old one.
    expect(calls.areUnmarked).toBe(false);
    expect(['old', 'new', 'dropped'].map((id) => calls.isForgotten(response(id)))).toEqual([
      false,
      true,
      true,
    ]);
    expect(calls.isBlocked).toBe(false);
    expect(calls.answered(response('old'))).toBe(false);
  });

  test('two open calls of one function without ids are two, and so are their answers', () => {
    const calls = new OpenCalls({ model: 'models/gemini-2.5-flash-native-audio' });
    calls.called([{ name: 'f' }, { name: 'f' }], 0);
    expect(calls.snapshot()).toEqual(new Map([['f', 2]]));
    expect(calls.answered({ name: 'f', response: {} })).toBe(true);
    expect([calls.waiting, calls.isBlocked]).toEqual([1, true]);
    calls.restore(new Map([['f', 2]]));
    calls.answered({ name: 'f', response: {} });
    expect(calls.waiting).toBe(1);
    calls.answered({ name: 'f', response: {} });
    expect([calls.waiting, calls.answered({ name: 'f', response: {} })]).toEqual([0, undefined]);
  });

  test('a blocking call is waited for until the model has ended a later turn, and answered even then', () => {
    const calls = new OpenCalls({ model: 'models/gemini-2.5-flash-native-audio' });
    calls.called([{ id: '1', name: 'f' }], 0);
    expect([calls.isBlocked, calls.excusesSilence, calls.blocking]).toEqual([true, true, ['1']]);
    calls.turnEnded();
    expect([calls.isBlocked, calls.excusesSilence, calls.waiting]).toEqual([true, true, 1]);
    calls.turnEnded();
    expect([calls.isBlocked, calls.excusesSilence, calls.waiting]).toEqual([false, false, 0]);
    expect(calls.blocking).toEqual([]);
    expect(calls.snapshot()).toEqual(new Map([['1', 1]]));
    calls.interrupted(0);
    // Nothing waits for it: the answer brings a turn of its own.
    expect(calls.newTurns([response('1')], false)).toBe(1);
    expect(calls.answered(response('1'))).toBe(true);
    expect([calls.isBlocked, calls.waiting, calls.snapshot()]).toEqual([false, 0, undefined]);
  });

  test('a call that blocks nothing excuses silence in its own turn only', () => {
    const calls = new OpenCalls({ model: 'models/gemini-3.8-live' });
    calls.called([{ id: '1', name: 'f' }], 0);
    expect(calls.excusesSilence).toBe(true);
    calls.turnEnded();
    expect([calls.excusesSilence, calls.waiting]).toEqual([false, 1]);
    calls.called([{ id: '2', name: 'f' }], 0);
    calls.answered(response('1'));
    expect([calls.excusesSilence, calls.waiting]).toEqual([true, 1]);
    calls.answered(response('2'));
    expect([calls.excusesSilence, calls.waiting]).toEqual([false, 0]);
  });

  test('many open calls cost no more each than few', () => {
    const calls = new OpenCalls({ model: 'models/gemini-2.5-flash-native-audio' });
    const many = Array.from({ length: 100_000 }, (_, index) => ({ id: `${index}`, name: 'f' }));
    calls.called(many, 0);
    for (const { id } of many.slice(0, 50_000)) calls.answered(response(id));
    calls.interrupted(0);
    expect([calls.waiting, calls.isBlocked]).toEqual([0, false]);
  });

  test('a snapshot is made again only when calls have changed', () => {
    const calls = new OpenCalls({ model: 'm' });
    calls.called([{ id: '1', name: 'f' }], 0);
    const first = calls.snapshot();
    expect(calls.snapshot()).toBe(first);
    calls.called([{ id: '2', name: 'f' }], 0);
    expect(calls.snapshot()).toEqual(new Map([['1', 1], ['2', 1]])); // prettier-ignore
    calls.answered(response('1'));
    expect(calls.snapshot()).toEqual(new Map([['2', 1]]));
    calls.restore(first);
    expect([calls.snapshot(), first?.size]).toEqual([new Map([['1', 1]]), 1]);
  });

  test('the newest 1,024 open calls are waited for, and no more', () => {
    const calls = new OpenCalls({ model: 'models/gemini-2.5-flash-native-audio' });
    const many = Array.from({ length: 1_025 }, (_, index) => ({ id: `${index}`, name: 'f' }));
    calls.called(many, 0);
    expect([calls.waiting, calls.isOpen('0'), calls.isOpen('1')]).toEqual([1_024, false, true]);
    expect(calls.answered(response('0'))).toBeUndefined();
    calls.called([{ name: 'f' }, { name: 'f' }], 0);
    expect([calls.waiting, calls.snapshot()?.get('f')]).toEqual([1_024, 2]);
    calls.turnEnded();
    calls.turnEnded();
    expect([calls.waiting, calls.isBlocked]).toEqual([0, false]);
  });

  test('without ids the name is the key, and a new call of that name is known again', () => {
    const calls = new OpenCalls({ model: 'm' });
    calls.called([{ name: 'f' }], 0);
    calls.restore(undefined);
    expect(calls.isForgotten({ name: 'f', response: {} })).toBe(true);
    calls.called([{ name: 'f' }], 0);
    expect(calls.isForgotten({ name: 'f', response: {} })).toBe(false);
  });
});
