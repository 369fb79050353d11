import { describe, expect, test } from 'vitest';
import { rules, type Backend } from '../../generated/field-rules.ts';
import type { LiveClientMessage } from '../../generated/types.ts';
import { ValidationError } from '../../src/index.ts';
import { checkOutgoing, type ValidationMode } from '../../src/protocol/outgoing-check.ts';
import { costOf, filledStack } from '../support/cost.ts';
import { thrown } from '../support/events.ts';
import { exampleOf, messageAt, pathOf, places, reachable, valueAt } from '../support/places.ts';
import { deepFreeze, nested } from '../support/values.ts';

/** Checks a frozen message: what is written, what was warned of, and where it was refused. */
function check(message: unknown, backend: Backend = 'gemini', validation: ValidationMode = 'strict') {
  const warnings: string[] = [];
  const warn = ({ code, path }: { code: string; path: string }): void =>
    void warnings.push(`${code} ${path}`);
  try {
    const options = { backend, validation, warn };
    return { wire: checkOutgoing(deepFreeze(message) as LiveClientMessage, options), warnings, refused: [] };
  } catch (error) {
    expect(error).toBeInstanceOf(ValidationError);
    return { wire: undefined, warnings, refused: (error as ValidationError).issues.map(({ path }) => path) };
  }
}

const other = (backend: Backend): Backend => (backend === 'gemini' ? 'vertex' : 'gemini');
const flat = (path: string): string => path.replaceAll('[0]', '[]');

test('a message with nothing to change is written as it is', () => {
  const message = {
    clientContent: { turns: [{ role: 'user', parts: [{ text: 'a' }] }], turnComplete: true },
  };
  expect(check(message).wire).toEqual(message);
});

describe('what is checked is what is sent', () => {
  const config = (value: unknown) => ({ setup: { model: 'm', labels: { a: value } } });
  const sent = (message: unknown): unknown => {
    const { wire } = check(message);
    return wire && (JSON.parse(JSON.stringify(wire)) as unknown);
  };

  test('a Date and a URL are the text that JSON has for them', () => {
    const date = new Date(0);
    expect(sent(config(date))).toEqual(config(date.toISOString()));
    expect(sent(config(new URL('https://a.b/')))).toEqual(config('https://a.b/'));
    expect(check(config(Object('boxed'))).refused).toEqual(['setup.labels.a']);
  });

  test('toJSON is asked before the check, and what it says is checked', () => {
    expect(sent(config({ toJSON: () => 'fine' }))).toEqual(config('fine'));
    expect(check(config({ toJSON: () => 5 })).refused).toEqual(['setup.labels.a']);
    expect(check({ setup: { toJSON: () => ({ model: 5 }) } }).refused).toEqual(['setup.model']);
    const throws = {
      toJSON() {
        throw new Error('no');
      },
    };
    expect(check(config(throws)).refused).toEqual(['setup']);
  });

  test('a getter is asked once', () => {
    let asked = 0;
    const message = {
      setup: {
        model: 'm',
        get explicitVadSignal() {
          return asked++ > 0 ? 'forged' : undefined;
        },
        get labels() {
          return asked++ > 1 ? { a: 5 } : { a: 'b' };
        },
      },
    };
    expect(
      JSON.stringify(checkOutgoing(message as never, { backend: 'vertex', validation: 'strict', warn() {} })),
    ).toBe('{"setup":{"model":"m","labels":{"a":"b"}}}');
  });

  test('what is inherited is neither checked nor sent', () => {
    const setup: object = Object.assign(Object.create({ newField: 1 }) as object, { model: 'm' });
    expect(sent({ setup })).toEqual({ setup: { model: 'm' } });
    const inherited: object = Object.create({ model: 'm' }) as object;
    expect(check({ setup: inherited }).refused).toEqual(['setup.model']);
  });

  test('what changes afterwards is not sent', () => {
    const turns = [{ role: 'user', parts: [{ text: 'a' }] }];
    const wire = checkOutgoing(
      { clientContent: { turns } },
      { backend: 'gemini', validation: 'strict', warn() {} },
    );
    turns[0]!.role = 'somebody';
    expect(wire).toEqual({ clientContent: { turns: [{ role: 'user', parts: [{ text: 'a' }] }] } });
  });

  test('fields called __proto__ are fields', () => {
    const response = JSON.parse('{"__proto__":{"a":1}}') as Record<string, unknown>;
    const message = { toolResponse: { functionResponses: [{ id: '1', name: 'f', response }] } };
    expect(JSON.stringify(check(message).wire)).toBe(JSON.stringify(message));
    expect(check(JSON.parse('{"setup":{"model":"m","__proto__":{}}}')).refused).toEqual(['setup.__proto__']);
  });
});

