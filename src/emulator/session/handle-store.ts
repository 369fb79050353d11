/** The handles that were issued, and the states they stand for. */

import { RefusalError, refusals } from '../wire/refusals.ts';
import type { HandleFault, SessionState } from './state.ts';

interface Entry {
  readonly session: string;
  /** `undefined` for a handle that stands for the session as it is. */
  readonly snapshot: SessionState | undefined;
  readonly issuedAt: number;
  isDead: boolean;
  isPoisoned: boolean;
}

/** How long a handle is valid after it was issued. */
const VALID_MS = 2 * 60 * 60 * 1_000;

/** All handles of an emulator. Times are milliseconds of service time. */
export class HandleStore {
  readonly #currentState: (session: string) => SessionState | undefined;
  readonly #validMs: number;
  readonly #entries = new Map<string, Entry>();

  /** `currentState`: what a session holds now, or held when its last connection ended. */
  constructor(currentState: (session: string) => SessionState | undefined, validMs = VALID_MS) {
    this.#currentState = currentState;
    this.#validMs = validMs;
  }

  /** Stores a handle for a snapshot of a session or, without one, for the session itself. */
  add(handle: string, session: string, snapshot: SessionState | undefined, now: number): void {
    this.#entries.set(handle, { session, snapshot, issuedAt: now, isDead: false, isPoisoned: false });
    for (const [old, entry] of this.#entries) {
      if (this.#isValid(entry, now)) break; // the map is in the order of issue
      this.#entries.delete(old);
    }
  }

  /** The state a handle stands for, also if the handle is dead; `undefined` if it is unknown or has expired. */
  find(handle: string, now: number): SessionState | undefined {
    const entry = this.#entries.get(handle);
    if (entry === undefined || !this.#isValid(entry, now)) return undefined;
    const state = entry.snapshot ?? this.#currentState(entry.session);
    return state && entry.isPoisoned ? { ...state, poisoned: true } : state;
  }

  /** The state to resume from. Throws {@link RefusalError} if there is none. */
  resume(handle: string, now: number): SessionState {
    if (this.#entries.get(handle)?.isDead === true) throw new RefusalError(refusals.deadHandle);
    const state = this.find(handle, now);
    if (state === undefined) throw new RefusalError(refusals.unknownHandle);
    return state;
  }

  /** Breaks a handle. Returns false if there is none. */
  breakHandle(handle: string, how: HandleFault): boolean {
    const entry = this.#entries.get(handle);
    if (entry === undefined) return false;
    if (how === 'forgotten') this.#entries.delete(handle);
    else if (how === 'dead') entry.isDead = true;
    else entry.isPoisoned = true;
    return true;
  }

  /** Breaks all handles of a session. */
  breakSessionHandles(session: string, how: HandleFault): void {
    for (const [handle, entry] of this.#entries) if (entry.session === session) this.breakHandle(handle, how);
  }

  #isValid({ issuedAt }: Entry, now: number): boolean {
    return now - issuedAt < this.#validMs;
  }
}
