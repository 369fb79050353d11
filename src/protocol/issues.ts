/** Errors of the generated validators, as paths and sentences. */
import type { SchemaError } from '../../generated/validators.ts';
import type { IssueCode, ValidationIssue } from '../errors.ts';
import { printable } from '../redaction.ts';

/** The longest path step that a message quotes. A hostile frame must not fill the log. */
const LONGEST_STEP = 80;

/** The steps of a JSON pointer. Digits may be an index or the key of a map. */
export function steps(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** `['turns', '0', 'role']` as `turns[0].role`. */
export function formatPath(path: readonly string[]): string {
  return path
    .map((step, index) =>
      /^\d+$/.test(step) ? `[${step}]` : index === 0 ? shorten(step) : `.${shorten(step)}`,
    )
    .join('');
}

function shorten(text: string): string {
  return printable(text, LONGEST_STEP);
}

/** The path of an error; if a field is unknown or missing, the path of that field. */
export function pathOf({ instancePath, params }: SchemaError): string[] {
  const field = params['additionalProperty'] ?? params['missingProperty'];
  return typeof field === 'string' ? [...steps(instancePath), field] : steps(instancePath);
}

/** The issue that describes an error. */
export function toIssue(error: SchemaError): ValidationIssue {
  return {
    path: formatPath(pathOf(error)),
    message: describe(error),
    code: CODES[error.keyword] ?? 'invalid',
  };
}

const CODES: Readonly<Record<string, IssueCode>> = {
  additionalProperties: 'unknownField',
  const: 'unknownValue',
  enum: 'unknownValue',
  maximum: 'outOfRange',
  minimum: 'outOfRange',
  pattern: 'wrongFormat',
  required: 'missing',
  type: 'wrongType',
};

function describe({ keyword, params }: SchemaError): string {
  switch (keyword) {
    case 'type':
      return `must be ${article(String(params['type']).replaceAll(',', ' or '))}`;
    case 'enum':
      return `must be one of ${(params['allowedValues'] as readonly string[]).join(', ')}`;
    case 'additionalProperties':
      return 'is not a field of this object';
    case 'required':
      return 'is required';
    case 'pattern':
      return `must match ${params['pattern']}`;
    case 'minimum':
    case 'maximum':
      return `must be ${params['comparison']} ${params['limit']}`;
    default:
      return `breaks the rule "${keyword}"`;
  }
}

function article(type: string): string {
  return type === 'boolean' ? 'true or false' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}
