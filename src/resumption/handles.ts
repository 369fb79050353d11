/** The handles a session can be resumed from, and what the state behind each is known to hold. */
import type { ResumePoint } from './attempts.ts';
import type { OpenCallCounts } from './open-calls.ts';
import type { HandleKinds } from './handle-kind.ts';

/** What a state is known to hold. */
export interface HeldState {
  /** The newest message that is certain to be in the state. */
  readonly settled: number;
  /** The newest message that may be. */
  readonly handed: number;
  /** The place in the media up to which it is in the state, or lost. */
  readonly media: number;
  /** The calls that the state holds open. */
  readonly calls: OpenCallCounts | undefined;
  /** How many turns were over. */
  readonly turn: number;
}

/** A handle, and what the state behind it holds. */
export interface HandleState extends HeldState {
  readonly handle: string;
}

export class Handles {
  /** The newest of all, kept or not. */
  newest: string | undefined;
  readonly #kinds: HandleKinds;
  /** The state of the session as it is now. */
  readonly #now: () => HeldState;
  #kept: HandleState | undefined;
  #previous: HandleState | undefined;

  constructor(kinds: HandleKinds, now: () => HeldState) {
    this.#kinds = kinds;
    this.#now = now;
  }

  /** Whether there is a {@link current} one. */
  get hasAny(): boolean {
    return (this.#isOfSession ? this.newest : this.#kept) !== undefined;
  }

  /** The newest snapshot that is kept; where handles stand for the session, the session as it is. */
  get current(): HandleState | undefined {
    if (!this.#isOfSession) return this.#kept;
    return this.newest === undefined ? undefined : { ...this.#now(), handle: this.newest };
  }

  /** The newest snapshot of an earlier turn, to fall back on if the state behind the current one is bad. */
  get previous(): HandleState | undefined {
    return this.#isOfSession ? undefined : this.#previous;
  }

  /** The newest snapshot that is kept, whatever handles are taken to stand for. */
  get snapshot(): HandleState | undefined {
    return this.#kept;
  }

  /** What both snapshots settle is settled for good. */
  get settledByAll(): number {
    return (this.#previous ?? this.#kept)?.settled ?? 0;
  }

  /** The one that a connection is resumed with; none for a fresh session. */
  at(point: ResumePoint): HandleState | undefined {
    if (point === 'fresh') return undefined;
    return point === 'handle' ? this.current : this.previous;
  }

  /**
   * Keeps a new snapshot. It replaces the current one, which becomes the previous one only if a turn has ended in
   * between and the connection is stable: otherwise both would stand for the same state, or for what a connection
   * that dies at once has made of it.
   */
  keep(kept: HandleState, isStable: boolean): void {
    if (isStable && this.#kept !== undefined && this.#kept.turn !== kept.turn) this.#previous = this.#kept;
    this.#kept = kept;
  }

  /** The session went on from this one: a newer one stands for what did not happen. */
  goBack(kept: HandleState, turn: number): void {
    if (kept === this.#previous || this.#isOfSession) this.#previous = undefined;
    this.#kept = { ...kept, turn };
    this.newest = kept.handle;
  }

  /** Handles are taken for snapshots from now on. What only the older one does not settle may have been let go. */
  forgetPrevious(): void {
    this.#previous = undefined;
  }

  clear(): void {
    this.newest = this.#kept = this.#previous = undefined;
  }

  get #isOfSession(): boolean {
    return this.#kinds.kind === 'session';
  }
}
