/**
 * schema/asyncapi.yaml: the protocol as AsyncAPI has it. Addresses and closes are taken from where the client takes
 * them, which is code that uses nothing generated.
 */
import { geminiEndpoint, vertexEndpoint } from '../src/auth/endpoint.ts';
import { CLOSE_ROWS, type CloseRow } from '../src/protocol/close-table.ts';
import { BUNDLES, bundlePath, ROOTS } from './bundles.ts';
import { PROVENANCE, yaml } from './source.ts';
import { template } from './template.ts';

const render = template('asyncapi.hbs');

const PATH = 'schema/asyncapi.yaml';

const SERVERS = [
  {
    name: 'gemini',
    title: 'Gemini API',
    host: hostOf(geminiEndpoint({ sendsHeaders: true }).url),
    security: ['apiKey', 'apiKeyInUrl', 'token', 'tokenInUrl'],
  },
  {
    name: 'vertex',
    title: 'Vertex AI, global',
    host: vertexHost('global'),
    security: ['accessToken', 'apiKey'],
  },
  { name: 'vertexUs', title: 'Vertex AI, United States', host: vertexHost('us'), security: ['accessToken'] },
  { name: 'vertexEu', title: 'Vertex AI, Europe', host: vertexHost('eu'), security: ['accessToken'] },
  {
    name: 'vertexRegion',
    title: 'Vertex AI, one region',
    host: vertexHost('{location}'),
    security: ['accessToken'],
    hasLocation: true,
  },
].map((server) => ({ hasLocation: false, ...server }));

const CHANNELS = [
  {
    name: 'gemini',
    title: 'the Gemini API',
    address: pathOf(geminiEndpoint({ sendsHeaders: true }).url),
    description: 'For API keys.',
    backend: 'gemini',
    servers: ['gemini'],
  },
  {
    name: 'geminiToken',
    title: 'the Gemini API, with a token',
    address: pathOf(geminiEndpoint({ sendsHeaders: true, credential: { kind: 'token', value: '' } }).url),
    description: 'For ephemeral tokens, which this method alone takes.',
    backend: 'gemini',
    servers: ['gemini'],
  },
  {
    name: 'vertex',
    title: 'Vertex AI',
    address: pathOf(vertexEndpoint({ sendsHeaders: true }).url),
    description: 'For access tokens, and for keys of express mode.',
    backend: 'vertex',
    servers: SERVERS.map(({ name }) => name).filter((name) => name.startsWith('vertex')),
  },
];

/** The document, by path. */
export async function emitAsyncApi(version: string): Promise<[path: string, text: string]> {
  const text = render({
    provenance: PROVENANCE,
    version,
    servers: SERVERS,
    channels: CHANNELS,
    messages: BUNDLES.map(({ backend, side }) => ({
      name: `${backend}${side === 'client' ? 'Client' : 'Server'}`,
      title: `From the ${side}, ${backend === 'gemini' ? 'Gemini API' : 'Vertex AI'}`,
      root: ROOTS[side],
      file: bundlePath(backend, side).replace('schema/', ''),
    })),
    closes: CLOSE_ROWS.map((row) => JSON.stringify(closeOf(row))),
  });
  return [PATH, await yaml(PATH, text)];
}

/** A row of the table as data: patterns as text, and what this client does about it left out. */
function closeOf({ code, status, reason, phase, after, kind, hint }: CloseRow): object {
  return {
    code,
    httpStatus: status?.source,
    reason: reason?.source,
    phase,
    lastMessage: after?.source,
    kind,
    hint: hint === '' ? undefined : hint,
  };
}

function vertexHost(location: string): string {
  return hostOf(vertexEndpoint({ sendsHeaders: true, place: { project: '', location } }).url);
}

/** Not by `URL`, which would escape the braces of a variable. */
function hostOf(url: string): string {
  return url.split('/')[2] ?? '';
}

function pathOf(url: string): string {
  return url.slice(url.indexOf('/', 'wss://'.length));
}
