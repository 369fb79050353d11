/** An emulator for tests: what they test finds it by the environment. */
import { LiveEmulator } from './emulator.ts';
import type { EmulatorOptions } from './options.ts';
import type { ListenOptions } from './transport/server.ts';

/**
 * What leads a client to an emulator. The others are unset: they would win over these, or lead to another service.
 */
const environmentFor = (url: string): Readonly<Record<string, string | undefined>> => ({
  GEMINI_API_KEY: 'emulator',
  GOOGLE_API_KEY: undefined,
  GOOGLE_GENAI_API_VERSION: undefined,
  GOOGLE_GEMINI_BASE_URL: url,
  GOOGLE_VERTEX_BASE_URL: url,
});

/** Sets variables of the environment, or unsets those that are undefined. Returns what they were. */
function setEnvironment(values: Readonly<Record<string, string | undefined>>): typeof values {
  const { env } = process;
  const before = Object.fromEntries(Object.keys(values).map((name) => [name, env[name]]));
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete env[name];
    else env[name] = value;
  }
  return before;
}

/**
 * Starts an emulator on a free port, and has the environment lead there: a `GoogleGenAI` that is made from now on
 * without a `baseUrl` talks to it, whatever keys and addresses the environment had. `close()` ends the emulator and
 * gives the environment back. Several in one process are closed in the opposite order. Rejects as
 * `LiveEmulator.start` does.
 *
 * @example
 * const emulator = await useEmulator({ speed: 20 });
 * afterAll(() => emulator.close());
 */
export async function useEmulator(options: EmulatorOptions & ListenOptions = {}): Promise<LiveEmulator> {
  const emulator = await LiveEmulator.start(options);
  const before = setEnvironment(environmentFor(emulator.url));
  // What waits for the impossible is told of the end, before whoever waits for `close()` is.
  emulator.until(() => false).catch(() => setEnvironment(before));
  return emulator;
}
