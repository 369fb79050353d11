/** The conversation itself: a spoken turn, a typed turn, a function call. */
import { Modality, type LiveEvent, type LiveSession, type Tool } from 'gemini-live';
import { lifeline } from './faults.ts';
import { bar, type Screen } from './screen.ts';
import { say, type Speech } from './speech.ts';
import type { Tally } from './tally.ts';

/** The demo gives up when the server says nothing for so long in the middle of a turn. */
const PATIENCE_MS = 20_000;

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

/** What the model said: PCM, 16 bit, mono. */
export interface Voice {
  readonly pcm: Uint8Array;
  readonly sampleRate: number;
}

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
  async speak(speech: Speech): Promise<Voice> {
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
  async type(text: string): Promise<Voice> {
    this.#screen.print(`you  typing    ${text}`);
    this.#session.sendText(text);
    this.#tally.waiting();
    return this.#hear();
  }

  /** Reads events up to the first of a type. */
  async until(type: LiveEvent['type']): Promise<void> {
    for (;;) {
      const event = await this.#next();
      this.#tally.add(event);
      this.#printLife(event);
      if (event.type === type) return;
    }
  }

  /**
   * Reads events up to the end of the turn, answering function calls on the way. Where calls do not block,
   * the turn of the call ends first, and another one says what came of it.
   */
  async #hear(noticed: () => void = () => {}): Promise<Voice> {
    const pieces: Uint8Array[] = [];
    let sampleRate = 24_000;
    let seconds = 0;
    let owed = false;
    const said = { you: '', gemini: '' };
    for (;;) {
      const event = await this.#next();
      this.#tally.add(event);
      switch (event.type) {
        case 'audio':
          noticed();
          owed = false;
          pieces.push(event.data);
          ({ sampleRate } = event);
          seconds += event.data.length / 2 / sampleRate;
          this.#screen.show('audio', `gemini audio   ${seconds.toFixed(1)} s received`);
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
          owed = true;
          this.#answer(event.functionCall);
          this.#tally.waiting();
          break;
        case 'interrupted':
          pieces.length = 0;
          break;
        case 'turnAborted':
          // What is not played yet is thrown away: the answer comes again.
          pieces.length = 0;
          seconds = 0;
          owed = false;
          said.gemini = '';
          this.#screen.settle();
          break;
        case 'turnComplete':
          if (owed) break;
          this.#screen.settle();
          return { pcm: Buffer.concat(pieces), sampleRate };
        default:
          break;
      }
      this.#printLife(event);
    }
  }

  #printLife(event: LiveEvent): void {
    const line = lifeline(event);
    if (line !== undefined) this.#screen.print(line);
  }

  async #next(): Promise<LiveEvent> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const tired = new Promise<never>((_, reject) => {
      patience.onabort = () => reject(new Error(`The server said nothing for ${PATIENCE_MS / 1000} s.`));
    });
    const next = await Promise.race([this.#events.next(), tired]);
    if (next.done) throw new Error('The session ended in the middle of a turn.');
    return next.value;
  }

  #answer({ id, name = '', args }: Extract<LiveEvent, { type: 'functionCall' }>['functionCall']): void {
    this.#screen.print(`gemini calls   ${name}(${JSON.stringify(args ?? {})})`);
    const response = { weather: 'sunny', celsius: 21 };
    this.#session.sendFunctionResponse({ ...(id !== undefined && { id }), name, response });
    this.#screen.print(`you  answer    ${JSON.stringify(response)}`);
  }
}
