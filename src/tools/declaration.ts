/** The parameters of a function as its declaration has them: in one of the two forms of the wire. */
import type { FunctionDeclaration, JsonSchema } from '../../generated/types.ts';
import { ValidationError } from '../errors.ts';
import { invalid } from './json-schema.ts';
import { NO_PROPERTIES, toOpenApi } from './open-api.ts';

/** The field of the declaration that holds the parameters. */
export type ParametersForm = 'parameters' | 'parametersJsonSchema';

const ALTERNATIVES = "must be one object and no alternatives: use sendAs: 'parametersJsonSchema'";

/**
 * The parameters as they are declared. Without a form: `parameters` if OpenAPI can express all of the schema, since a
 * thinking model was seen to speak its plans aloud with `parametersJsonSchema` (docs/evidence.md#function-schemas), and
 * `parametersJsonSchema` otherwise. Throws {@link ValidationError} with the paths of what cannot be expressed.
 */
export function toParameters(
  schema: JsonSchema | undefined,
  form?: ParametersForm,
): Pick<FunctionDeclaration, ParametersForm> {
  if (schema === undefined) return {};
  if ((schema['type'] ?? 'object') !== 'object') throw invalid('must be of type object');
  const parametersJsonSchema = { type: 'object', ...schema };
  if (form === 'parametersJsonSchema') return { parametersJsonSchema };
  const { schema: parameters, issues: found } = toOpenApi(schema, 'parameters');
  // Alternatives are refused here, even if each of them is an object.
  const isObject = found.length > 0 || parameters.type === 'OBJECT';
  const issues = isObject ? found : [{ path: 'parameters', message: ALTERNATIVES }];
  if (issues.length === 0) return { parameters };
  // The service refuses an object schema without properties, so such a function is declared without a schema.
  if (issues.every(({ message, path }) => message === NO_PROPERTIES && path === 'parameters')) return {};
  if (form === undefined) return { parametersJsonSchema };
  throw new ValidationError(issues);
}
