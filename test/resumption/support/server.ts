/**
 * A model server as far as resumption sees it: a receive queue that is read with delays, turns, calls, and
 * handles that stand for a state up to 300 ms old in which the queue is not. It knows nothing of the client.
 *
 * The soak does the same with the emulator. This one is beside it for two reasons: it shares no belief with the
 * emulator, so that a mistake the two packages have in common is seen; and nothing in it waits for a promise, so that
 * a property test can run thousands of losses in seconds and shrink a failure.
 */
import type {
  FunctionResponse,
  LiveClientMessage,
  LiveClientSetup,
  LiveServerMessage,
} from '../../../generated/types.ts';
import type { Random } from '../../../src/emulator/simulation/random.ts';
import type { Clock } from './clock.ts';

/** All that a session holds. Never changed: what comes next is a new one. */
export interface State {
  /** What was said to it, in order: texts, utterances, answered calls. */
  readonly log: readonly string[];
  /** Open calls, and whether the model waits for the answer. */
  readonly calls: ReadonlyMap<string, boolean>;
  readonly instruction: string;
}

export interface ServerBehaviour {
  /** A handle comes right after the setup. */
  readonly greets: boolean;
  /** The server tells of the speech it hears. */
  readonly tellsSpeech: boolean;
  /** Handles come at any time, in the middle of an answer too, all of them resumable. */
  readonly alwaysResumable: boolean;
  readonly transparent: boolean;
  /** The way in each direction. */
  readonly latencyMs: readonly [number, number];
  /** The client marks activities. */
  readonly isManual: boolean;
  /** New input cuts an answer, except for complete client content, which always does. */
  readonly interrupts: boolean;
  /** Two questions before the first word of an answer become one turn, without a sign. */
  readonly joins: boolean;
  /** Time from a question to the first word, in milliseconds. */
  readonly answerMs: readonly [number, number];
  /** The fewest pieces of an answer. */
  readonly leastWords: number;
  /** How old the state behind a handle is. */
  readonly lagMs: readonly [number, number];
  /** How long the server leaves off reading now and then. */
  readonly pauseMs: number;
  /** The share of answers with a function call. */
  readonly calls: number;
}

/** A message that has waited so long is read without another pause: `readLagMs` is a promise of the server. */
const MOST_UNREAD_MS = 15_000;

const EMPTY: State = { log: [], calls: new Map(), instruction: '' };

/** The service: sessions by handle, one connection at a time. */
export class Server {
  readonly clock: Clock;
  readonly random: Random;
  readonly behaviour: ServerBehaviour;
  readonly handles = new Map<string, State>();
  /** Answers to calls that the state does not hold, on a connection that was resumed. */
  readonly unknownAnswers: string[] = [];
  /** Ends of activities without audio, and audio outside of them: the first closes, the second is not heard. */
  readonly misplaced: string[] = [];
  /** Turned off at the end, so that the last turn leaves nothing open. */
  makesCalls = true;
  #ids = 0;

  constructor(clock: Clock, random: Random, behaviour: ServerBehaviour) {
    this.clock = clock;
    this.random = random;
    this.behaviour = behaviour;
  }

  id(prefix: string): string {
    return `${prefix}${++this.#ids}`;
  }
}

interface Answer {
  begun: boolean;
  /** Steps still to come. */
  steps: (() => number)[];
  waits: boolean;
}

export class ServerConnection {
  state: State = EMPTY;
  /** Set when the connection is cut: nothing is done any more. */
  isGone = false;
  readonly #server: Server;
  readonly #send: (message: LiveServerMessage) => void;
  #past: { at: number; state: State; consumed: number }[] = [];
  #queue: { message: LiveClientMessage; at: number }[] = [];
  #isReading = false;
  #consumed = -1;
  /** Calls that were open on this connection at some time. */
  readonly #known = new Set<string>();
  #answer: Answer | undefined;
  #waiting: (() => void)[] = [];
  #isSpeaking = false;
  #heard = '';

  constructor(server: Server, send: (message: LiveServerMessage) => void) {
    this.#server = server;
    this.#send = send;
  }

  /** A frame has reached the machine. It is read some time later. */
  receive(frame: string): void {
    this.#queue.push({ message: JSON.parse(frame) as LiveClientMessage, at: this.#server.clock.now });
    this.#read();
  }