describe('issues have codes', () => {
  const codeOf = (message: unknown, backend: Backend = 'gemini'): unknown => {
    const warn = (): void => undefined;
    const act = () => checkOutgoing(message as LiveClientMessage, { backend, validation: 'strict', warn });
    return (thrown(act) as ValidationError).issues.map(({ code }) => code);
  };
  const setup = (fields: object) => ({ setup: { model: 'm', ...fields } });
  const config = (generationConfig: object) => setup({ generationConfig });
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;

  test.each<[code: string, message: unknown, backend?: Backend]>([
    ['missing', { setup: {} }],
    ['wrongType', { setup: { model: 5 } }],
    ['unknownField', setup({ newField: 1 })],
    ['unknownValue', config({ responseModalities: ['SMELL'] })],
    ['wrongFormat', setup({ contextWindowCompression: { triggerTokens: 'many' } })],
    ['outOfRange', setup({ contextWindowCompression: { triggerTokens: 2 ** 60 } })],
    ['vertexOnly', setup({ explicitVadSignal: true })],
    [
      'exclusive',
      setup({ tools: [{ functionDeclarations: [{ name: 'f', parameters: {}, parametersJsonSchema: {} }] }] }),
    ],
    ['invalid', { setup: cycle }],
  ])('%s', (code, message, backend) => {
    expect(codeOf(message, backend)).toEqual([code]);
  });
});

describe('backends', () => {
  const restricted = places.filter(({ rule, steps }) => {
    const elsewhere = steps.slice(0, -1).some((step) => step.rule.backends !== undefined);
    return rule.backends?.length === 1 && !elsewhere;
  });

  test('there are some', () => {
    expect(restricted.length).toBeGreaterThan(15);
  });

  test.each(restricted)('$path', ({ definition, field, steps, path, rule }) => {
    const message = messageAt(steps, exampleOf(definition, [field])[field]);
    const [taking] = rule.backends as [Backend];
    expect(check(message, taking)).toMatchObject({ refused: [] });
    expect(check(message, taking).warnings.filter((line) => line.startsWith('backend'))).toEqual([]);

    expect(check(message, other(taking)).refused).toContain(path);
    const lax = check(message, other(taking), 'allowUnknown');
    expect(lax.refused).toEqual([]);
    expect(lax.warnings).toContain(`backend ${flat(path)}`);
    // As for the backend that takes it: a 64-bit number is written as text.
    const sent = valueAt(check(message, taking).wire, path);
    expect(sent).toBeDefined();
    expect(valueAt(lax.wire, path)).toEqual(sent);
    expect(check(message, other(taking), 'off')).toMatchObject({ refused: [], warnings: [] });
  });

  test('the message says who takes the field', () => {
    const options = { backend: 'gemini', validation: 'strict', warn: () => undefined } as const;
    const error = thrown(() => checkOutgoing({ setup: { model: 'm', explicitVadSignal: true } }, options));
    expect((error as Error).message).toBe('setup.explicitVadSignal: is taken by Vertex AI only');
  });
});

