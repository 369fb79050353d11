/** What a session remembers, and the handles that bring it back on another connection. */

import type { Content, FunctionCall, LiveClientSetup, Tool } from '../../generated/types.ts';
import type { Backend } from './request.ts';
import type { Tokens } from './usage.ts';

/** All that an emulated session knows. Never changed: what comes next is a new one. */
export interface EmulatedState {
  /** The same for all connections of a session. */
  readonly session: string;
  readonly backend: Backend;
  /** The setup in force, as the connection sent it and the token and the old session completed it. */
  readonly setup: LiveClientSetup;
  readonly systemInstruction: Content | undefined;
  readonly tools: readonly Tool[];
  /** What was said, oldest first. Speech stands as a text part such as `[speech 2.1 s]`. */
  readonly history: readonly Content[];
  /** Calls the client has been sent and has not answered yet. */
  readonly openCalls: readonly FunctionCall[];
  /** Number of the last client frame that is in here, on the connection that made it; the setup is 0. */
  readonly consumed: number;
  /** What the whole context weighs. */
  readonly tokens: Tokens;
}

/** How long a handle stays good after it was given out. */
const HANDLE_VALIDITY_MS = 2 * 60 * 60 * 1_000;

/** The states behind handles. */
export class HandleStore {
  readonly #entries = new Map<string, { readonly state: EmulatedState; readonly issuedAt: number }>();

  /** Keeps a state under a handle. `now` in milliseconds of service time. */
  keep(handle: string, state: EmulatedState, now: number): void {
    this.#entries.set(handle, { state, issuedAt: now });
    for (const [old, { issuedAt }] of this.#entries) {
      if (now - issuedAt <= HANDLE_VALIDITY_MS) break; // the map is in the order of issue
      this.#entries.delete(old);
    }
  }

  /** The state behind a handle; `undefined` if it is unknown, too old, or for the other backend. */
  find(handle: string, now = 0): EmulatedState | undefined {
    const entry = this.#entries.get(handle);
    return entry !== undefined && now - entry.issuedAt <= HANDLE_VALIDITY_MS ? entry.state : undefined;
  }
}
