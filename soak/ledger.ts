/**
 * What the user said, what went over the wire and how often. It stands between the client and the emulator's
 * sockets, and compares what is sent again with what the emulator really held.
 */
import type { LiveClientMessage, LiveServerMessage } from '../generated/types.ts';
import type { EmulatedState, LiveEmulator } from '../src/emulator/index.ts';
import type { LiveEvent } from '../src/index.ts';
import type { Scenario } from './scenario.ts';
import { Settlement } from './settlement.ts';
import { Tapped } from './tapped.ts';

/** One connection. */
interface Line {
  /** Its place among the emulator's connections. */
  readonly index: number;
  /** What it was set up with. */
  handle: string | undefined;
  settlement: Settlement | undefined;
  /** What the state behind the handle settles at least. */
  settled: number;
  /** What the state behind the handle held: made when it is first asked for. */
  held: ReadonlySet<string> | undefined;
  /** Messages that were sent again although the state held them. */
  duplicates: number;
}

export class Ledger {
  /** Marks of the durable messages, in the order in which the user sent them. */
  readonly said: string[] = [];
  /** Messages that were sent again; those that were in the state; those that need not have been; unannounced ones. */
  replays = 0;
  duplicates = 0;
  avoidable: string[] = [];
  unreported: string[] = [];
  /** The most duplicates on one connection. */
  mostDuplicates = 0;
  /** What old sessions had taken in when a new one took their place, and what was reported as dropped. */
  readonly delivered = new Set<string>();
  /** How often a snapshot was taken for the session: what is lost then is counted apart. */
  wrongKinds = 0;
  /** Whether all that was sent is settled. */
  isSettled = true;
  readonly #emulator: LiveEmulator;
  readonly #scenario: Scenario;
  readonly #now: () => number;
  readonly #kind: () => 'snapshot' | 'session';
  readonly #sockets = new Set<Tapped>();
  /** When setups were sent. */
  readonly #dials: number[] = [];
  /** Places of durable messages by their marks, from 1, once they have been sent. */
  readonly #sent = new Map<string, number>();
  readonly #settledBy = new Map<string, number>();
  /** The connection in use, and the newest that has sent a setup. */
  #line: Line | undefined;
  #opening: Line | undefined;
  #uncertain = new Set<string>();
  #hasPreamble = false;
  /** Frames that told a new session of the old one: connection and number. */
  readonly #preambles = new Set<number>();

  constructor(emulator: LiveEmulator, scenario: Scenario, client: ClientView) {
    this.#emulator = emulator;
    this.#scenario = scenario;
    this.#now = client.now;
    this.#kind = client.kind;
  }

  /** For the client: the emulator's sockets, with the ledger listening. */
  readonly webSocket = (url: string, options: { headers: Readonly<Record<string, string>> }): Tapped => {
    const inner = this.#emulator.webSocket(url, options) as Tapped;
    const index = this.#emulator.connections.length - 1;
    const line: Line = {
      index,
      handle: undefined,
      settlement: undefined,
      settled: 0,
      held: undefined,
      duplicates: 0,
    };
    const socket: Tapped = new Tapped(inner, {
      sends: (frame) => this.#sends(line, frame),
      ends: () => void this.#sockets.delete(socket),
    });
    this.#sockets.add(socket);
    return socket;
  };

