/** What a call does: arguments checked, approval asked for, the function run, its results told. */
import { LiveError } from '../errors.ts';
import { LONGEST_MS, startTimer } from '../runtime.ts';
import { checkArguments } from './arguments.ts';
import type { Call } from './call.ts';
import { DEFAULT_TIMEOUT_MS, type DefinedFunction, type FunctionContext } from './definition.ts';
import { failure, type Outcome } from './result.ts';
import { toOutcome } from './outcome.ts';

/** Never rejects. Looks after each wait whether the answer is still wanted. */
export async function execute(call: Call): Promise<void> {
  const { defined, call: received } = call.parts;
  if (defined === undefined) return call.finish(failure(`There is no function called ${call.name}.`));
  try {
    const { args, problems } = await checkArguments(defined, received.args ?? {});
    if (problems !== undefined) call.finish(failure(`Invalid arguments: ${problems}`));
    // A schema may make anything of them; what it is, the function knows.
    else if (call.isRunning) await run(call, defined, args as Record<string, unknown>);
  } catch (error) {
    call.fail(error);
  }
}

async function run(
  call: Call,
  { definition }: DefinedFunction,
  args: Record<string, unknown>,
): Promise<void> {
  const { id, name, controller, parts } = call;
  const known = { id, name, signal: controller.signal, session: parts.session };
  const idempotencyKey = definition.idempotencyKey?.(args, known) ?? parts.key;
  const context: FunctionContext = { ...known, idempotencyKey };
  const refusal = await refusalOf(() => definition.approve?.(args, context) ?? true);
  if (!call.isRunning) return;
  if (refusal !== undefined) return call.finish(refusal);
  const stopTimer = limit(call, definition.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  try {
    const result: unknown = await definition.execute(args, context);
    if (isGenerating(result)) await generate(call, result);
    else if (call.isRunning) call.finish(toOutcome(result));
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

/** Ends the call when its time is over. The function returned stops the clock. */
function limit(call: Call, ms: number): () => void {
  if (ms > LONGEST_MS) return () => undefined;
  const stop = startTimer(ms, () => {
    const message = `The function ${call.name} took longer than ${ms / 1000} s.`;
    const error = new LiveError('timeout', message, { name: 'TimeoutError' });
    call.fail(error);
    call.controller.abort(error);
  });
  call.controller.signal.addEventListener('abort', stop);
  return stop;
}

/** All that is yielded goes out at once; where there can be one response only, the last that was given. */
async function generate(call: Call, generator: Generating): Promise<void> {
  const { sendInterim } = call.parts;
  // Lets it run its `finally`. It may be in the middle of something, or refuse.
  const end = (): void =>
    void Promise.resolve()
      .then(() => generator.return?.(undefined))
      .catch(() => undefined);
  call.controller.signal.addEventListener('abort', end);
  try {
    let yielded: { readonly value: unknown } | undefined;
    while (call.isRunning) {
      const { done, value } = await generator.next();
      const given: unknown = await value;
      if (!call.isRunning) break;
      if (done !== true) {
        sendInterim?.({ ...toOutcome(given), willContinue: true });
        yielded = { value: given };
      } else if (sendInterim !== undefined && yielded !== undefined) {
        call.finish({ ...(given === undefined ? END : toOutcome(given)), willContinue: false });
      } else call.finish(toOutcome(given === undefined ? yielded?.value : given));
    }
  } finally {
    end();
  }
}

/** Ends a call whose responses were all given: nothing to say, and no reason to speak. */
const END: Outcome = { response: {}, scheduling: 'SILENT' };

/** A generator, of either kind. */
interface Generating {
  next(): Step | Promise<Step>;
  return?(value: unknown): unknown;
}

interface Step {
  readonly done?: boolean;
  readonly value: unknown;
}

function isGenerating(value: unknown): value is Generating {
  return typeof (value as Partial<Generating> | null | undefined)?.next === 'function';
}
