/** How a session comes back after the end of a connection, and when it gives up: resume points, attempts and waits. */
import type { ErrorKind } from '../errors.ts';
import { actionsAfter } from '../protocol/close.ts';
import { DEFAULT_DELAYS_MS, type Policy } from './policy.ts';

/** How a connection ended, or an attempt failed. */
export interface Close {
  /** 1006 where there was no close frame. */
  readonly code: number;
  readonly reason: string;
  readonly kind: ErrorKind;
  /** The HTTP status of a refused upgrade. */
  readonly httpStatus?: number | undefined;
  /** An attempt whose socket never opened: nothing is known about the handle. */
  readonly isUnreached?: boolean;
}

/** What a new connection goes on from, best first. */
export const RESUME_POINTS = ['handle', 'previousHandle', 'fresh'] as const;
export type ResumePoint = (typeof RESUME_POINTS)[number];

/** Why a connection is left: a `goAway`, or the kind of its end. */
export type ReconnectReason = ErrorKind | 'goAway';

/** What to do now that there is no connection. */
export type Decision =
  /** Wait, then dial and set up with {@link ResumePoint}. `attempt` counts from 1 within an outage. */
  | {
      readonly do: 'dial';
      readonly point: ResumePoint;
      readonly delayMs: number;
      readonly attempt: number;
      readonly why: ReconnectReason;
      /** Something we sent is the likely reason of the close: it and all media stay behind. */
      readonly suspect?: true;
    }
  /** Nothing, until there is something to send. */
  | { readonly do: 'dormant' }
  /** End the session. */
  | { readonly do: 'end' };

/** What an attempt depends on at the time. */
export interface AttemptContext {
  readonly now: number;
  /** From 0 to 1. */
  readonly random: number;
  /** When the connection that ended was set up; undefined for an attempt that failed. */
  readonly upAt: number | undefined;
  /** Which points exist. */
  readonly points: Readonly<Record<ResumePoint, boolean>>;
  /** Whether the credential is a function that can be asked again. */
  readonly renewable: boolean;
}

/** A second suspect close within this time ends the session. */
const SUSPECT_MS = 30_000;
/**
 * What young deaths of resumed connections in a row weigh, until their handle is blamed: two that the server
 * closed, or twelve that the network lost, which says little about the handle.
 */
const MOST_BLAME = 12;
/** Ends of connections that worked until their time was up. */
const INNOCENT: readonly ErrorKind[] = ['idle', 'deadline'];

const END: Decision = { do: 'end' };
const DORMANT: Decision = { do: 'dormant' };

export class Attempts {
  readonly #policy: Policy;
  readonly #resumableAfterMs: number;
  /** The point of the present or next connection, as a place in {@link RESUME_POINTS}. */
  #point = 0;
  /** How far down the blame has led since the last connection that worked, so that it ends some time. */
  #floor = 0;
  #resumed = false;
  #blame = 0;
  /** Failed attempts on this point, attempts of this outage, and waits since the last stable connection. */
  #failures = 0;
  #attempt = 0;
  #waits = 0;
  #asked = false;
  /** When there was a connection last. */
  #lostAt = -Infinity;
  #suspectAt = -Infinity;

  /** `resumableAfterMs`: how long a lost session is refused, where that is known. */
  constructor(policy: Policy, resumableAfterMs = 0) {
    this.#policy = policy;
    this.#resumableAfterMs = policy.delaysMs === DEFAULT_DELAYS_MS ? resumableAfterMs : 0;
  }

  /** A connection after the first is set up. */
  up(): void {
    this.#resumed = true;
    this.#failures = 0;
    this.#attempt = 0;
  }

