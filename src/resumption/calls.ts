/** The function calls that the server waits for, as far as the client can tell. */
import type { Behavior } from '../../generated/enums.ts';
import type { FunctionCall, FunctionResponse, LiveClientSetup, Tool } from '../../generated/types.ts';
import { isBlocking } from '../protocol/function-calls.ts';
import { rulesFor } from '../protocol/models.ts';

/** Calls by their key, and whether the model waits for the answer. */
export type OpenCalls = ReadonlyMap<string, boolean>;

/** What becomes of media while a function call blocks the model. */
export type DuringCalls = 'send' | 'hold' | 'drop';

/** What a call and its answers share: its id, or on Vertex AI, where there may be none, the name. */
export function callKey({ id, name }: FunctionCall | FunctionResponse): string {
  return id || name || '';
}

/** Ids that are remembered because the server has forgotten them; an answer may take its time, but not for ever. */
const MOST_FORGOTTEN = 256;

export class Calls {
  /** When a call was last added or given up: a handle may stand for the time before. */
  changedAt = -Infinity;
  #open: Map<string, boolean> | undefined;
  /** Given up by the server on this connection. */
  #dropped: Set<string> | undefined;
  /** Not known to the server that the session was resumed on. */
  #forgotten: Set<string> | undefined;
  #tools: readonly Tool[] | undefined;
  readonly #defaultBehavior: Behavior;
  readonly #callEndsTurn: boolean;

  constructor({ model, tools }: LiveClientSetup) {
    const { defaultBehavior, callEndsTurn = false } = rulesFor(model);
    this.#defaultBehavior = defaultBehavior;
    this.#callEndsTurn = callEndsTurn;
    this.#tools = tools;
  }

  get size(): number {
    return this.#open?.size ?? 0;
  }

  /** The model waits for an answer and says nothing until it has it. */
  get isBlocked(): boolean {
    return this.size > 0 && [...(this.#open as OpenCalls).values()].includes(true);
  }

  /** A context update has gone out. */
  replaceTools(tools: readonly Tool[]): void {
    this.#tools = tools;
  }

  called(calls: readonly FunctionCall[], now: number): void {
    this.changedAt = now;
    this.#open ??= new Map();
    for (const call of calls) {
      this.#forgotten?.delete(callKey(call));
      this.#open.set(callKey(call), this.#isBlocking(call));
    }
  }

  /** The server has said that it does not want these answers. */
  cancelled(ids: readonly string[], now: number): void {
    for (const id of ids) this.#drop(id, now);
  }

  /** The answer was interrupted: calls it waited for are given up, on newer models without a word. */
  interrupted(now: number): void {
    for (const [key, blocks] of this.#open ?? []) if (blocks) this.#drop(key, now);
  }

  /**
   * How many turns of their own the model makes of these responses. After the last response that it waits for it goes
   * on: in the turn of the call, if that is not over and the model does not end its turns at calls.
   */
  newTurns(responses: readonly FunctionResponse[], isTurnOver: boolean): number {
    const waited = new Set<string>();
    let turns = 0;
    for (const response of responses) {
      const blocks = this.#open?.get(callKey(response));
      if (blocks === true) waited.add(callKey(response));
      else if (blocks === false && response.scheduling !== 'SILENT') turns++;
    }
    if (waited.size === 0 || !(isTurnOver || this.#callEndsTurn)) return turns;
    for (const [key, blocks] of this.#open ?? []) if (blocks && !waited.has(key)) return turns;
    return turns + 1;
  }

  /** An answer goes out. Returns whether the model waited for it; undefined if there is no such call. */
  answered(response: FunctionResponse): boolean | undefined {
    const key = callKey(response);
    const blocks = this.#open?.get(key);
    if (response.willContinue !== true) this.#open?.delete(key);
    return blocks;
  }

  /** Whether the server that the session was resumed on has never heard of the call. */
  isForgotten(response: FunctionResponse): boolean {
    return this.#forgotten?.has(callKey(response)) === true;
  }

  /** The open calls as they are now. */
  snapshot(): OpenCalls | undefined {
    return this.size === 0 ? undefined : new Map(this.#open);
  }

  /** The session goes on from a state with these calls: the others never were. */
  restore(calls: OpenCalls | undefined): void {
    const lost = [...(this.#open?.keys() ?? []), ...(this.#dropped ?? [])].filter((key) => !calls?.has(key));
    if (lost.length > 0) {
      this.#forgotten = new Set([...(this.#forgotten ?? []), ...lost].slice(-MOST_FORGOTTEN));
    }
    for (const key of calls?.keys() ?? []) this.#forgotten?.delete(key);
    this.#dropped = undefined;
    // No turn is under way that could wait for them: each answer begins one, as with calls that block nothing.
    this.#open = calls && new Map([...calls.keys()].map((key) => [key, false]));
    this.changedAt = -Infinity;
  }

  #drop(key: string, now: number): void {
    if (this.#open?.delete(key) !== true) return;
    this.changedAt = now;
    this.#dropped ??= new Set();
    this.#dropped.add(key);
  }

  #isBlocking({ name }: FunctionCall): boolean {
    const declarations = (this.#tools ?? []).flatMap(
      ({ functionDeclarations }) => functionDeclarations ?? [],
    );
    const declared = declarations.find((declaration) => declaration.name === name);
    return isBlocking(declared?.behavior, this.#defaultBehavior);
  }
}
