/** One conversation in virtual time: the public session, the emulator in memory, a user, and a ledger of it all. */
import { LiveEmulator } from '../src/emulator/index.ts';
import {
  ActivityHandling,
  ConnectionError,
  Modality,
  type LiveConnectParameters,
  type LiveEvent,
  type LiveSession,
} from '../src/index.ts';
import { liveOf } from './client.ts';
import type { VirtualClock } from './clock.ts';
import { Ledger } from './ledger.ts';
import { Model, TOOLS } from './model.ts';
import type { Scenario } from './scenario.ts';
import { User } from './user.ts';

const HOUR_MS = 3_600_000;
/** The first connection is never tried again by the session, so we do. */
const MOST_CONNECTS = 50;

export class Conversation {
  readonly scenario: Scenario;
  readonly clock: VirtualClock;
  readonly emulator: LiveEmulator;
  readonly ledger: Ledger;
  /** What happened how often. */
  readonly faults = new Map<string, number>();
  /** The newest event, and how often the end was told. */
  lastEvent: LiveEvent['type'] | undefined;
  closes = 0;
  /** What still waits for something. */
  readonly waiting = new Set<string>();
  /** Undefined before the beginning, and after {@link letGo}. */
  session: LiveSession | undefined;
  user: User | undefined;
  readonly #model: Model;

  constructor(scenario: Scenario, clock: VirtualClock) {
    this.scenario = scenario;
    this.clock = clock;
    this.#model = new Model(scenario);
    this.emulator = new LiveEmulator({ ...scenario.emulator, respond: this.#model.respond });
    this.ledger = new Ledger(this.emulator, scenario, {
      now: () => this.clock.now,
      kind: () => this.session?.stats.handles ?? scenario.handles,
    });
  }

  /** Connects and talks for so long. */
  async talk(hours: number): Promise<void> {
    await this.#connect();
    const { session, user } = this as { session: LiveSession; user: User };
    const end = this.clock.now + hours * HOUR_MS;
    this.#track('iterator', read(session));
    this.#track(
      'talk',
      user.talk(() => this.clock.now >= end),
    );
    await this.clock.until(() => !this.waiting.has('talk'), (hours + 1) * HOUR_MS);
    this.#model.makesCalls = false;
  }

  /** Ends the session. */
  async close(): Promise<void> {
    if (this.session !== undefined) this.#track('close', this.session.close());
    await this.clock.pass(10_000);
  }

  /** Nothing here keeps the session in memory any more. */
  letGo(): void {
    this.session = this.user = undefined;
    this.ledger.sever();
  }

  async #connect(): Promise<void> {
    const { backend } = this.scenario;
    const live = liveOf(this.emulator.url, backend, this.ledger.webSocket);
    for (let attempt = 0; this.session === undefined; attempt++) {
      if (attempt === MOST_CONNECTS) throw new Error('No connection came about.');
      this.#track(
        'connect',
        live.connect(this.#params()).then(
          (session) => {
            this.session = session;
            this.user = new User(session, this.scenario, this.ledger);
          },
          () => undefined,
        ),
      );
      await this.clock.until(() => !this.waiting.has('connect'), 60_000);
    }
  }

  #params(): LiveConnectParameters {
    const { hears, isManual, interrupts, transparent, policy } = this.scenario;
    return {
      model: this.scenario.model,
      config: { responseModalities: [hears ? Modality.AUDIO : Modality.TEXT] },
      ...(hears && { outputAudioTranscription: {} }),
      systemInstruction: 'instruction 0',
      tools: TOOLS,
      realtimeInputConfig: {
        ...(isManual && { automaticActivityDetection: { disabled: true } }),
        ...(!interrupts && { activityHandling: ActivityHandling.NO_INTERRUPTION }),
      },
      sessionResumption: transparent ? { transparent } : {},
      reconnect: policy,
      callbacks: {
        onMessage: (message) => {
          this.ledger.hears(message);
          this.user?.hears(message);
        },
        onEvent: (event) => this.#note(event),
        onClose: () => this.closes++,
      },
    };
  }

  #note(event: LiveEvent): void {
    this.lastEvent = event.type;
    this.ledger.learns(event);
    for (const name of namesOf(event)) this.faults.set(name, (this.faults.get(name) ?? 0) + 1);
  }

  #track(name: string, promise: Promise<void>): void {
    this.waiting.add(name);
    void promise.finally(() => this.waiting.delete(name));
  }
}

/** What is counted as the answer of something that stands before the service. */
export const PROXY = 'refused by a proxy';
/** What is counted as a connection that is given up because nothing came on it. */
export const SILENCE = 'given up for silence';
/** No proxy, but the service itself, which is out of order. */
const UNAVAILABLE = 503;

/** Under which names an event is counted; none for those that say what was said. */
function namesOf(event: LiveEvent): string[] {
  switch (event.type) {
    case 'reconnecting': {
      const name = `dial after ${event.why}`;
      if (!(event.error instanceof ConnectionError)) return [name];
      const { httpStatus = UNAVAILABLE, phase, closeCode } = event.error;
      const isSilence = phase === 'open' && closeCode === undefined;
      return [name, ...(httpStatus === UNAVAILABLE ? [] : [PROXY]), ...(isSilence ? [SILENCE] : [])];
    }
    case 'dropped':
      return [`dropped ${event.reason}`];
    case 'resumed':
      return [event.from === 'handle' ? 'resumed' : 'resumed from previous handle'];
    case 'restarted':
    case 'turnAborted':
    case 'stalled':
    case 'dormant':
    case 'warning':
    case 'error':
      return [event.type];
    default:
      return [];
  }
}

/** Reads to the end, as an app does. */
async function read(session: LiveSession): Promise<void> {
  try {
    for await (const { setupComplete } of session) if (setupComplete !== undefined) continue;
  } catch {
    // How it ends is told by the close.
  }
}
