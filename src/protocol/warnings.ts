/** Which warnings are told, and how one reads in a log. */
import type { LiveWarning, Logger } from '../errors.ts';

export type { LiveWarning } from '../errors.ts';

/** The most warnings of a session, and of those that nobody listens to. A server that invents names must not fill the memory. */
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

/** A warning as a line. */
export function warningText({ code, path, message }: LiveWarning): string {
  return `${code}: ${path} ${message}`;
}

/** Warnings that nobody asked for and that were shown. */
const shown = new Set<string>();

/** Shows a warning that nobody listens to. Once in a process: sessions of one program begin alike. */
export function warnUnasked(warning: LiveWarning, fallback: Logger | undefined): void {
  const text = warningText(warning);
  if (fallback === undefined || shown.has(text) || shown.size >= LIMIT) return;
  shown.add(text);
  fallback.warn(`gemini-live: ${text}`);
}

/** `turns[0].role` as `turns[].role`. */
export function withoutIndexes(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}
