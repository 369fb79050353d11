/** The arguments of a call, checked against the parameters of its function. */
import type { ValidationIssue } from '../errors.ts';
import { isObject } from '../runtime.ts';
import type { DefinedFunction } from './definition.ts';
import { canonicalJson, joinPath } from './json.ts';
import { isStandardSchema, type StandardIssue } from './standard-schema.ts';

/** The arguments as `execute` takes them, or everything that is wrong with them in one text. */
export async function checkArguments(
  { definition: { parameters }, jsonSchema }: DefinedFunction,
  args: Record<string, unknown>,
): Promise<{ readonly args: unknown; readonly problems?: string }> {
  const standard = isStandardSchema(parameters) ? parameters['~standard'] : undefined;
  if (standard?.validate === undefined) {
    const issues = checkValue(args, jsonSchema);
    return issues.length === 0 ? { args } : { args, problems: toText(issues) };
  }
  const { issues, value } = await standard.validate(args);
  if (issues === undefined) return { args: value };
  return { args, problems: toText(issues.map((issue) => ({ ...issue, path: pathOf(issue) }))) };
}

function pathOf({ path = [] }: StandardIssue): string {
  return path.reduce<string>((so, key) => joinPath(so, typeof key === 'object' ? key.key : key), '');
}

function toText(issues: readonly ValidationIssue[]): string {
  return issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; ');
}

/**
 * Everything that is wrong with a value by a plain JSON Schema; empty if it is valid. Looks at `type`, `enum`, `const`,
 * `anyOf`, `oneOf` (at least one), `properties`, `required`, `additionalProperties: false` and `items`, and at no
 * other keyword.
 */
export function checkValue(value: unknown, schema: unknown, path = ''): ValidationIssue[] {
  if (!isObject(schema) || (value === null && schema['nullable'] === true)) return [];
  const issue = (message: string, at = path): ValidationIssue[] => [{ path: at, message }];
  const types = listOf(schema['type'] ?? []).map((type) => String(type).toLowerCase());
  if (types.length > 0 && !types.some((type) => isOfType(value, type)))
    return issue(`must be of type ${types.join(' or ')}`);
  const allowed = schema['enum'] ?? ('const' in schema ? [schema['const']] : undefined);
  if (allowed !== undefined && !listOf(allowed).some((one) => canonicalJson(one) === canonicalJson(value)))
    return issue(`must be one of ${JSON.stringify(allowed)}`);
  const alternatives = listOf(schema['anyOf'] ?? schema['oneOf'] ?? []);
  if (alternatives.length > 0 && alternatives.every((one) => checkValue(value, one).length > 0))
    return issue('matches none of the alternatives');
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => checkValue(item, schema['items'], joinPath(path, index)));
  }
  if (!isObject(value)) return [];
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const missing = listOf(schema['required'] ?? []).map(String);
  return [
    ...missing.flatMap((name) =>
      Object.hasOwn(value, name) ? [] : issue('is required', joinPath(path, name)),
    ),
    ...Object.entries(value).flatMap(([name, member]) => {
      const at = joinPath(path, name);
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
