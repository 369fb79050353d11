/** Mistakes in functions and other tools. */
import type { Behavior } from '../../generated/enums.ts';
import {
  error,
  fieldsOf,
  isSet,
  bySupport,
  itemsOf,
  warning,
  type Fields,
  type Item,
  type LintRule,
} from './lint-rule.ts';
import { FUNCTION_NAME_RULE, isFunctionName } from './function-calls.ts';
import { refusedFields } from './schema-rules.ts';
import type { Backend } from './setup.ts';

export const TOOL_RULES: readonly LintRule[] = [
  {
    name: 'blocking',
    source: 'docs/evidence.md#blocking-functions',
    *find({ rules, functions }) {
      if (rules.blocking !== 'taken')
        for (const path of withBehavior(functions, 'BLOCKING'))
          yield bySupport(
            rules.blocking,
            path,
            'must be NON_BLOCKING or left out: this model does not wait for functions',
          );
    },
  },
  {
    name: 'non-blocking',
    source: 'docs/evidence.md#blocking-functions',
    *find({ rules, functions }) {
      if (rules.nonBlocking !== 'taken')
        for (const path of withBehavior(functions, 'NON_BLOCKING'))
          yield bySupport(rules.nonBlocking, path, 'is not supported: every function blocks this model');
    },
  },
  {
    name: 'tools',
    source: 'docs/evidence.md#tools',
    *find({ rules: { unsupportedTools }, tools }) {
      for (const { path, fields } of tools) {
        const names = unsupportedTools === 'all' ? Object.keys(fields) : unsupportedTools;
        for (const name of names)
          if (isSet(fields[name])) yield warning(`${path}.${name}`, 'is not supported by this model');
      }
    },
  },
  {
    name: 'function-names',
    source: 'docs/evidence.md#function-schemas',
    *find({ functions }) {
      for (const { path, fields } of functions) {
        const { name } = fields;
        // The validators ask for a name.
        if (typeof name === 'string' && !isFunctionName(name))
          yield error(`${path}.name`, FUNCTION_NAME_RULE);
      }
    },
  },
  {
    name: 'parameter-names',
    source: 'docs/evidence.md#function-schemas',
    *find({ functions }) {
      for (const { path, fields } of functions)
        for (const form of ['parameters', 'parametersJsonSchema'])
          for (const name of Object.keys(fieldsOf(fieldsOf(fields[form])['properties'])))
            if (!/^[a-z_]\w{0,63}$/i.test(name))
              yield warning(
                `${path}.${form}.properties.${name}`,
                'should begin with a letter or _, continue with letters, digits or _, and have at most 64 characters',
              );
    },
  },
  {
    name: 'json-schema',
    source: 'docs/evidence.md#function-schemas',
    *find({ backend, functions }) {
      for (const { path, schema, field } of schemasOf(functions))
        for (const keyword of jsonSchemaKeywords(schema, backend))
          yield error(
            `${path}.${keyword}`,
            `is JSON Schema, which ${field} does not take: use ${field}JsonSchema`,
          );
    },
  },
  {
    name: 'schema',
    source: 'docs/evidence.md#function-schemas',
    *find({ functions }) {
      for (const { path, fields } of functions) {
        const { type, anyOf } = fieldsOf(fields['parameters']);
        if (isSet(anyOf) || (typeof type === 'string' && type.toUpperCase() !== 'OBJECT'))
          yield warning(
            `${path}.parameters`,
            'must be of type OBJECT; parametersJsonSchema takes alternatives',
          );
      }
      for (const { path, schema, field } of schemasOf(functions))
        for (const [name, message] of Array.isArray(schema['type']) ? [] : refusedFields(schema))
          yield warning(`${path}.${name}`, `${message}; ${field}JsonSchema takes it`);
    },
  },
];

function withBehavior(functions: readonly Item[], behavior: Behavior): string[] {
  return functions
    .filter(({ fields }) => fields['behavior'] === behavior)
    .map(({ path }) => `${path}.behavior`);
}

/**
 * Keywords of JSON Schema that `Schema` lacks. An unknown name closes with 1007. On Vertex AI it has
 * `additionalProperties`.
 */
const JSON_SCHEMA_KEYWORDS = [
  '$schema',
  '$id',
  '$ref',
  '$defs',
  'definitions',
  'patternProperties',
  'propertyNames',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'uniqueItems',
  'prefixItems',
  'contains',
  'oneOf',
  'allOf',
  'not',
  'if',
  'const',
];

function* jsonSchemaKeywords(schema: Fields, backend: Backend): Iterable<string> {
  for (const keyword of JSON_SCHEMA_KEYWORDS) if (schema[keyword] !== undefined) yield keyword;
  if (backend === 'gemini' && schema['additionalProperties'] !== undefined) yield 'additionalProperties';
  if (Array.isArray(schema['type'])) yield 'type';
}

interface Found {
  readonly path: string;
  readonly schema: Fields;
  /** The field of the declaration that it is in. */
  readonly field: 'parameters' | 'response';
}

/** Every `Schema` of the functions, however deep. Visits each once: one may contain itself. */
function* schemasOf(functions: readonly Item[]): Iterable<Found> {
  const seen = new Set<unknown>();
  function* visit(value: unknown, path: string, field: Found['field']): Iterable<Found> {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const schema = fieldsOf(value);
    yield { path, schema, field };
    yield* visit(schema['items'], `${path}.items`, field);
    for (const [name, property] of Object.entries(fieldsOf(schema['properties'])))
      yield* visit(property, `${path}.properties.${name}`, field);
    for (const { path: choice, fields } of itemsOf(schema['anyOf'], `${path}.anyOf`))
      yield* visit(fields, choice, field);
  }
  for (const { path, fields } of functions)
    for (const field of ['parameters', 'response'] as const)
      yield* visit(fields[field], `${path}.${field}`, field);
}
