/** `googleAuth` over the real google-auth-library, whose token service is on loopback. */
import { afterEach, expect, test, vi } from 'vitest';
import { googleAuth } from '../../src/google-auth/index.ts';
import { ConnectionError, GoogleGenAI, type GoogleGenAIOptions } from '../../src/index.ts';
import { serve } from '../support/conversation.ts';
import { rejection } from '../support/events.ts';
import { startGoogleIdentity } from '../support/google-identity.ts';

afterEach(() => vi.unstubAllEnvs());

/** The headers of a handshake. */
async function headersWith(options: GoogleGenAIOptions) {
  const server = await serve();
  const place = { vertexai: true, project: 'p', location: 'us-central1' };
  const ai = new GoogleGenAI({ ...place, baseUrl: server.url, ...options });
  await (await ai.live.connect({ model: 'm' })).close();
  return server.requests[0]?.headers ?? {};
}

test('finds the credentials of the machine, which are asked for at each dial', async () => {
  const identity = await startGoogleIdentity();
  for (const [name, value] of Object.entries(identity.env)) vi.stubEnv(name, value);
  const { authorization } = await headersWith({ accessToken: googleAuth() });
  expect(authorization).toBe(`Bearer ${identity.accessToken}`);
  await identity.close();
});

test('the headers that a client of google-auth-library gives go along, unless they are given too', async () => {
  const given = new Headers({ authorization: 'Bearer a-token', 'x-goog-user-project': 'billed' });
  const authClient = { getRequestHeaders: () => Promise.resolve(given) } as never;
  const accessToken = googleAuth({ authClient });
  expect(await headersWith({ accessToken })).toMatchObject({
    authorization: 'Bearer a-token',
    'x-goog-user-project': 'billed',
  });
  expect(await headersWith({ accessToken, headers: { 'X-Goog-User-Project': 'another' } })).toMatchObject({
    'x-goog-user-project': 'another',
  });
});

test('without credentials connecting fails, and the cause says why', async () => {
  const getRequestHeaders = () => Promise.reject(new Error('no credentials here'));
  const error = await rejection(
    headersWith({ accessToken: googleAuth({ authClient: { getRequestHeaders } as never }) }).catch(
      (reason: unknown) => Promise.reject(reason as Error),
    ),
  );
  expect(error).toBeInstanceOf(ConnectionError);
  expect(String((error as ConnectionError).cause)).toContain('no credentials here');
});
