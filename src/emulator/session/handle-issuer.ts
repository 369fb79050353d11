/** How and when handles are given out, and what they are worth. */

import type { LiveServerMessage } from '../../../generated/types.ts';
import type { ValidationIssue } from '../../errors.ts';
import type { Scheduler, Cancel } from '../simulation/scheduler.ts';
import type { Random } from '../simulation/random.ts';
import type { Session } from './session.ts';
import {
  checkProbability,
  checkRange,
  draw,
  upperBound,
  isNonNegative,
  type NumberRange,
} from '../simulation/number-range.ts';
import type { SessionState, HandleFault } from './state.ts';

/** What may be wrong with resumption. Times in milliseconds of service time, chances from 0 to 1. */
export interface ResumptionOptions {
  /** From the end of a turn to the handle for it. Default 20 to 70, as was measured. */
  afterTurnMs?: NumberRange;
  /** A handle every so often besides, counted from the setup. Default never. */
  everyMs?: NumberRange;
  /**
   * Whether every update has a handle, in the middle of an answer and while calls are open too, as measured on
   * Vertex AI. Otherwise there is none at such times. Default: on Vertex paths.
   */
  always?: boolean;
  /**
   * How much older than its handle the state behind it is, never from before the connection. What was read
   * meanwhile is not in it. `true` for 0 to 300. Default 0.
   */
  lagMs?: NumberRange | true;
  /** How long a handle can be used after it was given out. Default 7,200,000: two hours. */
  validMs?: number;
  /**
   * How long the session stays taken after its connection has ended: a resume meanwhile is closed with 1011,
   * as it always is while the connection is open. Default 0.
   */
  releaseMs?: NumberRange;
  /** How likely a handle is broken when it is issued. Default 0 each. */
  handleFaults?: Partial<Readonly<Record<HandleFault, number>>>;
}

const AFTER_TURN_MS = [20, 70] as const;
const LAG_MS = [0, 300] as const;

/** What is wrong with the values. Names are checked elsewhere. */
export function checkResumption({
  lagMs,
  validMs,
  handleFaults = {},
  ...rest
}: ResumptionOptions): ValidationIssue[] {
  const issues = (['afterTurnMs', 'everyMs', 'releaseMs'] as const).flatMap((name) =>
    rest[name] === undefined ? [] : checkRange(`resumption.${name}`, rest[name]),
  );
  if (lagMs !== undefined && lagMs !== true) issues.push(...checkRange('resumption.lagMs', lagMs));
  if (rest.everyMs !== undefined && upperBound(rest.everyMs) === 0)
    issues.push({ path: 'resumption.everyMs', message: 'must be above 0' });
  if (validMs !== undefined && !isNonNegative(validMs))
    issues.push({ path: 'resumption.validMs', message: 'must be a number of milliseconds, 0 or above' });
  for (const [how, chance] of Object.entries(handleFaults))
    issues.push(...checkProbability(`resumption.handleFaults.${how}`, chance));
  return issues;
}

/** How far back the state behind a handle may lie. */
export function lagOf({ lagMs = 0 }: ResumptionOptions): NumberRange {
  return lagMs === true ? LAG_MS : lagMs;
}

/** What the giver needs of the conversation. */
export interface HandleIssuerHost {
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly options: ResumptionOptions;
  readonly session: Session;
  /** Whether the client gets handles at all. */
  readonly wanted: boolean;
  /** Whether an answer is being made. */
  isBusy(): boolean;
  send(message: LiveServerMessage): void;
  /** Keeps the state and gives the handle that stands for it. */
  issueHandle(state: SessionState): string;
}

/** Gives out the handles of one connection. */
export class HandleIssuer {
  readonly #host: HandleIssuerHost;
  readonly #always: boolean;
  #due: Cancel | undefined;

  constructor(host: HandleIssuerHost) {
    this.#host = host;
    this.#always = host.options.always ?? host.session.state.backend === 'vertex';
  }

  /** `setupComplete` was sent. */
  begin(): void {
    if (!this.#host.wanted) return;
    this.#offer();
    const { scheduler, random, options } = this.#host;
    const { everyMs } = options;
    if (everyMs === undefined) return;
    const again = (): void => {
      scheduler.in(Math.max(1, draw(everyMs, random)), () => {
        this.#offer();
        again();
      });
    };
    again();
  }

  turnBegan(): void {
    if (!this.#host.wanted) return;
    if (this.#always) this.give();
    else this.#host.send({ sessionResumptionUpdate: {} }); // not resumable just now
  }

  /** A turn is over, or the last open call is answered: before long there is a handle. */
  settled(): void {
    const { wanted, scheduler, random, options } = this.#host;
    if (!wanted) return;
    this.#due?.();
    this.#due = scheduler.in(draw(options.afterTurnMs ?? AFTER_TURN_MS, random), () => this.#offer());
  }

  /** Gives out a handle, whatever the session is doing. */
  give(): void {
    const { random, options, session, send, issueHandle } = this.#host;
    const state = session.before(draw(lagOf(options), random));
    const { consumed, setup } = state;
    const transparent = setup.sessionResumption?.transparent === true;
    send({
      sessionResumptionUpdate: {
        newHandle: issueHandle(state),
        resumable: true,
        // Proto3 leaves 0 out: an index that is not there is no news.
        ...(transparent && consumed > 0 && { lastConsumedClientMessageIndex: String(consumed) }),
      },
    });
  }

  #offer(): void {
    const { session, isBusy } = this.#host;
    if (this.#always || (!isBusy() && session.state.openCalls.length === 0)) this.give();
  }
}
