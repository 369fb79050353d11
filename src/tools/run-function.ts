/** Runs a function for one call: checks the arguments, asks for approval, executes it within its time limit. */
import { LiveError, type AbortSignalLike } from '../errors.ts';
import type { LiveSession } from '../live/session.ts';
import { LONGEST_MS, startTimer, type AbortControllerLike } from '../runtime.ts';
import type { FunctionCall } from '../../generated/types.ts';
import { checkArguments } from './arguments.ts';
import {
  DEFAULT_TIMEOUT_MS,
  type DefinedFunction,
  type FunctionContext,
  type FunctionSignal,
} from './definition.ts';
import { isGenerator, runGenerator } from './generator.ts';
import { failure, toOutcome, type Outcome } from './response.ts';

export interface Run {
  readonly call: FunctionCall;
  /** Undefined outside of a session. */
  readonly session: LiveSession | undefined;
  /** For the function, unless it makes its own. */
  readonly idempotencyKey: string;
  /** Aborted to end the run, and by the run itself when the time of the function is over. */
  readonly controller: AbortControllerLike;
  /** Sends a response that others will follow. Undefined where there can be only one. */
  readonly sendInterim: ((outcome: Outcome) => void) | undefined;
}

/** How a run ended: what the model is told, and what was thrown if the function failed. */
export interface Ended {
  readonly outcome: Outcome;
  readonly error?: unknown;
}

/**
 * Runs a function. Never rejects. Ends as soon as the controller's
 * signal is aborted, with its reason as the error; by then the function may still be running.
 */
export async function runFunction(defined: DefinedFunction, run: Run): Promise<Ended> {
  const { signal } = run.controller;
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  try {
    throwIfAborted(signal);
    const outcome = await Promise.race([perform(defined, run), aborted]);
    if (outcome === undefined) throw signal.reason;
    return { outcome };
  } catch (error) {
    return { outcome: failure(error), error };
  }
}

async function perform(defined: DefinedFunction, run: Run): Promise<Outcome> {
  const { definition } = defined;
  const { call, session, controller } = run;
  // Its type is the runtime's where that is known.
  const signal = controller.signal as FunctionSignal;
  const checked = await checkArguments(defined, call.args ?? {});
  if (checked.problems !== undefined) return failure(`Invalid arguments: ${checked.problems}`);
  throwIfAborted(signal);
  // A schema may transform them into anything; the function was written for what it gives.
  const args = checked.args as Record<string, unknown>;
  const { id, name = '' } = call;
  const contextWith = (idempotencyKey: string): FunctionContext => ({
    id,
    name,
    signal,
    idempotencyKey,
    get session() {
      if (session !== undefined) return session;
      throw new LiveError(
        'configuration',
        `The function ${name} needs a session and was called without one.`,
      );
    },
  });
  const { idempotencyKey } = run;
  const context = contextWith(
    definition.idempotencyKey?.(args, contextWith(idempotencyKey)) ?? idempotencyKey,
  );
  const approver = definition.approve === undefined ? session : definition;
  const refusal = await refusalOf(() => approver?.approve?.(args, context) ?? true);
  if (refusal !== undefined) return refusal;
  throwIfAborted(signal);
  const stopTimer = limitTime(name, controller, definition.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  try {
    const result: unknown = await definition.execute(args, context);
    return isGenerator(result) ? await runGenerator(result, signal, run.sendInterim) : toOutcome(result);
  } finally {
    stopTimer();
  }
}

/** Why a call must not run; undefined if it may. */
async function refusalOf(approve: () => boolean | Promise<boolean>): Promise<Outcome | undefined> {
  try {
    return (await approve()) ? undefined : failure('The call was not approved.');
  } catch (error) {
    return failure(error);
  }
}

/** Aborts the run when its time is over. The returned function stops the clock. */
function limitTime(name: string, controller: AbortControllerLike, ms: number): () => void {
  if (ms > LONGEST_MS) return () => undefined;
  const stop = startTimer(ms, () => {
    const message = `The function ${name} took longer than ${ms / 1000} s.`;
    controller.abort(new LiveError('timeout', message, { name: 'TimeoutError' }));
  });
  controller.signal.addEventListener('abort', stop);
  return stop;
}

function throwIfAborted(signal: AbortSignalLike): void {
  if (signal.aborted) throw signal.reason;
}
