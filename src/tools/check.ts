/**
 * Whether a value fits a plain JSON Schema, as far as that can be told in a few lines: `type`, `enum`, `const`, `anyOf`,
 * `oneOf` (at least one), `properties`, `required`, `additionalProperties: false` and `items`. Other words are not looked at.
 */
import type { ValidationIssue } from '../errors.ts';
import { canonical } from './canonical.ts';
import { isObject } from '../runtime.ts';
import { step } from './paths.ts';

/** Everything that is found wrong with a value; nothing if it fits. */
export function checkValue(value: unknown, schema: unknown, path = ''): ValidationIssue[] {
  if (!isObject(schema) || (value === null && schema['nullable'] === true)) return [];
  const issue = (message: string, at = path): ValidationIssue[] => [{ path: at, message }];
  const types = listOf(schema['type'] ?? []).map((type) => String(type).toLowerCase());
  if (types.length > 0 && !types.some((type) => isOfType(value, type)))
    return issue(`must be of type ${types.join(' or ')}`);
  const allowed = schema['enum'] ?? ('const' in schema ? [schema['const']] : undefined);
  if (allowed !== undefined && !listOf(allowed).some((one) => canonical(one) === canonical(value)))
    return issue(`must be one of ${JSON.stringify(allowed)}`);
  const alternatives = listOf(schema['anyOf'] ?? schema['oneOf'] ?? []);
  if (alternatives.length > 0 && alternatives.every((one) => checkValue(value, one).length > 0))
    return issue('fits none of the alternatives');
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => checkValue(item, schema['items'], step(path, index)));
  }
  if (!isObject(value)) return [];
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const missing = listOf(schema['required'] ?? []).map(String);
  return [
    ...missing.flatMap((name) => (Object.hasOwn(value, name) ? [] : issue('is required', step(path, name)))),
    ...Object.entries(value).flatMap(([name, member]) => {
      const at = step(path, name);
      if (Object.hasOwn(properties, name)) return checkValue(member, properties[name], at);
      return schema['additionalProperties'] === false ? issue('is not known', at) : [];
    }),
  ];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isObject(value) : type === (value === null ? 'null' : typeof value);
}

function listOf(value: unknown): readonly unknown[] {
  return [value].flat();
}
