/**
 * Which event belongs to which turn. Pure: events go in, in order, and each is passed to the collector of its turn. The
 * follower decides where the model's part begins and ends; the user's part comes before it. docs/turns.md has the rules.
 */
import type { LiveEvent } from '../live/events.ts';
import { followEvent } from '../protocol/follow-event.ts';
import { TurnFollower } from '../protocol/turn-follower.ts';
import { CHANGES, TURN_OVER } from '../protocol/turn-changes.ts';

/** What ends a turn. */
export type Ending = 'complete' | 'aborted' | 'closed';

/** Collects one turn. */
export interface Collector {
  take(event: LiveEvent): void;
  /** The turn is over; a late piece may still come. */
  end(ending: Ending): void;
  /** All that came with the end was taken. Called at least once, and maybe again. */
  settle(): void;
}

/** Creates a collector for each turn. */
export interface Collectors<C extends Collector> {
  /** A turn begins. */
  begin(): C;
  /** The model begins its part of a turn, or has nothing to say in it: `question` as {@link Questions.answering}. */
  answers?(turn: C, question: number): void;
}

export interface BoundaryOptions {
  /** Turns of the model may go on after `generationComplete`: see {@link ModelRules.endsByStatus}. */
  readonly endsByStatus?: boolean;
}

export class Boundaries<C extends Collector> {
  /** Where the model's turn stands. */
  readonly follower = new TurnFollower();
  readonly #collectors: Collectors<C>;
  readonly #endsByStatus: boolean;
  #current: C | undefined;
  /** The turn before, as long as pieces that come belong to it. */
  #last: C | undefined;
  /** What is heard of the user while the model speaks: of the next turn. */
  #ahead: LiveEvent[] = [];
  /** Transcripts of the model that came between turns: of the last one, or of the next. */
  #late: LiveEvent[] = [];

  constructor(collectors: Collectors<C>, { endsByStatus = false }: BoundaryOptions = {}) {
    this.#collectors = collectors;
    this.#endsByStatus = endsByStatus;
  }

  /** The turn under way. */
  get current(): C | undefined {
    return this.#current;
  }

  /** Whether {@link settle} has something to do. */
  get isUnsettled(): boolean {
    return this.#last !== undefined;
  }

  feed(event: LiveEvent, now: number): void {
    const changes = followEvent(this.follower, event, now);
    if ((changes & CHANGES.began) !== 0) this.#speak();
    switch (event.type) {
      case 'audio':
        if (event.flushed !== true) this.#open().take(event);
        break;
      case 'inlineData':
      case 'text':
      case 'thought':
      case 'executableCode':
      case 'codeExecutionResult':
      case 'part':
      case 'functionCall':
      case 'waitingForInput':
        this.#open().take(event);
        break;
      case 'outputTranscription':
        if (changes === CHANGES.lateTranscript) this.#late.push(event);
        else if (changes !== 0) this.#open().take(event);
        break;
      case 'inputTranscription':
      case 'interimInputTranscription':
        if (isEmpty(event.transcription.text)) break;
        if (this.follower.isSpokenOver) this.#ahead.push(event);
        else this.#open().take(event);
        break;
      case 'grounding':
        if (!isBare(event.groundingMetadata)) this.#place().take(event);
        break;
      case 'urlContext':
        if (!isBare(event.urlContextMetadata)) this.#place().take(event);
        break;
      case 'usage':
        this.#place().take(event);
        break;
      case 'functionCallCancellation':
      case 'functionResponsesSent':
        this.#last?.take(event);
        this.#current?.take(event);
        break;
      case 'voiceActivity':
      case 'vadSignal':
        this.#giveLate();
        if (changes === CHANGES.spokenOver) this.#current?.take(event);
        break;
      case 'interrupted':
        if (this.follower.isSpeaking) this.#current?.take(event);
        break;
      case 'interactionStatus':
      case 'generationComplete':
      case 'turnComplete':
        if ((changes & CHANGES.generated) !== 0 && this.follower.isSpeaking && !this.#endsByStatus) {
          this.#current?.take(event);
        }
        if ((changes & TURN_OVER) !== 0) this.#complete(event, changes);
        else if (changes === CHANGES.confirmed) this.#last?.take(event);
        break;
      case 'close':
        this.close();
        break;
      case 'turnAborted':
      case 'resumed':
      case 'restarted':
      case 'dormant':
        this.#connection(event, changes);
        break;
      default:
        break;
    }
  }

  /** All that had arrived was fed. */
  settle(): void {
    this.#last?.settle();
  }

  /** Nothing more comes. */
  close(): void {
    this.#giveLate();
    // What was heard over the model is a turn of its own, which ends too.
    while (this.#current !== undefined) this.#end('closed');
    this.#forget();
  }

  /** The turn under way, begun if need be. */
  #open(): C {
    if (this.#current !== undefined) return this.#current;
    this.#giveLate();
    const turn = this.#collectors.begin();
    this.#current = turn;
    for (const event of this.#ahead.splice(0)) turn.take(event);
    return turn;
  }

  /** The model begins its part. Transcripts that came just before are of it. */
  #speak(): void {
    const late = this.#late.splice(0);
    const turn = this.#open();
    this.#forget();
    this.#collectors.answers?.(turn, this.follower.questions.answering);
    for (const event of late) turn.take(event);
  }

  /** Where what comes with an answer or after it belongs: to the last one, until the next begins. */
  #place(): C {
    return (this.follower.isSpeaking ? undefined : this.#last) ?? this.#open();
  }

  #complete(event: LiveEvent, changes: number): void {
    const turn = this.#open();
    if ((changes & CHANGES.ended) === 0) this.#collectors.answers?.(turn, this.follower.questions.answering);
    if ((changes & CHANGES.endedEmpty) !== 0) turn.take({ type: 'interrupted' });
    turn.take(event);
    this.#end('complete');
  }

  #end(ending: Ending): void {
    this.#forget();
    this.#current?.end(ending);
    this.#last = this.#current;
    this.#current = undefined;
    if (this.#ahead.length > 0) this.#open();
  }

  /** A new connection, or none for now: nothing more comes of a turn that was under way on the old one. */
  #connection(event: LiveEvent, changes: number): void {
    this.#giveLate();
    if (changes === 0) this.#current?.take(event);
    else this.#end(changes === CHANGES.aborted ? 'aborted' : 'complete');
    this.#forget();
  }

  #giveLate(): void {
    for (const event of this.#late.splice(0)) this.#last?.take(event);
  }

  /** Nothing belongs to the last turn any more. */
  #forget(): void {
    this.#last?.settle();
    this.#last = undefined;
  }
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || text === '';
}

/** Vertex AI sends an empty object with each end of a turn. */
function isBare(object: object): boolean {
  return Object.keys(object).length === 0;
}