describe('fields that exclude each other', () => {
  const pairs = [...reachable].flatMap(([definition, steps]) =>
    (rules[definition]?.oneof ?? []).flatMap((group) =>
      group.slice(1).map((later, index) => ({ definition, steps, first: group[index] as string, later })),
    ),
  );

  test('there are some', () => {
    expect(pairs.length).toBeGreaterThan(20);
  });

  test.each(pairs)('$definition: $first and $later', ({ definition, steps, first, later }) => {
    const holder = exampleOf(definition, [first, later]);
    const last = steps.at(-1);
    const item = last?.rule.each === 'list' ? [holder] : last?.rule.each === 'map' ? { key: holder } : holder;
    const message = steps.length === 0 ? holder : messageAt(steps, item);
    // The way there, as if one step more.
    const way = pathOf([...steps, { definition, field: later, rule: {} }]);
    const backend = steps.some(({ rule }) => rule.backends?.[0] === 'vertex') ? 'vertex' : 'gemini';
    for (const mode of ['strict', 'allowUnknown'] as const)
      expect(check(message, backend, mode).refused).toContain(way);
    expect(check(message, backend, 'off').refused).toEqual([]);
  });

  test('the message names the other, and undefined fields do not count', () => {
    const both = { clientContent: { turns: [{ parts: [{ text: 'a', functionCall: { name: 'f' } }] }] } };
    const options = { backend: 'gemini', validation: 'strict', warn: () => undefined } as const;
    expect((thrown(() => checkOutgoing(both, options)) as Error).message).toBe(
      'clientContent.turns[0].parts[0].functionCall: excludes text: set one of them',
    );
    const one = { clientContent: {}, toolResponse: undefined, setup: undefined };
    expect(check(one).refused).toEqual([]);
  });
});

test.each(places.filter(({ rule }) => rule.wire !== undefined))(
  '$path is written under its wire name',
  (place) => {
    const { definition, field, steps, path, rule } = place;
    const value = exampleOf(definition, [field])[field];
    const message = messageAt(steps, value);
    for (const backend of place.takenBy) {
      const { wire } = check(message, backend);
      const name = rule.wire?.[backend] ?? field;
      expect(valueAt(wire, path.replace(/[^.]+$/, name))).toEqual(value);
      expect(JSON.stringify(wire)).toBe(JSON.stringify(message).replace(`"${field}":`, `"${name}":`));
    }
  },
);

describe('64-bit numbers', () => {
  test.each(places.filter(({ rule }) => rule.int64))(
    '$path is written as a string',
    ({ steps, path, takenBy }) => {
      for (const [given, written] of [
        [5, '5'],
        ['5', '5'],
        [0, '0'],
        [Number.MAX_SAFE_INTEGER, '9007199254740991'],
        ['9223372036854775807', '9223372036854775807'],
      ]) {
        expect(valueAt(check(messageAt(steps, given), takenBy[0]).wire, path)).toBe(written);
      }
      for (const wrong of [1.5, NaN, Infinity, 2 ** 53, 5n, '5.0', '1e3', ' 5', '', null]) {
        expect(check(messageAt(steps, wrong), takenBy[0]).refused).toEqual([path]);
      }
    },
  );
});

test.each(places.filter(({ rule }) => rule.deprecated))(
  '$path is warned of',
  ({ definition, field, steps, path, takenBy }) => {
    const message = messageAt(steps, exampleOf(definition, [field])[field]);
    for (const mode of ['strict', 'allowUnknown'] as const) {
      expect(check(message, takenBy[0], mode).warnings).toContain(`deprecated ${flat(path)}`);
    }
    expect(check(message, takenBy[0], 'off').warnings).toEqual([]);
  },
);

