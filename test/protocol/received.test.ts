import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LiveServerMessage } from '../../src/protocol/received.ts';

const withParts = (...parts: object[]) => new LiveServerMessage({ serverContent: { modelTurn: { parts } } });
const blob = (bytes: number[], mimeType?: string) => ({
  inlineData: { data: Buffer.from(bytes).toString('base64'), ...(mimeType !== undefined && { mimeType }) },
});

describe('text', () => {
  test('is all text that is no thought', () => {
    const message = withParts({ text: 'a' }, { text: 'hm', thought: true }, { text: '' }, { text: 'b' });
    expect(message.text).toBe('ab');
  });

  test('is undefined without any', () => {
    expect(withParts({ text: 'hm', thought: true }, blob([1])).text).toBeUndefined();
    expect(new LiveServerMessage({}).text).toBeUndefined();
    expect(new LiveServerMessage({ serverContent: {} }).text).toBeUndefined();
    expect(new LiveServerMessage({ serverContent: { modelTurn: {} } }).text).toBeUndefined();
  });
});

describe('data and audio', () => {
  test('of a single part are its own, untouched', () => {
    const message = withParts({ inlineData: { mimeType: 'audio/pcm', data: 'AAE' } });
    expect(message.data).toBe('AAE');
    expect(message.audio).toEqual(new Uint8Array([0, 1]));
  });

  test('of several are joined as bytes, whatever their lengths, if they are of the type of the first', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20 }), { minLength: 1 }), (pieces) => {
        const parts = pieces.map((piece) => blob([...piece], 'audio/pcm'));
        const message = withParts({ text: 't' }, ...parts, blob([9, 9], 'image/png'));
        expect([...(message.audio ?? [])]).toEqual(pieces.flatMap((piece) => [...piece]));
        expect(message.data).toBe(Buffer.concat(pieces).toString('base64'));
      }),
    );
  });

  test('are computed once', () => {
    const message = withParts(blob([1], 'a/b'), blob([2], 'a/b'));
    const { data } = message;
    message.serverContent?.modelTurn?.parts?.pop();
    expect(message.data).toBe(data);
  });

  test('can be had of a message that someone froze', () => {
    const message = Object.freeze(withParts(blob([1, 2], 'audio/pcm')));
    expect(message.data).toBe('AQI=');
    expect(message.audio).toEqual(new Uint8Array([1, 2]));
  });

  test('are undefined without inline data', () => {
    for (const message of [
      new LiveServerMessage({}),
      withParts({ text: 'a' }),
      withParts({ inlineData: {} }),
    ]) {
      expect(message.data).toBeUndefined();
      expect(message.audio).toBeUndefined();
    }
  });
});

describe('the getters are no fields', () => {
  test('absent from JSON, keys and spreading, before and after use', () => {
    const message = withParts({ text: 'a' }, blob([1], 'audio/pcm'));
    const wire = { serverContent: message.serverContent };
    for (let round = 0; round < 2; round++) {
      expect(JSON.stringify(message)).toBe(JSON.stringify(wire));
      expect(Object.keys(message)).toEqual(['serverContent']);
      expect(Object.assign({}, message)).toEqual(wire);
      expect('text' in Object.assign({}, message)).toBe(false);
      void [message.text, message.data, message.audio];
    }
  });

  test('and any key of the wire is one, __proto__ and those of the getters too', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'text', 'data')), fc.jsonValue()),
        (wire) => {
          const parsed = JSON.parse(JSON.stringify(wire)) as object;
          expect(JSON.stringify(new LiveServerMessage(parsed))).toBe(JSON.stringify(parsed));
        },
      ),
    );
    const message = new LiveServerMessage(JSON.parse('{"__proto__":{"polluted":1}}') as object);
    expect(Object.keys(message)).toEqual(['__proto__']);
    expect(message.text).toBeUndefined();
    expect((message as { polluted?: number }).polluted).toBeUndefined();
  });

  test('a new field of the name of a getter does not break the others', () => {
    const parts = [{ inlineData: { mimeType: 'audio/pcm', data: 'AQI=' } }];
    const message = new LiveServerMessage({
      serverContent: { modelTurn: { parts } },
      ...{ data: { newer: 1 } },
    });
    expect(message.audio).toEqual(Uint8Array.of(1, 2));
    expect(message).toHaveProperty('data', { newer: 1 });
  });
});
