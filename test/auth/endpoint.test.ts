import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  geminiEndpoint,
  vertexEndpoint,
  type EndpointOptions,
  type VertexEndpointOptions,
} from '../../src/auth/endpoint.ts';
import { LiveError } from '../../src/index.ts';
import { thrown } from '../support/events.ts';
import { costOf, reading } from '../support/cost.ts';
import { deepFreeze } from '../support/values.ts';

const KEY = { kind: 'key', value: 'AIza+/=key' } as const;
const TOKEN = { kind: 'token', value: 'auth_tokens/a b&c' } as const;
const SERVICE = '/ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent';
const CONSTRAINED =
  '/ws/google.ai.generativelanguage.v1alpha.GenerativeService.BidiGenerateContentConstrained';

const endpoint = (options: Partial<EndpointOptions>) =>
  geminiEndpoint(deepFreeze({ sendsHeaders: true, ...options }));

describe('the Gemini API', () => {
  const host = 'wss://generativelanguage.googleapis.com';

  test('a key, in a header or in the URL', () => {
    expect(endpoint({ credential: KEY })).toMatchObject({
      url: host + SERVICE,
      headers: { 'x-goog-api-key': KEY.value },
    });
    expect(endpoint({ credential: KEY, sendsHeaders: false })).toMatchObject({
      url: `${host}${SERVICE}?key=AIza%2B%2F%3Dkey`,
      headers: {},
    });
  });

  test('a token goes to the Constrained method of v1alpha', () => {
    expect(endpoint({ credential: TOKEN })).toMatchObject({
      url: host + CONSTRAINED,
      headers: { Authorization: `Token ${TOKEN.value}` },
    });
    expect(endpoint({ credential: TOKEN, sendsHeaders: false })).toMatchObject({
      url: `${host}${CONSTRAINED}?access_token=auth_tokens%2Fa%20b%26c`,
      headers: {},
    });
  });

  test('says what is known of resuming', () => {
    expect(endpoint({ credential: { ...TOKEN, resumable: false } })).toMatchObject({ resumable: false });
    expect(endpoint({ credential: TOKEN })).not.toHaveProperty('resumable');
  });

  test('a version', () => {
    for (const credential of [KEY, TOKEN]) {
      expect(endpoint({ credential, apiVersion: 'v1' }).url).toContain('.v1.GenerativeService.');
    }
  });

  test('no credential: a relay adds its own', () => {
    expect(endpoint({ baseUrl: 'https://relay.example.com' })).toEqual({
      url: `wss://relay.example.com${SERVICE}`,
      headers: {},
      secrets: [],
    });
  });
});

