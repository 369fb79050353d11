/** The functions the model calls: which calls are open, and which of them an answer waits for. */

import type { FunctionCall, FunctionResponse, LiveServerMessage } from '../../../generated/types.ts';
import type { ValidationIssue } from '../../errors.ts';
import { isBlocking } from '../../protocol/function-calls.ts';
import { rulesFor } from '../../protocol/models.ts';
import type { Session } from '../session/session.ts';
import type { ResponseOutcome } from '../session/state.ts';
import { checkRange, draw, type NumberRange } from '../simulation/number-range.ts';
import type { Random } from '../simulation/random.ts';
import type { FamilyBehavior } from './families.ts';

/** What becomes of calls. */
export interface CallOptions {
  /**
   * When the answer is interrupted, `cancel` sends `toolCallCancellation`; `drop` says nothing, ignores a late
   * response, and makes the call again under a new id. Default: as measured for the model; 3.8 drops.
   */
  onInterrupt?: 'cancel' | 'drop';
  /** From the interruption to the call being made again, in milliseconds. Default 2,600 to 3,600, as measured. */
  reissueMs?: NumberRange;
}

const REISSUE_MS = [2_600, 3_600] as const;

/** Finds values that make no sense. Names are checked elsewhere. */
export function checkCalls({ onInterrupt, reissueMs }: CallOptions): ValidationIssue[] {
  const known = onInterrupt === undefined || ['cancel', 'drop'].includes(onInterrupt);
  return [
    ...(known ? [] : [{ path: 'calls.onInterrupt', message: 'must be cancel or drop' }]),
    ...(reissueMs === undefined ? [] : checkRange('calls.reissueMs', reissueMs)),
  ];
}

export interface CallsHost {
  readonly random: Random;
  readonly session: Session;
  readonly behavior: FamilyBehavior;
  readonly options: CallOptions;
  send(message: LiveServerMessage): void;
}

export class Calls {
  readonly #host: CallsHost;
  /** Calls that the answer waits for, with the responses that have come. */
  #blocking = new Map<string, FunctionResponse | undefined>();

  constructor(host: CallsHost) {
    this.#host = host;
  }

  /** Whether an answer waits for responses. */
  get isWaiting(): boolean {
    return this.#blocking.size > 0;
  }

  /** Sends calls. Returns whether the answer waits for their responses. */
  make(made: readonly FunctionCall[]): boolean {
    const { random, session, behavior, send } = this.#host;
    const { callId } = behavior;
    const functionCalls = made.map((call) => ({
      ...call,
      id: call.id ?? (callId === 'uuid' ? random.uuid() : `${callId}${random.digits(19)}`),
    }));
    session.addToHistory({ role: 'model', parts: functionCalls.map((functionCall) => ({ functionCall })) });
    session.openCalls(functionCalls);
    const blocking = functionCalls.filter((call) => this.#isBlocking(call));
    this.#blocking = new Map(blocking.map(({ id }) => [id, undefined]));
    send({ toolCall: { functionCalls } });
    return blocking.length > 0;
  }

  /** Takes responses, and returns those that no answer waits for and that the model is to speak about. */
  take(responses: readonly FunctionResponse[]): FunctionResponse[] {
    const { session } = this.#host;
    const late: FunctionResponse[] = [];
    for (const response of responses) {
      const { id, name } = response;
      const call = this.#openCall(response);
      const outcome = call === undefined ? this.#outcomeOf(id) : 'taken';
      session.consume({ kind: 'functionResponse', id: call?.id ?? id, name, outcome });
      if (call?.id === undefined) continue; // nothing waits for it
      // Many clients send no name, or an empty one (docs/evidence.md#function-responses).
      const named = { ...response, ...(!name && call.name !== undefined && { name: call.name }) };
      if (response.willContinue !== true) session.closeCalls([call.id]);
      session.addToHistory({ role: 'user', parts: [{ functionResponse: named }] });
      if (this.#blocking.has(call.id)) this.#blocking.set(call.id, named);
      else if (response.scheduling !== 'SILENT') late.push(named);
    }
    return late;
  }

  /** The responses that the answer has waited for, once all have come. */
  takeAnswers(): FunctionResponse[] | undefined {
    const answers = [...this.#blocking.values()].flatMap((response) => response ?? []);
    if (answers.length === 0 || answers.length < this.#blocking.size) return undefined;
    this.#blocking.clear();
    return answers;
  }

  /** The answer no longer waits. Returns the calls to make again, and in how many milliseconds. */
  drop(): { readonly calls: readonly FunctionCall[]; readonly inMs: number } | undefined {
    const { random, session, behavior, options, send } = this.#host;
    const { onInterrupt = behavior.cancelsCalls ? 'cancel' : 'drop', reissueMs = REISSUE_MS } = options;
    const ids = [...this.#blocking.keys()];
    const dropped = session.state.openCalls.filter(({ id = '' }) => ids.includes(id));
    this.#blocking.clear();
    session.closeCalls(ids);
    if (dropped.length === 0) return undefined;
    if (onInterrupt === 'cancel') {
      send({ toolCallCancellation: { ids } });
      return undefined;
    }
    const calls = dropped.map(({ name, args }) => ({ ...(name && { name }), ...(args && { args }) }));
    return { calls, inMs: draw(reissueMs, random) };
  }

  /** Finds a call by the id, or by the name where a response has no id, as is allowed on Vertex AI. */
  #openCall({ id, name }: FunctionResponse): FunctionCall | undefined {
    const { openCalls, backend } = this.#host.session.state;
    const byName = backend === 'vertex' && id === undefined;
    return openCalls.find((call) => call.id === id || (byName && call.name === name));
  }

  #outcomeOf(id: string | undefined): ResponseOutcome {
    const { calls, messages } = this.#host.session.state;
    if (calls.findLast((known) => known === id) === undefined) return 'unknown';
    const taken = messages.findLast(
      (message) => message.kind === 'functionResponse' && message.id === id && message.outcome === 'taken',
    );
    return taken === undefined ? 'dropped' : 'answered';
  }

  #isBlocking({ name }: FunctionCall): boolean {
    const { tools, setup } = this.#host.session.state;
    const declarations = tools.flatMap(({ functionDeclarations }) => functionDeclarations ?? []);
    const declared = declarations.find((declaration) => declaration.name === name);
    return isBlocking(declared?.behavior, rulesFor(setup.model).defaultBehavior);
  }
}
