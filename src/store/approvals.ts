/** The function calls of a conversation, and the person who decides on them. */
import type { FunctionCall, FunctionResponse } from '../../generated/types.ts';
import type { LiveEvent } from '../live/events.ts';
import type { ApprovalContext } from '../live/approval.ts';
import type { ConversationCall } from './snapshot.ts';

/** Calls that are shown: of those that are over and of those that are not, the oldest are forgotten beyond this. */
const MOST_OVER = 100;
const MOST_OPEN = 1_000;

const DENIED = 'The user did not approve the call.';

type Change = Partial<Pick<ConversationCall, 'state' | 'response'>>;

export class Approvals {
  readonly #onChange: () => void;
  readonly #calls = new Map<string, ConversationCall>();
  /** The keys of those that are over. */
  readonly #over = new Set<string>();
  /** What each call that waits for a person does when it is decided: `true`, or why not. */
  readonly #waiting = new Map<string, (decision: true | Error | undefined) => void>();
  #count = 0;
  #list: readonly ConversationCall[] | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get list(): readonly ConversationCall[] {
    this.#list ??= [...this.#calls.values()];
    return this.#list;
  }

  take(event: LiveEvent): void {
    switch (event.type) {
      case 'functionCall':
        this.#open(event.functionCall);
        break;
      case 'functionResponsesSent':
        for (const response of event.functionResponses) this.#answered(response);
        break;
      case 'functionCallCancellation':
        for (const id of event.ids) this.#change(id, { state: 'cancelled' });
        break;
      default:
        break;
    }
  }

  /** Resolves when a person has decided, or nobody needs to any more. Rejects with the reason of a denial. */
  ask(args: Readonly<Record<string, unknown>>, { id, name, signal }: ApprovalContext): Promise<boolean> {
    const key = this.#keyOf(id, name) ?? this.#open({ ...(id !== undefined && { id }), name, args });
    return new Promise((resolve, reject) => {
      const abort = (): void => decide(undefined);
      const decide = (decision: true | Error | undefined): void => {
        if (!this.#waiting.delete(key)) return;
        signal.removeEventListener('abort', abort);
        this.#change(key, { state: decision === undefined ? 'cancelled' : 'running' });
        if (decision instanceof Error) reject(decision);
        else resolve(decision === true);
      };
      this.#waiting.set(key, decide);
      this.#change(key, { state: 'waiting' });
      signal.addEventListener('abort', abort);
      if (signal.aborted) abort();
    });
  }

  /** The session is gone, and with it the calls that were open. */
  end(): void {
    for (const decide of this.#waiting.values()) decide(undefined);
    for (const [key, { state }] of this.#calls) {
      if (state === 'running') this.#change(key, { state: 'cancelled' });
    }
  }

  /** Returns its key: the id, or where there is none one of our own. */
  #open({ id, name = '', args = {} }: FunctionCall): string {
    const key = id || `call ${++this.#count}`;
    if (this.#waiting.has(key)) return key;
    this.#calls.set(key, {
      id: key,
      name,
      args,
      state: 'running',
      response: undefined,
      approve: () => this.#waiting.get(key)?.(true),
      // As the handler of a click it is given the event.
      deny: (reason) => this.#waiting.get(key)?.(new Error(typeof reason === 'string' ? reason : DENIED)),
    });
    this.#over.delete(key);
    if (this.#calls.size - this.#over.size > MOST_OPEN) this.#forgetOpen();
    this.#changed();
    return key;
  }

  #answered({ id, name, response, willContinue }: FunctionResponse): void {
    const key = this.#keyOf(id, name);
    if (key === undefined) return;
    const answer = (response ?? {}) as Readonly<Record<string, unknown>>;
    this.#change(key, { response: answer, ...(willContinue !== true && { state: 'answered' }) });
  }

  /** The key of an open call: by its id, or where it has none the oldest of its name. */
  #keyOf(id: string | undefined, name: string | undefined): string | undefined {
    if (id) return this.#calls.has(id) ? id : undefined;
    for (const [key, call] of this.#calls) {
      if (call.name === name && (call.state === 'running' || call.state === 'waiting')) return key;
    }
    return undefined;
  }

  #change(key: string, change: Change): void {
    const call = this.#calls.get(key);
    if (call === undefined || call.state === 'cancelled') return;
    const changed = { ...call, ...change };
    this.#calls.set(key, changed);
    if (changed.state === 'answered' || changed.state === 'cancelled') this.#over.add(key);
    if (this.#over.size > MOST_OVER) this.#forgetOver();
    this.#changed();
  }

  /** The oldest call that no person is asked about. */
  #forgetOpen(): void {
    for (const [key, { state }] of this.#calls) {
      if (state === 'running') return void this.#calls.delete(key);
    }
  }

  #forgetOver(): void {
    const [oldest = ''] = this.#over;
    this.#over.delete(oldest);
    this.#calls.delete(oldest);
  }

  #changed(): void {
    this.#list = undefined;
    this.#onChange();
  }
}
