/** Defining functions: their options checked, their parameters declared. */
import type { FunctionDeclaration, JsonSchema } from '../../generated/types.ts';
import { ValidationError } from '../errors.ts';
import { FUNCTION_NAME_RULE, isFunctionName } from '../protocol/function-calls.ts';
import { checkNames } from '../protocol/names.ts';
import { toParameters } from './declaration.ts';
import type {
  DefinedFunction,
  FunctionDefinition,
  FunctionOptions,
  FunctionParameters,
} from './definition.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { createRunner } from './runner.ts';

/**
 * Defines a function that runs by itself when the model calls it. Pass it to `connect` among the tools:
 *
 *     const weather = defineFunction({
 *       name: 'get_weather',
 *       description: 'The weather in a city, now.',
 *       parameters: z.object({ city: z.string() }),
 *       execute: async ({ city }, { signal }) => fetchWeather(city, { signal }),
 *     });
 *     await ai.live.connect({ model, tools: [weather, { googleSearch: {} }] });
 *
 * Throws {@link ValidationError}, with paths, for wrong options and for parameters that cannot be declared.
 */
export function defineFunction<Parameters extends FunctionParameters = JsonSchema>(
  definition: FunctionDefinition<Parameters>,
): DefinedFunction {
  checkNames('', definition, [...OTHERS, ...Object.keys(RULES)]);
  const options: Readonly<Record<string, unknown>> = { ...definition };
  const issues = Object.entries(RULES).flatMap(([path, [isValid, message]]) =>
    isValid(options[path]) ? [] : [{ path, message }],
  );
  if (issues.length > 0) throw new ValidationError(issues);
  const { name, description, behavior, parameters, sendAs } = definition;
  const jsonSchema = jsonSchemaOf(parameters);
  const declaration: FunctionDeclaration = {
    name,
    ...(description !== undefined && { description }),
    ...(behavior !== undefined && { behavior }),
    ...toParameters(jsonSchema, sendAs),
  };
  return {
    declaration,
    createRunner,
    // The type of its arguments is lost here; `checkArguments` sees to it that they have that type.
    definition: definition as unknown as FunctionDefinition,
    jsonSchema,
  };
}

/** The same functions, with options for those that do not set them: an `approve` for all, for example. */
export function withFunctionDefaults(
  functions: readonly DefinedFunction[],
  defaults: FunctionOptions,
): DefinedFunction[] {
  return functions.map(({ definition }) => defineFunction({ ...defaults, ...definition }));
}

/** What options are held to. */
const RULES: Readonly<Record<string, [isValid: (value: unknown) => boolean, message: string]>> = {
  name: [isFunctionName, FUNCTION_NAME_RULE],
  timeoutMs: [(ms = 1) => typeof ms === 'number' && ms > 0, 'must be a number above 0, or Infinity'],
  execute: [(execute) => typeof execute === 'function', 'must be a function'],
  sendAs: [
    (form = 'parameters') => form === 'parameters' || form === 'parametersJsonSchema',
    'must be parameters or parametersJsonSchema',
  ],
};

/** Options that are checked when they are used or sent. */
const OTHERS = ['description', 'parameters', 'behavior', 'scheduling', 'approve', 'idempotencyKey'];
