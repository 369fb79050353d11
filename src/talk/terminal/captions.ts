/** What of a conversation stays on the screen, and what changes there: from one snapshot to the next. */
import type { ConversationMessage, ConversationSnapshot } from '../../store/index.ts';
import { caption, plain, row, type Style } from './caption.ts';

/** At most so many messages change at a time; the end of the newest is what is read. */
const MOST_ROWS = 4;

const STATUS: Readonly<Record<ConversationSnapshot['status'], string>> = {
  idle: 'closed',
  connecting: 'connecting',
  listening: 'listening',
  thinking: 'thinking',
  speaking: 'speaking',
  reconnecting: 'reconnecting',
  dormant: 'asleep',
};

export class Captions {
  readonly #style: Style;
  readonly #settled = new Set<string>();
  #notice = '';
  #error: ConversationSnapshot['error'];

  constructor(style: Style) {
    this.#style = style;
  }

  /** Lines that are new and stay. `isLast`: nothing changes any more. */
  settle(snapshot: ConversationSnapshot, isLast = false): readonly string[] {
    const lines: string[] = [];
    for (const message of this.#open(snapshot)) {
      if (!isLast && !isOver(message, snapshot)) break;
      this.#settled.add(message.id);
      lines.push(caption(message, this.#style));
    }
    const { notice, error } = snapshot;
    if (notice !== this.#notice && notice !== '') lines.push(`- ${notice}`);
    if (error !== this.#error && error !== undefined)
      lines.push(`! ${plain(`${error.message} ${error.hint}`)}`);
    this.#notice = notice;
    this.#error = error;
    return lines;
  }

  /** Messages that still change, a row each. */
  rows(snapshot: ConversationSnapshot, columns: number): readonly string[] {
    return this.#open(snapshot)
      .slice(-MOST_ROWS)
      .map((message) => row(message, this.#style, columns));
  }

  prompt({ status }: ConversationSnapshot): string {
    return `${STATUS[status].padEnd(9)} > `;
  }

  #open({ messages }: ConversationSnapshot): readonly ConversationMessage[] {
    return messages.filter(({ id }) => !this.#settled.has(id));
  }
}

/** While an answer is heard, it may be cut; then it grows no more. */
function isOver(
  { isPartial, role, unheard }: ConversationMessage,
  { status }: ConversationSnapshot,
): boolean {
  return unheard !== '' || (!isPartial && !(role === 'model' && status === 'speaking'));
}
