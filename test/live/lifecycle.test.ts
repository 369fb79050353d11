/** The states of a session and what leads from one to the next: `src/live/lifecycle.ts`, and its diagram. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  connectionsOf,
  hasConnection,
  isOver,
  transition,
  type Change,
  type State,
} from '../../src/live/lifecycle.ts';

type Life = State<string, string>;
type Happening = Change<string, string>;

const plan = { point: 'handle', delayMs: 0 } as const;

/** Connections are letters here. */
const STATES: { readonly [Name in Life['is']]: Extract<Life, { is: Name }> } = {
  opening: { is: 'opening', next: 'a' },
  open: { is: 'open', connection: 'a' },
  moving: { is: 'moving', connection: 'a', next: 'b' },
  waiting: { is: 'waiting', plan, next: 'b', left: 'a' },
  dormant: { is: 'dormant', end: 'idle' },
  closing: { is: 'closing', connection: 'a' },
  closed: { is: 'closed' },
};

const CHANGES: { readonly [Type in Happening['type']]: Extract<Happening, { type: Type }> } = {
  confirmed: { type: 'confirmed' },
  move: { type: 'move', next: 'c' },
  moveFailed: { type: 'moveFailed' },
  leave: { type: 'leave', plan },
  dial: { type: 'dial', plan, next: 'c' },
  sleep: { type: 'sleep', end: 'idle' },
  close: { type: 'close' },
  end: { type: 'end' },
};

const names = Object.keys(STATES) as Life['is'][];
const types = Object.keys(CHANGES) as Happening['type'][];

/** What each change makes of each state. What is not here leaves the state as it is. */
const TRANSITIONS: { readonly [Name in Life['is']]: { readonly [Type in Happening['type']]?: Life } } = {
  opening: { confirmed: { is: 'open', connection: 'a' }, end: { is: 'closed' } },
  open: {
    move: { is: 'moving', connection: 'a', next: 'c' },
    dial: { is: 'waiting', plan, next: 'c' },
    sleep: { is: 'dormant', end: 'idle' },
    close: { is: 'closing', connection: 'a' },
    end: { is: 'closed' },
  },
  moving: {
    moveFailed: { is: 'open', connection: 'a' },
    leave: { is: 'waiting', plan, next: 'b', left: 'a' },
    dial: { is: 'waiting', plan, next: 'c' },
    sleep: { is: 'dormant', end: 'idle' },
    close: { is: 'closing', connection: 'a' },
    end: { is: 'closed' },
  },
  waiting: {
    confirmed: { is: 'open', connection: 'b' },
    dial: { is: 'waiting', plan, next: 'c' },
    end: { is: 'closed' },
  },
  dormant: { dial: { is: 'waiting', plan, next: 'c' }, end: { is: 'closed' } },
  closing: { end: { is: 'closed' } },
  closed: {},
};

describe.each(names)('%s', (name) => {
  test.each(types)('%s', (type) => {
    const state = STATES[name];
    const expected = TRANSITIONS[name][type];
    const next = transition(state, CHANGES[type]);
    if (expected === undefined) expect(next).toBe(state);
    else expect(next).toEqual(expected);
  });
});

test('the diagram in docs/sessions.md has these transitions and no others', async () => {
  const page = await readFile(join(import.meta.dirname, '../../docs/sessions.md'), 'utf8');
  const diagram = /```mermaid\nstateDiagram-v2\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const drawn = [...diagram.matchAll(/^ *(\S+) --> (\S+): \S/gm)].map(([, from, to]) => `${from} --> ${to}`);
  const titled = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const coded = names.flatMap((from) =>
    Object.values(TRANSITIONS[from]).map((to) => `${titled(from)} --> ${titled(to.is)}`),
  );
  expect(diagram.trim().split('\n')).toHaveLength(drawn.length);
  expect(new Set(drawn)).toEqual(new Set(['[*] --> Opening', ...coded, 'Closed --> [*]']));
  expect(new Set(drawn).size).toBe(drawn.length);
});

test('whatever happens: the end is final, and a session has one connection in use at most', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...types), { maxLength: 50 }), (sequence) => {
      let made = 0;
      let state: Life = { is: 'opening', next: `${made}` };
      for (const type of sequence) {
        const before: Life = state;
        const change = CHANGES[type];
        state = transition(before, 'next' in change ? { ...change, next: `${++made}` } : change);
        if (isOver(before)) expect(isOver(state)).toBe(true);
        if (before.is === 'closed') expect(state).toBe(before);
        const held = connectionsOf(state).filter((one) => one !== undefined);
        expect(new Set(held).size).toBe(held.length);
        expect(hasConnection(state)).toBe(state.is === 'open' || state.is === 'moving');
        // A connection comes from the state before, or from the change.
        for (const one of held) expect([...connectionsOf(before), `${made}`]).toContain(one);
      }
    }),
  );
});
