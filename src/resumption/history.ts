/** What was said, as text, for a new session that is to know of the old one. Made only for `freshSession: 'history'`. */
import type { Content, LiveClientMessage, LiveServerMessage } from '../../generated/types.ts';
import { TURN_OVER } from '../protocol/turn-changes.ts';

interface Said {
  readonly role: string;
  text: string;
  /** The message it was sent with; 0 for what was heard. */
  readonly seq: number;
}

export class History {
  readonly #limit: number;
  #said: Said[] = [];
  #bytes = 0;
  /** Where the turn begins that is under way. */
  #open = 0;

  /** `limit` in characters of text. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  sent({ clientContent, realtimeInput }: LiveClientMessage, seq: number): void {
    for (const { role = 'user', parts = [] } of clientContent?.turns ?? []) {
      const text = parts.flatMap((part) => part.text ?? []).join('\n');
      if (text !== '') this.#add({ role, text, seq });
    }
    if (realtimeInput?.text !== undefined) this.#add({ role: 'user', text: realtimeInput.text, seq });
  }

  /** `changes`: what the message meant for the turn. */
  received({ serverContent = {} }: LiveServerMessage, changes: number): void {
    const { modelTurn, inputTranscription, outputTranscription } = serverContent;
    if (inputTranscription?.text) this.#append('user', inputTranscription.text);
    for (const { text, thought } of modelTurn?.parts ?? []) {
      if (text && thought !== true) this.#append('model', text);
    }
    if (outputTranscription?.text) this.#append('model', outputTranscription.text);
    if ((changes & TURN_OVER) !== 0) this.#open = this.#said.length;
  }

  /** The model's turn was cut: what it had said of it is no part of the conversation. */
  aborted(): void {
    const kept = this.#said.filter(
      ({ role, seq }, index) => index < this.#open || seq > 0 || role === 'user',
    );
    this.#said = kept;
    this.#bytes = kept.reduce((bytes, { text }) => bytes + text.length, 0);
  }

  /** The conversation without what is going to be sent again: messages after `acknowledged`. */
  turns(acknowledged: number): Content[] {
    return this.#said
      .filter(({ seq }) => seq <= acknowledged)
      .map(({ role, text }) => ({ role, parts: [{ text }] }));
  }

  #append(role: string, text: string): void {
    const last = this.#said.at(-1);
    if (last?.role !== role || last.seq > 0 || this.#said.length <= this.#open) {
      return this.#add({ role, text, seq: 0 });
    }
    last.text += text;
    this.#bytes += text.length;
    this.#bound();
  }

  #add(said: Said): void {
    this.#said.push(said);
    this.#bytes += said.text.length;
    this.#bound();
  }

  #bound(): void {
    while (this.#bytes > this.#limit) {
      const gone = this.#said.shift();
      if (gone === undefined) return;
      this.#bytes -= gone.text.length;
      this.#open = Math.max(0, this.#open - 1);
    }
  }
}
