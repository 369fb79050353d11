/** How an emulator can be set up. */

import { ValidationError, type ValidationIssue } from '../errors.ts';
import { checkNames } from '../protocol/names.ts';
import type { Clock } from './clock.ts';
import type { NetworkOptions } from './memory.ts';
import type { Respond } from './respond.ts';
import { checkScript, type Script } from './script.ts';

/** What an emulator does unless told otherwise. All times are in service time: `speed` makes them shorter. */
export interface EmulatorOptions {
  /** What the model answers. Default: an echo, see {@link Respond}. */
  respond?: Respond | undefined;
  /** Misbehaviour, one step after the other. Default none. */
  script?: Script | undefined;
  /** The same seed gives the same ids, cuts and delays. Default 1. */
  seed?: number | undefined;
  /** Runs this many times as fast as the service: 50 makes a second 20 ms. Default 1. */
  speed?: number | undefined;
  /** Keys and access tokens that are valid. Default: any that is not empty. */
  apiKeys?: readonly string[] | undefined;
  /** Ids of the models that are served. Default: any. */
  models?: readonly string[] | undefined;
  /** Transcribes the user's speech: PCM, 16 bit, mono, 16,000 Hz. Default: `[speech 2.1 s]`, since it understands nothing. */
  transcribe?: ((speech: Uint8Array) => string) | undefined;
  /** From the setup to `setupComplete`. Default 130 ms. */
  setupDelayMs?: number | undefined;
  /** From the end of the user's turn to the first of the answer. Default 300 ms. */
  answerDelayMs?: number | undefined;
  /** Closes a session without turns, with 1008. The service does after 86 to 198 s; default never. */
  idleTimeoutMs?: number | undefined;
  /** Closes a connection of this age. The service does after about ten minutes; default never. */
  lifetimeMs?: number | undefined;
  /** How long before that `goAway` is sent; 0 for no notice, and 1011 at the end. Default 50,000 ms. */
  goAwayNoticeMs?: number | undefined;
  /** Whether frames are kept in `connections`, media and all. Default true; turn it off for hours of conversation. */
  record?: boolean | undefined;
  /** Where time comes from. Default: the runtime's timers, as they are at each use. */
  clock?: Clock | undefined;
  /** How the in-memory network behaves. Default: perfect, and immediate. */
  network?: NetworkOptions | undefined;
}

/** Options with their defaults filled in. */
export interface EmulatorSettings extends EmulatorOptions {
  script: Script;
  setupDelayMs: number;
  answerDelayMs: number;
  goAwayNoticeMs: number;
  record: boolean;
}

/** Fills in the defaults. Throws a `ValidationError` for what cannot be meant, misspelt names too. */
export function settingsOf(options: EmulatorOptions): EmulatorSettings {
  checkNames('', options, OPTIONS);
  const issues: ValidationIssue[] = checkScript(options.script ?? []);
  for (const name of NUMBERS) {
    const value = options[name] ?? 1;
    const fits =
      Number.isFinite(value) && (name === 'seed' || value > 0 || (value === 0 && name !== 'speed'));
    if (!fits)
      issues.push({
        path: name,
        message: `must be a number${RANGES[name] ?? ' of milliseconds, 0 or above'}`,
      });
  }
  if (issues.length > 0) throw new ValidationError(issues);
  return {
    ...options,
    script: options.script ?? [],
    setupDelayMs: options.setupDelayMs ?? 130,
    answerDelayMs: options.answerDelayMs ?? 300,
    goAwayNoticeMs: options.goAwayNoticeMs ?? 50_000,
    record: options.record ?? true,
  };
}

const NUMBERS = [
  'seed',
  'speed',
  'setupDelayMs',
  'answerDelayMs',
  'idleTimeoutMs',
  'lifetimeMs',
  'goAwayNoticeMs',
] as const;
const RANGES: Readonly<Record<string, string>> = { seed: '', speed: ' above 0' };

const OPTIONS = [
  ...NUMBERS,
  'respond',
  'script',
  'apiKeys',
  'models',
  'transcribe',
  'record',
  'clock',
  'network',
  // Where a server listens.
  'port',
  'host',
];
