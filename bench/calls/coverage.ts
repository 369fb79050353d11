/** Which functions of the library were called while something was done, as V8's precise coverage counts them. */
import { Session, type Profiler } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

// V8 counts calls where it keeps feedback. It keeps it from a closure's first call on, and throws nothing away, only if
// told to: otherwise a busy machine loses a few calls now and then.
setFlagsFromString('--no-lazy-feedback-allocation');
setFlagsFromString('--no-flush-bytecode');

const PROJECT = new URL('../../', import.meta.url).href;

/** Calls of the functions of one file, by the file's path in the project. */
export interface FileCalls {
  readonly path: string;
  readonly functions: readonly { readonly name: string; readonly calls: number }[];
  readonly calls: number;
}

/** What is counted: the library without the emulator, which stands for the service. */
const COUNTED = /^(?:src\/(?!emulator\/)|generated\/)/;

/**
 * Runs `act` and counts the calls meanwhile. Coverage switches inlining off, so that every call is seen; run what is
 * counted once before, or loading modules and compiling classes counts too.
 */
export async function countCalls(act: () => Promise<void>): Promise<FileCalls[]> {
  const inspector = new Session();
  inspector.connect();
  try {
    await inspector.post('Profiler.enable');
    await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    // Taking resets the counters.
    await inspector.post('Profiler.takePreciseCoverage');
    await act();
    const { result } = await inspector.post('Profiler.takePreciseCoverage');
    return result.map(fileOf).filter(({ path, calls }) => COUNTED.test(path) && calls > 0);
  } finally {
    inspector.disconnect();
  }
}

function fileOf({ url, functions }: Profiler.ScriptCoverage): FileCalls {
  const called = functions
    .map(({ functionName, ranges }) => ({
      name: functionName || '(anonymous)',
      calls: ranges[0]?.count ?? 0,
    }))
    // tsx adds `__name`.
    .filter(({ name, calls }) => calls > 0 && name !== '__name');
  return {
    path: url.startsWith(PROJECT) ? url.slice(PROJECT.length).replace(/\?.*/, '') : '',
    functions: called,
    calls: called.reduce((sum, { calls }) => sum + calls, 0),
  };
}
