/** Tools of a real MCP server, a process of its own, over the official client. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ValidationError } from '../../src/index.ts';
import { mcpFunctions, type McpClient } from '../../src/tools/mcp.ts';
import { eventually, rejection } from '../support/events.ts';
import { FakeHost } from './support/host.ts';

const client = new Client({ name: 'test', version: '1.0.0' });

beforeAll(async () => {
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['--import', 'tsx', new URL('support/mcp-server.ts', import.meta.url).pathname],
    }),
  );
});

afterAll(() => client.close());

/** The response to a call of a tool. */
async function responseOf(name: string, args: Record<string, unknown> = {}) {
  const host = new FakeHost(await mcpFunctions(client));
  host.call('1', name, args);
  await eventually(() => host.responses.length > 0, `a response of ${name}`);
  const [{ response, parts } = {}] = host.responses;
  return { response, ...(parts && { parts }), errors: host.errors.length };
}

test('all pages of tools become functions', async () => {
  const functions = await mcpFunctions(client, { behavior: 'BLOCKING' });
  const behavior = 'BLOCKING';
  expect(functions.map(({ declaration }) => declaration)).toEqual([
    {
      name: 'echo',
      description: 'Repeats a text.',
      behavior,
      parameters: { type: 'OBJECT', properties: { text: { type: 'STRING' } }, required: ['text'] },
    },
    { name: 'structured', description: 'Gives an object', behavior },
    ...['picture', 'fails', 'breaks'].map((name) => ({ name, behavior })),
    {
      name: 'waits',
      behavior,
      parametersJsonSchema: { type: 'object', properties: { n: { type: 'number', exclusiveMinimum: 0 } } },
    },
    { name: 'wasCancelled', behavior },
  ]);
});

test.each([
  ['texts', 'echo', { text: 'Hello' }, { response: { output: 'Hello\nAgain?' }, errors: 0 }],
  ['structured content', 'structured', {}, { response: { n: 4 }, errors: 0 }],
  [
    'texts and media',
    'picture',
    {},
    {
      response: { output: 'A dot.\nb: https://example.com/b' },
      parts: [
        { inlineData: { mimeType: 'image/png', data: 'AAAA' } },
        { inlineData: { mimeType: 'audio/wav', data: 'AQID' } },
      ],
      errors: 0,
    },
  ],
  ['a failure of the tool', 'fails', {}, { response: { error: 'The disk is full.' }, errors: 0 }],
  [
    'arguments that do not fit',
    'echo',
    { text: 1 },
    { response: { error: 'Invalid arguments: text: must be of type string' }, errors: 0 },
  ],
])('%s become a response', async (_, name, args, expected) => {
  expect(await responseOf(name, args)).toEqual(expected);
});

test('a protocol error becomes a response, and is reported', async () => {
  const { response, errors } = await responseOf('breaks');
  expect(response?.['error']).toContain('broken inside');
  expect(errors).toBe(1);
});

test('a cancelled call is cancelled on the server', async () => {
  const host = new FakeHost(await mcpFunctions(client));
  const before = await responseOf('wasCancelled');
  host.call('1', 'waits');
  // The server takes requests in order.
  await responseOf('echo', { text: 'x' });
  host.receive({ toolCallCancellation: { ids: ['1'] } });
  let after = before;
  while (after.response?.['output'] === before.response?.['output']) after = await responseOf('wasCancelled');
  expect(Number(after.response?.['output'])).toBe(Number(before.response?.['output']) + 1);
  expect([host.responses, host.errors]).toEqual([[], []]);
});

