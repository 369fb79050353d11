/** Applies the lint rules. The rules of models are passed in: a production bundle has them in an earlier chunk. */
import type { Content } from '../../generated/types.ts';
import { GENERATION_RULES } from './lint-generation.ts';
import { SetupReader, type LintRule } from './lint-rule.ts';
import { SESSION_RULES } from './lint-session.ts';
import { TOOL_RULES } from './lint-tools.ts';
import type { ModelRules } from './models.ts';
import type { Backend, SetupParameters } from './setup.ts';

/** A mistake in the parameters of `connect`. */
export interface LintFinding {
  /**
   * - `error`: the service closes the connection, as was measured or is documented
   * - `warning`: not supported, or out of the documented range; the service may close, or ignore it
   */
  readonly severity: 'error' | 'warning';
  /** The place in the parameters, such as `tools[0].functionDeclarations[1].behavior`. */
  readonly path: string;
  /** What is wrong and what to do. Quotes no value that is not part of the protocol. */
  readonly message: string;
  /** The name of the rule in docs/models.md. */
  readonly rule: string;
  /** The heading of its evidence, such as `docs/evidence.md#thinking`. */
  readonly source: string;
}

/** The parameters of `connect` that reach the service. */
export interface LintParameters extends SetupParameters {
  history?: Content[];
}

export interface LintOptions {
  /** The service. @default 'gemini' */
  readonly backend?: Backend;
  /** The API version of the client. Without one, no rule about versions applies. */
  readonly apiVersion?: string | undefined;
}

/** Every rule. */
export const LINT_RULES: readonly LintRule[] = [...GENERATION_RULES, ...TOOL_RULES, ...SESSION_RULES];

export function runLint(
  params: LintParameters,
  rulesFor: (model: string) => ModelRules,
  { backend = 'gemini', apiVersion }: LintOptions,
): LintFinding[] {
  const setup = new SetupReader(params, rulesFor, backend, apiVersion);
  const findings: LintFinding[] = [];
  for (const { name, source, find } of LINT_RULES) {
    try {
      const mistakes = [...find(setup)];
      for (const mistake of mistakes) findings.push({ ...mistake, rule: name, source });
    } catch {
      // A getter or a proxy threw. The validators refuse what cannot be read.
    }
  }
  return findings;
}
