import { describe, expect, test } from 'vitest';
import type { LiveClientSetup } from '../../src/index.ts';
import { withHistory } from '../../src/protocol/history.ts';
import { deepFreeze } from '../support/values.ts';

const HISTORY = [
  { role: 'user', parts: [{ text: 'My name is Ada.' }] },
  { role: 'model', parts: [{ text: 'Hello, Ada.' }] },
];
const on = (model: string, setup: Omit<LiveClientSetup, 'model'> = {}, history = HISTORY) =>
  withHistory(deepFreeze({ model: `models/${model}`, ...setup }), deepFreeze(history));
const SEEDED = { initialHistoryInClientContent: true };

describe('history', () => {
  test('is announced where a model is documented to take it in no other way, and then complete', () => {
    expect(on('gemini-3.1-flash-live-preview')).toEqual({
      announced: { model: 'models/gemini-3.1-flash-live-preview', historyConfig: SEEDED },
      history: { clientContent: { turns: HISTORY, turnComplete: true } },
    });
  });

  test.each(['gemini-3.8-live', 'gemini-live-2.5-flash-preview', 'somebody-elses'])(
    'is content without an end on %s, which gets nothing added',
    (model) => {
      expect(on(model)).toEqual({
        announced: { model: `models/${model}` },
        history: { clientContent: { turns: HISTORY, turnComplete: false } },
      });
    },
  );

  test('is complete where the user has announced it', () => {
    expect(on('gemini-3.8-live', { historyConfig: SEEDED })).toEqual({
      announced: { model: 'models/gemini-3.8-live', historyConfig: SEEDED },
      history: { clientContent: { turns: HISTORY, turnComplete: true } },
    });
  });

  test('is content without an end where the user says that it is not announced', () => {
    const historyConfig = { initialHistoryInClientContent: false };
    expect(on('gemini-3.1-flash-live-preview', { historyConfig })).toEqual({
      announced: { model: 'models/gemini-3.1-flash-live-preview', historyConfig },
      history: { clientContent: { turns: HISTORY, turnComplete: false } },
    });
  });

  test('is neither sent nor waited for in a session that goes on', () => {
    const sessionResumption = { handle: 'h' };
    expect(on('gemini-3.1-flash-live-preview', { sessionResumption })).toEqual({
      announced: { model: 'models/gemini-3.1-flash-live-preview', sessionResumption },
    });
    expect(on('gemini-3.8-live', { sessionResumption, historyConfig: SEEDED })).toEqual({
      announced: { model: 'models/gemini-3.8-live', sessionResumption },
    });
  });

  test('that is empty, or none, changes nothing', () => {
    const setup = { model: 'models/gemini-3.1-flash-live-preview', historyConfig: SEEDED };
    expect(withHistory(setup, undefined)).toEqual({ announced: setup });
    expect(withHistory(setup, [])).toEqual({ announced: setup });
  });
});
