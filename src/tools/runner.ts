/** Runs the functions of one session. Each call gets one response, or none if it is cancelled or interrupted. */
import type { FunctionCall, FunctionResponse } from '../../generated/types.ts';
import { LiveError } from '../errors.ts';
import type { LiveLifecycleEvent } from '../live/events.ts';
import type { FunctionRunner, RunnerHost, TurnChanges } from '../live/functions.ts';
import type { ToolLike } from '../protocol/content.ts';
import { isBlocking } from '../protocol/function-calls.ts';
import type { LiveServerMessage } from '../protocol/received.ts';
import { Call, responseTo } from './call.ts';
import type { DefinedFunction } from './definition.ts';
import { IdempotencyKeys, type AbandonReason } from './idempotency.ts';
import type { Outcome } from './response.ts';
import type * as Running from './run-function.ts';

/** Calls that can be open at a time. Each further one is answered with an error at once. */
const MOST_OPEN = 256;
/** Calls that are known, open or over, so that none is run or answered twice. */
const MOST_KNOWN = 2 * MOST_OPEN;

/** The `createRunner` of all defined functions: they run together. */
export function createRunner(host: RunnerHost): FunctionRunner {
  return new Runner(host);
}

/** A chunk of its own, which only a session with functions loads. */
const loadRun = (): Promise<typeof Running> => import('./run-function.ts');

class Runner implements FunctionRunner {
  readonly #host: RunnerHost;
  readonly #keys = new IdempotencyKeys();
  /** The functions that run here, by name. */
  #functions = new Map<string, DefinedFunction>();
  #others = new OtherFunctions([]);
  /** In the order of their arrival, by id; a call without an id by itself. */
  readonly #known = new Map<string | FunctionCall, Call>();
  /** Answered calls whose responses the server has not yet shown to have read. */
  readonly #unread = new Set<Call>();

  constructor(host: RunnerHost) {
    this.#host = host;
    // Loads ahead of the first call.
    loadRun().catch(() => undefined);
  }

  setTools(tools: readonly ToolLike[]): void {
    this.#others = new OtherFunctions(tools);
    this.#functions = new Map(tools.filter(isDefined).map((one) => [one.declaration.name ?? '', one]));
  }

  runs(name: string): boolean {
    return this.#functions.has(name) || !this.#others.mayHave(name);
  }

  received({ toolCall, toolCallCancellation }: LiveServerMessage, turn: TurnChanges): void {
    if (turn.wentOn) this.#unread.clear();
    if (toolCall?.functionCalls !== undefined) this.#start(toolCall.functionCalls);
    if (toolCallCancellation?.ids !== undefined) this.#cancel(toolCallCancellation.ids);
    if (turn.interrupted) this.#interrupt();
  }

  lifecycle(event: LiveLifecycleEvent): void {
    if (event.type === 'resumed') this.#restore(event.openCalls, event.rewound, event.toldCalls);
    if (event.type === 'restarted') this.#restore([], event.rewound, event.toldCalls);
    if (event.type !== 'close') return;
    for (const call of this.#known.values()) call.drop('The session has ended.');
    this.#known.clear();
  }

  /** The calls of one message. Those that the model waits for are answered together, each other one by itself. */
  #start(calls: readonly FunctionCall[]): void {
    // Nothing can be answered any more.
    if (this.#host.session.isClosed) return;
    let open = [...this.#known.values()].filter((call) => !call.isOver).length;
    const together: Call[] = [];
    const refused: FunctionCall[] = [];
    for (const received of calls) {
      const { id, name = '', willContinue } = received;
      // A fragment of a call that the model is still writing: the last one has all of it.
      if (willContinue === true) continue;
      if (!this.runs(name)) continue;
      if (id !== undefined && this.#known.has(id)) continue;
      if (open++ < MOST_OPEN) this.#run(received, this.#keys.keyFor(received), together);
      else refused.push(received);
    }
    if (refused.length > 0) this.#refuse(refused);
  }

  #refuse(calls: readonly FunctionCall[]): void {
    const problem = `${MOST_OPEN} calls are open already.`;
    this.#report(`${problem} Further ones (${calls.length}) are answered with an error.`);
    this.#send(calls.map((received) => responseTo(received, errorOutcome(problem))));
  }

  #run(received: FunctionCall, idempotencyKey: string, together: Call[]): void {
    const defined = this.#functions.get(received.name ?? '');
    const blocks = isBlocking(defined?.declaration.behavior, this.#host.defaultBehavior);
    const batch = blocks ? together : [];
    const scheduling = defined?.definition.scheduling;
    const call = new Call({ received, isBlocking: blocks, scheduling, idempotencyKey, batch });
    batch.push(call);
    this.#remember(call);
    void this.#complete(call, defined);
  }

  /** Never rejects. */
  async #complete(call: Call, defined: DefinedFunction | undefined): Promise<void> {
    const { received, isBlocking, idempotencyKey } = call.parts;
    const { session, backend } = this.#host;
    const sendInterim = (outcome: Outcome): void => this.#send([call.responseWith(outcome)]);
    let ended: Running.Ended;
    try {
      const { runFunction } = await loadRun();
      // Dropped before it began.
      if (call.state !== 'running') return;
      const run = {
        call: received,
        session,
        idempotencyKey,
        controller: call.controller,
        sendInterim: isBlocking || backend === 'vertex' ? undefined : sendInterim,
      };
      ended =
        defined === undefined
          ? { outcome: errorOutcome(`There is no function called ${received.name ?? ''}.`) }
          : await runFunction(defined, run);
    } catch (error) {
      ended = { outcome: errorOutcome('The function could not be loaded.'), error };
    }
    if (call.state !== 'running') return;
    if ('error' in ended) this.#report(`The function ${received.name ?? ''} failed.`, ended.error);
    call.finish(ended.outcome);
    this.#flush(call.parts.batch);
  }

  #report(message: string, cause?: unknown): void {
    this.#host.error(new LiveError('function', message, { cause }));
  }

