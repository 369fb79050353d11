/** `gemini-live emulate`: the emulator in a terminal. */

import { promises } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { useEmulator, type LiveEmulator } from '../emulator/index.ts';
import { positiveNumber, readArguments, stopped, wholeNumber } from './arguments.ts';
import { runCommand } from './child.ts';
import { findVoice, NO_VOICE } from './voice.ts';
import { UsageError, type Terminal } from './terminal.ts';

const HELP = `gemini-live emulate: a local emulator of the Gemini Live API

It speaks the protocol and understands nothing: it finds where speech begins and ends and echoes it, and
repeats what is written to it. No key is needed, any text will do as one. Nothing leaves this machine.

Usage: gemini-live emulate [options] [-- command]

A command after \`--\` runs with an environment that leads to the emulator, which ends with it.

  --port <number>      port to listen on; 0 takes any free one (default 8787; 0 with a command)
  --host <address>     address to listen on (default 127.0.0.1: this machine only)
  --allow-host <name>  serve this name in the Host header too; may be repeated
  --origin <origin>    serve pages of this origin too, * for any; may be repeated
  --tls                speak TLS, with a certificate made by openssl
  --text-frames        send text frames instead of binary ones
  --seed <number>      the same seed gives the same ids, handles and cuts
  --speed <number>     run this many times as fast as the service (default 1)
  --voice              speak with espeak-ng or say, where there is one, instead of in tones
  --verbose            print each connection and message, with sizes in place of content
  --help               print this

A text turn \`call NAME {"json": "arguments"}\` makes it call a function of that name, if one was declared.
`;

const OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  origin: { type: 'string', multiple: true },
  tls: { type: 'boolean' },
  'text-frames': { type: 'boolean' },
  seed: { type: 'string' },
  speed: { type: 'string' },
  voice: { type: 'boolean' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** How many closed connections are remembered, so that their sessions can be resumed. */
const KEEP_CLOSED = 1_000;

/** Listens until the user stops it, or until the command ends that it runs. Throws a `UsageError` for options it does not know. */
export async function emulate(all: readonly string[], terminal: Terminal): Promise<number> {
  const { out, err, signal } = terminal;
  const [args, command] = splitAtDashes(all);
  const values = readArguments(args, OPTIONS);
  if (values.help === true) {
    out(HELP);
    return 0;
  }
  const speak = values.voice === true ? await findVoice() : undefined;
  if (values.voice === true && speak === undefined) err(NO_VOICE);
  const options = {
    port: wholeNumber('port', values.port ?? (command ? '0' : '8787'), 65_535),
    host: values.host ?? '127.0.0.1',
    hosts: values['allow-host'] ?? [],
    origins: values.origin ?? [],
    tls: values.tls ?? false,
    speed: positiveNumber('speed', values.speed ?? '1'),
    speak,
    record: false,
    keepClosed: KEEP_CLOSED,
    ...(values.seed !== undefined && { seed: wholeNumber('seed', values.seed, 2 ** 32 - 1) }),
    ...(values['text-frames'] === true && { frames: 'text' as const }),
    ...(values.verbose === true && { log: (line: string) => out(`${line}\n`) }),
  };
  let emulator;
  try {
    emulator = await useEmulator(options);
  } catch (error) {
    err(`gemini-live: cannot listen on ${options.host}:${options.port}: ${(error as Error).message}\n`);
    return 1;
  }
  const file = await certificateFile(emulator);
  let code = 0;
  if (command) {
    err('gemini-live: an EMULATOR answers, not Gemini.\n');
    code = await runCommand(command, file === undefined ? {} : { NODE_EXTRA_CA_CERTS: file }, terminal);
  } else {
    out(introduction(emulator.url, file));
    await stopped(signal);
  }
  await emulator.close();
  if (file !== undefined) await promises.rm(dirname(file), { recursive: true });
  return code;
}

/** The arguments before `--`, and the command after it if there is one. */
function splitAtDashes(args: readonly string[]): [options: readonly string[], command?: readonly string[]] {
  const dashes = args.indexOf('--');
  if (dashes < 0) return [args];
  if (dashes === args.length - 1) throw new UsageError('There is no command after --.');
  return [args.slice(0, dashes), args.slice(dashes + 1)];
}

/** Writes the certificate where clients can be pointed at it. */
async function certificateFile({ certificate }: LiveEmulator): Promise<string | undefined> {
  if (certificate === undefined) return undefined;
  const file = join(await promises.mkdtemp(join(tmpdir(), 'gemini-live-')), 'certificate.pem');
  await promises.writeFile(file, certificate);
  return file;
}

function introduction(url: string, certificate: string | undefined): string {
  return `This is an EMULATOR of the Gemini Live API, not Gemini. It understands nothing.
Listening on ${url}
${certificate === undefined ? '' : `Clients trust it with NODE_EXTRA_CA_CERTS=${certificate}\n`}
Point a client at it, with any text as the key:
  gemini-live     new GoogleGenAI({ apiKey: 'any', baseUrl: '${url}' })
  @google/genai   new GoogleGenAI({ apiKey: 'any', httpOptions: { baseUrl: '${url}' } })
  WebSocket       ${url.replace('http', 'ws')}/ws/google.ai.generativelanguage.v1beta.GenerativeService.BidiGenerateContent?key=any

Press Ctrl+C to stop.
`;
}
