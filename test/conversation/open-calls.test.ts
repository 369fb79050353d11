/** Which calls are open. */
import { describe, expect, it } from 'vitest';
import { OpenCalls } from '../../src/conversation/open-calls.ts';

function callsOf(...calls: readonly { id?: string; name?: string }[]): OpenCalls {
  const open = new OpenCalls();
  for (const call of calls) open.called(call);
  return open;
}

describe('OpenCalls', () => {
  it('go by their ids, whatever their names', () => {
    const open = callsOf({ id: '1', name: 'f' }, { id: '2', name: 'f' });
    expect(open.answered({ id: '2', name: 'f' })).toBe(true);
    expect(open.list).toEqual([{ id: '1', name: 'f' }]);
    expect(open.answered({ id: '2', name: 'f' })).toBe(false);
    expect(open.answered({ name: 'f' })).toBe(false);
    expect(open.answered({})).toBe(false);
    expect(open.size).toBe(1);
  });

  it('go by their names where they have no ids, the oldest first', () => {
    const calls = [{ name: 'f' }, { name: 'g' }, { name: 'f' }];
    const open = callsOf(...calls);
    expect(open.answered({ name: 'f' })).toBe(true);
    expect(open.list).toEqual(calls.slice(1));
    expect([open.answered({ name: 'f' }), open.answered({ name: 'f' })]).toEqual([true, false]);
    expect(open.list).toEqual([{ name: 'g' }]);
    // An empty id is none.
    expect(open.answered({ id: '', name: 'g' })).toBe(true);
  });

  it('are one where they come in pieces', () => {
    const last = { id: '1', name: 'f', args: {} };
    expect(callsOf({ id: '1', name: 'f' }, last).list).toEqual([last]);
  });

  it('stay open until the last response, and are closed by a cancellation', () => {
    const open = callsOf({ id: '1' }, { id: '2' });
    expect(open.answered({ id: '1', willContinue: true })).toBe(true);
    expect(open.size).toBe(2);
    open.cancelled(['1', '3']);
    expect(open.list).toEqual([{ id: '2' }]);
    open.clear();
    expect([open.size, open.answered({ id: '2' })]).toEqual([0, false]);
  });
});
