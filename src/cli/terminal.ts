/** What every command of the program shares. */
import type { KeySource } from '../talk/terminal/keyboard.ts';

/** Where a command writes, and how it is stopped: it can be tested without a process. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal;
  /** What is typed. */
  readonly keys?: KeySource | undefined;
  /** How wide it is; undefined where the output goes elsewhere than to a terminal. */
  readonly columns?: (() => number) | undefined;
  /** @default false */
  readonly hasColors?: boolean;
}

/** The command line was not understood. The message says what and ends with a full stop. */
export class UsageError extends Error {}
