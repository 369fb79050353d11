/** Programs that run beside this one, and never longer than it. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import type { Program } from './programs.ts';

const running = new Set<Child>();
/** How long one may take to end when it is asked to, in milliseconds. */
const GRACE_MS = 500;
/** What is kept of what it says, from the end. */
const MOST_WORDS = 2_000;

/** Why a program has ended: by itself, or because it failed, with what it said last. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly why: string };

export class Child {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** Never rejects. */
  readonly ended: Promise<Outcome>;
  readonly #process: ChildProcessWithoutNullStreams;

  constructor({ command, args }: Program) {
    const child = spawn(command, args ?? [], {
      shell: args === undefined,
      // A group of its own: a command line may start several, and all of them have to end.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    this.#process = child;
    this.stdin = child.stdin;
    this.stdout = child.stdout;
    // A pipe that breaks is told by the end of the program.
    for (const pipe of child.stdio) pipe?.on('error', () => undefined);
    if (running.size === 0) process.once('exit', killAll);
    running.add(this);
    this.ended = this.#follow();
  }

  /** Ends it, and whatever it has started. Resolves when it has ended. */
  async stop(): Promise<void> {
    this.#signal('SIGTERM');
    this.stdout.destroy();
    const timer = setTimeout(() => this.kill(), GRACE_MS);
    await this.ended;
    clearTimeout(timer);
  }

  kill(): void {
    this.#signal('SIGKILL');
  }

  async #follow(): Promise<Outcome> {
    let words = '';
    this.#process.stderr.on('data', (piece: Buffer) => {
      words = (words + piece.toString()).slice(-MOST_WORDS);
    });
    try {
      const [code, signal] = (await once(this.#process, 'exit')) as [number | null, NodeJS.Signals | null];
      // What it has said may come after its end.
      await new Promise((resolve) => setImmediate(resolve));
      if (code === 0) return { ok: true };
      return { ok: false, why: lastLine(words) ?? signal ?? `exit code ${code}` };
    } catch (error) {
      return { ok: false, why: (error as Error).message };
    } finally {
      // Whatever it has started ends with it.
      if (process.platform !== 'win32') this.kill();
      running.delete(this);
      if (running.size === 0) process.off('exit', killAll);
    }
  }

  #signal(signal: 'SIGTERM' | 'SIGKILL'): void {
    const { pid } = this.#process;
    if (pid === undefined) return;
    try {
      if (process.platform === 'win32')
        spawn('taskkill', ['/pid', `${pid}`, '/t', '/f'], { stdio: 'ignore' });
      else process.kill(-pid, signal);
    } catch {
      // All of them have ended.
    }
  }
}

function killAll(): void {
  for (const child of running) child.kill();
}

function lastLine(words: string): string | undefined {
  return (
    words
      .trim()
      .split(/[\r\n]+/)
      .at(-1) || undefined
  );
}
