/** Somebody who talks for hours: types, speaks, changes the instruction, and answers the calls of the model. */
import { Random } from '../src/emulator/simulation/random.ts';
import type { FunctionCall, LiveServerMessage, LiveSession } from '../src/index.ts';
import { FunctionResponseScheduling } from '../src/index.ts';
import { sleep } from './clock.ts';
import { callMark, type Ledger } from './ledger.ts';
import type { Scenario } from './scenario.ts';

/** 100 ms of a tone, and of silence: PCM, 16 kHz. */
const TONE = Int16Array.from({ length: 1_600 }, (_, i) => 8_000 * Math.sin((2 * Math.PI * 440 * i) / 16_000));
const SILENCE = new Int16Array(1_600);
const PIECE_MS = 100;
/** Long enough for the server to hear the end of the speech. */
const SILENT_PIECES = 9;
const PICTURE = new Uint8Array(200);

export class User {
  /** The newest instruction. */
  instruction = 'instruction 0';
  /** Seconds of audio that were sent. */
  spokenSeconds = 0;
  /** Ids of calls that came. One that is lost on the way stays open in a session that goes on. */
  readonly called = new Set<string>();
  /** Calls came without ids. They are answered by their names, and the answer to one may be taken for another's. */
  hasNameless = false;
  /** Calls that were not answered yet. */
  pending = 0;
  /** Promises of the session that have not settled. */
  waiting = 0;
  readonly #session: LiveSession;
  readonly #scenario: Scenario;
  readonly #ledger: Ledger;
  readonly #random: Random;
  #texts = 0;

  constructor(session: LiveSession, scenario: Scenario, ledger: Ledger) {
    this.#session = session;
    this.#scenario = scenario;
    this.#ledger = ledger;
    this.#random = new Random(scenario.seed + 1);
  }

  /** Talks until the time is over, or the session is. */
  async talk(isOver: () => boolean): Promise<void> {
    const { isPatient, idles, speaks } = this.#scenario;
    while (!isOver() && !this.#session.isClosed) {
      if (speaks && this.#random.chance(0.5)) await this.#speak();
      else this.#type();
      if (this.#random.chance(0.05)) this.#waitUntilDrained();
      if (isPatient) await this.#settling(isOver);
      if (idles && this.#random.chance(0.03)) await sleep(this.#random.between(100_000, 300_000));
      await sleep(
        this.#random.chance(0.2) ? this.#random.between(0, 400) : this.#random.between(1_000, 25_000),
      );
    }
  }

  /** A question: who says nothing more can go on for ever on a line that is dead, and that nobody was told of. */
  ask(): void {
    const text = `text ${++this.#texts}`;
    this.#ledger.says(text);
    this.#session.sendText(text);
  }

  hears({ toolCall }: LiveServerMessage): void {
    const calls = toolCall?.functionCalls ?? [];
    if (calls.length === 0) return;
    this.pending += calls.length;
    for (const { id } of calls) {
      if (id === undefined) this.hasNameless = true;
      else this.called.add(id);
    }
    if (calls.length > 1 && this.#random.chance(0.5)) return void this.#answer(calls);
    for (const call of calls) void this.#answer([call]);
  }

  /** Late now and then, and even when the session has long forgotten the call. */
  async #answer(calls: readonly FunctionCall[]): Promise<void> {
    await sleep(
      this.#random.chance(0.1) ? this.#random.between(5_000, 40_000) : this.#random.between(0, 4_000),
    );
    this.pending -= calls.length;
    if (this.#session.isClosed) return;
    const isSilent = this.#random.chance(0.2);
    const functionResponses = calls.map(({ id, name = '' }) => ({
      ...(id !== undefined && { id }),
      name,
      response: { fine: true },
      ...(isSilent && name === 'background' && { scheduling: FunctionResponseScheduling.SILENT }),
    }));
    for (const { id } of calls) if (id !== undefined) this.#ledger.says(callMark(id));
    this.#session.sendToolResponse({ functionResponses });
  }

  #type(): void {
    const text = `text ${++this.#texts}`;
    this.#ledger.says(text);
    const { isPatient } = this.#scenario;
    const kind = this.#random.next();
    if (kind < 0.6) this.#session.sendText(text);
    else if (kind < 0.85 || isPatient) this.#session.sendRealtimeText(text);
    else this.#session.sendClientContent({ turns: text, turnComplete: false });
    if (isPatient || !this.#random.chance(0.08)) return;
    this.instruction = `instruction ${this.#texts}`;
    this.#ledger.says(this.instruction);
    this.#session.sendContextUpdate({ systemInstruction: this.instruction });
  }

  /** At the pace of speech, sometimes with a picture or a text in between. */
  async #speak(): Promise<void> {
    const { isManual } = this.#scenario;
    const pieces = this.#random.below(30) + (isManual ? 0 : 3);
    if (isManual) this.#session.sendActivityStart();
    for (let piece = 0; piece < pieces + (isManual ? 0 : SILENT_PIECES); piece++) {
      await sleep(PIECE_MS);
      if (this.#session.isClosed) return;
      this.#session.sendAudio(piece < pieces ? TONE : SILENCE);
      this.spokenSeconds += PIECE_MS / 1_000;
      if (this.#random.chance(0.01)) this.#session.sendVideo(PICTURE);
      if (this.#random.chance(0.01)) this.#type();
    }
    if (isManual) this.#session.sendActivityEnd();
    else if (this.#random.chance(0.3)) this.#session.sendAudioStreamEnd();
  }

  /**
   * Until all is settled, so that there is never more than one message under way. Where handles stand for the session,
   * it takes another question if the last one was said again, so there is an end to the wait.
   */
  async #settling(isOver: () => boolean): Promise<void> {
    const most = this.#scenario.handles === 'session' ? 60_000 : Infinity;
    for (let waited = 0; waited < most && !this.#ledger.isSettled && !isOver(); waited += 100)
      await sleep(100);
  }

  #waitUntilDrained(): void {
    this.waiting++;
    void this.#session.drained().then(() => this.waiting--);
  }
}
