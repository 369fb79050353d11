/** What a message or an event changes about the turn. The follower of the turn returns it. */

/** Bits, since one message may change several things. */
export const CHANGES = {
  /** The model has begun its part of a turn. */
  began: 1 << 0,
  /** A part of the model's content: text, thoughts, audio, code. */
  parts: 1 << 1,
  /** Function calls. */
  calls: 1 << 2,
  /** A transcript of the model, within its turn. */
  transcript: 1 << 3,
  /** A transcript of the model, between turns: of the last one, or, if the model goes on, of the next. */
  lateTranscript: 1 << 4,
  /** The server hears the user begin to speak while the model does. */
  spokenOver: 1 << 5,
  /** All of the answer has been made. */
  generated: 1 << 6,
  /** The server said `interrupted`, whether or not the model was speaking. */
  interrupted: 1 << 7,
  /** The model's turn is over. */
  ended: 1 << 8,
  /** A turn was interrupted before the model made anything in it. */
  endedEmpty: 1 << 9,
  /** The model chose to say nothing. */
  endedSilent: 1 << 10,
  /** What the user said has been written down, and no answer comes: models that only transcribe. */
  endedHeard: 1 << 11,
  /** The `turnComplete` of a turn that had ended before it. */
  confirmed: 1 << 12,
  /** The model's turn is cut: its connection is gone. */
  aborted: 1 << 13,
  /** With `ended`: the turn cannot have answered speech. The server tells of speech, and told of none before it. */
  unspoken: 1 << 14,
} as const;

/** The model has made something. */
export const WENT_ON = CHANGES.parts | CHANGES.calls | CHANGES.transcript | CHANGES.lateTranscript;

/** A turn of the conversation is over. */
export const TURN_OVER = CHANGES.ended | CHANGES.endedEmpty | CHANGES.endedSilent | CHANGES.endedHeard;
