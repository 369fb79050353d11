/**
 * `#lint` under the condition `production`: the rules are a chunk of their own, which only a refused setup loads. What
 * chooses or forbids a frame does not depend on it: see `models.ts` and `message-rules.ts`.
 */
import type * as Early from './lint-early.ts';

/** Nothing is linted before the dial. */
export const lintBefore: typeof Early.lintBefore = () => [];

export const lintAfter: typeof Early.lintAfter = async (...args) => {
  const { runLint } = await import('./lint-run.ts');
  return runLint(...args);
};
