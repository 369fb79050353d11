/** `gemini-live emulate`: the emulator in a terminal. */

import { parseArgs } from 'node:util';
import { LiveEmulator } from '../emulator/index.ts';
import { UsageError, type Terminal } from './terminal.ts';

const HELP = `gemini-live emulate: a local emulator of the Gemini Live API

It speaks the protocol and understands nothing: it finds where speech begins and ends and echoes it, and
repeats what is written to it. No key is needed, any text will do as one. Nothing leaves this machine.

Usage: gemini-live emulate [options]

  --port <number>    port to listen on; 0 takes any free one (default 8787)
  --host <address>   address to listen on (default 127.0.0.1: this machine only)
  --seed <number>    the same seed gives the same ids and cuts (default 1)
  --speed <number>   run this many times as fast as the service (default 1)
  --help             print this

A text turn \`call NAME {"json": "arguments"}\` makes it call a function of that name, if one was declared.
`;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  seed: { type: 'string' },
  speed: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Listens until the user stops it. Throws {@link UsageError} for options it does not know. */
export async function emulate(args: readonly string[], { out, err, signal }: Terminal): Promise<number> {
  const values = parse(args);
  if (values.help === true) {
    out(HELP);
    return 0;
  }
  const options = {
    port: wholeNumber('port', values.port ?? '8787', 65_535),
    host: values.host ?? '127.0.0.1',
    seed: wholeNumber('seed', values.seed ?? '1', 2 ** 32 - 1),
    speed: positiveNumber('speed', values.speed ?? '1'),
  };
  let emulator;
  try {
    emulator = await LiveEmulator.start(options);
  } catch (error) {
    err(`gemini-live: cannot listen on ${options.host}:${options.port}: ${(error as Error).message}\n`);
    return 1;
  }
  out(`This is an EMULATOR of the Gemini Live API, not Gemini. It understands nothing.
Listening on ${emulator.url}

Point a client at it, with any text as the key:
  gemini-live     new GoogleGenAI({ apiKey: 'any', baseUrl: '${emulator.url}' })
  @google/genai   new GoogleGenAI({ apiKey: 'any', httpOptions: { baseUrl: '${emulator.url}' } })
  WebSocket       ${emulator.url.replace('http', 'ws')}/ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent?key=any

Press Ctrl+C to stop.
`);
  if (!signal.aborted) {
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  }
  await emulator.close();
  return 0;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Node's own message names the option; its advice about "--" helps nobody here.
    throw new UsageError(`${(error as Error).message.split('. ')[0]!.replace(/\.$/, '')}.`);
  }
}

function wholeNumber(name: string, text: string, most: number): number {
  if (/^\d+$/.test(text) && Number(text) <= most) return Number(text);
  throw new UsageError(`--${name} takes a whole number from 0 to ${most}.`);
}

function positiveNumber(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value > 0) return value;
  throw new UsageError(`--${name} takes a number above 0.`);
}
