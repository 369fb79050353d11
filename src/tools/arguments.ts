/** The arguments of a call, held against what was said of them. */
import { checkValue } from './check.ts';
import type { DefinedFunction } from './definition.ts';
import { step } from './paths.ts';
import { isStandardSchema, type StandardIssue } from './standard-schema.ts';

/** The arguments in the form that `execute` takes, or a text that says all that is wrong with them. */
export async function checkArguments(
  { definition: { parameters }, jsonSchema }: DefinedFunction,
  args: Record<string, unknown>,
): Promise<{ readonly args: unknown; readonly problems?: string }> {
  const standard = isStandardSchema(parameters) ? parameters['~standard'] : undefined;
  if (standard?.validate === undefined) {
    const issues = checkValue(args, jsonSchema);
    return issues.length === 0 ? { args } : { args, problems: listed(issues) };
  }
  const { issues, value } = await standard.validate(args);
  if (issues === undefined) return { args: value };
  return { args, problems: listed(issues.map((issue) => ({ ...issue, path: pathOf(issue) }))) };
}

function pathOf({ path = [] }: StandardIssue): string {
  return path.reduce<string>((so, key) => step(so, typeof key === 'object' ? key.key : key), '');
}

function listed(issues: readonly { readonly path: string; readonly message: string }[]): string {
  return issues.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; ');
}
