/** The messages that must not get lost: those that wait for a socket, and those that were sent and are not settled. */
import type {
  FunctionResponse,
  LiveClientContextUpdate,
  LiveClientMessage,
  LiveClientSetup,
} from '../../generated/types.ts';
import { callKey, type OpenCallCounts } from './open-calls.ts';
import type { Replayed } from './resumption-events.ts';

/** A message of the user's, in the names of the wire, and the frame it is sent as. */
export interface OutgoingMessage {
  readonly message: LiveClientMessage;
  readonly frame: string;
}

/** A message that is kept. */
export interface Entry extends OutgoingMessage {
  /** Its place among all messages of the session, from 1. */
  readonly seq: number;
  message: LiveClientMessage;
  /** How many turns of the model it asks for. Known for function responses when they are handed over. */
  readonly asks: number;
  frame: string;
  /** Its number on this connection, and when it was handed to the socket. 0 before that. */
  number: number;
  at: number;
  /** It was handed to the socket of an earlier connection. */
  wasSent: boolean;
}

/** What becomes of the messages when a session goes on from an earlier state. */
export interface Rewinding {
  readonly replayed: Replayed[];
  /** Responses that are not sent: the state does not hold their calls. */
  readonly rewound: FunctionResponse[];
  /** Whether something that waits asks for an answer. */
  readonly asks: boolean;
  /** How many messages that ask for an answer were sent, and are sent again. */
  readonly askedAgain: number;
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
  /** The released context updates as one. */
  #context: LiveClientContextUpdate = {};
  /** The newest message that was let go, and its number on this connection. */
  #goneSeq = 0;
  #goneNumber = 0;

  /** How many wait to be handed over. */
  get waiting(): number {
    return this.#entries.length - this.#next;
  }

  /** How many turns of the model those that wait ask for. */
  get asks(): number {
    return this.#entries.slice(this.#next).reduce((turns, { asks }) => turns + asks, 0);
  }

  /** The next message to hand over. */
  get next(): Entry | undefined {
    return this.#entries[this.#next];
  }

