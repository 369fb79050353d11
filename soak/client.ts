/** The public client, pointed at an emulator. */
import { GoogleGenAI, type Backend, type LiveService, type WebSocketFactory } from '../src/index.ts';

/** Not real ones. */
const CREDENTIALS = {
  gemini: { apiKey: 'soak-key-0123456789' },
  vertex: { vertexai: true, accessToken: 'soak-token-0123456789', project: 'soak', location: 'us-central1' },
};

/** Through `webSocket`, which need not leave the process. */
export function liveOf(baseUrl: string, backend: Backend, webSocket: WebSocketFactory): LiveService {
  return new GoogleGenAI({ ...CREDENTIALS[backend], baseUrl, webSocket }).live;
}
