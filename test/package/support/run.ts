/** Runs a program as a person would at a shell, apart from this test run's own npm and its settings. */
import { execFile } from 'node:child_process';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
}

/** Rejects with everything the program said if it fails. `env` is set beside what is there. */
export async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      command,
      args,
      { cwd, env: { ...cleanEnvironment(), ...env }, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        if (error === null) resolve({ stdout, stderr });
        else
          reject(
            new Error(`${[command, ...args].join(' ')}\n${error.message}\n${stdout}\n${stderr}`, {
              cause: error,
            }),
          );
      },
    );
    child.stdin?.end();
  });
}

/** Without what `npm test` and vitest tell their children: a nested npm would take this project for its own. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(?:npm_|INIT_CWD$|NODE_ENV$|NODE_OPTIONS$|VITEST|TEST$|G(?:OOGLE|EMINI)_API_KEY$)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
