/** One turn: what the user said and what the model made of it. */
import type { TurnCompleteReason } from '../../generated/enums.ts';
import type { FunctionCall, GroundingMetadata, UrlContextMetadata } from '../../generated/types.ts';
import type { LiveEvent } from '../live/events.ts';
import { AudioTrack, type TurnAudio } from './audio.ts';
import type { Collector, Ending } from './boundaries.ts';
import { OpenCalls } from './open-calls.ts';
import { TextTrack } from './text.ts';
import { UsageTally, type Usage, type UsageOptions } from './usage.ts';

/**
 * Why a turn is over. The service's own reason where it gave one; otherwise
 * - `complete`: the model has said all it had to say
 * - `interrupted`: the user spoke or wrote over it
 * - `aborted`: its connection was lost, see `turnAborted` among the events
 * - `closed`: the session has ended, or the reader that collected the turn
 */
export type TurnEndReason =
  | TurnCompleteReason
  | 'complete'
  | 'interrupted'
  | 'aborted'
  | 'closed'
  // A reason of the service's that is newer than this library.
  | (string & {});

/** When things happened, in milliseconds. */
export interface TurnTimings {
  /** On the clock of `now`: when the question was sent for {@link ask}, otherwise when the turn began. */
  readonly startedAt: number;
  /** From then to the first text, audio or transcript of the answer; thoughts and calls are none. */
  readonly firstOutputMs: number | undefined;
  /** From then to the end. */
  readonly completeMs: number | undefined;
}

/**
 * A turn, which grows as it comes and stays as it is once it is over. All members tell what has come so far;
 * `await turn.done` waits for the end, which always comes.
 *
 * A piece that comes after the end and belongs to it is still added: a late transcript or report of usage.
 * Once the model has begun its part of the next turn, nothing is added to this one any more.
 */
export interface Turn {
  /** What the model wrote, without its thoughts. Empty where it speaks. */
  readonly text: string;
  /** Summaries of what the model thought. */
  readonly thoughts: string;
  /** What the model said, as text. Only with `outputAudioTranscription`. */
  readonly outputTranscript: string;
  /** What the user said, as text. Only with `inputAudioTranscription`. Typed text is not in it. */
  readonly inputTranscript: string;
  /** What the model said. */
  readonly audio: TurnAudio;
  readonly functionCalls: readonly FunctionCall[];
  /** Calls that have been neither answered nor cancelled, as far as the turn was told: see `functionResponsesSent`. */
  readonly openCalls: readonly FunctionCall[];
  /** What the answer rests on: one for each report of the service, whose indices count within it. */
  readonly groundingMetadata: readonly GroundingMetadata[];
  readonly urlContextMetadata: readonly UrlContextMetadata[];
  /** What the turn cost, once the service has told. */
  readonly usage: Usage | undefined;
  /** The user spoke or wrote over the model: what was not played yet is to be thrown away. */
  readonly interrupted: boolean;
  /** The model stays silent because it expects the user to go on. */
  readonly waitingForInput: boolean;
  /** Why the turn is over; undefined until then. */
  readonly reason: TurnEndReason | undefined;
  readonly timings: TurnTimings;
  /**
   * This turn, when the model has made all of it, or when it is over. That may be seconds before `done`: the service
   * ends a turn when its audio would have been heard. Transcripts and usage may come in between.
   */
  readonly generated: Promise<Turn>;
  /** This turn, when it is over. Never rejects, and always resolves. */
  readonly done: Promise<Turn>;
  /** The text from its beginning, piece by piece as it comes, until the turn is over. For any number of readers. */
  stream(what: 'text' | 'thoughts' | 'outputTranscript'): AsyncIterableIterator<string>;
}

/** What is kept of a turn. */
export interface TurnOptions extends UsageOptions {
  /**
   * Whether audio stays after it was read, so that `audio.bytes` is all of it. Default true. False for who
   * plays it as it comes: then a piece is gone once it was read, by the one reader that there may be.
   */
  readonly keepAudio?: boolean;
  /**
   * Bytes that are held at most: of audio by one turn, whose oldest audio goes first, and by all turns that wait to be
   * read together, beyond which the reader ends with an `OverflowError`. A turn and a piece of audio weigh something
   * of themselves. Default 64 MiB, which is 23 minutes of audio.
   */
  readonly maxBufferedBytes?: number;
  /** The clock, in milliseconds. Default: one that never runs back. */
  readonly now?: () => number;
}

export const MAX_BUFFERED_BYTES = 2 ** 26;

/** What a turn weighs beside its audio and texts, in bytes of memory. */
const TURN_BYTES = 1_000;

export type TurnSettings = Required<TurnOptions>;

