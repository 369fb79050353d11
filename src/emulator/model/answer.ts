/**
 * One answer of the model on its way out: pulled from the responder, cut into frames by the {@link Chunker}, and sent at
 * their pace. Audio is sent faster than it plays; the turn ends when all of it would have been heard.
 */

import type {
  ExecutableCode,
  FunctionCall,
  FunctionResponse,
  LiveServerContent,
  Part,
} from '../../../generated/types.ts';
import { OUTPUT_SAMPLE_RATE } from '../../audio/pcm.ts';
import type { Scheduler } from '../simulation/scheduler.ts';
import { Chunker, textOf, type Chunk, type ChunkerSession } from './chunker.ts';
import type { Replies, Reply, Speak, Speech, Waiting } from './respond.ts';
import { addTokens, type Tokens } from './usage.ts';

/** The piece of audio that trails a call: how long it plays, and how long after the call it comes. */
const TRAILING_AUDIO_MS = 40;
const TRAILS_BY_MS = [5, 30] as const;

export interface AnswerContext extends ChunkerSession {
  readonly scheduler: Scheduler;
  /** How a text is spoken; undefined for a tune. */
  readonly speak: Speak | undefined;
  /** Asks for the answer, or for how it goes on after the responses to the calls at its end. */
  ask(responses?: readonly FunctionResponse[]): Replies | Promise<Replies>;
  send(content: LiveServerContent): void;
  /** Sends calls. Returns whether the answer has to wait for {@link Answer.resume}. */
  call(calls: readonly FunctionCall[]): boolean;
  /** Everything of the turn was sent and would have been heard. */
  endTurn(how: TurnEnd): void;
  /** The responder has thrown. */
  fail(error: unknown): void;
}

export interface TurnEnd {
  /** The answer goes on in another turn. */
  readonly goesOn: boolean;
  /** The model expects the user to go on. */
  readonly waitsForUser: boolean;
}

type ReplyIterator = Iterator<Reply> | AsyncIterator<Reply>;

export class Answer {
  readonly #context: AnswerContext;
  readonly #chunker: Chunker;
  #replies: ReplyIterator | undefined;
  #queue: Chunk[] = [];
  /** Responses that nothing has been said about yet. */
  #responses: readonly FunctionResponse[] = [];
  #isOver = false;
  #waitsForUser = false;
  #playEnd = 0;
  #said = '';
  #tokens: Tokens = {};

  constructor(context: AnswerContext) {
    this.#context = context;
    this.#chunker = new Chunker(context);
  }

  /** What this turn has cost so far; counting starts anew. */
  takeTokens(): Tokens {
    const tokens = this.#tokens;
    this.#tokens = {};
    return tokens;
  }

  /** What was said or written since the last call. */
  takeSaid(): string {
    const said = this.#said;
    this.#said = '';
    return said;
  }

  start(): void {
    if (this.#isOver) return;
    if (this.#context.behavior.thinksAloud && this.#chunker.speaks) {
      this.#context.send(
        this.#chunker.modelTurn({ text: 'The user has said something. I answer.', thought: true }),
      );
    }
    this.#open();
  }

