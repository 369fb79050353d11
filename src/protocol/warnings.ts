/** Things that are odd and not wrong. */

/** A warning: nothing was refused or lost. */
export interface LiveWarning {
  /**
   * - `unknown-field`, `unknown-value`: the server sent something newer than this library; it was delivered
   * - `deprecated`: a field or form that still works and has a successor
   * - `backend`: a field this backend is known to refuse, let through by `validation: 'allowUnknown'`
   * - `setup`: the service refuses this part of the setup, or is likely to; see `lintSetup`
   * - `unread`: messages that nobody read were let go
   * - `unresumable`: the server gives no resumption handles, so a lost connection ends the session
   */
  readonly code:
    'unknown-field' | 'unknown-value' | 'deprecated' | 'backend' | 'setup' | 'unread' | 'unresumable';
  /** Without indexes, such as `serverContent.modelTurn.parts[].colour`. */
  readonly path: string;
  readonly message: string;
}

/** Paths told of in one session; a server that invents names must not fill the memory. */
const MOST = 200;

/** Lets each warning through once per path, and at most 200 of them. */
export class WarningFilter {
  readonly #seen = new Set<string>();

  isNews({ code, path }: LiveWarning): boolean {
    const key = `${code} ${path}`;
    if (this.#seen.size >= MOST || this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}

/** `turns[0].role` as `turns[].role`. */
export function withoutIndexes(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}
