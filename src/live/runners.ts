/** The functions of one session: a runner for each kind of them, and what it is told. */
import type { ToolLike } from '../protocol/content.ts';
import type { LiveServerMessage } from '../protocol/received.ts';
import type { LiveLifecycleEvent } from './events.ts';
import { isRunnable, type FunctionRunner, type RunnableFunction, type RunnerHost } from './runner.ts';

export class Runners implements FunctionRunner {
  readonly #host: RunnerHost;
  readonly #runners = new Map<RunnableFunction['createRunner'], FunctionRunner>();

  constructor(host: RunnerHost) {
    this.#host = host;
  }

  setTools(tools: readonly ToolLike[]): void {
    for (const tool of tools) {
      if (isRunnable(tool) && !this.#runners.has(tool.createRunner))
        this.#runners.set(tool.createRunner, tool.createRunner(this.#host));
    }
    // A copy of the list, which may be changed; what is no tool was refused, unless nothing is.
    const known = tools.filter((tool) => typeof tool === 'object' && tool !== null);
    for (const runner of this.#runners.values()) runner.setTools(known);
  }

  received(message: LiveServerMessage): void {
    for (const runner of this.#runners.values()) runner.received(message);
  }

  lifecycle(event: LiveLifecycleEvent): void {
    for (const runner of this.#runners.values()) runner.lifecycle(event);
  }
}
