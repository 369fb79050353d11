/**
 * Counts connections that have sent a setup and are not closed, as their clients see it. A well-behaved client
 * never has two of one session.
 */

export interface CountedConnection {
  /** Its session, as far as it is known by now. */
  readonly session: string | undefined;
}

export class ConnectionCounter {
  readonly #open = new Set<CountedConnection>();
  /** Every connection that was counted, with those that were open when it came. */
  readonly #openBeside = new Map<CountedConnection, readonly CountedConnection[]>();
  #peak = 0;

  /** The client has sent its first frame. */
  add(connection: CountedConnection): void {
    if (this.#openBeside.has(connection)) return;
    this.#openBeside.set(connection, [...this.#open]);
    this.#open.add(connection);
    this.#peak = Math.max(this.#peak, this.#open.size);
  }

  /** The client's end is closed, or can no longer be seen. It does not come back. */
  remove(connection: CountedConnection): void {
    this.#open.delete(connection);
  }

  /** Leaves a connection out of what {@link peak} says of its session. */
  forget(connection: CountedConnection): void {
    this.#open.delete(connection);
    this.#openBeside.delete(connection);
  }

  /** The most that were open at the same time, of one session or of all. 0 for an unknown session. */
  peak(session?: string): number {
    if (session === undefined) return this.#peak;
    let peak = 0;
    for (const [connection, others] of this.#openBeside) {
      if (connection.session !== session) continue;
      peak = Math.max(peak, 1 + others.filter((other) => other.session === session).length);
    }
    return peak;
  }
}
