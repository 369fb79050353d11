/**
 * What a function among the tools brings along so that it runs by itself. A session knows no more of functions
 * than this, so that who defines none ships none.
 */
import type { Behavior } from '../../generated/enums.ts';
import type { FunctionDeclaration } from '../../generated/types.ts';
import type { LiveError } from '../errors.ts';
import type { DeclaredFunction, ToolLike } from '../protocol/content.ts';
import type { LiveServerMessage } from '../protocol/received.ts';
import type { Backend } from '../protocol/setup.ts';
import type { LiveLifecycleEvent } from './events.ts';
import type { LiveSession } from './session.ts';

/** A function that runs by itself when the model calls it. Made by `defineFunction`. */
export interface RunnableFunction extends DeclaredFunction {
  /** What the model is told of it. */
  readonly declaration: FunctionDeclaration;
  /** Makes what runs the functions of one session; the same function for all that are to run together. */
  readonly createRunner: (host: RunnerHost) => FunctionRunner;
}

/** Whether one of the tools is a function that runs by itself. */
export function isRunnable(tool: ToolLike): tool is RunnableFunction {
  return typeof (tool as Partial<RunnableFunction> | null)?.createRunner === 'function';
}

/** The session, as a runner sees it. */
export interface RunnerHost {
  readonly session: LiveSession;
  readonly backend: Backend;
  /** The `behavior` of functions that declare none. */
  readonly defaultBehavior: Behavior;
  /** Tells of a failure that ends nothing. */
  error(error: LiveError): void;
}

/** Runs the functions of one session. */
export interface FunctionRunner {
  /** The tools that there are from now on, its own functions among them: at the beginning, and after a context update. */
  setTools(tools: readonly ToolLike[]): void;
  /** Every message of the server, after the readers were told. */
  received(message: LiveServerMessage): void;
  /** What happens to the session; `close` is the last. */
  lifecycle(event: LiveLifecycleEvent): void;
}
