/**
 * One answer of the model on its way out: pulled from whoever responds, cut into frames, and paced as the
 * service paces them. Audio is sent faster than it plays; the turn ends when it would have been heard.
 */

import type { FunctionCall, FunctionResponse, LiveServerContent, Part } from '../../../generated/types.ts';
import { decodeBase64, encodeBase64 } from '../../audio/base64.ts';
import { OUTPUT_SAMPLE_RATE, pcmBytes, pcmDurationMs, pcmSampleRate, pcmSamples } from '../../audio/pcm.ts';
import { resample } from '../../audio/resample.ts';
import type { Scheduler } from '../simulation/scheduler.ts';
import type { Random } from '../simulation/random.ts';
import type { Replies, Reply, Speech } from './respond.ts';
import { addTokens, audioTokens, partTokens, textTokens, type Tokens } from './usage.ts';
import { tuneFor } from './voice.ts';

/** Audio is sent this many times as fast as it plays (measured). */
const AUDIO_RATE = 3.3;
/** The length of an audio frame, as seen on the wire. */
const FRAME_MS = [40, 200] as const;
/** Between two pieces of a written answer. */
const TEXT_PACE_MS = 30;
const WORDS_PER_PIECE = 6;

/** How an answer reaches the client, and what is known of how it should be. */
export interface AnswerContext {
  readonly scheduler: Scheduler;
  readonly random: Random;
  /** Whether the session's modality is audio. */
  readonly speaks: boolean;
  /** Whether what is said goes out as text too. */
  readonly transcribes: boolean;
  readonly vertex: boolean;
  /** Whether `modelTurn` says its role. */
  readonly role: boolean;
  /** Asks for the answer, or for how it goes on after the responses to the calls at its end. */
  ask(responses?: readonly FunctionResponse[]): Replies | Promise<Replies>;
  send(content: LiveServerContent): void;
  /** Sends calls. True if the answer has to wait for {@link Answer.resume}. */
  call(calls: readonly FunctionCall[]): boolean;
  /** The turn is over: everything was sent, and would have been heard. */
  done(): void;
  /** Whoever responds has thrown. */
  fail(error: unknown): void;
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
  #replies: ReplyIterator | undefined;
  #queue: Chunk[] = [];
  /** Responses that nothing has been said about yet. */
  #responses: readonly FunctionResponse[] = [];
  #over = false;
  #playEnd = 0;
  #said = '';
  #tokens: Tokens = {};

  constructor(context: AnswerContext) {
    this.#context = context;
  }

  /** What has been sent of it so far. */
  get tokens(): Tokens {
    return this.#tokens;
  }

  /** What has been said or written since the last time this was asked. */
  takeSaid(): string {
    const said = this.#said;
    this.#said = '';
    return said;
  }

