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
      /** A message of ours is the likely reason of the close: it and all media are dropped. */
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
 * A resumed connection that ends before it is stable is a penalty for its resume point, since the state behind the
 * handle may be what ends it. At this limit the next point is used: after two closes of the server in a row, or twelve
 * losses of the network, which say little about the handle.
 */
const PENALTY_LIMIT = 12;
/** Ends that are no penalty: the connection worked until its time was up. */
const EXPECTED_ENDS: readonly ErrorKind[] = ['idle', 'deadline'];

const END: Decision = { do: 'end' };
const DORMANT: Decision = { do: 'dormant' };

export class Attempts {
  readonly #policy: Policy;
  readonly #resumableAfterMs: number;
  /** The point of the present or next connection, as a place in {@link RESUME_POINTS}. */
  #point = 0;
  /** The best point that penalties have left since the last connection that worked. It only goes down, so it ends. */
  #floor = 0;
  #resumed = false;
  #penalty = 0;
  /** How many attempts failed on this point, were made in this outage; how many waits since a stable connection. */
  #failures = 0;
  #attempt = 0;
  #waits = 0;
  #asked = false;
  /** When the last connection was lost. */
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
      else if (EXPECTED_ENDS.includes(close.kind)) this.#clearPenalty();
      else if (this.#resumed) this.#penalty += close.kind === 'network' ? 1 : PENALTY_LIMIT / 2;
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
        if (this.#penalty < PENALTY_LIMIT) {
          return this.#dial(close.kind, context, Math.max(leastMs, this.#wait(context.random)));
        }
        this.#penalty = 0;
        this.#failures = 0;
        this.#point = ++this.#floor;
        const decision = this.#dial(close.kind, context);
        if (decision.do !== 'end' || close.kind !== 'network') return decision;
        // Connections can be made, so losses of the network are no reason to give up.
        this.#point = this.#floor = 0;
        return this.#dial(close.kind, context);
      }
      default:
        return END;
    }
  }

  /** The session wakes, or was closed for idleness while an answer was owed. No failure, but it backs off like one. */
  wake(context: AttemptContext): Decision {
    return this.#leave('idle', context, this.#wait(context.random));
  }

  /** A planned move, to a socket that is open already. */
  move(context: AttemptContext): Decision {
    if (this.#isStable(context)) this.#reset();
    else this.#clearPenalty();
    this.#waits++;
    return this.#leave('goAway', context, 0);
  }

  /** The age at which a connection may be moved. Once it is stable, nothing holds the move back. */
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
  #clearPenalty(): void {
    this.#penalty = 0;
    this.#floor = 0;
  }

  #reset(): void {
    this.#clearPenalty();
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

  /** The next wait. Dials of any reason share one sequence, and only a stable connection restarts it. */
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
