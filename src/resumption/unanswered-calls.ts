/** Warns of calls that nobody answers: a model that waits for a response is silent, and nothing else says why. */
import type { FunctionCall, FunctionResponse } from '../../generated/types.ts';
import { isFunctionName } from '../protocol/function-calls.ts';
import type { LiveWarning } from '../protocol/warnings.ts';
import { callKey, MOST_OPEN, type OpenCalls } from './open-calls.ts';

const TOLD_AFTER_MS = 10_000;

interface Unanswered {
  readonly name: string;
  readonly at: number;
}

export class UnansweredCalls {
  readonly #calls: OpenCalls;
  /** Whether a call of this function is answered without the user. */
  readonly #runs: (name: string) => boolean;
  /** By key, the oldest first. */
  readonly #waiting = new Map<string, Unanswered>();

  constructor(calls: OpenCalls, runs: (name: string) => boolean) {
    this.#calls = calls;
    this.#runs = runs;
  }

  called(calls: readonly FunctionCall[], now: number): void {
    for (const call of calls) {
      const { name = '' } = call;
      if (this.#waiting.size >= MOST_OPEN) return;
      if (!this.#runs(name)) this.#waiting.set(callKey(call), { name, at: now });
    }
  }

  /** An answer was given, though it may not have gone out yet. */
  answered(responses: readonly FunctionResponse[]): void {
    for (const response of responses) this.#waiting.delete(callKey(response));
  }

  /** When to {@link look} next; Infinity for never. */
  get wakeAt(): number {
    for (const { at } of this.#waiting.values()) return at + TOLD_AFTER_MS;
    return Infinity;
  }

  /** What to tell now: one warning for each function, whatever the number of its calls. */
  look(now: number): readonly LiveWarning[] {
    const names = new Set<string>();
    for (const [key, { name, at }] of this.#waiting) {
      if (now < at + TOLD_AFTER_MS) break;
      this.#waiting.delete(key);
      // It may have been cancelled, or have become that of a state that the session has left.
      if (this.#calls.isOpen(key)) names.add(isFunctionName(name) ? name : '');
    }
    return [...names].map(unanswered);
  }
}

function unanswered(name: string): LiveWarning {
  const seconds = TOLD_AFTER_MS / 1_000;
  return {
    code: 'callUnanswered',
    path: name === '' ? 'toolCall' : `toolCall.${name}`,
    message: `was called ${seconds} s ago and has no answer: the model may wait for it. Answer with sendToolResponse, or give connect the function by defineFunction`,
  };
}
