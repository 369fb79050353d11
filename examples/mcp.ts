/**
 * The tools of an MCP server: the model calls them, the server runs them.
 *
 *     GEMINI_API_KEY=... npx tsx examples/mcp.ts "How many words has: the quick brown fox?"
 */
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ask, GoogleGenAI, mcpFunctions } from 'gemini-live';

const client = new Client({ name: 'example', version: '1.0.0' });
await client.connect(
  new StdioClientTransport({
    command: process.execPath,
    args: ['--import', 'tsx', fileURLToPath(new URL('mcp-server.ts', import.meta.url))],
  }),
);
const tools = await mcpFunctions(client, { timeoutMs: 10_000 });
console.log(`Tools: ${tools.map(({ declaration }) => declaration.name).join(', ')}`);

const ai = new GoogleGenAI();
const session = await ai.live.connect({ model: 'gemini-3.8-live', outputAudioTranscription: {}, tools });
// A model that does not wait for the tool ends a turn at the call. `ask` waits for the answer.
const answer = await ask(session, process.argv[2] ?? 'How many words has this: the quick brown fox?');
console.log(answer.outputTranscript);
await session.close();
await client.close();
