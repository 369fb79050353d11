/**
 * Where turns begin and end, and what belongs to which. Pure: events go in, in order, and collectors are told.
 * The rules are explained in docs/turns.md.
 */
import type { LiveEvent } from '../live/events.ts';

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

/** What stands between the status and the end of a turn in one message. Anything else is of another message. */
const BETWEEN: readonly string[] = ['generationComplete', 'interrupted'];

export class Boundaries<C extends Collector> {
  readonly #begin: () => C;
  #current: C | undefined;
  /** The turn before, as long as pieces that come belong to it. */
  #last: C | undefined;
  /** The model has begun its part of the current turn, has made all of it, was interrupted in it. */
  #speaks = false;
  #generated = false;
  #interrupted = false;
  /** The user has begun to speak again while the model does: what is heard now is of the next turn. */
  #heardAgain = false;
  #ahead: LiveEvent[] = [];
  /** Transcripts of the model that came between turns: of the last one, or of the next. */
  #late: LiveEvent[] = [];
  #status: string | undefined;
  /** `interrupted` came while the model was not speaking: the `turnComplete` that goes with it ends nothing. */
  #stray = false;
  /** The last turn has ended before its `turnComplete` came. */
  #owesEnd = false;

  constructor(begin: () => C) {
    this.#begin = begin;
  }

  /** The turn under way. */
  get current(): C | undefined {
    return this.#current;
  }

  /** Whether the model has begun to answer and has not ended. */
  get isSpeaking(): boolean {
    return this.#speaks;
  }

  /** Whether {@link settle} has something to do. */
  get isUnsettled(): boolean {
    return this.#last !== undefined;
  }

  /** To be called first, if at all: the model is in the middle of this turn. */
  join(turn: C): void {
    this.#current = turn;
    this.#speaks = true;
  }

  feed(event: LiveEvent): void {
    const status = this.#status;
    if (!BETWEEN.includes(event.type)) this.#status = undefined;
    switch (event.type) {
      case 'audio':
        if (event.flushed !== true) this.#speak().take(event);
        break;
      case 'inlineData':
      case 'text':
      case 'thought':
      case 'executableCode':
      case 'codeExecutionResult':
      case 'part':
      case 'functionCall':
        this.#speak().take(event);
        break;
      case 'outputTranscription':
        if (isEmpty(event.transcription.text)) break;
        if (this.#current === undefined && this.#last !== undefined) this.#late.push(event);
        else this.#speak().take(event);
        break;
      case 'inputTranscription':
      case 'interimInputTranscription':
        if (isEmpty(event.transcription.text)) break;
        if (this.#heardAgain) this.#ahead.push(event);
        else this.#open().take(event);
        break;
      case 'waitingForInput':
        this.#open().take(event);
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
        this.#last?.take(event);
        this.#current?.take(event);
        break;
      case 'voiceActivity':
        this.#userSpeaks(event, event.voiceActivity.voiceActivityType === 'ACTIVITY_START');
        break;
      case 'vadSignal':
        this.#userSpeaks(event, event.signal.vadSignalType === 'VAD_SIGNAL_TYPE_SOS');
        break;
      case 'interactionStatus':
        this.#status = event.interactionStatus;
        if (isIdle(event.interactionStatus) && this.#speaks) this.#endEarly();
        break;
      case 'generationComplete':
        if (this.#current === undefined && this.#late.length > 0) this.#speak();
        this.#generated = true;
        // A turn without an answer: models that only transcribe end each utterance so, and no other way.
        if (this.#current !== undefined && !this.#speaks) this.#endEarly();
        break;
      case 'interrupted':
        if (!this.#speaks) this.#stray = true;
        else {
          this.#interrupted = true;
          this.#current?.take(event);
        }
        break;
      case 'turnComplete':
        if (status !== 'IN_PROGRESS' || this.#interrupted) this.#complete(event);
        break;
      case 'close':
        this.close();
        break;
      case 'turnAborted':
      case 'resumed':
      case 'restarted':
      case 'dormant':
        this.#connection(event);
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
    this.#generated = this.#interrupted = false;
    const turn = this.#begin();
    this.#current = turn;
    for (const event of this.#ahead.splice(0)) turn.take(event);
    return turn;
  }

  /** The turn under way, in which the model speaks now. Transcripts that came just before are of it. */
  #speak(): C {
    const late = this.#late.splice(0);
    const turn = this.#open();
    if (!this.#speaks) this.#forget();
    this.#speaks = true;
    this.#stray = this.#owesEnd = false;
    for (const event of late) turn.take(event);
    return turn;
  }

  /** Where what comes with an answer or after it belongs: to the last one, until the next begins. */
  #place(): C {
    return (this.#speaks ? undefined : this.#last) ?? this.#open();
  }

  /** The server hears the user. */
  #userSpeaks(event: LiveEvent, begins: boolean): void {
    this.#giveLate();
    if (!begins || !this.#speaks) return;
    this.#heardAgain = true;
    this.#current?.take(event);
  }

  #complete(event: LiveEvent): void {
    if (this.#current !== undefined && !this.#speaks && this.#stray) {
      this.#stray = false;
      return;
    }
    if (this.#current === undefined && this.#late.length > 0) this.#speak();
    if (!this.#speaks && this.#owesEnd) {
      this.#owesEnd = this.#stray = false;
      this.#last?.take(event);
      return;
    }
    const turn = this.#open();
    if (this.#stray) turn.take({ type: 'interrupted' });
    turn.take(event);
    this.#end('complete');
  }

  #endEarly(): void {
    this.#end('complete');
    this.#owesEnd = true;
  }

  #end(ending: Ending): void {
    this.#forget();
    this.#current?.end(ending);
    this.#last = this.#current;
    this.#current = undefined;
    this.#speaks = this.#heardAgain = this.#stray = false;
    if (this.#ahead.length > 0) this.#open();
  }

  /** A new connection, or none for now: nothing more comes of a turn that was under way on the old one. */
  #connection(event: LiveEvent): void {
    this.#giveLate();
    if (!this.#speaks) this.#current?.take(event);
    else this.#end(event.type !== 'turnAborted' && this.#generated ? 'complete' : 'aborted');
    this.#forget();
    this.#owesEnd = false;
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

/** `REQUIRES_ACTION` is deprecated and means the same. */
function isIdle(status: string): boolean {
  return status === 'IDLE' || status === 'REQUIRES_ACTION';
}
