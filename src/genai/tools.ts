/** Tools as programs give them to `@google/genai`, in the form of the wire. */
import type { FunctionDeclaration, Tool, ToolLike } from '../index.ts';
import { isCallableTool } from './callable-tool.ts';
import type { ToolListUnion } from './types.ts';

export function toTools(tools: ToolListUnion): Promise<ToolLike[]> {
  return Promise.all(
    tools.map(async (given) => {
      const tool = isCallableTool(given) ? await given.tool() : given;
      return isDeclaring(tool)
        ? { ...tool, functionDeclarations: tool.functionDeclarations.map(toDeclaration) }
        : tool;
    }),
  );
}

function isDeclaring(tool: ToolLike): tool is Tool & Required<Pick<Tool, 'functionDeclarations'>> {
  return Array.isArray((tool as Tool | null)?.functionDeclarations);
}

/** A schema with `$schema` is a JSON Schema, which has a field of its own. */
function toDeclaration(declaration: FunctionDeclaration): FunctionDeclaration {
  const { parameters, response, ...others } = declaration;
  return {
    ...others,
    ...(parameters && { [isJsonSchema(parameters) ? 'parametersJsonSchema' : 'parameters']: parameters }),
    ...(response && { [isJsonSchema(response) ? 'responseJsonSchema' : 'response']: response }),
  };
}

function isJsonSchema(schema: object): boolean {
  return '$schema' in schema;
}
