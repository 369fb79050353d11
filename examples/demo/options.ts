/** What the demo can be told. */
import { parseArgs } from 'node:util';

export interface DemoOptions {
  readonly input: string;
  readonly text: string;
  readonly model: string;
  readonly output: string;
  /** Talk to the emulator, whatever the environment says. */
  readonly emulator: boolean;
  /** Cut the connection three times; only the emulator can be told to. */
  readonly faults: boolean;
}

const QUESTION = new URL('../assets/question.wav', import.meta.url).pathname;

export const HELP = `Holds a short conversation: one spoken turn, one typed turn, one function call.

Talks to the Gemini API if GEMINI_API_KEY or GOOGLE_API_KEY is set, to the address in
GOOGLE_GEMINI_BASE_URL if that is, and otherwise to a local emulator, which understands nothing and
echoes what it hears. It says which.

  npm run demo -- [options]

  --input FILE    what to say: a PCM WAV file, any rate and channels (default: a spoken question)
  --text TEXT     what to type (default: "How are you today?")
  --model NAME    the model to talk to (default: gemini-3.8-live)
  --output FILE   where to put the spoken answer (default: out/answer.wav)
  --emulator      use the emulator whatever the environment says
  --faults        let the emulator cut the connection three times, and see the conversation go on
  --help          this text
`;

/** Reads the command line; undefined asks for the help. Throws for what it does not know. */
export function readOptions(args: readonly string[]): DemoOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      input: { type: 'string', default: QUESTION },
      text: { type: 'string', default: 'How are you today?' },
      model: { type: 'string', default: 'gemini-3.8-live' },
      output: { type: 'string', default: 'out/answer.wav' },
      emulator: { type: 'boolean', default: false },
      faults: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { help, ...options } = values;
  return help ? undefined : options;
}
