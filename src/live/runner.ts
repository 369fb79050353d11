/**
 * What a function among the tools brings along so that it runs by itself. A session knows no more of functions
 * than this, so that who defines none ships none.
 */
import type { FunctionDeclaration } from '../../generated/types.ts';
import type { LiveError } from '../errors.ts';
import type { LiveServerMessage } from '../protocol/received.ts';
import type { LiveLifecycleEvent } from './events.ts';
import type { LiveSession } from './session.ts';

/** A function that runs by itself when the model calls it. Made by `defineFunction`. */
export interface RunnableFunction {
  /** What the model is told of it. */
  readonly declaration: FunctionDeclaration;
  /** Makes what runs the functions of one session; the same function for all that are to run together. */
  readonly createRunner: (host: RunnerHost) => FunctionRunner;
}

/** The session, as a runner sees it. */
export interface RunnerHost {
  readonly session: LiveSession;
  /** Tells of a failure that ends nothing. */
  error(error: LiveError): void;
}

/** Runs the functions of one session. */
export interface FunctionRunner {
  /** The functions that there are from now on: at the beginning, and after a context update. */
  setFunctions(functions: readonly RunnableFunction[]): void;
  /** Every message of the server, after the readers were told. */
  received(message: LiveServerMessage): void;
  /** What happens to the session; `close` is the last. */
  lifecycle(event: LiveLifecycleEvent): void;
}
