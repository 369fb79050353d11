import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serverWireNames } from '../../generated/wire-names.ts';
import { ProtocolError, ValidationError } from '../../src/index.ts';
import { decode, encode } from '../../src/protocol/codec.ts';
import { thrown } from '../support/events.ts';

describe('decode', () => {
  test.each([
    '',
    ' ',
    '{',
    'not JSON',
    '[]',
    '[{}]',
    'null',
    '5',
    '"text"',
    'true',
    '\uFEFF{}',
    '{}{}',
    "{'a':1}",
  ])('%j is refused, and the text of the error does not quote it', (text) => {
    const error = thrown(() => decode(text));
    expect(error).toBeInstanceOf(ProtocolError);
    expect((error as Error).message).toMatch(/^A frame of \d+ characters is not (JSON|a JSON object)\.$/);
    expect((error as Error).cause).toBeUndefined();
  });

  test('any JSON object comes out as JSON.parse reads it, if it has no name of another backend', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        fc.pre(!('usageMetadata' in object) && !('voiceActivity' in object));
        const text = JSON.stringify(object);
        expect(JSON.stringify(decode(text))).toBe(text);
      }),
    );
  });

  test('whatever the text, there is a message or a ProtocolError', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        try {
          expect(typeof decode(text)).toBe('object');
        } catch (error) {
          expect(error).toBeInstanceOf(ProtocolError);
        }
      }),
    );
  });

  test.each(serverWireNames)('$wire in $path becomes $name', ({ path, wire, name }) => {
    const frame = (member: object): string =>
      JSON.stringify(path.reduceRight<object>((inner, step) => ({ [step]: inner }), member));
    expect(JSON.stringify(decode(frame({ [wire]: 'x', other: 1 })))).toContain(`"${name}":"x"`);
    expect(decode(frame({ [wire]: 'x' }))).toEqual(JSON.parse(frame({ [name]: 'x' })));
    expect(decode(frame({ [name]: 'x' }))).toEqual(JSON.parse(frame({ [name]: 'x' })));
    // Where both came, nothing is lost.
    expect(decode(frame({ [name]: 'x', [wire]: 'y' }))).toEqual(
      JSON.parse(frame({ [name]: 'x', [wire]: 'y' })),
    );
  });

  test.each(['null', '5', '[]', '"x"', '[{"candidatesTokenCount":1}]'])(
    'a holder that is %s does not disturb the renaming',
    (holder) => {
      const text = `{"usageMetadata":${holder},"voiceActivity":${holder}}`;
      expect(decode(text)).toEqual(JSON.parse(text));
    },
  );

  test('a key named __proto__ is a field like any other', () => {
    const message = decode(
      '{"__proto__":{"polluted":true},"usageMetadata":{"__proto__":{"candidatesTokenCount":1}}}',
    );
    expect(Object.keys(message)).toContain('__proto__');
    expect(Object.getPrototypeOf(message)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('very deep frames are read or refused, and never end the process', () => {
    for (const depth of [1_000, 100_000, 1_000_000]) {
      const text = `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
      try {
        decode(text);
      } catch (error) {
        expect(error instanceof ProtocolError || error instanceof RangeError).toBe(true);
      }
    }
  });
});

describe('encode', () => {
  test('lone surrogates are escaped, so that the frame is well-formed', () => {
    expect(encode({ text: '\uD800 and \uDC00' })).toBe('{"text":"\\ud800 and \\udc00"}');
  });

  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level++) deep = [deep];

  test.each<[string, unknown]>([
    ['a cycle', cyclic],
    ['a BigInt', 1n],
    ['bottomless depth', deep],
    ['a throwing toJSON', { toJSON: () => { throw new Error('secret in here'); } }], // prettier-ignore
    ['a throwing getter', { get x() { throw new Error('secret in here'); } }], // prettier-ignore
  ])('%s is a ValidationError at the field, which quotes nothing', (_what, value) => {
    const error = thrown(() => encode({ toolResponse: value }));
    expect(error).toBeInstanceOf(ValidationError);
    expect((error as ValidationError).issues).toMatchObject([
      { path: 'toolResponse', message: expect.stringMatching(/^(is nested|cannot be written)/) as string },
    ]);
    expect((error as Error).message).not.toContain('secret');
    expect((error as Error).cause).toBeUndefined();
  });
});