export class TurnRecord implements Turn, Collector {
  interrupted = false;
  waitingForInput = false;
  reason: TurnEndReason | undefined;
  readonly audio: AudioTrack;
  readonly functionCalls: FunctionCall[] = [];
  readonly groundingMetadata: GroundingMetadata[] = [];
  readonly urlContextMetadata: UrlContextMetadata[] = [];
  readonly generated: Promise<Turn>;
  readonly done: Promise<Turn>;
  timings: TurnTimings;
  readonly #now: () => number;
  readonly #tally: UsageTally;
  readonly #texts = {
    text: new TextTrack(() => this.#more()),
    thoughts: new TextTrack(() => this.#more()),
    outputTranscript: new TextTrack(() => this.#more()),
  };
  readonly #openCalls = new OpenCalls();
  /** What was heard for certain, and what is heard of the current segment, which may still change. */
  #heard = '';
  #interim = '';
  #isGenerated = false;
  #resolveGenerated!: (turn: Turn) => void;
  #resolveDone!: (turn: Turn) => void;
  #waiting: (() => void)[] = [];

  constructor(settings: TurnSettings, startedAt = settings.now()) {
    this.#now = settings.now;
    this.#tally = new UsageTally(settings);
    this.timings = { startedAt, firstOutputMs: undefined, completeMs: undefined };
    const limits = { keep: settings.keepAudio, maxBytes: settings.maxBufferedBytes };
    this.audio = new AudioTrack(limits, async () => !this.#isGenerated && (await this.#more()));
    this.generated = new Promise((resolve) => {
      this.#resolveGenerated = resolve;
    });
    this.done = new Promise((resolve) => {
      this.#resolveDone = resolve;
    });
  }

  get text(): string {
    return this.#texts.text.whole;
  }

  get thoughts(): string {
    return this.#texts.thoughts.whole;
  }

  get outputTranscript(): string {
    return this.#texts.outputTranscript.whole;
  }

  get inputTranscript(): string {
    return this.#heard + this.#interim;
  }

  get openCalls(): readonly FunctionCall[] {
    return this.#openCalls.list;
  }

  get usage(): Usage | undefined {
    return this.#tally.usage;
  }

  /** What is held of it, in bytes of memory. */
  get heldBytes(): number {
    const texts = [this.text, this.thoughts, this.outputTranscript, this.inputTranscript];
    return this.audio.heldBytes + texts.reduce((bytes, { length }) => bytes + 2 * length, TURN_BYTES);
  }

  stream(what: 'text' | 'thoughts' | 'outputTranscript'): AsyncIterableIterator<string> {
    return this.#texts[what][Symbol.asyncIterator]();
  }

  take(event: LiveEvent): void {
    switch (event.type) {
      case 'text':
        this.#answers();
        this.#texts.text.push(event.text);
        break;
      case 'audio':
        this.#answers();
        this.audio.push(event);
        break;
      case 'outputTranscription':
        this.#answers();
        this.#texts.outputTranscript.push(event.transcription.text ?? '');
        break;
      case 'inlineData':
        this.#answers();
        break;
      case 'thought':
        this.#texts.thoughts.push(event.text);
        break;
      case 'inputTranscription':
        this.#heard += event.transcription.text ?? '';
        this.#interim = '';
        break;
      case 'interimInputTranscription':
        this.#interim = event.transcription.text ?? '';
        break;
      case 'functionCall':
        this.functionCalls.push(event.functionCall);
        this.#openCalls.called(event.functionCall);
        break;
      case 'functionResponsesSent':
        for (const response of event.functionResponses) this.#openCalls.answered(response);
        break;
      case 'functionCallCancellation':
        this.#openCalls.cancelled(event.ids);
        break;
      case 'grounding':
        this.groundingMetadata.push(event.groundingMetadata);
        break;
      case 'urlContext':
        this.urlContextMetadata.push(event.urlContextMetadata);
        break;
      case 'usage':
        this.#tally.count(event.usageMetadata);
        break;
      case 'waitingForInput':
        this.waitingForInput = true;
        break;
      case 'interrupted':
        this.interrupted = true;
        this.audio.flush();
        break;
      case 'generationComplete':
        // The model may go on when it has the responses.
        if (this.#openCalls.size > 0) break;
        this.#isGenerated = true;
        this.#resolveGenerated(this);
        break;
      case 'turnComplete':
        this.reason = saidReason(event.reason) ?? this.reason;
        break;
      case 'resumed':
      case 'restarted':
        // The user's words are sent again on the new connection, and heard again.
        if (event.replayedSpeech > 0) this.#heard = this.#interim = '';
        break;
      default:
        break;
    }
    this.#wake();
  }

  end(ending: Ending): void {
    const { startedAt } = this.timings;
    this.reason ??= ending === 'complete' && this.interrupted ? 'interrupted' : ending;
    this.timings = { ...this.timings, completeMs: this.#now() - startedAt };
    if (ending === 'aborted') this.audio.flush();
    this.#wake();
  }

  settle(): void {
    this.#resolveGenerated(this);
    this.#resolveDone(this);
  }

  /** A piece of the answer itself has come. */
  #answers(): void {
    if (this.timings.firstOutputMs !== undefined) return;
    this.timings = { ...this.timings, firstOutputMs: this.#now() - this.timings.startedAt };
  }

  /** Waits for something to happen. False if nothing will. */
  #more(): Promise<boolean> {
    if (this.timings.completeMs !== undefined) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.#waiting.push(() => resolve(true));
    });
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }
}

function saidReason(reason: TurnEndReason | undefined): TurnEndReason | undefined {
  return reason === 'TURN_COMPLETE_REASON_UNSPECIFIED' ? undefined : reason;
}
