import { inspect } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { isInstance, safeLogger, type Logger } from '../src/errors.ts';
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

  test('what throws when it is looked at is an instance of nothing', () => {
    const { proxy, revoke } = Proxy.revocable(new ClosedError(), {});
    expect([isInstance(proxy, ClosedError), isLiveError(proxy)]).toEqual([true, true]);
    revoke();
    expect([isInstance(proxy, ClosedError), isLiveError(proxy)]).toEqual([false, false]);
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
