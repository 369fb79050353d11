/** One call in a session, from its arrival to its response. */
import type { FunctionResponseScheduling } from '../../generated/enums.ts';
import type { FunctionCall, FunctionResponse } from '../../generated/types.ts';
import { LiveError } from '../errors.ts';
import { newAbortController } from '../runtime.ts';
import type { Outcome } from './response.ts';

/** `running` until there is a response, `ready` until it is sent; `dropped` when the response is not wanted any more. */
export type CallState = 'running' | 'ready' | 'answered' | 'dropped';

export interface CallParts {
  readonly received: FunctionCall;
  /** The model waits for the response and says nothing until it has it. */
  readonly isBlocking: boolean;
  /** When the model takes up the response, unless it waits for it. */
  readonly scheduling: FunctionResponseScheduling | undefined;
  readonly idempotencyKey: string;
  /** The calls whose responses go out together, this one included. */
  readonly batch: readonly Call[];
}

export class Call {
  readonly parts: CallParts;
  /** Aborted when the response is not wanted any more. */
  readonly controller = newAbortController();
  #state: CallState = 'running';
  #outcome: Outcome | undefined;

  constructor(parts: CallParts) {
    this.parts = parts;
  }

  /** What it is known by: its id, or itself if it has none. */
  get knownAs(): string | FunctionCall {
    return this.parts.received.id ?? this.parts.received;
  }

  get state(): CallState {
    return this.#state;
  }

  /** Whether nothing more will happen to it. */
  get isOver(): boolean {
    return this.#state === 'answered' || this.#state === 'dropped';
  }

  /** A call that is `running` has a response. */
  finish(outcome: Outcome): void {
    this.#outcome = outcome;
    this.#state = 'ready';
  }

  /** The response is not wanted any more: whatever the function still returns goes nowhere. */
  drop(reason: string): void {
    if (this.isOver) return;
    const wasRunning = this.#state === 'running';
    this.#state = 'dropped';
    this.#outcome = undefined;
    if (wasRunning) this.controller.abort(new LiveError('aborted', reason, { name: 'AbortError' }));
  }

  /** The response of a call that is `ready`; from now on it is `answered`. */
  takeResponse(): FunctionResponse {
    const response = this.responseWith(this.#outcome as Outcome);
    this.#state = 'answered';
    this.#outcome = undefined;
    return response;
  }

  /** The response that an outcome becomes. */
  responseWith(outcome: Outcome): FunctionResponse {
    const { received, isBlocking, scheduling } = this.parts;
    const isScheduled = scheduling !== undefined && !isBlocking;
    return responseTo(received, { ...(isScheduled && { scheduling }), ...outcome });
  }
}

export function responseTo({ id, name = '' }: FunctionCall, outcome: Outcome): FunctionResponse {
  return { ...(id !== undefined && { id }), name, ...outcome };
}
