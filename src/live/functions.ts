/**
 * Functions that run by themselves, as a session sees them. Each carries the factory of its runner, so that a bundle
 * without functions contains no runner.
 */
import type { Behavior } from '../../generated/enums.ts';
import type { FunctionDeclaration } from '../../generated/types.ts';
import type { LiveError } from '../errors.ts';
import type { DeclaredFunction, ToolLike } from '../protocol/content.ts';
import type { LiveServerMessage } from '../protocol/received.ts';
import type { Backend } from '../protocol/setup.ts';
import { TurnFollower } from '../protocol/turn-follower.ts';
import { followMessage } from '../protocol/follow-message.ts';
import { CHANGES, WENT_ON } from '../protocol/turn-changes.ts';
import type { FunctionListener } from './delivery.ts';
import type { LiveLifecycleEvent } from './events.ts';
import type { LiveSession } from './session.ts';

/** A function that runs by itself when the model calls it. Made by `defineFunction`. */
export interface RunnableFunction extends DeclaredFunction {
  /** As the model sees it. */
  readonly declaration: FunctionDeclaration;
  /** Creates the runner of one session. Functions with the same factory share a runner. */
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
  /** Reports a failure after which the session goes on. */
  error(error: LiveError): void;
}

/** What a message says about the model's turn. */
export interface TurnChanges {
  /** The model has made something: it has read the responses so far. */
  readonly wentOn: boolean;
  /** The model was interrupted. */
  readonly interrupted: boolean;
}

/** Runs the functions of one session. */
export interface FunctionRunner extends Pick<FunctionListener, 'setTools' | 'runs' | 'lifecycle'> {
  /** Every message of the server, after the readers have it. */
  received(message: LiveServerMessage, turn: TurnChanges): void;
}

/** The runners of one session, one for each kind of function. */
export class Functions implements FunctionListener {
  readonly #host: RunnerHost;
  readonly #turn = new TurnFollower();
  readonly #runners = new Map<RunnableFunction['createRunner'], FunctionRunner>();

  constructor(host: RunnerHost) {
    this.#host = host;
  }

  setTools(tools: readonly ToolLike[]): void {
    for (const tool of tools) {
      if (isRunnable(tool) && !this.#runners.has(tool.createRunner))
        this.#runners.set(tool.createRunner, tool.createRunner(this.#host));
    }
    // A copy, since the caller may change the list. Without validation it may hold anything.
    const known = tools.filter((tool) => typeof tool === 'object' && tool !== null);
    for (const runner of this.#runners.values()) runner.setTools(known);
  }

  runs(name: string): boolean {
    for (const runner of this.#runners.values()) if (runner.runs(name)) return true;
    return false;
  }

  received(message: LiveServerMessage): void {
    const changes = followMessage(this.#turn, message, 0);
    const turn = { wentOn: (changes & WENT_ON) !== 0, interrupted: (changes & CHANGES.interrupted) !== 0 };
    for (const runner of this.#runners.values()) runner.received(message, turn);
  }

  lifecycle(event: LiveLifecycleEvent): void {
    for (const runner of this.#runners.values()) runner.lifecycle(event);
  }
}
