import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSettings, wantsDebugLog, type ServiceOptions } from '../../src/auth/settings.ts';
import { LiveError } from '../../src/index.ts';
import { thrown } from '../support/events.ts';

const NAMES = [
  'GOOGLE_API_KEY',
  'GEMINI_API_KEY',
  'GOOGLE_GENAI_USE_ENTERPRISE',
  'GOOGLE_GENAI_USE_VERTEXAI',
  'GOOGLE_CLOUD_PROJECT',
  'GOOGLE_CLOUD_LOCATION',
  'GOOGLE_GEMINI_BASE_URL',
  'GOOGLE_VERTEX_BASE_URL',
  'GOOGLE_GENAI_API_VERSION',
] as const;

type Environment = Partial<Record<(typeof NAMES)[number], string>>;

// Empty is as good as not set.
beforeEach(() => NAMES.forEach((name) => vi.stubEnv(name, '')));
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** What is set, without what is undefined. */
function settings(options: ServiceOptions, environment: Environment = {}) {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  return JSON.parse(JSON.stringify(readSettings(options))) as object;
}

describe('the Gemini API', () => {
  test('is meant unless something else is said', () => {
    expect(settings({})).toEqual({ backend: 'gemini' });
    expect(settings({ vertexai: false }, { GOOGLE_GENAI_USE_VERTEXAI: 'true' })).toEqual({
      backend: 'gemini',
    });
  });

  test('takes its key, address and version from the environment, unless they are passed', () => {
    const environment = {
      GEMINI_API_KEY: 'gemini',
      GOOGLE_GEMINI_BASE_URL: ' https://relay.example.com ',
      GOOGLE_VERTEX_BASE_URL: 'https://vertex.example.com',
      GOOGLE_GENAI_API_VERSION: 'v1',
      GOOGLE_CLOUD_PROJECT: 'not-meant',
    };
    const found = {
      backend: 'gemini',
      apiKey: 'gemini',
      baseUrl: 'https://relay.example.com',
      baseUrlFrom: 'GOOGLE_GEMINI_BASE_URL',
      apiVersion: 'v1',
    };
    expect(settings({}, environment)).toEqual(found);
    expect(settings({}, { GOOGLE_API_KEY: 'google' })).toEqual({ ...found, apiKey: 'google' });
    const passed = { apiKey: 'mine', baseUrl: 'https://mine.example.com', apiVersion: 'v1alpha' };
    expect(settings(passed)).toEqual({ backend: 'gemini', ...passed });
  });

  test('beta stands for its own', () => {
    expect(settings({}, { GOOGLE_GENAI_API_VERSION: 'beta' })).toEqual({
      backend: 'gemini',
      apiVersion: 'v1beta',
    });
  });

  test('nothing is read where there is no process', () => {
    vi.stubEnv('GOOGLE_API_KEY', 'google');
    vi.stubGlobal('process', undefined);
    const inPage = readSettings({});
    vi.unstubAllGlobals();
    expect(inPage.apiKey).toBeUndefined();
  });
});

