/** The option `reconnect` of `connect`: what the user may choose, the defaults, and which values are refused. */
import type { ValidationIssue } from '../errors.ts';
import { isObject, LONGEST_MS } from '../runtime.ts';

/**
 * The option `reconnect` of `connect`: true (the default), false, or an object with some of these fields. Times are
 * in milliseconds.
 */
export interface ReconnectPolicy {
  /**
   * Waits before the attempts of one outage. After the last of these, each wait is twice the one before, up to
   * `tuning.maxDelayMs`. A connection that has lasted starts the list over.
   *
   * @default [0, 1_000, 3_000]; 1,000 first for models that refuse to be resumed sooner after a loss
   */
  delaysMs?: readonly number[];
  /**
   * Attempts with one handle before the next resume point is tried. The server may still hold the old connection,
   * so one is not enough.
   *
   * @default 3
   */
  attempts?: number;
  /**
   * Limit for one attempt: credential function, dial and setup together.
   *
   * @default 15_000
   */
  attemptTimeoutMs?: number;
  /**
   * How long dials that reach no server are repeated with one handle, beyond `attempts`: they say nothing about the
   * handle.
   *
   * @default 300_000
   */
  outageMs?: number;
  /**
   * After a close for idleness: `lazy` dials at the next send, `eager` at once, `close` ends the session.
   *
   * @default 'lazy'
   */
  idle?: 'lazy' | 'eager' | 'close';
  /**
   * When no handle works: `fail` ends the session, `history` begins a new one with the text of the old
   * conversation, `empty` begins a new one with nothing. A session in which nothing was said yet loses nothing by
   * beginning anew, and does so with every choice.
   *
   * @default 'fail'
   */
  freshSession?: 'fail' | 'history' | 'empty';
  /**
   * How far back unanswered speech is sent again after a loss. Speech that is older is dropped, sent or not: a
   * sentence that arrives late is worse than none. Up to 70 bytes are kept per millisecond, enough for 24 kHz.
   * 0 for never.
   *
   * @default 15_000
   */
  speechReplayMs?: number;
  /**
   * Bytes of media, encoded as base64, that may wait for the socket. Beyond it, `tuning.onMediaOverflow` decides. The
   * default holds 98 s of 16 kHz audio, so that a file can be sent at once.
   *
   * @default 4_194_304
   */
  maxMediaBytes?: number;
  /**
   * The event `stalled` is emitted when an answer is due and no output has come for this long. Infinity for never.
   *
   * @default 30_000
   */
  stalledAfterMs?: number;
  /**
   * When an answer is due and not one frame of any kind has come for this long, or the socket has taken nothing, the
   * connection is abandoned and the session resumed. Generous, since the service answers pings after 8 to 30 s; each
   * connection in a row that is abandoned for silence doubles it. Infinity for never.
   *
   * @default 60_000
   */
  deadAfterMs?: number;
  /** What rarely needs a change. */
  tuning?: ReconnectTuning;
}

/** The finer points of a {@link ReconnectPolicy}. Times are in milliseconds. */
export interface ReconnectTuning {
  /**
   * What resumption handles stand for: `snapshot`, the session shortly before a handle was given; `session`, the
   * session as it is when resumed. See docs/sessions.md.
   *
   * @default what is known of the model; where nothing is, what the session shows
   */
  handles?: 'snapshot' | 'session';
  /**
   * The longest wait between two attempts.
   *
   * @default 30_000
   */
  maxDelayMs?: number;
  /**
   * Randomly shortens each wait by up to this fraction, so that clients do not come back all at once.
   *
   * @default 0.2
   */
  jitter?: number;
  /**
   * A connection this old counts as stable. Two resumed connections in a row that the server closes sooner end the
   * use of their handle, since the state behind it may be what kills them.
   *
   * @default 10_000
   */
  stableAfterMs?: number;
  /**
   * Characters of text kept for `freshSession: 'history'`. The oldest turns go first.
   *
   * @default 32_768
   */
  historyCharacters?: number;
  /**
   * Beyond `maxMediaBytes`: `dropOldest` drops waiting pictures, then the oldest audio; `throw` makes the send throw.
   *
   * @default 'dropOldest'
   */
  onMediaOverflow?: 'dropOldest' | 'throw';
  /**
   * Characters of messages kept until they are settled. Beyond it, sends throw.
   *
   * @default 16_777_216
   */
  maxOutboxBytes?: number;
  /**
   * Whether the `history` that `connect` was given is sent again after each resume, where handles stand for the
   * session: once such a session was seen to have lost it. It then lands after the turns that followed it.
   *
   * @default false
   */
  repeatHistory?: boolean;
  /**
   * What becomes of the result of a function whose call the resumed session does not know, when nothing that is sent
   * again asks for it: the question may be speech that is too old. `tell` hands it over as a turn of the user's, in
   * words and without media; a result that is `SILENT` asks for no answer.
   *
   * @default 'drop'
   */
  rewoundResults?: 'drop' | 'tell';
  /**
   * Sent as realtime text when an answer is owed and nothing that is sent again asks for it.
   *
   * @default undefined
   */
  nudge?: string;
  /**
   * How much older than its handle the state behind it may be. 300 ms were measured; the rest allows for small
   * differences of delay on the way.
   *
   * @default 500
   */
  handleLagMs?: number;
  /**
   * The longest that a server which goes on answering leaves input unread. Used only where nothing else shows what
   * it has read: when speech may have caused an answer.
   *
   * @default 30_000
   */
  readLagMs?: number;
}

