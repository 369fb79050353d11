/** Function calls: whether the model waits for them, and what a response to one needs. */
import type { Behavior } from '../../generated/enums.ts';
import type { FunctionResponse } from '../../generated/types.ts';
import { ValidationError, type ValidationIssue } from '../errors.ts';
import type { Backend } from './setup.ts';

/** What the name of a function must be. */
export const FUNCTION_NAME_RULE = 'must be a letter or _, then at most 127 letters, digits or _.:-';

export function isFunctionName(name: unknown): boolean {
  return typeof name === 'string' && /^[a-z_][\w.:-]{0,127}$/i.test(name);
}

/** Whether the model waits for the response: as the function was declared, or else as the model does by default. */
export function isBlocking(declared: Behavior | undefined, byDefault: Behavior): boolean {
  const isDeclared = declared === 'BLOCKING' || declared === 'NON_BLOCKING';
  return (isDeclared ? declared : byDefault) === 'BLOCKING';
}

/**
 * Checks function responses: at least one, each with a name, an object as `response`, and on the Gemini API the id
 * of its call. Throws {@link ValidationError}.
 */
export function validateFunctionResponses(
  responses: readonly FunctionResponse[],
  { backend = 'gemini' }: { backend?: Backend } = {},
): void {
  const issues: ValidationIssue[] = [];
  if (!Array.isArray(responses) || responses.length === 0) {
    issues.push({ path: 'functionResponses', message: 'needs at least one response', code: 'missing' });
  } else {
    responses.forEach((response: Partial<FunctionResponse> | null | undefined, index) => {
      const path = `functionResponses[${index}]`;
      const { id, name, response: result } = response ?? {};
      if (typeof name !== 'string' || name === '') {
        issues.push({
          path: `${path}.name`,
          message: 'is required: the name of the function that was called',
          code: 'missing',
        });
      }
      if (typeof result !== 'object' || result === null || Array.isArray(result)) {
        issues.push({
          path: `${path}.response`,
          message: 'must be an object; wrap other results, as in { output: 4 }',
          code: 'wrongType',
        });
      }
      if (backend === 'gemini' && (typeof id !== 'string' || id === '')) {
        issues.push({
          path: `${path}.id`,
          message:
            'is required: on the Gemini API a FunctionResponse request must have an id, that of its call',
          code: 'missing',
        });
      }
    });
  }
  if (issues.length > 0) throw new ValidationError(issues);
}
