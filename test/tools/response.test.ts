/** What the model is told of a result. */
import { describe, expect, test } from 'vitest';
import type { FunctionResponse } from '../../generated/types.ts';
import { ValidationError } from '../../src/index.ts';
import { defineFunction } from '../../src/tools/define.ts';
import { functionResult } from '../../src/tools/response.ts';
import { answerTo } from './support/functions.ts';
import { FakeHost, settled } from './support/host.ts';

const error = (message: string) => ({ id: '1', name: 'f', response: { error: message } });

test.each([
  ['an object', { celsius: 21, at: new Date(0) }, { celsius: 21, at: '1970-01-01T00:00:00.000Z' }],
  ['a text', 'sunny', { output: 'sunny' }],
  ['a number', 4, { output: 4 }],
  ['null', null, { output: null }],
  ['a list', [1, undefined], { output: [1, null] }],
  ['nothing', undefined, { output: 'ok' }],
  ['an error', new Error('no such city'), { error: 'no such city' }],
])('%s becomes an object', async (_, result, response) => {
  expect((await answerTo(() => result)).response).toEqual({ id: '1', name: 'f', response });
  expect((await answerTo(() => Promise.resolve(result))).response).toEqual({
    id: '1',
    name: 'f',
    response,
  });
});

test('a result may have media, and a scheduling of its own', async () => {
  const parts = [{ inlineData: { mimeType: 'image/png', data: 'AAAA' } }];
  const execute = () => functionResult({ seen: true }, { parts, scheduling: 'SILENT' });
  const { response } = await answerTo(execute, { scheduling: 'INTERRUPT' });
  expect(response).toEqual({ id: '1', name: 'f', response: { seen: true }, parts, scheduling: 'SILENT' });
});

test('a response says when the model takes it up, unless the model waits for it', async () => {
  const scheduling = 'INTERRUPT';
  expect((await answerTo(() => 1, { scheduling })).response).toMatchObject({ scheduling });
  const blocking = await answerTo(() => 1, { scheduling, behavior: 'BLOCKING' });
  expect(blocking.response).toEqual({ id: '1', name: 'f', response: { output: 1 } });
});

test('a response has no id if the call had none', async () => {
  const host = new FakeHost([defineFunction({ name: 'f', execute: (_, { id }) => ({ id: id ?? 'none' }) })], {
    backend: 'vertex',
  });
  const calls = [{ name: 'f' }, { name: 'f' }];
  host.receive({ toolCall: { functionCalls: calls } });
  await settled();
  expect(host.responses).toEqual([
    { name: 'f', response: { id: 'none' } },
    { name: 'f', response: { id: 'none' } },
  ]);
});

test('what a function throws is told to the model and to the user', async () => {
  const cause = new Error('the database is down');
  const { response, errors } = await answerTo(() => Promise.reject(cause));
  expect(response).toEqual(error('the database is down'));
  expect(errors).toMatchObject([{ code: 'function', message: 'The function f failed.', cause }]);
  const odd = await answerTo(() => {
    throw { secret: 'x' };
  });
  expect(odd.response).toEqual(error('The function failed.'));
});

test.each([
  [
    'a cycle',
    () => {
      const a: Record<string, unknown> = {};
      a['a'] = a;
      return a;
    },
    /circular structure/,
  ],
  ['a bigint', () => ({ n: [1n] }), /BigInt/],
  ['a function', () => () => 1, /JSON cannot hold the result/],
  ['a map', () => ({ m: new Map() }), /JSON cannot hold the m/],
  ['NaN', () => ({ n: Number.NaN }), /JSON cannot hold the n/],
  ['bytes', () => ({ b: new Uint8Array(1) }), /JSON cannot hold the b/],
  ['a Buffer', () => ({ b: Buffer.alloc(1) }), /JSON cannot hold the b/],
])('%s is an error', async (_, result, message) => {
  const { response, errors } = await answerTo(result);
  expect(response?.response?.['error']).toMatch(message);
  expect(errors).toHaveLength(1);
});

test('a response that the checks refuse becomes an error, and the rest of its batch is sent', async () => {
  const refuse = (responses: readonly FunctionResponse[]) =>
    responses.some(({ parts }) => parts !== undefined)
      ? new ValidationError([{ path: 'parts', message: 'is wrong' }])
      : undefined;
  const behavior = 'BLOCKING';
  const host = new FakeHost(
    [
      defineFunction({ name: 'good', behavior, execute: () => 1 }),
      defineFunction({ name: 'bad', behavior, execute: () => functionResult(2, { parts: [] }) }),
    ],
    { refuse },
  );
  host.receive({
    toolCall: {
      functionCalls: [
        { id: '1', name: 'good' },
        { id: '2', name: 'bad' },
      ],
    },
  });
  await settled();
  expect(host.frames).toEqual([
    [{ id: '1', name: 'good', response: { output: 1 } }],
    [{ id: '2', name: 'bad', response: { error: 'The result cannot be sent.' } }],
  ]);
  expect(host.errors).toMatchObject([{ code: 'function', cause: { code: 'validation' } }]);
});

test('a response that cannot be sent at all is reported', async () => {
  const refuse = () => new ValidationError([{ path: 'id', message: 'is required' }]);
  const { frames, errors } = await answerTo(() => 1, {}, { refuse });
  expect(frames).toEqual([]);
  expect(errors).toHaveLength(2);
});

describe('a thrown value that cannot be looked at', () => {
  const broken = (name: string): unknown =>
    Object.defineProperty(new Error('x'), name, {
      get() {
        throw new Error('of the getter');
      },
    });
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();

  test.each<readonly [string, unknown]>([
    ['a message that throws', broken('message')],
    ['a name that throws', broken('name')],
    ['a stack that throws', broken('stack')],
    ['a message that is no string', Object.assign(new Error('x'), { message: { toString: null } })],
    ['a revoked proxy', proxy],
    ['a prototype that throws', new Proxy({}, { getPrototypeOf: () => broken('message') as never })],
    ['nothing', undefined],
    ['a symbol', Symbol('x')],
  ])('%s: the call is answered, and the user is told', async (_, cause) => {
    const throws = (): never => {
      throw cause;
    };
    const throwing = [
      throws,
      async () => {
        await Promise.resolve();
        throw cause;
      },
      // oxlint-disable-next-line require-yield -- a generator that yields nothing is the subject
      function* () {
        throw cause;
      },
    ];
    for (const execute of throwing) {
      const { response, errors } = await answerTo(execute);
      expect(response).toMatchObject({ id: '1', name: 'f', response: { error: expect.stringMatching(/./) } });
      expect(errors.map(({ code }) => code)).toEqual(['function']);
      expect(Object.is(errors[0]?.cause, cause)).toBe(true);
    }
    const refused = await answerTo(() => 1, { approve: throws });
    expect(refused.response?.response).toHaveProperty('error');
    const returned = await answerTo(() => cause);
    expect(returned.frames).toHaveLength(1);
  });
});
