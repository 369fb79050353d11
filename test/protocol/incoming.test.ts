import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProtocolError } from '../../src/index.ts';
import { checkIncoming } from '../../src/protocol/incoming.ts';
import { thrown } from '../support/events.ts';
import { damagePoints } from '../conformance/support/damage.ts';
import { valuesOf } from '../conformance/support/values.ts';

type Json = Record<string, unknown>;

/** Checks a copy: what came out, what was said, and what was taken away. */
function mend(frame: object) {
  const message = JSON.parse(JSON.stringify(frame)) as Json;
  const { warnings = [], error } = checkIncoming(message);
  return {
    message,
    warnings: warnings.map(({ code, path }) => `${code} ${path}`),
    issues: error?.issues ?? [],
    paths: error?.issues.map(({ path }) => path) ?? [],
    raw: Object.fromEntries(error?.raw ?? []),
    error,
  };
}

const parts = (...list: unknown[]) => ({ serverContent: { modelTurn: { parts: list } } });

test('nothing is said of a message without fault', () => {
  expect(checkIncoming({ serverContent: { turnComplete: true } })).toEqual({});
  expect(checkIncoming({})).toEqual({});
});

describe('the smallest member or item of the wrong type is left out, and the rest delivered', () => {
  test.each<[what: string, frame: object, left: object, raw: Json]>([
    [
      'a field',
      { serverContent: { turnComplete: 'yes', interrupted: true } },
      { serverContent: { interrupted: true } },
      { 'serverContent.turnComplete': 'yes' },
    ],
    [
      'an item',
      parts({ text: 'a' }, 5, { text: 'b' }),
      parts({ text: 'a' }, { text: 'b' }),
      {
        'serverContent.modelTurn.parts[1]': 5,
      },
    ],
    [
      'a field of an item',
      parts({ text: 'a' }, { text: 5, thought: true }),
      parts({ text: 'a' }, { thought: true }),
      { 'serverContent.modelTurn.parts[1].text': 5 },
    ],
    ['a list that is none', parts(), parts(), {}],
    [
      'a whole branch',
      { serverContent: { modelTurn: { parts: 'none' }, turnComplete: true } },
      { serverContent: { modelTurn: {}, turnComplete: true } },
      { 'serverContent.modelTurn.parts': 'none' },
    ],
    ['a top-level field', { goAway: 5, serverContent: {} }, { serverContent: {} }, { goAway: 5 }],
    [
      'a text that must be a duration',
      { goAway: { timeLeft: 'soon' } },
      { goAway: {} },
      { 'goAway.timeLeft': 'soon' },
    ],
    [
      'several, at once',
      { ...parts(1, { text: 'a' }, 2, { inlineData: { data: 3, mimeType: 'x' } }), goAway: [] },
      parts({ text: 'a' }, { inlineData: { mimeType: 'x' } }),
      {
        'serverContent.modelTurn.parts[0]': 1,
        'serverContent.modelTurn.parts[2]': 2,
        'serverContent.modelTurn.parts[3].inlineData.data': 3,
        goAway: [],
      },
    ],
  ])('%s', (_what, frame, left, raw) => {
    const mended = mend(frame);
    expect(mended.message).toEqual(left);
    expect(mended.raw).toEqual(raw);
    expect(new Set(mended.paths)).toEqual(new Set(Object.keys(raw)));
  });

  test('the error has paths and no values', () => {
    const { error } = mend(parts({ text: ['the secret'] }));
    expect(error).toBeInstanceOf(ProtocolError);
    expect(JSON.stringify([error, error?.message, error?.stack])).not.toContain('secret');
    expect(error?.message).toContain('serverContent.modelTurn.parts[0].text');
    expect(error?.issues).toMatchObject([
      { path: 'serverContent.modelTurn.parts[0].text', message: 'must be a string' },
    ]);
  });
});

