/** What every command of the program shares. */

/** Where a command writes, and how it is stopped: it can be tested without a process. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Aborted when the user wants to stop. */
  signal: AbortSignal;
}

/** The command line was not understood. The message says what and ends with a full stop. */
export class UsageError extends Error {}
