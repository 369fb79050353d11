/**
 * Finds the settings that the service answers with a bare close, since the model or the backend does not take them.
 * The generated validators find wrong types, unknown names and fields of the other backend.
 */
import { runLint, type LintFinding, type LintOptions, type LintParameters } from './lint-run.ts';
import { rulesFor } from './models.ts';

export type { LintFinding, LintOptions, LintParameters } from './lint-run.ts';

/**
 * Lists the known causes of a close with 1007 or 1008 in the parameters of `connect`, which runs it before it dials: an
 * error throws a `ValidationError` with `validation: 'strict'` and is a warning with `allowUnknown`; `off` skips
 * it. It throws nothing and leaves its arguments as they are.
 */
export function lintSetup(params: LintParameters, options: LintOptions = {}): LintFinding[] {
  return runLint(params, rulesFor, options ?? {});
}
