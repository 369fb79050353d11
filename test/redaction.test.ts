import fc from 'fast-check';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ClosedError } from '../src/index.ts';
import { printable, redactor, safeCause } from '../src/redaction.ts';
import { costOf, reading } from './support/cost.ts';

describe('redactor', () => {
  test('takes secrets out, as they are and escaped, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8, unit: fc.constantFrom(...Array.from('abcXYZ019+/=&%- _~"')) }),
        fc.string(),
        fc.string(),
        (secret, before, after) => {
          const redact = redactor([secret]);
          for (const form of [secret, encodeURIComponent(secret)]) {
            const clean = redact(`${before}${form}${after}${form}`);
            expect(clean.includes(form)).toBe(false);
          }
        },
      ),
    );
  });

  test('the longest first: one secret within another leaves nothing of it', () => {
    expect(redactor(['secret', 'secret-and-more'])('a secret-and-more b')).toBe('a [redacted] b');
  });

  test('a secret that was cut off at the end of a text', () => {
    const redact = redactor(['planted-secret-0123']);
    expect(redact('bad key planted-secret-01')).toBe('bad key [redacted]');
    expect(redact('bad key planted-')).toBe('bad key [redacted]');
    expect(redact('bad key plant')).toBe('bad key plant');
    expect(redact('planted-secret-012 and more')).toContain('and more');
  });

  test('what is too short to be a secret masks nothing', () => {
    expect(redactor(['', 'a', 'abc'])('abc a')).toBe('abc a');
  });

  test.each([
    ['AIzaSyA-0123456789_abc', '[redacted]'],
    ['wss://h/p?key=abc&x=1', 'wss://h/p?key=[redacted]&x=1'],
    ['wss://h/p?x=1&access_token=abc', 'wss://h/p?x=1&access_token=[redacted]'],
    ['auth_tokens/abc-def was used', '[redacted] was used'],
    ['Authorization: Bearer abc.def', 'Authorization: Bearer [redacted]'],
    ['Authorization: Token abc', 'Authorization: Token [redacted]'],
    ['Authorization: Basic dXNlcjpwYXNz', 'Authorization: Basic [redacted]'],
    ['ya29.a0AfH6S', '[redacted]'],
    ['nothing here', 'nothing here'],
  ])('what looks like a secret: %s', (text, clean) => {
    expect(redactor([])(text)).toBe(clean);
  });

  test.each(['key-\ud800-0123', '\udc00key-0123456'])(
    'half a surrogate pair in a secret harms nothing',
    (secret) => {
      expect(redactor([secret])(`a ${secret} b`)).toBe('a [redacted] b');
    },
  );

  test('a secret is found as JSON writes it', () => {
    const secret = 'with"quote\\and\u0001';
    expect(redactor([secret])(JSON.stringify({ secret }))).toBe('{"secret":"[redacted]"}');
  });

  test('texts of any length are read fast', () => {
    const redact = redactor(['x'.repeat(200)]);
    for (const text of ['x', '?key=', 'AIza', 'Bearer '].map((piece) => piece.repeat(50_000))) {
      expect(costOf(() => redact(text), reading(text))).toBeLessThan(100);
    }
  });
});

describe('safeCause', () => {
  const redact = redactor(['planted-secret']);

  test('keeps name, code and message, redacted, and nothing else', () => {
    const error = Object.assign(new TypeError('at planted-secret'), {
      code: 'ERR_URL',
      input: 'planted-secret',
    });
    error.cause = new Error('planted-secret');
    const safe = safeCause(error, redact);
    expect(safe).toMatchObject({ name: 'TypeError', message: 'at [redacted]', code: 'ERR_URL' });
    expect(inspect(safe, { depth: 10, showHidden: true })).not.toContain('planted-secret');
  });

  test('an error of several addresses has a code and no message', () => {
    const error = Object.assign(new AggregateError([new Error('a'), new Error('b')]), {
      code: 'ECONNREFUSED',
    });
    expect(safeCause(error, redact)).toMatchObject({ message: 'ECONNREFUSED', code: 'ECONNREFUSED' });
  });

  test.each([undefined, null, 5, 'planted-secret', {}, { message: 5 }, [], Symbol('s')])(
    '%o becomes an error',
    (value) => {
      const safe = safeCause(value, redact);
      expect(safe).toBeInstanceOf(Error);
      expect(safe.message).not.toContain('planted');
    },
  );

  test('what throws when it is looked at becomes an error', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const getter = {
      get message() {
        throw new Error('bang');
      },
    };
    for (const value of [proxy, getter]) expect(safeCause(value, redact)).toBeInstanceOf(Error);
  });

  test('ours are safe already', () => {
    const error = new ClosedError();
    expect(safeCause(error, redact)).toBe(error);
  });
});

describe('printable', () => {
  test('what moves a cursor or forges a line is escaped', () => {
    expect(printable('a\u001b[2Jb\r\nc\u0085\u202e')).toBe('a\\u001b[2Jb\\u000d\\u000ac\\u0085\\u202e');
    expect(printable('naïve 🎧 "\\')).toBe('naïve 🎧 "\\');
  });

  test('what is long is cut', () => {
    expect(printable('a'.repeat(10_000))).toBe(`${'a'.repeat(1_000)}…`);
  });
});