  /** Nothing more will be sent. */
  stop(): void {
    this.#isOver = true;
    this.#queue = [];
    try {
      Promise.resolve(this.#replies?.return?.()).catch(() => undefined);
    } catch {
      // A responder that fails while it is being stopped has nothing to add.
    }
  }

  /** The blocking calls are answered. */
  resume(responses: readonly FunctionResponse[]): void {
    this.#responses = responses;
    this.#pull(responses);
  }

  #open(responses?: readonly FunctionResponse[]): void {
    this.#settle(
      () => this.#context.ask(responses),
      (replies) => {
        if (typeof replies === 'string') this.#replies = [replies].values();
        else if (Symbol.asyncIterator in replies) this.#replies = replies[Symbol.asyncIterator]();
        else this.#replies = replies[Symbol.iterator]();
        this.#pull();
      },
    );
  }

  #pull(responses?: readonly FunctionResponse[]): void {
    this.#settle(
      () => this.#replies!.next(...((responses === undefined ? [] : [responses]) as [])),
      (result) => (result.done === true ? this.#end() : this.#take(result.value)),
    );
  }

  /** Goes on with a value at once, or with a promise's when it comes; never after the end. */
  #settle<Value>(get: () => Value | Promise<Value>, then: (value: Value) => void): void {
    const { scheduler, fail } = this.#context;
    const settled = (step: () => void): void => scheduler.wake(() => (this.#isOver ? undefined : step()));
    try {
      const value = get();
      if (!isPromise(value)) return then(value);
      value.then(
        (late) => settled(() => then(late)),
        (error: unknown) => settled(() => fail(error)),
      );
    } catch (error) {
      fail(error);
    }
  }

  #take(reply: Reply): void {
    const calls = callsOf(reply);
    if (calls === undefined) return this.#say(reply as string | Part | Speech | Waiting);
    const { behavior, endTurn } = this.#context;
    if (!behavior.callsAfterTurn || !this.#hasSpoken) return this.#call(calls);
    this.#finishGeneration(() => {
      endTurn({ goesOn: true, waitsForUser: false });
      this.#call(calls);
    });
  }

  #say(reply: string | Part | Speech | Waiting): void {
    this.#responses = [];
    if (typeof reply === 'object' && 'waitingForInput' in reply) {
      this.#waitsForUser = true;
      return this.#later(0, () => this.#pull());
    }
    const text = textOf(reply);
    const { speak } = this.#context;
    if (text === undefined || !this.#chunker.speaks || speak === undefined)
      return this.#sendAll(this.#chunker.of(reply));
    this.#settle(
      () => speak(text),
      (speech) => this.#sendAll(this.#chunker.speech({ ...speech, transcript: text })),
    );
  }

  #sendAll(chunks: Chunk[]): void {
    this.#queue = chunks;
    this.#sendNext();
  }

  #call(calls: readonly FunctionCall[]): void {
    const { behavior, send, call, endTurn } = this.#context;
    const hadSpoken = this.#hasSpoken;
    if (behavior.executableCode) send(this.#chunker.modelTurn({ executableCode: codeOf(calls) }));
    const waits = call(calls);
    const proceed = (): void => {
      if (!waits) this.#pull();
      else if (behavior.endsTurnAtCall)
        this.#finishGeneration(() => endTurn({ goesOn: true, waitsForUser: false }));
    };
    if (!behavior.audioAfterCall || !hadSpoken) return this.#later(0, proceed);
    const trailing = this.#chunker.speech({
      pcm: new Uint8Array((OUTPUT_SAMPLE_RATE * TRAILING_AUDIO_MS * 2) / 1_000),
      sampleRate: OUTPUT_SAMPLE_RATE,
    });
    this.#later(this.#context.random.between(...TRAILS_BY_MS), () => {
      for (const chunk of trailing) this.#send(chunk);
      this.#later(0, proceed);
    });
  }

  #sendNext(): void {
    const chunk = this.#queue.shift();
    if (chunk === undefined) return this.#later(0, () => this.#pull());
    this.#send(chunk);
    this.#later(chunk.paceMs, () => (this.#queue.length > 0 ? this.#sendNext() : this.#pull()));
  }

  #send({ content, playMs, words, tokens }: Chunk): void {
    this.#said += words;
    this.#tokens = addTokens(this.#tokens, tokens);
    this.#playEnd = Math.max(this.#playEnd, this.#context.scheduler.now) + playMs;
    this.#context.send(content);
  }

  #end(): void {
    if (this.#responses.length > 0) {
      const responses = this.#responses;
      this.#responses = [];
      return this.#open(responses);
    }
    const { send, endTurn, isVertex, behavior } = this.#context;
    const isMarked = isVertex && this.#chunker.transcribes && behavior.outputTranscript === 'withAudio';
    if (isMarked && this.#hasSpoken) send({ outputTranscription: { finished: true } });
    this.#finishGeneration(() => endTurn({ goesOn: false, waitsForUser: this.#waitsForUser }));
  }

  /** Says that the turn is generated, and calls `then` when all of it would have been heard. */
  #finishGeneration(then: () => void): void {
    const { scheduler, send, behavior } = this.#context;
    if (behavior.endOfAnswer.includes('generationComplete')) send({ generationComplete: true });
    this.#later(this.#playEnd - scheduler.now, then);
  }

  /** Whether audio was sent in this turn. */
  get #hasSpoken(): boolean {
    return this.#tokens.AUDIO !== undefined;
  }

  #later(delayMs: number, task: () => void): void {
    this.#context.scheduler.after(delayMs, () => (this.#isOver ? undefined : task()));
  }
}

function callsOf(reply: Reply): readonly FunctionCall[] | undefined {
  if (typeof reply === 'string') return undefined;
  if (Array.isArray(reply)) return reply as readonly FunctionCall[];
  if ('name' in reply) return [reply];
  const { functionCall } = reply as Part;
  return functionCall === undefined ? undefined : [functionCall];
}

/** The code that 2.x models write for their calls. */
function codeOf(calls: readonly FunctionCall[]): ExecutableCode {
  const code = calls.map(({ name, args = {} }) => {
    const given = Object.entries(args).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
    return `print(default_api.${name}(${given.join(', ')}))`;
  });
  return { language: 'PYTHON', code: code.join('\n') };
}

function isPromise<Value>(value: Value | Promise<Value>): value is Promise<Value> {
  return typeof (value as { then?: unknown }).then === 'function';
}
