/**
 * The messages that must not get lost: text turns, client content, function responses, context updates.
 *
 * **The promise.** These messages are delivered *at least once*, media *at most once*. A message is kept
 * until it is *settled*: certain to be in the state behind every handle the session may be resumed from. When
 * a connection is lost, the session goes on from the state behind a handle, and every message that is not
 * settled by that handle is sent again, in order. None is lost; one that was in the state after all is there
 * twice, which is reported beforehand as `uncertain`.
 *
 * **The rule.** With transparent resumption the server counts: a message is settled by a handle whose index
 * has reached its number on this connection (every frame counts, the setup is 0; no index is no news).
 * Without, its answers have to do. A handle settles a message when
 *
 * 1. the server must have read the message before it sent something that we received. It must have if
 *    - a turn of the model began that cannot be the answer to anything sent before the message, and has
 *      ended since; or
 *    - the message is a function response, the turn waited for it, said more after it, and has ended since; or
 *    - this holds for a message sent later: the wire is ordered, so settlement is cumulative. A message
 *      without visible effect is settled that way only.
 * 2. and that something was sent at least `handleLagMs` before the handle, since a handle may stand for a
 *    state somewhat older than itself. Arrival alone does not show how far apart they were sent, since the
 *    line may have stalled in between: `pace.ts` says how much of that time counts.
 *
 * **The reason.** "Everything sent before the handle came is in it" is wrong: a message may be on its way, or
 * wait in the server's queue unread, when the handle is made. "A turn has begun and ended since" is wrong
 * too: the turn may be the answer to something earlier, a question or a spoken sentence, and have begun while
 * our message was still unread. So causes are counted: each text, each response to a call that blocks
 * nothing and each marked activity brings one turn at most, in the order of the wire. Then the first turn
 * is due to the first cause at the earliest, the second to the second. Speech is the exception, since it is
 * the server that decides how many turns it makes of it. After speech a turn counts only if the server, which
 * has been heard to tell of speech, told of none, and lets new input interrupt; or by the last resort: what
 * went out `readLagMs` before a turn began has been read. The last resort also heals the count where the
 * server joined two questions into one turn, though where nobody spoke only after a silence of `readLagMs`.
 *
 * To settle late costs a message sent twice if the connection is cut just then; to settle early would lose it.
 *
 * **Function responses** belong to a call, so it has to be certain which calls the state behind a handle
 * holds. It is not when a call came or was given up less than `handleLagMs` before, or when a response was
 * sent and nothing shows yet that it was read. Such a handle is not kept, and the one before it stays in use;
 * only where there is none, it is better than nothing. A response to a call that the state holds is sent, or
 * sent again. A call that is newer than the state is unknown to the resumed session: its response is never
 * sent and reported as rewound, and the question that led to it, sent again, brings a new call with a new id.
 *
 * **No duplicate that can be avoided.** A handle is not kept either if it comes in the middle of an answer
 * to a message it does not settle, or brings nothing: while messages are under way, it must settle more than
 * the one in use, or a spoken turn must have ended. The message would be sent again with either handle, and
 * in the state behind the older one it is not.
 *
 * **Two handles** are kept, the current and the previous one. A message is let go when the older one
 * settles it, so that both can be used.
 */
import type {
  FunctionResponse,
  LiveClientContextUpdate,
  LiveClientMessage,
  LiveClientSetup,
} from '../../generated/types.ts';
import { callKey, type OpenCalls } from './calls.ts';
import type { Replayed } from './events.ts';

/** A message that is kept. */
export interface Entry {
  /** Its place among all messages of the session, from 1. */
  readonly seq: number;
  readonly kind: keyof LiveClientMessage;
  /** How many turns of the model it asks for. Known for function responses when they are handed over. */
  readonly asks: number;
  /** As it is sent. */
  frame: string;
  /** Its number on this connection, and when it was handed to the socket. 0 before that. */
  number: number;
  at: number;
  /** It was handed to the socket of an earlier connection. */
  isOld: boolean;
}

