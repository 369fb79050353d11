/** The short forms people write for content and tools, brought to the form of the wire. Copies, never changes. */
import type { Type } from '../../generated/enums.ts';
import type { Content, FunctionDeclaration, Part, Schema, Tool } from '../../generated/types.ts';

/** Text, one part, several parts or a whole content. */
export type ContentLike = string | Part | readonly (string | Part)[] | Content;

/** One turn in short form or a list of turns. Loose texts and parts in a list form one user turn. */
export type TurnsLike = string | Part | Content | readonly (string | Part | Content)[];

function isContent(value: string | Part | Content): value is Content {
  return typeof value === 'object' && value !== null && ('parts' in value || 'role' in value);
}

function toPart(value: string | Part): Part {
  return typeof value === 'string' ? { text: value } : value;
}

/** A content; what is not one yet becomes the parts of a user's. */
export function toContent(value: ContentLike): Content {
  if (Array.isArray(value)) return { role: 'user', parts: value.map(toPart) };
  const single = value as string | Part | Content;
  return isContent(single) ? single : { role: 'user', parts: [toPart(single)] };
}

/** A list of turns. Neighbouring texts and parts are gathered into one user turn, in order. */
export function toContents(value: TurnsLike): Content[] {
  const turns: Content[] = [];
  let loose: Part[] | undefined;
  for (const item of Array.isArray(value) ? (value as readonly (string | Part | Content)[]) : [value]) {
    const one = item as string | Part | Content;
    if (isContent(one)) {
      turns.push(one);
      loose = undefined;
    } else if (loose === undefined) turns.push({ role: 'user', parts: (loose = [toPart(one)]) });
    else loose.push(toPart(one));
  }
  return turns;
}

/** Tools with the types of OpenAPI schemas in upper case, as the service writes them. */
export function toTools(tools: readonly Tool[]): Tool[] {
  return tools.map((tool) =>
    Array.isArray(tool?.functionDeclarations)
      ? { ...tool, functionDeclarations: tool.functionDeclarations.map(toDeclaration) }
      : tool,
  );
}

function toDeclaration(declaration: FunctionDeclaration): FunctionDeclaration {
  const { parameters, response } = declaration ?? {};
  if (parameters === undefined && response === undefined) return declaration;
  return {
    ...declaration,
    ...(parameters !== undefined && { parameters: toSchema(parameters) }),
    ...(response !== undefined && { response: toSchema(response) }),
  };
}

/** A schema with its types in upper case, however deep. What is none is left for the checks to refuse. */
export function toSchema(schema: Schema): Schema {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema;
  const { type, items, anyOf, properties } = schema;
  return {
    ...schema,
    ...(typeof type === 'string' && { type: type.toUpperCase() as Type }),
    ...(items !== undefined && { items: toSchema(items) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map(toSchema) }),
    ...(typeof properties === 'object' &&
      properties !== null && {
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, value]) => [name, toSchema(value)]),
        ),
      }),
  };
}
