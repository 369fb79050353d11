/** What the generated validators find, in words and paths for people. */
import type { SchemaError } from '../../generated/validators.ts';
import type { ValidationIssue } from '../errors.ts';

/** Longest name or path step that is repeated in a message: a hostile frame must not fill the log. */
const LONGEST_STEP = 80;

/** The steps of a JSON pointer; digits may be an index or a map's key. */
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
  return text.length <= LONGEST_STEP ? text : `${text.slice(0, LONGEST_STEP)}…`;
}

/** The place of an error: of the extra or missing field itself where there is one. */
export function pathOf({ instancePath, params }: SchemaError): string[] {
  const field = params['additionalProperty'] ?? params['missingProperty'];
  return typeof field === 'string' ? [...steps(instancePath), field] : steps(instancePath);
}

/** An error as an issue. `prefix` goes before the path. */
export function toIssue(error: SchemaError): ValidationIssue {
  return { path: formatPath(pathOf(error)), message: describe(error) };
}

function describe({ keyword, params }: SchemaError): string {
  switch (keyword) {
    case 'type':
      return `must be ${article(String(params['type']).replaceAll(',', ' or '))}`;
    case 'enum':
      return `must be one of ${(params['allowedValues'] as readonly string[]).join(', ')}`;
    case 'additionalProperties':
      return 'is not a field that is known here';
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
