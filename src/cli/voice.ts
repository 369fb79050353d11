/** A voice for the emulator: the speech synthesiser of the system, where there is one. */
import { execFile } from 'node:child_process';
import { promises } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseWav } from '../index.ts';
import type { Speak } from '../emulator/index.ts';

export const NO_VOICE =
  'gemini-live: there is neither espeak-ng nor say here, so texts are played as tones.\n';

const execute = promisify(execFile);
/** The most audio of one text. */
const MAX_BYTES = 64 * 2 ** 20;

/** In the order in which they are tried: each writes a WAV file to `path`, or to its output where that is undefined. */
const SYNTHESISERS = [
  { command: 'espeak-ng', probe: ['--version'], write: undefined },
  { command: 'say', probe: ['-v', '?'], write: (path: string) => ['-o', path, '--data-format=LEI16@22050'] },
] as const;

/** The first that runs; undefined where there is none. */
export async function findVoice(): Promise<Speak | undefined> {
  for (const { command, probe, write } of SYNTHESISERS) {
    const isThere = await execute(command, [...probe]).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    return async (text) => {
      const wav = write === undefined ? await printed(command, text) : await written(command, write, text);
      const { pcm, sampleRate } = parseWav(wav);
      return { pcm, sampleRate };
    };
  }
  return undefined;
}

/** The text goes in by the standard input: it may look like an option. */
async function printed(command: string, text: string): Promise<Uint8Array> {
  const running = execute(command, ['--stdout', '--stdin'], { encoding: 'buffer', maxBuffer: MAX_BYTES });
  running.child.stdin?.end(text);
  return (await running).stdout;
}

async function written(
  command: string,
  write: (path: string) => readonly string[],
  text: string,
): Promise<Uint8Array> {
  const folder = await promises.mkdtemp(join(tmpdir(), 'gemini-live-'));
  try {
    const path = join(folder, 'speech.wav');
    const running = execute(command, ['-f', '-', ...write(path)]);
    running.child.stdin?.end(text);
    await running;
    return await promises.readFile(path);
  } finally {
    await promises.rm(folder, { recursive: true });
  }
}
