/** The functions the model calls: which calls are open, and which of them an answer waits for. */

import type { FunctionCall, FunctionResponse, LiveServerMessage } from '../../../generated/types.ts';
import type { ValidationIssue } from '../../errors.ts';
import { isBlocking } from '../../protocol/function-calls.ts';
import type { ModelRules } from '../../protocol/models.ts';
import type { FamilyBehavior } from './families.ts';
import type { Random } from '../simulation/random.ts';
import type { Session } from '../session/session.ts';
import { checkRange, draw, type NumberRange } from '../simulation/number-range.ts';
import type { ResponseOutcome } from '../session/state.ts';

/** What becomes of a call when its answer is interrupted. */
export interface CallOptions {
  /**
   * `cancel` tells the client (`toolCallCancellation`); `drop` says nothing, ignores a late response, and makes
   * the call again under a new id. Default: as the model does; 3.8 drops.
   */
  onInterrupt?: 'cancel' | 'drop';
  /** From the interruption to the call being made again, in milliseconds. Default 2,600 to 3,600, as was measured. */
  reissueMs?: NumberRange;
}

const REISSUE_MS = [2_600, 3_600] as const;

/** What is wrong with the values. Names are checked elsewhere. */
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
  readonly rules: ModelRules;
  readonly behavior: FamilyBehavior;
  readonly options: CallOptions;
  send(message: LiveServerMessage): void;
}

export class Calls {
  readonly #host: CallsHost;
  /** Calls the answer waits for, with what came back. */
  #blocking = new Map<string, FunctionResponse | undefined>();

  constructor(host: CallsHost) {
    this.#host = host;
  }

  /** Sends calls. True if the answer waits for their responses. */
  make(made: readonly FunctionCall[]): boolean {
    const { random, session, send } = this.#host;
    const vertex = session.state.backend === 'vertex';
    const functionCalls = made.map((call) => ({
      ...call,
      id: call.id ?? (vertex ? random.uuid() : `fc_${random.digits(19)}`),
    }));
    session.addToHistory({ role: 'model', parts: functionCalls.map((functionCall) => ({ functionCall })) });
    session.openCalls(functionCalls);
    const blocking = functionCalls.filter((call) => this.#isBlocking(call));
    this.#blocking = new Map(blocking.map(({ id }) => [id, undefined]));
    send({ toolCall: { functionCalls } });
    return blocking.length > 0;
  }

  /** Takes responses, and gives those that no answer waits for and that the model is to say something about. */
  take(responses: readonly FunctionResponse[]): FunctionResponse[] {
    const { session } = this.#host;
    const late: FunctionResponse[] = [];
    for (const response of responses) {
      const { id, name } = response;
      const call = this.#openCall(response);
      const outcome = call === undefined ? this.#outcomeOf(id) : 'taken';
      session.consume({ kind: 'functionResponse', id: call?.id ?? id, name, outcome });
      if (call?.id === undefined) continue; // nobody waits for it
      if (response.willContinue !== true) session.closeCalls([call.id]);
      session.addToHistory({ role: 'user', parts: [{ functionResponse: response }] });
      if (this.#blocking.has(call.id)) this.#blocking.set(call.id, response);
      else if (response.scheduling !== 'SILENT') late.push(response);
    }
    return late;
  }

  /** The responses that the answer has waited for, once all are there. */
  takeAnswers(): FunctionResponse[] | undefined {
    const answers = [...this.#blocking.values()].flatMap((response) => response ?? []);
    if (answers.length === 0 || answers.length < this.#blocking.size) return undefined;
    this.#blocking.clear();
    return answers;
  }

  /** Nobody waits for them any more. Gives the calls that are to be made again, and in what time. */
  drop(): { readonly again: readonly FunctionCall[]; readonly inMs: number } | undefined {
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
    const again = dropped.map(({ name, args }) => ({ ...(name && { name }), ...(args && { args }) }));
    return { again, inMs: draw(reissueMs, random) };
  }

  /** By its id; on Vertex AI, where there may be none, by its name. */
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
    const { session, rules } = this.#host;
    const declarations = session.state.tools.flatMap(
      ({ functionDeclarations }) => functionDeclarations ?? [],
    );
    const declared = declarations.find((declaration) => declaration.name === name);
    return isBlocking(declared?.behavior, rules.defaultBehavior);
  }
}
