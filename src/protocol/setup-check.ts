/** What `connect` refuses, or warns of, before it dials; or in production, once the service has refused. */
import { lintAfter, lintBefore } from '#lint';
import type { LiveClientMessage } from '../../generated/types.ts';
import { ValidationError, type LiveWarning, type ValidationIssue } from '../errors.ts';
import { encode } from './codec.ts';
import type { LintFinding, LintOptions, LintParameters } from './lint-run.ts';
import { rulesFor } from './models.ts';
import { checkOutgoing, type OutgoingOptions } from './outgoing-check.ts';
import { withoutIndexes } from './warnings.ts';

/** Throws for what the service certainly refuses, and warns of the rest; with `allowUnknown` it only warns. */
export function checkSetup(
  params: LintParameters,
  { backend, validation, warn, apiVersion }: OutgoingOptions & LintOptions,
): void {
  if (validation === 'off') return;
  const findings = lintBefore(params, rulesFor, { backend, apiVersion });
  const errors = findings.filter(({ severity }) => severity === 'error' && validation === 'strict');
  if (errors.length > 0)
    throw new ValidationError(errors.map(({ path, message }) => ({ path, message, code: 'refused' })));
  for (const warning of findings.map(toWarning)) warn(warning);
}

/** The mistakes in a setup that the service has refused, as far as {@link checkSetup} has not named them. */
export async function explainSetup(
  params: LintParameters,
  { backend, validation, apiVersion }: OutgoingOptions & LintOptions,
): Promise<LiveWarning[]> {
  if (validation === 'off') return [];
  return (await lintAfter(params, rulesFor, { backend, apiVersion })).map(toWarning);
}

function toWarning({ path, message }: LintFinding): LiveWarning {
  return { code: 'setup', path: withoutIndexes(path), message };
}

/** Throws for a history that could not be sent after the setup: what is wrong is named by where the user put it. */
export function checkHistory(message: LiveClientMessage, options: OutgoingOptions, mostBytes: number): void {
  const fail = (issues: readonly ValidationIssue[]): never => {
    throw new ValidationError(issues);
  };
  try {
    const { length } = encode(checkOutgoing(message, options));
    if (length > mostBytes)
      fail([{ path: 'history', message: `is longer than reconnect.tuning.maxOutboxBytes, ${mostBytes}` }]);
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    fail(
      error.issues.map((issue) => ({
        ...issue,
        path: issue.path.replace(/^clientContent\.turns/, 'history'),
      })),
    );
  }
}
