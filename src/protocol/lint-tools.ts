/** Mistakes in functions and other tools. */
import type { Behavior } from '../../generated/enums.ts';
import {
  error,
  fieldsOf,
  isSet,
  bySupport,
  itemsOf,
  warning,
  type Item,
  type LintRule,
} from './lint-rule.ts';

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
    name: 'json-schema',
    source: 'docs/evidence.md#function-schemas',
    *find({ functions, backend }) {
      const unknown =
        backend === 'gemini' ? [...JSON_SCHEMA_KEYWORDS, 'additionalProperties'] : JSON_SCHEMA_KEYWORDS;
      for (const { path, fields } of functions)
        for (const name of ['parameters', 'response'])
          for (const keyword of unknownKeywords(fields[name], `${path}.${name}`, unknown, new Set()))
            yield error(keyword, `is JSON Schema, which ${name} does not take: use ${name}JsonSchema`);
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

/** Visits each schema once: one may contain itself. */
function* unknownKeywords(
  schema: unknown,
  path: string,
  unknown: readonly string[],
  seen: Set<unknown>,
): Iterable<string> {
  if (seen.has(schema)) return;
  seen.add(schema);
  const fields = fieldsOf(schema);
  for (const keyword of unknown) if (fields[keyword] !== undefined) yield `${path}.${keyword}`;
  if (Array.isArray(fields['type'])) yield `${path}.type`;
  yield* unknownKeywords(fields['items'], `${path}.items`, unknown, seen);
  for (const [name, property] of Object.entries(fieldsOf(fields['properties'])))
    yield* unknownKeywords(property, `${path}.properties.${name}`, unknown, seen);
  for (const { path: choice, fields: one } of itemsOf(fields['anyOf'], `${path}.anyOf`))
    yield* unknownKeywords(one, choice, unknown, seen);
}
