/** The function calls that the server waits for, as far as the client can tell. */
import type { Behavior } from '../../generated/enums.ts';
import type { FunctionCall, FunctionResponse, LiveClientSetup, Tool } from '../../generated/types.ts';
import { isBlocking } from '../protocol/function-calls.ts';
import { rulesFor } from '../protocol/models.ts';

/** How many calls are open by their key. There may be several where calls have no ids. */
export type OpenCallCounts = ReadonlyMap<string, number>;

/** What becomes of media while a function call blocks the model. */
export type DuringCalls = 'send' | 'hold' | 'drop';

/** What a call and its answers share: its id, or on Vertex AI, where there may be none, the name. */
export function callKey({ id, name }: FunctionCall | FunctionResponse): string {
  return id || name || '';
}

/**
 * Ends of turns after which nothing waits for a call any more: that of its own, which may follow at once, and a later
 * one. A model that has ended another turn does not wait. The call can still be answered.
 */
const TURNS_TO_EXPIRE = 2;

/**
 * Open calls that are remembered, and others that the server does not want answers to. Beyond that the oldest is let
 * go: nothing waits for it, and an answer to it is sent.
 */
export const MOST_OPEN = 1_024;

interface OpenCall {
  /** The model says nothing until it has the answer. */
  readonly blocks: boolean;
  /** The turn that it came in. */
  readonly turn: number;
}

/** How many calls of one turn are open. */
interface OpenInTurn {
  waiting: number;
  blocking: number;
}

export class OpenCalls {
  /** When a call was last added or given up: a handle may stand for the time before. */
  changedAt = -Infinity;
  /** Responses that the turn under way goes on with were sent, and the model has not said that it takes them up. */
  areUnmarked = false;
  /** Open calls by key, the oldest first. */
  readonly #open = new Map<string, OpenCall[]>();
  /** How many there are, and as they were told last, until they change. */
  #size = 0;
  #snapshot: OpenCallCounts | undefined;
  /** Those that have not expired, by turn; how many they are, and how many of them block the model. */
  readonly #byTurn = new Map<number, OpenInTurn>();
  #waiting = 0;
  #blocking = 0;
  /** The turn under way, or the next. */
  #turn = 0;
  /** Given up by the server on this connection. */
  readonly #dropped = new Set<string>();
  /** Not known to the server that the session was resumed on; and those of them whose results it is told. */
  #forgotten = new Set<string>();
  #told = new Set<string>();
  #tools: readonly Tool[];
  readonly #defaultBehavior: Behavior;
  /** A turn always ends at its call. */
  readonly endTurns: boolean;
  /** The model says that it takes responses up. */
  readonly marksResponses: boolean;
  /** A turn that is not over goes on with the responses to any call. */
  readonly #areOfTurn: boolean;

  constructor({ model, tools = [] }: LiveClientSetup) {
    const { defaultBehavior, callEndsTurn, marksResponses, endsByStatus } = rulesFor(model);
    this.#defaultBehavior = defaultBehavior;
    this.endTurns = callEndsTurn === true;
    this.marksResponses = marksResponses === true;
    this.#areOfTurn = endsByStatus === true;
    this.#tools = tools;
  }

  /** How many open calls are waited for. */
  get waiting(): number {
    return this.#waiting;
  }

  /** The model waits for an answer and says nothing until it has it. */
  get isBlocked(): boolean {
    return this.#blocking > 0;
  }

  /** Silence of the model is explained by an open call. */
  get excusesSilence(): boolean {
    return this.#blocking > 0 || (this.#byTurn.get(this.#turn)?.waiting ?? 0) > 0;
  }

