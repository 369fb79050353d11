/** Function calls that have neither been answered nor cancelled. */
import type { FunctionCall, FunctionResponse } from '../../generated/types.ts';

/** What calls and responses have in common. */
type Key = Pick<FunctionCall, 'id' | 'name'>;

/** Calls with one key, in order; those before `head` are over. */
interface Alike {
  readonly calls: FunctionCall[];
  head: number;
}

export class OpenCalls {
  readonly #open = new Set<FunctionCall>();
  /** By id. Without ids there may be several of one name: a response is to the oldest. */
  readonly #byKey = new Map<string, Alike>();

  get size(): number {
    return this.#open.size;
  }

  /** In the order in which they came. */
  get list(): readonly FunctionCall[] {
    return [...this.#open];
  }

  called(call: FunctionCall): void {
    // A call that comes in pieces is one call: the last piece has it whole.
    if (call.id !== undefined) this.close(call);
    this.#open.add(call);
    const alike = this.#byKey.get(keyOf(call));
    if (alike === undefined) this.#byKey.set(keyOf(call), { calls: [call], head: 0 });
    else alike.calls.push(call);
  }

  /** Returns whether a response is to one of these. After the last response to a call it is open no more. */
  answered(response: FunctionResponse): boolean {
    const isOpen = this.#byKey.has(keyOf(response));
    if (isOpen && response.willContinue !== true) this.close(response);
    return isOpen;
  }

  cancelled(ids: readonly string[]): void {
    for (const id of ids) this.close({ id });
  }

  clear(): void {
    this.#open.clear();
    this.#byKey.clear();
  }

  /** The call with this id, or the oldest of this name, is over. */
  close(call: Key): void {
    const key = keyOf(call);
    const alike = this.#byKey.get(key);
    if (alike === undefined) return;
    this.#open.delete(alike.calls[alike.head++] as FunctionCall);
    if (alike.head === alike.calls.length) this.#byKey.delete(key);
  }
}

function keyOf({ id, name }: Key): string {
  return id || name || '';
}