/** What has no default that fits all models. */
type Optional = 'handles' | 'nudge';

/** A policy with every default filled in, and the tuning beside the rest. */
export type Policy = Required<Omit<ReconnectPolicy & ReconnectTuning, 'tuning' | Optional>> &
  Pick<ReconnectTuning, Optional> & {
    /** Whether a lost connection is followed by another. */
    readonly enabled: boolean;
  };

const TUNING = {
  maxDelayMs: 30_000,
  jitter: 0.2,
  stableAfterMs: 10_000,
  historyCharacters: 32_768,
  onMediaOverflow: 'dropOldest',
  repeatHistory: false,
  rewoundResults: 'drop',
  maxOutboxBytes: 16_777_216,
  handleLagMs: 500,
  readLagMs: 30_000,
} satisfies ReconnectTuning;

/** Used as it is, so that a model may ask for another first wait where the user has not. */
export const DEFAULT_DELAYS_MS: readonly number[] = [0, 1_000, 3_000];

const DEFAULTS: Policy = Object.freeze({
  ...TUNING,
  enabled: true,
  delaysMs: DEFAULT_DELAYS_MS,
  attempts: 3,
  attemptTimeoutMs: 15_000,
  outageMs: 300_000,
  idle: 'lazy',
  freshSession: 'fail',
  speechReplayMs: 15_000,
  maxMediaBytes: 4_194_304,
  stalledAfterMs: 30_000,
  deadAfterMs: 60_000,
});

/** Without another connection, abandoning this one gains nothing. */
const OFF: Policy = Object.freeze({ ...DEFAULTS, enabled: false, deadAfterMs: Infinity });

/** Ranges that differ from 0 to {@link LONGEST_MS}. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  jitter: [0, 1],
  attempts: [1, 1_000],
  attemptTimeoutMs: [1, LONGEST_MS],
  maxMediaBytes: [1, LONGEST_MS],
  maxOutboxBytes: [1, LONGEST_MS],
  stalledAfterMs: [1, Infinity],
  deadAfterMs: [1, Infinity],
};

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  handles: ['snapshot', 'session'],
  idle: ['lazy', 'eager', 'close'],
  freshSession: ['fail', 'history', 'empty'],
  onMediaOverflow: ['dropOldest', 'throw'],
  rewoundResults: ['drop', 'tell'],
};

/** Fills in the defaults. Values that are refused are added to `issues`, each with its path. */
export function readPolicy(
  reconnect: boolean | ReconnectPolicy | undefined,
  issues: ValidationIssue[],
): Policy {
  if (reconnect === undefined || reconnect === true) return DEFAULTS;
  if (reconnect === false) return OFF;
  if (!isObject(reconnect)) {
    issues.push({ path: 'reconnect', message: 'must be true, false or a policy' });
    return DEFAULTS;
  }
  const { tuning, ...options } = reconnect;
  const before = issues.length;
  if (tuning !== undefined && !isObject(tuning)) {
    issues.push({ path: 'reconnect.tuning', message: 'must be an object' });
    return DEFAULTS;
  }
  const given = [
    ...readFields('reconnect', options, issues),
    ...readFields(TUNING_PATH, tuning ?? {}, issues),
  ];
  const policy: Policy = { ...DEFAULTS, ...Object.fromEntries(given), enabled: true };
  if (issues.length > before || options.delaysMs === undefined) return policy;
  if (policy.delaysMs.some((ms) => ms > policy.maxDelayMs)) {
    issues.push({ path: `${TUNING_PATH}.maxDelayMs`, message: 'must not be below what delaysMs asks for' });
  }
  return policy;
}

const TUNING_PATH = 'reconnect.tuning';

/** The fields of an object that are given, each checked. */
function readFields(path: string, object: object, issues: ValidationIssue[]): [string, unknown][] {
  const given = Object.entries(object).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    const isTuning = name in TUNING || name === 'nudge' || name === 'handles';
    if (isTuning === (path === TUNING_PATH)) checkField(`${path}.${name}`, name, value, issues);
    else
      issues.push({ path: `${path}.${name}`, message: isTuning ? `belongs under ${TUNING_PATH}` : UNKNOWN });
  }
  return given;
}

const UNKNOWN = 'is not known';

function checkField(path: string, name: string, value: unknown, issues: ValidationIssue[]): void {
  const check = (fits: boolean, message: string, at = path): void => {
    if (!fits) issues.push({ path: at, message });
  };
  const checkNumber = (number: unknown, at?: string): void => {
    const [least, most] = RANGES[name] ?? [0, LONGEST_MS];
    const fits = typeof number === 'number' && number >= least && number <= most;
    check(fits, `must be a number from ${least} to ${most}`, at);
  };
  const choices = CHOICES[name];
  if (name === 'repeatHistory') check(typeof value === 'boolean', 'must be true or false');
  else if (name === 'nudge') check(typeof value === 'string' && value !== '', 'must be a text');
  else if (name === 'delaysMs') {
    const delays: readonly unknown[] = Array.isArray(value) ? value : [];
    check(delays.length > 0, 'must be a list of at least one wait');
    delays.forEach((delay, index) => checkNumber(delay, `${path}[${index}]`));
  } else if (choices !== undefined) {
    check(choices.includes(value as string), `must be one of ${choices.join(', ')}`);
  } else if (name in DEFAULTS && name !== 'enabled') checkNumber(value);
  else check(false, UNKNOWN);
}