  /** The keys of the calls that block the model. */
  get blocking(): string[] {
    const blocks = (call: OpenCall): boolean => call.blocks && !this.#isExpired(call);
    return [...this.#open].flatMap(([key, calls]) => (calls.some(blocks) ? [key] : []));
  }

  /** A context update has gone out. */
  replaceTools(tools: readonly Tool[]): void {
    this.#tools = tools;
  }

  called(calls: readonly FunctionCall[], now: number): void {
    this.changedAt = now;
    const declarations = this.#tools.flatMap(({ functionDeclarations }) => functionDeclarations ?? []);
    const behaviors = new Map(declarations.map(({ name, behavior }) => [name, behavior]));
    for (const call of calls) {
      this.#forgotten.delete(callKey(call));
      const blocks = isBlocking(behaviors.get(call.name ?? ''), this.#defaultBehavior);
      this.#add(callKey(call), { blocks, turn: this.#turn });
    }
  }

  /** The server has said that it does not want these answers. */
  cancelled(ids: readonly string[], now: number): void {
    for (const id of ids) this.#drop(id, now);
  }

  /** The answer was interrupted: calls it waited for are given up, on newer models without a word. */
  interrupted(now: number): void {
    for (const key of this.#blocking > 0 ? this.blocking : []) this.#drop(key, now);
  }

  /** A turn of the model is over. */
  turnEnded(): void {
    this.areUnmarked = false;
    this.#turn++;
    const expired = this.#turn - TURNS_TO_EXPIRE;
    const { waiting = 0, blocking = 0 } = this.#byTurn.get(expired) ?? {};
    this.#byTurn.delete(expired);
    this.#waiting -= waiting;
    this.#blocking -= blocking;
  }

  /**
   * How many turns of their own the model makes of these responses. After the last response that it waits for it goes
   * on: in the turn of the call, if that is not over and the model does not end its turns at calls. Extended thinking
   * goes on in its turn whatever the call.
   */
  newTurns(responses: readonly FunctionResponse[], isTurnOver: boolean): number {
    if (this.#areOfTurn && !isTurnOver) return 0;
    const given = new Map<string, number>();
    let turns = 0;
    let unblocked = 0;
    let blocking = this.#blocking;
    for (const response of responses) {
      const key = callKey(response);
      const place = given.get(key) ?? 0;
      const call = this.#open.get(key)?.[place];
      given.set(key, place + 1);
      if (call === undefined) continue;
      if (!call.blocks || this.#isExpired(call)) turns += response.scheduling === 'SILENT' ? 0 : 1;
      else {
        unblocked++;
        blocking--;
      }
    }
    const goesOn = !isTurnOver && !this.endTurns;
    return unblocked === 0 || blocking > 0 || goesOn ? turns : turns + 1;
  }

  /** An answer goes out. Returns whether the model waited for it; undefined if there is no such call. */
  answered(response: FunctionResponse): boolean | undefined {
    const key = callKey(response);
    const call = this.#open.get(key)?.[0];
    if (call !== undefined && response.willContinue !== true) this.#remove(key);
    return call?.blocks;
  }

  /** Whether the server that the session was resumed on has never heard of the call. */
  isForgotten(response: FunctionResponse): boolean {
    return this.#forgotten.has(callKey(response));
  }

  /** Whether a call with this key is open, expired or not. */
  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  /** The keys of the open calls, the oldest first. */
  get keys(): Iterable<string> {
    return this.#open.keys();
  }

  /** The open calls as they are now. */
  snapshot(): OpenCallCounts | undefined {
    if (this.#open.size === 0) return undefined;
    return (this.#snapshot ??= new Map([...this.#open].map(([key, calls]) => [key, calls.length])));
  }

  /** Whether the session is told the result of a call that it does not know. After the last one it is no more. */
  takeTold(response: FunctionResponse): boolean {
    const key = callKey(response);
    return response.willContinue === true ? this.#told.has(key) : this.#told.delete(key);
  }

  /** The session goes on from a state with these calls: the others never were. */
  restore(held: OpenCallCounts | undefined): void {
    const lost = [...this.#open.keys(), ...this.#dropped].filter((key) => held?.has(key) !== true);
    this.#forgotten = new Set([...this.#forgotten, ...lost].slice(-MOST_OPEN));
    this.areUnmarked = false;
    this.#dropped.clear();
    this.#open.clear();
    this.#byTurn.clear();
    this.#snapshot = undefined;
    this.#size = this.#waiting = this.#blocking = 0;
    const turn = this.#turn++;
    for (const [key, count] of held ?? []) {
      this.#forgotten.delete(key);
      // No turn is under way that could wait for them: each answer begins one, as with calls that block nothing.
      for (let call = 0; call < count; call++) this.#add(key, { blocks: false, turn });
    }
    this.changedAt = -Infinity;
    this.#told = new Set([...this.#told].filter((key) => this.#forgotten.has(key)));
  }

  /** The results of these calls are told in words. */
  tell(keys: readonly string[]): void {
    for (const key of keys) this.#told.add(key);
  }

  #add(key: string, call: OpenCall): void {
    const [oldest] = this.#size < MOST_OPEN ? [] : this.#open.keys();
    if (oldest !== undefined) this.#remove(oldest);
    const calls = this.#open.get(key);
    if (calls === undefined) this.#open.set(key, [call]);
    else calls.push(call);
    this.#count(call, 1);
  }

  /** Takes out the oldest call with this key. */
  #remove(key: string): void {
    const calls = this.#open.get(key) ?? [];
    const call = calls.shift();
    if (calls.length === 0) this.#open.delete(key);
    if (call !== undefined) this.#count(call, -1);
  }

  #count(call: OpenCall, step: 1 | -1): void {
    this.#snapshot = undefined;
    this.#size += step;
    if (this.#isExpired(call)) return;
    const { waiting, blocking } = this.#byTurn.get(call.turn) ?? { waiting: 0, blocking: 0 };
    const blocks = call.blocks ? step : 0;
    this.#byTurn.set(call.turn, { waiting: waiting + step, blocking: blocking + blocks });
    this.#waiting += step;
    this.#blocking += blocks;
  }

  #isExpired({ turn }: OpenCall): boolean {
    return this.#turn - turn >= TURNS_TO_EXPIRE;
  }

  #drop(key: string, now: number): void {
    const count = this.#open.get(key)?.length ?? 0;
    if (count === 0) return;
    for (let call = 0; call < count; call++) this.#remove(key);
    this.changedAt = now;
    const [oldest] = this.#dropped.size < MOST_OPEN ? [] : this.#dropped;
    if (oldest !== undefined) this.#dropped.delete(oldest);
    this.#dropped.add(key);
  }
}