  add({ message, frame }: OutgoingMessage, asks: number): void {
    this.#entries.push({ seq: ++this.last, message, frame, asks, number: 0, at: 0, wasSent: false });
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

  /** Whether messages after `seq` were handed over; `field` asks for those with this field only. */
  hasHanded(seq: number, field?: keyof LiveClientMessage): boolean {
    return this.#newest(({ message }) => field === undefined || message[field] !== undefined) > seq;
  }

  /** How many messages after `seq` were handed over. */
  countHanded(seq: number): number {
    return this.#entries.slice(this.#head, this.#next).filter((entry) => entry.seq > seq).length;
  }

  /** The calls that messages after `seq` have answered, for good. */
  answeredAfter(seq: number): string[] {
    return this.#entries
      .slice(this.#head, this.#next)
      .flatMap((entry) => (entry.seq > seq ? (entry.message.toolResponse?.functionResponses ?? []) : []))
      .flatMap((response) => (response.willContinue === true ? [] : callKey(response)));
  }

  /** Lets go of what is settled. */
  release(seq: number): void {
    while (this.#head < this.#next && (this.#entries[this.#head] as Entry).seq <= seq) {
      const entry = this.#entries[this.#head++] as Entry;
      this.bytes -= entry.frame.length;
      this.#goneSeq = entry.seq;
      this.#goneNumber = entry.number;
      this.#context = merge(this.#context, entry.message.contextUpdate);
    }
    // Not each time: moving the list costs more than keeping a few empty places.
    if (this.#head > MOST_EMPTY) this.#compact();
  }

  /** What the context updates up to `seq` say, as one. */
  contextAt(seq: number): LiveClientContextUpdate {
    const kept = this.#kept.filter((entry) => entry.seq <= seq);
    return kept.reduce((context, { message }) => merge(context, message.contextUpdate), this.#context);
  }

  /** Goes back to the state behind a handle: what it does not settle waits to be sent again. */
  rewind(settled: number, handed: number, calls: OpenCallCounts | undefined): Rewinding {
    this.#compact();
    this.#goneNumber = 0;
    const entries = this.#entries;
    this.#entries = entries.filter(({ seq }) => seq <= settled);
    this.#next = this.#entries.length;
    const replayed: Replayed[] = [];
    const rewound: FunctionResponse[] = [];
    let asks = false;
    let askedAgain = 0;
    const open = new Map(calls);
    for (const entry of entries.slice(this.#next)) {
      this.bytes -= entry.frame.length;
      const isResponse = entry.message.toolResponse !== undefined;
      if (isResponse && !keepResponses(entry, open, rewound)) continue;
      this.bytes += entry.frame.length;
      this.#entries.push(entry);
      if (entry.number > 0) entry.wasSent = true;
      if (entry.asks > 0 || isResponse) {
        asks = true;
        if (entry.wasSent) askedAgain++;
      }
      if (entry.wasSent) replayed.push({ message: entry.message, uncertain: entry.seq <= handed });
      entry.number = entry.at = 0;
    }
    return { replayed, rewound, asks, askedAgain };
  }

  /** Begins anew with an empty state: what was answered is over, context updates up to `folded` are in the setup. */
  restart(acknowledged: number, folded: number): Rewinding {
    this.#context = this.contextAt(folded);
    this.#entries = this.#kept.filter(
      ({ seq, message }) => seq > acknowledged && (message.contextUpdate === undefined || seq > folded),
    );
    this.#head = 0;
    this.bytes = this.#entries.reduce((bytes, { frame }) => bytes + frame.length, 0);
    return this.rewind(0, 0, undefined);
  }

  /** Removes and returns the newest message that was handed over, unless it is acknowledged and so did no harm. */
  setAside(acknowledged: number): LiveClientMessage | undefined {
    const entry = this.#entries[this.#next - 1];
    if (entry === undefined || this.#next <= this.#head || entry.seq <= acknowledged) return undefined;
    this.#entries.splice(--this.#next, 1);
    this.bytes -= entry.frame.length;
    return entry.message;
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

/** Takes the responses out whose calls are not open in the state, and closes the others. False if none is left. */
function keepResponses(entry: Entry, open: Map<string, number>, rewound: FunctionResponse[]): boolean {
  const { kept, others } = splitResponses(entry, (response) => {
    const key = callKey(response);
    const count = open.get(key) ?? 0;
    if (response.willContinue !== true) open.set(key, count - 1);
    return count > 0;
  });
  for (const response of others) rewound.push(response);
  if (kept === undefined) return false;
  entry.message = kept.message;
  entry.frame = kept.frame;
  return true;
}

/** A message with only those function responses that fit, if any, and the others. */
export function splitResponses(
  outgoing: OutgoingMessage,
  fits: (response: FunctionResponse) => boolean,
): { readonly kept: OutgoingMessage | undefined; readonly others: FunctionResponse[] } {
  const { functionResponses: responses = [] } = outgoing.message.toolResponse ?? {};
  const fitting = responses.map(fits);
  if (!fitting.includes(false)) return { kept: outgoing, others: [] };
  // From the frame: the user may have changed the objects since.
  const { toolResponse } = JSON.parse(outgoing.frame) as LiveClientMessage;
  const given = toolResponse?.functionResponses ?? [];
  const others = given.filter((_, index) => fitting[index] !== true);
  if (others.length === given.length) return { kept: undefined, others };
  const functionResponses = given.filter((_, index) => fitting[index] === true);
  const message = { toolResponse: { functionResponses } };
  return { kept: { message, frame: JSON.stringify(message) }, others };
}

/** One context update after another: each field replaces the one before it. */
function merge(
  before: LiveClientContextUpdate,
  { systemInstruction, tools }: LiveClientContextUpdate = {},
): LiveClientContextUpdate {
  return {
    ...before,
    ...(systemInstruction !== undefined && { systemInstruction }),
    ...(tools !== undefined && { tools }),
  };
}

/** A setup as a context update has changed it. */
export function withContext(
  setup: LiveClientSetup,
  { systemInstruction, tools }: LiveClientContextUpdate,
): LiveClientSetup {
  const changed = { ...setup };
  if (systemInstruction !== undefined) changed.systemInstruction = systemInstruction;
  if (tools !== undefined) changed.tools = tools.tools ?? [];
  // An empty list is refused.
  if (changed.tools?.length === 0) delete changed.tools;
  return changed;
}
