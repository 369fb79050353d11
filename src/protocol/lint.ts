/**
 * Finds what the service would answer with a bare close: settings that a model or a backend does not take.
 * Types, names and fields of the other backend are the validators' business, and are not looked at here.
 */
import type { Content } from '../../generated/types.ts';
import { GENERATION_RULES } from './lint-generation.ts';
import { Params, type LintRule } from './lint-rule.ts';
import { SESSION_RULES } from './lint-session.ts';
import { TOOL_RULES } from './lint-tools.ts';
import type { Backend, SetupParameters } from './setup.ts';

/** Something about the parameters of `connect` that the service refuses, or is likely to. */
export interface LintFinding {
  /**
   * - `error`: the service closes the connection, as somebody has measured or as is documented
   * - `warning`: documented as not supported, or out of the documented range; it may close or be ignored
   */
  readonly severity: 'error' | 'warning';
  /** Where in the parameters, such as `tools[0].functionDeclarations[1].behavior`. */
  readonly path: string;
  /** What is wrong and what to do. Never quotes a value that is not part of the protocol. */
  readonly message: string;
  /** The rule, by its name in `docs/models.md`. */
  readonly rule: string;
  /** Where it is known from. */
  readonly source?: string;
}

/** What `connect` takes, as far as the service sees it. */
export interface LintParameters extends SetupParameters {
  history?: Content[];
}

export interface LintOptions {
  /** Default `gemini`. */
  readonly backend?: Backend;
  /** Of the client, if it is known. Some fields are known to v1alpha only. */
  readonly apiVersion?: string | undefined;
}

/** Every mistake that is looked for. */
export const LINT_RULES: readonly LintRule[] = [...GENERATION_RULES, ...TOOL_RULES, ...SESSION_RULES];

/**
 * Looks for every known cause of a close with 1007 or 1008 at setup. `connect` does this before it opens a
 * socket: with `validation: 'strict'` errors throw and warnings are told, with `allowUnknown` both are told, with
 * `off` nothing is looked at. Never throws and never changes what it is given, whatever that is.
 */
export function lintSetup(params: LintParameters, options: LintOptions = {}): LintFinding[] {
  const { backend = 'gemini', apiVersion } = options ?? {};
  const seen = new Params(params, backend, apiVersion);
  return LINT_RULES.flatMap(({ name, source, find }) => {
    try {
      return [...find(seen)].map((hit) => ({ ...hit, rule: name, source }));
    } catch {
      // A getter or a proxy of the caller's threw. What cannot be read is for the validators to refuse.
      return [];
    }
  });
}
