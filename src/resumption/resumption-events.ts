/** The events of a session about its connections, and about what it sends. */
import type { FunctionResponse, LiveClientMessage } from '../../generated/types.ts';
import type { LiveWarning } from '../protocol/warnings.ts';
import type { Decision, ReconnectReason } from './attempts.ts';

/** A message that is sent again. */
export interface Replayed {
  /** As it goes out, in the names of the wire. */
  readonly message: LiveClientMessage;
  /** The state may hold it already: it had left when the handle came, and nothing shows that it was read. */
  readonly uncertain: boolean;
}

/** What a new connection goes on with. */
export interface Continuation {
  /** Time without a connection, in milliseconds. */
  readonly gapMs: number;
  readonly replayed: readonly Replayed[];
  /** Pieces of speech that are sent again. */
  readonly replayedSpeech: number;
  /** Ids (without one, names) of calls that the state does not hold. Their responses are not sent. */
  readonly rewound: readonly string[];
  /** Those calls that the state does not hold and whose results it is told in words; with `rewoundResults: 'tell'`. */
  readonly toldCalls?: readonly string[];
  /** Media that was dropped since the last report. */
  readonly dropped: number;
  /** The model owes an answer, and nothing that is sent again asks for it. */
  readonly answerOwed: boolean;
}

/** Why something is not sent. */
export type DropReason =
  /** More media waited than `maxMediaBytes`. */
  | 'overflow'
  /** Older than `speechReplayMs`. */
  | 'stale'
  /** A call blocked the model, and `duringCalls` is `drop`. */
  | 'duringCall'
  /** A call blocked the model until more media waited than `maxMediaBytes`: what was older than `speechReplayMs`. */
  | 'held'
  /** An `activityEnd` with nothing since its start would close the session. */
  | 'emptyActivity'
  /** Likely the reason of a close. */
  | 'suspect'
  /** The response to a call that the resumed session does not know. */
  | 'rewound';

export interface DroppedEvent {
  readonly type: 'dropped';
  readonly reason: DropReason;
  readonly frames: number;
  /** Characters of the frames. */
  readonly bytes: number;
  /** What was dropped, where it is no media. */
  readonly message?: LiveClientMessage;
  /** The calls whose responses were dropped, or that media waited for. */
  readonly ids?: readonly string[];
}

/** A connection is lost or left, and another is dialed after `delayMs`. */
export interface ReconnectingEvent {
  readonly type: 'reconnecting';
  readonly why: ReconnectReason;
  /** Counts from 1 within an outage. */
  readonly attempt: number;
  readonly delayMs: number;
}

/** What was just accepted for sending. Emitted during the call; it goes out at once, or on the next connection. */
export type SentEvent =
  /** A message that asks the model for an answer: text, or client content that completes a turn. */
  | { readonly type: 'questionSent'; readonly message: LiveClientMessage }
  /** Responses to function calls. Those to calls that the session has forgotten are not among them: see `dropped`. */
  | {
      readonly type: 'functionResponsesSent';
      readonly functionResponses: readonly FunctionResponse[];
      /**
       * How many turns of their own the model makes of them, as far as is known: none where it goes on in the turn of
       * the call, or was told to be silent.
       */
      readonly newTurns: number;
    };

export type ResumptionEvent =
  | SentEvent
  | ReconnectingEvent
  /** The session goes on from the state behind a handle: what we asked for, not what the server remembers. */
  | ({
      readonly type: 'resumed';
      readonly from: 'handle' | 'previousHandle';
      /** Calls that the state holds open. */
      readonly openCalls: readonly string[];
    } & Continuation)
  /** No handle worked, or there was none: a new session has begun. `history`: turns it was told of the old one. */
  | ({ readonly type: 'restarted'; readonly history: number } & Continuation)
  /** The model's turn was cut by the loss of its connection: throw away what is not played yet. */
  | { readonly type: 'turnAborted'; readonly answerOwed: boolean }
  /**
   * The turn under way ends at its function call, though the response was sent before that: what comes of it is told in
   * another turn. Comes before the `turnComplete`.
   */
  | { readonly type: 'turnExpected' }
  /** Output was expected and none has come for `waitedMs`. */
  | { readonly type: 'stalled'; readonly waitedMs: number }
  /** The service hung up because nothing was said. The next send brings the session back. */
  | { readonly type: 'dormant' }
  | DroppedEvent;

/** The decision after a connection, or an attempt at one, has ended. */
export interface NextStep {
  readonly decision: Decision;
  readonly events: readonly ResumptionEvent[];
}

/** What is due when the timer fires. */
export interface WakeResult {
  /** Give the connection up, as a loss. */
  readonly isDead: boolean;
  readonly events: readonly ResumptionEvent[];
  readonly warnings: readonly LiveWarning[];
}
