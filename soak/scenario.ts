/** What a seed stands for: who talks with whom, how, and what goes wrong. */
import type { EmulatorOptions, RandomFault, NumberRange } from '../src/emulator/index.ts';
import { Random } from '../src/emulator/simulation/random.ts';
import type { ReconnectPolicy } from '../src/index.ts';
import { rulesFor } from '../src/protocol/models.ts';

export interface Scenario {
  readonly seed: number;
  readonly backend: 'gemini' | 'vertex';
  readonly model: string;
  /** What handles stand for, and whether the client knows it from the model. */
  readonly handles: 'snapshot' | 'session';
  readonly isKnown: boolean;
  /** The server counts what it has read. */
  readonly transparent: boolean;
  /** The user waits until nothing is under way any more before the next word: one message at a time, and only text. */
  readonly isPatient: boolean;
  readonly speaks: boolean;
  /** The user marks where speech begins and ends. */
  readonly isManual: boolean;
  /** How likely an answer calls functions. */
  readonly calls: number;
  /** The model answers in audio. */
  readonly hears: boolean;
  /** New input cuts an answer under way. */
  readonly interrupts: boolean;
  /** The user falls silent for minutes now and then. */
  readonly idles: boolean;
  /** Handles may be spoiled: the session may have to begin anew. */
  readonly spoils: boolean;
  /** The service is not quite as it is believed to be. */
  readonly isStrange: boolean;
  /** Connections are announced to end as soon as they have begun, so that none lasts. */
  readonly storms: boolean;
  readonly policy: ReconnectPolicy;
  readonly emulator: EmulatorOptions;
}

const MINUTE_MS = 60_000;

/** Models by what is known of their handles. Of the last two nothing is. */
type Family = Pick<Scenario, 'model' | 'handles' | 'isKnown'>;
const VERTEX = { model: 'gemini-3.8-live', handles: 'snapshot', isKnown: true } as const;
const GEMINI = [
  { model: 'gemini-3.8-live', handles: 'session', isKnown: true },
  { model: 'gemini-2.0-flash-live-001', handles: 'snapshot', isKnown: true },
  { model: 'gemini-9-live', handles: 'snapshot', isKnown: false },
  { model: 'gemini-9-live', handles: 'session', isKnown: false },
] as const;

/** Draws a scenario. The same seed gives the same one. */
export function scenarioOf(seed: number): Scenario {
  const random = new Random(seed * 7_919);
  const pick = <Choice>(...choices: readonly Choice[]): Choice =>
    choices[random.below(choices.length)] as Choice;
  const isPatient = random.chance(0.25);
  const backend = random.chance(0.35) ? 'vertex' : 'gemini';
  const family: Family = backend === 'vertex' ? VERTEX : pick<Family>(...GEMINI);
  const speaks = !isPatient && random.chance(0.6);
  const idles = random.chance(0.2);
  const spoils = !isPatient && random.chance(0.25);
  const strangeness = pick(0, 0.05, 0.3);
  const isStrange = strangeness > 0;
  // No connection in a storm lasts long enough to learn from.
  const storms = family.isKnown && random.chance(0.25);
  return {
    seed,
    backend,
    ...family,
    transparent: backend === 'vertex' && random.chance(0.5),
    isPatient,
    speaks,
    isManual: speaks && random.chance(0.3),
    // What is on its way when a call begins closes the connection there: a matter of the service, not of the session.
    calls: isPatient || family.model.startsWith('gemini-2') ? 0 : pick(0, 0.3, 0.6),
    hears: (!isPatient && random.chance(0.1)) || rulesFor(family.model).modalities.TEXT !== undefined,
    interrupts: isPatient || random.chance(0.85),
    idles,
    spoils,
    isStrange,
    storms,
    policy: {
      // Faults meet here that meet nowhere else, and a session that gives up proves nothing.
      attempts: 10,
      ...(spoils && { freshSession: pick('empty', 'history') }),
    },
    emulator: {
      seed,
      record: false,
      answerDelayMs: pick<NumberRange>(300, [0, 50], [200, 2_500]),
      ...lives(random),
      ...(idles && { idleTimeoutMs: [86_000, 198_000] as const }),
      network: {
        latencyMs: pick<NumberRange>(0, [5, 40], [20, 150]),
        stallChance: pick(0, 0.001, 0.005),
        cutChance: pick(0, 0.000_2, 0.001),
      },
      reading: { delayMs: pick<NumberRange>(0, [0, 200], [0, 1_500]) },
      strangeness,
      resumption: {
        handles: family.handles,
        // A strange service delays handles as well: with both, their states are as old as the client allows for.
        lagMs: isStrange ? ([0, 100] as const) : pick<NumberRange | true>(true, true, 0),
        answersAfterResume: random.chance(0.5) && family.handles === 'session',
        releaseMs: pick<NumberRange>(0, [0, 500], [0, 3_000]),
        // Who waits for a handle that settles all has to be given one some time.
        ...((random.chance(0.5) || isPatient) &&
          family.handles === 'snapshot' && { everyMs: [10_000, 30_000] as const }),
        ...(random.chance(0.3) && family.handles === 'snapshot' && { always: true }),
        ...(spoils && {
          handleFaults: { forgotten: 0.02, dead: 0.02, poisoned: 0.01 },
          validMs: pick(2, 10, 120) * MINUTE_MS,
        }),
      },
      calls: { onInterrupt: pick('drop', 'cancel') },
      randomFaults: randomFaults(random, storms),
    },
  };
}

