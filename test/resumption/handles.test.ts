import { describe, expect, test } from 'vitest';
import { HandleKinds } from '../../src/resumption/handle-kind.ts';
import { Handles, type HandleState, type HeldState } from '../../src/resumption/handles.ts';

function kept(handle: string, turn: number): HandleState {
  return { handle, settled: turn, handed: turn, media: 0, calls: undefined, turn };
}

const NOW: HeldState = { settled: 7, handed: 8, media: 9, calls: undefined, turn: 5 };

function handlesOf(kind: 'snapshot' | 'session'): Handles {
  return new Handles(new HandleKinds('unknown', kind), () => NOW);
}

describe('Handles', () => {
  test('the previous one is of an earlier turn, and the older one counts', () => {
    const handles = handlesOf('snapshot');
    handles.keep(kept('a', 1), true);
    expect(handles.settledByAll).toBe(1);
    handles.keep(kept('b', 1), true);
    expect(handles.previous).toBeUndefined();
    handles.keep(kept('c', 2), true);
    expect([handles.current?.handle, handles.previous?.handle, handles.settledByAll]).toEqual(['c', 'b', 1]);
  });

  test('what a young connection gives does not push the previous one out', () => {
    const handles = handlesOf('snapshot');
    handles.keep(kept('a', 1), true);
    handles.keep(kept('b', 2), true);
    handles.keep(kept('c', 3), false);
    expect([handles.current?.handle, handles.previous?.handle]).toEqual(['c', 'a']);
  });

  test('going back to the previous one forgets the newer one', () => {
    const handles = handlesOf('snapshot');
    handles.keep(kept('a', 1), true);
    handles.keep(kept('b', 2), true);
    handles.goBack(handles.previous!, 2);
    expect(handles.current).toMatchObject({ handle: 'a', turn: 2 });
    expect(handles.previous).toBeUndefined();
  });

  test('where they stand for the session, there is one, and the state is the present one', () => {
    const handles = handlesOf('session');
    expect([handles.hasAny, handles.at('handle')]).toEqual([false, undefined]);
    handles.keep(kept('a', 1), true);
    handles.keep(kept('b', 2), true);
    handles.newest = 'c';
    expect(handles.current).toEqual({ ...NOW, handle: 'c' });
    expect([handles.previous, handles.at('fresh')]).toEqual([undefined, undefined]);
    expect(handles.snapshot?.handle).toBe('b');
  });
});
