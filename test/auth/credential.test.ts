import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  askAccessToken,
  askCredential,
  isEphemeralToken,
  isInPage,
  refuseKeyInPage,
} from '../../src/auth/credential.ts';
import { LiveError } from '../../src/index.ts';
import { rejection, thrown } from '../support/events.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('askCredential', () => {
  test.each([
    ['a key', 'k', 'key'],
    ['a token', 'auth_tokens/abc', 'token'],
    ['something like a token', 'xauth_tokens/abc', 'key'],
  ])('%s', async (_what, value, kind) => {
    for (const secret of [value, () => value, () => Promise.resolve(value)]) {
      expect(await askCredential(secret)).toEqual({ kind, value });
    }
  });

  test('a token as it was made, or its JSON', async () => {
    const name = 'auth_tokens/abc';
    expect(await askCredential({ name })).toEqual({ kind: 'token', value: name });
    expect(await askCredential({ name, resumable: true })).toEqual({ kind: 'token', value: name });
    const json = () =>
      Promise.resolve(JSON.parse(JSON.stringify({ name, resumable: false })) as { name: string });
    expect(await askCredential(json)).toEqual({ kind: 'token', value: name, resumable: false });
    expect(await askCredential({ name: 'a-key' })).toEqual({ kind: 'key', value: 'a-key' });
  });

  test.each([undefined, null, '', 5, {}, ['k'], { name: '' }, { name: 5 }])(
    '%j is refused, without being shown',
    async (value) => {
      for (const secret of [value, () => value, () => Promise.resolve(value)]) {
        if (secret === undefined) continue;
        const error = await rejection(askCredential(secret as never));
        expect(error).toBeInstanceOf(LiveError);
        expect((error as LiveError).code).toBe('configuration');
      }
    },
  );

  test('rejects with what the function throws', async () => {
    const failure = new Error('sealed');
    expect(await rejection(askCredential(() => Promise.reject(failure)))).toBe(failure);
    expect(await rejection(askCredential(() => { throw failure; }))).toBe(failure); // prettier-ignore
  });
});

test('isEphemeralToken', () => {
  expect(['auth_tokens/x', 'AIzaX', '', 'AUTH_TOKENS/x'].map(isEphemeralToken)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

describe('askAccessToken', () => {
  test('is never a token or a key', async () => {
    for (const value of ['ya29.x', 'auth_tokens/abc']) {
      expect(await askAccessToken(() => Promise.resolve(value))).toEqual({ kind: 'bearer', value });
    }
  });

  test.each([undefined, null, ''])(
    '%j, as a function may give, is refused under its own name',
    async (value) => {
      const error = await rejection(askAccessToken(() => Promise.resolve(value)));
      expect(error).toMatchObject({
        code: 'configuration',
        message: expect.stringMatching(/^accessToken must/) as string,
      });
    },
  );
});

test.each(['key\n', 'key\r\n', 'k\0y'])('%j cannot stand in a header', async (value) => {
  const error = await rejection(askCredential(value));
  expect(error).toMatchObject({
    code: 'configuration',
    message: expect.stringMatching(/line break/) as string,
  });
  expect((error as Error).message).not.toContain('key');
});

describe('refuseKeyInPage', () => {
  test('lets anything pass outside of pages', () => {
    expect(() => refuseKeyInPage('AIzaKey')).not.toThrow();
    vi.stubGlobal('window', {});
    expect(() => refuseKeyInPage('AIzaKey')).not.toThrow();
  });

  test.each(['Mozilla/5.0 (linux) AppleWebKit/537.36 (KHTML, like Gecko) jsdom/27.3.0', 'X HappyDOM/21.0.4'])(
    'lets anything pass under the document of %s',
    (userAgent) => {
      vi.stubGlobal('window', { document: {} });
      vi.stubGlobal('navigator', { userAgent });
      expect(() => refuseKeyInPage('AIzaKey')).not.toThrow();
      expect(isInPage()).toBe(false);
    },
  );

  test.each<[string, Record<string, unknown>]>([
    ['a page', { window: { document: {} } }],
    ['a worker of a page', { WorkerGlobalScope: {}, location: { protocol: 'https:' } }],
  ])('refuses a key in %s, and lets a token pass', (_where, globals) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    const error = thrown(() => refuseKeyInPage('AIzaKey'));
    expect((error as LiveError).code).toBe('configuration');
    expect((error as Error).message).toMatch(/ephemeral token/);
    expect((error as Error).message).not.toContain('AIza');
    expect(() => refuseKeyInPage('auth_tokens/x')).not.toThrow();
    expect(isInPage()).toBe(true);
  });
});
