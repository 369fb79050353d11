/**
 * Which turns are the answer to a question. Turns come in the order of what they answer, so they are counted: the
 * answer is the turn of the question and, where functions are called in it, the turns of their responses. It is whole
 * when the last of them is over, no call is open and no turn is owed.
 */
import type { FunctionCall, LiveClientMessage } from '../../generated/types.ts';
import { ClosedError, ConnectionError, LiveError, type LiveWarning } from '../errors.ts';
import { AsyncQueue } from '../live/async-queue.ts';
import type { LiveEvent } from '../live/events.ts';
import { LONGEST_MS, now, startTimer } from '../runtime.ts';
import { Follower, type TurnSource } from './follow.ts';
import { OpenCalls } from './open-calls.ts';
import { TurnRecord, type Turn, type TurnSettings } from './turn.ts';

export interface AnswerSettings extends TurnSettings {
  /** How long nothing of the answer may come, in milliseconds. */
  readonly timeoutMs: number;
  readonly isAnswer: ((turn: Turn) => boolean) | undefined;
}

/** Says how to get the text of an answer that came as audio alone. */
const NO_TEXT: LiveWarning = {
  code: 'transcript',
  path: '',
  message:
    'the answer to `ask` is audio alone: for an `outputTranscript`, connect with `outputAudioTranscription: {}`',
};

function hasNoText({ audio, text, outputTranscript }: Turn): boolean {
  return audio.byteLength > 0 && text === '' && outputTranscript === '';
}

/** Reasons of a turn that is no answer: its connection or the session has ended. */
const CUT_OFF: readonly string[] = ['aborted', 'closed'];

export class AnswerReader {
  /** The turns of the answer, as they begin; ended when it is whole, or with an error. */
  readonly turns = new AsyncQueue<TurnRecord>(Infinity, () => undefined);
  /** The last turn of the answer, when it is over. */
  readonly whole: Promise<Turn>;
  readonly #session: TurnSource;
  readonly #settings: AnswerSettings;
  /** Sends the question. */
  readonly #send: () => void;
  /** Called once, when the wait is over. */
  readonly #onOver: () => void;
  readonly #blocks: boolean;
  readonly #openCalls = new OpenCalls();
  /** The numbers of the question and of responses to its calls. */
  readonly #questions = new Set<number>();
  /** The newest of these, until its turn begins. */
  #awaited: number | undefined;
  #follower: Follower<TurnRecord> | undefined;
  /** The message that asks. */
  #question: LiveClientMessage | undefined;
  /** The last turn of the answer, the number of what it answers, and the last turn of all that the model spoke in. */
  #last: TurnRecord | undefined;
  #answering = 0;
  #newest: TurnRecord | undefined;
  /** The last turn that was shown to {@link AnswerSettings.isAnswer}. */
  #judged: TurnRecord | undefined;
  /** Calls that expire with the last turn: the model has gone on without their responses. */
  #expiring: readonly FunctionCall[] = [];
  /** The user was heard since the last turn began. */
  #isUserHeard = false;
  #heardAt = 0;
  #stopTimer: (() => void) | undefined;
  #wakeAt = Infinity;
  #isOver = false;
  #resolve!: (turn: Turn) => void;
  #reject!: (error: unknown) => void;

  constructor(session: TurnSource, settings: AnswerSettings, send: () => void, onOver: () => void) {
    this.#session = session;
    this.#settings = settings;
    this.#send = send;
    this.#onOver = onOver;
    this.#blocks = session.rules?.defaultBehavior !== 'NON_BLOCKING';
    this.whole = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Who iterates gets the error from the iteration.
    this.whole.catch(() => undefined);
  }

  /** Sends the question, and waits for its answer from then on. Does nothing the second time. */
  start(): void {
    if (this.#isOver || this.#follower !== undefined) return;
    const settings = this.#settings;
    try {
      const startedAt = settings.now();
      this.#follower = new Follower<TurnRecord>(
        this.#session,
        {
          begin: () => new TurnRecord(settings, startedAt),
          answers: (turn, question) => this.#begins(turn, question),
          event: (event) => this.#event(event),
          end: (error) =>
            this.fail(error ?? new ClosedError('The session was closed before the answer was complete.')),
        },
        { fromNow: true },
      );
      // Nothing is read before this function returns, so the first question to be read is this one.
      this.#expect(this.#follower.questions.last + 1);
      this.#heardAt = now();
      this.#send();
      this.#watch();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Ends the wait with an error. */
  fail(error: unknown): void {
    if (!this.#finish()) return;
    this.turns.end(error);
    this.#reject(error);
    this.#follower?.stop('now');
  }

  #expect(question: number): void {
    this.#questions.add(question);
    this.#awaited = question;
  }

  /** The model begins its part of a turn. */
  #begins(turn: TurnRecord, question: number): void {
    this.#newest = turn;
    const isAnswer = this.#questions.has(question) || (question === 0 && this.#goesOn());
    if (question === 0 && isAnswer) this.#expiring = this.#openCalls.list;
    this.#isUserHeard = false;
    if (isAnswer) this.#take(turn, question);
  }

  /** Whether the model speaks by itself, instead of waiting for responses any longer. */
  #goesOn(): boolean {
    if (this.#settings.isAnswer !== undefined && this.#last !== undefined) return true;
    return this.#blocks && !this.#isUserHeard;
  }

  #take(turn: TurnRecord, question: number): void {
    this.#last = turn;
    this.#answering = question;
    this.#heardAt = now();
    this.turns.push(turn, 0);
  }

