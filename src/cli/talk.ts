/** `gemini-live talk`: a conversation with Gemini, or with the emulator where there is no key. */
import { openPartner, type Partner } from '../talk/partner.ts';
import { readArguments, wholeNumber } from './arguments.ts';
import { talkInPage } from './talk-web.ts';
import { UsageError, type Terminal } from './terminal.ts';
import { findVoice, NO_VOICE } from './voice.ts';

const HELP = `gemini-live talk: talk to Gemini, or to the emulator

With GEMINI_API_KEY or GOOGLE_API_KEY in the environment it talks to Gemini. Without a key it starts the
emulator, which understands nothing: it plays your voice back, repeats what you write, and says so.

Usage: gemini-live talk --web [options]

  --web            serve a page to talk on; the key stays in this process
  --model <id>     the model to talk to (default gemini-3.8-live)
  --emulator       talk to the emulator even if there is a key
  --voice          let the emulator speak with espeak-ng or say, where there is one, instead of in tones
  --port <number>  port of the page; 0 takes any free one (default 8788)
  --lan            serve other machines of this network too, such as a phone; with a key only over TLS
  --tls            serve over TLS, with a certificate made by openssl. Browsers give no microphone to a page
                   of another machine without
  --help           print this
`;

const OPTIONS = {
  web: { type: 'boolean', default: false },
  model: { type: 'string', default: 'gemini-3.8-live' },
  emulator: { type: 'boolean', default: false },
  voice: { type: 'boolean', default: false },
  port: { type: 'string', default: '8788' },
  lan: { type: 'boolean', default: false },
  tls: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Talks until the user stops it. Throws {@link UsageError} for options it does not know. */
export async function talk(args: readonly string[], terminal: Terminal): Promise<number> {
  const { help, web, port, ...values } = readArguments(args, OPTIONS);
  if (help === true) {
    terminal.out(HELP);
    return 0;
  }
  const options = { ...values, port: wholeNumber('port', port, 65_535) };
  // The form in the terminal has its place here, beside that in the page.
  if (!web) throw new UsageError('Say where to talk: --web.');
  const apiKey = values.emulator ? undefined : keyOf(process.env);
  if (apiKey !== undefined && options.lan && !options.tls)
    throw new UsageError('With a key, --lan needs --tls: tokens would cross the network in the clear.');
  const partner = await meet(values.model, apiKey, values.voice, terminal);
  try {
    return await talkInPage(partner, options, terminal);
  } finally {
    await partner.close();
  }
}

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
