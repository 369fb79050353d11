/** A small MCP server for `mcp.ts`, over stdio. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';

const server = new McpServer({ name: 'texts', version: '1.0.0' });

server.registerTool(
  'count_words',
  { description: 'Counts the words of a text.', inputSchema: { text: z.string() } },
  ({ text }) => {
    const words = text.split(/\s+/).filter((word) => word !== '').length;
    return { content: [{ type: 'text', text: `${words} words` }] };
  },
);

await server.connect(new StdioServerTransport());
