/** A question and its answer, as a promise. */
import { ClosedError, ConnectionError, LiveError, type AbortSignalLike } from '../errors.ts';
import type { LiveEvent } from '../live/events.ts';
import type { LiveSession } from '../live/session.ts';
import { now as monotonic } from '../runtime.ts';
import type { TurnsLike } from '../protocol/content.ts';
import type { TurnSource } from './follow.ts';
import type { Turn, TurnOptions, TurnRecord } from './turn.ts';
import { TurnReader } from './turns.ts';

/** The part of a session that questions are asked of. */
export type AskedSession = TurnSource & Pick<LiveSession, 'sendText' | 'sendClientContent'>;

export interface AskOptions extends TurnOptions {
  /** Gives up waiting. What was sent cannot be called back: the model may still answer. */
  readonly signal?: AbortSignalLike;
  /**
   * Which of the turns that follow is the answer. Default: the first that does not end with a function call. A
   * call whose response is scheduled `SILENT` brings no further turn: give `() => true` then.
   */
  readonly isAnswer?: (turn: Turn) => boolean;
}

/** The last question of each session, until it is answered. */
const LINES = new WeakMap<object, Promise<void>>();

/**
 * Sends a question and waits for the turn that answers it, whole. Questions of one session wait for each
 * other. A text goes out by `sendText`, anything else by `sendClientContent`; what the model was saying is
 * interrupted by it, and is not the answer.
 *
 * Where the model calls functions, the answer is the turn that says what came of them: somebody has to answer
 * the calls meanwhile. An answer that the user interrupts is given as it is. Across a lost connection the
 * question is asked again by the session.
 *
 * Rejects with what the sends throw; with an `AbortError` when the signal is aborted; with the session's error,
 * or a `ClosedError`, when the session ends before the answer does; and with a `ConnectionError` when the
 * answer was lost with its connection and will not come again.
 */
export async function ask(
  session: AskedSession,
  question: string | TurnsLike,
  options: AskOptions = {},
): Promise<Turn> {
  const { signal } = options;
  if (signal?.aborted === true) throw abortError(signal);
  const aborted = whenAborted(signal);
  const before = LINES.get(session);
  let leave!: () => void;
  const here = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const line = (before ?? Promise.resolve()).then(() => here);
  LINES.set(session, line);
  let reader: TurnReader | undefined;
  try {
    if (before !== undefined) await Promise.race([before, aborted.promise]);
    const sentAt = (options.now ?? monotonic)();
    reader = new TurnReader(session, options, {
      sentAt,
      event: (event) => isLost(event) && reader?.fail(lost()),
    });
    send(session, question);
    return await Promise.race([answerAmong(reader, options), aborted.promise]);
  } finally {
    aborted.forget();
    leave();
    if (LINES.get(session) === line) LINES.delete(session);
    void reader?.return();
  }
}

function send(session: AskedSession, question: string | TurnsLike): void {
  if (typeof question === 'string') session.sendText(question);
  else session.sendClientContent({ turns: question });
}

async function answerAmong(reader: TurnReader, { isAnswer = saysSomething }: AskOptions): Promise<Turn> {
  let mayBeOld = reader.isFirst;
  for await (const turn of reader) {
    await turn.done;
    const isOld = mayBeOld && isCutByText(turn);
    mayBeOld = false;
    if (isOld || turn.reason === 'closed' || turn.reason === 'aborted') continue;
    if (turn.interrupted ? !isNothing(turn) && !isCutByResponse(turn) : isAnswer(turn)) return turn;
  }
  throw new ClosedError('The session was closed before the answer was complete.');
}

function saysSomething({ openCalls }: Turn): boolean {
  return openCalls.length === 0;
}

/** What our own question cut, if nobody knows what was going on before. */
function isCutByText({ interrupted, isSpokenOver }: TurnRecord): boolean {
  return interrupted && !isSpokenOver;
}

/** What the response to a call cut, scheduled to interrupt: another turn says what came of the call. */
function isCutByResponse({ functionCalls, isSpokenOver }: TurnRecord): boolean {
  return functionCalls.length > 0 && !isSpokenOver;
}

/** An interruption of nothing. */
function isNothing({ text, thoughts, outputTranscript, audio, functionCalls }: Turn): boolean {
  return `${text}${thoughts}${outputTranscript}` === '' && audio.byteLength + functionCalls.length === 0;
}

/** The session goes on, and nothing that it sends again asks for the answer that was cut. */
function isLost(event: LiveEvent): boolean {
  return event.type === 'resumed' && event.answerOwed;
}

function lost(): ConnectionError {
  return new ConnectionError('The answer was cut by a lost connection and will not come again. Ask again.', {
    phase: 'open',
    kind: 'network',
    retryable: true,
  });
}

function abortError({ reason }: AbortSignalLike): LiveError {
  return new LiveError('aborted', 'Waiting for the answer was aborted by its signal.', {
    cause: reason,
    name: 'AbortError',
  });
}

/** A promise that rejects when the signal is aborted from now on, and how to let go of the signal. */
function whenAborted(signal: AbortSignalLike | undefined): { promise: Promise<never>; forget: () => void } {
  let abort!: () => void;
  const promise = new Promise<never>((_, reject) => {
    abort = () => signal !== undefined && reject(abortError(signal));
  });
  promise.catch(() => undefined);
  signal?.addEventListener('abort', abort);
  return { promise, forget: () => signal?.removeEventListener('abort', abort) };
}
