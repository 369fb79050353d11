/** When a conversation over a file is over: what was said last is answered, and the answer was heard. */
import type { Conversation } from '../../store/index.ts';
import type { FileMicrophone } from './file-microphone.ts';

/** How long an answer is waited for, in milliseconds. */
const PATIENCE_MS = 30_000;

export class FileEnd {
  readonly #file: FileMicrophone;
  readonly #talk: Conversation;
  readonly #end: (isAnswered: boolean) => void;
  readonly #unsubscribe: () => void;
  /** When an answer fell silent last, by `performance.now()`. */
  #heardAt = -Infinity;
  #isSpeaking = false;
  /** Runs once all of the file is spoken. */
  #timer: NodeJS.Timeout | undefined;

  constructor(file: FileMicrophone, talk: Conversation, end: (isAnswered: boolean) => void) {
    this.#file = file;
    this.#talk = talk;
    this.#end = end;
    this.#unsubscribe = talk.subscribe(() => this.#look());
    file.onEnd = () => {
      this.#timer = setTimeout(() => end(false), PATIENCE_MS);
      this.#look();
    };
  }

  stop(): void {
    this.#unsubscribe();
    this.#file.onEnd = undefined;
    clearTimeout(this.#timer);
  }

  #look(): void {
    const { status, messages } = this.#talk.getSnapshot();
    const isSpeaking = status === 'speaking';
    if (this.#isSpeaking && !isSpeaking) this.#heardAt = performance.now();
    this.#isSpeaking = isSpeaking;
    // An answer under way may take as long as it does.
    if (isSpeaking) this.#timer?.refresh();
    const { role, unheard } = messages.at(-1) ?? {};
    const isAnswered = this.#heardAt > this.#file.spokeAt && role !== 'user' && !unheard;
    if (this.#timer !== undefined && !isSpeaking && isAnswered) this.#end(true);
  }
}