  #read(): void {
    if (this.#isReading || this.isGone) return;
    const next = this.#queue[0];
    if (next === undefined) return;
    this.#isReading = true;
    const { message, at } = next;
    const { random, behaviour, clock } = this.#server;
    const isMedia = message.realtimeInput !== undefined && message.realtimeInput.text === undefined;
    const mayPause = clock.now - at < MOST_UNREAD_MS && random.chance(isMedia ? 0.01 : 0.15);
    const pause = mayPause ? random.between(0, behaviour.pauseMs) : 0;
    this.#later(random.between(0, isMedia ? 4 : 40) + pause, () => {
      this.#isReading = false;
      this.#queue.shift();
      this.#consumed++;
      this.#take(message);
      this.#remember();
      this.#read();
    });
  }

  #take({ setup, clientContent, realtimeInput, toolResponse, contextUpdate }: LiveClientMessage): void {
    if (setup !== undefined) return this.#setUp(setup);
    for (const { parts } of clientContent?.turns ?? []) this.#log(parts?.[0]?.text ?? '');
    if (clientContent?.turnComplete === true) this.#begin(true);
    if (realtimeInput?.text !== undefined) {
      if (this.#isSpeaking) this.#heard ||= 'a text';
      this.#log(realtimeInput.text);
      this.#begin(this.#server.behaviour.interrupts);
    }
    if (realtimeInput?.activityStart !== undefined) this.#mark(true);
    if (realtimeInput?.audio?.data !== undefined) this.#hear(realtimeInput.audio.data);
    if (realtimeInput?.activityEnd !== undefined) this.#mark(false);
    if (toolResponse !== undefined) this.#respond(toolResponse.functionResponses ?? []);
    if (contextUpdate !== undefined) {
      const instruction = contextUpdate.systemInstruction?.parts?.[0]?.text ?? '';
      this.#change({ instruction });
    }
  }

  #setUp({ sessionResumption, systemInstruction }: LiveClientSetup): void {
    const { handle } = sessionResumption ?? {};
    const state = handle === undefined ? EMPTY : this.#server.handles.get(handle);
    if (state === undefined) throw new Error('An unknown handle.');
    for (const id of state.calls.keys()) this.#known.add(id);
    const calls = new Map([...state.calls.keys()].map((id) => [id, false] as const));
    this.state = { ...state, calls, instruction: systemInstruction?.parts?.[0]?.text ?? state.instruction };
    this.#remember();
    this.#later(this.#server.random.between(20, 150), () => {
      this.#send({ setupComplete: {} });
      if (this.#server.behaviour.greets) this.#announce();
    });
    if (this.#server.behaviour.alwaysResumable) this.#announceNowAndThen();
  }

  /** `utterance1`, `utterance1`, `utterance1:end`. */
  #hear(data: string): void {
    const [utterance = '', mark] = data.split(':');
    this.#heard = utterance;
    if (this.#server.behaviour.isManual) {
      if (!this.#isSpeaking) this.#server.misplaced.push(data);
      return;
    }
    if (!this.#isSpeaking) this.#startSpeech();
    if (mark === 'end') this.#endSpeech();
  }

  #mark(isStart: boolean): void {
    if (isStart) {
      this.#heard = '';
      this.#startSpeech();
    } else if (!this.#isSpeaking || this.#heard === '') this.#server.misplaced.push('end');
    else this.#endSpeech();
  }

  #startSpeech(): void {
    this.#isSpeaking = true;
    this.#tellActivity('ACTIVITY_START');
    if (this.#server.behaviour.interrupts) this.#interrupt();
  }

  #endSpeech(): void {
    this.#isSpeaking = false;
    this.#tellActivity('ACTIVITY_END');
    this.#log(this.#heard);
    this.#begin(this.#server.behaviour.interrupts);
  }

  #tellActivity(voiceActivityType: 'ACTIVITY_START' | 'ACTIVITY_END'): void {
    if (!this.#server.behaviour.tellsSpeech) return;
    this.#send({ serverContent: {}, voiceActivity: { voiceActivityType } });
  }

  #respond(responses: readonly FunctionResponse[]): void {
    for (const { id = '', scheduling } of responses) {
      const blocks = this.state.calls.get(id);
      if (blocks === undefined) {
        if (!this.#known.has(id)) this.#server.unknownAnswers.push(id);
        continue;
      }
      const calls = new Map(this.state.calls);
      calls.delete(id);
      this.#change({ calls });
      this.#log(`answer ${id}`);
      if (!blocks) {
        if (scheduling !== 'SILENT') this.#begin(false);
      } else if (![...calls.values()].includes(true)) {
        if (this.#answer?.waits === true) {
          this.#answer.waits = false;
          this.#step(this.#answer);
        } else this.#begin(true);
      }
    }
  }

  #begin(interrupts: boolean): void {
    if (this.#answer !== undefined && !interrupts) {
      this.#waiting.push(() => this.#begin(false));
      return;
    }
    if (this.#answer?.begun === false && this.#server.behaviour.joins) this.#answer = undefined;
    this.#interrupt();
    const { random, behaviour } = this.#server;
    const answer: Answer = { begun: false, steps: [], waits: false };
    const pieces = behaviour.leastWords + random.below(7 - behaviour.leastWords);
    for (let piece = 0; piece < pieces; piece++) {
      answer.steps.push(() => {
        answer.begun = true;
        this.#send({ serverContent: { modelTurn: { parts: [{ text: 'word ' }] } } });
        return random.between(behaviour.leastWords > 1 ? 200 : 10, 400);
      });
    }
    if (this.#server.makesCalls && random.chance(behaviour.calls)) {
      answer.steps.splice(random.below(pieces + 1), 0, () => {
        answer.begun = true;
        return this.#call(answer);
      });
    }
    answer.steps.push(() => {
      this.#send({ serverContent: { generationComplete: true } });
      return random.between(0, 1_500);
    });
    this.#answer = answer;
    this.#later(random.between(...behaviour.answerMs), () => this.#step(answer));
  }

  #step(answer: Answer): void {
    if (this.#answer !== answer || answer.waits) return;
    const step = answer.steps.shift();
    if (step === undefined) return this.#complete();
    const pause = step();
    this.#later(pause, () => this.#step(answer));
  }

  #call(answer: Answer): number {
    const blocks = this.#server.random.chance(0.5);
    const name = blocks ? 'blocking' : 'background';
    const functionCalls = Array.from({ length: 1 + this.#server.random.below(2) }, () => ({
      id: this.#server.id('call'),
      name,
      args: {},
    }));
    for (const { id } of functionCalls) this.#known.add(id);
    this.#change({
      calls: new Map([...this.state.calls, ...functionCalls.map(({ id }) => [id, blocks] as const)]),
    });
    this.#remember();
    this.#send({ toolCall: { functionCalls } });
    answer.waits = blocks;
    return 0;
  }

  #interrupt(): void {
    if (this.#answer === undefined) return;
    this.#change({ calls: new Map([...this.state.calls].filter(([, blocks]) => !blocks)) });
    this.#remember();
    this.#send({ serverContent: { interrupted: true } });
    this.#complete();
  }

  #complete(): void {
    this.#answer = undefined;
    this.#send({ serverContent: { turnComplete: true } });
    const next = this.#waiting.shift();
    if (next !== undefined) next();
    this.#later(this.#server.random.between(20, 70), () => this.#announce());
  }

  #announce(): void {
    const { alwaysResumable, transparent, lagMs } = this.#server.behaviour;
    if (this.#answer !== undefined && !alwaysResumable) {
      this.#send({ sessionResumptionUpdate: {} });
      return;
    }
    const lag = this.#server.random.between(...lagMs);
    const then = this.#server.clock.now - lag;
    const moment = this.#past.filter(({ at }) => at <= then).at(-1) ?? this.#past[0];
    if (moment === undefined) return;
    const newHandle = this.#server.id('handle');
    this.#server.handles.set(newHandle, moment.state);
    this.#send({
      sessionResumptionUpdate: {
        newHandle,
        resumable: true,
        ...(transparent &&
          moment.consumed > 0 && { lastConsumedClientMessageIndex: String(moment.consumed) }),
      },
    });
  }

  #announceNowAndThen(): void {
    this.#later(this.#server.random.between(200, 3_000), () => {
      this.#announce();
      this.#announceNowAndThen();
    });
  }

  #log(text: string): void {
    this.#change({ log: [...this.state.log, text] });
  }

  #change(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
  }

  #remember(): void {
    this.#past.push({ at: this.#server.clock.now, state: this.state, consumed: this.#consumed });
    if (this.#past.length > 500) this.#past.splice(0, 250);
  }

  #later(delayMs: number, run: () => void): void {
    this.#server.clock.in(delayMs, () => {
      if (!this.isGone) run();
    });
  }
}
