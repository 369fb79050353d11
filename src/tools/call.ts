/** One call of a function: what has become of it. */
import type { FunctionResponseScheduling } from '../../generated/enums.ts';
import type { FunctionCall } from '../../generated/types.ts';
import { LiveError } from '../errors.ts';
import type { LiveSession } from '../live/session.ts';
import { canonical } from './canonical.ts';
import type { DefinedFunction, FunctionSignal } from './definition.ts';
import { execute } from './execute.ts';
import { failure, type Outcome } from './result.ts';

/** `running` until there is an answer, `ready` until that is sent; `dropped` if nobody wants it any more. */
export type CallState = 'running' | 'ready' | 'answered' | 'dropped';

export interface CallParts {
  readonly call: FunctionCall;
  /** Undefined where nobody defined what was called. */
  readonly defined: DefinedFunction | undefined;
  readonly session: LiveSession;
  /** For the function, unless it makes its own. */
  readonly key: string;
  /** The model says nothing until it has the answer. */
  readonly blocks: boolean;
  /** What is answered together with it, itself included. */
  readonly group: readonly Call[];
  /** Sends a response that others will follow. Undefined where there can be one only. */
  readonly sendInterim: ((outcome: Outcome) => void) | undefined;
  /** There is an answer: the state is `ready`. Called once, or never if the call is dropped before. */
  onReady(): void;
  /** The function failed by itself; the model is told by the answer. */
  onFailed(error: LiveError): void;
}

export class Call {
  readonly parts: CallParts;
  readonly id: string | undefined;
  readonly name: string;
  readonly fingerprint: string;
  state: CallState = 'running';
  /** What is to be sent, once there is something. */
  outcome: Outcome | undefined;
  /** Tells the function that it need not go on. */
  readonly controller = newAbortController();

  /** Nothing of the user's runs before the message that brought the call has been dealt with. */
  constructor(parts: CallParts) {
    this.parts = parts;
    const { id, name = '' } = parts.call;
    this.id = id;
    this.name = name;
    this.fingerprint = fingerprintOf(parts.call);
    void Promise.resolve().then(() => (this.isRunning ? execute(this) : undefined));
  }

  get isRunning(): boolean {
    return this.state === 'running';
  }

  /** Nothing more will happen to it here. */
  get isOver(): boolean {
    return this.state === 'answered' || this.state === 'dropped';
  }

  /** When the model takes up the answer; it is not asked where it waits for it. */
  get scheduling(): FunctionResponseScheduling | undefined {
    return this.parts.blocks ? undefined : this.parts.defined?.definition.scheduling;
  }

  /** Nobody wants the answer any more. What the function still gives goes nowhere. */
  drop(reason: string): void {
    const wasRunning = this.isRunning;
    if (!this.isOver) this.state = 'dropped';
    if (wasRunning) this.controller.abort(new LiveError('aborted', reason, { name: 'AbortError' }));
  }

  /** The answer, unless there is one or none is wanted. */
  finish(outcome: Outcome): void {
    if (!this.isRunning) return;
    this.outcome = outcome;
    this.state = 'ready';
    this.parts.onReady();
  }

  /** An answer that says what went wrong, which the user hears of too. */
  fail(cause: unknown): void {
    if (!this.isRunning) return;
    this.parts.onFailed(new LiveError('function', `The function ${this.name} failed.`, { cause }));
    this.finish(failure(cause));
  }
}

/** The same for calls that ask for the same. */
export function fingerprintOf({ id, name = '', args = {} }: FunctionCall): string {
  try {
    return `${name} ${canonical(args)}`;
  } catch {
    // Deeper than the stack: like no other.
    return `${name} ${id}`;
  }
}

/** The runtime's own, without needing its types. */
function newAbortController(): { readonly signal: FunctionSignal; abort(reason: unknown): void } {
  const { AbortController } = globalThis as unknown as {
    AbortController: new () => { readonly signal: FunctionSignal; abort(reason: unknown): void };
  };
  return new AbortController();
}
