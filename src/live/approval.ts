/** Who decides whether a call may run. */
import type { AbortSignalLike } from '../errors.ts';

/** What an `approve` is told of a call: a part of the function's context. */
export interface ApprovalContext {
  readonly id: string | undefined;
  readonly name: string;
  readonly signal: AbortSignalLike;
}

/** Decides whether a call may run: `false` refuses it, and an error says why. */
export type CallApproval = (
  args: Readonly<Record<string, unknown>>,
  context: ApprovalContext,
) => boolean | Promise<boolean>;
