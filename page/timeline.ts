/** Messages and function calls in the order in which they came. */
import type { ConversationCall, ConversationMessage, ConversationSnapshot } from 'gemini-live/conversation';

export type Entry =
  | { readonly key: string; readonly message: ConversationMessage }
  | { readonly key: string; readonly call: ConversationCall };

/** The snapshot has two lists. A call stays behind the message that was the last when the call was first seen. */
export class Timeline {
  #after = new Map<string, string | undefined>();

  entries({ messages, calls }: Pick<ConversationSnapshot, 'messages' | 'calls'>): Entry[] {
    const last = messages.at(-1)?.id;
    const known = new Set(messages.map(({ id }) => id));
    const behind = new Map<string | undefined, Entry[]>();
    const before = this.#after;
    this.#after = new Map(calls.map(({ id }) => [id, before.has(id) ? before.get(id) : last]));
    for (const call of calls) {
      const after = this.#after.get(call.id);
      // Its message may be forgotten.
      const place = after !== undefined && known.has(after) ? after : undefined;
      behind.set(place, [...(behind.get(place) ?? []), { key: `call ${call.id}`, call }]);
    }
    const entries = messages.flatMap((message) => [
      { key: `message ${message.id}`, message },
      ...(behind.get(message.id) ?? []),
    ]);
    return [...(behind.get(undefined) ?? []), ...entries];
  }
}
