/** The request, with a `fetch` of the test's own and a clock that it moves. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { postJson, type PostRequest } from '../../src/auth/post.ts';
import { ConnectionError, TimeoutException, type LiveError } from '../../src/index.ts';
import { LogBook } from '../support/client.ts';
import { rejection } from '../support/events.ts';

const REQUEST: PostRequest = {
  url: 'https://example.com/v1alpha/auth_tokens',
  headers: { 'x-goog-api-key': 'planted-key-1' },
  body: '{}',
  secrets: ['planted-key-1'],
};

interface FakeAnswer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What each attempt meets, in turn; the last one again and again. */
type Fate = FakeAnswer | Error | 'silence';

let asked: { url: string; init: RequestInit }[] = [];

function answering(...fates: Fate[]): void {
  asked = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const fate = fates[Math.min(asked.length, fates.length - 1)] as Fate;
    asked.push({ url, init });
    if (fate === 'silence') return new Promise(() => undefined);
    if (fate instanceof Error) return Promise.reject(fate);
    const { status, body = {}, headers = {} } = fate;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return Promise.resolve({ status, headers: new Headers(headers), text: () => Promise.resolve(text) });
  });
}

const said = (message: string): unknown => ({ error: { code: 400, message, status: 'INVALID_ARGUMENT' } });
const OK = { status: 200, body: { name: 'auth_tokens/x' } };

function post(log?: LogBook, { signal } = new AbortController(), remainingMs = 60_000): Promise<unknown> {
  return postJson(REQUEST, { signal, remainingMs: () => remainingMs }, log);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.setSystemTime(1_800_000_000_000);
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('sends the request, and gives the answer', async () => {
  answering(OK);
  expect(await post()).toEqual({ name: 'auth_tokens/x' });
  expect(asked).toEqual([
    {
      url: REQUEST.url,
      init: {
        method: 'POST',
        headers: REQUEST.headers,
        body: '{}',
        redirect: 'manual',
        signal: expect.any(AbortSignal) as AbortSignal,
      },
    },
  ]);
});

test('an answer that is no JSON is undefined', async () => {
  answering({ status: 200, body: '<html>' });
  expect(await post()).toBeUndefined();
});

describe('what will not be better next time is not tried again', () => {
  test.each<[FakeAnswer, Partial<ConnectionError>, RegExp]>([
    [
      { status: 400, body: said('API key not valid.') },
      { kind: 'auth' },
      /API key not valid\. Check the API key/,
    ],
    [{ status: 400, body: said('field_mask is invalid for X') }, { kind: 'invalid' }, /lock 'all'/],
    [{ status: 400, body: said('User location is not supported') }, { kind: 'location' }, /not offered/],
    [
      { status: 400, body: said('expire_time is wrong') },
      { kind: 'invalid' },
      /HTTP 400: expire_time is wrong/,
    ],
    [{ status: 401 }, { kind: 'auth' }, /API key/],
    [{ status: 403, body: said('no') }, { kind: 'auth' }, /API key/],
    [{ status: 404, body: '<html>' }, { kind: 'invalid' }, /baseUrl and apiVersion/],
    [
      { status: 404, body: '\n<!DOCTYPE html><p>Not here' },
      { kind: 'invalid' },
      /HTTP 404: the answer is a page of HTML\. There is nothing/,
    ],
    [
      {
        status: 400,
        body: said('BidiGenerateContentSetup contains fields that are not specified in field_mask'),
      },
      { kind: 'invalid' },
      /constraints has fields that lock lacks\. Name them in lock/,
    ],
    [{ status: 302, headers: { location: 'https://evil.example.com' } }, { kind: 'invalid' }, /baseUrl/],
    [{ status: 418, body: { error: 'tea' } }, { kind: 'invalid' }, /baseUrl/],
  ])('%j', async (answer, expected, message) => {
    answering(answer);
    const error = await rejection(post());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ ...expected, httpStatus: answer.status, phase: 'dial', retryable: false });
    expect((error as Error).message).toMatch(message);
    expect(asked).toHaveLength(1);
  });
});