  start(): void {
    if (!this.#over) this.#open();
  }

  /** Nothing more will be sent. */
  stop(): void {
    this.#over = true;
    this.#queue = [];
    try {
      Promise.resolve(this.#replies?.return?.()).catch(() => undefined);
    } catch {
      // A responder that fails while it is being stopped has nothing to add.
    }
  }

  /** The blocking calls have been answered. */
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
    const settled = (step: () => void): void => scheduler.wake(() => (this.#over ? undefined : step()));
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
    if (calls !== undefined) {
      if (!this.#context.call(calls)) this.#later(0, () => this.#pull());
      return;
    }
    this.#responses = [];
    this.#queue = this.#chunksOf(reply as string | Part | Speech);
    this.#say();
  }

  #say(): void {
    const piece = this.#queue.shift();
    if (piece === undefined) return this.#later(0, () => this.#pull());
    const { scheduler } = this.#context;
    this.#said += piece.words;
    this.#tokens = addTokens(this.#tokens, piece.tokens);
    this.#playEnd = Math.max(this.#playEnd, scheduler.now) + piece.playMs;
    this.#context.send(piece.content);
    this.#later(piece.paceMs, () => (this.#queue.length > 0 ? this.#say() : this.#pull()));
  }

  #end(): void {
    if (this.#responses.length > 0) {
      const responses = this.#responses;
      this.#responses = [];
      return this.#open(responses);
    }
    const { scheduler, send, done, transcribes, vertex } = this.#context;
    if (vertex && transcribes && this.#tokens.AUDIO !== undefined)
      send({ outputTranscription: { finished: true } });
    send({ generationComplete: true });
    this.#later(this.#playEnd - scheduler.now, done);
  }

  #later(delayMs: number, task: () => void): void {
    this.#context.scheduler.in(delayMs, () => (this.#over ? undefined : task()));
  }

  #chunksOf(reply: string | Part | Speech): Chunk[] {
    if (typeof reply === 'string') return this.#textChunks(reply);
    if ('pcm' in reply) return this.#speechChunks(reply);
    const { text, thought, inlineData } = reply;
    if (text !== undefined && thought !== true) return this.#textChunks(text);
    const sampleRate = pcmSampleRate(inlineData?.mimeType ?? '');
    if (inlineData?.data !== undefined && sampleRate !== undefined) {
      return this.#speechChunks({ pcm: decodeBase64(inlineData.data), sampleRate });
    }
    return [{ content: this.#modelTurn(reply), paceMs: 0, playMs: 0, words: '', tokens: partTokens(reply) }];
  }

  #textChunks(text: string): Chunk[] {
    if (this.#context.speaks) {
      return this.#speechChunks({
        pcm: pcmBytes(tuneFor(text)),
        sampleRate: OUTPUT_SAMPLE_RATE,
        transcript: text,
      });
    }
    const words = splitWords(text);
    const pieces: string[] = [];
    // The first word comes alone, as it does from the service.
    for (let at = 0; at < words.length; at += at === 0 ? 1 : WORDS_PER_PIECE) {
      pieces.push(words.slice(at, at === 0 ? 1 : at + WORDS_PER_PIECE).join(''));
    }
    return pieces.map((words) => ({
      content: this.#modelTurn({ text: words }),
      paceMs: TEXT_PACE_MS,
      playMs: 0,
      words,
      tokens: textTokens(words),
    }));
  }

  #speechChunks({ pcm, sampleRate, transcript = '' }: Speech): Chunk[] {
    if (!this.#context.speaks) return transcript === '' ? [] : this.#textChunks(transcript);
    const { random, transcribes, vertex } = this.#context;
    const samples = resample(pcmSamples(pcm), sampleRate, OUTPUT_SAMPLE_RATE);
    const words = splitWords(transcript);
    const pieces: Chunk[] = [];
    let spoken = 0;
    for (let at = 0; at < samples.length;) {
      const length = Math.round((OUTPUT_SAMPLE_RATE * random.between(...FRAME_MS)) / 1_000);
      const bytes = pcmBytes(samples.subarray(at, at + length));
      const playMs = pcmDurationMs(bytes.length, OUTPUT_SAMPLE_RATE);
      at += length;
      const until = Math.ceil((words.length * Math.min(at, samples.length)) / samples.length);
      const text = words.slice(spoken, until).join('');
      spoken = until;
      const mimeType = vertex ? 'audio/pcm' : `audio/pcm;rate=${OUTPUT_SAMPLE_RATE}`;
      const content = this.#modelTurn({ inlineData: { mimeType, data: encodeBase64(bytes) } });
      if (transcribes && text !== '') content.outputTranscription = { text };
      pieces.push({ content, paceMs: playMs / AUDIO_RATE, playMs, words: text, tokens: audioTokens(playMs) });
    }
    return pieces;
  }

  #modelTurn(part: Part): LiveServerContent {
    return { modelTurn: this.#context.role ? { role: 'model', parts: [part] } : { parts: [part] } };
  }
}

function callsOf(reply: Reply): readonly FunctionCall[] | undefined {
  if (typeof reply === 'string') return undefined;
  if (Array.isArray(reply)) return reply as readonly FunctionCall[];
  if ('name' in reply) return [reply];
  const { functionCall } = reply as Part;
  return functionCall === undefined ? undefined : [functionCall];
}

function isPromise<Value>(value: Value | Promise<Value>): value is Promise<Value> {
  return typeof (value as { then?: unknown }).then === 'function';
}

/** The words of a text, each with the space before it: joined they are the text again. */
export function splitWords(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}
