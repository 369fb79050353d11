/**
 * Runs the functions of one session: every call is answered once, unless nobody wants the answer any more; then it is
 * never answered.
 */
import type { FunctionCall, FunctionResponse } from '../../generated/types.ts';
import { LiveError } from '../errors.ts';
import type { LiveLifecycleEvent } from '../live/events.ts';
import type { FunctionRunner, RunnerHost } from '../live/runner.ts';
import type { ToolLike } from '../protocol/content.ts';
import { isBlocking } from '../protocol/function-calls.ts';
import type { LiveServerMessage } from '../protocol/received.ts';
import { Call, fingerprintOf } from './call.ts';
import type { DefinedFunction } from './definition.ts';
import type { Outcome } from './result.ts';
import { Twins, type TWIN_MS } from './twins.ts';

/** Calls that are over and still known, so that none is run or answered twice. */
const MOST_KNOWN = 256;

/** The `createRunner` of all defined functions: they run together. */
export function createRunner(host: RunnerHost): FunctionRunner {
  return new Runner(host);
}

class Runner implements FunctionRunner {
  readonly #host: RunnerHost;
  readonly #twins = new Twins();
  #tools: readonly ToolLike[] = [];
  /** In the order in which they came. */
  readonly #known = new Set<Call>();
  /** Answered, and nothing shows yet that the server has read it. */
  readonly #unheard = new Set<Call>();

  constructor(host: RunnerHost) {
    this.#host = host;
  }

  setTools(tools: readonly ToolLike[]): void {
    this.#tools = tools;
  }

  received({ toolCall, toolCallCancellation, serverContent }: LiveServerMessage): void {
    const speaks = serverContent?.modelTurn !== undefined || serverContent?.outputTranscription !== undefined;
    // The model goes on: it has read the answers so far.
    if (speaks || toolCall !== undefined) this.#unheard.clear();
    this.#start(toolCall?.functionCalls ?? []);
    if (toolCallCancellation?.ids !== undefined) this.#cancel(toolCallCancellation.ids);
    if (serverContent?.interrupted === true) this.#interrupt();
  }

