/** `npm run demo`: a conversation from beginning to end, against Gemini or the local emulator. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { addWavHeader, GoogleGenAI } from 'gemini-live';
import { LiveEmulator } from 'gemini-live/emulator';
import { Conversation, SETUP } from './conversation.ts';
import { FAULTS } from './faults.ts';
import { HELP, readOptions, type DemoOptions } from './options.ts';
import { Screen } from './screen.ts';
import { readSpeech } from './speech.ts';
import { Tally } from './tally.ts';

async function run(options: DemoOptions): Promise<void> {
  const speech = await readSpeech(options.input);
  const screen = new Screen();
  const tally = new Tally();

  const hasKey = Boolean(process.env['GOOGLE_API_KEY'] || process.env['GEMINI_API_KEY']);
  const real = hasKey && !options.emulator && !options.faults;
  const emulator = real ? undefined : await LiveEmulator.start({ port: 0, ...(options.faults && FAULTS) });
  const ai =
    emulator === undefined ? new GoogleGenAI() : new GoogleGenAI({ apiKey: 'none', baseUrl: emulator.url });
  screen.print(
    emulator === undefined
      ? `Talking to the Gemini API, model ${options.model}.`
      : `Talking to the local emulator at ${emulator.url}: it understands nothing and echoes your voice.`,
  );
  try {
    const start = performance.now();
    const session = await ai.live.connect({ model: options.model, ...SETUP });
    tally.connectMs = performance.now() - start;
    const conversation = new Conversation(session, screen, tally);
    const answer = await conversation.speak(speech);
    await conversation.type(options.text);
    if (options.faults) await conversation.until('resumed');
    await conversation.type('call get_weather {"city": "Paris"}');
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

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) console.log(HELP);
  else await run(options);
} catch (error) {
  console.error(`demo: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
