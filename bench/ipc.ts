/** Questions and answers between the benchmark and its child processes. */
import { fork, type ChildProcess } from 'node:child_process';

/** What a child can be asked: told apart by `type`. */
export interface Command {
  readonly type: string;
}

interface Question {
  readonly id: number;
  readonly command: Command;
}

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

interface Asked {
  resolve(value: never): void;
  reject(error: Error): void;
}

/** For the longest answer, on a slow machine: a benchmark that hangs tells nothing. */
const ANSWER_MS = 120_000;

/** Ours alone: no flags of tsx or vitest, no options and no keys of whoever runs the benchmark. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, SystemRoot } = process.env;
  return { PATH, HOME, SystemRoot };
}

/** A child process that answers questions: the other end of {@link serve}. */
export class Child<C extends Command> {
  readonly #process: ChildProcess;
  readonly #asked = new Map<number, Asked>();
  #lastId = 0;

  constructor(script: string, args: readonly string[] = [], execArgv: readonly string[] = []) {
    this.#process = fork(script, args, { execArgv: [...execArgv], env: plainEnvironment() });
    this.#process.on('message', ({ id, value, error }: Answer) => {
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if (error === undefined) asked?.resolve(value as never);
      else asked?.reject(new Error(`${script}: ${error}`));
    });
    this.#process.on('exit', (code, signal) => {
      for (const { reject } of this.#asked.values()) {
        reject(new Error(`${script} ${args.join(' ')} ended early (${signal ?? code}).`));
      }
    });
  }

  /** Rejects if the child fails to answer, or ends. */
  ask<T = undefined>(command: C): Promise<T> {
    const id = ++this.#lastId;
    return new Promise<T>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`No answer to ${JSON.stringify(command)} within ${ANSWER_MS} ms.`)),
        ANSWER_MS,
      );
      this.#asked.set(id, {
        resolve: (value) => {
          clearTimeout(timer);
          resolve(value);
        },
        reject: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      });
      this.#process.send({ id, command } satisfies Question);
    });
  }

  end(): void {
    this.#process.kill('SIGKILL');
  }
}

/** In the child: what to do for each type of command. The answer is what the handler returns. */
export type Handlers<C extends Command> = {
  readonly [T in C['type']]: (command: Extract<C, { type: T }>) => unknown;
};

/** In the child: answers questions until the parent is gone. */
export function serve<C extends Command>(handlers: Handlers<C>): void {
  const handle = (command: C): unknown => handlers[command.type as C['type']](command as never);
  const answer = (answered: Answer): void => void process.send?.(answered);
  process.on('disconnect', () => process.exit());
  process.on('message', ({ id, command }: Question) => {
    Promise.resolve()
      .then(() => handle(command as C))
      .then(
        (value) => answer({ id, value }),
        (error: unknown) => answer({ id, error: error instanceof Error ? `${error.stack}` : String(error) }),
      );
  });
}