describe('what may be better is tried again', () => {
  test.each<[string, Fate, Partial<ConnectionError>]>([
    ['429', { status: 429 }, { kind: 'quota', httpStatus: 429 }],
    ['500', { status: 500 }, { kind: 'internal', httpStatus: 500 }],
    ['503', { status: 503, body: '<html>' }, { kind: 'internal', httpStatus: 503 }],
    ['408', { status: 408 }, { kind: 'internal', httpStatus: 408 }],
    [
      'a dead network',
      new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }),
      { kind: 'network' },
    ],
  ])('%s: three times, waiting ever longer', async (_what, fate, expected) => {
    answering(fate);
    const log = new LogBook();
    const failing = rejection(post(log));
    const attempts: number[] = [];
    for (const ms of [0, 499, 1, 999, 1, 1_999, 1]) {
      await vi.advanceTimersByTimeAsync(ms);
      attempts.push(asked.length);
    }
    expect(attempts).toEqual([1, 1, 2, 2, 3, 3, 4]);
    expect(await failing).toMatchObject({ ...expected, retryable: true });
    expect(log.lines.map(([level]) => level)).toEqual(['warn', 'warn', 'warn']);
  });

  test('and may then do', async () => {
    answering({ status: 503 }, new Error('cut'), OK);
    const posting = post();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await posting).toEqual(OK.body);
  });

  test('jitter makes a wait shorter, by half at most', async () => {
    vi.mocked(Math.random).mockReturnValue(1 - Number.EPSILON);
    answering({ status: 503 }, OK);
    const posting = post();
    await vi.advanceTimersByTimeAsync(249);
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2);
    expect(await posting).toEqual(OK.body);
  });

  test.each([
    ['in seconds', () => '3', 3_000],
    ['as a date', () => new Date(Date.now() + 5_000).toUTCString(), 5_000],
    ['that is past', () => new Date(0).toUTCString(), 0],
    ['that means nothing', () => 'soon', 500],
  ])('after what Retry-After says: %s', async (_what, header, waitMs) => {
    answering({ status: 429, headers: { 'retry-after': header() } }, OK);
    const posting = post();
    if (waitMs > 0) {
      await vi.advanceTimersByTimeAsync(waitMs - 1);
      expect(asked).toHaveLength(1);
    }
    await vi.advanceTimersByTimeAsync(1);
    expect(await posting).toEqual(OK.body);
  });

  test('a server that asks for more patience than there is gets none', async () => {
    answering({ status: 503, headers: { 'retry-after': '11' } });
    expect(await rejection(post())).toMatchObject({ httpStatus: 503 });
    expect(asked).toHaveLength(1);
  });

  test('nobody waits beyond the end: the error is handed on at once', async () => {
    answering({ status: 503 });
    expect(await rejection(post(undefined, undefined, 499))).toMatchObject({ httpStatus: 503 });
    expect(asked).toHaveLength(1);
  });

  test('an attempt that meets silence is given up after ten seconds', async () => {
    answering('silence', OK);
    const posting = post();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked[0]?.init.signal?.aborted).toBe(true);
    await vi.advanceTimersByTimeAsync(500);
    expect(await posting).toEqual(OK.body);

    answering('silence');
    const failing = rejection(post());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await failing).toBeInstanceOf(TimeoutException);
    expect(asked).toHaveLength(4);
  });
});

test('an abort ends an attempt and a wait', async () => {
  for (const fate of ['silence', { status: 503 }] as const) {
    answering(fate);
    const controller = new AbortController();
    const failing = rejection(post(undefined, controller));
    await vi.advanceTimersByTimeAsync(100);
    controller.abort();
    expect(((await failing) as LiveError).code).toBe('aborted');
    expect(asked).toHaveLength(1);
  }
});

test('a runtime without fetch', async () => {
  vi.stubGlobal('fetch', undefined);
  expect(await rejection(post())).toMatchObject({ code: 'configuration' });
});

test('what the server says is cut, and shows no secret', async () => {
  answering({ status: 400, body: said(`${'long '.repeat(58)}the planted-key-1 is not good`) });
  const { message } = (await rejection(post())) as Error;
  expect(message.length).toBeLessThan(450);
  expect(message).not.toContain('planted');
});