  #event(event: LiveEvent): void {
    const isOfAnswer = this.#last !== undefined && this.#follower?.current === this.#last;
    if (isOfAnswer) this.#heardAt = now();
    switch (event.type) {
      case 'questionSent':
        this.#question ??= event.message;
        break;
      case 'functionCall':
        if (isOfAnswer) this.#openCalls.called(event.functionCall);
        break;
      case 'functionCallCancellation':
        this.#openCalls.cancelled(event.ids);
        break;
      case 'functionResponsesSent':
        this.#responded(event);
        break;
      case 'turnExpected':
        if (isOfAnswer) this.#expect(this.#follower?.questions.last ?? 0);
        break;
      case 'interrupted':
        // The model waits for them no longer, unless it was a response that interrupted.
        if (isOfAnswer) this.#openCalls.clear();
        break;
      case 'voiceActivity':
      case 'vadSignal':
      case 'inputTranscription':
      case 'interimInputTranscription':
        this.#isUserHeard = true;
        break;
      case 'resumed':
      case 'restarted':
        if (event.answerOwed || (this.#awaited !== undefined && !this.#isOwed)) {
          return this.fail(
            lost('The answer was cut by a lost connection and will not come again. Ask again.'),
          );
        }
        break;
      case 'dropped':
        if (JSON.stringify(event.message) === JSON.stringify(this.#question)) {
          return this.fail(lost('The question is not sent again: it is the likely reason of a close.'));
        }
        break;
      default:
        break;
    }
    this.#check();
  }

  /** Whether a turn of the answer has yet to begin. */
  get #isOwed(): boolean {
    return this.#awaited !== undefined && this.#follower?.questions.isOwed(this.#awaited, now()) === true;
  }

  #responded({ functionResponses, newTurns }: Extract<LiveEvent, { type: 'functionResponsesSent' }>): void {
    let isOurs = false;
    for (const response of functionResponses) {
      if (this.#openCalls.answered(response)) isOurs = true;
    }
    const last = this.#follower?.questions.last ?? 0;
    if (!isOurs) return;
    for (let question = last - newTurns + 1; question <= last; question++) this.#expect(question);
  }

  /** Ends the wait if the answer is whole. */
  #check(): void {
    const isOwed = this.#isOwed;
    // Its turn has begun, or it was joined with others and is answered by the turn that came.
    if (this.#awaited !== undefined && !isOwed && this.#newest !== undefined) {
      this.#awaited = undefined;
      if (this.#newest !== this.#last) this.#take(this.#newest, 0);
    }
    const turn = this.#last;
    // What is asked again on a new connection is answered again.
    if (turn?.reason === 'aborted' && this.#answering > 0) this.#awaited ??= this.#answering;
    if (turn?.reason === undefined || CUT_OFF.includes(turn.reason)) return this.#watch();
    for (const call of this.#expiring) this.#openCalls.close(call);
    this.#expiring = [];
    if (!this.#isWhole(turn, isOwed) || !this.#finish()) return this.#watch();
    this.turns.end();
    // All of the message that ended the turn is read first.
    void turn.done.then(() => {
      if (hasNoText(turn)) this.#session.warn?.(NO_TEXT);
      this.#resolve(turn);
      this.#follower?.stop('now');
    });
  }

  #isWhole(turn: TurnRecord, isOwed: boolean): boolean {
    const { isAnswer } = this.#settings;
    if (isAnswer === undefined || turn.interrupted) return !isOwed && this.#openCalls.size === 0;
    if (this.#judged === turn) return false;
    this.#judged = turn;
    return isAnswer(turn);
  }

  /** Sets the timer for what time alone can change. */
  #watch(): void {
    const { timeoutMs } = this.#settings;
    const joinedAt =
      this.#awaited === undefined ? Infinity : (this.#follower?.questions.joinedAt ?? Infinity);
    const at = Math.min(joinedAt, this.#heardAt + timeoutMs);
    if (this.#isOver || at >= this.#wakeAt) return;
    this.#stopTimer?.();
    this.#wakeAt = at;
    this.#stopTimer = startTimer(Math.min(at - now(), LONGEST_MS), () => this.#wake());
  }

  #wake(): void {
    this.#wakeAt = Infinity;
    const { timeoutMs } = this.#settings;
    if (now() >= this.#heardAt + timeoutMs) this.fail(late(timeoutMs, this.#openCalls.list));
    else this.#check();
  }

  #finish(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.#stopTimer?.();
    this.#onOver();
    return true;
  }
}

/** The session goes on, and nothing that it sends again asks for the answer. */
function lost(text: string): ConnectionError {
  return new ConnectionError(text, { phase: 'open', kind: 'network', retryable: true });
}

function late(timeoutMs: number, openCalls: readonly FunctionCall[]): LiveError {
  const names = [...new Set(openCalls.map(({ name = '' }) => name))].slice(0, 5).join(', ');
  const calls = names === '' ? '' : ` No response was sent to calls of ${names}.`;
  const text = `Nothing of the answer has come for ${timeoutMs} ms.${calls} Set timeoutMs to wait longer.`;
  return new LiveError('timeout', text, { name: 'TimeoutError' });
}
