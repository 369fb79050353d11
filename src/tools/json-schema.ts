/** The JSON Schema of parameters, whatever they were described with. */
import type { JsonSchema } from '../../generated/types.ts';
import { ValidationError } from '../errors.ts';
import { isObject } from '../runtime.ts';
import { isStandardSchema, type StandardSchema } from './standard-schema.ts';

/** A copy of the JSON Schema. Throws {@link ValidationError}. */
export function jsonSchemaOf(parameters: JsonSchema | StandardSchema | undefined): JsonSchema | undefined {
  if (parameters === undefined) return undefined;
  let schema: unknown;
  try {
    const given = isStandardSchema(parameters)
      ? parameters['~standard'].jsonSchema?.input({ target: 'draft-07' })
      : parameters;
    schema = JSON.parse(JSON.stringify(given ?? null));
  } catch (cause) {
    throw invalid(`cannot be converted to JSON Schema: ${String(cause)}`);
  }
  if (isObject(schema)) return schema;
  throw invalid('must be a JSON Schema, or a Standard Schema with ~standard.jsonSchema');
}

/** What `#/definitions/Name` and the like refer to; undefined for a reference to nothing, or out of the document. */
export function resolve(reference: unknown, root: unknown): unknown {
  const [document, ...names] = String(reference).split('/');
  if (document !== '#') return undefined;
  return names.reduce<unknown>(
    (found, name) =>
      (found as Record<string, unknown> | undefined)?.[name.replaceAll('~1', '/').replaceAll('~0', '~')],
    root,
  );
}

/** An error about the parameters as a whole. */
export function invalid(message: string): ValidationError {
  return new ValidationError([{ path: 'parameters', message }]);
}
