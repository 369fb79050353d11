import { describe, expect, it } from 'vitest';
import { credentialOf, liveRoute, tokenRoute } from '../../../src/emulator/wire/request.ts';

const AI = 'ws/google.ai.generativelanguage';

describe('liveRoute', () => {
  it.each([
    [`/${AI}.v1beta.GenerativeService.BidiGenerateContent`, 'gemini', 'v1beta', false],
    [`//${AI}.v1.GenerativeService.BidiGenerateContent?key=k`, 'gemini', 'v1', false],
    [
      `/${AI}.v1alpha.GenerativeService.BidiGenerateContentConstrained?access_token=t`,
      'gemini',
      'v1alpha',
      true,
    ],
    [`/some/prefix//${AI}.v1beta.GenerativeService.BidiGenerateContent/`, 'gemini', 'v1beta', false],
    ['/ws/google.cloud.aiplatform.v1beta1.LlmBidiService/BidiGenerateContent', 'vertex', 'v1beta1', false],
    ['//ws/google.cloud.aiplatform.v1.LlmBidiService.BidiGenerateContent', 'vertex', 'v1', false],
    ['/ws/google.firebase.vertexai.v1beta.GenerativeService/BidiGenerateContent', 'gemini', 'v1beta', false],
    [
      '/ws/google.firebase.vertexai.v1beta.GenerativeService/BidiGenerateContent/locations/us-central1',
      'vertex',
      'v1beta',
      false,
    ],
  ] as const)('%s', (path, backend, version, constrained) => {
    const isFirebase = path.includes('firebase') ? { isFirebase: true } : {};
    expect(liveRoute(path)).toEqual({ backend, version, constrained, ...isFirebase });
  });

  it.each([
    '/',
    '/ws',
    `/x${AI}.v1.GenerativeService.BidiGenerateContent`,
    `/${AI}.v1.GenerativeService.GenerateContent`,
  ])('knows nothing at %s', (path) => expect(liveRoute(path)).toBeUndefined());
});

describe('tokenRoute', () => {
  it('finds the version', () => {
    expect(tokenRoute('/v1alpha/auth_tokens?key=k')).toBe('v1alpha');
    expect(tokenRoute('//v1beta/auth_tokens')).toBe('v1beta');
    expect(tokenRoute('/v1alpha/models')).toBeUndefined();
  });
});

describe('credentialOf', () => {
  it.each([
    ['/?key=k', {}, { kind: 'key', value: 'k' }],
    ['/', { 'x-goog-api-key': 'k' }, { kind: 'key', value: 'k' }],
    ['/?access_token=auth_tokens%2Fa', {}, { kind: 'token', value: 'auth_tokens/a' }],
    ['/?access_token=auth_tokens/a', {}, { kind: 'token', value: 'auth_tokens/a' }],
    ['/', { authorization: 'Token auth_tokens/a' }, { kind: 'token', value: 'auth_tokens/a' }],
    ['/', { authorization: 'Bearer ya29.x' }, { kind: 'bearer', value: 'ya29.x' }],
    ['/?key=in-url', { 'x-goog-api-key': 'in-header' }, { kind: 'key', value: 'in-header' }],
    ['/?key=', { 'x-goog-api-key': '', authorization: 'Basic x' }, undefined],
  ])('%s %o', (path, headers, credential) => {
    expect(credentialOf({ path, headers })).toEqual(credential);
  });
});
