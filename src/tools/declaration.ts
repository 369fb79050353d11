/** What the model is told of a function: its schema in one of the two forms that the wire has. */
import type { FunctionDeclaration, JsonSchema } from '../../generated/types.ts';
import { ValidationError, type ValidationIssue } from '../errors.ts';
import { NO_PROPERTIES, toOpenApi } from './open-api.ts';
import { isObject } from '../runtime.ts';
import { isStandardSchema, type StandardSchema } from './standard-schema.ts';

/** The field of the declaration that the parameters go into. */
export type ParametersForm = 'parameters' | 'parametersJsonSchema';

/** A copy of the JSON Schema of parameters, whatever they were given as. Throws {@link ValidationError}. */
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

/**
 * The parameters as they are declared. Without a form: `parameters` if that says all of them, since it was seen to
 * work where `parametersJsonSchema` made a thinking model talk of its plans (docs/evidence.md#function-schemas), and
 * `parametersJsonSchema` otherwise. Throws {@link ValidationError} with the paths of what cannot be said.
 */
export function toParameters(
  schema: JsonSchema | undefined,
  form?: ParametersForm,
): Pick<FunctionDeclaration, ParametersForm> {
  if (schema === undefined) return {};
  const { schema: parameters, issues } = toOpenApi(schema, 'parameters');
  const [first = parameters.type === 'OBJECT' ? undefined : NO_OBJECT, second] = issues;
  if (first === undefined && form !== 'parametersJsonSchema') return { parameters };
  // Without parameters there is no schema: the service refuses one without properties.
  if (first?.path === 'parameters' && first.message === NO_PROPERTIES && second === undefined) return {};
  if (form !== 'parameters') return { parametersJsonSchema: toJsonSchema(schema) };
  throw new ValidationError(issues.length > 0 ? issues : [NO_OBJECT]);
}

const NO_OBJECT: ValidationIssue = { path: 'parameters', message: 'must be of type object' };

/** Of an object, without what names the language and the document. */
function toJsonSchema({ $schema: _language, $id: _document, ...schema }: JsonSchema): JsonSchema {
  if (/"\$ref":"[^#]/.test(JSON.stringify(schema))) throw invalid('has a $ref that leads nowhere');
  if ((schema['type'] ?? 'object') !== 'object') throw new ValidationError([NO_OBJECT]);
  return { type: 'object', ...schema };
}

function invalid(message: string): ValidationError {
  return new ValidationError([{ path: 'parameters', message }]);
}
