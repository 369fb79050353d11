/** `gemini-live talk`: a conversation with Gemini, or with the emulator where there is no key. */
import { openPartner, type Partner } from '../talk/partner.ts';
import { readArguments, wholeNumber } from './arguments.ts';
import { talkHere } from './talk-terminal.ts';
import { talkInPage } from './talk-web.ts';
import { UsageError, type Terminal } from './terminal.ts';
import { findVoice, NO_VOICE } from './voice.ts';

const HELP = `gemini-live talk: talk to Gemini, or to the emulator

With GEMINI_API_KEY or GOOGLE_API_KEY in the environment it talks to Gemini. Without a key it starts the
emulator, which understands nothing: it plays your voice back, repeats what you write, and says so.

Usage: gemini-live talk [options]         in this terminal
       gemini-live talk --web [options]   in a page, in a browser

  --model <id>             the model to talk to (default gemini-3.8-live)
  --emulator               talk to the emulator even if there is a key
  --voice                  let the emulator speak with espeak-ng or say, where there is one, instead of in tones
  --help                   print this

In this terminal, speak or write a line. Space on an empty line interrupts the answer. Ctrl+C ends.

  --headphones             listen while the answer is heard, so that you can speak over it. Without, you are not
                           heard meanwhile: a terminal cancels no echo, and the model would hear itself
  --mic-command <line>     a command that writes what you say to its output: raw 16-bit PCM, mono, 16000 Hz
  --speaker-command <line> a command that plays its input: raw 16-bit PCM, mono, 24000 Hz
  --input <file>           speak this WAV file instead of a microphone, and end when it is answered
  --output <file>          write the answers to this WAV file, as far as they were heard, instead of playing them

In a page, which needs no programs for microphone and speaker:

  --web                    serve a page to talk on; the key stays in this process
  --port <number>          port of the page; 0 takes any free one (default 8788)
  --lan                    serve other machines of this network too, such as a phone; with a key only over TLS
  --tls                    serve over TLS, with a certificate made by openssl. Browsers give no microphone to a
                           page of another machine without
`;

const SHARED = {
  model: { type: 'string' },
  emulator: { type: 'boolean' },
  voice: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const HERE = {
  headphones: { type: 'boolean' },
  'mic-command': { type: 'string' },
  'speaker-command': { type: 'string' },
  input: { type: 'string' },
  output: { type: 'string' },
} as const;

const WEB = {
  web: { type: 'boolean' },
  port: { type: 'string' },
  lan: { type: 'boolean' },
  tls: { type: 'boolean' },
} as const;

/** What stands in for each other. */
const EITHER = [
  ['input', 'mic-command'],
  ['output', 'speaker-command'],
] as const;

/** Talks until the user stops it. Throws {@link UsageError} for options it does not know. */
export async function talk(args: readonly string[], terminal: Terminal): Promise<number> {
  const values = readArguments(args, { ...SHARED, ...HERE, ...WEB });
  if (values.help === true) {
    terminal.out(HELP);
    return 0;
  }
  const { web = false, lan = false, tls = false, port = '8788' } = values;
  const isGiven = (name: string): boolean => name in values;
  const stranger = Object.keys(web ? HERE : WEB).find(isGiven);
  if (stranger !== undefined)
    throw new UsageError(web ? `--${stranger} is not for --web.` : `--${stranger} needs --web.`);
  const both = EITHER.find((names) => names.every(isGiven));
  if (both !== undefined) throw new UsageError(`--${both[0]} and --${both[1]} exclude each other.`);
  const page = { lan, tls, port: wholeNumber('port', port, 65_535) };
  const apiKey = values.emulator === true ? undefined : keyOf(process.env);
  if (apiKey !== undefined && lan && !tls)
    throw new UsageError('With a key, --lan needs --tls: tokens would cross the network in the clear.');
  const partner = await meet(values.model ?? DEFAULT_MODEL, apiKey, values.voice === true, terminal);
  const here = {
    microphone: { command: values['mic-command'], file: values.input },
    speaker: { command: values['speaker-command'], file: values.output },
    headphones: values.headphones === true,
  };
  try {
    return await (web ? talkInPage(partner, page, terminal) : talkHere(partner, here, terminal));
  } finally {
    await partner.close();
  }
}

const DEFAULT_MODEL = 'gemini-3.8-live';

async function meet(
  model: string,
  apiKey: string | undefined,
  hasVoice: boolean,
  { err }: Terminal,
): Promise<Partner> {
  const speak = hasVoice && apiKey === undefined ? await findVoice() : undefined;
  if (hasVoice && apiKey === undefined && speak === undefined) err(NO_VOICE);
  return openPartner({ model, apiKey, baseUrl: process.env['GOOGLE_GEMINI_BASE_URL'] || undefined, speak });
}

function keyOf(env: NodeJS.ProcessEnv): string | undefined {
  return env['GOOGLE_API_KEY']?.trim() || env['GEMINI_API_KEY']?.trim() || undefined;
}