  #remember(call: Call): void {
    this.#known.set(call.knownAs, call);
    for (const [key, old] of this.#known) {
      if (this.#known.size <= MOST_KNOWN) break;
      if (old.isOver) this.#known.delete(key);
    }
  }

  #cancel(ids: readonly string[]): void {
    const calls = [...new Set(ids)].flatMap((id) => this.#known.get(id) ?? []);
    const open = calls.filter((call) => !call.isOver);
    this.#abandon(open, 'interrupted', 'The server has cancelled the call.');
  }

  /** The model no longer waits for its blocking calls. A response that was just sent may have come too late. */
  #interrupt(): void {
    const calls = [...this.#known.values()].filter(
      (call) => call.parts.isBlocking && (!call.isOver || this.#unread.has(call)),
    );
    this.#unread.clear();
    this.#abandon(calls, 'interrupted', 'The model was interrupted.');
  }

  /** The session goes on from a state in which only `openCalls` are open. Results of `toldCalls` are sent as text. */
  #restore(
    openCalls: readonly string[],
    rewound: readonly string[],
    toldCalls: readonly string[] = [],
  ): void {
    const open = new Set(openCalls);
    const told = new Set(toldCalls);
    const unmade = new Set(rewound);
    const again = new Map<string, Call>();
    const lost: Call[] = [];
    for (const call of this.#known.values()) {
      const { id, name = '' } = call.parts.received;
      const key = id ?? name;
      if (open.has(key)) {
        if (call.state === 'dropped') again.set(key, call);
        else if (!call.isOver) again.delete(key);
      } else if (call.isOver ? unmade.has(key) : !told.has(key)) lost.push(call);
    }
    this.#abandon(lost, 'rewound', 'The session goes on without the call.');
    for (const { knownAs } of lost) this.#known.delete(knownAs);
    // Dropped here, while the server waits for them again.
    for (const { knownAs, parts } of again.values()) {
      this.#known.delete(knownAs);
      this.#keys.reclaim(parts.idempotencyKey);
      this.#run(parts.received, parts.idempotencyKey, []);
    }
  }

  #abandon(calls: readonly Call[], why: AbandonReason, reason: string): void {
    for (const call of calls) {
      this.#keys.abandon(call.parts.received, call.parts.idempotencyKey, why);
      call.drop(reason);
    }
    // Only now: others of the same batch may be among them.
    for (const batch of new Set(calls.map(({ parts }) => parts.batch))) this.#flush(batch);
  }

  /** Sends the responses of a batch, once none of its calls is running. */
  #flush(batch: readonly Call[]): void {
    if (batch.some(({ state }) => state === 'running')) return;
    const ready = batch.filter(({ state }) => state === 'ready');
    for (const call of ready) this.#unread.add(call);
    if (ready.length > 0) this.#send(ready.map((call) => call.takeResponse()));
  }

  /** A response that the checks refuse is replaced by an error. The others of its batch are sent. */
  #send(functionResponses: readonly FunctionResponse[]): void {
    const { session } = this.#host;
    if (session.isClosed) return;
    try {
      session.sendToolResponse({ functionResponses });
    } catch (cause) {
      const [first, second] = functionResponses;
      if (second !== undefined) for (const response of functionResponses) this.#send([response]);
      else if (first !== undefined) {
        const { parts: _parts, scheduling: _scheduling, ...rest } = first;
        this.#report(`The function ${rest.name} failed.`, cause);
        if (rest.response?.['error'] !== UNSENDABLE) this.#send([{ ...rest, ...errorOutcome(UNSENDABLE) }]);
      }
    }
  }
}

function errorOutcome(error: string): Outcome {
  return { response: { error } };
}

const UNSENDABLE = 'The result cannot be sent.';

function isDefined(tool: ToolLike): tool is DefinedFunction {
  return 'createRunner' in tool && tool.createRunner === createRunner;
}

/** The functions that do not run here. Only the service knows the names of those of `computerUse`. */
class OtherFunctions {
  readonly #names: ReadonlySet<string | undefined>;
  readonly #mayHaveAny: boolean;

  constructor(tools: readonly ToolLike[]) {
    const declared = tools.flatMap((tool) =>
      'declaration' in tool ? tool.declaration : (tool.functionDeclarations ?? []),
    );
    this.#names = new Set(declared.map(({ name }) => name));
    this.#mayHaveAny = tools.some((tool) => 'computerUse' in tool);
  }

  mayHave(name: string): boolean {
    return this.#mayHaveAny || this.#names.has(name);
  }
}