  /** The connection, or an attempt at one, has ended. */
  after(close: Close, context: AttemptContext): Decision {
    const { now, upAt, renewable } = context;
    if (upAt !== undefined) {
      this.#point = 0;
      this.#lostAt = now;
      if (this.#isStable(context)) this.#reset();
      else if (INNOCENT.includes(close.kind)) this.#acquit();
      else if (this.#resumed) this.#blame += close.kind === 'network' ? 1 : MOST_BLAME / 2;
    }
    if (!this.#policy.enabled) return END;
    const { inUse, resuming } = actionsAfter({ ...close, phase: upAt === undefined ? 'setup' : 'open' });
    switch (upAt === undefined ? resuming : inUse) {
      case 'credential':
        if (!renewable || this.#asked) return END;
        this.#asked = true;
        return this.#dial(close.kind, context, 0);
      case 'nextPoint':
        return this.#down(close.kind, context, 0);
      case 'unauthorized':
        return ++this.#failures < this.#policy.attempts ? this.#dial(close.kind, context) : END;
      case 'retry':
        if (close.isUnreached === true && now - this.#lostAt < this.#policy.outageMs) {
          return this.#dial(close.kind, context);
        }
        return ++this.#failures < this.#policy.attempts
          ? this.#dial(close.kind, context)
          : this.#down(close.kind, context);
      case 'idle':
        if (this.#policy.idle === 'eager') return this.#dial(close.kind, context);
        return this.#policy.idle === 'lazy' && Object.values(context.points).includes(true) ? DORMANT : END;
      case 'suspect': {
        const again = now - this.#suspectAt < SUSPECT_MS;
        this.#suspectAt = now;
        const decision = again ? END : this.#dial(close.kind, context);
        return decision.do === 'dial' ? { ...decision, suspect: true } : decision;
      }
      case 'reconnect': {
        // Without a close frame, the server may not know that the connection is gone.
        const leastMs = close.code === 1006 ? this.#resumableAfterMs : 0;
        if (this.#blame < MOST_BLAME) {
          return this.#dial(close.kind, context, Math.max(leastMs, this.#wait(context.random)));
        }
        this.#blame = 0;
        this.#failures = 0;
        this.#point = ++this.#floor;
        const decision = this.#dial(close.kind, context);
        if (decision.do !== 'end' || close.kind !== 'network') return decision;
        // While connections come about, what the network does to them is no reason to give up.
        this.#point = this.#floor = 0;
        return this.#dial(close.kind, context);
      }
      default:
        return END;
    }
  }

  /** The end of dormancy, or a close for idleness that finds an answer owed: no failure, but it backs off like one. */
  wake(context: AttemptContext): Decision {
    return this.#leave('idle', context, this.#wait(context.random));
  }

  /** A planned move, to a socket that is open already. */
  move(context: AttemptContext): Decision {
    if (this.#isStable(context)) this.#reset();
    else this.#acquit();
    this.#waits++;
    return this.#leave('goAway', context, 0);
  }

  /** How old a connection is when a planned move may dial: one that is stable is not held back. */
  get moveAfterMs(): number {
    return Math.min(this.#policy.stableAfterMs, this.#delay(this.#waits));
  }

  /** The dial of a planned move has failed: how long to wait before the next. */
  retryMoveAfterMs(): number {
    return this.#wait(0);
  }

  #leave(why: ReconnectReason, context: AttemptContext, delayMs: number): Decision {
    this.#point = 0;
    this.#lostAt = context.now;
    return this.#dial(why, context, delayMs);
  }

  #isStable({ now, upAt }: AttemptContext): boolean {
    return upAt !== undefined && now - upAt >= this.#policy.stableAfterMs;
  }

  /** The connection has worked until its time was up, so what it went on from is good. */
  #acquit(): void {
    this.#blame = 0;
    this.#floor = 0;
  }

  #reset(): void {
    this.#acquit();
    this.#waits = 0;
    this.#asked = false;
  }

  #down(why: ReconnectReason, context: AttemptContext, delayMs?: number): Decision {
    this.#point++;
    this.#failures = 0;
    return this.#dial(why, context, delayMs);
  }

  #dial(why: ReconnectReason, { random, points }: AttemptContext, delayMs?: number): Decision {
    while (this.#point < RESUME_POINTS.length && !points[RESUME_POINTS[this.#point] as ResumePoint])
      this.#point++;
    const point = RESUME_POINTS[this.#point];
    if (point === undefined) return END;
    return { do: 'dial', point, delayMs: delayMs ?? this.#wait(random), attempt: ++this.#attempt, why };
  }

  /** The next wait. All dials draw on the same ones, whatever their reason, and only a stable connection gives them back. */
  #wait(random: number): number {
    return this.#delay(this.#waits++) * (1 - this.#policy.jitter * random);
  }

  #delay(waits: number): number {
    const { delaysMs, maxDelayMs } = this.#policy;
    const last = delaysMs.length - 1;
    const delay = (delaysMs[Math.min(waits, last)] as number) * 2 ** Math.max(0, waits - last);
    return Math.min(maxDelayMs, delay);
  }
}
