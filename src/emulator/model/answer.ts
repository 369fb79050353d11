/**
 * One answer of the model on its way out: pulled from the responder, cut into frames, and paced as the service
 * paces them. Audio is sent faster than it plays; the turn ends when all of it would have been heard.
 */

import type {
  ExecutableCode,
  FunctionCall,
  FunctionResponse,
  LiveClientSetup,
  LiveServerContent,
  Part,
} from '../../../generated/types.ts';
import { decodeBase64, encodeBase64 } from '../../audio/base64.ts';
import { OUTPUT_SAMPLE_RATE, pcmBytes, pcmDurationMs, pcmSampleRate, pcmSamples } from '../../audio/pcm.ts';
import { resample } from '../../audio/resample.ts';
import type { Random } from '../simulation/random.ts';
import type { Scheduler } from '../simulation/scheduler.ts';
import type { FamilyBehavior } from './families.ts';
import type { Replies, Reply, Speak, Speech, Waiting } from './respond.ts';
import { addTokens, audioTokens, partTokens, textTokens, type Tokens } from './usage.ts';
import { tuneFor } from './voice.ts';

/** Audio is sent this many times as fast as it plays (measured). */
const AUDIO_RATE = 3.3;
/** The length of an audio frame, as seen on the wire. */
const FRAME_MS = [40, 200] as const;
/** Between two chunks of a written answer. */
const TEXT_PACE_MS = 30;
const WORDS_PER_CHUNK = 6;
/** The piece of audio that trails a call: how long it plays, and how long after the call it comes. */
const TRAILING_AUDIO_MS = 40;
const TRAILS_BY_MS = [5, 30] as const;

export interface AnswerContext {
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly setup: LiveClientSetup;
  readonly isVertex: boolean;
  readonly behavior: FamilyBehavior;
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

/** A frame to come, and how long to wait after it. */
interface Chunk {
  readonly content: LiveServerContent;
  readonly paceMs: number;
  readonly playMs: number;
  readonly words: string;
  readonly tokens: Tokens;
}

type ReplyIterator = Iterator<Reply> | AsyncIterator<Reply>;

export class Answer {
  readonly #context: AnswerContext;
  /** Whether the session's modality is audio. */
  readonly #speaks: boolean;
  readonly #transcribes: boolean;
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
    const { setup, behavior } = context;
    this.#context = context;
    this.#speaks = setup.generationConfig?.responseModalities?.includes('TEXT') !== true;
    this.#transcribes = setup.outputAudioTranscription !== undefined || behavior.unaskedTranscripts;
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
    if (this.#context.behavior.thinksAloud && this.#speaks) {
      this.#context.send(this.#modelTurn({ text: 'The user has said something. I answer.', thought: true }));
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
    if (text === undefined || !this.#speaks || speak === undefined)
      return this.#sendAll(this.#chunksOf(reply));
    this.#settle(
      () => speak(text),
      (speech) => this.#sendAll(this.#speechChunks({ ...speech, transcript: text })),
    );
  }

  #sendAll(chunks: Chunk[]): void {
    this.#queue = chunks;
    this.#sendNext();
  }