describe('null', () => {
  test('is removed silently, everywhere', () => {
    const frame = {
      setupComplete: null,
      serverContent: {
        turnComplete: true,
        interrupted: null,
        modelTurn: { role: null, parts: [null, { text: 'a', thought: null }, null] },
      },
    };
    const { message, error, warnings } = mend(frame);
    expect(message).toEqual({
      serverContent: { turnComplete: true, modelTurn: { parts: [{ text: 'a' }] } },
    });
    expect(error).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  test('in what the user owns stays: it is a value there', () => {
    const frame = { toolCall: { functionCalls: [{ name: 'f', args: { a: null, b: [null] } }] } };
    expect(mend(frame)).toMatchObject({ message: frame, error: undefined });
  });

  test('beside a fault does not hide it', () => {
    const { message, paths } = mend(parts(null, 5, { text: null }, null, 6));
    expect(message).toEqual(parts({}));
    expect(paths).toEqual(['serverContent.modelTurn.parts[1]', 'serverContent.modelTurn.parts[4]']);
  });
});

describe('unknown fields and enum values', () => {
  test('are delivered and warned of, by a path without indexes', () => {
    const frame = {
      newTop: { a: 1 },
      ...parts({ text: 'a', colour: 'red' }, { colour: 'blue' }),
      interactionStatus: 'DREAMING',
    };
    const { message, warnings, error } = mend(frame);
    expect(message).toEqual(frame);
    expect(error).toBeUndefined();
    expect(new Set(warnings)).toEqual(
      new Set([
        'unknown-field newTop',
        'unknown-field serverContent.modelTurn.parts[].colour',
        'unknown-value interactionStatus',
      ]),
    );
  });

  test('a hundred and more of them do not hide one wrong type', () => {
    const unknown = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`new${n}`, n]));
    const frame = { ...unknown, ...parts({ ...unknown, text: 'a' }, { text: 5, thought: true }) };
    const { message, paths, raw } = mend(frame);
    expect(message).toEqual({ ...unknown, ...parts({ ...unknown, text: 'a' }, { thought: true }) });
    expect(paths).toEqual(['serverContent.modelTurn.parts[1].text']);
    expect(raw).toEqual({ 'serverContent.modelTurn.parts[1].text': 5 });
  });
});

describe('more faults than one round finds', () => {
  test('keep the paths they had in the frame, and every removed value', () => {
    const list = Array.from({ length: 350 }, (_, n) => (n % 7 === 0 ? { text: `${n}` } : n));
    const { message, paths, raw } = mend(parts(...list));
    expect(message).toEqual(parts(...list.filter((one) => typeof one === 'object')));
    const expected = list.flatMap((one, index) =>
      typeof one === 'number' ? [[`serverContent.modelTurn.parts[${index}]`, one] as const] : [],
    );
    expect(raw).toEqual(Object.fromEntries(expected));
    expect(paths).toEqual(expected.map(([path]) => path));
  });

  test('in lists inside lists, too', () => {
    const call = (n: number) => ({ name: `f${n}`, partialArgs: [n, { jsonPath: '$' }, n, n] });
    const functionCalls = Array.from({ length: 90 }, (_, n) => (n % 3 === 0 ? n : call(n)));
    const { message, raw } = mend({ toolCall: { functionCalls } });
    expect(message).toEqual({
      toolCall: {
        functionCalls: functionCalls.flatMap((one) =>
          typeof one === 'number' ? [] : [{ name: one.name, partialArgs: [{ jsonPath: '$' }] }],
        ),
      },
    });
    const at = (n: number) => `toolCall.functionCalls[${n}]`;
    const expected = functionCalls.flatMap((one, n) =>
      typeof one === 'number' ? [[at(n), n]] : [0, 2, 3].map((i) => [`${at(n)}.partialArgs[${i}]`, n]),
    );
    expect(raw).toEqual(Object.fromEntries(expected));
  });

  test('can be mended beside an unknown field, up to the last of them', () => {
    const list = Array.from({ length: 500 }, (_, n) => n);
    const { message, paths } = mend({ ...parts(...list), newField: 1 });
    expect(message).toEqual({ ...parts(), newField: 1 });
    expect(paths).toHaveLength(500);
  });

  test('are mended once in a long frame: each round walks all of it', () => {
    const frame = (count: number) => parts(...Array.from({ length: count }, () => 5));
    expect(() => checkIncoming(frame(150), 999_999)).not.toThrow();
    expect(() => checkIncoming(frame(50), 1_000_000)).not.toThrow();
    expect(thrown(() => checkIncoming(frame(150), 1_000_000))).toBeInstanceOf(ProtocolError);
  });

  test('too many for mending are a ProtocolError', () => {
    const error = thrown(() => mend(parts(...Array.from({ length: 2_000 }, () => 5))));
    expect(error).toBeInstanceOf(ProtocolError);
    expect((error as ProtocolError).message).toMatch(/too many/);
  });
});