/** How long connections live, and how their end is announced. */
function lives(random: Random): EmulatorOptions {
  const usual = { lifetimeMs: [540_000, 600_000], goAwayNoticeMs: 50_000 } as const;
  const all: readonly EmulatorOptions[] = [
    {},
    usual,
    { ...usual, silentAfterGoAway: true },
    { lifetimeMs: 58 * MINUTE_MS, goAwayNoticeMs: 0 },
    { lifetimeMs: [30_000, 180_000], goAwayNoticeMs: [0, 30_000] },
  ];
  return all[random.below(all.length)] as EmulatorOptions;
}

/** Each at one of three rates: never, now and then, often. */
function randomFaults(random: Random, storms: boolean): RandomFault[] {
  const often = (perMinute: number): { perMinute: number } => ({
    perMinute: perMinute * ([0, 0.3, 1][random.below(3)] as number),
  });
  return [
    { ...often(0.6), drop: true },
    { ...often(0.3), drop: 'midFrame' },
    { ...often(0.3), goAway: { timeLeftMs: [500, 50_000], silent: random.chance(0.5) } },
    { ...often(0.5), pause: [2_300, 3_600] },
    { ...often(0.1), halfOpen: [1_000, 8_000] },
    // After speech as well: the server has heard the user, and says nothing more.
    { ...often(0.1), silence: true },
    { ...often(0.05), close: 'internal' },
    { chance: [0, 0.1][random.below(2)] as number, refuse: 503 },
    // What stands between answers in the place of the service.
    {
      chance: [0, 0.05][random.below(2)] as number,
      refuse: [302, 404, 407, 408, 429][random.below(5)] as number,
    },
    { perMinute: storms ? 40 : 0, goAway: { timeLeftMs: [0, 3_000] } },
    { chance: [0, 0.02][random.below(2)] as number, hang: true },
  ];
}

/** A scenario in a few words. */
export function describeScenario(scenario: Scenario): string {
  const words = {
    transparent: 'counted',
    isPatient: 'patient',
    speaks: 'speech',
    isManual: 'marked',
    hears: 'spoken answers',
    idles: 'idle',
    spoils: 'spoiled handles',
    isStrange: 'strange',
    storms: 'storms',
  } as const;
  const said = Object.entries(words).flatMap(([name, word]) =>
    scenario[name as keyof typeof words] ? [word] : [],
  );
  return [
    scenario.backend,
    `${scenario.handles} handles${scenario.isKnown ? '' : ' unknown'}`,
    ...said,
    ...(scenario.calls > 0 ? ['calls'] : []),
    ...(scenario.interrupts ? [] : ['uninterrupted']),
  ].join(', ');
}
