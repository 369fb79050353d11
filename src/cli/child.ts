/** A command that runs on the user's terminal, as if it had been typed. */
import { spawn } from 'node:child_process';
import type { Terminal } from './terminal.ts';

/**
 * Runs it in this process's environment and with `variables` added. Resolves with the exit code of the command, or with 1 if it was killed or could not be
 * started.
 */
export function runCommand(
  [command = '', ...args]: readonly string[],
  variables: Readonly<Record<string, string>>,
  { err, signal }: Terminal,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...variables }, signal });
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', ({ name, message }) => {
      if (name === 'AbortError') return; // it was killed, and exits
      err(`gemini-live: cannot run ${command}: ${message}\n`);
      resolve(1);
    });
  });
}
