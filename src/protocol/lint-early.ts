/** `#lint`: the setup is linted before the dial, so that a mistake is named at once. */
import { runLint, type LintFinding } from './lint-run.ts';

export const lintBefore = runLint;

/** Nothing is left to find after a refusal. */
export const lintAfter: (...args: Parameters<typeof runLint>) => Promise<readonly LintFinding[]> = () =>
  Promise.resolve([]);
