/** The two handles a session can be resumed from, and what the state behind each is known to hold. */
import type { OpenCalls } from './calls.ts';

export interface HandleState {
  readonly handle: string;
  /** The newest message that is certain to be in the state. */
  readonly settled: number;
  /** The newest message that may be: it was handed over before the handle came. */
  readonly handed: number;
  /** The place in the media up to which it is in the state, or lost. */
  readonly media: number;
  /** The calls that the state holds open. */
  readonly calls: OpenCalls | undefined;
  /** How many turns were over. */
  readonly turn: number;
}

export class Handles {
  current: HandleState | undefined;
  /** The newest of an earlier turn: what there is to fall back on if the state behind the current one is bad. */
  previous: HandleState | undefined;

  /** The one that settles less: what it settles is settled for good. */
  get older(): HandleState | undefined {
    return this.previous ?? this.current;
  }

  /**
   * Keeps a new handle. It replaces the current one, which becomes the previous one only if a turn has ended
   * in between and the connection is stable: otherwise both would stand for the same state, or for what a
   * connection that dies at once has made of it.
   */
  keep(kept: HandleState, isStable: boolean): void {
    if (isStable && this.current !== undefined && this.current.turn !== kept.turn)
      this.previous = this.current;
    this.current = kept;
  }

  /** The session went on from this one: a newer one stands for what did not happen. */
  goBack(kept: HandleState, turn: number): void {
    if (kept === this.previous) this.previous = undefined;
    this.current = { ...kept, turn };
  }

  clear(): void {
    this.current = this.previous = undefined;
  }
}
