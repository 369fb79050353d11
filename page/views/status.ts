/** How it stands, in words: the status, what happens to the connection, what went wrong, and the figures. */
import type { ConversationSnapshot, ConversationStatus } from 'gemini-live/conversation';
import { byId, setText } from '../dom.ts';
import { median, seconds, whole } from '../format.ts';
import type { Talk } from '../talk.ts';

const WORDS: Readonly<Record<ConversationStatus, string>> = {
  idle: 'Ready',
  connecting: 'Connecting',
  listening: 'Listening',
  thinking: 'Thinking',
  speaking: 'Speaking',
  reconnecting: 'Reconnecting',
  dormant: 'Asleep',
};

/** Where the user only writes. */
const READING = 'Reading';

export class StatusView {
  readonly #talk: Talk;
  readonly #status = byId('status', HTMLElement);
  readonly #notice = byId('notice', HTMLElement);
  readonly #error = byId('error', HTMLElement);
  readonly #announcer = byId('announcer', HTMLElement);
  readonly #latency = byId('latency', HTMLElement);
  readonly #median = byId('latency-median', HTMLElement);
  readonly #tokensIn = byId('tokens-in', HTMLElement);
  readonly #tokensOut = byId('tokens-out', HTMLElement);

  constructor(talk: Talk) {
    this.#talk = talk;
  }

  show(snapshot: ConversationSnapshot): void {
    const { status, notice, error, messages, usage } = snapshot;
    const words = this.#wordsFor(snapshot);
    setText(this.#status, words);
    document.documentElement.dataset['status'] = status;
    this.#show(this.#notice, notice);
    this.#show(this.#error, error === undefined ? '' : `${error.message} ${error.hint}`.trimEnd());
    const latencies = messages.flatMap(({ latencyMs = [] }) => latencyMs);
    const last = latencies.at(-1);
    const middle = median(latencies);
    setText(this.#latency, last === undefined ? '–' : seconds(last));
    setText(this.#median, middle === undefined ? '–' : seconds(middle));
    setText(this.#tokensIn, whole(usage.prompt.total));
    setText(this.#tokensOut, whole(usage.response.total));
    // Turns and captions are not announced: the model is heard, and two voices at once help nobody.
    const waiting = snapshot.calls.find(({ state }) => state === 'waiting');
    const news = notice || (isTurn(words) ? '' : words);
    setText(this.#announcer, waiting === undefined ? news : `${waiting.name} waits for your approval.`);
  }

  #wordsFor({ status, isMuted }: ConversationSnapshot): string {
    if (status === 'listening' && isMuted) return 'Muted';
    if (status === 'listening' && !this.#talk.mode.isSpoken) return READING;
    return WORDS[status];
  }

  #show(element: HTMLElement, text: string): void {
    setText(element, text);
    element.hidden = text === '';
  }
}

/** Words for what changes with every turn. */
function isTurn(words: string): boolean {
  return [WORDS.listening, WORDS.thinking, WORDS.speaking, READING].includes(words);
}
