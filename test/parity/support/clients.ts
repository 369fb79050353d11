/** Both SDKs, pointed at the loopback server. */
import { GoogleGenAI as TheirClient, type Session } from '@google/genai';
import { GoogleGenAI } from '../../../src/client.ts';
import type { LiveConnectParameters } from '../../../src/live/parameters.ts';
import type { LiveSession } from '../../../src/live/session.ts';
import type { Backend } from '../../../src/protocol/setup.ts';
import type { Loopback } from './loopback.ts';
import type { TheirParameters } from './theirs.ts';

/** Neither is a real one. */
const API_KEY = 'parity-test-key';
const ACCESS_TOKEN = 'parity-access-token';

/** Where models are on Vertex AI. Without a place the key of express mode is used. */
export interface Place {
  readonly project: string;
  readonly location: string;
}

export function connectOurs(
  server: Loopback,
  backend: Backend,
  params: LiveConnectParameters,
  place?: Place,
): Promise<LiveSession> {
  const client = new GoogleGenAI({
    ...(place === undefined ? { apiKey: API_KEY } : { ...place, accessToken: () => ACCESS_TOKEN }),
    vertexai: backend === 'vertex',
    baseUrl: server.url,
  });
  // They send what the service refuses: so do we, here.
  return client.live.connect({ reconnect: false, validation: 'allowUnknown', ...params });
}

export function connectTheirs(
  server: Loopback,
  backend: Backend,
  params: TheirParameters,
  place?: Place,
): Promise<Session> {
  const client = new TheirClient({
    ...(place === undefined
      ? { apiKey: API_KEY }
      : { ...place, googleAuthOptions: { authClient: authClient() } }),
    vertexai: backend === 'vertex',
    httpOptions: { baseUrl: server.url },
  });
  return client.live.connect({ ...params, callbacks: { onmessage: () => undefined } });
}

/** Stands in for a client of google-auth-library that has a token. */
function authClient(): never {
  const getRequestHeaders = () => Promise.resolve(new Headers({ authorization: `Bearer ${ACCESS_TOKEN}` }));
  return { getRequestHeaders } as never;
}
