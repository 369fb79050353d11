/** The conversation itself: a spoken turn, a typed turn, a function call. */
import { Modality, type LiveEvent, type LiveSession, type Tool } from 'gemini-live';
import { bar, type Screen } from './screen.ts';
import { say, type Speech } from './speech.ts';
import type { Tally } from './tally.ts';

/** Bytes of a second of the model's voice: 16 bit at 24 kHz. */
const BYTES_PER_SECOND = 48_000;

const TOOLS: Tool[] = [
  {
    functionDeclarations: [
      {
        name: 'get_weather',
        description: 'The weather in a city right now.',
        parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
      },
    ],
  },
];

/** The setup of the demo's session. */
export const SETUP = {
  config: { responseModalities: [Modality.AUDIO] },
  systemInstruction: 'You are a friendly assistant. Answer in one or two short sentences.',
  tools: TOOLS,
  inputAudioTranscription: {},
  outputAudioTranscription: {},
};

export class Conversation {
  readonly #session: LiveSession;
  readonly #events: AsyncIterableIterator<LiveEvent>;
  readonly #screen: Screen;
  readonly #tally: Tally;

  constructor(session: LiveSession, screen: Screen, tally: Tally) {
    this.#session = session;
    this.#events = session.events();
    this.#screen = screen;
    this.#tally = tally;
  }

  /** Says the speech at its own pace, and gives the answer's voice. */
  async speak(speech: Speech): Promise<Uint8Array> {
    let sent = 0;
    let heard = false;
    const answer = this.#hear(() => (heard = true));
    const speaking = say(this.#session, speech, {
      heard: () => heard,
      sent: (bytes) => {
        this.#tally.bytesSent += bytes;
        sent += bytes;
        const seconds = Math.min(sent / 32_000, speech.seconds);
        this.#screen.show('you', `you  speaking  ${bar(sent, speech.pcm.length)} ${seconds.toFixed(1)} s`);
        if (sent - bytes < speech.pcm.length && sent >= speech.pcm.length) this.#tally.waiting();
      },
    });
    await Promise.all([speaking, answer]);
    return answer;
  }

  /** Types a turn, and gives the answer's voice. */
  async type(text: string): Promise<Uint8Array> {
    this.#screen.print(`you  typing    ${text}`);
    this.#session.sendText(text);
    this.#tally.waiting();
    return this.#hear();
  }

  /** Reads events up to the end of the turn, answering function calls on the way. */
  async #hear(noticed: () => void = () => {}): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    const said = { you: '', gemini: '' };
    for (let next = await this.#events.next(); !next.done; next = await this.#events.next()) {
      const event = next.value;
      this.#tally.add(event);
      switch (event.type) {
        case 'audio':
          noticed();
          pieces.push(event.data);
          bytes += event.data.length;
          this.#screen.show('audio', `gemini audio   ${(bytes / BYTES_PER_SECOND).toFixed(1)} s received`);
          break;
        case 'voiceActivity':
          if (event.voiceActivity.voiceActivityType === 'ACTIVITY_END') noticed();
          break;
        case 'inputTranscription':
          said.you += event.transcription.text ?? '';
          this.#screen.show('heard', `     heard as  ${said.you}`);
          break;
        case 'outputTranscription':
          said.gemini += event.transcription.text ?? '';
          this.#screen.show('said', `gemini says    ${said.gemini}`);
          break;
        case 'functionCall':
          this.#answer(event.functionCall);
          break;
        case 'turnComplete':
          this.#screen.settle();
          return concatenate(pieces, bytes);
        default:
          break;
      }
    }
    throw new Error('The session ended in the middle of a turn.');
  }

  #answer({ id, name = '', args }: Extract<LiveEvent, { type: 'functionCall' }>['functionCall']): void {
    this.#screen.print(`gemini calls   ${name}(${JSON.stringify(args ?? {})})`);
    const response = { weather: 'sunny', celsius: 21 };
    this.#session.sendFunctionResponse({ ...(id !== undefined && { id }), name, response });
    this.#screen.print(`you  answer    ${JSON.stringify(response)}`);
  }
}

function concatenate(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
