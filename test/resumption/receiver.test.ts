import { describe, expect, test } from 'vitest';
import { Handles, type HandleState } from '../../src/resumption/receiver.ts';

function kept(handle: string, turn: number): HandleState {
  return { handle, settled: turn, handed: turn, media: 0, calls: undefined, turn };
}

describe('Handles', () => {
  test('the previous one is of an earlier turn, and the older one counts', () => {
    const handles = new Handles();
    handles.keep(kept('a', 1), true);
    expect(handles.older?.handle).toBe('a');
    handles.keep(kept('b', 1), true);
    expect(handles.previous).toBeUndefined();
    handles.keep(kept('c', 2), true);
    expect([handles.current?.handle, handles.previous?.handle, handles.older?.handle]).toEqual([
      'c',
      'b',
      'b',
    ]);
  });

  test('what a young connection gives does not push the previous one out', () => {
    const handles = new Handles();
    handles.keep(kept('a', 1), true);
    handles.keep(kept('b', 2), true);
    handles.keep(kept('c', 3), false);
    expect([handles.current?.handle, handles.previous?.handle]).toEqual(['c', 'a']);
  });

  test('going back to the previous one forgets the newer one', () => {
    const handles = new Handles();
    handles.keep(kept('a', 1), true);
    handles.keep(kept('b', 2), true);
    handles.goBack(handles.previous!, 2);
    expect(handles.current).toMatchObject({ handle: 'a', turn: 2 });
    expect(handles.previous).toBeUndefined();
  });
});
