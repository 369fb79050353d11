/**
 * A chat in the terminal. Type a line, and read the answer as it is said; an empty line or Ctrl-D ends it.
 *
 *   npx tsx examples/text-chat.ts                      asks for lines
 *   npx tsx examples/text-chat.ts "Hello" "And you?"   says these and ends
 *   echo "Hello" | npx tsx examples/text-chat.ts       likewise
 */
import { createInterface } from 'node:readline';
import { GoogleGenAI, trackUsage, turns } from 'gemini-live';

const ai = new GoogleGenAI();
// The model speaks; its words come as a transcript.
const session = await ai.live.connect({
  model: 'gemini-3.8-live',
  systemInstruction: 'You are chatting. Answer in one or two sentences.',
  outputAudioTranscription: {},
});
// Nobody listens to the voice, so it need not be kept.
const answers = turns(session, { keepAudio: false, maxBufferedBytes: 1_000_000 });
const usage = trackUsage(session);

for await (const line of lines()) {
  session.sendText(line);
  const { value: turn } = await answers.next();
  if (turn === undefined) break;
  process.stdout.write('gemini: ');
  for await (const words of turn.stream('outputTranscript')) process.stdout.write(words);
  const { interrupted, timings } = await turn.done;
  process.stdout.write(`${interrupted ? ' ...' : ''}\n`);
  console.error(`(first words after ${Math.round(timings.firstOutputMs ?? 0)} ms)`);
}

await session.close();
console.log(`${usage.turns.length} turns, ${usage.total.total} tokens`);

/** What there is to say: the arguments, or what is typed or piped in. */
async function* lines(): AsyncGenerator<string> {
  const args = process.argv.slice(2);
  if (args.length > 0) {
    for (const arg of args) {
      console.log(`you:    ${arg}`);
      yield arg;
    }
    return;
  }
  const terminal = createInterface({
    input: process.stdin,
    ...(process.stdin.isTTY && { output: process.stdout }),
    prompt: 'you:    ',
  });
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() === '') break;
    yield line;
    terminal.prompt();
  }
  terminal.close();
}