describe('Vertex AI', () => {
  const BEARER = { kind: 'bearer', value: 'ya29.access' } as const;
  const PATH = '/ws/google.cloud.aiplatform.v1beta1.LlmBidiService/BidiGenerateContent';
  const at = (location: string) => ({ project: 'p-1', location });
  const vertex = (options: Partial<VertexEndpointOptions>) =>
    vertexEndpoint(deepFreeze({ sendsHeaders: true, ...options }));

  test.each([
    ['us-central1', 'us-central1-aiplatform.googleapis.com'],
    ['europe-west4', 'europe-west4-aiplatform.googleapis.com'],
    ['global', 'aiplatform.googleapis.com'],
    ['us', 'aiplatform.us.rep.googleapis.com'],
    ['eu', 'aiplatform.eu.rep.googleapis.com'],
  ])('%s has its host', (location, host) => {
    expect(vertex({ credential: BEARER, place: at(location) })).toMatchObject({
      url: `wss://${host}${PATH}`,
      headers: { Authorization: 'Bearer ya29.access' },
    });
  });

  test('a key of express mode goes to the global host, and to a place if there is one', () => {
    expect(vertex({ credential: KEY })).toMatchObject({
      url: `wss://aiplatform.googleapis.com${PATH}`,
      headers: { 'x-goog-api-key': KEY.value },
    });
    expect(vertex({ credential: KEY, place: at('us-east1') }).url).toMatch(/^wss:\/\/us-east1-aiplatform/);
  });

  test('a version', () => {
    expect(vertex({ credential: KEY, apiVersion: 'v1' }).url).toContain('.v1.LlmBidiService/');
  });

  test('a base URL takes the place of the host', () => {
    const baseUrl = 'http://127.0.0.1:1/relay/?tenant=t';
    for (const options of [
      { credential: KEY },
      { credential: BEARER, place: at('us') },
      { place: at('us') },
    ]) {
      expect(vertex({ ...options, baseUrl }).url).toBe(`ws://127.0.0.1:1/relay${PATH}?tenant=t`);
    }
  });

  test('a base URL without place and key is the whole address', () => {
    const baseUrl = 'https://relay.example.com/live/';
    expect(vertex({ baseUrl, headers: { 'x-relay': 'r' } })).toMatchObject({
      url: 'wss://relay.example.com/live/',
      headers: { 'x-relay': 'r' },
    });
    expect(vertex({ baseUrl: 'https://relay.example.com?a=b' }).url).toBe('wss://relay.example.com?a=b');
    expect(vertex({ baseUrl, credential: BEARER }).headers).toEqual({ Authorization: 'Bearer ya29.access' });
  });

  test('a token is refused, and a credential that cannot be sent', () => {
    for (const [options, said] of [
      [{ credential: TOKEN }, /Ephemeral tokens are for the Gemini API/],
      [{ credential: KEY, sendsHeaders: false }, /relay/],
      [{ credential: BEARER, sendsHeaders: false, place: at('us') }, /relay/],
    ] as const) {
      const error = thrown(() => vertex(options));
      expect(error).toMatchObject({ code: 'configuration', message: expect.stringMatching(said) as string });
      expect(String(error)).not.toMatch(/ya29|AIza|auth_tokens/);
    }
    expect(vertex({ baseUrl: 'https://relay.example.com', sendsHeaders: false }).headers).toEqual({});
  });

  test('an access token is a secret', () => {
    expect(vertex({ credential: BEARER, place: at('us') }).secrets).toContain(BEARER.value);
  });
});

describe('a base URL', () => {
  test.each([
    ['http://127.0.0.1:8787', 'ws://127.0.0.1:8787'],
    ['https://example.com', 'wss://example.com'],
    ['ws://example.com', 'ws://example.com'],
    ['wss://example.com', 'wss://example.com'],
    ['HTTPS://Example.com', 'wss://Example.com'],
    ['https://example.com/', 'wss://example.com'],
    ['https://example.com//', 'wss://example.com'],
    ['https://example.com/gemini/v2/', 'wss://example.com/gemini/v2'],
    ['https://user:pa%40ss@example.com:444/a', 'wss://user:pa%40ss@example.com:444/a'],
    ['https://[::1]:8080', 'wss://[::1]:8080'],
  ])('%s', (baseUrl, begins) => {
    expect(endpoint({ credential: KEY, baseUrl }).url).toBe(begins + SERVICE);
  });

  test('its query stays, before the key', () => {
    const baseUrl = 'https://example.com/a?tenant=t&x';
    expect(endpoint({ credential: KEY, baseUrl }).url).toBe(`wss://example.com/a${SERVICE}?tenant=t&x`);
    expect(endpoint({ credential: { kind: 'key', value: 'k' }, baseUrl, sendsHeaders: false }).url).toBe(
      `wss://example.com/a${SERVICE}?tenant=t&x&key=k`,
    );
    expect(endpoint({ baseUrl: 'https://example.com?' }).url).toBe(`wss://example.com${SERVICE}`);
  });

  test.each([
    '',
    'example.com',
    '//example.com',
    'ftp://example.com',
    'https://',
    'https:///path',
    'https://a/#b',
    'javascript:alert(1)',
    5,
    {},
  ])('%j is refused, without being shown', (baseUrl) => {
    const error = thrown(() => endpoint({ baseUrl: baseUrl as string }));
    expect((error as LiveError).code).toBe('configuration');
    expect((error as Error).message).toMatch(/^baseUrl must be/);
  });

  test('a refused one keeps its secrets to itself', () => {
    const error = thrown(() => endpoint({ baseUrl: 'htp://user:hunter2@example.com/?key=planted-key' }));
    expect(JSON.stringify([error, (error as Error).message, (error as Error).stack])).not.toMatch(
      /hunter2|planted/,
    );
  });

  test('of any text is read or refused, fast', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (baseUrl) => {
        try {
          expect(endpoint({ baseUrl }).url).toMatch(/^wss?:\/\//);
        } catch (error) {
          expect(error).toBeInstanceOf(LiveError);
        }
      }),
    );
    const hostile = [
      `https://a${'/'.repeat(100_000)}x`,
      `https://${'@'.repeat(100_000)}`,
      `https://${'a:'.repeat(50_000)}`,
    ];
    for (const baseUrl of hostile) {
      const attempt = (): void => {
        try {
          endpoint({ baseUrl });
        } catch {
          // Refused is fine.
        }
      };
      expect(costOf(attempt, reading(baseUrl))).toBeLessThan(300);
    }
  });
});

