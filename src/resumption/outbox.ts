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
 * 2. and that something arrived at least `handleLagMs` before the handle, since a handle may stand for a
 *    state somewhat older than itself.
 *
 * **The reason.** "Everything sent before the handle came is in it" is wrong: a message may be on its way, or
 * wait in the server's queue unread, when the handle is made. "A turn has begun and ended since" is wrong
 * too: the turn may be the answer to something earlier, a question or a spoken sentence, and have begun while
 * our message was still unread. So causes are counted: each text, each response to a call that blocks
 * nothing and each marked activity brings one turn at most, in the order of the wire. Then the first turn
 * is due to the first cause at the earliest, the second to the second. Speech is the exception, since it is
 * the server that decides how many turns it makes of it. After speech a turn counts only if the server, which
 * has been heard to tell of speech, told of none; or by the last resort, which also heals the count where
 * the server joined two questions into one turn: what went out `readLagMs` before a turn began has been read.
 * To settle late costs a message sent twice if the connection is cut just then; to settle early would
 * lose it.
 *
 * **Function responses** belong to a call, and a handle may be unclear about it: the call is newer than the
 * state, or its response was sent and nothing shows yet that it was read. Such a handle is not kept, nor is
 * one from the middle of an answer to a message that is not settled; the one before it stays in use. So for
 * each handle in use it is certain which calls its state holds: their responses are sent, or sent again,
 * and no others. A call that came later is unknown to the resumed session: its response is never sent, it is
 * reported as rewound, and the question that led to it, sent again, brings a new call under a new id.
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
  #entries: Entry[] = [];
  /** Where the first message is that was not handed over on this connection. */
  #next = 0;

  /** How many wait to be handed over. */
  get waiting(): number {
    return this.#entries.length - this.#next;
  }

  /** The next message to hand over. */
  get next(): Entry | undefined {
    return this.#entries[this.#next];
  }

  add(kind: keyof LiveClientMessage, frame: string, asks: number): void {
    this.#entries.push({ seq: ++this.last, kind, asks, frame, number: 0, at: 0 });
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
    return this.#newest(({ at }) => at <= time);
  }

  /** The newest message that is no frame after `index` on this connection; 0 for none. */
  numberedBy(index: number): number {
    return this.#newest(({ number }) => number <= index);
  }

  #newest(fits: (entry: Entry) => boolean): number {
    for (let at = this.#next - 1; at >= 0; at--) {
      const entry = this.#entries[at] as Entry;
      if (entry.number === 0) break;
      if (fits(entry)) return entry.seq;
    }
    return 0;
  }

  /** Whether messages after `seq` were handed over; `kind` asks for one kind only. */
  hasHanded(seq: number, kind?: keyof LiveClientMessage): boolean {
    for (let at = this.#next - 1; at >= 0; at--) {
      const entry = this.#entries[at] as Entry;
      if (entry.seq <= seq) break;
      if (kind === undefined || entry.kind === kind) return true;
    }
    return false;
  }

  /** Lets go of what is settled. Returns what the context updates among it said. */
  release(seq: number): LiveClientContextUpdate[] {
    let end = 0;
    while (end < this.#next && (this.#entries[end] as Entry).seq <= seq) end++;
    if (end === 0) return [];
    const gone = this.#entries.splice(0, end);
    this.#next -= end;
    for (const { frame } of gone) this.bytes -= frame.length;
    return gone.flatMap(contextUpdateIn);
  }

  /** What the context updates up to `seq` say. */
  contextUpdates(seq: number): LiveClientContextUpdate[] {
    return this.#entries.filter((entry) => entry.seq <= seq).flatMap(contextUpdateIn);
  }

  /** Goes back to the state behind a handle: what it does not settle waits to be sent again. */
  rewind(settled: number, handed: number, calls: OpenCalls | undefined): Rewinding {
    this.#next = this.#entries.findIndex(({ seq }) => seq > settled);
    if (this.#next < 0) this.#next = this.#entries.length;
    const again = this.#entries.splice(this.#next);
    const rewinding: Rewinding = { replayed: [], rewound: [], asks: false };
    let asks = false;
    for (const entry of again) {
      const wasHanded = entry.number > 0;
      const kept = entry.kind !== 'toolResponse' || keepResponses(entry, calls, rewinding.rewound);
      this.bytes -= kept ? 0 : entry.frame.length;
      if (!kept) continue;
      entry.number = entry.at = 0;
      this.#entries.push(entry);
      asks ||= entry.asks > 0 || entry.kind === 'toolResponse';
      if (wasHanded) {
        const message = JSON.parse(entry.frame) as LiveClientMessage;
        rewinding.replayed.push({ message, uncertain: entry.seq <= handed });
      }
    }
    return { ...rewinding, asks };
  }

  /** Begins anew with an empty state: what was answered is over, context updates up to `folded` are in the setup. */
  restart(proved: number, folded: number): Rewinding {
    this.#entries = this.#entries.filter(
      ({ seq, kind }) => seq > proved && (kind !== 'contextUpdate' || seq > folded),
    );
    this.bytes = this.#entries.reduce((bytes, { frame }) => bytes + frame.length, 0);
    return this.rewind(0, 0, undefined);
  }

  /** Takes out the newest message that was handed over, unless it is proved to be harmless. */
  setAside(proved: number): LiveClientMessage | undefined {
    const entry = this.#entries[this.#next - 1];
    if (entry === undefined || entry.seq <= proved) return undefined;
    this.#entries.splice(--this.#next, 1);
    this.bytes -= entry.frame.length;
    return JSON.parse(entry.frame) as LiveClientMessage;
  }
}

function contextUpdateIn({ kind, frame }: Entry): LiveClientContextUpdate[] {
  if (kind !== 'contextUpdate') return [];
  return [(JSON.parse(frame) as Required<Pick<LiveClientMessage, 'contextUpdate'>>).contextUpdate];
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
