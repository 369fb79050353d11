/**
 * The tools of a Model Context Protocol server (modelcontextprotocol.io) as functions. No SDK is imported: the
 * interfaces here are the parts of a client that are used.
 */
import type { JsonSchema } from '../../generated/types.ts';
import { LiveError, ValidationError } from '../errors.ts';
import { LONGEST_MS } from '../runtime.ts';
import {
  DEFAULT_TIMEOUT_MS,
  type DefinedFunction,
  type FunctionOptions,
  type FunctionSignal,
} from './definition.ts';
import { defineFunction } from './define.ts';
import { toFunctionResult, type McpResult } from './mcp-result.ts';

/** A connected client. The `Client` of `@modelcontextprotocol/sdk` is one. */
export interface McpClient {
  listTools(params?: {
    cursor?: string;
  }): Promise<{ tools: readonly McpTool[]; nextCursor?: string | undefined }>;
  callTool(
    params: { name: string; arguments?: Record<string, unknown> },
    resultSchema?: undefined,
    options?: { signal: FunctionSignal; timeout: number },
  ): Promise<McpResult>;
}

/** A tool, as its server lists it. */
export interface McpTool {
  name: string;
  title?: string | undefined;
  description?: string | undefined;
  inputSchema: JsonSchema;
  /** Hints, as trustworthy as their server: whether the tool only reads, for example. */
  annotations?:
    | {
        readOnlyHint?: boolean | undefined;
        destructiveHint?: boolean | undefined;
        idempotentHint?: boolean | undefined;
        openWorldHint?: boolean | undefined;
      }
    | undefined;
}

/**
 * How the tools of a client are run and declared. With `sendAs: 'parametersJsonSchema'` the input schemas are kept as
 * JSON Schema.
 */
export interface McpFunctionOptions extends FunctionOptions {
  /** What the model calls the tool: two servers may have tools of the same name. @default the name of the tool */
  name?: string;
}

/**
 * All tools of a connected client, as functions for `connect`. `options` are for all of them, or a function that
 * returns the options of each tool, and `false` for a tool that the model is not to have. The signal and the time limit
 * of a call are passed on to the client. Rejects with what the client rejects with, and with `ValidationError` for
 * names and schemas that cannot be declared.
 */
export async function mcpFunctions(
  client: McpClient,
  options: McpFunctionOptions | ((tool: McpTool) => McpFunctionOptions | false) = {},
): Promise<DefinedFunction[]> {
  const tools = await listAll(client);
  return tools.flatMap((tool) => {
    const own = typeof options === 'function' ? options(tool) : options;
    if (own === false) return [];
    try {
      return [toFunction(client, tool, own)];
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      throw new ValidationError(
        error.issues.map((issue) => ({ ...issue, path: `${tool.name}.${issue.path}` })),
      );
    }
  });
}

/** Pages of tools that are asked for: a server may think of ever new ones. */
const MOST_PAGES = 1_000;

async function listAll(client: McpClient): Promise<McpTool[]> {
  const tools: McpTool[] = [];
  const seen = new Set<string>();
  for (let cursor: string | undefined; ;) {
    const page = await client.listTools(cursor === undefined ? {} : { cursor });
    for (const tool of page.tools) tools.push(tool);
    cursor = page.nextCursor;
    if (cursor === undefined) return tools;
    if (seen.has(cursor) || seen.size >= MOST_PAGES)
      throw new LiveError('configuration', 'The MCP server lists its tools without end.');
    seen.add(cursor);
  }
}

function toFunction(client: McpClient, tool: McpTool, options: McpFunctionOptions): DefinedFunction {
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const description = tool.description ?? tool.title;
  return defineFunction({
    name: tool.name,
    ...options,
    ...(description !== undefined && { description }),
    parameters: tool.inputSchema,
    execute: async (args, { signal }) => {
      // The client's own limit, 60 s by default, must not be reached before ours.
      const limits = { signal, timeout: Math.min(timeoutMs, LONGEST_MS) };
      const result = await client.callTool({ name: tool.name, arguments: args }, undefined, limits);
      return toFunctionResult(result);
    },
  });
}