/** What becomes of the messages when a session goes on from an earlier state. */
export interface Rewinding {
  readonly replayed: Replayed[];
  /** Ids, or names, of calls whose response is not sent. */
  readonly rewound: string[];
  /** Whether something that is sent again asks for an answer. */
  readonly asks: boolean;
}

export class Outbox {
  /** The newest message. */
  last = 0;
  /** Characters of the frames that are kept. */
  bytes = 0;
  /** What is kept begins at `#head`; what was not handed over on this connection begins at `#next`. */
  #entries: Entry[] = [];
  #head = 0;
  #next = 0;
  /** What the context updates said that were let go, as one: each field replaces the one before it. */
  #context: LiveClientContextUpdate | undefined;
  /** The newest message that was let go, and its number on this connection. */
  #goneSeq = 0;
  #goneNumber = 0;

  /** How many wait to be handed over. */
  get waiting(): number {
    return this.#entries.length - this.#next;
  }

  /** The next message to hand over. */
  get next(): Entry | undefined {
    return this.#entries[this.#next];
  }

  add(kind: keyof LiveClientMessage, frame: string, asks: number): void {
    this.#entries.push({ seq: ++this.last, kind, asks, frame, number: 0, at: 0, isOld: false });
    this.bytes += frame.length;
  }

  /** {@link next} goes to the socket as this connection's frame `number`. */
  handOver(number: number, now: number): void {
    const entry = this.#entries[this.#next++] as Entry;
    entry.number = number;
    entry.at = now;
  }

  /** The newest message that was handed over at `time` or before; 0 for none. */
  handedBy(time: number): number {
    return this.#newest((entry) => entry.at <= time);
  }

  /** The newest message that is no frame after `index` on this connection; 0 for none. */
  numberedBy(index: number): number {
    const seq = this.#newest((entry) => entry.number <= index);
    return seq === 0 && index >= this.#goneNumber ? this.#goneSeq : seq;
  }

  /** Whether messages after `seq` were handed over; `kind` asks for one kind only. */
  hasHanded(seq: number, kind?: keyof LiveClientMessage): boolean {
    return this.#newest((entry) => kind === undefined || entry.kind === kind) > seq;
  }

  /** How many messages after `seq` were handed over. */
  countHanded(seq: number): number {
    return this.#entries.slice(this.#head, this.#next).filter((entry) => entry.seq > seq).length;
  }

