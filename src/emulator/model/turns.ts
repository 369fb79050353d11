/** The model's turns: an answer begins, waits for functions, is interrupted or ends, and the next one begins. */

import type {
  FunctionCall,
  FunctionResponse,
  LiveServerContent,
  LiveServerMessage,
} from '../../../generated/types.ts';
import type { Trigger } from '../faults/script.ts';
import type { EmulatorSettings } from '../options.ts';
import { HandleIssuer } from '../session/handle-issuer.ts';
import type { Session } from '../session/session.ts';
import { publicStateOf, type SessionState } from '../session/state.ts';
import { draw } from '../simulation/number-range.ts';
import type { Random } from '../simulation/random.ts';
import type { Cancel, Scheduler } from '../simulation/scheduler.ts';
import { refusals, type Close } from '../wire/refusals.ts';
import { Answer, type TurnEnd } from './answer.ts';
import { Calls } from './calls.ts';
import type { FamilyBehavior } from './families.ts';
import { echo, type EmulatedTurn, type Replies } from './respond.ts';
import { usageMetadata } from './usage.ts';

/** What the model's turns need of the connection they run on. */
export interface TurnsHost {
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly settings: EmulatorSettings;
  send(message: LiveServerMessage): void;
  close(close: Close): void;
  /** A function among the options has thrown. */
  fail(error: unknown): void;
  notify(trigger: Trigger): void;
  /** Stores a snapshot, or without one the session itself, and returns the handle. */
  issueHandle(snapshot?: SessionState): string;
}

/** A turn of the user. */
export type UserTurn = Omit<EmulatedTurn, 'session'>;

/** A poisoned session dies this long after the user's next turn (measured). */
const POISON_MS = [400, 600] as const;
/** What a thought costs. */
const THOUGHT_TOKENS = 40;
/** How long to wait before trying again to repeat a call that was dropped. */
const RETRY_MS = 50;

export class ModelTurns {
  readonly #session: Session;
  readonly #behavior: FamilyBehavior;
  readonly #host: TurnsHost;
  /** Makes a turn of function responses, with what was seen since the last turn. */
  readonly #turnOf: (responses: readonly FunctionResponse[]) => UserTurn;
  readonly #calls: Calls;
  readonly #handles: HandleIssuer;
  #answer: Answer | undefined;
  /** An answer whose turn ended at a call. It goes on, in a turn of its own, when the call is answered. */
  #suspended: Answer | undefined;
  /** Responses that came before the turn of their calls had ended. */
  #early: readonly FunctionResponse[] | undefined;
  /** Turns that came while an answer may not be interrupted. */
  #waiting: UserTurn[] = [];
  #idle: Cancel | undefined;

