/** What the emulator answers a person: their own voice, and then enough words to be interrupted in. */
import { echo, type EmulatedTurn, type Reply } from '../emulator/index.ts';

/** Shorter than this is a cough or a click: as if the model waited for the rest. In bytes of 16 kHz PCM. */
const LEAST_SPEECH = 0.25 * 16_000 * 2;

const AFTER_ECHO =
  'I am an emulator: I noticed that somebody spoke, and understood not a word. ' +
  'Now I go on for a while, so that you have something to interrupt. Speak, and I fall silent. ' +
  'What you do not get to hear of this is struck out. If you let me finish, I wait until you speak again.';

const ABOUT =
  'I am an emulator of the Gemini Live API, and I understand nothing. I repeat what is written to me, play back what is said to me, ' +
  'and call a function when I am told its name. The rest is real: the connection, the turns, the interruptions, and the line that you can cut.';

/** The built-in echo answers calls and their results; the rest is made longer. */
export function* answer(turn: EmulatedTurn): Generator<Reply, void, undefined> {
  const { text, audio, parts } = turn;
  if (text === undefined && audio !== undefined) {
    if (audio.length < LEAST_SPEECH) return yield { waitingForInput: true };
    yield* echo(turn);
    yield ` ${AFTER_ECHO}`;
    return;
  }
  yield* echo(turn);
  const isPlain = text !== undefined && !/^\s*call\s/m.test(text);
  if (isPlain && parts.every(({ functionResponse }) => functionResponse === undefined)) yield `\n${ABOUT}`;
}
