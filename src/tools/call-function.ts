/** Functions outside of a session. */
import type { FunctionCall, FunctionResponse } from '../../generated/types.ts';
import { LiveError, type AbortSignalLike } from '../errors.ts';
import { abortError, newAbortController } from '../runtime.ts';
import { responseTo } from './call.ts';
import type { DefinedFunction } from './definition.ts';

export interface CallFunctionOptions {
  /** Aborts the call. */
  readonly signal?: AbortSignalLike;
  /** What the function is given as its key, unless it makes its own. @default the id of the call, or '' */
  readonly idempotencyKey?: string;
}

/**
 * Runs a defined function for a call that did not come through a session, such as one of a test or of another API, and
 * returns the response that the model would get. As in a session, arguments are checked, approval is asked for and the
 * time is limited; of a generator, the last value is the result. Rejects with an error of the code `function`, whose
 * cause is what the function threw, and with the code `aborted` if the signal aborts.
 */
export async function callFunction(
  defined: DefinedFunction,
  call: FunctionCall,
  { signal, idempotencyKey = call.id ?? '' }: CallFunctionOptions = {},
): Promise<FunctionResponse> {
  const controller = newAbortController();
  const abort = (): void => controller.abort(abortError(signal, 'The call'));
  signal?.addEventListener('abort', abort);
  if (signal?.aborted === true) abort();
  try {
    const { runFunction } = await import('./run-function.ts');
    const run = { call, session: undefined, idempotencyKey, controller, sendInterim: undefined };
    const ended = await runFunction(defined, run);
    if (signal?.aborted === true) throw controller.signal.reason;
    if (!('error' in ended)) return responseTo(call, ended.outcome);
    throw new LiveError('function', `The function ${call.name ?? ''} failed.`, { cause: ended.error });
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