test('keys that other code stumbles over are fields like any other', () => {
  const text =
    '{"__proto__":{"polluted":1},"constructor":5,"toString":null,"serverContent":{"__proto__":5,"turnComplete":"x"}}';
  const message = JSON.parse(text) as Json;
  const { error } = checkIncoming(message);
  expect(error?.issues.map(({ path }) => path)).toEqual(['serverContent.turnComplete']);
  expect(Object.keys(message)).toEqual(['__proto__', 'constructor', 'toString', 'serverContent']);
  expect(Object.keys(message['serverContent'] as object)).toEqual(['__proto__']);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

describe('any valid message, damaged at one point', () => {
  const message = valuesOf('LiveServerMessage');

  test('is valid before', () => {
    fc.assert(
      fc.property(message, (valid) => {
        const { message: left, error } = mend(valid as object);
        expect(JSON.stringify(left)).toBe(JSON.stringify(valid));
        expect(error).toBeUndefined();
      }),
    );
  });

  test('keeps everything undamaged; what was removed is in raw, by its path; null goes silently', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(message, fc.nat(), (valid, choice) => {
        const points = damagePoints('LiveServerMessage', valid).filter(({ path }) => path !== '');
        const point = points[choice % Math.max(points.length, 1)];
        fc.pre(point !== undefined);
        const { path, keyword } = point;
        const damaged = JSON.parse(JSON.stringify(point.damaged)) as Json;
        const { message: left, paths, raw, warnings, error } = mend(damaged);
        const keys = toKeys(path);
        const value = at(damaged, keys);
        if (['enum', 'additionalProperties', 'required'].includes(keyword)) {
          seen.add(keyword);
          expect(left).toEqual(damaged);
          expect(error).toBeUndefined();
          expect(warnings).toHaveLength(keyword === 'required' ? 0 : 1);
          return;
        }
        seen.add(value === null ? 'null' : keyword);
        expect(left).toEqual(without(damaged, keys));
        expect(raw).toEqual(value === null ? {} : { [path]: value });
        expect(paths).toEqual(value === null ? [] : [path]);
      }),
      { numRuns: 1_000 },
    );
    expect(seen).toEqual(
      new Set(['enum', 'additionalProperties', 'type', 'null', 'pattern', ...optional(seen)]),
    );
  });
});

/** Kinds of damage that are too rare to ask for. */
function optional(seen: ReadonlySet<string>): string[] {
  return ['required', 'minimum', 'maximum'].filter((keyword) => seen.has(keyword));
}

type Key = string | number;

function toKeys(path: string): Key[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? (name ?? '') : Number(index),
  );
}

function at(value: unknown, keys: readonly Key[]): unknown {
  return keys.reduce<unknown>((holder, key) => (holder as Record<Key, unknown> | undefined)?.[key], value);
}

function without(value: unknown, [key, ...rest]: readonly Key[]): unknown {
  if (key === undefined) return value;
  if (Array.isArray(value)) {
    const list = value as unknown[];
    return rest.length === 0
      ? list.filter((_, index) => index !== key)
      : list.map((item, index) => (index === key ? without(item, rest) : item));
  }
  const { [key]: member, ...others } = value as Record<Key, unknown>;
  return rest.length === 0 ? others : { ...(value as object), [key]: without(member, rest) };
}
