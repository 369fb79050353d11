/** What a function returned, as the response that the wire takes. */
import type { FunctionResponseScheduling } from '../../generated/enums.ts';
import type { FunctionResponse, FunctionResponsePart, Struct } from '../../generated/types.ts';
import { isObject } from '../runtime.ts';
import { strictJson } from './json.ts';

/** A result with more than a value. Made by {@link functionResult}. */
export class FunctionResult {
  readonly value: unknown;
  readonly extras: FunctionResultExtras;

  /** @internal */
  constructor(value: unknown, extras: FunctionResultExtras) {
    this.value = value;
    this.extras = extras;
  }
}

export interface FunctionResultExtras {
  /** Media that belongs to the result: `[{ inlineData: { mimeType: 'image/png', data } }]`, with `data` in base64. */
  parts?: FunctionResponsePart[];
  /** When the model takes up this result. @default the `scheduling` that the function was defined with */
  scheduling?: FunctionResponseScheduling;
}

/** A result with media, or with a scheduling of its own: return it, or yield it, in place of the plain value. */
export function functionResult(value: unknown, extras: FunctionResultExtras = {}): FunctionResult {
  return new FunctionResult(value, extras);
}

/** A response without the id and the name of its call. */
export type Outcome = Omit<FunctionResponse, 'id' | 'name' | 'response'> & { readonly response: Struct };

/**
 * A result as a response: an object as it is, any other value as `{ output: value }`, and `undefined` as
 * `{ output: 'ok' }`. The service closes a session with 1007 for a response that is no object. Throws for what JSON
 * cannot hold.
 */
export function toOutcome(result: unknown): Outcome {
  if (result instanceof FunctionResult) return { ...toOutcome(result.value), ...result.extras };
  if (result instanceof Error) return failure(result);
  const value: unknown = result === undefined ? 'ok' : strictJson(result);
  return { response: isObject(value) ? value : { output: value } };
}

/** A response that tells the model what went wrong. Never throws, whatever was thrown. */
export function failure(error: unknown): Outcome {
  return { response: { error: messageOf(error) || 'The function failed.' } };
}

/** Empty for what is neither a string nor an error: it may be anything, secrets too. */
function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  try {
    const message: unknown = error instanceof Error ? error.message : '';
    return typeof message === 'string' ? message : '';
  } catch {
    // A getter that throws, or a revoked proxy.
    return '';
  }
}
