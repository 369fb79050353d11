import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Schema, Tool } from '../../generated/types.ts';
import { toContent, toContents, toTools } from '../../src/protocol/content.ts';
import { deepFreeze } from '../support/values.ts';

const user = (...texts: string[]) => ({ role: 'user', parts: texts.map((text) => ({ text })) });

describe('toContent', () => {
  const content = { role: 'system', parts: [{ text: 'a' }] };

  test.each([
    ['a', user('a')],
    ['', user('')],
    [{ text: 'a' }, user('a')],
    [['a', { text: 'b' }], user('a', 'b')],
    [[], user()],
    [content, content],
    [{ parts: [{ text: 'a' }] }, { parts: [{ text: 'a' }] }],
    [{ role: 'user' }, { role: 'user' }],
  ])('%j', (given, expected) => {
    expect(toContent(deepFreeze(given))).toEqual(expected);
  });
});

describe('toContents', () => {
  const model = { role: 'model', parts: [{ text: 'm' }] };

  test.each([
    ['a', [user('a')]],
    [{ text: 'a' }, [user('a')]],
    [model, [model]],
    [['a', { text: 'b' }], [user('a', 'b')]],
    [
      ['a', model, 'b', 'c', model],
      [user('a'), model, user('b', 'c'), model],
    ],
    [[], []],
  ])('%j', (given, expected) => {
    expect(toContents(deepFreeze(given))).toEqual(expected);
  });

  test('keeps every item, in order', () => {
    const item = fc.oneof(
      fc.string(),
      fc.record({ text: fc.string() }),
      fc.record({
        role: fc.constantFrom('user', 'model'),
        parts: fc.array(fc.record({ text: fc.string() })),
      }),
    );
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const flat = items.flatMap((one) =>
          typeof one === 'string' ? [one] : 'parts' in one ? one.parts.map(({ text }) => text) : [one.text],
        );
        expect(
          toContents(deepFreeze(items)).flatMap(({ parts }) => (parts ?? []).map(({ text }) => text)),
        ).toEqual(flat);
      }),
    );
  });

  test('leaves what is none for the checks to refuse', () => {
    for (const odd of [null, 5, undefined, [null], [undefined], [[]], [5]]) {
      expect(() => toContents(odd as never)).not.toThrow();
      expect(() => toContent(odd as never)).not.toThrow();
    }
  });
});

