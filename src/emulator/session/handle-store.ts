/** The handles that were given out, and the states behind them. */

import { refusals, RefusalError } from '../wire/refusals.ts';
import type { SessionState, HandleFault } from './state.ts';

interface Entry {
  state: SessionState;
  readonly issuedAt: number;
  dead: boolean;
}

/** How long a handle stays good after it was given out. */
const VALID_MS = 2 * 60 * 60 * 1_000;

/** All handles of an emulator. Times are milliseconds of service time. */
export class HandleStore {
  readonly #validMs: number;
  readonly #entries = new Map<string, Entry>();

  constructor(validMs = VALID_MS) {
    this.#validMs = validMs;
  }

  /** Keeps a state under a handle. */
  keep(handle: string, state: SessionState, now: number): void {
    this.#entries.set(handle, { state, issuedAt: now, dead: false });
    for (const [old, entry] of this.#entries) {
      if (this.#isValid(entry, now)) break; // the map is in the order of issue
      this.#entries.delete(old);
    }
  }

  /** The state behind a handle, a dead one too; `undefined` if it is unknown or too old. */
  find(handle: string, now: number): SessionState | undefined {
    const entry = this.#entries.get(handle);
    return entry !== undefined && this.#isValid(entry, now) ? entry.state : undefined;
  }

  /** The state to resume from. Throws {@link RefusalError} if there is none. */
  resume(handle: string, now: number): SessionState {
    if (this.#entries.get(handle)?.dead === true) throw new RefusalError(refusals.deadHandle);
    const state = this.find(handle, now);
    if (state === undefined) throw new RefusalError(refusals.unknownHandle);
    return state;
  }

  /** Spoils a handle. Says whether there is one. */
  breakHandle(handle: string, how: HandleFault): boolean {
    const entry = this.#entries.get(handle);
    if (entry === undefined) return false;
    if (how === 'forgotten') this.#entries.delete(handle);
    else if (how === 'dead') entry.dead = true;
    else entry.state = { ...entry.state, poisoned: true };
    return true;
  }

  /** Spoils all handles of a session. */
  breakSessionHandles(session: string, how: HandleFault): void {
    for (const [handle, { state }] of this.#entries)
      if (state.session === session) this.breakHandle(handle, how);
  }

  #isValid({ issuedAt }: Entry, now: number): boolean {
    return now - issuedAt < this.#validMs;
  }
}
