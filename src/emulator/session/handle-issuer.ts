/** When resumption handles are issued, and what they stand for. */

import type { LiveServerMessage } from '../../../generated/types.ts';
import type { ValidationIssue } from '../../errors.ts';
import {
  checkProbability,
  checkRange,
  draw,
  isNonNegative,
  upperBound,
  type NumberRange,
} from '../simulation/number-range.ts';
import type { Random } from '../simulation/random.ts';
import type { Cancel, Scheduler } from '../simulation/scheduler.ts';
import type { Session } from './session.ts';
import type { HandleFault, SessionState } from './state.ts';

/**
 * What a resumption handle stands for.
 * - `snapshot`: the session as it was when the handle was issued, or shortly before
 * - `session`: the session as it is when it is resumed, open calls included
 * - `none`: no handles are issued
 */
export type HandleKind = 'snapshot' | 'session' | 'none';

/**
 * What a handle is issued after.
 * - `setup`: `setupComplete` was sent
 * - `input`: the first message after the setup was read
 * - `answer`: the first output of an answer is about to be sent
 * - `responses`: the last open call was answered
 * - `turn`: `turnComplete` was sent
 */
export type HandleMoment = 'setup' | 'input' | 'answer' | 'responses' | 'turn';

/** How a model issues handles. */
export interface HandleBehavior {
  readonly kind: HandleKind;
  readonly after: readonly HandleMoment[];
  /** Whether an update without a handle says that an answer has begun and the session is not resumable. */
  readonly tellsBusy: boolean;
}

/** How handles of a kind are issued where no measurement of the model says otherwise. */
export const USUAL_HANDLES: Readonly<Record<HandleKind, HandleBehavior>> = {
  snapshot: { kind: 'snapshot', after: ['setup', 'turn'], tellsBusy: true },
  session: { kind: 'session', after: ['setup'], tellsBusy: false },
  none: { kind: 'none', after: [], tellsBusy: false },
};

/** How resumption behaves. Times are in milliseconds of service time, probabilities from 0 to 1. */
export interface ResumptionOptions {
  /** What handles stand for. Default: as measured for the model. */
  handles?: HandleKind;
  /** From the end of a turn to the handle for it. Default 20 to 70, as measured. */
  afterTurnMs?: NumberRange;
  /** Issues a further handle at this interval, counted from the setup. Default never. */
  everyMs?: NumberRange;
  /**
   * Whether every update has a handle, during answers and open calls too, as measured on Vertex AI. Otherwise
   * these updates have none. Default: true on Vertex paths.
   */
  always?: boolean;
  /**
   * How much older than its handle a snapshot is, never from before the connection. What was read meanwhile is
   * not in it. `true` means 0 to 300. Default 0.
   */
  lagMs?: NumberRange | true;
  /** How long a handle is valid after it was issued. Default 7,200,000: two hours. */
  validMs?: number;
  /**
   * How long the session stays in use after its connection has ended. A resume before that is closed with 1011,
   * as it always is while the connection is open. Default: as measured for the model, after a dropped
   * connection only; a value given here applies to every end.
   */
  releaseMs?: NumberRange;
  /**
   * Whether a resumed session answers by itself the question whose answer the drop cut off. Nobody has published
   * whether the service does. Default false.
   */
  answersAfterResume?: boolean;
  /** How likely a handle is broken when it is issued. Default 0 each. */
  handleFaults?: Partial<Readonly<Record<HandleFault, number>>>;
}

const AFTER_TURN_MS = [20, 70] as const;
const LAG_MS = [0, 300] as const;
const HANDLE_KINDS: readonly HandleKind[] = ['snapshot', 'session', 'none'];

/** Finds values that make no sense. Names are checked elsewhere. */
export function checkResumption({
  handles,
  lagMs,
  validMs,
  handleFaults = {},
  ...rest
}: ResumptionOptions): ValidationIssue[] {
  const issues = (['afterTurnMs', 'everyMs', 'releaseMs'] as const).flatMap((name) =>
    rest[name] === undefined ? [] : checkRange(`resumption.${name}`, rest[name]),
  );
  if (handles !== undefined && !HANDLE_KINDS.includes(handles))
    issues.push({ path: 'resumption.handles', message: `must be ${HANDLE_KINDS.join(', ')}` });
  if (lagMs !== undefined && lagMs !== true) issues.push(...checkRange('resumption.lagMs', lagMs));
  if (rest.everyMs !== undefined && upperBound(rest.everyMs) === 0)
    issues.push({ path: 'resumption.everyMs', message: 'must be above 0' });
  if (validMs !== undefined && !isNonNegative(validMs))
    issues.push({ path: 'resumption.validMs', message: 'must be a number of milliseconds, 0 or above' });
  for (const [how, probability] of Object.entries(handleFaults))
    issues.push(...checkProbability(`resumption.handleFaults.${how}`, probability));
  return issues;
}

