/**
 * The tools of a server that speaks the Model Context Protocol (modelcontextprotocol.io) as functions that run by
 * themselves. Nothing of an SDK is imported: what is used of a client stands here as interfaces.
 */
import type { FunctionResponsePart, JsonSchema } from '../../generated/types.ts';
import { LiveError, ValidationError } from '../errors.ts';
import { LONGEST_MS } from '../runtime.ts';
import {
  DEFAULT_TIMEOUT_MS,
  type DefinedFunction,
  type FunctionOptions,
  type FunctionSignal,
} from './definition.ts';
import { defineFunction } from './define.ts';
import { functionResult, type FunctionResult } from './response.ts';

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
  /** Hints of the server, to be trusted as far as the server is: whether the tool only reads, for example. */
  annotations?:
    | {
        readOnlyHint?: boolean | undefined;
        destructiveHint?: boolean | undefined;
        idempotentHint?: boolean | undefined;
        openWorldHint?: boolean | undefined;
      }
    | undefined;
}

/** What a tool gave. `content` has any number of texts, images, sounds and resources. */
export interface McpResult {
  [field: string]: unknown;
}

/** How the functions of a client are run and declared; each may be told apart by its tool. */
export interface McpFunctionOptions extends FunctionOptions {
  /** What the model calls it, if not by its own name: two servers may have tools of the same name. */
  name?: string;
}

/**
 * All tools of a connected client, as functions for `connect`. `options` are for all of them, or a function that
 * gives those of each tool, and `false` for tools that the model is not to have. Signal and timeout are passed on to
 * the client. Rejects with what the client rejects with, and with `ValidationError` for names or schemas that cannot
 * be declared.
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
        error.issues.map(({ path, message }) => ({ path: `${tool.name}.${path}`, message })),
      );
    }
  });
}

async function listAll(client: McpClient): Promise<McpTool[]> {
  const tools: McpTool[] = [];
  const seen = new Set<string>();
  for (let cursor: string | undefined; ;) {
    const page = await client.listTools(cursor === undefined ? {} : { cursor });
    tools.push(...page.tools);
    cursor = page.nextCursor;
    if (cursor === undefined) return tools;
    if (seen.has(cursor)) throw new LiveError('configuration', 'The MCP server lists its tools without end.');
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
      // A client has a limit of its own, which must not be reached before ours.
      const limits = { signal, timeout: Math.min(timeoutMs, LONGEST_MS) };
      return toResult(await client.callTool({ name: tool.name, arguments: args }, undefined, limits));
    },
  });
}

/** Structured content if there is some, and otherwise the texts; media beside them. */
function toResult({ content, structuredContent, isError }: McpResult): FunctionResult {
  const items = (Array.isArray(content) ? content : []) as readonly McpContent[];
  const text = items.flatMap(textOf).join('\n');
  // The model reads it, and may try otherwise.
  if (isError === true) return functionResult({ error: text === '' ? 'The tool failed.' : text });
  const parts = items.flatMap(mediaOf);
  const value = structuredContent ?? (text === '' ? undefined : text);
  return functionResult(value, parts.length > 0 ? { parts } : {});
}

/** The parts of every kind of content. */
interface McpContent {
  readonly type: string;
  readonly text?: string;
  readonly data?: string;
  readonly mimeType?: string;
  readonly uri?: string;
  readonly resource?: {
    readonly uri: string;
    readonly text?: string;
    readonly blob?: string;
    readonly mimeType?: string;
  };
}

function textOf({ text, uri, resource }: McpContent): string[] {
  const said = text ?? resource?.text ?? uri;
  return said === undefined ? [] : [said];
}

function mediaOf({ data, mimeType, resource }: McpContent): FunctionResponsePart[] {
  const bytes = data ?? resource?.blob;
  const type = mimeType ?? resource?.mimeType ?? 'application/octet-stream';
  return bytes === undefined ? [] : [{ inlineData: { mimeType: type, data: bytes } }];
}
