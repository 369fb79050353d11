/** Mistakes in functions and other tools. */
import type { Behavior } from '../../generated/enums.ts';
import { error, fieldsOf, given, hit, itemsOf, warning, type Item, type LintRule } from './lint-rule.ts';

export const TOOL_RULES: readonly LintRule[] = [
  {
    name: 'blocking',
    source: 'docs/evidence.md#blocking-functions',
    *find({ rules, functions }) {
      if (rules.blocking !== 'taken')
        for (const path of behaving(functions, 'BLOCKING'))
          yield hit(
            rules.blocking,
            path,
            'must be NON_BLOCKING or left out: this model waits for no function',
          );
    },
  },
  {
    name: 'non-blocking',
    source: 'docs/evidence.md#blocking-functions',
    *find({ rules, functions }) {
      if (rules.nonBlocking !== 'taken')
        for (const path of behaving(functions, 'NON_BLOCKING'))
          yield hit(rules.nonBlocking, path, 'is not supported: this model waits for every function');
    },
  },
  {
    name: 'tools',
    source: 'docs/evidence.md#tools',
    *find({ rules: { unsupportedTools }, tools }) {
      for (const { path, fields } of tools) {
        const names = unsupportedTools === 'all' ? Object.keys(fields) : unsupportedTools;
        for (const name of names)
          if (given(fields[name])) yield warning(`${path}.${name}`, 'is not supported by this model');
      }
    },
  },
  {
    name: 'json-schema',
    source: 'docs/evidence.md#function-schemas',
    *find({ functions }) {
      for (const { path, fields } of functions)
        for (const name of ['parameters', 'response'])
          for (const keyword of foreignKeywords(fields[name], `${path}.${name}`, new Set()))
            yield error(keyword, `is JSON Schema, which ${name} does not take: use ${name}JsonSchema`);
    },
  },
];

function behaving(functions: readonly Item[], behavior: Behavior): string[] {
  return functions
    .filter(({ fields }) => fields['behavior'] === behavior)
    .map(({ path }) => `${path}.behavior`);
}

/** Keywords of JSON Schema that `Schema` does not have: unknown names close with 1007. */
const FOREIGN_KEYWORDS = [
  '$schema',
  '$id',
  '$ref',
  '$defs',
  'definitions',
  'additionalProperties',
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

/** Each schema is looked at once, wherever it stands: one may hold itself. */
function* foreignKeywords(schema: unknown, path: string, seen: Set<unknown>): Iterable<string> {
  if (seen.has(schema)) return;
  seen.add(schema);
  const fields = fieldsOf(schema);
  for (const keyword of FOREIGN_KEYWORDS) if (fields[keyword] !== undefined) yield `${path}.${keyword}`;
  if (Array.isArray(fields['type'])) yield `${path}.type`;
  yield* foreignKeywords(fields['items'], `${path}.items`, seen);
  for (const [name, property] of Object.entries(fieldsOf(fields['properties'])))
    yield* foreignKeywords(property, `${path}.properties.${name}`, seen);
  for (const { path: choice, fields: one } of itemsOf(fields['anyOf'], `${path}.anyOf`))
    yield* foreignKeywords(one, choice, seen);
}
