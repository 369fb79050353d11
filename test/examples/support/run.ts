/** Runs a program of `examples/` as a user would, against an emulator. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { LiveEmulator, type EmulatorOptions } from '../../../src/emulator/index.ts';
import { within } from '../../support/events.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface ExampleRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ExampleOptions {
  /** What the emulator does; it runs 20 times as fast as the service. */
  readonly emulator?: EmulatorOptions;
  readonly args?: readonly string[];
  /** What is piped in. Nothing, and its end, by default. */
  readonly input?: string;
  /** Beside the address of the emulator and a key. */
  readonly env?: Readonly<Record<string, string>>;
}

/** `examples/NAME.ts`, until it ends by itself. The emulator is its service, and is handed to `inspect` afterwards. */
export async function runExample(
  name: string,
  { emulator: options = {}, args = [], input = '', env = {} }: ExampleOptions = {},
  inspect: (emulator: LiveEmulator) => void = () => {},
): Promise<ExampleRun> {
  const emulator = await LiveEmulator.start({ port: 0, speed: 20, ...options });
  try {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--conditions=@gemini-live/source', `examples/${name}.ts`, ...args],
      {
        cwd: root,
        stdio: 'pipe',
        env: {
          PATH,
          HOME,
          GEMINI_API_KEY: 'any',
          GOOGLE_GEMINI_BASE_URL: emulator.url,
          GOOGLE_VERTEX_BASE_URL: emulator.url,
          ...env,
        },
      },
    );
    // A program that reads nothing may have ended.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    const [stdout, stderr, [code]] = await within(
      Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit') as Promise<[number | null]>]),
      `the end of examples/${name}.ts`,
    );
    inspect(emulator);
    return { code, stdout, stderr };
  } finally {
    await emulator.close();
  }
}
