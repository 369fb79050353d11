/** The options of an emulator, and their checks. */

import { ValidationError, type ValidationIssue } from '../errors.ts';
import { checkNames } from '../protocol/names.ts';
import { checkRandomFaults, type RandomFault } from './faults/fault.ts';
import { checkScript, type Script } from './faults/script.ts';
import { checkCalls, type CallOptions } from './model/calls.ts';
import type { Respond, Speak } from './model/respond.ts';
import { checkResumption, type ResumptionOptions } from './session/handle-issuer.ts';
import type { DisputedOptions } from './session/setup.ts';
import { HANDLE_FAULTS } from './session/state.ts';
import type { Clock } from './simulation/clock.ts';
import { checkProbability, checkRange, isNonNegative, type NumberRange } from './simulation/number-range.ts';
import type { ReadingOptions } from './transport/inbox.ts';
import type { NetworkOptions } from './transport/network.ts';

/** The options of an emulator. All times are in milliseconds of service time, which `speed` shortens. */
export interface EmulatorOptions {
  /** What the model answers. Default: an echo, see {@link Respond}. */
  respond?: Respond | undefined;
  /** Speaks the texts of answers. What it rejects with closes the connection with 1011. Default: a tune, one tone a word. */
  speak?: Speak | undefined;
  /** Faults in order. Default none. */
  script?: Script | undefined;
  /** Faults at random, on every connection. Default none. */
  randomFaults?: readonly RandomFault[] | undefined;
  /**
   * The same seed gives the same cuts, delays and ids. Default 1, with handles and tokens that cannot be guessed;
   * a seed that is given repeats those too.
   */
  seed?: number | undefined;
  /** Runs this many times as fast as the service: 50 makes a second 20 ms. Default 1. */
  speed?: number | undefined;
  /** Keys and access tokens that are valid. Default: any that is not empty. */
  apiKeys?: readonly string[] | undefined;
  /** Ids of the models that are served. Default: any. */
  models?: readonly string[] | undefined;
  /** Transcribes the user's speech: PCM, 16 bit, mono, 16,000 Hz. Default: `[speech 2.1 s]`, since it understands nothing. */
  transcribe?: ((speech: Uint8Array) => string) | undefined;
  /** From the setup to `setupComplete`. Default 130. */
  setupDelayMs?: NumberRange | undefined;
  /** From the end of the user's turn to the first frame of the answer. Default 300. */
  answerDelayMs?: NumberRange | undefined;
  /** How long a session without turns stays open before it is closed with 1008. The service waits 86,000 to 198,000. Default: for ever. */
  idleTimeoutMs?: NumberRange | undefined;
  /**
   * The age at which a connection is closed. The service closes after about ten minutes, or after exactly 58
   * without notice. Default never.
   */
  lifetimeMs?: NumberRange | undefined;
  /** How long before that `goAway` is sent; with 0 there is no notice, and the close is 1011. Default 50,000. */
  goAwayNoticeMs?: NumberRange | undefined;
  /** Whether nothing is sent between that `goAway` and the close. Default false. */
  silentAfterGoAway?: boolean | undefined;
  /**
   * How likely a message deviates from what is known of the service, from 0 to 1: fields in other frames, empty
   * frames, unknown fields, handles late or twice, calls without ids on Vertex AI. Default 0.
   */
  strangeness?: number | undefined;
  /** How fast frames are read. Default: at once. */
  reading?: ReadingOptions | undefined;
  /** When handles are issued, and what is wrong with them. Default: as measured for the model, and nothing. */
  resumption?: ResumptionOptions | undefined;
  /** What becomes of interrupted calls. Default: as measured for the model. */
  calls?: CallOptions | undefined;
  /** The kind of frames the server sends. Default `binary`, as the service does; some clients read only `text`. */
  frames?: 'binary' | 'text' | undefined;
  /** What happens where public reports disagree. Default: as in the newest. */
  disputed?: DisputedOptions | undefined;
  /** Whether `connections` keeps each client's frames, media included. Default true; turn it off for long runs. */
  record?: boolean | undefined;
  /**
   * Called with a line of text for each dial, message and close. Media, texts, handles and keys appear as sizes.
   * Default none.
   */
  log?: ((line: string) => void) | undefined;
  /**
   * How many closed connections are kept, newest first. Older ones leave `connections`, and handles that stand for
   * their sessions no longer work. Default all; set it for an emulator that runs for days.
   */
  keepClosed?: number | undefined;
  /** The source of time. Default: the runtime's timers, looked up at each use. */
  clock?: Clock | undefined;
  /** How the network behaves. Default: as it is; in memory, perfect and immediate. */
  network?: NetworkOptions | undefined;
}

/** Options with their defaults filled in. */
export interface EmulatorSettings extends EmulatorOptions {
  script: Script;
  randomFaults: readonly RandomFault[];
  setupDelayMs: NumberRange;
  answerDelayMs: NumberRange;
  goAwayNoticeMs: NumberRange;
  silentAfterGoAway: boolean;
  strangeness: number;
  reading: ReadingOptions;
  resumption: ResumptionOptions;
  calls: CallOptions;
  disputed: DisputedOptions;
  record: boolean;
}