describe('modes', () => {
  const unknown = { setup: { model: 'm', newField: 1, tools: [{ newTool: {} }] } };
  const wrong = { setup: { model: 5, newField: 1 } };

  test('strict refuses unknown fields, each by its path', () => {
    expect(new Set(check(unknown).refused)).toEqual(new Set(['setup.newField', 'setup.tools[0].newTool']));
  });

  test('allowUnknown lets them pass, and still refuses what is wrong', () => {
    expect(check(unknown, 'gemini', 'allowUnknown').wire).toEqual(unknown);
    expect(check(wrong, 'gemini', 'allowUnknown').refused).toEqual(['setup.model']);
  });

  test('allowUnknown lets a value of an enum pass that is newer than the library, and no other type', () => {
    const setup = (mode: unknown) => ({
      setup: { model: 'm', generationConfig: { responseModalities: [mode], mediaResolution: mode } },
    });
    const paths = ['setup.generationConfig.responseModalities[0]', 'setup.generationConfig.mediaResolution'];
    expect(new Set(check(setup('SMELL')).refused)).toEqual(new Set(paths));
    expect(check(setup('SMELL'), 'gemini', 'allowUnknown').wire).toEqual(setup('SMELL'));
    expect(new Set(check(setup(5), 'gemini', 'allowUnknown').refused)).toEqual(new Set(paths));
  });

  test('allowUnknown: a hundred unknown fields do not hide what is wrong', () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`new${n}`, n]));
    const message = { setup: { ...many, model: 'm', safetySettings: [many, { category: 5 }] } };
    expect(check(message, 'gemini', 'allowUnknown').refused).toEqual(['setup.safetySettings[1].category']);
    expect(check(message).refused).toContain('setup.safetySettings[1].category');
  });

  test('off lets everything pass, and still writes what the backend reads', () => {
    expect(check(wrong, 'gemini', 'off').wire).toEqual(wrong);
    const message = { setup: { model: 'm', generationConfig: { modelSelectionConfig: {} } } };
    expect(check(message, 'vertex', 'off').wire).toEqual({
      setup: { model: 'm', generationConfig: { modelConfig: {} } },
    });
    for (const odd of [
      null,
      5,
      'x',
      [],
      { setup: null },
      { setup: { tools: 5 } },
      { setup: { tools: [null] } },
    ]) {
      expect(check(odd, 'vertex', 'off').wire).toEqual(odd);
    }
  });
});

