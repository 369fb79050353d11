import fc from 'fast-check';
import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { isInstance, printable, redactor, safeCause, safeLogger, type Logger } from '../src/errors.ts';
import {
  ClosedError,
  ConnectionError,
  isLiveError,
  LiveError,
  OverflowError,
  ProtocolError,
  TimeoutException,
  ValidationError,
} from '../src/index.ts';
import { costOf, reading } from './support/cost.ts';
import { turn } from './support/events.ts';

const failure = { phase: 'setup', kind: 'auth' } as const;
const ALL: readonly [string, string, LiveError][] = [
  ['LiveError', 'callback', new LiveError('callback', 'm')],
  ['ConnectionError', 'connection', new ConnectionError('m', failure)],
  ['TimeoutException', 'timeout', new TimeoutException('m', { phase: 'dial' })],
  ['ValidationError', 'validation', new ValidationError([{ path: 'a', message: 'b' }])],
  ['ProtocolError', 'protocol', new ProtocolError('m')],
  ['ClosedError', 'closed', new ClosedError()],
  ['OverflowError', 'overflow', new OverflowError(5)],
];

describe('every class', () => {
  test.each(ALL)('%s', (name, code, error) => {
    expect(error).toBeInstanceOf(LiveError);
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code]).toEqual([name, code]);
    expect(error.stack).toContain(name);
    expect(error.message).not.toBe('');
    expect('cause' in error).toBe(false);
    expect(isLiveError(error)).toBe(true);
  });

  test('has a cause if there is one', () => {
    const cause = new Error('c');
    expect(new LiveError('callback', 'm', { cause }).cause).toBe(cause);
    expect(new ConnectionError('m', { ...failure, cause }).cause).toBe(cause);
  });
});

test('ConnectionError has defaults', () => {
  expect(new ConnectionError('m', failure)).toMatchObject({
    phase: 'setup',
    kind: 'auth',
    retryable: false,
    hint: '',
    closeCode: undefined,
    closeReason: undefined,
    reasonTruncated: false,
    lastFrames: [],
    httpStatus: undefined,
  });
});

test('TimeoutException is a ConnectionError of kind timeout, and worth a second try', () => {
  const error = new TimeoutException('m', { phase: 'dial' });
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ kind: 'timeout', retryable: true, phase: 'dial' });
});

test('ValidationError names the first five paths, and counts the rest', () => {
  const issues = Array.from({ length: 7 }, (_, n) => ({ path: n === 0 ? '' : `p${n}`, message: 'is wrong' }));
  const error = new ValidationError(issues);
  expect(error.message).toBe('is wrong; p1: is wrong; p2: is wrong; p3: is wrong; p4: is wrong; and 2 more');
  expect(error.issues).toEqual(issues.map((issue) => ({ ...issue, code: 'invalid' })));
});

test('ProtocolError shows what it removed to nobody who does not ask', () => {
  const error = new ProtocolError('m', [], new Map([['a', 'payload']]));
  expect(error.raw.get('a')).toBe('payload');
  expect(JSON.stringify(error)).not.toContain('payload');
  expect(inspect(error, { depth: 10 })).not.toContain('payload');
  expect(Object.keys(error)).not.toContain('raw');
  expect(new ProtocolError('m').raw.size).toBe(0);
});

describe('isLiveError', () => {
  test('knows the kind', () => {
    const error = new ConnectionError('m', failure);
    expect(isLiveError(error, 'auth')).toBe(true);
    expect(isLiveError(error, 'quota')).toBe(false);
    expect(isLiveError(new ClosedError(), 'auth')).toBe(false);
  });

  test.each([undefined, null, 5, 'x', {}, new Error('x'), { code: 'connection', kind: 'auth' }])(
    '%o is none',
    (value) => {
      expect(isLiveError(value)).toBe(false);
    },
  );

  test('recognises those of another copy of the package', async () => {
    vi.resetModules();
    const copy = await import('../src/errors.ts');
    const foreign = new copy.ConnectionError('m', failure);
    expect(foreign).not.toBeInstanceOf(ConnectionError);
    expect(isLiveError(foreign)).toBe(true);
    expect(isLiveError(foreign, 'auth')).toBe(true);
  });
});

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

  test('what throws when it is looked at is an instance of nothing', () => {
    const { proxy, revoke } = Proxy.revocable(new ClosedError(), {});
    expect([isInstance(proxy, ClosedError), isLiveError(proxy)]).toEqual([true, true]);
    revoke();
    expect([isInstance(proxy, ClosedError), isLiveError(proxy)]).toEqual([false, false]);
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

describe('safeLogger', () => {
  test('passes everything on', () => {
    const logger = {
      debug: vi.fn<() => void>(),
      info: vi.fn<() => void>(),
      warn: vi.fn<() => void>(),
      error: vi.fn<() => void>(),
    };
    const safe = safeLogger(logger);
    for (const level of ['debug', 'info', 'warn', 'error'] as const) {
      safe[level]('m', { a: 1 });
      expect(logger[level]).toHaveBeenCalledExactlyOnceWith('m', { a: 1 });
    }
  });

  test('keeps the `this` of the logger', () => {
    class Book {
      lines: string[] = [];
      debug(line: string): void { this.lines.push(line); } // prettier-ignore
      info(line: string): void { this.lines.push(line); } // prettier-ignore
      warn(line: string): void { this.lines.push(line); } // prettier-ignore
      error(line: string): void { this.lines.push(line); } // prettier-ignore
    }
    const book = new Book();
    safeLogger(book).warn('m');
    expect(book.lines).toEqual(['m']);
  });

  test('one that throws, rejects, or is none disturbs nobody', async () => {
    const bad: unknown[] = [
      { info: () => { throw new Error('full'); } }, // prettier-ignore
      { info: () => Promise.reject(new Error('full')) },
      {},
    ];
    for (const logger of bad) expect(() => safeLogger(logger as Logger).info('m')).not.toThrow();
    await turn();
  });
});
