/** The function calls that a session has received. An answer to any other is refused: the server would ignore it. */
import type { FunctionCall } from '../../generated/types.ts';
import { ValidationError, type ValidationIssue } from '../errors.ts';
import { printable } from '../redaction.ts';
import type { OutgoingMessage } from './outbox.ts';

/** Calls that are remembered. After more than that, an unknown id may be an old one. */
const MOST_KNOWN = 1_024;
/** Open calls that an error names. */
const MOST_NAMED = 5;

export class KnownCalls {
  /** The functions by the id of the call; those of calls without an id among them, by name. */
  readonly #names = new Map<string, string>();
  /** There may be calls that were never received here, or are not remembered. */
  #isPartial: boolean;

  /** `isPartial`: the session goes on from a handle that was given to it, and calls may be open already. */
  constructor(isPartial: boolean) {
    this.#isPartial = isPartial;
  }

  called(calls: readonly FunctionCall[]): void {
    for (const { id, name = '' } of calls) {
      if (this.#names.size >= MOST_KNOWN) this.#isPartial = true;
      if (this.#isPartial) return this.#names.clear();
      this.#names.set(id || name, name);
    }
  }

  /** The function that a call asks for, by the call's id; undefined if it is not known. */
  nameOf(id: string): string | undefined {
    return this.#names.get(id) || undefined;
  }

  /** Throws for answers to calls that were never made. `open`: the ids, or names, of the calls that are open. */
  assertKnown(outgoing: readonly OutgoingMessage[], open: () => Iterable<string>): void {
    if (this.#isPartial) return;
    const issues = outgoing.flatMap(({ message }) => this.#unknown(message.toolResponse?.functionResponses));
    if (issues.length === 0) return;
    const named = [...open()].slice(0, MOST_NAMED).map((key) => this.#describe(key));
    const problem = `answers no call of the model: ${named.length === 0 ? 'none is open' : `open are ${named.join(', ')}`}`;
    throw new ValidationError(issues.map((issue) => ({ ...issue, message: problem })));
  }

  #unknown(responses: readonly FunctionCall[] = []): Omit<ValidationIssue, 'message'>[] {
    let byName: Set<string> | undefined;
    return responses.flatMap(({ id, name = '' }, index) => {
      byName ??= new Set(this.#names.values());
      if (id ? this.#names.has(id) : byName.has(name)) return [];
      const field = id ? 'id' : 'name';
      return { path: `toolResponse.functionResponses[${index}].${field}`, code: 'unknownValue' };
    });
  }

  #describe(key: string): string {
    const name = this.#names.get(key) ?? key;
    return printable(key === name ? name : `${key} (${name})`);
  }
}
