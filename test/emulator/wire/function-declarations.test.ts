import { describe, expect, it } from 'vitest';
import { checkDeclarations } from '../../../src/emulator/wire/function-declarations.ts';
import { readClientMessage } from '../../../src/protocol/client-frame.ts';

/** Why tools are refused; `undefined` if they are not. */
function refusal(...functionDeclarations: object[]): string | undefined {
  const frame = { setup: { model: 'models/m', tools: [{ functionDeclarations }] } };
  const { tools = [] } = readClientMessage(JSON.stringify(frame), 'gemini').setup!;
  try {
    checkDeclarations(tools, 'setup', { refusesIntegerEnums: true });
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

describe('function declarations', () => {
  const declare = refusal;
  const parameters = (property: object, more: object = {}) =>
    declare({ name: 'f', parameters: { type: 'OBJECT', properties: { a: property }, ...more } });

  it.each([
    ['a name with a space', () => declare({ name: 'get weather' }), /Invalid function name/],
    ['a name that begins with a digit', () => declare({ name: '1st' }), /Invalid function name/],
    ['a name of 129 characters', () => declare({ name: 'a'.repeat(129) }), /Invalid function name/],
    ['a name twice', () => declare({ name: 'f' }, { name: 'f' }), /Duplicate function declaration found: f/],
    [
      'words beside anyOf',
      () => parameters({ description: 'd', anyOf: [{ type: 'STRING' }] }),
      /properties\[a\].any_of: When using any_of, it must be the only field set/,
    ],
    [
      'required that names no property',
      () => parameters({ type: 'STRING' }, { required: ['b'] }),
      /parameters.required\[0\]: property is not defined/,
    ],
    [
      'what only objects have, in a text',
      () => parameters({ type: 'STRING', required: ['b'] }),
      /properties\[a\].required: only allowed for OBJECT type/,
    ],
    [
      'alternatives for all parameters',
      () => declare({ name: 'f', parameters: { anyOf: [{ type: 'OBJECT' }] } }),
      /parameters: schema should be of type OBJECT/,
    ],
    [
      'an empty text in an enum, in the items of a list',
      () => parameters({ type: 'ARRAY', items: { type: 'STRING', enum: ['x', ''] } }),
      /properties\[a\].items.enum\[1\]: cannot be empty/,
    ],
    [
      'another format of a string, in an alternative',
      () => parameters({ anyOf: [{ type: 'string', format: 'uri' }] }),
      /any_of\[0\].format: only 'enum' and 'date-time' are supported for STRING type/,
    ],
    [
      'a reference to nothing',
      () => declare({ name: 'f', parametersJsonSchema: { properties: { a: { $ref: '#/$defs/x' } } } }),
      /parameters_json_schema: reference to undefined schema: #\/\$defs\/x/,
    ],
    [
      'a schema of the response',
      () => declare({ name: 'f', response: { type: 'OBJECT', required: ['b'] } }),
      /response.required\[0\]/,
    ],
    [
      'an enum of integers, if so disputed',
      () => parameters({ type: 'INTEGER', enum: ['1'] }),
      /properties\[a\].enum: only allowed for STRING type/,
    ],
  ])('are refused for %s', (_, declared, reason) => expect(declared()).toMatch(reason));

  it.each([
    ['names with dots, colons and dashes', () => declare({ name: '_a.b:c-d1' }, { name: 'A'.repeat(128) })],
    ['formats of strings and numbers', () => parameters({ type: 'STRING', format: 'date-time' })],
    ['formats of numbers', () => parameters({ type: 'INTEGER', format: 'int64' })],
    [
      'references to what is there',
      () =>
        declare({
          name: 'f',
          parametersJsonSchema: {
            $defs: { 'a/b': { type: 'string' } },
            properties: { a: { $ref: '#/$defs/a~1b' }, b: { $ref: '#' } },
          },
        }),
    ],
    [
      'data that looks like a reference',
      () => declare({ name: 'f', parametersJsonSchema: { default: { $ref: '#/nothing' } } }),
    ],
  ])('are taken with %s', (_, declared) => expect(declared()).toBeUndefined());
});