  constructor(
    session: Session,
    behavior: FamilyBehavior,
    host: TurnsHost,
    turnOf: (responses: readonly FunctionResponse[]) => UserTurn,
  ) {
    this.#session = session;
    this.#behavior = behavior;
    this.#host = host;
    this.#turnOf = turnOf;
    const { scheduler, random, settings, send } = host;
    this.#calls = new Calls({ random, session, behavior, options: settings.calls, send });
    this.#handles = new HandleIssuer({
      scheduler,
      random,
      session,
      options: settings.resumption,
      behavior: behavior.handles,
      wanted: session.state.setup.sessionResumption !== undefined || behavior.unaskedHandles,
      isBusy: () => this.#answer !== undefined,
      send,
      issueHandle: (snapshot) => host.issueHandle(snapshot),
    });
  }

  /** `setupComplete` was sent. */
  start(): void {
    this.#handles.begin();
    this.#startIdling();
  }

  /** The connection has ended, so the responder need not go on. */
  stop(): void {
    this.#answer?.stop();
    this.#suspended?.stop();
  }

  /** Whether an answer waits for the responses to blocking calls. */
  get waitsForCalls(): boolean {
    return this.#calls.isWaiting;
  }

  /** Sends a resumption handle, whatever the session is doing. */
  sendHandle(): void {
    this.#handles.send();
  }

  /** A message of the client was read. */
  inputRead(): void {
    this.#handles.inputRead();
  }

  /**
   * Answers a turn: at once, or after the answer in progress if that may not be interrupted. `calls` are made
   * again before anything else.
   */
  begin(turn: UserTurn, interrupts: boolean, calls?: readonly FunctionCall[]): void {
    if (this.#answer !== undefined && !interrupts) return void this.#waiting.push(turn);
    this.interrupt();
    this.#abandonSuspended();
    const { scheduler, random, settings, fail, close } = this.#host;
    if (this.#session.state.poisoned) {
      scheduler.after(draw(POISON_MS, random), () => close(refusals.internal));
    }
    let isFirst = true;
    const answer = new Answer({
      scheduler,
      random,
      setup: this.#session.state.setup,
      isVertex: this.#session.state.backend === 'vertex',
      behavior: this.#behavior,
      speak: settings.speak,
      ask: (responses) => {
        if (responses === undefined) return calls === undefined ? this.#respond(turn) : [calls];
        return this.#respond(this.#turnOf(responses));
      },
      send: (serverContent) => {
        if (isFirst) this.#handles.answerBegins();
        this.#host.send({ serverContent });
        if (isFirst) this.#host.notify('answer');
        isFirst = false;
      },
      call: (made) => this.#call(made),
      endTurn: (how) => this.#endTurn(how),
      fail,
    });
    this.#prepare(answer);
    scheduler.after(draw(settings.answerDelayMs, random), () => answer.start());
  }

  /** Cuts the answer in progress, if there is one: `interrupted`, then `turnComplete`, and nothing of it after that. */
  interrupt(): void {
    if (this.#answer === undefined) return;
    this.#answer.stop();
    this.#dropCalls();
    this.#host.send({ serverContent: { interrupted: true } });
    this.#completeTurn({ goesOn: false, waitsForUser: false });
  }

  /** Function responses have come. */
  takeResponses(responses: readonly FunctionResponse[]): void {
    const wasWaiting = this.#session.state.openCalls.length > 0;
    const late = this.#calls.take(responses);
    if (late.length > 0) {
      const interrupts = late.some(({ scheduling }) => scheduling === 'INTERRUPT');
      this.begin(this.#turnOf(late), interrupts);
    }
    const answers = this.#calls.takeAnswers();
    if (answers !== undefined) this.#resume(answers);
    else if (wasWaiting && this.#session.state.openCalls.length === 0) this.#handles.callsAnswered(false);
  }

  /** The blocking calls are answered. */
  #resume(answers: readonly FunctionResponse[]): void {
    this.#handles.callsAnswered(true);
    if (!this.#behavior.endsTurnAtCall) {
      if (this.#behavior.emptyFrame !== undefined) this.#host.send(this.#behavior.emptyFrame);
      this.#answer?.resume(answers);
    } else if (this.#suspended === undefined) this.#early = answers;
    else {
      this.#prepare(this.#suspended);
      this.#suspended = undefined;
      this.#answer?.resume(answers);
    }
  }

  /** The model takes up a turn. */
  #prepare(answer: Answer): void {
    this.#idle?.();
    this.#answer = answer;
    this.#handles.turnBegan();
    if (this.#behavior.emptyFrame !== undefined) this.#host.send(this.#behavior.emptyFrame);
  }

  #respond(turn: UserTurn): Replies | Promise<Replies> {
    const whole: EmulatedTurn = { ...turn, session: publicStateOf(this.#session.state) };
    const replies = this.#host.settings.respond?.(whole);
    if (replies instanceof Promise) return replies.then((later) => later ?? echo(whole));
    return replies ?? echo(whole);
  }

  /** Sends calls. Returns whether the answer waits for their responses. */
  #call(made: readonly FunctionCall[]): boolean {
    this.#recordSpeech();
    const waits = this.#calls.make(made);
    this.#host.notify('call');
    return waits;
  }

  /** An answer that nobody waits for any more: the user has gone on to something else. */
  #abandonSuspended(): void {
    if (this.#suspended === undefined) return;
    this.#suspended.stop();
    this.#suspended = undefined;
    this.#dropCalls();
  }

  /** Cancels the calls an answer has waited for, or drops them silently and makes them again later. */
  #dropCalls(): void {
    const dropped = this.#calls.drop();
    if (dropped === undefined) return;
    const { scheduler } = this.#host;
    const reissue = (): void => {
      if (this.#answer === undefined) this.begin(this.#turnOf([]), false, dropped.calls);
      else scheduler.after(RETRY_MS, reissue);
    };
    scheduler.after(dropped.inMs, reissue);
  }

  /** Everything of a turn was sent. */
  #endTurn(how: TurnEnd): void {
    const { goesOn } = how;
    const answer = this.#answer;
    const early = this.#early;
    this.#completeTurn(how);
    if (goesOn && this.#behavior.endsTurnAtCall) this.#suspended = answer;
    else if (goesOn) this.#answer = answer;
    if (early !== undefined) this.#resume(early);
    const next = this.#answer === undefined ? this.#waiting.shift() : undefined;
    if (next !== undefined) this.begin(next, false);
  }

  /** The end of a turn, whole or interrupted. */
  #completeTurn({ goesOn, waitsForUser }: TurnEnd): void {
    const tokens = this.#answer?.takeTokens() ?? {};
    this.#recordSpeech();
    this.#answer = undefined;
    this.#early = undefined;
    const { state } = this.#session;
    const isIdle = !goesOn && state.openCalls.length === 0;
    const { endOfAnswer, interactionStatus } = this.#behavior;
    const isComplete = endOfAnswer.includes('turnComplete');
    const serverContent: LiveServerContent = isComplete ? { turnComplete: true } : {};
    if (waitsForUser) serverContent.waitingForInput = true;
    if (isComplete && state.backend === 'vertex') serverContent.groundingMetadata = {};
    if (isComplete && interactionStatus) serverContent.interactionStatus = isIdle ? 'IDLE' : 'IN_PROGRESS';
    const usage = usageMetadata(state.tokens, tokens, this.#behavior.thinksAloud ? THOUGHT_TOKENS : 0);
    this.#host.send({ serverContent, usageMetadata: usage });
    this.#session.change({ turns: state.turns + 1 });
    this.#session.countTokens(tokens);
    this.#handles.turnEnded();
    this.#startIdling();
    this.#host.notify('turn');
  }

  #startIdling(): void {
    this.#idle?.();
    const { scheduler, random, settings, close } = this.#host;
    if (settings.idleTimeoutMs === undefined) return;
    this.#idle = scheduler.after(draw(settings.idleTimeoutMs, random), () => close(refusals.idle));
  }

  /** Adds to the history what was said since the last time. */
  #recordSpeech(): void {
    const text = this.#answer?.takeSaid() ?? '';
    if (text !== '') this.#session.addSpokenText('model', text);
  }
}
