/**
 * Which questions have been answered. Turns come in the order of their questions, so counting is enough: each question
 * has a number, the first being 1, and a turn answers the oldest that is owed an answer.
 */
import type { LiveClientMessage } from '../../generated/types.ts';

/**
 * The server may answer several questions in one turn. When it has been quiet for so long after a turn, in
 * milliseconds, the questions that were asked before that turn count as answered by it.
 */
export const JOINED_AFTER_MS = 5_000;

/** A message that the session sends again on a new connection. */
export interface SentAgain {
  readonly message: LiveClientMessage;
}

export class Questions {
  /** The question that the turn under way, or else the last one, answers; 0 for none. */
  answering = 0;
  /** The last that was asked; 0 for none. */
  last = 0;
  /** The last whose turn has begun. */
  #answered = 0;
  /** The last that was asked when a turn began: it may answer all up to here. */
  #askedAtBegin = 0;
  /** The last that was asked on a connection that is lost; undefined while there is none. */
  #askedAtLoss: number | undefined;
  /** When the last question was asked, and when the last turn ended: Infinity while one is under way. */
  #askedAt = -Infinity;
  #endedAt = -Infinity;

  /** How many are owed an answer. */
  get waiting(): number {
    return this.last - this.#answered;
  }

  /** When questions will count as answered by the last turn, if nothing comes; Infinity for never. */
  get joinedAt(): number {
    return this.#askedAtBegin > this.#answered ? this.#endedAt + JOINED_AFTER_MS : Infinity;
  }

  /**
   * How many turns come before that of a question that is asked now. None after {@link JOINED_AFTER_MS} of quiet: what
   * was asked before that counts as answered.
   */
  owed(now: number): number {
    this.#forgetJoined(now);
    const isLongAgo = now - Math.max(this.#askedAt, this.#endedAt) >= JOINED_AFTER_MS;
    return isLongAgo ? 0 : this.waiting;
  }

  /** Whether the turn of a question has not begun. */
  isOwed(question: number, now: number): boolean {
    this.#forgetJoined(now);
    return question > this.#answered;
  }

  /** Returns the number of the question. */
  asked(now: number): number {
    this.#forgetJoined(now);
    this.#askedAt = now;
    return ++this.last;
  }

  /** The turn under way will be followed by one that nobody asks for, or is itself what was waited for. */
  expected(now: number): void {
    this.#askedAtBegin = this.asked(now);
  }

  /** A turn has begun: of the oldest question that is owed an answer, unless it is one of the `newest`. */
  began(newest = 0): void {
    this.answering = this.waiting > newest ? ++this.#answered : 0;
    this.#askedAtBegin = this.last - newest;
    this.#endedAt = Infinity;
  }

  ended(now: number): void {
    this.#endedAt = now;
  }

  /** A turn is under way. Something asked for it: if it is cut by a lost connection, it comes again. */
  join(): void {
    this.asked(0);
    this.began();
  }

  /** The connection is lost or left: what is asked from now on waits for the next one. */
  lost(): void {
    this.#askedAtLoss ??= this.last;
  }

  /** The turn under way was cut. Asked again, its question brings another, and so do all that it might have answered. */
  aborted(): void {
    if (this.answering > 0) this.#answered = this.answering - 1;
    this.settle();
  }

  /** No question counts as answered by a turn that is not its own. */
  settle(): void {
    this.#askedAtBegin = this.#answered;
    this.#endedAt = -Infinity;
  }

  /** A new connection: what was asked on the old one and is not sent again is not owed any more. */
  askedAgain(replayed: readonly SentAgain[]): void {
    const askedAtLoss = this.#askedAtLoss ?? this.last;
    this.#askedAtLoss = undefined;
    // Responses bring turns of which nothing is known here.
    if (replayed.some(({ message }) => message.toolResponse !== undefined)) return;
    this.#answered = Math.max(this.#answered, askedAtLoss - replayed.filter(isQuestion).length);
    this.settle();
  }

  /** Nothing is owed. */
  clear(): void {
    this.#answered = this.last;
    this.settle();
  }

  #forgetJoined(now: number): void {
    if (now >= this.joinedAt) this.#answered = this.#askedAtBegin;
  }
}

function isQuestion({ message: { clientContent, realtimeInput } }: SentAgain): boolean {
  return clientContent?.turnComplete === true || realtimeInput?.text !== undefined;
}
