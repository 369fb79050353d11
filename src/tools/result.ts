/** Results with more than a value, and the responses that results become. */
import type { FunctionResponseScheduling } from '../../generated/enums.ts';
import type { FunctionResponse, FunctionResponsePart, Struct } from '../../generated/types.ts';

/** What a response says beside the id and the name of its call. */
export type Outcome = Omit<FunctionResponse, 'id' | 'name' | 'response'> & { readonly response: Struct };

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
  /** When the model takes up this result, instead of what the function was defined with. */
  scheduling?: FunctionResponseScheduling;
}

/** A result with media, or with a scheduling of its own: return it, or yield it, in place of the plain value. */
export function functionResult(value: unknown, extras: FunctionResultExtras = {}): FunctionResult {
  return new FunctionResult(value, extras);
}

/** A response that tells the model what went wrong: what an error says; of what is none, nothing, since it may be anything. */
export function failure(error: unknown): Outcome {
  const message = typeof error === 'string' ? error : error instanceof Error ? error.message : '';
  return { response: { error: message === '' ? 'The function failed.' : message } };
}
