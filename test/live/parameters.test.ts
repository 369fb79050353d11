import { describe, expect, test } from 'vitest';
import { ValidationError, type LiveConnectParameters } from '../../src/index.ts';
import { readParameters } from '../../src/live/parameters.ts';
import { SETUP_FIELDS } from '../../src/protocol/setup.ts';
import { readPolicy } from '../../src/resumption/policy.ts';
import { thrown } from '../support/events.ts';
import { deepFreeze } from '../support/values.ts';

const read = (params: object) => readParameters(deepFreeze({ model: 'm', ...params }));

/** Path and message of each fault. */
function refused(params: unknown): Record<string, string> {
  const error = thrown(() => readParameters(params as LiveConnectParameters));
  expect(error).toBeInstanceOf(ValidationError);
  return Object.fromEntries((error as ValidationError).issues.map(({ path, message }) => [path, message]));
}

test('defaults', () => {
  expect(read({})).toEqual({
    model: 'm',
    isManual: false,
    callbacks: {},
    taps: [],
    signal: undefined,
    setupTimeoutMs: 10_000,
    validation: 'strict',
    maxBufferedBytes: 16 * 1024 * 1024,
    policy: readPolicy(undefined, []),
  });
});

test('undefined is as good as not given', () => {
  const names = [
    'history',
    'callbacks',
    'signal',
    'setupTimeoutMs',
    'reconnect',
    'validation',
    'maxBufferedBytes',
  ];
  expect(read(Object.fromEntries(names.map((name) => [name, undefined])))).toEqual(read({}));
});

test.each([undefined, null, 5, 'gemini-3.8-live', true])(
  '%j is refused: connect needs an object',
  (params) => {
    expect(refused(params)).toEqual({ '': expect.stringMatching(/object.*model/) as string });
  },
);

test.each<[object, string]>([
  [{ modle: 'm' }, 'modle'],
  [{ onmessage: () => undefined }, 'onmessage'],
  [{ httpOptions: {} }, 'httpOptions'],
  [JSON.parse('{"__proto__":{}}') as object, '__proto__'],
  [{ callbacks: null }, 'callbacks'],
  [{ callbacks: () => undefined }, 'callbacks'],
  [{ callbacks: { onmessage: () => undefined } }, 'callbacks.onmessage'],
  [{ callbacks: { onMessage: 'log' } }, 'callbacks.onMessage'],
  [{ callbacks: { onMessage: null } }, 'callbacks.onMessage'],
  [{ signal: null }, 'signal'],
  [{ signal: true }, 'signal'],
  [{ signal: new AbortController() }, 'signal'],
  ...[0, -1, NaN, Infinity, 2 ** 31, '100', null].map((ms): [object, string] => [
    { setupTimeoutMs: ms },
    'setupTimeoutMs',
  ]),
  ...[0, -1, NaN, '100', null].map((bytes): [object, string] => [
    { maxBufferedBytes: bytes },
    'maxBufferedBytes',
  ]),
  ...[[], null, 'yes'].map((reconnect): [object, string] => [{ reconnect }, 'reconnect']),
  [{ headers: { a: 'b', c: 1 } }, 'headers.c'],
  ...['', 'v1/x', 'v1alpha '].map((apiVersion): [object, string] => [{ apiVersion }, 'apiVersion']),
  ...['wait', true, null].map((duringCalls): [object, string] => [{ duringCalls }, 'duringCalls']),
  ...['lax', true, null, 'toString'].map((validation): [object, string] => [{ validation }, 'validation']),
])('%j is refused at %s', (params, path) => {
  expect(Object.keys(refused({ model: 'm', ...params }))).toContain(path);
});

test.each<object>([
  { headers: {} },
  { headers: { a: 'b' } },
  { apiVersion: 'v1alpha' },
  { signal: new AbortController().signal },
  ...[0.5, 2 ** 31 - 1].map((setupTimeoutMs) => ({ setupTimeoutMs })),
  ...['strict', 'allowUnknown', 'off'].map((validation) => ({ validation })),
  ...['send', 'hold', 'drop'].map((duringCalls) => ({ duringCalls })),
])('%j is taken as it is', (params) => {
  expect(readParameters({ model: 'm', ...params })).toMatchObject(params);
});

test.each<[boolean, object | undefined]>([
  [true, { automaticActivityDetection: { disabled: true } }],
  [false, { automaticActivityDetection: { disabled: false } }],
  [false, { automaticActivityDetection: {} }],
  [false, {}],
  [false, undefined],
])('that turns are marked by hand is %j with %j', (isManual, realtimeInputConfig) => {
  expect(read({ realtimeInputConfig }).isManual).toBe(isManual);
});

test('a buffer may be as big as one likes', () => {
  for (const maxBufferedBytes of [1, 2 ** 40, Infinity]) {
    expect(read({ maxBufferedBytes }).maxBufferedBytes).toBe(maxBufferedBytes);
  }
});

test('everything that is wrong is told at once', () => {
  expect(Object.keys(refused({ model: 'm', a: 1, b: 2, setupTimeoutMs: 0, validation: 'x' })).sort()).toEqual(
    ['a', 'b', 'setupTimeoutMs', 'validation'],
  );
});

describe('what stands in the wrong place gets an answer', () => {
  test.each(SETUP_FIELDS)('%s in config', (name) => {
    expect(refused({ model: 'm', config: { [name]: {} } })).toEqual({
      [`config.${name}`]: expect.stringMatching(`belongs beside config.*${name}`) as string,
    });
  });

  test.each(['responseModalities', 'temperature', 'speechConfig', 'thinkingConfig', 'mediaResolution'])(
    '%s beside config',
    (name) => {
      expect(refused({ model: 'm', [name]: {} })).toEqual({
        [name]: expect.stringMatching(/belongs in config/) as string,
      });
    },
  );
});

test('callbacks may be an instance of a class', () => {
  class Handler {
    onMessage(): void {}
  }
  const handler = new Handler();
  expect(readParameters({ model: 'm', callbacks: handler }).callbacks).toBe(handler);
});
