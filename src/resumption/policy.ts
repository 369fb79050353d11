/** How a session stays alive: what the user may choose, what holds if he does not, and what cannot be. */
import type { ValidationIssue } from '../errors.ts';

/**
 * The option `reconnect` of `connect`: true (the default), false, or some of these fields. Times are in
 * milliseconds, sizes in bytes of frames as they are sent (base64 included).
 */
export interface ReconnectPolicy {
  /**
   * Waits before the attempts of one outage; after the last each wait doubles, up to `maxDelayMs`. Starts
   * over once a connection was stable. Default 0, 1,000, 3,000.
   */
  delaysMs?: readonly number[];
  /** The longest wait. Default 30,000. */
  maxDelayMs?: number;
  /** Up to which share of it each wait is shortened, so that clients do not come back all at once. Default 0.2. */
  jitter?: number;
  /** Attempts with one handle, before the next one is tried. Default 3: the server may still hold the old socket. */
  attempts?: number;
  /**
   * How long dials that reach nobody are repeated with one handle, beyond `attempts`: they say nothing about the
   * handle. Default 300,000.
   */
  outageMs?: number;
  /** Time for one attempt, key functions, dialing and setup together. Default 15,000. */
  attemptTimeoutMs?: number;
  /**
   * A connection this old counts as stable. Two resumed ones in a row that die younger end the use of their
   * handle, since the state behind it may be what kills them. Default 10,000.
   */
  stableAfterMs?: number;
  /**
   * After a close for idleness: `lazy` dials at the next send, `eager` at once, `close` ends the session.
   * Default `lazy`.
   */
  idle?: 'lazy' | 'eager' | 'close';
  /**
   * When no handle works: `fail` ends the session, `history` begins a new one with the texts of the old,
   * `empty` begins a new one with nothing. A session in which nothing was said yet loses nothing by
   * beginning anew, and does so with every choice. Default `fail`.
   */
  freshSession?: 'fail' | 'history' | 'empty';
  /** How much text is kept for `freshSession: 'history'`; the oldest turns go first. Default 32,768. */
  historyBytes?: number;
  /**
   * How far back speech is said again after a loss. Older speech, waiting or sent, is dropped: a sentence
   * that comes back late is worse than none. 70 bytes are kept for each millisecond, at most: enough for 24 kHz.
   * 0 for never. Default 15,000.
   */
  speechReplayMs?: number;
  /**
   * Media waiting for the socket: above it, `onMediaOverflow`. Default 4,194,304: 98 s of 16 kHz audio, so that
   * a file may be sent at once.
   */
  maxMediaBytes?: number;
  /** `dropOldest` drops waiting pictures, then the oldest audio; `throw` makes the send throw. Default `dropOldest`. */
  onMediaOverflow?: 'dropOldest' | 'throw';
  /** Messages kept until they are settled. Above it, sends throw. Default 16,777,216. */
  maxOutboxBytes?: number;
  /** Said as realtime text when an answer is owed and nothing that is sent again would bring it. Default: nothing. */
  nudge?: string;
  /**
   * An answer was asked for and none came, or one stopped half way, for so long: event `stalled`. Infinity
   * for never. Default 30,000.
   */
  stalledAfterMs?: number;
  /**
   * The same, and not a single frame of any kind came, or the socket took nothing: the connection is given
   * up and the session resumed. Generous, since the service answers pings only after 8 to 30 s; and each
   * connection in a row has twice the time of the one before. Infinity for never. Default 60,000.
   */
  deadAfterMs?: number;
  /**
   * How much older than its handle a state may be: 300 ms were seen, the rest is for small differences of
   * delay on the way. Default 500.
   */
  handleLagMs?: number;
  /**
   * The longest that a server which goes on answering leaves input unread. Used only where nothing else
   * tells what it has read: when speech may have been the cause of an answer. Default 30,000.
   */
  readLagMs?: number;
}

/** A policy with every default filled in. */
export type Policy = Required<Omit<ReconnectPolicy, 'nudge'>> &
  Pick<ReconnectPolicy, 'nudge'> & {
    /** Whether a lost connection is followed by another. */
    readonly enabled: boolean;
  };

const DEFAULTS: Policy = Object.freeze({
  enabled: true,
  delaysMs: [0, 1_000, 3_000],
  maxDelayMs: 30_000,
  jitter: 0.2,
  attempts: 3,
  outageMs: 300_000,
  attemptTimeoutMs: 15_000,
  stableAfterMs: 10_000,
  idle: 'lazy',
  freshSession: 'fail',
  historyBytes: 32_768,
  speechReplayMs: 15_000,
  maxMediaBytes: 4_194_304,
  onMediaOverflow: 'dropOldest',
  maxOutboxBytes: 16_777_216,
  stalledAfterMs: 30_000,
  deadAfterMs: 60_000,
  handleLagMs: 500,
  readLagMs: 30_000,
});

/** Without another connection there is no use in giving this one up. */
const OFF: Policy = Object.freeze({ ...DEFAULTS, enabled: false, deadAfterMs: Infinity });

/** The longest time that timers of every runtime can wait. */
const LONGEST_MS = 2 ** 31 - 1;

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
  idle: ['lazy', 'eager', 'close'],
  freshSession: ['fail', 'history', 'empty'],
  onMediaOverflow: ['dropOldest', 'throw'],
};

/** Fills in the defaults. What cannot be is added to `issues`, each with its path. */
export function readPolicy(
  reconnect: boolean | ReconnectPolicy | undefined,
  issues: ValidationIssue[],
): Policy {
  if (reconnect === undefined || reconnect === true) return DEFAULTS;
  if (reconnect === false) return OFF;
  if (typeof reconnect !== 'object' || reconnect === null || Array.isArray(reconnect)) {
    issues.push({ path: 'reconnect', message: 'must be true, false or a policy' });
    return DEFAULTS;
  }
  const given = Object.entries(reconnect).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) checkField(`reconnect.${name}`, name, value, issues);
  const policy = { ...DEFAULTS, ...Object.fromEntries(given), enabled: true } as Policy;
  if (
    issues.length === 0 &&
    reconnect.delaysMs !== undefined &&
    policy.maxDelayMs < Math.max(...policy.delaysMs)
  ) {
    issues.push({ path: 'reconnect.maxDelayMs', message: 'must not be below what delaysMs asks for' });
  }
  return policy;
}

function checkField(path: string, name: string, value: unknown, issues: ValidationIssue[]): void {
  const check = (fits: boolean, message: string, at = path): void => {
    if (!fits) issues.push({ path: at, message });
  };
  const checkNumber = (number: unknown, at?: string): void => {
    const [least, most] = RANGES[name] ?? [0, LONGEST_MS];
    const fits = typeof number === 'number' && number >= least && number <= most;
    check(fits, `must be a number from ${least} to ${most}`, at);
  };
  if (name === 'nudge') check(typeof value === 'string' && value !== '', 'must be a text');
  else if (name === 'delaysMs') {
    const delays: readonly unknown[] = Array.isArray(value) ? value : [];
    check(delays.length > 0, 'must be a list of at least one wait');
    delays.forEach((delay, index) => checkNumber(delay, `${path}[${index}]`));
  } else if (CHOICES[name] !== undefined) {
    const choices = CHOICES[name];
    check(choices.includes(value as string), `must be one of ${choices.join(', ')}`);
  } else if (name in DEFAULTS && name !== 'enabled') checkNumber(value);
  else check(false, 'is not known');
}
