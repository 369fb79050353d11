import { describe, expect, it } from 'vitest';
import { describe as describeField } from '../../codegen/descriptor.ts';
import { clientRules, serverWireNames } from '../../codegen/field-rules.ts';
import { lookUp } from '../../codegen/model.ts';
import { choice, listOf, message, modelOf, ref, text } from './support.ts';

const Int64 = { description: 'A number.', type: ['string', 'integer'] };

describe('rules for what a client sends', () => {
  it('leave out fields and definitions that lead to none', () => {
    const model = modelOf({
      Root: message({ plain: ref('Plain'), deep: listOf('Middle'), own: text({ 'x-backends': ['vertex'] }) }),
      Middle: message({ plain: text(), inner: ref('Inner'), self: ref('Middle') }),
      Inner: message({ size: ref('Int64'), a: text(), b: text() }, { 'x-oneof': [['a', 'b']] }),
      Plain: message({ t: text() }),
      Elsewhere: message({ t: text({ deprecated: true }) }),
      Int64,
    });
    expect(clientRules(model, 'Root')).toEqual({
      Root: { fields: { deep: { ref: 'Middle', each: 'list' }, own: { backends: ['vertex'] } } },
      Middle: { fields: { inner: { ref: 'Inner' }, self: { ref: 'Middle' } } },
      Inner: { oneof: [['a', 'b']], fields: { size: { int64: true } } },
    });
  });

  it('have everything that a field asks for', () => {
    const words = { deprecated: true, 'x-replaced-by': 'b', 'x-wire': { gemini: 'c' } };
    const model = modelOf({ Root: message({ a: listOf('Int64', words), b: text() }), Int64 });
    expect(clientRules(model, 'Root')).toEqual({
      Root: {
        fields: {
          a: { each: 'list', wire: { gemini: 'c' }, deprecated: true, replacedBy: 'b', int64: true },
        },
      },
    });
  });
});

describe('names on the wire', () => {
  const Inner = message({ kind: text({ 'x-wire': { gemini: 'type', vertex: 'type' } }) });

  it('are found at every place, each once', () => {
    const both = { 'x-wire': { gemini: 'one', vertex: 'two' } };
    const model = modelOf({
      Root: message({ a: ref('Inner'), b: ref('Middle'), c: text(both) }),
      Middle: message({ d: ref('Inner') }),
      Inner,
    });
    expect(serverWireNames(model, 'Root')).toEqual([
      { path: ['a'], wire: 'type', name: 'kind' },
      { path: ['b', 'd'], wire: 'type', name: 'kind' },
      { path: [], wire: 'one', name: 'c' },
      { path: [], wire: 'two', name: 'c' },
    ]);
  });

  it('may not lie inside a list', () => {
    const model = modelOf({
      Root: message({ a: listOf('Middle') }),
      Middle: message({ d: ref('Inner') }),
      Inner,
    });
    expect(() => serverWireNames(model, 'Root')).toThrow('Root.a: x-wire in Inner, inside a list');
  });

  it('are looked for once in what contains itself', () => {
    const model = modelOf({ Root: message({ self: ref('Root'), t: text({ 'x-wire': { vertex: 'u' } }) }) });
    expect(serverWireNames(model, 'Root')).toEqual([{ path: [], wire: 'u', name: 't' }]);
  });
});

describe('the descriptor', () => {
  const model = modelOf({
    A: message({
      message: ref('A'),
      choices: listOf('Kind', { 'x-backends': ['gemini'] }),
      size: ref('Int64', { 'x-wire': { vertex: 'length' } }),
      schema: ref('JsonSchema'),
      bytes: ref('Bytes'),
      texts: { description: 'Texts.', type: 'object', additionalProperties: { type: 'string' } },
    }),
    Kind: choice(['X']),
    Int64,
    Bytes: { description: 'Bytes.', type: 'string' },
    JsonSchema: { description: 'A schema.', type: 'object', additionalProperties: true },
  });

  it('says what each field holds', () => {
    expect(lookUp(model, 'A').fields.map((field) => describeField(model, field))).toEqual([
      { kind: 'message', ref: 'A' },
      { kind: 'enum', ref: 'Kind', repeated: 'list', backends: ['gemini'] },
      { kind: 'int64', wire: { vertex: 'length' } },
      { kind: 'schema' },
      { kind: 'bytes' },
      { kind: 'string', repeated: 'map' },
    ]);
  });
});