  lifecycle(event: LiveLifecycleEvent): void {
    if (event.type === 'resumed') this.#restore(event.openCalls, event.rewound);
    if (event.type === 'restarted') this.#restore([], event.rewound);
    if (event.type !== 'close') return;
    for (const call of this.#known) call.drop('The session has ended.');
    this.#known.clear();
  }

  /** The calls of one message. Those that the model waits for are answered together, the others each by itself. */
  #start(calls: readonly FunctionCall[]): void {
    // Nothing can be answered any more.
    if (this.#host.session.isClosed) return;
    const together: Call[] = [];
    for (const call of calls) {
      const { id, name = '', willContinue } = call;
      // A piece of a call that the model still writes: the last one has it whole.
      if (willContinue === true) continue;
      if (this.#defined(name) === undefined && this.#tools.some((tool) => mayHave(tool, name))) continue;
      if (id !== undefined && [...this.#known].some((known) => known.id === id)) continue;
      this.#run(call, this.#blocks(name) ? together : []);
    }
  }

  #run(call: FunctionCall, group: Call[], key?: string): void {
    const { session, backend } = this.#host;
    const blocks = this.#blocks(call.name);
    const streams = !blocks && backend === 'gemini';
    const running: Call = new Call({
      call,
      defined: this.#defined(call.name),
      session,
      blocks,
      group,
      key: key ?? this.#twins.take(fingerprintOf(call)) ?? newKey(),
      sendInterim: streams ? (outcome) => this.#send([responseTo(running, outcome)]) : undefined,
      onReady: () => this.#flush(group),
      onFailed: (error) => this.#host.error(error),
    });
    group.push(running);
    this.#known.add(running);
    for (const old of this.#known) {
      if (this.#known.size <= MOST_KNOWN) break;
      if (old.isOver) this.#known.delete(old);
    }
  }

  #defined(name: string | undefined): DefinedFunction | undefined {
    return this.#tools.filter(isOwn).find(({ declaration }) => declaration.name === name);
  }

  #blocks(name: string | undefined): boolean {
    return isBlocking(this.#defined(name)?.declaration.behavior, this.#host.defaultBehavior);
  }

  #cancel(ids: readonly string[]): void {
    const isMeant = (call: Call): boolean => call.id !== undefined && ids.includes(call.id) && !call.isOver;
    this.#giveUp([...this.#known].filter(isMeant), 'interrupted', 'The server has cancelled the call.');
  }

  /** The answer that waited for calls is over, and so are they; an answer on its way may have come too late. */
  #interrupt(): void {
    const isMeant = (call: Call): boolean => call.parts.blocks && (!call.isOver || this.#unheard.has(call));
    const reason = 'The model was interrupted.';
    this.#giveUp([...this.#known].filter(isMeant), 'interrupted', reason);
    this.#unheard.clear();
  }

  /** The session goes on from a state in which only these calls are open. */
  #restore(openCalls: readonly string[], rewound: readonly string[]): void {
    const again = new Map<string, Call>();
    const lost: Call[] = [];
    for (const call of this.#known) {
      const key = call.id ?? call.name;
      if (openCalls.includes(key)) {
        if (call.state === 'dropped') again.set(key, call);
        else if (!call.isOver) again.delete(key);
      } else if (!call.isOver || rewound.includes(key)) lost.push(call);
    }
    this.#giveUp(lost, 'rewound', 'The session goes on without the call.');
    for (const call of lost) this.#known.delete(call);
    // Given up here, and the server waits for them again.
    for (const call of again.values()) {
      this.#known.delete(call);
      this.#twins.forget(call.parts.key);
      this.#run(call.parts.call, [], call.parts.key);
    }
  }

  #giveUp(calls: readonly Call[], why: keyof typeof TWIN_MS, reason: string): void {
    for (const call of calls) {
      this.#twins.add({ fingerprint: call.fingerprint, key: call.parts.key }, why);
      call.drop(reason);
    }
    // Only now: others of the same group may be among them.
    for (const { parts } of calls) this.#flush(parts.group);
  }

  /** Sends the answers of calls that go out together, once all of them are there. */
  #flush(group: readonly Call[]): void {
    if (group.some(({ state }) => state === 'running')) return;
    const ready = group.filter(({ state }) => state === 'ready');
    const responses = ready.map((call) => {
      const response = responseTo(call, call.outcome);
      call.state = 'answered';
      call.outcome = undefined;
      this.#unheard.add(call);
      return response;
    });
    if (responses.length > 0) this.#send(responses);
  }

  /** No answer gets lost over another, or over what the checks have against it. */
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
        this.#host.error(new LiveError('function', `The function ${rest.name} failed.`, { cause }));
        if (rest.response?.['error'] !== UNSENDABLE)
          this.#send([{ ...rest, response: { error: UNSENDABLE } }]);
      }
    }
  }
}

const UNSENDABLE = 'The result cannot be sent.';

function responseTo({ id, name, scheduling }: Call, outcome: Outcome | undefined): FunctionResponse {
  return {
    ...(id !== undefined && { id }),
    name,
    ...(scheduling !== undefined && { scheduling }),
    ...outcome,
  };
}

function isOwn(tool: ToolLike): tool is DefinedFunction {
  return 'createRunner' in tool && tool.createRunner === createRunner;
}

/** Whether somebody else answers for a name. Some tools have functions that only the service knows by name. */
function mayHave(tool: ToolLike, name: string): boolean {
  const declarations = 'declaration' in tool ? [tool.declaration] : (tool.functionDeclarations ?? []);
  return 'computerUse' in tool || declarations.some((declaration) => declaration.name === name);
}

/** As good as unique: some hundred bits. Not of `crypto.randomUUID`, which pages without TLS do not have. */
function newKey(): string {
  return `${Math.random()}${Math.random()}`.replaceAll('0.', '');
}