  /** The client has been told of a message. */
  hears(message: LiveServerMessage): void {
    if (message.setupComplete !== undefined) this.#line = this.#opening;
    const { settlement } = this.#line ?? {};
    const settled = settlement?.hears(message, this.#now());
    const handle = message.sessionResumptionUpdate?.newHandle;
    if (this.#kind() === 'session') this.isSettled = (settlement?.acknowledged ?? 0) >= this.#sent.size;
    if (settled === undefined || !handle) return;
    this.#settledBy.set(handle, settled);
    if (this.#kind() === 'snapshot') this.isSettled = settled >= this.#sent.size;
    const [oldest] = this.#settledBy.keys();
    if (this.#settledBy.size > MOST_HANDLES && oldest !== undefined) this.#settledBy.delete(oldest);
  }

  /** The client has been told what happened to the session. */
  learns(event: LiveEvent): void {
    // What was reported to be set aside is not lost.
    if (event.type === 'dropped' && event.message !== undefined) {
      for (const mark of marksOf(event.message)) this.delivered.add(mark);
    }
    if (event.type !== 'resumed' && event.type !== 'restarted') return;
    const uncertain = event.replayed.filter((replayed) => replayed.uncertain);
    this.#uncertain = new Set(uncertain.flatMap(({ message }) => marksOf(message)));
    this.#hasPreamble = event.type === 'restarted' && event.history > 0;
  }

  /** The user sends a durable message. */
  says(mark: string): void {
    this.said.push(mark);
    this.isSettled = false;
  }

  /** Marks of all that a state holds, as often as it holds them. */
  marksIn(state: EmulatedState): string[] {
    return state.messages.flatMap((message) => {
      if (message.index === 1 && this.#preambles.has(message.connection)) return [];
      if (message.kind === 'contextUpdate') return message.systemInstruction ?? [];
      if (message.kind !== 'functionResponse') return message.texts[0] ?? [];
      return message.outcome === 'taken' && message.id !== undefined ? callMark(message.id) : [];
    });
  }

  /** What the session holds on the connection in use. */
  get state(): EmulatedState | undefined {
    return this.#line && this.#emulator.connections[this.#line.index]?.state;
  }

  /** How many connections were set up in the worst minute. */
  get mostDials(): number {
    const from = (at: number): number => this.#dials.findIndex((dial) => dial > at - 60_000);
    return Math.max(0, ...this.#dials.map((at, place) => place - from(at) + 1));
  }

  /** Nothing leads from the emulator to the client any more. */
  sever(): void {
    for (const socket of this.#sockets) socket.sever();
  }

  #sends(line: Line, frame: string): void {
    if (line.settlement === undefined) return this.#setsUp(line, frame);
    const { settlement } = line;
    if (frame.startsWith('{"realtimeInput":{"audio"') || frame.startsWith('{"realtimeInput":{"video"')) {
      return settlement.sends(undefined, undefined, this.#now());
    }
    const message = JSON.parse(frame) as LiveClientMessage;
    if (this.#hasPreamble) {
      this.#hasPreamble = false;
      this.#preambles.add(line.index);
      return settlement.sends(undefined, message, this.#now());
    }
    const marks = marksOf(message);
    for (const mark of marks) this.#sendsMark(line, mark);
    const last = marks.at(-1);
    // What has no mark is a mark between media.
    if (last === undefined) settlement.sends(undefined, undefined, this.#now());
    else settlement.sends(this.#sent.get(last), message, this.#now());
  }

  #setsUp(line: Line, frame: string): void {
    const { setup } = JSON.parse(frame) as LiveClientMessage;
    const handle = setup?.sessionResumption?.handle;
    const { state } = this;
    if (handle === undefined && state !== undefined) {
      for (const mark of this.marksIn(state)) this.delivered.add(mark);
    }
    line.handle = handle;
    const before = this.#line?.settlement;
    const isOfSession = handle !== undefined && this.#kind() === 'session' && before !== undefined;
    if (isOfSession && this.#scenario.handles === 'snapshot') this.wrongKinds++;
    line.settled = isOfSession ? before.acknowledged : (this.#settledBy.get(handle ?? '') ?? 0);
    line.settlement = new Settlement(line.settled, {
      isTransparent: this.#scenario.transparent,
      endsTurns: this.#scenario.model.startsWith('gemini-2'),
      isOfSession: this.#kind() === 'session',
      before: isOfSession ? before : undefined,
    });
    this.#dials.push(this.#now());
    this.#opening = line;
  }

  #sendsMark(line: Line, mark: string): void {
    const seq = this.#sent.get(mark);
    if (seq === undefined) {
      this.#sent.set(mark, this.#sent.size + 1);
      return;
    }
    this.replays++;
    line.settlement?.repeats();
    if (line.handle === undefined) return;
    if (seq <= line.settled) this.avoidable.push(mark);
    if (!this.#held(line).has(mark)) return;
    this.duplicates++;
    this.mostDuplicates = Math.max(this.mostDuplicates, ++line.duplicates);
    if (!this.#uncertain.has(mark)) this.unreported.push(mark);
  }

  #held(line: Line): ReadonlySet<string> {
    const state = line.held ?? this.#emulator.state(line.handle ?? '');
    line.held ??= new Set(state === undefined ? [] : this.marksIn(state as EmulatedState));
    return line.held;
  }
}

/** What the client knows. */
interface ClientView {
  now(): number;
  /** What it takes handles for. */
  kind(): 'snapshot' | 'session';
}

/** More than a session can go back to. */
const MOST_HANDLES = 1_000;

/** The mark of a function response. */
export function callMark(id: string): string {
  return `answer ${id}`;
}

/** What tells the durable messages in a frame apart. */
function marksOf({ clientContent, realtimeInput, toolResponse, contextUpdate }: LiveClientMessage): string[] {
  return [
    ...(clientContent?.turns?.flatMap(({ parts }) => parts?.[0]?.text ?? []) ?? []),
    ...(realtimeInput?.text === undefined ? [] : [realtimeInput.text]),
    // One without an id cannot be told from the next.
    ...(toolResponse?.functionResponses?.flatMap(({ id }) => (id === undefined ? [] : callMark(id))) ?? []),
    ...(contextUpdate?.systemInstruction?.parts?.flatMap(({ text }) => text ?? []) ?? []),
  ];
}
