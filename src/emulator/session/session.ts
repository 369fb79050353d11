/** A session on one connection: what it holds now, and what it held a moment ago. */

import type { Content, FunctionCall } from '../../../generated/types.ts';
import { addTokens, partTokens, type Tokens } from '../model/usage.ts';
import type { ConsumedMessage, SessionState } from './state.ts';

interface Snapshot {
  readonly at: number;
  readonly state: SessionState;
}

export class Session {
  #state: SessionState;
  /** The number of its connection. */
  readonly #connection: number;
  readonly #now: () => number;
  /** How far back past states are kept, in milliseconds. */
  readonly #memoryMs: number;
  /** Past states that are still needed, oldest first, each with the time it began. */
  #past: Snapshot[] = [];
  #since: number;

  constructor(state: SessionState, connection: number, now: () => number, memoryMs: number) {
    this.#state = state;
    this.#connection = connection;
    this.#now = now;
    this.#memoryMs = memoryMs;
    this.#since = now();
  }

  get state(): SessionState {
    return this.#state;
  }

  /** The state `ageMs` ago, or the first on this connection. */
  stateBefore(ageMs: number): SessionState {
    const at = this.#now() - ageMs;
    if (at >= this.#since) return this.#state;
    for (let i = this.#past.length - 1; i > 0; i--) if (this.#past[i]!.at <= at) return this.#past[i]!.state;
    return this.#past[0]?.state ?? this.#state;
  }

  change(change: Partial<SessionState>): void {
    this.#keepPast();
    this.#state = { ...this.#state, ...change };
  }

  /** Runs `step`, and undoes its changes if it throws. */
  attempt(step: () => void): void {
    const before = this.#state;
    try {
      step();
    } catch (error) {
      this.#state = before;
      throw error;
    }
  }

  /** The client's next frame was read. */
  count(): void {
    this.change({ consumed: this.#state.consumed + 1 });
  }

  /** Records what was in it, if a client has to make sure that it arrives. */
  consume(message: ConsumedMessage): void {
    const arrival = { connection: this.#connection, index: this.#state.consumed };
    this.change({ messages: this.#state.messages.add({ ...message, ...arrival }) });
  }

  /** Adds to the history and to the tokens of the context. */
  addToHistory(...contents: readonly Content[]): void {
    const weights = contents.flatMap(({ parts }) => (parts ?? []).map(partTokens));
    this.change({
      history: this.#state.history.add(...contents),
      tokens: addTokens(this.#state.tokens, ...weights),
    });
  }

  /** Adds spoken text, whose tokens are those of its audio. */
  addSpokenText(role: 'user' | 'model', text: string, weight: Tokens = {}): void {
    this.change({
      history: this.#state.history.add({ role, parts: [{ text }] }),
      tokens: addTokens(this.#state.tokens, weight),
    });
  }

  countTokens(weight: Tokens): void {
    this.change({ tokens: addTokens(this.#state.tokens, weight) });
  }

  openCalls(calls: readonly FunctionCall[]): void {
    this.change({
      openCalls: [...this.#state.openCalls, ...calls],
      calls: this.#state.calls.add(...calls.map(({ id = '' }) => id)),
    });
  }

  closeCalls(ids: readonly string[]): void {
    this.change({ openCalls: this.#state.openCalls.filter(({ id = '' }) => !ids.includes(id)) });
  }

  #keepPast(): void {
    if (this.#memoryMs === 0) return;
    const now = this.#now();
    if (now > this.#since) this.#past.push({ at: this.#since, state: this.#state });
    this.#since = now;
    // One older state is kept: it still held at the beginning of the period.
    while ((this.#past[1]?.at ?? Infinity) <= now - this.#memoryMs) this.#past.shift();
  }
}