test('a tool that takes too long is aborted, and its client has the same time limit', async () => {
  const callTool = vi.fn<McpClient['callTool']>(() => new Promise(() => undefined));
  const slow: McpClient = {
    listTools: () => Promise.resolve({ tools: [{ name: 'f', inputSchema: {} }] }),
    callTool,
  };
  const host = new FakeHost(await mcpFunctions(slow, { timeoutMs: 5 }));
  host.call('1', 'f', { a: 1 });
  await eventually(() => host.responses.length > 0, 'the end of the time');
  expect(host.responses[0]?.response).toEqual({ error: 'The function f took longer than 0.005 s.' });
  const [params, schema, options] = callTool.mock.calls[0] ?? [];
  expect([params, schema, options?.timeout]).toEqual([{ name: 'f', arguments: { a: 1 } }, undefined, 5]);
  expect(options?.signal.aborted).toBe(true);
  const [endless] = await mcpFunctions(slow, { timeoutMs: Infinity });
  const patient = new FakeHost(endless === undefined ? [] : [endless]);
  patient.call('1', 'f');
  await eventually(() => callTool.mock.calls.length === 2, 'the second call');
  expect(callTool.mock.calls[1]?.[2]?.timeout).toBe(2 ** 31 - 1);
  patient.close();
});

test('options may differ from tool to tool, and tools may be left out', async () => {
  const execute = vi.fn(() => false);
  const functions = await mcpFunctions(client, ({ name, annotations }) => {
    if (name === 'fails' || name === 'breaks') return false;
    return annotations?.readOnlyHint === true ? { name: `small_${name}` } : { approve: execute };
  });
  expect(functions.map(({ declaration }) => declaration.name)).toEqual([
    'echo',
    'structured',
    'small_picture',
    'waits',
    'small_wasCancelled',
  ]);
  const host = new FakeHost(functions);
  host.call('1', 'small_wasCancelled');
  host.call('2', 'echo', { text: 'x' });
  await eventually(() => host.responses.length === 2, 'both responses');
  expect(host.responses.find(({ id }) => id === '1')?.response).toHaveProperty('output');
  expect(host.responses.find(({ id }) => id === '2')?.response).toEqual({
    error: 'The call was not approved.',
  });
});

test.each([
  ['a name that cannot be declared', [{ name: 'a b', inputSchema: {} }], 'a b.name'],
  ['a schema that cannot be declared', [{ name: 'a', inputSchema: { type: 'string' } }], 'a.parameters'],
])('%s is an error', async (_, tools, path) => {
  const odd: McpClient = { listTools: () => Promise.resolve({ tools }), callTool: () => Promise.resolve({}) };
  const error = await rejection(mcpFunctions(odd));
  expect(error).toBeInstanceOf(ValidationError);
  expect((error as ValidationError).issues[0]?.path).toBe(path);
});

test('a list without end, and a client that fails, are errors', async () => {
  const callTool: McpClient['callTool'] = () => Promise.resolve({});
  const endless: McpClient = {
    listTools: () => Promise.resolve({ tools: [], nextCursor: 'again' }),
    callTool,
  };
  expect(await rejection(mcpFunctions(endless))).toMatchObject({ code: 'configuration' });
  let page = 0;
  const inventive: McpClient = {
    listTools: () => Promise.resolve({ tools: [], nextCursor: `${page++}` }),
    callTool,
  };
  expect(await rejection(mcpFunctions(inventive))).toMatchObject({ code: 'configuration' });
  const cause = new Error('not connected');
  expect(await rejection(mcpFunctions({ listTools: () => Promise.reject(cause), callTool }))).toBe(cause);
});

test('a page of a server may be of any length', async () => {
  const tools = Array.from({ length: 200_000 }, (_, n) => ({ name: `f${n}`, inputSchema: {} }));
  const long: McpClient = {
    listTools: () => Promise.resolve({ tools }),
    callTool: () => Promise.resolve({}),
  };
  expect(await mcpFunctions(long, () => false)).toEqual([]);
});

test('input schemas may be kept as JSON Schema', async () => {
  const functions = await mcpFunctions(client, { sendAs: 'parametersJsonSchema' });
  expect(functions.map(({ declaration }) => declaration)).toContainEqual({
    name: 'echo',
    description: 'Repeats a text.',
    parametersJsonSchema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
  });
  for (const { declaration } of functions)
    expect(declaration).toHaveProperty('parametersJsonSchema.type', 'object');
});
