/** The short forms people write for content and tools, brought to the form of the wire. Copies, never changes. */
import type { Type } from '../../generated/enums.ts';
import type { Content, FunctionDeclaration, Part, Schema, Tool } from '../../generated/types.ts';

/** Text, one part, several parts or a whole content. */
export type ContentLike = string | Part | readonly (string | Part)[] | Content;

/** One turn in short form or a list of turns. Loose texts and parts in a list form one user turn. */
export type TurnsLike = string | Part | Content | readonly (string | Part | Content)[];

/** `Array.isArray` makes `any` of a read-only list. */
function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

function isContent(value: string | Part | Content): value is Content {
  return typeof value === 'object' && value !== null && ('parts' in value || 'role' in value);
}

function toPart(value: string | Part): Part {
  return typeof value === 'string' ? { text: value } : value;
}

/** A content; what is not one yet becomes the parts of a user's. */
export function toContent(value: ContentLike): Content {
  if (isList<string | Part | Content>(value)) return { role: 'user', parts: value.map(toPart) };
  return isContent(value) ? value : { role: 'user', parts: [toPart(value)] };
}

/** A list of turns. Neighbouring texts and parts are gathered into one user turn, in order. */
export function toContents(value: TurnsLike): Content[] {
  const turns: Content[] = [];
  let loose: Part[] | undefined;
  for (const one of isList(value) ? value : [value]) {
    if (isContent(one)) {
      turns.push(one);
      loose = undefined;
    } else if (loose === undefined) turns.push({ role: 'user', parts: (loose = [toPart(one)]) });
    else loose.push(toPart(one));
  }
  return turns;
}

/**
 * Tools with the types of OpenAPI schemas in upper case, as the service writes them, and without empty lists of
 * functions. What is no list is left as it is.
 */
export function toTools(tools: readonly Tool[]): Tool[] {
  if (!isList<Tool>(tools)) return tools;
  return tools.flatMap((tool) => {
    const { functionDeclarations, ...others } = tool ?? {};
    if (functionDeclarations === undefined || !isList<FunctionDeclaration>(functionDeclarations))
      return [tool];
    if (functionDeclarations.length === 0) return Object.keys(others).length === 0 ? [] : [others];
    return [{ ...tool, functionDeclarations: functionDeclarations.map(toDeclaration) }];
  });
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

/** A schema with its types in upper case, however deep. What is none, or has no end, is left for the checks to refuse. */
export function toSchema(schema: Schema): Schema {
  try {
    return upperCased(schema);
  } catch (error) {
    if (error instanceof RangeError) return schema;
    throw error;
  }
}

function upperCased(schema: Schema): Schema {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema;
  const { type, items, anyOf, properties } = schema;
  return {
    ...schema,
    ...(typeof type === 'string' && { type: type.toUpperCase() as Type }),
    ...(items !== undefined && { items: upperCased(items) }),
    ...(Array.isArray(anyOf) && { anyOf: anyOf.map(upperCased) }),
    ...(typeof properties === 'object' &&
      properties !== null && {
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, value]) => [name, upperCased(value)]),
        ),
      }),
  };
}
