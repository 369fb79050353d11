/** Headers and the API version of one session. */
import { expect, test } from 'vitest';
import { ValidationError } from '../../src/index.ts';
import { clientOf } from '../support/client.ts';
import { serve } from '../support/conversation.ts';
import { rejection } from '../support/events.ts';

test('are in place of those of the client, at each dial of the session, and of no other', async () => {
  const server = await serve();
  const ai = clientOf(server.url, { headers: { 'X-A': 'client', 'x-b': 'client' } });
  const params = { model: 'gemini-3.8-live', reconnect: true };
  const session = await ai.live.connect({ ...params, headers: { 'x-a': 'own' }, apiVersion: 'v1alpha' });
  (await server.peer()).cut();
  await server.peer(1);
  const other = await ai.live.connect({ ...params, reconnect: false });
  const seen = server.requests.map(({ url, headers }) => [
    /v1\w+/.exec(url ?? '')?.[0],
    headers['x-a'],
    headers['x-b'],
  ]);
  expect(seen).toEqual([
    ['v1alpha', 'own', 'client'],
    ['v1alpha', 'own', 'client'],
    ['v1beta', 'client', 'client'],
  ]);
  await Promise.all([session.close(), other.close()]);
});

test('the version counts for what is refused before dialing', async () => {
  const server = await serve();
  const model = 'gemini-2.5-flash-native-audio-preview-12-2025';
  const params = { model, config: { responseModalities: ['AUDIO' as const] }, proactivity: {} };
  const connect = (more: object) =>
    clientOf(server.url).live.connect({ ...params, reconnect: false, ...more });
  expect(await rejection(connect({}))).toBeInstanceOf(ValidationError);
  await (await connect({ apiVersion: 'v1alpha' })).close();
});

test.each<[what: string, params: object, path: string]>([
  ['a header that is no text', { headers: { 'x-a': 1 } }, 'headers.x-a'],
  ['a version that could be anything', { apiVersion: 'v1/../x' }, 'apiVersion'],
])('refused: %s', async (_what, params, path) => {
  const error = await rejection(clientOf('http://127.0.0.1:9').live.connect({ model: 'm', ...params }));
  expect(error).toBeInstanceOf(ValidationError);
  expect((error as ValidationError).issues.map((issue) => issue.path)).toEqual([path]);
});