  #call(calls: readonly FunctionCall[]): void {
    const { behavior, send, call, endTurn } = this.#context;
    const hadSpoken = this.#hasSpoken;
    if (behavior.executableCode) send(this.#modelTurn({ executableCode: codeOf(calls) }));
    const waits = call(calls);
    const proceed = (): void => {
      if (!waits) this.#pull();
      else if (behavior.endsTurnAtCall)
        this.#finishGeneration(() => endTurn({ goesOn: true, waitsForUser: false }));
    };
    if (!behavior.audioAfterCall || !hadSpoken) return this.#later(0, proceed);
    const trailing = this.#speechChunks({
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
    const isMarked = isVertex && this.#transcribes && behavior.outputTranscript === 'withAudio';
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

  #chunksOf(reply: string | Part | Speech): Chunk[] {
    if (typeof reply === 'string') return this.#textChunks(reply);
    if ('pcm' in reply) return this.#speechChunks(reply);
    const text = textOf(reply);
    if (text !== undefined) return this.#textChunks(text);
    const { inlineData } = reply;
    const sampleRate = pcmSampleRate(inlineData?.mimeType ?? '');
    if (inlineData?.data !== undefined && sampleRate !== undefined) {
      return this.#speechChunks({ pcm: decodeBase64(inlineData.data), sampleRate });
    }
    return [{ content: this.#modelTurn(reply), paceMs: 0, playMs: 0, words: '', tokens: partTokens(reply) }];
  }

  #textChunks(text: string): Chunk[] {
    if (this.#speaks) {
      return this.#speechChunks({
        pcm: pcmBytes(tuneFor(text)),
        sampleRate: OUTPUT_SAMPLE_RATE,
        transcript: text,
      });
    }
    const words = splitWords(text);
    const chunks: string[] = [];
    // The first word comes alone, as it does from the service.
    for (let at = 0; at < words.length; at += at === 0 ? 1 : WORDS_PER_CHUNK) {
      chunks.push(words.slice(at, at === 0 ? 1 : at + WORDS_PER_CHUNK).join(''));
    }
    return chunks.map((words) => ({
      content: this.#modelTurn({ text: words }),
      paceMs: TEXT_PACE_MS,
      playMs: 0,
      words,
      tokens: textTokens(words),
    }));
  }

  #speechChunks({ pcm, sampleRate, transcript = '' }: Speech): Chunk[] {
    if (!this.#speaks) return transcript === '' ? [] : this.#textChunks(transcript);
    const { random, isVertex, behavior } = this.#context;
    const isApart = this.#transcribes && behavior.outputTranscript === 'beforeAudio';
    const samples = resample(pcmSamples(pcm), sampleRate, OUTPUT_SAMPLE_RATE);
    const words = splitWords(transcript);
    const chunks: Chunk[] = isApart ? this.#transcriptChunks(words) : [];
    let spoken = isApart ? words.length : 0;
    for (let at = 0; at < samples.length;) {
      const length = Math.round((OUTPUT_SAMPLE_RATE * random.between(...FRAME_MS)) / 1_000);
      const bytes = pcmBytes(samples.subarray(at, at + length));
      const playMs = pcmDurationMs(bytes.length, OUTPUT_SAMPLE_RATE);
      at += length;
      const until = Math.ceil((words.length * Math.min(at, samples.length)) / samples.length);
      const text = words.slice(spoken, until).join('');
      spoken = Math.max(spoken, until);
      const mimeType = isVertex ? 'audio/pcm' : `audio/pcm;rate=${OUTPUT_SAMPLE_RATE}`;
      const content = this.#modelTurn({ inlineData: { mimeType, data: encodeBase64(bytes) } });
      if (this.#transcribes && text !== '') content.outputTranscription = { text };
      chunks.push({ content, paceMs: playMs / AUDIO_RATE, playMs, words: text, tokens: audioTokens(playMs) });
    }
    return chunks;
  }

  /** A transcript in frames of its own. On Vertex AI an empty one comes first, and one without text says it is whole. */
  #transcriptChunks(words: readonly string[]): Chunk[] {
    const chunk = (content: LiveServerContent, text = ''): Chunk => {
      return { content, paceMs: 0, playMs: 0, words: text, tokens: {} };
    };
    if (words.length === 0) return [];
    const { isVertex, setup } = this.#context;
    const languageCode = setup.generationConfig?.translationConfig?.targetLanguageCode;
    const language = languageCode === undefined ? {} : { languageCode };
    const chunks = words.map((text) => chunk({ outputTranscription: { text, ...language } }, text));
    if (!isVertex) return chunks;
    return [
      chunk({ outputTranscription: {} }),
      ...chunks,
      chunk({ outputTranscription: { finished: true } }),
    ];
  }

  #modelTurn(part: Part): LiveServerContent {
    return { modelTurn: this.#context.behavior.role ? { role: 'model', parts: [part] } : { parts: [part] } };
  }
}

function callsOf(reply: Reply): readonly FunctionCall[] | undefined {
  if (typeof reply === 'string') return undefined;
  if (Array.isArray(reply)) return reply as readonly FunctionCall[];
  if ('name' in reply) return [reply];
  const { functionCall } = reply as Part;
  return functionCall === undefined ? undefined : [functionCall];
}

/** What is to be said aloud, where it is a text. */
function textOf(reply: string | Part | Speech): string | undefined {
  if (typeof reply === 'string') return reply;
  return 'pcm' in reply || reply.thought === true ? undefined : reply.text;
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

/** The words of a text, each with the space before it: joined they are the text again. */
export function splitWords(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}