describe('toTools', () => {
  const lower = {
    type: 'object',
    nullable: true,
    properties: {
      type: { type: 'string', description: 'a property named type', enum: ['object', 'string'] },
      list: { type: 'array', items: { type: 'array', items: { type: 'integer' } } },
      either: { anyOf: [{ type: 'number' }, { type: 'object', properties: { deep: { type: 'boolean' } } }] },
      items: { type: 'String' },
    },
    required: ['type'],
    example: { type: 'string' },
    default: { type: 'object', items: { type: 'array' } },
  };
  const upper = {
    ...lower,
    type: 'OBJECT',
    properties: {
      type: { type: 'STRING', description: 'a property named type', enum: ['object', 'string'] },
      list: { type: 'ARRAY', items: { type: 'ARRAY', items: { type: 'INTEGER' } } },
      either: { anyOf: [{ type: 'NUMBER' }, { type: 'OBJECT', properties: { deep: { type: 'BOOLEAN' } } }] },
      items: { type: 'STRING' },
    },
  };

  test('writes the types of parameters and response in upper case, however deep, and nothing else', () => {
    const given = deepFreeze([
      { googleSearch: {} },
      { functionDeclarations: [{ name: 'f', parameters: lower, response: lower }, { name: 'g' }] },
    ]) as unknown as Tool[];
    expect(toTools(given)).toEqual([
      { googleSearch: {} },
      { functionDeclarations: [{ name: 'f', parameters: upper, response: upper }, { name: 'g' }] },
    ]);
  });

  test('functions that run by themselves are gathered into one tool, where the first of them stands', () => {
    const runner = { createRunner: () => undefined };
    const [one, two] = [{ name: 'one', parametersJsonSchema: { type: 'object' } }, { name: 'two' }];
    const given = deepFreeze([
      { functionDeclarations: [{ name: 'plain' }] },
      { declaration: one, ...runner },
      { googleSearch: {} },
      { declaration: two, ...runner },
    ]);
    expect(toTools(given)).toEqual([
      { functionDeclarations: [{ name: 'plain' }] },
      { functionDeclarations: [one, two] },
      { googleSearch: {} },
    ]);
  });

  test('two functions that run by themselves may not have one name', () => {
    const f = { declaration: { name: 'f' } };
    expect(() => toTools([f, { googleSearch: {} }, f])).toThrow('tools[2]: is another function called f');
  });

  test('two functions may not have one name, whoever runs them', () => {
    const byHand = { functionDeclarations: [{ name: 'g' }, { name: 'f' }] };
    const f = { declaration: { name: 'f' } };
    expect(() => toTools([f, byHand])).toThrow(
      'tools[1].functionDeclarations[1]: is another function called f: rename one of them',
    );
    expect(() => toTools([byHand, byHand])).toThrow(
      'tools[1].functionDeclarations[0]: is another function called g: rename one of them; ' +
        'tools[1].functionDeclarations[1]: is another function called f: rename one of them',
    );
  });

  test.each<readonly [string, unknown]>([
    ['a bare function', () => 1],
    ['a definition', { name: 'f', execute: () => 1 }],
    ['a declaration', { name: 'f', parameters: {} }],
    ["a declaration in another service's form", { type: 'function', function: { name: 'f' } }],
  ])('%s is no tool, and the error says what to write', (_, tool) => {
    expect(() => toTools([{ googleSearch: {} }, tool as never])).toThrow(
      'tools[1]: is no tool: wrap what is to run in defineFunction({ name, parameters, execute }), and a declaration in { functionDeclarations: [...] }',
    );
  });

  test.each<readonly [unknown, string]>([
    [[{ googleSearch: {} }], 'tools[0]: is a list: write its members here, as in [...functions]'],
    [Promise.resolve([]), 'tools[0]: is a promise: await it'],
  ])('many tools at once: %s', (tool, message) => {
    expect(() => toTools([tool as never])).toThrow(message);
  });

  test('JSON Schemas pass untouched', () => {
    const declaration = { name: 'f', parametersJsonSchema: lower, responseJsonSchema: lower };
    const [tool] = toTools([{ functionDeclarations: [deepFreeze(declaration)] }]);
    expect(tool?.functionDeclarations?.[0]?.parametersJsonSchema).toBe(lower);
    expect(tool?.functionDeclarations?.[0]?.responseJsonSchema).toBe(lower);
  });

  test('empty lists of functions are left out, and tools that are nothing else', () => {
    const tools = deepFreeze([
      { functionDeclarations: [] },
      { functionDeclarations: [], googleSearch: {} },
      {},
      { functionDeclarations: [{ name: 'f' }] },
    ]);
    expect(toTools(tools)).toEqual([{ googleSearch: {} }, {}, { functionDeclarations: [{ name: 'f' }] }]);
  });

  test('a property named __proto__ stays one', () => {
    const properties = JSON.parse(
      '{"__proto__":{"type":"string"},"constructor":{"type":"integer"}}',
    ) as Schema;
    const [tool] = toTools([{ functionDeclarations: [{ name: 'f', parameters: { properties } as Schema }] }]);
    expect(JSON.stringify(tool?.functionDeclarations?.[0]?.parameters)).toBe(
      '{"properties":{"__proto__":{"type":"STRING"},"constructor":{"type":"INTEGER"}}}',
    );
  });

  test('leaves what is none, or has no end, for the checks to refuse', () => {
    const cyclic: Record<string, unknown> = { type: 'array' };
    cyclic['items'] = cyclic;
    const declaring = (parameters: unknown) => [{ functionDeclarations: [{ name: 'f', parameters }] }];
    const odd: unknown[] = [
      null,
      5,
      'x',
      {},
      [null],
      [5],
      [{ functionDeclarations: 5 }],
      [{ declaration: null }, { declaration: 5 }],
    ];
    odd.push([{ functionDeclarations: [null, 5] }], ...[null, 5, [], 'x', cyclic].map(declaring));
    odd.push(
      declaring({ items: null, anyOf: null, properties: null, type: 5 }),
      declaring({ anyOf: [null] }),
    );
    for (const tools of odd) expect(() => toTools(tools as never)).not.toThrow();
  });
});
