/** The parameters of a function as its declaration has them: in one of the two forms of the wire. */
import type { FunctionDeclaration, JsonSchema } from '../../generated/types.ts';
import { ValidationError, type ValidationIssue } from '../errors.ts';
import { invalid } from './json-schema.ts';
import { NO_PROPERTIES, toOpenApi } from './open-api.ts';

/** The field of the declaration that holds the parameters. */
export type ParametersForm = 'parameters' | 'parametersJsonSchema';

/**
 * The parameters as they are declared. Without a form: `parameters` if OpenAPI can express all of the schema, since a
 * thinking model was seen to speak its plans aloud with `parametersJsonSchema` (docs/evidence.md#function-schemas),
 * and `parametersJsonSchema` otherwise. Throws {@link ValidationError} with the paths of what cannot be expressed.
 */
export function toParameters(
  schema: JsonSchema | undefined,
  form?: ParametersForm,
): Pick<FunctionDeclaration, ParametersForm> {
  if (schema === undefined) return {};
  const { schema: parameters, issues } = toOpenApi(schema, 'parameters');
  const [first = parameters.type === 'OBJECT' ? undefined : NO_OBJECT, second] = issues;
  if (first === undefined && form !== 'parametersJsonSchema') return { parameters };
  // The service refuses an object schema without properties, so such a function is declared without a schema.
  if (first?.path === 'parameters' && first.message === NO_PROPERTIES && second === undefined) return {};
  if (form !== 'parameters') return { parametersJsonSchema: toJsonSchema(schema) };
  throw new ValidationError(issues.length > 0 ? issues : [NO_OBJECT]);
}

const NO_OBJECT: ValidationIssue = { path: 'parameters', message: 'must be of type object' };

/** The schema of an object, without the words that name the dialect and the document. */
function toJsonSchema({ $schema: _dialect, $id: _document, ...schema }: JsonSchema): JsonSchema {
  if (/"\$ref":"[^#]/.test(JSON.stringify(schema))) throw invalid('has a $ref that leads nowhere');
  if ((schema['type'] ?? 'object') !== 'object') throw new ValidationError([NO_OBJECT]);
  return { type: 'object', ...schema };
}
