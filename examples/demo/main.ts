/** `npm run demo`: a conversation from beginning to end, against Gemini or the local emulator. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { addWavHeader, GoogleGenAI } from 'gemini-live';
import { LiveEmulator, type EmulatorOptions } from 'gemini-live/emulator';
import { Conversation, setupFor } from './conversation.ts';
import { FAULTS } from './faults.ts';
import { Listener } from './listener.ts';
import { HELP, readOptions, type DemoOptions } from './options.ts';
import { Screen } from './screen.ts';
import { readSpeech } from './speech.ts';
import { Tally } from './tally.ts';

async function run(options: DemoOptions): Promise<void> {
  const speech = await readSpeech(options.input);
  const screen = new Screen();
  const tally = new Tally();
  const listener = new Listener(screen, tally);

  const service = options.emulator || options.faults ? undefined : serviceOfEnvironment();
  const emulator =
    service === undefined
      ? await LiveEmulator.start({ port: 0, respond, ...(options.faults && FAULTS) })
      : undefined;
  const ai =
    emulator === undefined
      ? new GoogleGenAI({ vertexai: false })
      : new GoogleGenAI({ vertexai: false, apiKey: 'none', baseUrl: emulator.url });
  screen.print(
    emulator === undefined
      ? `Talking to ${service}, model ${options.model}.`
      : `Talking to the local emulator at ${emulator.url}: it understands nothing and echoes your voice.`,
  );
  try {
    const start = performance.now();
    const session = await ai.live.connect({ model: options.model, ...setupFor(screen, listener) });
    tally.connectMs = performance.now() - start;
    const conversation = new Conversation(session, listener, screen, tally);
    const answer = await conversation.speak(speech);
    await conversation.type(options.text);
    if (options.faults) await conversation.until('resumed');
    await conversation.type('What is the weather like in Paris?');
    tally.connections = session.stats.connections;
    await session.close();
    await mkdir(dirname(options.output), { recursive: true });
    await writeFile(options.output, addWavHeader(answer.pcm, answer));
    screen.print(`\nThe spoken answer is in ${options.output}.\n\n${tally.toString()}\n`);
  } finally {
    await ai.close();
    await emulator?.close();
  }
}

/** The emulator understands nothing, so it is told what the function is for. To all else it has answers of its own. */
const respond: EmulatorOptions['respond'] = ({ text }) =>
  text?.includes('weather') ? [{ name: 'get_weather', args: { city: 'Paris' } }] : undefined;

const BASE_URL = 'GOOGLE_GEMINI_BASE_URL';

/** Whom the environment says to talk to; undefined for nobody. Of an address only the host is shown: the rest may be secret. */
function serviceOfEnvironment(): string | undefined {
  const { GOOGLE_API_KEY: googleKey, GEMINI_API_KEY: geminiKey, [BASE_URL]: baseUrl } = process.env;
  if (baseUrl) return URL.canParse(baseUrl) ? `${new URL(baseUrl).host} (${BASE_URL})` : BASE_URL;
  return googleKey || geminiKey ? 'the Gemini API' : undefined;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) console.log(HELP);
  else await run(options);
} catch (error) {
  console.error(`demo: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
