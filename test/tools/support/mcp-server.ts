/** A small MCP server over stdio, with a tool of every kind. Its list has one tool a page. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  ListToolsRequestSchema,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js';

const object = { type: 'object' as const };
const text = { type: 'string' };

const TOOLS = [
  {
    name: 'echo',
    description: 'Repeats a text.',
    inputSchema: { ...object, properties: { text }, required: ['text'] },
  },
  {
    name: 'structured',
    title: 'Gives an object',
    inputSchema: object,
    outputSchema: { ...object, properties: { n: {} } },
  },
  { name: 'picture', inputSchema: object, annotations: { readOnlyHint: true } },
  { name: 'fails', inputSchema: object },
  { name: 'breaks', inputSchema: object },
  { name: 'waits', inputSchema: { ...object, properties: { n: { type: 'number', exclusiveMinimum: 0 } } } },
  { name: 'wasCancelled', inputSchema: object, annotations: { readOnlyHint: true } },
];

const said = (...texts: string[]): CallToolResult => ({
  content: texts.map((one) => ({ type: 'text', text: one })),
});

let cancelled = 0;

const RESULTS: Readonly<
  Record<
    string,
    (args: Record<string, unknown>, signal: AbortSignal) => CallToolResult | Promise<CallToolResult>
  >
> = {
  echo: (args) => said(String(args['text']), 'Again?'),
  structured: () => ({ ...said('{"n":4}'), structuredContent: { n: 4 } }),
  picture: () => ({
    content: [
      { type: 'text', text: 'A dot.' },
      { type: 'image', data: 'AAAA', mimeType: 'image/png' },
      { type: 'resource', resource: { uri: 'file:///a.bin', blob: 'AQID', mimeType: 'audio/wav' } },
      { type: 'resource_link', uri: 'https://example.com/b', name: 'b' },
    ],
  }),
  fails: () => ({ ...said('The disk is full.'), isError: true }),
  breaks: () => {
    throw new Error('broken inside');
  },
  waits: (_, signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        cancelled++;
        resolve(said('too late'));
      });
    }),
  wasCancelled: () => said(String(cancelled)),
};

const server = new Server({ name: 'small', version: '1.0.0' }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, ({ params }) => {
  const at = Number(params?.cursor ?? 0);
  const next = at + 1 < TOOLS.length ? { nextCursor: String(at + 1) } : {};
  return { tools: TOOLS.slice(at, at + 1), ...next };
});

server.setRequestHandler(CallToolRequestSchema, ({ params }, { signal }) => {
  const act = RESULTS[params.name];
  if (act === undefined) throw new Error(`no tool called ${params.name}`);
  return act(params.arguments ?? {}, signal);
});

await server.connect(new StdioServerTransport());
