/** Functions that the model can call, and that run by themselves when it does. */
import type { FunctionDeclaration, JsonSchema } from '../../generated/types.ts';
import { ValidationError } from '../errors.ts';
import { checkNames } from '../protocol/names.ts';
import { jsonSchemaOf, toParameters } from './declaration.ts';
import type {
  DefinedFunction,
  FunctionDefinition,
  FunctionOptions,
  FunctionParameters,
} from './definition.ts';
import { createRunner } from './runner.ts';

/**
 * Defines a function that runs by itself when the model calls it. Give it to `connect` among the tools:
 *
 *     const weather = defineFunction({
 *       name: 'get_weather',
 *       description: 'The weather in a city, now.',
 *       parameters: z.object({ city: z.string() }),
 *       execute: async ({ city }, { signal }) => fetchWeather(city, { signal }),
 *     });
 *     await ai.live.connect({ model, tools: [weather, { googleSearch: {} }] });
 *
 * Throws {@link ValidationError} for options that cannot be and for a schema that cannot be said, with paths.
 */
export function defineFunction<Parameters extends FunctionParameters = JsonSchema>(
  definition: FunctionDefinition<Parameters>,
): DefinedFunction {
  checkNames('', definition, [...OTHERS, ...Object.keys(RULES)]);
  const given: Readonly<Record<string, unknown>> = { ...definition };
  const issues = Object.entries(RULES).flatMap(([path, [fits, message]]) =>
    fits(given[path]) ? [] : [{ path, message }],
  );
  if (issues.length > 0) throw new ValidationError(issues);
  const { name, description, behavior, parameters, sendAs } = definition;
  const schema = jsonSchemaOf(parameters);
  const declaration: FunctionDeclaration = {
    name,
    ...(description !== undefined && { description }),
    ...(behavior !== undefined && { behavior }),
    ...toParameters(schema, sendAs),
  };
  return {
    declaration,
    createRunner,
    // What the arguments are is known where they are checked.
    definition: definition as unknown as FunctionDefinition,
    jsonSchema: schema,
  };
}

/** The same functions with options that those have which say nothing else: an `approve` for all, for example. */
export function withFunctionDefaults(
  functions: readonly DefinedFunction[],
  defaults: FunctionOptions,
): DefinedFunction[] {
  return functions.map(({ definition }) => defineFunction({ ...defaults, ...definition }));
}

/** What options are held to. */
const RULES: Readonly<Record<string, [(value: unknown) => boolean, string]>> = {
  name: [
    (name) => typeof name === 'string' && /^[a-zA-Z_][\w.:-]{0,127}$/.test(name),
    'must match [a-zA-Z_][\\w.:-]{0,127}',
  ],
  timeoutMs: [(ms = 1) => typeof ms === 'number' && ms > 0, 'must be a number above 0, or Infinity'],
  execute: [(execute) => typeof execute === 'function', 'must be a function'],
  sendAs: [
    (form = 'parameters') => form === 'parameters' || form === 'parametersJsonSchema',
    'must be parameters or parametersJsonSchema',
  ],
};

/** Options that the checks of what is sent look at, or nobody does. */
const OTHERS = ['description', 'parameters', 'behavior', 'scheduling', 'approve', 'idempotencyKey'];
