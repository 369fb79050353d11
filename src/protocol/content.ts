/** The short forms people write for content and tools, brought to the form of the wire. Copies, never changes. */
import type { Type } from '../../generated/enums.ts';
import type { Content, FunctionDeclaration, Part, Schema, Tool } from '../../generated/types.ts';
import { ValidationError, type ValidationIssue } from '../errors.ts';
import { isThenable } from '../runtime.ts';

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

/** A function that brings its declaration along and runs by itself, as those of `defineFunction` do. */
export interface DeclaredFunction {
  readonly declaration: FunctionDeclaration;
}

/** One of the tools: as the wire has it, or a function that runs by itself. */
export type ToolLike = Tool | DeclaredFunction;

/**
 * Tools with the types of OpenAPI schemas in upper case, as the service writes them, and the functions among them
 * gathered into one tool where the first of them stands; without empty lists of functions. What is no list is left as it
 * is. Throws {@link ValidationError} for what is no tool but looks like a function, and for two functions of one name.
 */
export function toTools(tools: readonly ToolLike[]): Tool[] {
  if (!isList<ToolLike>(tools)) return tools;
  const functionDeclarations: FunctionDeclaration[] = [];
  const names = new Set<string>();
  const issues: ValidationIssue[] = [];
  const declare = (declaration: FunctionDeclaration, path: string): void => {
    const name = (declaration as FunctionDeclaration | null)?.name;
    if (typeof name !== 'string') return;
    if (names.has(name))
      issues.push({ path, message: `is another function called ${name}: rename one of them` });
    names.add(name);
  };
  const wire = tools.flatMap((tool, index) => {
    const path = `tools[${index}]`;
    if (isFunction(tool)) {
      declare(tool.declaration, path);
      functionDeclarations.push(tool.declaration);
      return functionDeclarations.length === 1 ? [{ functionDeclarations }] : [];
    }
    const mistake = mistakeIn(tool);
    if (mistake !== undefined) issues.push({ path, message: mistake });
    const { functionDeclarations: declarations, ...others } = tool ?? {};
    if (declarations === undefined || !isList<FunctionDeclaration>(declarations)) return [tool];
    if (declarations.length === 0) return Object.keys(others).length === 0 ? [] : [others];
    declarations.forEach((one, at) => declare(one, `${path}.functionDeclarations[${at}]`));
    return [{ ...tool, functionDeclarations: declarations.map(toDeclaration) }];
  });
  if (issues.length > 0) throw new ValidationError(issues);
  return wire;
}

const NO_TOOL =
  'is no tool: wrap what is to run in defineFunction({ name, parameters, execute }), and a declaration in ' +
  '{ functionDeclarations: [...] }';

/** What to write instead of a bare function, of what belongs into `defineFunction` or a list of declarations, and of many tools at once. */
function mistakeIn(tool: unknown): string | undefined {
  if (isList(tool)) return 'is a list: write its members here, as in [...functions]';
  if (isThenable(tool)) return 'is a promise: await it';
  const isObject = typeof tool === 'object' && tool !== null;
  const isFunctionLike = isObject && ['name', 'execute', 'function'].some((name) => name in tool);
  return typeof tool === 'function' || isFunctionLike ? NO_TOOL : undefined;
}

function isFunction(tool: ToolLike): tool is DeclaredFunction {
  return typeof (tool as Partial<DeclaredFunction> | null)?.declaration?.name === 'string';
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
