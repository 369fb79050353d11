import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  askCredential,
  fromEnvironment,
  isEphemeralToken,
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

  test.each([undefined, null, '', 5, {}, ['k']])('%j is refused, without being shown', async (value) => {
    for (const secret of [value, () => value, () => Promise.resolve(value)]) {
      if (secret === undefined) continue;
      const error = await rejection(askCredential(secret as never));
      expect(error).toBeInstanceOf(LiveError);
      expect((error as LiveError).code).toBe('configuration');
    }
  });

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

describe('fromEnvironment', () => {
  const names = ['GOOGLE_API_KEY', 'GEMINI_API_KEY', 'GOOGLE_GEMINI_BASE_URL'];

  test('GOOGLE_API_KEY wins over GEMINI_API_KEY, and empty is as good as not set', () => {
    for (const name of names) vi.stubEnv(name, '');
    expect(fromEnvironment()).toEqual({});
    vi.stubEnv('GEMINI_API_KEY', 'gemini');
    expect(fromEnvironment()).toEqual({ apiKey: 'gemini' });
    vi.stubEnv('GOOGLE_API_KEY', 'google');
    vi.stubEnv('GOOGLE_GEMINI_BASE_URL', 'https://relay.example.com');
    expect(fromEnvironment()).toEqual({ apiKey: 'google', baseUrl: 'https://relay.example.com' });
  });

  test('nothing where there is no process', () => {
    vi.stubEnv('GOOGLE_API_KEY', 'google');
    vi.stubGlobal('process', undefined);
    const inPage = fromEnvironment();
    vi.unstubAllGlobals();
    expect(inPage).toEqual({});
  });
});

describe('refuseKeyInPage', () => {
  test('lets anything pass outside of pages', () => {
    expect(() => refuseKeyInPage('AIzaKey')).not.toThrow();
    vi.stubGlobal('window', {});
    expect(() => refuseKeyInPage('AIzaKey')).not.toThrow();
  });

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
  });
});
