/**
 * What a session's handles stand for, since two kinds were measured (docs/evidence.md#resumption-handles):
 *
 * - `snapshot`: the state shortly before the handle was given. A new handle comes after each turn.
 * - `session`: the session as it is when it is resumed. One handle comes after the setup, and stands for all.
 *
 * The model's rules say which, where it is known. Where it is not, handles are taken for snapshots, which loses nothing
 * if it is wrong: too much is sent again. A service that then ends three turns without another handle gives handles of
 * the session. A family that is known to give snapshots is never doubted for giving none: a service whose handles fail
 * looks the same. A different handle soon after each of two turns shows snapshots, whatever was thought before.
 */
import type { HandleKind } from '../protocol/models.ts';

/** A handle that a turn's end brings comes within this time; Vertex AI takes 20 to 70 ms. */
const SOON_MS = 2_000;
const TURNS_WITHOUT_HANDLE = 3;
const TURNS_WITH_HANDLE = 2;

export class HandleKinds {
  /** What is taken to hold. */
  kind: 'snapshot' | 'session';
  /** Taken from the lack of handles, and not known. */
  isPresumed = false;
  readonly #isFixed: boolean;
  /** Nothing is known yet: handles may stand for the session after all. */
  mayBeSession: boolean;
  /** Turns in a row whose end brought no handle, and turns in a row whose end did. */
  #turnsWithout = 0;
  #turnsWith = 0;
  /** When the last turn ended, while its handle may still come; Infinity otherwise. */
  #endedAt = Infinity;
  /** Whether a turn has ended on this connection: a handle before that greets, and shows nothing. */
  #hasEnded = false;

  constructor(known: HandleKind, chosen: 'snapshot' | 'session' | undefined) {
    this.kind = chosen ?? (known === 'session' ? 'session' : 'snapshot');
    this.#isFixed = chosen !== undefined;
    this.mayBeSession = !this.#isFixed && known === 'unknown';
  }

  /** Another connection is set up. Whether a handle would have come on the last one is not known. */
  connected(): void {
    this.#endedAt = Infinity;
    this.#hasEnded = false;
  }

  /** A turn of the model is over. */
  turnEnded(now: number): void {
    this.#count(now);
    this.#endedAt = now;
    this.#hasEnded = true;
  }

  /** A handle has come that is another than the one before. Returns whether the kind has changed. */
  given(now: number): boolean {
    if (!this.#hasEnded) return false;
    if (this.#endedAt < Infinity) this.#turnsWith = now - this.#endedAt <= SOON_MS ? this.#turnsWith + 1 : 0;
    this.#endedAt = Infinity;
    this.#turnsWithout = 0;
    if (this.#isFixed || this.#turnsWith < TURNS_WITH_HANDLE) return false;
    this.mayBeSession = this.isPresumed = false;
    const isNews = this.kind === 'session';
    this.kind = 'snapshot';
    return isNews;
  }

  /** Time has passed, and there is a handle. Returns whether the kind has changed, which it does so once at most. */
  look(now: number): boolean {
    this.#count(now);
    if (!this.mayBeSession || this.#turnsWithout < TURNS_WITHOUT_HANDLE) return false;
    this.mayBeSession = false;
    this.isPresumed = true;
    this.kind = 'session';
    return true;
  }

  /** A turn counts as one without a handle only when the time for it has passed. */
  #count(now: number): void {
    if (now - this.#endedAt <= SOON_MS || this.#endedAt === Infinity) return;
    this.#endedAt = Infinity;
    this.#turnsWith = 0;
    this.#turnsWithout++;
  }
}
