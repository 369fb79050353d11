/** `mcpToTool` with a real MCP server in this process, over the official client. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { LiveEmulator } from '../../src/emulator/index.ts';
import { Behavior, GoogleGenAI, mcpToTool, type FunctionCall, type Part } from '../../src/genai/index.ts';
import { deferred, rejection, thrown } from '../support/events.ts';

/** A connected client of a server with one tool, which gives its text back. */
async function clientOf(name: string): Promise<Client> {
  const server = new McpServer({ name: 'test', version: '1.0.0' });
  server.registerTool(name, { inputSchema: { text: z.string() } }, ({ text }) => ({
    content: [{ type: 'text', text: `${name}: ${text}` }],
  }));
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1.0.0' });
  await Promise.all([server.connect(theirs), client.connect(ours)]);
  return client;
}

const responses = (parts: Part[]) => parts.flatMap(({ functionResponse = {} }) => functionResponse);

test('tools of several clients are declared as one, with their JSON Schemas', async () => {
  const tool = mcpToTool(await clientOf('print'), await clientOf('shout'), {
    behavior: Behavior.NON_BLOCKING,
  });
  const { functionDeclarations = [] } = await tool.tool();
  expect(functionDeclarations.map(({ name }) => name)).toEqual(['print', 'shout']);
  expect(functionDeclarations[0]).toMatchObject({
    behavior: 'NON_BLOCKING',
    parametersJsonSchema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
  });
});

test('calls are run in order, and those of others are left to others', async () => {
  const tool = mcpToTool(await clientOf('print'), await clientOf('shout'));
  const call = (id: string, name: string, args: object) => ({ id, name, args: { ...args } });
  const parts = await tool.callTool([
    call('1', 'shout', { text: 'a' }),
    call('2', 'of somebody else', {}),
    call('3', 'print', {}),
  ]);
  expect(responses(parts)).toEqual([
    { id: '1', name: 'shout', response: { output: 'shout: a' } },
    { id: '3', name: 'print', response: { error: expect.stringContaining('text') } },
  ]);
});

test('a session declares the tool, and the program calls it', async () => {
  await using emulator = await LiveEmulator.start({ port: 0, speed: 50 });
  const tool = mcpToTool(await clientOf('print'));
  const answered = deferred<string>();
  let said = '';
  const ai = new GoogleGenAI({ apiKey: 'any', httpOptions: { baseUrl: emulator.url } });
  const answer = async (calls: FunctionCall[]): Promise<void> =>
    session.sendToolResponse({ functionResponses: responses(await tool.callTool(calls)) });
  const session = await ai.live.connect({
    model: 'gemini-2.0-flash-live-001',
    config: { tools: [tool], responseModalities: ['TEXT'] },
    callbacks: {
      onmessage: ({ toolCall, text, serverContent }) => {
        said += text ?? '';
        if (serverContent?.turnComplete === true && said !== '') answered.resolve(said);
        if (toolCall?.functionCalls !== undefined) void answer(toolCall.functionCalls);
      },
    },
  });
  session.sendClientContent({ turns: 'call print {"text": "Hello"}' });
  expect(await answered.promise).toContain('print: Hello');
  session.close();
});

test('a failure to list is not kept, and no client is refused', async () => {
  const client = await clientOf('print');
  const list = client.listTools.bind(client);
  const broken = Object.assign(client, { listTools: () => Promise.reject(new Error('not now')) });
  const tool = mcpToTool(broken);
  expect(await rejection(tool.tool())).toMatchObject({ message: 'not now' });
  Object.assign(client, { listTools: list });
  expect((await tool.tool()).functionDeclarations).toHaveLength(1);
  expect(String(thrown(() => mcpToTool({ timeout: 1 })))).toContain('connected MCP client');
});