  /** Lets go of what is settled. */
  release(seq: number): void {
    while (this.#head < this.#next && (this.#entries[this.#head] as Entry).seq <= seq) {
      const entry = this.#entries[this.#head++] as Entry;
      this.bytes -= entry.frame.length;
      this.#goneSeq = entry.seq;
      this.#goneNumber = entry.number;
      if (entry.kind === 'contextUpdate') this.#context = { ...this.#context, ...contextUpdateIn(entry) };
    }
    // Not each time: moving the list costs more than keeping a few empty places.
    if (this.#head > MOST_EMPTY) this.#compact();
  }

  /** What the context updates up to `seq` say. */
  contextUpdates(seq: number): LiveClientContextUpdate[] {
    const kept = this.#kept.filter((entry) => entry.seq <= seq && entry.kind === 'contextUpdate');
    return [...(this.#context ? [this.#context] : []), ...kept.map(contextUpdateIn)];
  }

  /** Goes back to the state behind a handle: what it does not settle waits to be sent again. */
  rewind(settled: number, handed: number, calls: OpenCalls | undefined): Rewinding {
    this.#compact();
    this.#goneNumber = 0;
    const entries = this.#entries;
    this.#entries = entries.filter(({ seq }) => seq <= settled);
    this.#next = this.#entries.length;
    const replayed: Replayed[] = [];
    const rewound: string[] = [];
    let asks = false;
    for (const entry of entries.slice(this.#next)) {
      this.bytes -= entry.frame.length;
      if (entry.kind === 'toolResponse' && !keepResponses(entry, calls, rewound)) continue;
      this.bytes += entry.frame.length;
      this.#entries.push(entry);
      asks ||= entry.asks > 0 || entry.kind === 'toolResponse';
      entry.isOld ||= entry.number > 0;
      if (entry.isOld) {
        const message = JSON.parse(entry.frame) as LiveClientMessage;
        replayed.push({ message, uncertain: entry.seq <= handed });
      }
      entry.number = entry.at = 0;
    }
    return { replayed, rewound, asks };
  }

  /** Begins anew with an empty state: what was answered is over, context updates up to `folded` are in the setup. */
  restart(proved: number, folded: number): Rewinding {
    for (const update of this.contextUpdates(folded)) this.#context = { ...this.#context, ...update };
    this.#entries = this.#kept.filter(
      ({ seq, kind }) => seq > proved && (kind !== 'contextUpdate' || seq > folded),
    );
    this.#head = 0;
    this.bytes = this.#entries.reduce((bytes, { frame }) => bytes + frame.length, 0);
    return this.rewind(0, 0, undefined);
  }

  /** Takes out the newest message that was handed over, unless it is proved to be harmless. */
  setAside(proved: number): LiveClientMessage | undefined {
    const entry = this.#entries[this.#next - 1];
    if (entry === undefined || this.#next <= this.#head || entry.seq <= proved) return undefined;
    this.#entries.splice(--this.#next, 1);
    this.bytes -= entry.frame.length;
    return JSON.parse(entry.frame) as LiveClientMessage;
  }

  get #kept(): Entry[] {
    return this.#entries.slice(this.#head);
  }

  /** Sequence number of the newest message handed over that fits; 0 for none. */
  #newest(fits: (entry: Entry) => boolean): number {
    for (let at = this.#next - 1; at >= this.#head; at--) {
      const entry = this.#entries[at] as Entry;
      if (fits(entry)) return entry.seq;
    }
    return 0;
  }

  #compact(): void {
    this.#entries = this.#kept;
    this.#next -= this.#head;
    this.#head = 0;
  }
}

/** Places of messages that were let go, before the list is moved up. */
const MOST_EMPTY = 32;

function contextUpdateIn({ frame }: Entry): LiveClientContextUpdate {
  return (JSON.parse(frame) as Required<Pick<LiveClientMessage, 'contextUpdate'>>).contextUpdate;
}

/** Takes the responses out whose calls the state does not hold. False if none is left. */
function keepResponses(entry: Entry, calls: OpenCalls | undefined, rewound: string[]): boolean {
  const [kept, gone] = splitResponses(entry.frame, (response) => calls?.has(callKey(response)) === true);
  rewound.push(...gone);
  if (kept === undefined) return false;
  entry.frame = kept;
  return true;
}

/** A frame with those responses that fit, if any, and the keys of the others. */
export function splitResponses(
  frame: string,
  fits: (response: FunctionResponse) => boolean,
): [frame: string | undefined, others: string[]] {
  const { toolResponse } = JSON.parse(frame) as LiveClientMessage;
  const responses = toolResponse?.functionResponses ?? [];
  const others = responses.filter((response) => !fits(response));
  if (others.length === 0) return [frame, []];
  const functionResponses = responses.filter(fits);
  const rest = functionResponses.length > 0;
  return [rest ? JSON.stringify({ toolResponse: { functionResponses } }) : undefined, others.map(callKey)];
}

/** A setup with what the context updates changed. */
export function withContext(
  setup: LiveClientSetup,
  updates: readonly LiveClientContextUpdate[],
): LiveClientSetup {
  const changed = { ...setup };
  for (const { systemInstruction, tools } of updates) {
    if (systemInstruction !== undefined) changed.systemInstruction = systemInstruction;
    if (tools !== undefined) changed.tools = tools.tools ?? [];
  }
  // An empty list is refused.
  if (changed.tools?.length === 0) delete changed.tools;
  return changed;
}
