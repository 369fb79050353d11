/** `#lint` by default: the setup is linted before the dial, so that a mistake is reported at once. */
import { runLint, type LintFinding } from './lint-run.ts';

export const lintBefore = runLint;

/** Finds nothing: all was reported before the dial. */
export const lintAfter: (...args: Parameters<typeof runLint>) => Promise<readonly LintFinding[]> = () =>
  Promise.resolve([]);
