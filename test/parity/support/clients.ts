/** Both SDKs, pointed at the loopback server. */
import { GoogleGenAI as TheirClient, type Session } from '@google/genai';
import { transport } from '../../../src/transport/node.ts';
import { GoogleGenAI } from '../../../src/client.ts';
import { LiveService } from '../../../src/live/service.ts';
import type { LiveConnectParameters } from '../../../src/live/parameters.ts';
import type { LiveSession } from '../../../src/live/session.ts';
import type { Backend } from '../../../src/protocol/setup.ts';
import type { Loopback } from './loopback.ts';
import type { TheirParameters } from './theirs.ts';

/** Not a real one. */
const API_KEY = 'parity-test-key';

/** Our session. For Vertex AI, which our client does not dial yet, from the service that it will use. */
export function connectOurs(
  server: Loopback,
  backend: Backend,
  params: LiveConnectParameters,
): Promise<LiveSession> {
  if (backend === 'gemini') {
    return new GoogleGenAI({ apiKey: API_KEY, baseUrl: server.url }).live.connect({
      reconnect: false,
      // They send what the service refuses: so do we, here.
      validation: 'allowUnknown',
      ...params,
    });
  }
  const url = server.url.replace('http', 'ws');
  const endpoint = () => Promise.resolve({ url, headers: {}, secrets: [] });
  return new LiveService({ backend, transport, logger: undefined, renewable: false, endpoint }).connect({
    ...params,
    reconnect: false,
  });
}

/** Their session; for Vertex AI in express mode, so without a project. */
export function connectTheirs(server: Loopback, backend: Backend, params: TheirParameters): Promise<Session> {
  const client = new TheirClient({
    apiKey: API_KEY,
    vertexai: backend === 'vertex',
    httpOptions: { baseUrl: server.url },
  });
  return client.live.connect({ ...params, callbacks: { onmessage: () => undefined } });
}
