/** Tools that are declared by themselves and called by the program: those of MCP servers. */
import {
  callFunction,
  LiveError,
  mcpFunctions,
  type Behavior,
  type DefinedFunction,
  type FunctionCall,
  type Part,
  type Tool,
} from '../index.ts';
import type { McpClient } from '../types.ts';

/** A tool that can be among the `tools` of a session. The session declares it; the program calls it. */
export interface CallableTool {
  /** The declaration. */
  tool(): Promise<Tool>;
  /** Runs the calls that are this tool's, one after the other. The parts hold the responses for `sendToolResponse`. */
  callTool(functionCalls: FunctionCall[]): Promise<Part[]>;
}

export interface CallableToolConfig {
  /** Whether the model waits for the responses. @default what the model does */
  behavior?: Behavior;
  /** Milliseconds that a call may take. @default 30_000 */
  timeout?: number;
}

export function isCallableTool(tool: object): tool is CallableTool {
  return typeof (tool as Partial<CallableTool> | null)?.callTool === 'function';
}

/**
 * The tools of connected MCP clients as one tool. They are listed once, when the first session is opened with it; two
 * tools of one name are refused then.
 */
export function mcpToTool(...args: readonly [...McpClient[], McpClient | CallableToolConfig]): CallableTool {
  const clients = args.filter(isMcpClient);
  if (clients.length === 0) throw new LiveError('configuration', 'mcpToTool needs a connected MCP client.');
  const { behavior, timeout } = (args.find((one) => !isMcpClient(one)) ?? {}) as CallableToolConfig;
  const options = {
    sendAs: 'parametersJsonSchema',
    ...(behavior !== undefined && { behavior }),
    ...(timeout !== undefined && { timeoutMs: timeout }),
  } as const;
  let listing: Promise<DefinedFunction[]> | undefined;
  const list = (): Promise<DefinedFunction[]> =>
    (listing ??= Promise.all(clients.map((client) => mcpFunctions(client, options))).then(
      (lists) => lists.flat(),
      (error: unknown) => {
        listing = undefined;
        throw error;
      },
    ));
  return {
    tool: async () => ({ functionDeclarations: (await list()).map(({ declaration }) => declaration) }),
    callTool: async (functionCalls) => {
      const functions = new Map((await list()).map((one) => [one.declaration.name, one]));
      const parts: Part[] = [];
      for (const call of functionCalls) {
        const defined = call.name === undefined ? undefined : functions.get(call.name);
        if (defined !== undefined) parts.push({ functionResponse: await callFunction(defined, call) });
      }
      return parts;
    },
  };
}

function isMcpClient(one: McpClient | CallableToolConfig): one is McpClient {
  return typeof (one as Partial<McpClient> | null)?.listTools === 'function';
}