/** How much older than its handle a snapshot may be. */
export function lagOf({ lagMs = 0 }: ResumptionOptions): NumberRange {
  return lagMs === true ? LAG_MS : lagMs;
}

export interface HandleIssuerHost {
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly options: ResumptionOptions;
  readonly session: Session;
  readonly behavior: HandleBehavior;
  /** Whether the client gets handles at all: it asked for them, or the model sends them unasked. */
  readonly wanted: boolean;
  /** Whether an answer is in progress. */
  isBusy(): boolean;
  send(message: LiveServerMessage): void;
  /** Stores a snapshot, or without one the session itself, and returns the handle. */
  issueHandle(snapshot?: SessionState): string;
}

/** Issues the handles of one connection. */
export class HandleIssuer {
  readonly #host: HandleIssuerHost;
  readonly #behavior: HandleBehavior;
  readonly #always: boolean;
  #hasInput = false;
  /** Whether there was a handle since the model took up its turn. */
  #hasIssued = false;
  #due: Cancel | undefined;

  constructor(host: HandleIssuerHost) {
    const { behavior, options, session } = host;
    this.#host = host;
    const { handles = behavior.kind } = options;
    this.#behavior = handles === behavior.kind ? behavior : USUAL_HANDLES[handles];
    this.#always = options.always ?? session.state.backend === 'vertex';
  }

  /** `setupComplete` was sent. */
  begin(): void {
    if (!this.#isWanted) return;
    if (this.#behavior.after.includes('setup')) this.#sendIfResumable();
    const { scheduler, random, options } = this.#host;
    const { everyMs } = options;
    if (everyMs === undefined) return;
    const repeat = (): void => {
      scheduler.after(Math.max(1, draw(everyMs, random)), () => {
        this.#sendIfResumable();
        repeat();
      });
    };
    repeat();
  }

  /** A message was read. */
  inputRead(): void {
    if (this.#hasInput || !this.#isWanted) return;
    this.#hasInput = true;
    if (this.#behavior.after.includes('input')) this.#sendIfResumable();
  }

  /** An answer is being prepared. */
  turnBegan(): void {
    this.#hasIssued = false;
    if (!this.#isWanted || this.#behavior.kind !== 'snapshot') return;
    if (this.#always) this.send();
    else if (this.#behavior.tellsBusy) this.#host.send({ sessionResumptionUpdate: {} });
  }

  /** The first output of an answer is about to be sent. */
  answerBegins(): void {
    if (!this.#isWanted || this.#always || this.#hasIssued) return;
    if (this.#behavior.after.includes('answer')) this.send();
  }

  /** The last open call was answered. `answerGoesOn`: an answer has waited for it. */
  callsAnswered(answerGoesOn: boolean): void {
    if (!this.#isWanted || this.#behavior.kind === 'session') return;
    if (this.#behavior.after.includes('responses')) this.send();
    else if (!answerGoesOn) this.#sendSoon();
  }

  /** `turnComplete` was sent: before long there is a handle. */
  turnEnded(): void {
    if (this.#isWanted && this.#behavior.after.includes('turn')) this.#sendSoon();
  }

  /** Sends a handle, whatever the session is doing. */
  send(): void {
    this.#hasIssued = true;
    const { random, options, session, send, issueHandle } = this.#host;
    const state = session.stateBefore(draw(lagOf(options), random));
    const { consumed, setup } = state;
    const transparent = setup.sessionResumption?.transparent === true;
    send({
      sessionResumptionUpdate: {
        newHandle: this.#behavior.kind === 'session' ? issueHandle() : issueHandle(state),
        resumable: true,
        // Proto3 JSON leaves out 0, so an index of 0 is absent.
        ...(transparent && consumed > 0 && { lastConsumedClientMessageIndex: String(consumed) }),
      },
    });
  }

  get #isWanted(): boolean {
    return this.#host.wanted && this.#behavior.kind !== 'none';
  }

  #sendSoon(): void {
    const { scheduler, random, options } = this.#host;
    this.#due?.();
    this.#due = scheduler.after(draw(options.afterTurnMs ?? AFTER_TURN_MS, random), () =>
      this.#sendIfResumable(),
    );
  }

  #sendIfResumable(): void {
    const { session, isBusy } = this.#host;
    const isIdle = !isBusy() && session.state.openCalls.length === 0;
    if (this.#always || this.#behavior.kind === 'session' || isIdle) this.send();
  }
}
