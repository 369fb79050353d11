/** What the commands that measure have in common. */
import { fileURLToPath } from 'node:url';

/**
 * Runs `main` with the command's arguments if its module is the command, and not where a test imports it. Its number is
 * the exit code; 2 if it fails.
 */
export function runMain(moduleUrl: string, main: (args: string[]) => Promise<number>): void {
  if (process.argv[1] !== fileURLToPath(moduleUrl)) return;
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 2;
    },
  );
}
