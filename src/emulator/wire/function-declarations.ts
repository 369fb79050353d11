/** The function declarations that the service refuses although the schema allows them (docs/evidence.md#function-schemas). */

import type { Schema, Tool } from '../../../generated/types.ts';
import { isObject } from '../../runtime.ts';
import { invalid, RefusalError } from './refusals.ts';

/** Function names are documented; the reason is what generateContent answers. */
const NAME = /^[a-z_][\w.:-]{0,127}$/i;
const BAD_NAME =
  'Invalid function name. Must start with a letter or an underscore. Must be alphanumeric (a-z, A-Z, 0-9), underscores (_), dots (.), colons (:), or dashes (-), with a maximum length of 128.';
const STRING_FORMATS = ['enum', 'date-time'];

/** Whether enums of integers are refused. Reports disagree. */
export interface DeclarationRules {
  readonly refusesIntegerEnums: boolean;
}

/** Throws {@link RefusalError} for the first declaration that the service would refuse. `at`: where the tools are. */
export function checkDeclarations(tools: readonly Tool[], at: string, rules: DeclarationRules): void {
  const names = new Set<string>();
  for (const [toolIndex, { functionDeclarations = [] }] of tools.entries()) {
    for (const [index, declaration] of functionDeclarations.entries()) {
      const { name, parameters, response, parametersJsonSchema, responseJsonSchema } = declaration;
      const path = `${at}.tools[${toolIndex}].function_declarations[${index}]`;
      if (!NAME.test(name)) refuse(`${path}.name`, BAD_NAME);
      if (names.has(name)) refuse(path, `Duplicate function declaration found: ${name}`);
      names.add(name);
      if (parameters !== undefined) {
        if (parameters.anyOf !== undefined || (parameters.type ?? 'OBJECT') !== 'OBJECT')
          refuse(`${path}.parameters`, 'schema should be of type OBJECT');
        checkSchema(parameters, `${path}.parameters`, rules);
      }
      if (response !== undefined) checkSchema(response, `${path}.response`, rules);
      checkReferences(parametersJsonSchema, `${path}.parameters_json_schema`);
      checkReferences(responseJsonSchema, `${path}.response_json_schema`);
    }
  }
}

/** Checks a schema in the service's own form. */
function checkSchema(schema: Schema, path: string, rules: DeclarationRules): void {
  const { type, anyOf, enum: values = [], format, properties = {}, required = [], items } = schema;
  if (anyOf !== undefined && Object.keys(schema).length > 1)
    refuse(`${path}.any_of`, 'When using any_of, it must be the only field set');
  for (const field of ['properties', 'required'] as const)
    if (schema[field] !== undefined && (type ?? 'OBJECT') !== 'OBJECT')
      refuse(`${path}.${field}`, 'only allowed for OBJECT type');
  for (const [index, name] of required.entries())
    if (!Object.hasOwn(properties, name)) refuse(`${path}.required[${index}]`, 'property is not defined');
  for (const [index, value] of values.entries())
    if (value === '') refuse(`${path}.enum[${index}]`, 'cannot be empty');
  if (values.length > 0 && type === 'INTEGER' && rules.refusesIntegerEnums)
    refuse(`${path}.enum`, 'only allowed for STRING type');
  if (type === 'STRING' && format !== undefined && format !== '' && !STRING_FORMATS.includes(format))
    refuse(`${path}.format`, "only 'enum' and 'date-time' are supported for STRING type");
  for (const [name, property] of Object.entries(properties))
    checkSchema(property, `${path}.properties[${name}]`, rules);
  for (const [index, alternative] of (anyOf ?? []).entries())
    checkSchema(alternative, `${path}.any_of[${index}]`, rules);
  if (items !== undefined) checkSchema(items, `${path}.items`, rules);
}

/** Keywords whose values are data and no schemas. */
const DATA = ['default', 'const', 'enum', 'examples'];

/** Checks that each local `$ref` of a JSON Schema leads somewhere. */
function checkReferences(document: unknown, path: string): void {
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isObject(value)) return;
    const reference = value['$ref'];
    if (typeof reference === 'string' && !leadsSomewhere(document, reference))
      refuse(path, `reference to undefined schema: ${reference}`);
    for (const [key, item] of Object.entries(value)) if (!DATA.includes(key)) visit(item);
  };
  visit(document);
}

function leadsSomewhere(document: unknown, reference: string): boolean {
  const [, pointer] = /^#((?:\/.*)?)$/.exec(reference) ?? [];
  if (pointer === undefined) return true; // an anchor, or another document: nothing is known of those
  let value = document;
  for (const step of pointer.split('/').slice(1)) {
    if (!isObject(value) && !Array.isArray(value)) return false;
    value = (value as Readonly<Record<string, unknown>>)[unescape(step)];
  }
  return value !== undefined;
}

/** A step of a JSON pointer in a URI fragment. */
function unescape(step: string): string {
  try {
    return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return step;
  }
}

function refuse(path: string, what: string): never {
  throw new RefusalError(invalid(`* BidiGenerateContentRequest.${path}: ${what}`));
}
