/** What a function gave, as the object that the wire wants: anything else closes the session with 1007. */
import { isObject } from '../runtime.ts';
import { failure, FunctionResult, type Outcome } from './result.ts';

/**
 * A result as a response: objects as they are, other values as `{ output: value }`, and `undefined` as
 * `{ output: 'ok' }`. Throws for what JSON cannot hold.
 */
export function toOutcome(result: unknown): Outcome {
  if (result instanceof FunctionResult) return { ...toOutcome(result.value), ...result.extras };
  if (result instanceof Error) return failure(result);
  const value: unknown = result === undefined ? 'ok' : JSON.parse(JSON.stringify(result, refuse));
  return { response: isObject(value) ? value : { output: value } };
}

/** Of what JSON would leave out or change without a word, it says so. */
function refuse(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  // Before its `toJSON`, which Node's buffers have.
  const original = this[key];
  const isOdd =
    original instanceof Map ||
    original instanceof Set ||
    ArrayBuffer.isView(original) ||
    typeof original === 'function' ||
    (typeof original === 'number' && !Number.isFinite(original));
  if (isOdd) throw new TypeError(`JSON cannot hold the ${key || 'result'} that the function gave.`);
  return value;
}
