/** Warnings: what a user should know though nothing was refused or lost. */

/** A warning. The session goes on. */
export interface LiveWarning {
  /**
   * - `unknown-field`, `unknown-value`: the server sent a field or an enum value that is newer than this library; it was delivered
   * - `deprecated`: a field or form that still works and has a replacement
   * - `backend`: a field that this backend refuses, sent because of `validation: 'allowUnknown'`
   * - `model`: a message that the model is likely to refuse
   * - `setup`: a setting that the service is likely to refuse; see `lintSetup`
   * - `unread`: messages were discarded because nothing reads them
   * - `unresumable`: the server gives no resumption handles: a lost connection ends the session
   */
  readonly code:
    | 'unknown-field'
    | 'unknown-value'
    | 'deprecated'
    | 'backend'
    | 'model'
    | 'setup'
    | 'unread'
    | 'unresumable';
  /** The field, without indexes, such as `serverContent.modelTurn.parts[].colour`. */
  readonly path: string;
  readonly message: string;
}

/** The most warnings of a session. A server that invents names must not fill the memory. */
const LIMIT = 200;

/** Lets each code and path through once, and at most 200 of them. */
export class WarningFilter {
  readonly #seen = new Set<string>();

  isNews({ code, path }: LiveWarning): boolean {
    const key = `${code} ${path}`;
    if (this.#seen.size >= LIMIT || this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}

/** `turns[0].role` as `turns[].role`. */
export function withoutIndexes(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}
