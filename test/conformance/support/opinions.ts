/**
 * Two of the three opinions on a value: the generated validator's, and that of plain ajv, which reads schema/
 * as it is, knows the vocabulary as keywords at run time, and closes objects by the lines below.
 */
import { Ajv, type FuncKeywordDefinition, type SchemaValidateFunction } from 'ajv';
import * as validators from '../../../generated/validators.ts';
import type { SchemaError, Validator } from '../../../generated/validators.ts';
import { files, type Node } from './schema.ts';

/** What is wrong, where: `a.b[0]`, for a field that is missing or unknown its own path. */
export interface Finding {
  readonly path: string;
  readonly keyword: string;
  /** What the keyword `type` asked for. */
  readonly type?: unknown;
}

const generated: Readonly<Record<string, unknown>> = validators;

/** The generated validator of a definition. */
export function validatorOf(name: string): Validator {
  const validator = generated[`validate${name}`];
  if (typeof validator !== 'function') throw new Error(`no validator for ${name}`);
  return validator as Validator;
}

/** What the generated validator finds. */
export function generatedOpinion(name: string, value: unknown): Finding[] {
  const validate = validatorOf(name);
  return validate(value) ? [] : toFindings(validate.errors ?? []);
}

/** What plain ajv finds; `x-required` and `x-oneof` are told apart from JSON Schema's own keywords. */
export function plainOpinion(name: string, value: unknown): Finding[] {
  const file = files.find(({ definitions }) => name in definitions);
  const validate = ajv.getSchema(`${file?.$id}#/definitions/${name}`);
  if (validate === undefined) throw new Error(`no schema for ${name}`);
  return validate(value) ? [] : toFindings((validate.errors ?? []) as SchemaError[]);
}

/** Findings as lines, in a fixed order, for comparing: missing is missing, whichever keyword asked for it. */
export function lines(findings: readonly Finding[]): string[] {
  return findings.map(({ path, keyword }) => `${path}: ${keyword.replace('x-required', 'required')}`).sort();
}

/** A JSON pointer as people write paths. */
export function toPath(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, segment) => (/^\d+$/.test(segment) ? `${path}[${segment}]` : join(path, segment)), '');
}

/** Says that one of the fields it lists is missing. */
const missing: SchemaValidateFunction = (
  fields: readonly string[],
  data: Readonly<Record<string, unknown>>,
) => {
  const absent = fields.filter((field) => data[field] === undefined);
  missing.errors = absent.map((missingProperty) => ({ keyword: 'x-required', params: { missingProperty } }));
  return absent.length === 0;
};

/** Says which fields exclude one that is named before them in their group. */
const excluded: SchemaValidateFunction = (
  groups: readonly (readonly string[])[],
  data: Readonly<Record<string, unknown>>,
) => {
  const later = groups.flatMap((group) => group.filter((field) => data[field] !== undefined).slice(1));
  excluded.errors = later.map((field) => ({ keyword: 'x-oneof', params: { additionalProperty: field } }));
  return later.length === 0;
};

const keyword = (name: string, validate: SchemaValidateFunction): FuncKeywordDefinition => {
  return { keyword: name, type: 'object', validate, errors: true };
};

const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
ajv.addKeyword(keyword('x-required', missing));
ajv.addKeyword(keyword('x-oneof', excluded));
ajv.addVocabulary([
  'tsType',
  'x-direction',
  'x-backends',
  'x-since',
  'x-wire',
  'x-replaced-by',
  'x-enum-descriptions',
]);
for (const file of files) {
  const closed = Object.entries(file.definitions).map(([name, node]) => [name, close(node)]);
  ajv.addSchema({ ...file, definitions: Object.fromEntries(closed) });
}

function close(node: Node): Node {
  return node.properties && !('additionalProperties' in node)
    ? { ...node, additionalProperties: false }
    : node;
}

function toFindings(errors: readonly SchemaError[]): Finding[] {
  return errors.map(({ instancePath, keyword, params }) => {
    const field = params['missingProperty'] ?? params['additionalProperty'];
    const path = join(toPath(instancePath), field === undefined ? '' : String(field));
    return { path, keyword, ...(keyword === 'type' && { type: params['type'] }) };
  });
}

function join(path: string, field: string): string {
  return path === '' || field === '' ? path + field : `${path}.${field}`;
}
