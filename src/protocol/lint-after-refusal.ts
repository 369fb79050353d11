/**
 * `#lint` under the condition `production`: the rules are a chunk of their own, which only a refused setup loads. What
 * chooses or forbids a frame does not depend on it: see `models.ts` and `message-rules.ts`.
 */
import type * as BeforeDial from './lint-before-dial.ts';

/** Nothing is linted before the dial. */
export const lintBefore: typeof BeforeDial.lintBefore = () => [];

export const lintAfter: typeof BeforeDial.lintAfter = async (...args) => {
  const { runLint } = await import('./lint-run.ts');
  return runLint(...args);
};
