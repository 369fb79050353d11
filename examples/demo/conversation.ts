/** The conversation itself: a spoken turn, a typed turn, a function call. */
import {
  ask,
  defineFunction,
  Modality,
  type LiveConnectParameters,
  type LiveEvent,
  type LiveSession,
} from 'gemini-live';
import type { Listener, Voice } from './listener.ts';
import { bar, type Screen } from './screen.ts';
import { say, type Speech } from './speech.ts';
import type { Tally } from './tally.ts';

/** The demo gives up when the server says nothing for so long while an answer is due. */
const PATIENCE_MS = 20_000;
/** A server that has heard speech shows it sooner than this. */
const HEARD_WITHIN_MS = 3_000;

/** The setup of the demo's session. */
export function setupFor(screen: Screen, listener: Listener): Omit<LiveConnectParameters, 'model'> {
  const getWeather = defineFunction({
    name: 'get_weather',
    description: 'The weather in a city right now.',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    execute: (args) => {
      const weather = { weather: 'sunny', celsius: 21 };
      screen.print(`gemini calls   get_weather(${JSON.stringify(args)})`);
      screen.print(`you  answer    ${JSON.stringify(weather)}`);
      return weather;
    },
  });
  return {
    config: { responseModalities: [Modality.AUDIO] },
    systemInstruction: 'You are a friendly assistant. Answer in one or two short sentences.',
    tools: [getWeather],
    inputAudioTranscription: {},
    outputAudioTranscription: {},
    callbacks: { onEvent: (event) => listener.hear(event) },
  };
}

export class Conversation {
  readonly #session: LiveSession;
  readonly #listener: Listener;
  readonly #screen: Screen;
  readonly #tally: Tally;

  constructor(session: LiveSession, listener: Listener, screen: Screen, tally: Tally) {
    this.#session = session;
    this.#listener = listener;
    this.#screen = screen;
    this.#tally = tally;
  }

  /** Says the speech at its own pace. Pauses in it may bring several answers: gives the voice of them all. */
  async speak(speech: Speech): Promise<Voice> {
    const listener = this.#listener;
    let sent = 0;
    await say(this.#session, speech, {
      heard: () => listener.isHeard,
      sent: (bytes) => {
        this.#tally.bytesSent += bytes;
        sent += bytes;
        const seconds = Math.min(sent / 32_000, speech.seconds);
        this.#screen.show('you', `you  speaking  ${bar(sent, speech.pcm.length)} ${seconds.toFixed(1)} s`);
        if (sent - bytes < speech.pcm.length && sent >= speech.pcm.length) this.#tally.waiting();
      },
    });
    while (!listener.isAnswered) {
      const { isHeard } = listener;
      const event = await listener.next(() => listener.isAnswered, isHeard ? PATIENCE_MS : HEARD_WITHIN_MS);
      if (event !== undefined || listener.isHeard !== isHeard) continue;
      if (isHeard) throw new Error(`The server said nothing for ${PATIENCE_MS / 1000} s.`);
      throw new Error('The server heard no speech in the file: is it silent?');
    }
    return listener.voice;
  }

  /** Types a turn, and waits for its answer. */
  async type(text: string): Promise<void> {
    this.#screen.print(`you  typing    ${text}`);
    const answer = ask(this.#session, text, { timeoutMs: PATIENCE_MS });
    this.#tally.waiting();
    await answer;
  }

  /** Waits for an event. */
  async until(type: LiveEvent['type']): Promise<void> {
    const event = await this.#listener.next((one) => one.type === type, PATIENCE_MS);
    if (event === undefined) throw new Error(`The server said nothing for ${PATIENCE_MS / 1000} s.`);
  }
}
