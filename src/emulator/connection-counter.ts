/**
 * Counts connections that have sent a setup and are not closed, as their clients see it. A client that keeps
 * to the rule never has two of one session.
 */

/** What is counted. */
export interface Counted {
  /** Its session, as far as it is known by now. */
  readonly session: string | undefined;
}

export class ConnectionCounter {
  readonly #present = new Set<Counted>();
  /** All that ever came, with who was there at that time. */
  readonly #beside = new Map<Counted, readonly Counted[]>();
  #most = 0;

  /** The client has sent its first frame. */
  enter(who: Counted): void {
    if (this.#beside.has(who)) return;
    this.#beside.set(who, [...this.#present]);
    this.#present.add(who);
    this.#most = Math.max(this.#most, this.#present.size);
  }

  /** The client's end is closed, or nobody can tell any more. It does not come back. */
  leave(who: Counted): void {
    this.#present.delete(who);
  }

  /** The most that were there at the same time: of one session, or of all. 0 for a session nobody had. */
  most(session?: string): number {
    if (session === undefined) return this.#most;
    const counts = [...this.#beside].flatMap(([who, others]) =>
      who.session === session ? 1 + others.filter((other) => other.session === session).length : [],
    );
    return Math.max(0, ...counts);
  }
}
