/** The JSON Schema of parameters, whatever they were described with: in one dialect, with references that resolve. */
import type { JsonSchema } from '../../generated/types.ts';
import { ValidationError, type ValidationIssue } from '../errors.ts';
import { isObject } from '../runtime.ts';
import { joinPath } from './json.ts';
import { isStandardSchema, type StandardSchema } from './standard-schema.ts';

/** A copy of the JSON Schema. Throws {@link ValidationError}, with the paths of references to nothing. */
export function jsonSchemaOf(parameters: JsonSchema | StandardSchema | undefined): JsonSchema | undefined {
  if (parameters === undefined) return undefined;
  try {
    const given = isStandardSchema(parameters) ? convert(parameters) : parameters;
    const schema: unknown = JSON.parse(JSON.stringify(given ?? null));
    if (isObject(schema)) return normalize(schema);
  } catch (cause) {
    if (cause instanceof ValidationError) throw cause;
    throw invalid(`cannot be converted to JSON Schema: ${String(cause)}`);
  }
  throw invalid('must be a JSON Schema, or a Standard Schema with ~standard.jsonSchema');
}

/** In draft 2020-12 where the converter has it: the service documents `prefixItems`, which draft 7 lacks. */
function convert({ '~standard': { jsonSchema } }: StandardSchema): unknown {
  try {
    return jsonSchema?.input({ target: 'draft-2020-12' });
  } catch {
    return jsonSchema?.input({ target: 'draft-07' });
  }
}

/** An error about the parameters as a whole. */
export function invalid(message: string): ValidationError {
  return new ValidationError([{ path: 'parameters', message }]);
}

type Json = Record<string, unknown>;

/** Keywords that hold schemas: one or a list of them, or a map. What other keywords hold is data. */
const NESTED =
  /^(?:items|prefixItems|additional(?:Items|Properties)|unevaluated(?:Items|Properties)|contains|propertyNames|anyOf|oneOf|allOf|not|if|then|else)$/;
const NESTED_MAP = /^(?:properties|patternProperties|dependentSchemas|\$defs|definitions)$/;

function normalize(root: Json): JsonSchema {
  const issues: ValidationIssue[] = [];
  const walk = (node: unknown, path: string): unknown => {
    if (Array.isArray(node)) return node.map((one, index) => walk(one, joinPath(path, index)));
    if (!isObject(node)) return node;
    const schema = Object.fromEntries(
      Object.entries(node).map(([keyword, value]) => {
        const at = joinPath(path, keyword);
        if (NESTED.test(keyword)) return [keyword, walk(value, at)];
        if (!NESTED_MAP.test(keyword) || !isObject(value)) return [keyword, value];
        const entries = Object.entries(value).map(([name, one]) => [name, walk(one, joinPath(at, name))]);
        return [keyword, Object.fromEntries(entries) as Json];
      }),
    );
    if (schema['$ref'] !== undefined) {
      const reference = localReference(schema['$ref'], root['$id']);
      // An anchor, `#name`, is left for the service to look up.
      if (resolve(reference, root) === undefined && !/^#[^/]/.test(reference))
        issues.push({ path: joinPath(path, '$ref'), message: 'refers to nothing in this schema' });
      schema['$ref'] = reference;
    }
    return withoutOpenApi(schema);
  };
  // What names the dialect and the document means nothing to the service.
  const { $schema: _dialect, $id: _document, ...schema } = walk(root, 'parameters') as Json;
  if (issues.length > 0) throw new ValidationError(issues);
  return schema;
}

/** `#/$defs/Name` for `https://example.com/schema.json#/$defs/Name` where that is the document itself. */
function localReference(reference: unknown, id: unknown): string {
  const text = String(reference);
  const [document = '', fragment = ''] = text.split('#');
  const isOwn = document !== '' && `/${String(id)}`.replace(/#.*/, '').endsWith(`/${document}`);
  return isOwn ? `#${fragment}` : text;
}

/** What `#/definitions/Name` and the like refer to; undefined for a reference to nothing, or out of the document. */
export function resolve(reference: unknown, root: unknown): unknown {
  const [document, ...names] = String(reference).split('/');
  if (document !== '#') return undefined;
  return names.reduce<unknown>((found, name) => {
    const key = decoded(name).replaceAll('~1', '/').replaceAll('~0', '~');
    return Object.hasOwn(Object(found) as object, key) ? (found as Json)[key] : undefined;
  }, root);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The keywords that only OpenAPI has, as JSON Schema has them: `nullable`, exclusive limits as flags, types in upper case. */
function withoutOpenApi({ nullable, ...schema }: Json): Json {
  const { type } = schema;
  if (type !== undefined) schema['type'] = JSON.parse(JSON.stringify(type).toLowerCase());
  for (const limit of ['Minimum', 'Maximum']) {
    const [exclusive, inclusive] = [`exclusive${limit}`, limit.toLowerCase()];
    const flag = schema[exclusive];
    if (typeof flag !== 'boolean') continue;
    delete schema[exclusive];
    if (!flag || schema[inclusive] === undefined) continue;
    schema[exclusive] = schema[inclusive];
    delete schema[inclusive];
  }
  if (nullable !== true) return schema;
  if (type === undefined) return { anyOf: [schema, { type: 'null' }] };
  const { enum: values } = schema;
  return {
    ...schema,
    type: [schema['type'], 'null'].flat(),
    ...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }),
  };
}