describe('what cannot be sent', () => {
  test.each<[unknown, string]>([
    [null, ''],
    [undefined, ''],
    [5, ''],
    ['text', ''],
    [[], ''],
    [{ setup: null }, 'setup'],
    [{ setup: {} }, 'setup.model'],
    [{ realtimeInput: { text: 5 } }, 'realtimeInput.text'],
    [{ realtimeInput: { audio: { data: 'AAAA' } } }, 'realtimeInput.audio.mimeType'],
    [{ setup: { model: 'm', generationConfig: { temperature: NaN } } }, 'setup.generationConfig.temperature'],
    [
      { setup: { model: 'm', generationConfig: { temperature: Infinity } } },
      'setup.generationConfig.temperature',
    ],
    [{ setup: { model: 'm', generationConfig: { seed: 1.5 } } }, 'setup.generationConfig.seed'],
    [
      { setup: { model: 'm', generationConfig: { responseModalities: ['AUDI0'] } } },
      'setup.generationConfig.responseModalities[0]',
    ],
    [{ setup: { model: 'm', labels: { a: 1 } } }, 'setup.labels.a'],
    [{ setup: { model: 'm', labels: JSON.parse('{"__proto__":1}') as object } }, 'setup.labels.__proto__'],
    [JSON.parse('{"__proto__":{}}'), '__proto__'],
    [{ setup: { model: 'm', constructor: {} } }, 'setup.constructor'],
    [{ clientContent: { turns: [{ parts: [undefined] }] } }, 'clientContent.turns[0].parts[0]'],
  ])('%j is refused at %j', (message, path) => {
    expect(check(message).refused).toEqual([path]);
  });

  test('every fault is told, not only the first', () => {
    const message = { setup: { generationConfig: { temperature: 'hot', seed: 1.5 }, tools: {}, x: 1 } };
    expect(new Set(check(message).refused)).toEqual(
      new Set([
        'setup.model',
        'setup.generationConfig.temperature',
        'setup.generationConfig.seed',
        'setup.tools',
        'setup.x',
      ]),
    );
  });

  test('the error never shows a value', () => {
    const secret = 'AIzaTheValueItself0123';
    const error = thrown(() =>
      checkOutgoing(
        {
          setup: { model: { secret }, generationConfig: { seed: secret, responseModalities: [secret] } },
        } as never,
        { backend: 'gemini', validation: 'strict', warn: () => undefined },
      ),
    );
    expect(JSON.stringify([error, (error as Error).message, (error as Error).stack])).not.toContain(secret);
  });

  const cyclic: Record<string, unknown> = { type: 'ARRAY' };
  cyclic['items'] = cyclic;
  const forked: Record<string, unknown> = { type: 'OBJECT' };
  forked['properties'] = { a: forked, b: forked };
  const deep = nested(200_000, (items) => ({ type: 'ARRAY', items }), { type: 'STRING' });
  const withSchema = (parameters: unknown) => ({
    setup: { model: 'm', tools: [{ functionDeclarations: [{ name: 'f', parameters }] }] },
  });

  test.each<[string, unknown]>([
    ['a cycle', withSchema(cyclic)],
    ['a cycle that forks', withSchema(forked)],
    ['bottomless depth', withSchema(deep)],
    ['a throwing getter', { setup: { get model() { throw new Error('boo'); } } }], // prettier-ignore
    ['a hostile proxy', { setup: new Proxy({}, { get() { throw new Error('boo'); } }) }], // prettier-ignore
  ])('%s is refused, soon, in every mode', (_what, message) => {
    for (const mode of ['strict', 'allowUnknown', 'off'] as const) {
      const warn = (): void => undefined;
      let error: unknown;
      const attempt = (): void => {
        try {
          checkOutgoing(message as LiveClientMessage, { backend: 'gemini', validation: mode, warn });
        } catch (caught) {
          error = caught;
        }
      };
      expect(costOf(attempt, filledStack)).toBeLessThan(100);
      if (mode === 'off' && error === undefined) continue; // left to the encoder
      expect(error).toBeInstanceOf(ValidationError);
      expect((error as ValidationError).issues[0]?.path).toBe('setup');
      expect((error as Error).message).not.toContain('boo');
    }
  });

  test('a million faults are told in a moment', () => {
    const message = deepFreeze({
      clientContent: { turns: [{ parts: Array.from({ length: 1_000_000 }, () => 5) }] },
    });
    expect(check(message).refused.length).toBeLessThanOrEqual(200);
    expect(
      costOf(
        () => check(message),
        () => JSON.stringify(message),
      ),
    ).toBeLessThan(5);
  });
});

test('keys of maps and of what belongs to the user are never taken for fields', () => {
  const schema = {
    type: 'OBJECT',
    properties: JSON.parse('{"__proto__":{"minItems":1},"maxItems":{"maxItems":2}}') as object,
  };
  const message = {
    setup: {
      model: 'm',
      tools: [{ functionDeclarations: [{ name: 'f', parameters: schema, behavior: undefined }] }],
    },
  };
  expect(JSON.stringify(check(message).wire)).toContain(
    '"properties":{"__proto__":{"minItems":"1"},"maxItems":{"maxItems":"2"}}',
  );
  const args = { minItems: 1, modelSelectionConfig: {}, willContinue: true };
  const call = { clientContent: { turns: [{ parts: [{ functionCall: { name: 'f', args } }] }] } };
  expect(check(call, 'vertex').wire).toEqual(call);
});