/** Fills in the defaults. Throws a `ValidationError` for invalid values and unknown names. */
export function resolveOptions(options: EmulatorOptions): EmulatorSettings {
  checkNames('', options, OPTIONS);
  for (const [group, names] of Object.entries(GROUPS)) checkNames(group, groupOf(options, group), names);
  checkNames('resumption.handleFaults', options.resumption?.handleFaults ?? {}, HANDLE_FAULTS);
  const issues = checkValues(options);
  if (issues.length > 0) throw new ValidationError(issues);
  return {
    ...options,
    script: options.script ?? [],
    randomFaults: options.randomFaults ?? [],
    setupDelayMs: options.setupDelayMs ?? 130,
    answerDelayMs: options.answerDelayMs ?? 300,
    goAwayNoticeMs: options.goAwayNoticeMs ?? 50_000,
    silentAfterGoAway: options.silentAfterGoAway ?? false,
    strangeness: options.strangeness ?? 0,
    reading: options.reading ?? {},
    resumption: options.resumption ?? {},
    calls: options.calls ?? {},
    disputed: options.disputed ?? {},
    record: options.record ?? true,
  };
}

function checkValues(options: EmulatorOptions): ValidationIssue[] {
  const { seed = 1, speed = 1, script = [], randomFaults = [], network = {}, reading = {} } = options;
  const { bytesPerSecond = 1, queueBytes = 1 } = reading;
  const positive = (path: string, value: number): ValidationIssue[] =>
    isNonNegative(value) && value > 0 ? [] : [{ path, message: 'must be a number above 0' }];
  return [
    ...([undefined, 'binary', 'text'].includes(options.frames)
      ? []
      : [{ path: 'frames', message: 'must be binary or text' }]),
    ...(options.keepClosed === undefined ||
    (Number.isSafeInteger(options.keepClosed) && options.keepClosed >= 0)
      ? []
      : [{ path: 'keepClosed', message: 'must be a whole number, 0 or above' }]),
    ...(Number.isFinite(seed) ? [] : [{ path: 'seed', message: 'must be a number' }]),
    ...positive('speed', speed),
    ...positive('reading.bytesPerSecond', bytesPerSecond),
    ...positive('reading.queueBytes', queueBytes),
    ...RANGES.flatMap((name) => (options[name] === undefined ? [] : checkRange(name, options[name]))),
    ...checkProbability('strangeness', options.strangeness ?? 0),
    ...checkRange('reading.delayMs', reading.delayMs ?? 0),
    ...checkRange('network.latencyMs', network.latencyMs ?? 0),
    ...checkRange('network.stallMs', network.stallMs ?? 0),
    ...checkProbability('network.stallChance', network.stallChance ?? 0),
    ...checkProbability('network.cutChance', network.cutChance ?? 0),
    ...checkScript(script),
    ...checkRandomFaults(randomFaults),
    ...checkResumption(options.resumption ?? {}),
    ...checkCalls(options.calls ?? {}),
    ...checkDisputed(options.disputed ?? {}),
  ];
}

function groupOf(options: EmulatorOptions, name: string): unknown {
  return (options as Readonly<Record<string, unknown>>)[name] ?? {};
}

const DISPUTED = ['transparentResumption', 'proactiveAudioOff', 'integerEnums'] as const;

function checkDisputed(disputed: DisputedOptions): ValidationIssue[] {
  return DISPUTED.flatMap((name) =>
    [undefined, 'accepted', 'refused'].includes(disputed[name])
      ? []
      : [{ path: `disputed.${name}`, message: 'must be accepted or refused' }],
  );
}

const RANGES = ['setupDelayMs', 'answerDelayMs', 'idleTimeoutMs', 'lifetimeMs', 'goAwayNoticeMs'] as const;

/** The options that are objects, with the names of their members. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  reading: ['delayMs', 'bytesPerSecond', 'queueBytes'],
  resumption: [
    'handles',
    'afterTurnMs',
    'everyMs',
    'always',
    'lagMs',
    'validMs',
    'releaseMs',
    'answersAfterResume',
    'handleFaults',
  ],
  calls: ['onInterrupt', 'reissueMs'],
  disputed: DISPUTED,
  network: ['latencyMs', 'stallChance', 'stallMs', 'cutChance'],
};

const OPTIONS = [
  ...RANGES,
  ...Object.keys(GROUPS),
  'seed',
  'speed',
  'respond',
  'speak',
  'script',
  'randomFaults',
  'silentAfterGoAway',
  'strangeness',
  'apiKeys',
  'models',
  'transcribe',
  'record',
  'log',
  'keepClosed',
  'frames',
  'clock',
  // Where a server listens.
  'port',
  'host',
  'hosts',
  'origins',
  'tls',
];