describe('headers', () => {
  test('go along, and the caller’s object stays as it is', () => {
    const headers = { 'x-team': 'a', Authorization: 'Bearer abc' };
    expect(endpoint({ credential: KEY, headers }).headers).toEqual({
      ...headers,
      'x-goog-api-key': KEY.value,
    });
  });
});

test('a header of the same name gives way to the credential, however it is written', () => {
  const headers = { authorization: 'Bearer old', 'X-Goog-Api-Key': 'old', 'x-a': '1' };
  expect(endpoint({ credential: KEY, headers }).headers).toEqual({
    authorization: 'Bearer old',
    'x-goog-api-key': KEY.value,
    'x-a': '1',
  });
  expect(Object.keys(endpoint({ credential: TOKEN, headers }).headers)).not.toContain('authorization');
});

describe('secrets', () => {
  test('are the credential, header values, and what a URL carries: as written and as read', () => {
    const { secrets } = endpoint({
      credential: KEY,
      headers: { Authorization: 'Bearer header-secret', 'x-flag': 'on' },
      baseUrl: 'https://the%20user:p%40ss@example.com/?sig=query%2Bsecret&de=1',
    });
    for (const secret of [
      KEY.value,
      'Bearer header-secret',
      'header-secret',
      'the%20user',
      'the user',
      'p%40ss',
      'p@ss',
      'query%2Bsecret',
      'query+secret',
    ]) {
      expect(secrets).toContain(secret);
    }
    expect(secrets).not.toContain('on');
  });

  test('a password that cannot be decoded is one all the same', () => {
    expect(endpoint({ baseUrl: 'https://u:100%25%zz@example.com' }).secrets).toContain('100%25%zz');
  });
});

describe('what is odd about an address', () => {
  const credential = { kind: 'key', value: 'k' } as const;
  const warningsOf = (baseUrl: string, more: object = {}) =>
    geminiEndpoint({ credential, sendsHeaders: true, baseUrl, ...more }).warnings?.map(({ code }) => code) ??
    [];

  test('a credential in the clear to another machine', () => {
    expect(warningsOf('http://relay.example.com')).toEqual(['insecure']);
    expect(warningsOf('ws://10.0.0.7:8080')).toEqual(['insecure']);
    expect(warningsOf('https://relay.example.com')).toEqual([]);
    expect(warningsOf('http://relay.example.com', { credential: undefined })).toEqual([]);
  });

  test.each(['http://localhost:80', 'http://127.0.0.1', 'ws://[::1]:8080', 'http://app.localhost'])(
    'nothing about this machine: %s',
    (baseUrl) => expect(warningsOf(baseUrl, { baseUrlFrom: 'GOOGLE_GEMINI_BASE_URL' })).toEqual([]),
  );

  test("an address from the environment that is not Google's", () => {
    const from = { baseUrlFrom: 'GOOGLE_GEMINI_BASE_URL' };
    expect(warningsOf('https://relay.example.com', from)).toEqual(['environment']);
    expect(warningsOf('https://googleapis.com.example.com', from)).toEqual(['environment']);
    expect(warningsOf('https://generativelanguage.googleapis.com', from)).toEqual([]);
  });
});
