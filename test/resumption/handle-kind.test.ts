import { describe, expect, test } from 'vitest';
import { HandleKinds } from '../../src/resumption/handle-kind.ts';

/** Turns that end 10 s apart, and how long after each a handle comes; undefined for none. */
function after(kinds: HandleKinds, ...handleAfterMs: readonly (number | undefined)[]): string {
  handleAfterMs.forEach((handleMs, turn) => {
    const endedAt = turn * 10_000;
    kinds.turnEnded(endedAt);
    if (handleMs !== undefined) kinds.given(endedAt + handleMs);
    kinds.look(endedAt + 9_999);
  });
  return kinds.kind;
}

describe('the kind of handles', () => {
  test('is what is known or chosen, else snapshots', () => {
    expect(new HandleKinds('session', undefined).kind).toBe('session');
    expect(new HandleKinds('snapshot', undefined).kind).toBe('snapshot');
    expect(new HandleKinds('unknown', undefined).kind).toBe('snapshot');
    expect(new HandleKinds('snapshot', 'session').kind).toBe('session');
    expect(new HandleKinds('session', 'snapshot').kind).toBe('snapshot');
  });

  test('where nothing is known, three turns without a handle mean the session; it is told once', () => {
    const kinds = new HandleKinds('unknown', undefined);
    expect(after(kinds, undefined, undefined)).toBe('snapshot');
    kinds.turnEnded(20_000);
    expect([kinds.look(21_000), kinds.kind]).toEqual([false, 'snapshot']);
    expect([kinds.look(22_001), kinds.kind, kinds.isPresumed]).toEqual([true, 'session', true]);
    expect(kinds.look(30_000)).toBe(false);
  });

  test("a handle at any time, and the third turn's own, start the count over", () => {
    const kinds = new HandleKinds('unknown', undefined);
    expect(after(kinds, undefined, undefined, 1_000, undefined, undefined, 5_000)).toBe('snapshot');
  });

  test('a handle that greets a connection shows nothing, nor does a turn whose connection was lost', () => {
    const greeted = new HandleKinds('unknown', undefined);
    const cut = new HandleKinds('unknown', undefined);
    for (let connection = 0; connection < 3; connection++) {
      const beganAt = connection * 10_000;
      greeted.connected();
      greeted.given(beganAt + 10);
      greeted.turnEnded(beganAt + 1_000);
      greeted.look(beganAt + 5_000);
      cut.connected();
      cut.turnEnded(beganAt + 1_000);
      cut.look(beganAt + 2_000);
    }
    expect([greeted.kind, cut.kind]).toEqual(['session', 'snapshot']);
  });

  test('known snapshots are not doubted for want of handles', () => {
    const none = Array.from({ length: 10 }, () => undefined);
    expect(after(new HandleKinds('snapshot', undefined), ...none)).toBe('snapshot');
    expect(after(new HandleKinds('unknown', 'snapshot'), ...none)).toBe('snapshot');
  });

  test('a handle soon after each of two turns means snapshots, for good', () => {
    const kinds = new HandleKinds('session', undefined);
    expect(after(kinds, 50)).toBe('session');
    expect(after(kinds, 50)).toBe('snapshot');
    const presumed = new HandleKinds('unknown', undefined);
    expect(after(presumed, undefined, undefined, undefined)).toBe('session');
    presumed.turnEnded(100_000);
    expect(presumed.given(100_050)).toBe(false);
    presumed.turnEnded(110_000);
    expect([presumed.given(110_050), presumed.isPresumed]).toEqual([true, false]);
    expect(after(presumed, undefined, undefined, undefined, undefined)).toBe('snapshot');
  });

  test('one that comes late, after one turn only, or against a choice means nothing', () => {
    expect(after(new HandleKinds('session', undefined), 50, undefined, 50, 5_000, 50)).toBe('session');
    expect(after(new HandleKinds('session', undefined), 3_000, 3_000, 3_000)).toBe('session');
    expect(after(new HandleKinds('unknown', 'session'), 50, 50, 50)).toBe('session');
  });
});
