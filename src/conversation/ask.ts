/** A question and its answer. */
import { ValidationError, type AbortSignalLike } from '../errors.ts';
import type { AsyncReader } from '../live/async-queue.ts';
import type { LiveSession } from '../live/session.ts';
import type { TurnsLike } from '../protocol/content.ts';
import { abortError } from '../runtime.ts';
import { AnswerReader } from './answer.ts';
import type { TurnSource } from './follow.ts';
import type { Turn, TurnOptions } from './turn.ts';
import { settingsOf } from './turns.ts';

/** The part of a session that questions are asked of. */
export type AskedSession = TurnSource & Pick<LiveSession, 'sendText' | 'sendClientContent'>;

export interface AskOptions extends TurnOptions {
  /** Gives up waiting. What was sent cannot be called back: the model may still answer. */
  readonly signal?: AbortSignalLike;
  /**
   * How long nothing of the answer may come, in milliseconds: from the question to its first piece, and between
   * pieces, the time that functions take included. Infinity for no limit.
   *
   * @default 60_000
   */
  readonly timeoutMs?: number;
  /**
   * Which turn is the answer. Asked once for each turn that is over and may be it: the turn of the question, and those
   * that come of its function calls. Default: the one after which no call is open and no response is unanswered. Give
   * `() => true` for functions that nobody answers.
   */
  readonly isAnswer?: (turn: Turn) => boolean;
}

const DEFAULT_TIMEOUT_MS = 60_000;

/** The questions of each session, in the order in which they are asked. Only the first has been sent. */
const QUEUES = new WeakMap<object, AnswerReader[]>();

/**
 * Sends a question and waits for its answer, whole. A text goes out by `sendText`, anything else by
 * `sendClientContent`; what the model was saying is interrupted by it, and is not the answer. Questions of one session
 * wait for each other. Turns are counted, so that the answer to a question that was given up, or sent without `ask`, is
 * not taken for this one's.
 *
 * Where the model calls functions, the answer is the turn that says what came of them: somebody has to answer
 * the calls meanwhile. An answer that the user interrupts is given as it is. Across a lost connection the
 * question is asked again by the session.
 *
 * Rejects with what the sends throw; with an `AbortError` when the signal is aborted; with a `TimeoutError` when nothing
 * of the answer comes for `timeoutMs`; with the session's error, or a `ClosedError`, when the session ends before the
 * answer does; and with a `ConnectionError` when the answer was lost with its connection and will not come again.
 */
export async function ask(
  session: AskedSession,
  question: string | TurnsLike,
  options: AskOptions = {},
): Promise<Turn> {
  return begin(session, question, options).whole;
}

/**
 * As {@link ask}, without waiting for the end: the turns of the answer, each as soon as it begins, so that its text and
 * audio can be read as they come. It is one turn, or several where functions are called; `ask` gives the last.
 * The question is sent at the call. What `ask` rejects with, iteration throws. `break` gives up waiting.
 */
export function askStream(
  session: AskedSession,
  question: string | TurnsLike,
  options: AskOptions = {},
): AsyncReader<Turn> {
  const reader = begin(session, question, options);
  return {
    next: () => reader.turns.next(),
    return: () => {
      reader.fail(abortError(undefined));
      return reader.turns.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function begin(session: AskedSession, question: string | TurnsLike, options: AskOptions): AnswerReader {
  const { signal, timeoutMs = DEFAULT_TIMEOUT_MS, isAnswer } = options;
  if (typeof timeoutMs !== 'number' || !(timeoutMs > 0)) {
    throw new ValidationError([{ path: 'timeoutMs', message: 'must be a number above 0' }]);
  }
  const queue = QUEUES.get(session) ?? [];
  const send = (): void => {
    if (typeof question === 'string') session.sendText(question);
    else session.sendClientContent({ turns: question });
  };
  const abort = (): void => reader.fail(abortError(signal, 'Waiting for the answer'));
  const leave = (): void => {
    signal?.removeEventListener('abort', abort);
    queue.splice(queue.indexOf(reader), 1);
    queue[0]?.start();
  };
  const reader = new AnswerReader(session, { ...settingsOf(options), timeoutMs, isAnswer }, send, leave);
  QUEUES.set(session, queue);
  queue.push(reader);
  signal?.addEventListener('abort', abort);
  if (signal?.aborted === true) abort();
  queue[0]?.start();
  return reader;
}
