/**
 * The documented rule of settlement (`src/resumption/settlement.ts`), written a second time and sharing no code with
 * it: from the frames that the client saw on one connection, what each handle certainly settled. It claims less than
 * the library may: where speech went out, only the last resort and function responses count.
 */
import type { LiveClientMessage, LiveServerMessage } from '../generated/types.ts';

/** Defaults of the policy that the rule is about. */
const HANDLE_LAG_MS = 500;
const READ_LAG_MS = 30_000;
/** How long after a response went out a piece of the turn may be from before it was read. */
const TRAILING_MS = 1_000;
/** The longest that a line stalls. */
const STALL_MS = 5_000;

interface Sent {
  readonly seq: number;
  readonly at: number;
  readonly number: number;
}

interface Turn {
  readonly beganAt: number;
  readonly cause: number | undefined;
}

interface SettlementOptions {
  /** The server counts. */
  readonly isTransparent: boolean;
  /** A turn always ends at its call. */
  readonly endsTurns: boolean;
  /** Handles stand for the session as it is: what is acknowledged is settled, and a call acknowledges too. */
  readonly isOfSession: boolean;
  /** The connection before, if this one goes on with the session as it was then. */
  readonly before: Settlement | undefined;
}

export class Settlement {
  /** The newest message that the server must have read. */
  acknowledged: number;
  /** What the state that the connection began with settles. */
  readonly #base: number;
  readonly #options: SettlementOptions;
  /** When the newest message came, and how long before that it may have been sent because the line stalled. */
  #heardAt = 0;
  #delayMs = 0;
  #number = 0;
  #sent: Sent[] = [];
  #causes: number[] = [];
  #findings: { readonly seq: number; readonly at: number }[] = [];
  #hasMedia = false;
  /** The session went on with questions that it may hold twice; how many there were without a turn. */
  #mayRepeat = false;
  #unanswered = 0;
  /** Open calls: after how many more turns nothing waits for them. */
  #calls = new Map<string, number>();
  #waitsFor = 0;
  #answeredAt = 0;
  #wentOn: { readonly seq: number; readonly at: number } | undefined;
  #turn: Turn | undefined;
  #endedAt = Infinity;

  constructor(base: number, options: SettlementOptions) {
    this.#base = this.acknowledged = base;
    this.#options = options;
    const { before } = options;
    if (before === undefined) return;
    // The session may say the rest of an answer, and answer by itself what it was asked: see {@link repeats}.
    this.#hasMedia = before.#hasMedia;
    this.#unanswered = before.#causes.length;
    if (before.#turn === undefined) return;
    if (before.#turn.cause === undefined) this.#unanswered++;
    this.repeats();
  }

  /** A message is about to be sent that was sent before, so that the session may hold it twice. */
  repeats(): void {
    if (this.#unanswered === 0) return;
    this.#unanswered--;
    this.#causes.unshift(this.#base);
    this.#mayRepeat = true;
  }

  /** A frame goes out; the setup is not told. `seq`: of the last durable message in it; none for media. */
  sends(seq: number | undefined, message: LiveClientMessage | undefined, now: number): void {
    this.#number++;
    if (seq === undefined || message === undefined) {
      this.#hasMedia ||= message === undefined;
      return;
    }
    this.#sent.push({ seq, at: now, number: this.#number });
    const { clientContent, realtimeInput, toolResponse } = message;
    if (clientContent?.turnComplete === true || realtimeInput?.text !== undefined) this.#causes.push(seq);
    let unblocks = false;
    for (const { id = '' } of toolResponse?.functionResponses ?? []) {
      const turns = this.#calls.get(id);
      if (turns !== undefined && turns > 0) unblocks = true;
      // Of a call that is not known here, it is not known either whether its answer brings a turn.
      else this.#causes.push(turns === undefined ? this.acknowledged : seq);
      this.#calls.delete(id);
    }
    if (!unblocks || [...this.#calls.values()].some((turns) => turns > 0)) return;
    if (this.#turn === undefined || this.#options.endsTurns) this.#causes.push(seq);
    else [this.#waitsFor, this.#answeredAt] = [seq, now];
  }

  /** A message has come. What a handle in it settles; undefined if there is none. */
  hears(message: LiveServerMessage, now: number): number | undefined {
    const { serverContent = {}, toolCall, toolCallCancellation, sessionResumptionUpdate } = message;
    this.#hear(now - this.#heardAt);
    this.#heardAt = now;
    const speaks = (serverContent.modelTurn?.parts?.length ?? 0) > 0;
    if (speaks || toolCall !== undefined) this.#turn ??= { beganAt: now, cause: this.#causes[0] };
    const called = toolCall === undefined || this.#hasMedia ? undefined : this.#turn?.cause;
    if (this.#options.isOfSession && called !== undefined) this.#find(called, now);
    if (speaks && this.#waitsFor > 0 && now - this.#answeredAt >= TRAILING_MS) {
      this.#wentOn = { seq: this.#waitsFor, at: now };
      this.#waitsFor = 0;
    }
    if (serverContent.interrupted === true) {
      this.#waitsFor = 0;
      for (const [id, turns] of this.#calls) if (turns > 0) this.#calls.delete(id);
    }
    if (serverContent.turnComplete === true && this.#turn !== undefined) this.#end(now);
    for (const { id = '', name } of toolCall?.functionCalls ?? [])
      this.#calls.set(id, name === 'blocking' ? 2 : 0);
    for (const id of toolCallCancellation?.ids ?? []) this.#calls.delete(id);
    if (!sessionResumptionUpdate?.newHandle) return undefined;
    return this.#settled(sessionResumptionUpdate.lastConsumedClientMessageIndex);
  }

  /** A message that follows the one before it closely, but not at once, did not wait for the same stall to end. */
  #hear(gap: number): void {
    const isPrompt = gap >= 10 && gap <= 200;
    this.#delayMs = isPrompt ? 0 : Math.min(STALL_MS, this.#delayMs + Math.max(0, gap - 50));
  }

  #end(now: number): void {
    const { beganAt, cause } = this.#turn as Turn;
    if (cause !== undefined && !this.#hasMedia) {
      this.#causes.shift();
      this.#find(cause, beganAt);
    }
    if (this.#hasMedia || this.#mayRepeat || beganAt - this.#endedAt > READ_LAG_MS) {
      const seq = this.#sent.filter((sent) => sent.at <= beganAt - READ_LAG_MS).at(-1)?.seq;
      if (seq !== undefined) this.#find(seq, beganAt);
    }
    if (this.#wentOn !== undefined) this.#find(this.#wentOn.seq, this.#wentOn.at);
    for (const [id, turns] of this.#calls) this.#calls.set(id, turns - 1);
    this.#turn = this.#wentOn = undefined;
    this.#waitsFor = 0;
    this.#endedAt = now;
  }

  #find(seq: number, at: number): void {
    this.#findings.push({ seq, at });
    this.acknowledged = Math.max(this.acknowledged, seq);
  }

  #settled(index: string | number | undefined): number {
    if (this.#options.isTransparent) {
      const read = Number(index ?? 0);
      return Math.max(this.#base, ...this.#sent.filter(({ number }) => number <= read).map(({ seq }) => seq));
    }
    const old = this.#findings.filter(({ at }) => at <= this.#heardAt - this.#delayMs - HANDLE_LAG_MS);
    return Math.max(this.#base, ...old.map(({ seq }) => seq));
  }
}