describe('Vertex AI', () => {
  const place = { project: 'p-1', location: 'us-central1' };

  test.each<[Environment, string]>([
    [{ GOOGLE_GENAI_USE_VERTEXAI: 'true' }, 'vertex'],
    [{ GOOGLE_GENAI_USE_ENTERPRISE: 'TRUE' }, 'vertex'],
    [{ GOOGLE_GENAI_USE_ENTERPRISE: 'false', GOOGLE_GENAI_USE_VERTEXAI: 'true' }, 'gemini'],
    [{ GOOGLE_GENAI_USE_VERTEXAI: '1' }, 'gemini'],
  ])('%j means %s', (environment, backend) => {
    expect(settings({}, { GOOGLE_CLOUD_PROJECT: 'p-1', ...environment })).toMatchObject({ backend });
  });

  test('a place is passed, or comes from the environment; by default it is global', () => {
    const bearer = { vertexai: true, accessToken: 'ya29.x' };
    expect(settings({ ...bearer, ...place })).toMatchObject({
      backend: 'vertex',
      place,
      accessToken: 'ya29.x',
    });
    expect(settings({ ...bearer, project: 'p-1' })).toMatchObject({
      place: { project: 'p-1', location: 'global' },
    });
    const environment = { GOOGLE_CLOUD_PROJECT: 'p-2', GOOGLE_CLOUD_LOCATION: 'eu' };
    expect(settings(bearer, environment)).toMatchObject({ place: { project: 'p-2', location: 'eu' } });
    expect(settings({ ...bearer, ...place })).toMatchObject({ place });
    expect(settings({ ...bearer, location: 'us' })).toMatchObject({
      place: { project: 'p-2', location: 'us' },
    });
  });

  test('a key that is passed wins over a place in the environment, which wins over a key there', () => {
    const environment = { GOOGLE_CLOUD_PROJECT: 'p-2', GOOGLE_API_KEY: 'env' };
    const express = { backend: 'vertex', apiKey: 'mine' };
    expect(settings({ vertexai: true, apiKey: 'mine' }, environment)).toEqual(express);
    const found = { backend: 'vertex', place: { project: 'p-2', location: 'global' } };
    expect(settings({ vertexai: true })).toEqual(found);
    expect(settings({ vertexai: true, apiKey: 'mine', ...place })).toEqual({ ...express, place });
    vi.stubEnv('GOOGLE_CLOUD_PROJECT', '');
    expect(settings({ vertexai: true })).toEqual({ backend: 'vertex', apiKey: 'env' });
    const relayed = { vertexai: true, accessToken: 'ya29.x', baseUrl: 'https://relay.example.com' };
    expect(settings(relayed)).not.toHaveProperty('apiKey');
  });

  test('its address and version', () => {
    const environment = {
      GOOGLE_GEMINI_BASE_URL: 'https://gemini.example.com',
      GOOGLE_VERTEX_BASE_URL: 'https://vertex.example.com',
      GOOGLE_GENAI_API_VERSION: 'beta',
    };
    expect(settings({ vertexai: true }, environment)).toEqual({
      backend: 'vertex',
      baseUrl: 'https://vertex.example.com',
      baseUrlFrom: 'GOOGLE_VERTEX_BASE_URL',
      apiVersion: 'v1beta1',
    });
  });
});

describe('what contradicts itself is refused, and no value is shown', () => {
  test.each<[ServiceOptions, RegExp]>([
    [{ project: 'secret-1' }, /^project is for Vertex AI: set vertexai: true/],
    [{ location: 'secret-1' }, /^location is for Vertex AI/],
    [{ accessToken: 'secret-1' }, /^accessToken is for Vertex AI/],
    [{ vertexai: false, project: 'secret-1' }, /^project is for Vertex AI/],
    [
      { vertexai: true, accessToken: 'secret-1', apiKey: 'secret-2', project: 'p' },
      /^accessToken and apiKey/,
    ],
    [{ vertexai: true }, /needs a project.*GOOGLE_CLOUD_PROJECT/],
    [{ vertexai: true, accessToken: 'secret-1' }, /needs a project/],
    [{ vertexai: true, location: 'us' }, /^location without project/],
    [{ vertexai: true, location: 'us', apiKey: 'secret-1' }, /^location without project/],
    [{ vertexai: true, project: 'secret-1/../x' }, /^project must be/],
    [{ vertexai: true, project: 'p', location: 'secret-1.example.com/' }, /^location must be/],
    [{ vertexai: true, project: 5 as never }, /^project must be|needs/],
    [{ vertexai: 'secret-1' as never }, /^vertexai must be/],
  ])('%j', (options, said) => {
    const error = thrown(() => readSettings(options));
    expect(error).toBeInstanceOf(LiveError);
    expect(error).toMatchObject({ code: 'configuration', message: expect.stringMatching(said) as string });
    expect((error as Error).message).not.toContain('secret');
  });
});

describe('Deno', () => {
  /** An environment as Deno has it: reading what is not allowed throws. */
  function allow(...allowed: readonly string[]): void {
    const read = (_: unknown, name: string): string => {
      if (!allowed.includes(name)) throw new Error(`Requires env access to "${name}"`);
      return `the ${name}`;
    };
    vi.stubGlobal('process', { env: new Proxy({}, { get: read }) });
    const querySync = ({ variable }: { variable: string }) => ({
      state: allowed.includes(variable) ? 'granted' : 'prompt',
    });
    vi.stubGlobal('Deno', { permissions: { querySync } });
  }

  test('reads no variable that is not allowed', () => {
    allow();
    expect(settings({ apiKey: 'mine' })).toEqual({ backend: 'gemini', apiKey: 'mine' });
    expect(settings({ vertexai: true, project: 'p', accessToken: 't' })).toMatchObject({ backend: 'vertex' });
    expect(wantsDebugLog()).toBe(false);
  });

  test('reads those that are', () => {
    allow('GEMINI_API_KEY');
    expect(settings({})).toEqual({ backend: 'gemini', apiKey: 'the GEMINI_API_KEY' });
  });
});
